// Tests that slides are a file that programs other than ours read (a zip reader and an XML reader), slide by slide, with its notes.
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { beforeAll, describe, expect, test } from "vitest";
import type { SlideDeck } from "../../client/slides/slide-list.ts";
import { writeSlides } from "../../client/slides/write-slides.ts";

/** One pixel. */
const png =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

const deck: SlideDeck = {
  title: "Kelp & silk",
  slides: [
    { title: "Kelp & silk", text: "Restated on 29 November 2026.", notes: ["First"] },
    {
      title: "Patches hold",
      attribution: "According to Ash 2020, citing [1] (probably Birch 2015)",
      text: "Patches of kelp ≥ 5 cm hold in <12 of 40> dives.",
      verdict: "As cited. One reference.",
      warnings: ["The trial was in dry legs."],
      remarks: ["The range is not reported.", "1 more warning in the notes."],
      source: "Ash 2020, doi 10.5555/ash",
      notes: [
        "According to Ash 2020: 50% & more",
        "Warning: <dry> legs",
        "Sources:",
        "1. Ash A. T.",
      ],
    },
    {
      title: "A drawing",
      picture: {
        data: png,
        width: 800,
        height: 300,
        about: "Arms by months",
        source: "From Ash 2020.",
        stated: [],
      },
      notes: ["What it shows"],
    },
    {
      title: "Advice",
      lines: [{ says: "Soak it.", sources: [1, 2] }],
      notes: ["Soak it. (sources 1 and 2)"],
    },
    {
      title: "Results",
      table: {
        head: ["Study", "Result"],
        widths: [0.4, 0.6],
        rows: [["Kelp trial", "12 of 40 & more"]],
      },
      notes: ["Kelp trial | 12 of 40"],
    },
    { title: "Sources", lines: ["1. Ash A. T.", "2. Birch B. U."], notes: ["Fourth"] },
  ],
};

/** Texts of an XML part, one for each paragraph; throws where it is not well formed. */
const paragraphsOf = (xml: string): string[] => {
  const paragraphs: string[] = [];
  const parser = new SaxesParser();
  let isText = false;
  parser.on("opentag", ({ name }) => {
    if (name === "a:p") paragraphs.push("");
    isText = name === "a:t";
  });
  parser.on("closetag", () => {
    isText = false;
  });
  parser.on("text", (text) => {
    if (isText) paragraphs.push(`${paragraphs.pop() ?? ""}${text}`);
  });
  parser.write(xml).close();
  return paragraphs;
};

describe("the file", () => {
  let parts: Record<string, string>;
  beforeAll(async () => {
    const files = unzipSync(new Uint8Array(await writeSlides(deck)));
    parts = Object.fromEntries(
      Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]),
    );
  });
  const partsIn = (folder: string): string[] =>
    Object.keys(parts).filter((name) => name.startsWith(`${folder}/`) && name.endsWith(".xml"));

  test("holds as many slides, 16:9, each with its notes", () => {
    expect(partsIn("ppt/slides")).toHaveLength(deck.slides.length);
    expect(partsIn("ppt/notesSlides")).toHaveLength(deck.slides.length);
    const [, width, height] =
      /<p:sldSz cx="(\d+)" cy="(\d+)"/.exec(parts["ppt/presentation.xml"] ?? "") ?? [];
    expect(Number(width) / Number(height)).toBeCloseTo(16 / 9, 3);
  });

  test("says on each slide what it is to say, under a title that programs find", () => {
    for (const [i, slide] of deck.slides.entries()) {
      const xml = parts[`ppt/slides/slide${i + 1}.xml`] ?? "";
      const stated = paragraphsOf(xml);
      expect(xml).toContain('<p:ph type="title"/>');
      expect(stated[0]).toBe(slide.title);
      for (const text of [
        ...(slide.attribution === undefined ? [] : [`${slide.attribution}:`]),
        ...(slide.text === undefined ? [] : [slide.text]),
        ...(slide.lines ?? []).map((line) =>
          typeof line === "string" ? line : line.says + line.sources.join(", "),
        ),
        ...(slide.table === undefined ? [] : [...slide.table.head, ...slide.table.rows.flat()]),
        ...(slide.warnings ?? []),
        ...(slide.remarks ?? []),
      ]) {
        expect(stated).toContain(text);
      }
    }
  });

  test("raises the numbers of sources, and sets nothing that is to be read below 16 points", () => {
    const xml = parts["ppt/slides/slide4.xml"] ?? "";
    expect(xml).toMatch(/<a:rPr[^>]*baseline="30000"[^>]*>(?:(?!<\/a:r>).)*<a:t>1, 2<\/a:t>/s);
    for (const [i, slide] of deck.slides.entries()) {
      const stated = parts[`ppt/slides/slide${i + 1}.xml`] ?? "";
      const sizes = [
        ...stated.matchAll(/<a:rPr[^>]* sz="(\d+)"[^>]*>(?:(?!<a:t>).)*<a:t>([^<]*)/gs),
      ];
      expect(sizes.length).toBeGreaterThan(0);
      for (const [, size, text] of sizes)
        if (text !== slide.source) expect(Number(size)).toBeGreaterThanOrEqual(1600);
    }
  });

  test("holds each note as a paragraph of its own, signs of XML included", () => {
    for (const [i, { notes }] of deck.slides.entries()) {
      const stated = paragraphsOf(parts[`ppt/notesSlides/notesSlide${i + 1}.xml`] ?? "");
      expect(stated.slice(0, notes.length)).toEqual(notes);
    }
  });

  test("holds a drawing in its proportions, with what it shows for those who do not see it", () => {
    const xml = parts["ppt/slides/slide3.xml"] ?? "";
    expect(xml).toContain('descr="Arms by months"');
    const [, cx, cy] = /<p:pic>.*?<a:ext cx="(\d+)" cy="(\d+)"/s.exec(xml) ?? [];
    expect(Number(cx) / Number(cy)).toBeCloseTo(800 / 300, 2);
    expect(Object.keys(parts).filter((name) => name.startsWith("ppt/media/"))).not.toEqual([]);
  });

  test("lists no part that it does not hold", () => {
    const listed = [...(parts["[Content_Types].xml"] ?? "").matchAll(/PartName="\/([^"]+)"/g)];
    expect(listed.length).toBeGreaterThan(10);
    for (const [, name = ""] of listed) expect(Object.keys(parts)).toContain(name);
  });
});
