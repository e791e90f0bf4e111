// Tests what the page of a statement shows and in which order, whatever order the store returns the graph in.
import { describe, expect, test } from "vitest";
import { buildGraph } from "../../server/corpus/build-graph.ts";
import { judge } from "../../server/judgement/judged.ts";
import {
  getFirst,
  namedBeside,
  statementPage,
  type StatementPage,
} from "../../server/judgement/statement-page.ts";
import { indexSubgraph, isStatement, type SubgraphIndex } from "../../server/judgement/subgraph.ts";
import {
  background,
  edited,
  parseTexts,
  references,
  results,
  type Edits,
} from "../corpus/small-data.ts";

/** More than one of everything that a page lists, authored in another order than ids have. */
const edits: Edits = {
  [background]: [
    [
      'keys: ["50", "12", "[1]"] }]',
      'keys: ["50", "12", "[1]"] }, { section: results, keys: [soaked] }, { section: background, keys: ["[2]"] }]',
    ],
    [
      "directness: { site: direct }, question: benefit }",
      "directness: { setting: indirect, site: direct }, question: benefit }\n      - { ref: 10, intent: discusses, attachment: cluster }\n      - { ref: 2, intent: discusses, attachment: cluster }",
    ],
  ],
  [references]: [["marker: 3", "marker: 10"]],
  [results]: [["cases: [2]", "cases: [2, 1]\n    basedOn: [{ claim: relief-share }]"]],
  "dossiers/ash/recommendations.yaml": [
    [
      "basedOn: [{ claim: relief-share }]",
      "basedOn: [{ claim: two-arms, direction: disputes }, { claim: relief-share }]\n    mentionsCases: [2, 1]",
    ],
  ],
  "dossiers/ash/tensions.yaml": [
    [
      "  - id: share-or-share",
      "  - { id: another, label: A share or none, kind: interpretive, statement: One share is not told., sides: [{ statements: [relief-share], says: half }, { statements: [soaked-first], says: none }], mayExplain: Not known., topics: [care] }\n  - id: share-or-share",
    ],
  ],
  "dossiers/ash/audits.yaml": [["as-reported,", "as-reported, alsoFits: [wording-differs],"]],
};

const { nodes, edges } = buildGraph(parseTexts(edited(edits)).corpus);
const parts: readonly SubgraphIndex[] = [
  indexSubgraph({ nodes, edges }),
  indexSubgraph({ nodes: nodes.toReversed(), edges: edges.toReversed() }),
];

const judged = (id: string, part: SubgraphIndex) => {
  const node = part.find(id);
  if (!isStatement(node)) throw new Error(`${id} is no statement`);
  return judge(node, part);
};
/** The page of a statement, as each of the graphs makes it. */
const pagesOf = (id: string): StatementPage[] =>
  parts.map((part) => {
    const one = judged(id, part);
    const cards = new Map(
      namedBeside(one.node, part).map((name) => [name, judged(name, part).card] as const),
    );
    return statementPage(one, part, cards);
  });
/** The same of both pages, which must be one. */
const shown = <T>(id: string, what: (page: StatementPage) => T): T => {
  const [one, other] = pagesOf(id).map(what);
  expect(other).toEqual(one);
  if (one === undefined) throw new Error("no page");
  return one;
};
const idsOf = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);

describe("the page of a statement", () => {
  test("has its places and topics as they were authored", () => {
    expect(shown("ash:relief-share", ({ places }) => idsOf(places))).toEqual([
      "ash:relief-share~1",
      "ash:relief-share~2",
      "ash:relief-share~3",
    ]);
    expect(shown("ash:relief-share", ({ topics }) => idsOf(topics))).toEqual([
      "topic:soaking",
      "topic:care",
    ]);
  });

  test("has its evidence lines in the order of the reference list, directness in the order of the field", () => {
    const evidenceLines = shown("ash:relief-share", (page) => page.evidenceLines);
    expect(evidenceLines.map(({ reference }) => reference.marker)).toEqual([1, 2, 10]);
    expect(evidenceLines[0]).toMatchObject({
      work: { id: "work:birch-2015" },
      study: { id: "study:birch" },
      directness: [
        { axis: "site", grade: "direct" },
        { axis: "setting", grade: "indirect" },
      ],
      audits: [{ verdict: "as-reported", alsoFits: ["wording-differs"], headline: "6 of 12" }],
    });
    expect(evidenceLines[1]).not.toHaveProperty("work");
  });

  test("has what bears on it uncited, with its study", () => {
    expect(shown("ash:relief-share", ({ uncited }) => uncited)).toMatchObject([
      { direction: "disputes", work: { id: "work:dune-2023" }, study: { id: "study:dune" } },
    ]);
  });

  test("has its tensions with the other sides, and what is based on it, in the order of lists", () => {
    expect(shown("ash:relief-share", ({ tensions }) => idsOf(tensions))).toEqual([
      "ash:share-or-share",
      "ash:another",
    ]);
    expect(
      pagesOf("ash:relief-share").map(({ tensionStatements }) => idsOf(tensionStatements).sort()),
    ).toEqual(parts.map(() => ["ash:soaked-first", "ash:two-arms"]));
    expect(shown("ash:relief-share", ({ basisOf }) => idsOf(basisOf))).toEqual([
      "ash:patch-set",
      "ash:case-2-relief",
      "ash:rec-soak",
    ]);
  });

  test("has each statement that it is based on with its own direction, in the order of lists", () => {
    expect(
      shown("ash:rec-soak", ({ basedOn }) =>
        basedOn.map(({ card, direction }) => [card.id, direction]),
      ),
    ).toEqual([
      ["ash:relief-share", "supports"],
      ["ash:two-arms", "disputes"],
    ]);
  });

  test("has each concept with its own roles, and cases by number", () => {
    expect(
      shown("ash:relief-share", ({ about }) =>
        about.map(({ concept, roles }) => [concept.id, roles]),
      ),
    ).toEqual([
      ["concept:divers", ["population"]],
      ["concept:kelp-patch", ["intervention"]],
    ]);
    expect(shown("ash:case-2-relief", ({ cases }) => idsOf(cases))).toEqual([
      "ash:case-1",
      "ash:case-2",
    ]);
    expect(shown("ash:rec-soak", ({ mentionsCases }) => idsOf(mentionsCases))).toEqual([
      "ash:case-1",
      "ash:case-2",
    ]);
  });

  test("needs a dossier and a paper in the graph", () => {
    expect(() => getFirst([], "paper", "ash:relief-share")).toThrow(
      "ash:relief-share has no paper in the graph; ingest again.",
    );
  });
});
