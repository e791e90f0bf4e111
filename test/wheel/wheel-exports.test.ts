// Tests what leaves the wheel: the picture with its legend, source and licence, and the graph as other programs read it.
import { SaxesParser } from "saxes";
import { beforeAll, describe, expect, test } from "vitest";
import { askLens } from "../../client/wheel/ask-lens.ts";
import { lenses } from "../../client/wheel/lenses.ts";
import { askedFor, type Exported } from "../../client/wheel/exported-graph.ts";
import { wheelGexf } from "../../client/wheel/wheel-gexf.ts";
import { wheelGraphml } from "../../client/wheel/wheel-graphml.ts";
import { lineWords } from "../../client/marks/line-words.ts";
import { litMarks, pickOut } from "../../client/wheel/pick-out.ts";
import { kindWords } from "../../client/wheel/wheel-steps.ts";
import { wheelSvg } from "../../client/wheel/wheel-svg.ts";
import { findWays, isStatementMark } from "../../client/wheel/wheel-ways.ts";
import type { Wheel } from "../../model/views/wheel.ts";
import { answerCollection } from "../../server/answers/collection.ts";
import { storeOf } from "../answers/a-store.ts";
import { palette, wheelOfData } from "./a-wheel.ts";

let wheel: Wheel;
beforeAll(async () => {
  wheel = await wheelOfData("test/fixtures/kelp/data");
});

type Element = { name: string; attributes: Record<string, string>; text: string };

/** Elements of an XML text by name, each with its attributes and the text that follows its tag; throws where it is not well-formed. */
const elementsOf = (xml: string): Element[] => {
  const found: Element[] = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => found.push({ name, attributes, text: "" }));
  parser.on("text", (text) => {
    const last = found.at(-1);
    if (last !== undefined) last.text += text.trim();
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  return found;
};

/** What each node of a graph is told with: by the name of an attribute, its declared type and its value. */
type Nodes = Map<string, Record<string, [type: string | undefined, value: string | undefined]>>;

/** Nodes as GraphML has them, by its own declarations. */
const graphmlNodes = (elements: readonly Element[]): Nodes =>
  nodesIn(elements, "key", "data", ({ attributes, text }, declared) => {
    const key = declared.get(attributes["key"] ?? "");
    return [key?.["attr.name"], key?.["attr.type"], text];
  });

/** Nodes as GEXF has them, by its own declarations. */
const gexfNodes = (elements: readonly Element[]): Nodes =>
  nodesIn(elements, "attribute", "attvalue", ({ attributes }, declared) => {
    const key = declared.get(attributes["for"] ?? "");
    return [key?.["title"], key?.["type"], attributes["value"]];
  });

const nodesIn = (
  elements: readonly Element[],
  declaration: string,
  data: string,
  read: (
    element: Element,
    declared: ReadonlyMap<string, Record<string, string>>,
  ) => [name: string | undefined, type: string | undefined, value: string | undefined],
): Nodes => {
  const declared = new Map<string, Record<string, string>>();
  const nodes: Nodes = new Map();
  let owner: Record<string, [string | undefined, string | undefined]> = {};
  for (const element of elements) {
    const { name, attributes } = element;
    const { id = "" } = attributes;
    // GEXF declares the attributes of nodes and of edges apart, with ids that are their names: the first is that of nodes.
    if (name === declaration && !declared.has(id)) declared.set(id, attributes);
    if (name === "node" || name === "edge") owner = {};
    if (name === "node") nodes.set(id, owner);
    if (name !== data) continue;
    const [title, type, value] = read(element, declared);
    expect(title).toBeDefined();
    owner[title ?? ""] = [type, value];
  }
  return nodes;
};

describe("the picture", () => {
  test("is well-formed and says what it shows, how much, from where and under which licence", () => {
    const ways = findWays(wheel);
    const answer = askLens(lenses.voice, { wheel, ways });
    const highlight = pickOut({ wheel, ways, answer }, { focus: undefined, narrowed: undefined });
    const caption = { title: "Whose word is it?", note: "A <note>", source: "Kelp 2024 & CC BY" };
    const svg = wheelSvg(wheel, answer, highlight, palette, caption);
    const elements = elementsOf(svg);
    expect(elements.filter(({ name }) => name === "title")).toHaveLength(wheel.marks.length + 1);
    expect(svg).toContain("Kelp 2024 &amp; CC BY");
    expect(svg).toContain("A &lt;note&gt;");
    for (const { name, count } of answer.classes) {
      expect(svg).toContain(`${name.replaceAll("&", "&amp;")} (${count})`);
    }
    for (const kind of new Set(wheel.marks.map((mark) => mark.kind)))
      expect(svg).toContain(`>${kindWords[kind]}</text>`);
    expect(svg).not.toContain(lineWords.dashed);
  });

  test("is of what is seen: the ways of what is chosen, what is selected, and the part that is near", () => {
    const ways = findWays(wheel);
    const answer = askLens(lenses.voice, { wheel, ways });
    const caption = { title: "Whose word is it?", note: "A note", source: "Kelp 2024" };
    const chosen = ways.placeOf("kelp:rec-soft-patch") ?? -1;
    const seen = pickOut(
      { wheel, ways, answer },
      { focus: chosen, narrowed: undefined, chosen, selected: [0] },
    );
    expect(seen.links.length).toBeGreaterThan(0);
    const svg = wheelSvg(wheel, answer, seen, palette, caption);
    const strokes = (colour: string): number => svg.split(`stroke="${colour}"`).length - 1;
    // The ring around what is selected.
    expect(strokes(palette.accent)).toBe(1);
    expect(svg).toContain(`>${lineWords.dashed}</text>`);
    expect(svg).toMatch(/ \(\d+ of \d+\)</);
    const whole = elementsOf(svg).filter(({ name }) => name === "path");
    const near = elementsOf(
      wheelSvg(wheel, answer, seen, palette, caption, { x: 0.5, y: 0.5, zoom: 3 }),
    ).filter(({ name }) => name === "path");
    expect(near).toHaveLength(whole.length);
    expect(near[0]?.attributes["d"]).not.toBe(whole[0]?.attributes["d"]);
  });

  test("rings a mark as wide as it is drawn, also where its size tells something", () => {
    const ways = findWays(wheel);
    const caption = { title: "Title", note: "Note", source: "Kelp 2024" };
    const byCount = [...wheel.marks.keys()].sort((a, b) => ways.dependents(b) - ways.dependents(a));
    const [most = -1] = byCount.filter((place) => wheel.marks[place]?.kind === "claim");
    /** Radii of its outline and of the ring around it. */
    const radiiUnder = (lens: keyof typeof lenses) => {
      const answer = askLens(lenses[lens], { wheel, ways });
      const svg = wheelSvg(
        wheel,
        answer,
        { lit: undefined, links: [], chosen: most },
        palette,
        caption,
      );
      const [, outline] =
        new RegExp(`d="M[^a"]*a(\\S+) [^>]*><title>${wheel.marks[most]?.label ?? ""}<`).exec(svg) ??
        [];
      const [, ring] = /d="M[^a"]*a(\S+) [^>]* stroke-width="1.8"/.exec(svg) ?? [];
      return { outline: Number(outline), ring: Number(ring) };
    };
    const [usual, stated] = [radiiUnder("voice"), radiiUnder("dependents")];
    expect(stated.outline).toBeGreaterThan(1.1 * usual.outline);
    expect(stated.ring / stated.outline).toBeCloseTo(usual.ring / usual.outline, 2);
  });
});

/** The fictional article's wheel with what its marks say, as the server answers it, and as if every work had a PMID. */
const exportedOfData = async (
  kept: readonly number[] = [...wheel.marks.keys()],
  lens: keyof typeof lenses = "voice",
): Promise<Exported> => {
  const store = await storeOf("test/fixtures/kelp/data");
  const ids = askedFor({ wheel, kept }).join(",");
  const { items, works, behind } = await answerCollection(store, { ids });
  const found = items.map((item) =>
    item.as === "work"
      ? { ...item, work: { ...item.work, csl: { ...item.work.csl, PMID: "0123" } } }
      : item,
  );
  return {
    wheel,
    gathered: { items: found, works, behind },
    kept,
    answer: askLens(lenses[lens], { wheel, ways: findWays(wheel) }),
    palette,
    origin: "https://trail.example",
  };
};

/** Red, green and blue of "#rrggbb". */
const partsOf = (colour: string): number[] =>
  (colour.match(/[0-9a-f]{2}/gi) ?? []).map((part) => Number.parseInt(part, 16));

describe("the graph for other programs", () => {
  const formats = [
    ["GraphML", wheelGraphml, graphmlNodes],
    ["GEXF", wheelGexf, gexfNodes],
  ] as const;

  test.each(formats)("as %s holds every mark and link", async (_, write) => {
    const elements = elementsOf(write(await exportedOfData(), "of the article"));
    const of = (name: string) => elements.filter((element) => element.name === name);
    expect(of("node").map(({ attributes }) => attributes["id"])).toEqual(
      wheel.marks.map(({ id }) => id),
    );
    expect(of("edge")).toHaveLength(wheel.links.length);
  });

  test.each(formats)(
    "as %s tells what a statement says and whose word it is, where a work is found, and each one's page",
    async (_, write, read) => {
      const exported = await exportedOfData();
      const nodes = read(elementsOf(write(exported, "of the article")));
      expect(nodes.size).toBe(wheel.marks.length);
      for (const { kind, id } of wheel.marks)
        expect(nodes.get(id)?.["url"]).toEqual(["string", `https://trail.example/${kind}/${id}`]);
      for (const item of exported.gathered.items) {
        const node = nodes.get(item.id) ?? {};
        if (item.as === "statement") {
          const { attribution, statement } = item.card;
          expect(node["statement"]).toEqual(["string", `${attribution}: ${statement}`]);
        } else if (item.as === "work") {
          const { DOI, PMID, issued } = item.work.csl;
          expect([node["doi"]?.[1], node["pmid"]?.[1]]).toEqual([DOI, PMID]);
          expect(node["year"]?.[1]).toBe(issued?.slice(0, 4));
          expect(node["year"]?.[0] ?? "int").toMatch(/^int(eger)?$/);
        }
      }
      const stated = [...nodes.values()];
      expect(stated.filter((node) => "doi" in node).length).toBeGreaterThan(0);
      expect(stated.filter((node) => "pmid" in node).length).toBe(
        wheel.marks.filter(({ kind }) => kind === "work").length,
      );
    },
  );

  test.each(formats)("as %s keeps to what is left after narrowing down", async (_, write, read) => {
    const nodes = read(elementsOf(write(await exportedOfData([0, 1, 2]), "a part")));
    expect(nodes.size).toBe(3);
  });

  test.each(formats)("as %s holds what is lit, and no more", async (_, write, read) => {
    const ways = findWays(wheel);
    const answer = askLens(lenses.audit, { wheel, ways });
    const seen = { wheel, ways, answer };
    const lit = litMarks(seen, pickOut(seen, { focus: undefined, narrowed: undefined }));
    expect(lit).toHaveLength(answer.total);
    const exported = await exportedOfData(lit, "audit");
    expect(read(elementsOf(write(exported, "a part"))).size).toBe(answer.total);
    const chosen = ways.placeOf("kelp:rec-soft-patch") ?? -1;
    const focused = { focus: chosen, narrowed: undefined, chosen };
    expect(new Set(litMarks(seen, pickOut(seen, focused)))).toEqual(pickOut(seen, focused).lit);
    const left = [0, 1, 2];
    const narrowed = litMarks(seen, pickOut(seen, { focus: undefined, narrowed: left }));
    expect(narrowed).toEqual(left.filter((place) => answer.classOf(place) !== undefined));
    const nothing = { ...seen, answer: askLens(lenses.fall, { wheel, ways }) };
    const all = pickOut(nothing, { focus: undefined, narrowed: undefined });
    expect(litMarks(nothing, all)).toHaveLength(wheel.marks.length);
  });

  test.each(formats)("as %s tells level and directness", async (_, write, read) => {
    const nodes = read(elementsOf(write(await exportedOfData(), "of the article")));
    const levels = wheel.marks.flatMap((mark) => {
      if (!isStatementMark(mark)) return [];
      const { directness, level } = mark.evidence ?? {};
      const node = nodes.get(mark.id) ?? {};
      expect(node["directness"]?.[1]).toBe(directness);
      expect(node["level"]?.[1]).toBe(level === undefined ? undefined : String(level.highest));
      expect(node["levelIsDirect"]?.[1]).toBe(
        level === undefined ? undefined : String(level.isDirect),
      );
      return level ?? [];
    });
    expect(levels.length).toBeGreaterThan(0);
  });

  test("as GEXF draws every mark as it is seen", async () => {
    const exported = await exportedOfData(undefined, "dependents");
    const elements = elementsOf(wheelGexf(exported, "of the article"));
    const of = (name: string) => elements.filter((element) => element.name === name);
    expect(of("viz:position")).toHaveLength(wheel.marks.length);
    const sizes = of("viz:size").map(({ attributes }) => Number(attributes["value"]));
    expect(sizes).toHaveLength(wheel.marks.length);
    expect(Math.max(...sizes)).toBeGreaterThan(1.5 * Math.min(...sizes));
    const colours = of("viz:color").map(({ attributes }) => attributes);
    expect(colours).toHaveLength(wheel.marks.length);
    const { answer } = exported;
    for (const [place, colour] of colours.entries()) {
      const { colour: name } = answer.classOf(place)?.style ?? { colour: "rule" };
      // Red, green and blue, which every reader of GEXF knows; `hex` is of 1.3 alone.
      const [r, g, b] = partsOf(palette[name]).map(String);
      expect(colour).toEqual({ r, g, b });
    }
  });

  test("as GraphML draws every mark as it is seen, by the names that Gephi reads", async () => {
    const exported = await exportedOfData(undefined, "dependents");
    const nodes = graphmlNodes(elementsOf(wheelGraphml(exported, "of the article")));
    for (const [place, { id }] of wheel.marks.entries()) {
      const node = nodes.get(id) ?? {};
      const { colour } = exported.answer.classOf(place)?.style ?? { colour: "rule" };
      const [r, g, b] = partsOf(palette[colour]);
      expect([node["r"], node["g"], node["b"]]).toEqual([r, g, b].map((n) => ["int", `${n}`]));
      for (const name of ["x", "y", "size"] as const) expect(node[name]?.[0]).toBe("double");
      expect(Number(node["size"]?.[1])).toBeGreaterThan(0);
    }
  });
});
