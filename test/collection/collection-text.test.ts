// Tests what of a collection leaves the page: every statement behind whose word it is, sources numbered, nothing invented.
import { beforeAll, describe, expect, test } from "vitest";
import {
  apartFromEvidence,
  collectionCsv,
  collectionMarkdown,
} from "../../client/collection/collection-text.ts";
import { evidenceTexts } from "../../client/collection/uncited-text.ts";
import { slidesOf } from "../../client/slides/slide-list.ts";
import { sharedSources } from "../../client/collection/shared-sources.ts";
import type { Gathered } from "../../client/collection/gathered.ts";
import type { Collection } from "../../model/views/collection.ts";
import { answerCollection } from "../../server/answers/collection.ts";
import { storeOf } from "../answers/a-store.ts";

let collection: Collection;
beforeAll(async () => {
  const kelp = await storeOf("test/fixtures/kelp/data");
  const { nodes } = await kelp.list({ kinds: ["claim", "recommendation"] }, { limit: 200 });
  const ids = [...nodes.map(({ id }) => id), "kelp:none"];
  collection = await answerCollection(kelp, { ids: ids.join(",") });
}, 60_000);

const address = "https://example.org/collection?ids=x";
const noNotes = new Map<string, string>();
const statementsIn = ({ items }: Collection) => items.filter((item) => item.as === "statement");

describe("as Markdown", () => {
  test("every statement stands behind its attribution, and the address is told", () => {
    const text = collectionMarkdown({ collection, notes: noNotes }, "Title", address);
    const statements = statementsIn(collection);
    expect(statements.length).toBeGreaterThan(3);
    for (const { card } of statements)
      expect(text).toContain(`- ${card.attribution}: ${card.statement}`);
    expect(text).toMatch(/^# Title\n/);
    expect(text).toContain(address);
    expect(text).toContain("- kelp:none: not found.");
  });

  test("whose word a statement is stands once, before it; what it rests on below", () => {
    const lines = collectionMarkdown({ collection, notes: noNotes }, "Title", address).split("\n");
    for (const { card } of statementsIn(collection)) {
      const at = lines.indexOf(`- ${card.attribution}: ${card.statement}`);
      expect(lines[at + 1]).toContain(card.verdict.basis?.slice(1) ?? "Sources: ");
      expect(lines[at + 1]).not.toMatch(new RegExp(`^  ${card.verdict.word}\\.`, "i"));
    }
  });

  test("each number that is named is in the list of sources", () => {
    const text = collectionMarkdown({ collection, notes: noNotes }, "Title", address);
    const [entries = "", sources = ""] = text.split("## Sources");
    const stated = /(?:Sources: |^ {2}- (?:Warning|Note): .*?\.)((?:,? ?\[\d+\])+)/gm;
    const named = [...entries.matchAll(stated)].flatMap(([, list = ""]) =>
      [...list.matchAll(/\[(\d+)\]/g)].map(([, n]) => Number(n)),
    );
    const listed = [...sources.matchAll(/^(\d+)\. /gm)].map(([, n]) => Number(n));
    expect(named.length).toBeGreaterThan(0);
    expect(new Set(named)).toEqual(new Set(listed));
  });

  test("what warns is told, with the number of each publication that it names", () => {
    const text = collectionMarkdown({ collection, notes: noNotes }, "Title", address);
    const number = new RegExp("^(\\d+)\\. .*dune.*$", "im").exec(
      text.split("## Sources")[1] ?? "",
    )?.[1];
    expect(text).toMatch(new RegExp(`- (?:Warning|Note): .*Dune 2021.*\\. \\[${number}\\]`));
  });

  test("references without a publication are named as such", () => {
    const unmatched = statementsIn(collection).flatMap(({ cites }) =>
      cites.filter(({ work }) => work === undefined).map(({ citedAs }) => citedAs),
    );
    expect(unmatched.length).toBeGreaterThan(0);
    const text = collectionMarkdown({ collection, notes: noNotes }, "Title", address);
    const stated = text
      .split("\n")
      .filter((line) => line.includes("Not matched to a publication: "));
    for (const label of unmatched) expect(stated.some((line) => line.includes(label))).toBe(true);
  });

  test("notes go with their entries", () => {
    const [first] = collection.items;
    const notes = new Map([[first?.id ?? "", "Line one\nline two"]]);
    expect(collectionMarkdown({ collection, notes }, "T", address)).toMatch(
      /> Note: Line one\n\s*> line two/,
    );
  });
});

test("every file of a part of a list tells of how much, and none of a whole one", () => {
  const part = { taken: 3, total: 9, what: "statement" };
  const noted = { collection, notes: noNotes, extent: part };
  const stated = "The first 3 of 9 statements.";
  const origin = { name: "Title", address, on: "1 May 2026" };
  const titleOf = (one: typeof noted) => slidesOf(one, origin, new Map()).slides[0]?.text;
  expect(collectionMarkdown(noted, "Title", address)).toContain(`# Title\n\n${stated}\n`);
  expect(collectionCsv(noted)).toMatch(new RegExp(`^# ${stated}\r\nid,kind,`));
  expect(titleOf(noted)).toMatch(new RegExp(`^${stated} Statements restated`));
  const whole = { ...noted, extent: { ...part, taken: 9 } };
  expect(collectionMarkdown(whole, "Title", address)).not.toContain("of 9 statements");
  expect(collectionCsv(whole)).toMatch(/^id,kind,/);
  expect(titleOf(whole)).toMatch(/^Statements restated/);
});

describe("evidence that is not cited for its statements", () => {
  const noted = (): Parameters<typeof collectionMarkdown>[0] => {
    const [work] = collection.works;
    const [statement] = statementsIn(collection);
    if (work === undefined || statement === undefined) throw new Error("no work, no statement");
    const bearing = {
      statements: [statement.id, "kelp:elsewhere"],
      direction: "disputes" as const,
      age: "before-paper" as const,
      explanation: "The trial was in dry legs",
      citedAs: [],
    };
    return {
      notes: noNotes,
      collection: {
        ...collection,
        items: [
          ...collection.items.filter(({ id }) => id !== work.id),
          { as: "work", id: work.id, work, says: { sentences: [], total: 0 } },
        ],
      },
      uncited: [
        {
          work: { id: work.id, kind: "work", label: "Dune 2021" },
          study: { id: "study:dune", kind: "study", label: "Dune trial" },
          reports: [
            {
              id: "report:dune",
              finding: "No gain",
              statement: "Of 40 dives 12 were longer.",
              depth: "abstract",
              direction: "disputes",
              bearings: [bearing],
            },
          ],
        },
      ],
    };
  };

  test("has a part of its own, says on what it bears, and is numbered among the sources", () => {
    const given = noted();
    const text = collectionMarkdown(given, "Title", address);
    const [, part = ""] = text.split("## Evidence that is not cited here\n\n");
    const [evidence = ""] = part.split("\n\n");
    const [statement] = statementsIn(collection);
    expect(evidence).toMatch(/^- Dune trial, Dune 2021 \[\d+\]\n/);
    expect(evidence).toContain(
      "  - No gain. Of 40 dives 12 were longer. Read in the abstract.\n" +
        `  - Disputes “${statement?.card.label}”. The trial was in dry legs.\n` +
        "  - Published before the paper, and not cited in it.",
    );
    expect(apartFromEvidence(given).items).toHaveLength(given.collection.items.length - 1);
  });

  test("is a row of the table and a slide, and not one of the list besides", () => {
    const given = noted();
    const row = collectionCsv(given)
      .split("\r\n")
      .filter((line) => line.includes("evidence not cited here"));
    expect(row).toHaveLength(1);
    const deck = slidesOf(given, { name: "T", address, on: "today" }, new Map());
    const about = deck.slides.filter(({ title }) => title.includes("Dune 2021"));
    expect(about.map(({ title, lines }) => [title, lines])).toEqual([
      ["Not cited here: Dune trial, Dune 2021", ["No gain"]],
    ]);
    expect(about[0]?.notes.join("\n")).toContain("Disputes “");
  });

  test("is named by no statement where the list does not hold it", () => {
    const [one] = noted().uncited ?? [];
    const texts = evidenceTexts(one ?? { reports: [] }, () => undefined);
    expect(texts[1]).toBe("Disputes a statement of this topic. The trial was in dry legs.");
  });
});

describe("as a table", () => {
  test("has a row for each item, as many fields in each, quotes doubled", () => {
    const [first] = collection.items;
    const notes = new Map([[first?.id ?? "", 'said "no", twice']]);
    const text = collectionCsv({ collection, notes });
    expect(text).toContain('"said ""no"", twice"');
    const fields = (row: string): number => row.replace(/"(?:[^"]|"")*"/g, "").split(",").length;
    const rows = text.trimEnd().split("\r\n");
    expect(rows).toHaveLength(collection.items.length + 1);
    expect(new Set(rows.map(fields))).toEqual(new Set([8]));
  });
});

describe("side by side", () => {
  test("what several statements stand on is counted, the most shared first", () => {
    const statements = statementsIn(collection);
    const shared = sharedSources(statements);
    expect(shared.length).toBeGreaterThan(0);
    for (const {
      cited: { reference },
      by,
    } of shared) {
      const citing = statements.filter(({ cites }) =>
        cites.some((cited) => cited.reference.id === reference.id),
      );
      expect(by).toBe(citing.length);
    }
    expect(shared.map(({ by }) => by)).toEqual(
      shared.map(({ by }) => by).toSorted((a, b) => b - a),
    );
  });
});

describe("a view that was collected", () => {
  const view = {
    address: "/compare/regimens?topic=topic:a#paired-os",
    title: "Overall [survival]",
  };
  const gathered: Gathered = { items: [{ as: "view", id: "a", ...view }], works: [], behind: {} };
  const notes = new Map([["a", "Show this"]]);

  test("is a link in Markdown, with its note", () => {
    const text = collectionMarkdown({ collection: gathered, notes }, "Title", address);
    expect(text).toContain(
      "- [Overall survival](https://example.org/compare/regimens?topic=topic:a#paired-os)\n  > Note: Show this",
    );
  });

  test("is a row with its address in CSV", () => {
    expect(collectionCsv({ collection: gathered, notes })).toContain(
      "/compare/regimens?topic=topic:a#paired-os,view,Overall [survival],,,,,Show this",
    );
  });
});

describe("a topic's answer in short", () => {
  const noted = () => {
    const [one, other] = statementsIn(collection).filter(({ cites }) =>
      cites.some(({ work }) => work !== undefined),
    );
    if (one === undefined || other === undefined) throw new Error("two statements that cite");
    const link = ({ card }: typeof one) => ({ id: card.id, kind: card.kind, label: card.label });
    return {
      one,
      noted: {
        collection,
        notes: noNotes,
        summaries: [
          {
            id: "kelp:summary",
            dossier: { id: "dossier:kelp", kind: "dossier" as const, label: "Kelp 2020" },
            sentences: [{ says: "Silk holds.", from: [link(one)] }],
            figures: [],
            unknown: [{ says: "For how long is not told.", from: [link(one), link(other)] }],
            isDraft: true,
          },
        ],
      },
    };
  };
  const numbersIn = (text: string): number[] =>
    [...text.matchAll(/\[(\d+)\]/g)].map(([, n]) => Number(n));

  test("stands above the statements in Markdown, each sentence with the numbers of its sources", () => {
    const { one, noted: given } = noted();
    const text = collectionMarkdown(given, "Title", address);
    const [answer = "", rest = ""] = text.split("## Statements");
    expect(answer).toContain(
      "## In short, from Kelp 2020 (draft: no second reader has checked it)",
    );
    const said = /Silk holds\.(?: \[\d+\])+/.exec(answer)?.[0] ?? "";
    const own = rest
      .split("\n")
      .find((line, i, lines) => lines[i - 1]?.includes(one.card.statement));
    expect(numbersIn(said).length).toBeGreaterThan(1);
    expect(new Set(numbersIn(said))).toEqual(new Set(numbersIn(own ?? "")));
    expect(answer).toMatch(/\*\*What is not known:\*\* For how long is not told\. \[\d+\]/);
  });

  test("is on slides behind the title, its sources in the notes", () => {
    const { noted: given } = noted();
    const { slides } = slidesOf(given, { name: "Title", address, on: "today" }, new Map());
    const answer = slides[1];
    expect(answer?.title).toContain("In short, from Kelp 2020");
    const [line] = answer?.lines ?? [];
    if (line === undefined || typeof line === "string") throw new Error("a line with sources");
    expect(line.says).toBe("Silk holds.");
    expect(line.sources.length).toBeGreaterThan(1);
    for (const number of line.sources)
      expect(answer?.notes.some((note) => note.startsWith(`${number}. `))).toBe(true);
    // What is open ends the talk.
    const titles = slides.map(({ title }) => title);
    expect(titles.slice(2, 5)).toEqual(["What is advised", "What is not known", "Sources"]);
  });
});
