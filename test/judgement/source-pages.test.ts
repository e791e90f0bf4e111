// Tests what the pages of references, works and studies show, in which order, and what their lists leave out.
import { describe, expect, test } from "vitest";
import type { StatementCard } from "../../model/views/card.ts";
import { judge } from "../../server/judgement/judged.ts";
import {
  referencePage,
  studyPage,
  workPage,
  type StudyParts,
  type WorkParts,
} from "../../server/judgement/source-pages.ts";
import { indexSubgraph, isStatement } from "../../server/judgement/subgraph.ts";
import { edge, first, handMadeGraph, node } from "../graphs/hand-made.ts";

const graph = handMadeGraph();
const whole = indexSubgraph(graph);
const cards: ReadonlyMap<string, StatementCard> = new Map(
  graph.nodes.filter(isStatement).map((one) => [one.id, judge(one, whole).card] as const),
);
const cardOf = (id: string): StatementCard => {
  const card = cards.get(id);
  if (card === undefined) throw new Error(`${id} has no card`);
  return card;
};

type Nodes = readonly ReturnType<typeof node>[];
type Edges = readonly ReturnType<typeof edge>[];

/** The graph with these besides, which come last. */
const graphWith = (nodes: Nodes, edges: Edges = []) =>
  indexSubgraph({ nodes: [...graph.nodes, ...nodes], edges: [...graph.edges, ...edges] });
/** The graph without these edges. */
const graphWithout = (...types: readonly string[]) =>
  indexSubgraph({
    nodes: graph.nodes,
    edges: graph.edges.filter(({ type }) => !types.includes(type)),
  });

const reference = (id: string) => {
  const found = whole.find(id);
  if (found?.kind !== "reference") throw new Error(`${id} is no reference`);
  return found;
};
const work = (id: string) => {
  const found = whole.find(id);
  if (found?.kind !== "work") throw new Error(`${id} is no work`);
  return found;
};
const study = (id: string) => {
  const found = whole.find(id);
  if (found?.kind !== "study") throw new Error(`${id} is no study`);
  return found;
};
const report = (id: string) => node({ ...first("report"), id: `report:${id}`, label: id });
const evidenceLine = (id: string) => node({ ...first("evidence-line"), id, label: id });

describe("the page of a reference", () => {
  const page = (id: string, part = whole, listed = 20, by = cards) =>
    referencePage(reference(id), part, by, listed);

  test("has what it is taken for, what that describes and reports, and who cites it", () => {
    expect(page("kelp:ref-1")).toEqual({
      reference: reference("kelp:ref-1"),
      work: work("work:birch-2015"),
      study: study("study:birch"),
      reports: [whole.find("report:birch-2015.strength")],
      reportsTotal: 1,
      citedBy: [
        {
          evidenceLine: whole.find("kelp:patch-strength@1"),
          card: cardOf("kelp:patch-strength"),
          attachment: "same-sentence",
          audits: [
            {
              verdict: "setting-differs",
              alsoFits: [],
              headline: "the trial was in dry legs",
              explanation: "Birch studied dry legs.",
              conditional: true,
              report: whole.find("report:birch-2015.strength"),
            },
          ],
        },
      ],
      citedByTotal: 1,
      dossier: first("dossier"),
    });
  });

  test("has neither work nor study nor reports where it is taken for nothing", () => {
    const found = page("kelp:ref-3");
    expect(Object.keys(found).toSorted()).toEqual([
      "citedBy",
      "citedByTotal",
      "dossier",
      "reference",
      "reports",
      "reportsTotal",
    ]);
    expect(found).toMatchObject({ reports: [], reportsTotal: 0, citedByTotal: 1 });
  });

  test("has a work without a study where that describes none", () => {
    const found = page("kelp:ref-1", graphWithout("DESCRIBES"));
    expect(found.work?.id).toBe("work:birch-2015");
    expect(found).not.toHaveProperty("study");
  });

  test("has nobody who cites it where nobody does", () => {
    expect(page("kelp:ref-elm")).toMatchObject({ citedBy: [], citedByTotal: 0 });
  });

  test("leaves out, and does not count, a citation whose statement has no card", () => {
    expect(page("kelp:ref-1", whole, 20, new Map())).toMatchObject({
      citedBy: [],
      citedByTotal: 0,
    });
    expect(page("kelp:ref-1", graphWithout("HAS_EVIDENCE_LINE"))).toMatchObject({
      citedByTotal: 0,
    });
  });

  const cited = ["use-the-patch", "two-week-soak", "oedema-relief"].map((id) => `kelp:${id}`);
  const citing = graphWith(
    [...cited.map((id) => evidenceLine(`${id}@1`)), report("birch-2015.a"), report("birch-2015.b")],
    [
      ...cited.flatMap((id) => [
        edge("HAS_EVIDENCE_LINE", id, `${id}@1`),
        edge("CITES", `${id}@1`, "kelp:ref-1"),
      ]),
      edge("REPORTS", "work:birch-2015", "report:birch-2015.a"),
      edge("REPORTS", "work:birch-2015", "report:birch-2015.b"),
      edge("AUDITED_AGAINST", "kelp:two-week-soak@1", "report:birch-2015.b", {
        verdict: "figures-differ",
        alsoFits: ["wording-differs"],
        headline: "it counts 11",
        explanation: "Birch counts 11.",
        conditional: false,
      }),
    ],
  );
  const idsOf = (listed: number) => {
    const { citedBy, citedByTotal, reports, reportsTotal } = page("kelp:ref-1", citing, listed);
    return {
      citedBy: citedBy.map(({ card }) => card.id),
      citedByTotal,
      reports: reports.map(({ id }) => id),
      reportsTotal,
    };
  };

  test("lists what was compared first, else in the order of the store", () => {
    expect(idsOf(20)).toEqual({
      citedBy: [
        "kelp:patch-strength",
        "kelp:two-week-soak",
        "kelp:use-the-patch",
        "kelp:oedema-relief",
      ],
      citedByTotal: 4,
      reports: ["report:birch-2015.strength", "report:birch-2015.b", "report:birch-2015.a"],
      reportsTotal: 3,
    });
  });

  test("lists the first so many, and says of how many", () => {
    expect(idsOf(2)).toEqual({
      citedBy: ["kelp:patch-strength", "kelp:two-week-soak"],
      citedByTotal: 4,
      reports: ["report:birch-2015.strength", "report:birch-2015.b"],
      reportsTotal: 3,
    });
    expect(idsOf(0)).toEqual({ citedBy: [], citedByTotal: 4, reports: [], reportsTotal: 3 });
  });

  test("says other verdicts that fit", () => {
    const [, second] = page("kelp:ref-1", citing).citedBy;
    expect(second?.audits.map(({ verdict, alsoFits }) => [verdict, ...alsoFits])).toEqual([
      ["figures-differ", "wording-differs"],
    ]);
  });

  test("is refused where the graph lacks its paper", () => {
    expect(() => page("kelp:ref-1", graphWithout("PART_OF"))).toThrow(
      "kelp:ref-1 has no dossier in the graph; ingest again.",
    );
  });
});

describe("the page of a work", () => {
  const none = { items: [], total: 0 };
  const parts = (own: Partial<WorkParts> = {}): WorkParts => ({
    part: whole,
    dependents: none,
    reports: none,
    references: none,
    bearing: none,
    cards,
    papers: {},
    dossier: undefined,
    ...own,
  });
  const bears = (to: string, direction: string, explanation = "") => {
    const made = edge("BEARS_ON", "report:dune-2023.relief", `kelp:${to}`, {
      direction,
      directness: {},
      age: "after-paper",
      explanation,
    });
    if (made.type !== "BEARS_ON") throw new Error("another edge");
    return made;
  };

  test("of which nothing is known but itself is empty", () => {
    expect(workPage(work("work:ash-2020"), parts(), 20)).toEqual({
      work: work("work:ash-2020"),
      reports: [],
      reportsTotal: 0,
      references: [],
      referencesTotal: 0,
      papers: {},
      dependents: [],
      dependentsTotal: 0,
      bearsOn: [],
      bearsOnTotal: 0,
      supersededBy: [],
    });
  });

  test("has its study, its lists as they are with their totals, and the dossier that reviews it", () => {
    const given = parts({
      reports: { items: [first("report")], total: 7 },
      references: { items: [reference("kelp:ref-2"), reference("kelp:ref-1")], total: 8 },
      dependents: { items: [cardOf("kelp:oedema-relief")], total: 9 },
      papers: { "dossier:kelp": "Kelp patches" },
      dossier: first("dossier"),
    });
    expect(workPage(work("work:birch-2015"), given, 1)).toEqual({
      work: work("work:birch-2015"),
      study: study("study:birch"),
      reports: [first("report")],
      reportsTotal: 7,
      references: [reference("kelp:ref-2"), reference("kelp:ref-1")],
      referencesTotal: 8,
      papers: { "dossier:kelp": "Kelp patches" },
      dependents: [cardOf("kelp:oedema-relief")],
      dependentsTotal: 9,
      bearsOn: [],
      bearsOnTotal: 0,
      supersededBy: [],
      dossier: first("dossier"),
    });
  });

  test("says what took its place, not whose place it took", () => {
    const part = graphWith(
      [],
      [
        edge("SUPERSEDED_BY", "work:birch-2015", "work:cedar-2018"),
        edge("SUPERSEDED_BY", "work:dune-2023", "work:birch-2015"),
      ],
    );
    expect(workPage(work("work:birch-2015"), parts({ part }), 20).supersededBy).toEqual([
      { id: "work:cedar-2018", kind: "work", label: "cedar-2018" },
    ]);
  });

  test("says what its reports bear on, and from which of them", () => {
    const bearing = { items: [bears("oedema-relief", "disputes", "Dune found none.")], total: 5 };
    expect(workPage(work("work:dune-2023"), parts({ bearing }), 20)).toMatchObject({
      bearsOn: [
        {
          card: cardOf("kelp:oedema-relief"),
          direction: "disputes",
          age: "after-paper",
          explanation: "Dune found none.",
          report: "report:dune-2023.relief",
        },
      ],
      bearsOnTotal: 5,
    });
  });

  test("has what is disputed first, then advice before claims, else as it came", () => {
    const items = [
      bears("bare-word", "supports"),
      bears("use-the-patch", "supports"),
      bears("soak-opinion", "neutral"),
      bears("oedema-relief", "disputes"),
      bears("use-the-patch", "disputes"),
      bears("patch-strength", "disputes"),
    ];
    const listed = (count: number) =>
      workPage(work("work:dune-2023"), parts({ bearing: { items, total: 6 } }), count).bearsOn.map(
        ({ card, direction }) => `${direction} ${card.id}`,
      );
    expect(listed(20)).toEqual([
      "disputes kelp:use-the-patch",
      "disputes kelp:oedema-relief",
      "disputes kelp:patch-strength",
      "supports kelp:use-the-patch",
      "supports kelp:bare-word",
      "neutral kelp:soak-opinion",
    ]);
    expect(listed(2)).toEqual(["disputes kelp:use-the-patch", "disputes kelp:oedema-relief"]);
  });

  test("leaves out what it bears on where that has no card, and keeps the total", () => {
    const bearing = {
      items: [bears("unknown", "disputes"), bears("bare-word", "supports")],
      total: 2,
    };
    const found = workPage(work("work:dune-2023"), parts({ bearing }), 1);
    expect(found.bearsOn.map(({ card }) => card.id)).toEqual(["kelp:bare-word"]);
    expect(found.bearsOnTotal).toBe(2);
  });
});

describe("the page of a study", () => {
  const none = { items: [], total: 0 };
  const parts = (own: Partial<StudyParts> = {}): StudyParts => ({
    part: whole,
    dependents: none,
    reports: none,
    works: none,
    ...own,
  });

  test("of which nothing is known but itself is empty", () => {
    expect(studyPage(study("study:dune"), parts())).toEqual({
      study: study("study:dune"),
      works: [],
      worksTotal: 0,
      reports: [],
      reportsTotal: 0,
      notConfirmedBy: [],
      overlaps: [],
      dependents: [],
      dependentsTotal: 0,
    });
  });

  test("has its lists as they are, with their totals", () => {
    const given = parts({
      works: { items: [work("work:birch-2015")], total: 3 },
      reports: { items: [first("report")], total: 4 },
      dependents: { items: [cardOf("kelp:bare-word")], total: 5 },
    });
    expect(studyPage(study("study:dune"), given)).toMatchObject({
      works: [work("work:birch-2015")],
      worksTotal: 3,
      reports: [first("report")],
      reportsTotal: 4,
      dependents: [cardOf("kelp:bare-word")],
      dependentsTotal: 5,
    });
  });

  test("says how it overlaps with others, whichever of both the overlap was entered with", () => {
    const of = (id: string) => studyPage(study(id), parts()).overlaps;
    const link = (name: string) => ({ id: `study:${name}`, kind: "study", label: name });
    expect(of("study:birch")).toEqual([{ study: link("cedar"), how: "the same patients" }]);
    expect(of("study:cedar")).toEqual([{ study: link("birch"), how: "the same patients" }]);
  });

  test("has overlaps entered with it before those entered with others, and none with what is unknown", () => {
    const part = graphWith(
      [],
      [
        edge("OVERLAPS", "study:dune", "study:birch", { how: "the same clinics" }),
        edge("OVERLAPS", "study:birch", "study:unknown", { how: "the same nurses" }),
      ],
    );
    expect(
      studyPage(study("study:birch"), parts({ part })).overlaps.map((one) => [
        one.study.id,
        one.how,
      ]),
    ).toEqual([
      ["study:cedar", "the same patients"],
      ["study:dune", "the same clinics"],
    ]);
  });

  test("says what did not confirm it, not what it did not confirm", () => {
    const part = graphWith(
      [],
      [
        edge("NOT_CONFIRMED_BY", "study:birch", "study:dune"),
        edge("NOT_CONFIRMED_BY", "study:cedar", "study:birch"),
      ],
    );
    expect(studyPage(study("study:birch"), parts({ part })).notConfirmedBy).toEqual([
      { id: "study:dune", kind: "study", label: "dune" },
    ]);
  });
});
