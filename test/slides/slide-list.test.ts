// Tests what the slides of a collection say, on the slide and in its notes.
import { beforeAll, describe, expect, test } from "vitest";
import type { Collection } from "../../model/views/collection.ts";
import { slidesOf, type SlideDeck } from "../../client/slides/slide-list.ts";
import { resultTable } from "../../client/slides/result-table.ts";
import { answerCollection } from "../../server/answers/collection.ts";
import { answerRegimens } from "../../server/answers/compare-regimens.ts";
import { answerTopic } from "../../server/answers/topics.ts";
import { storeOf } from "../answers/a-store.ts";

const advice = "rvlms:rec-adjuvant-chemotherapy";
const origin = {
  name: "For the talk",
  address: "https://example.org/collection?ids=a",
  on: "29 November 2026",
};

const drawing = { address: "/compare/regimens#paired-os", title: "Overall survival" };
const view = { address: "/explore?lens=voice", title: "Evidence wheel" };

let collection: Collection;
let deck: SlideDeck;
beforeAll(async () => {
  const store = await storeOf("data");
  collection = await answerCollection(store, {
    ids: [advice, "work:judson-2014", "study:eortc-62012", "no:such"].join(","),
  });
  const items = [
    ...collection.items,
    { as: "view" as const, id: "a", ...drawing },
    { as: "view" as const, id: "b", ...view },
  ];
  const picture = {
    data: "data:",
    width: 1,
    height: 1,
    about: "Arms",
    source: "From Judson 2014.",
    stated: ["Nothing is pooled."],
  };
  const notes = new Map([[advice, "Ask <why> & how"]]);
  deck = slidesOf(
    { collection: { ...collection, items }, notes },
    origin,
    new Map([["a", { picture }]]),
  );
}, 60_000);

describe("the slides of a collection", () => {
  test("show a drawing that is too high for one in its parts, one after the other", () => {
    const [first] = deck.slides.flatMap(({ picture }) => picture ?? []);
    if (first === undefined) throw new Error("no picture");
    const item = { as: "view" as const, id: "a", ...drawing };
    const { slides } = slidesOf(
      { collection: { items: [item], works: [], behind: {} }, notes: new Map() },
      origin,
      new Map([["a", { picture: first, parts: [first, { ...first, width: 2 }] }]]),
    );
    expect(slides.slice(1).map(({ title, picture }) => [title, picture?.width])).toEqual([
      ["Overall survival, 1 of 2", 1],
      ["Overall survival, 2 of 2", 2],
    ]);
  });

  test("are a title, one slide for each item that is there, in its order, and the sources", () => {
    expect(deck.slides.map(({ title }) => title)).toEqual([
      "For the talk",
      "Adjuvant chemotherapy under certain conditions",
      "Judson 2014",
      "EORTC 62012",
      "Overall survival",
      "Evidence wheel",
      "Sources, 1 of 2",
      "Sources, 2 of 2",
    ]);
    expect(deck.slides[0]?.notes).toContain("Not found: no:such.");
  });

  test("tell what a publication reports, its beginning on the slide and all of it in the notes", () => {
    const [, , work] = deck.slides;
    expect(work?.lines).toHaveLength(5);
    expect(work?.lines?.at(-1)).toMatch(/^\d+ more lines in the notes\.$/);
    expect(work?.notes).toEqual(expect.arrayContaining(work?.lines?.slice(0, 4) ?? ["none"]));
    expect(work?.notes).toContain("And 2 more.");
  });

  test("give a statement behind its attribution, with a short source, its verdict and its first warnings", () => {
    const [item] = collection.items;
    if (item?.as !== "statement") throw new Error("expected a statement");
    const slide = deck.slides[1];
    expect(slide).toMatchObject({
      attribution: item.card.attribution,
      text: item.card.statement,
      source: "Zhang 2021, doi 10.1186/s12893-021-01322-z",
    });
    expect(slide?.warnings?.[0]).toContain("(probably Judson 2014, [35])");
    expect(slide?.remarks).toHaveLength(1);
    expect(slide?.remarks?.[0]).toMatch(
      /^\d+ more warnings? and \d+ more remarks? in the notes\.$/,
    );
  });

  test("tell on the slide what else is to be known where nothing warns", async () => {
    const stated = await answerCollection(await storeOf("data"), {
      ids: "rvlms:smac-monotherapy-os",
    });
    const [item] = stated.items;
    if (item?.as !== "statement") throw new Error("expected a statement");
    expect(item.card.cautions.filter(({ level }) => level === "warning")).toEqual([]);
    const [, slide] = slidesOf({ collection: stated, notes: new Map() }, origin, new Map()).slides;
    expect(slide?.warnings).toEqual([]);
    expect(slide?.remarks?.[0]).toMatch(/Pervaiz 2008|SMAC/);
    expect(slide?.notes).toContain(`Note: ${slide?.remarks?.[0]}`);
  });

  test("give a publication that a warning names among the sources of its statement and of all", () => {
    const own = deck.slides[1]?.notes ?? [];
    const line = own.find((note) => note.includes("Woll") && /^\d+\. /.test(note));
    expect(line).toMatch(/\(named in a warning or note\)$/);
    const all = deck.slides.flatMap(({ title, lines }) =>
      title.startsWith("Sources") ? (lines ?? []) : [],
    );
    expect(all).toContain(line?.replace(/ \(named in a warning or note\)$/, ""));
  });

  test("show a drawing with where its figures are from, and any other view by its address", () => {
    expect(deck.slides[4]).toMatchObject({
      picture: { about: "Arms" },
      source: "From Judson 2014.",
      notes: [
        "Nothing is pooled.",
        "https://example.org/compare/regimens#paired-os",
        "Educational use, not medical advice.",
      ],
    });
    expect(deck.slides[5]?.text).toBe("To be opened at https://example.org/explore?lens=voice");
  });

  test("tell in the notes all that warns, every source, and which references nobody has identified", () => {
    const notes = deck.slides[1]?.notes ?? [];
    const [item] = collection.items;
    if (item?.as !== "statement") throw new Error("expected a statement");
    const warnings = item.card.cautions.filter(({ level }) => level === "warning");
    expect(warnings.length).toBeGreaterThan(2);
    for (const { text } of warnings) {
      expect(
        notes.some(
          (note) => note.startsWith("Warning: ") && note.toLowerCase().includes(text.toLowerCase()),
        ),
      ).toBe(true);
    }
    const unmatched = item.cites.filter(({ work }) => work === undefined);
    expect(unmatched.length).toBeGreaterThan(0);
    expect(notes).toContain(
      `Not matched to a publication: ${unmatched.map(({ citedAs }) => citedAs).join("; ")}.`,
    );
    expect(notes.find((note) => note.includes("Judson I"))).toMatch(
      /^\d+\. .*\(cited as \[35\], matched by inference\)$/,
    );
    expect(notes[0]).toBe("My note: Ask <why> & how");
    expect(notes).toContain(`https://example.org/recommendation/${advice}`);
  });
});

describe("the slides of a topic", () => {
  let slides: SlideDeck["slides"];
  beforeAll(async () => {
    const store = await storeOf("data");
    const detail = await answerTopic(store, { id: "topic:adjuvant-chemotherapy" });
    const table = resultTable(
      await answerRegimens(store, { topic: "topic:adjuvant-chemotherapy" }),
    );
    const ids = [
      ...detail.groups.flatMap(({ items }) => items.map(({ id }) => id)),
      ...detail.uncited.map(({ work }) => work.id),
    ];
    const gathered = await answerCollection(store, { ids: ids.join(",") });
    const results = { address: "/compare/regimens?topic=a", title: "Results arm by arm" };
    const items = [...gathered.items, { as: "view" as const, id: "r", ...results }];
    if (table === undefined) throw new Error("expected results");
    slides = slidesOf(
      {
        collection: { ...gathered, items },
        notes: new Map(),
        uncited: detail.uncited,
        summaries: detail.summaries,
      },
      origin,
      new Map([["r", { table }]]),
    ).slides;
  }, 60_000);
  const mainOf = () =>
    slides.slice(
      0,
      slides.findIndex(({ title }) => title === "Appendix"),
    );
  const plain = (title: string) => title.replace(/, \d+ of \d+$/, "");

  test("say what matters on twelve at most, the rest behind a divider", () => {
    const main = mainOf();
    expect([...new Set(main.map(({ title }) => plain(title)))]).toEqual([
      "For the talk",
      "In short, from Zhang 2021",
      "Results arm by arm",
      "What is advised",
      "What is not known",
      "Evidence that is not cited here",
      "Sources",
    ]);
    expect(main.length).toBeLessThanOrEqual(12);
    expect(slides.length).toBeGreaterThan(main.length + 20);
  });

  test("set results side by side in one table, nothing that is not in the comparison", () => {
    const rows = mainOf().flatMap(({ table }) => table?.rows ?? []);
    expect(rows).toHaveLength(6);
    const [study, given, reported, but] =
      rows.find(([first]) => first?.includes("overall survival") && first.startsWith("EORTC")) ??
      [];
    expect(study).toBe("EORTC 62012: overall survival");
    expect(given).toContain("doxorubicin alone 12.8 months");
    expect(reported).toContain("not significant");
    expect(but).not.toBe("");
  });

  test("name the source of a table once, however many of its results are from it", () => {
    const [{ source = "" } = {}] = mainOf().filter(({ table }) => table !== undefined);
    const named = source.match(/\b[A-Z][\w-]+ \d{4}\b/g) ?? [];
    expect(named.length).toBeGreaterThan(2);
    expect(named).toEqual([...new Set(named)]);
  });

  test("give each piece of advice with its verdict and the numbers of its sources, never in brackets", () => {
    const lines = mainOf().flatMap(({ title, lines: stated = [] }) =>
      plain(title) === "What is advised" ? stated : [],
    );
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) {
      if (typeof line === "string") throw new Error("expected a line with sources");
      expect(line.sources.length).toBeGreaterThan(0);
      expect(line.says).not.toMatch(/\[\d+\]$/);
    }
  });

  test("list every source once, those of the first slides before the appendix", () => {
    const listed = (title: string) =>
      slides.flatMap((slide) =>
        plain(slide.title) === title ? (slide.lines ?? []).map(String) : [],
      );
    const [first, further] = [listed("Sources"), listed("Further sources")];
    const raised = mainOf().flatMap(({ lines = [] }) =>
      lines.flatMap((line) => (typeof line === "string" ? [] : line.sources)),
    );
    expect(first.map((line) => Number.parseInt(line, 10))).toEqual(
      [...new Set(raised)].sort((a, b) => a - b),
    );
    expect(new Set([...first, ...further]).size).toBe(first.length + further.length);
  });
});
