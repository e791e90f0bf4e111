// Tests what a trace says beside its nodes and edges: its answer, its cautions, and where support is missing.
import { describe, expect, test } from "vitest";
import type { GraphNode } from "../../model/nodes.ts";
import { judge, type Judged } from "../../server/judgement/judged.ts";
import { indexSubgraph, isStatement } from "../../server/judgement/subgraph.ts";
import { traceDown, traceUp } from "../../server/judgement/traces.ts";
import type { WalkResult } from "../../server/store/evidence-store.ts";
import { claimOf, edge, handMadeGraph } from "../graphs/hand-made.ts";

const graph = handMadeGraph();
const part = indexSubgraph(graph);
const nodeOf = (id: string): GraphNode => {
  const found = part.find(id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};
const nodesOf = (...ids: readonly string[]): GraphNode[] => ids.map(nodeOf);
const claimIn = (id: string) => {
  const found = nodeOf(id);
  if (!isStatement(found)) throw new Error(`${id} is no statement`);
  return found;
};
/** The judgements of those of the nodes that are statements. */
const judgedOf = (nodes: readonly GraphNode[], by = part): Map<string, Judged> =>
  new Map(nodes.filter(isStatement).map((one) => [one.id, judge(one, by)] as const));
const ownOf = (judged: ReadonlyMap<string, Judged>, id: string): Judged => {
  const own = judged.get(id);
  if (own === undefined) throw new Error(`${id} is not judged`);
  return own;
};

/** What a walk met; nothing of the whole but what a test says. */
const walked = (nodes: readonly GraphNode[], own: Partial<WalkResult> = {}): WalkResult => ({
  nodes: [...nodes],
  edges: [],
  total: nodes.length,
  reached: { kinds: {}, ends: {} },
  ...own,
});

const down = (ids: readonly string[], own: Partial<WalkResult> = {}) => {
  const nodes = nodesOf(...ids);
  const judged = judgedOf(nodes);
  return traceDown(ownOf(judged, ids[0] ?? "none"), walked(nodes, own), judged);
};

type Kinds = WalkResult["reached"]["kinds"];
type Ends = WalkResult["reached"]["ends"];
const answerAbove = (id: string, kinds: Kinds, ends: Ends = {}): string[] =>
  traceUp(nodeOf(id), walked([], { reached: { kinds, ends } }), new Map()).answer;

describe("a trace down", () => {
  test("has the judgement of its root, and what was walked as it came", () => {
    const ids = ["kelp:patch-strength", "kelp:patch-strength@1", "kelp:ref-1"];
    const edges = [edge("CITES", "kelp:patch-strength@1", "kelp:ref-1")];
    const kinds = { claim: 1, "evidence-line": 1, reference: 1, work: 4 };
    const own = judge(claimIn("kelp:patch-strength"), part);
    expect(down(ids, { edges, total: 7, reached: { kinds, ends: {} } })).toEqual({
      root: "kelp:patch-strength",
      direction: "down",
      answer: own.answer,
      support: own.support,
      verdict: own.verdict,
      nodes: nodesOf(...ids),
      edges,
      deadEnds: [],
      cautions: { "kelp:patch-strength": own.support.cautions },
      papers: { "dossier:kelp": "Kelp patches" },
      shown: 3,
      total: 7,
      kinds,
    });
  });

  test("has the cautions of each statement that is shown and has any, and of no other", () => {
    const nodes = nodesOf("kelp:use-the-patch", "kelp:oedema-relief", "kelp:ref-2");
    const judged = judgedOf([...nodes, nodeOf("kelp:bare-word")]);
    const calm = {
      ...ownOf(judged, "kelp:oedema-relief"),
      support: { ...ownOf(judged, "kelp:oedema-relief").support, cautions: [] },
    };
    const root = ownOf(judged, "kelp:use-the-patch");
    expect(root.support.cautions.length).toBeGreaterThan(0);
    const { cautions } = traceDown(root, walked(nodes), judged);
    expect(Object.keys(cautions)).toEqual(["kelp:use-the-patch", "kelp:oedema-relief"]);
    judged.set("kelp:oedema-relief", calm);
    expect(traceDown(root, walked(nodes), judged).cautions).toEqual({
      "kelp:use-the-patch": root.support.cautions,
    });
  });

  test("names each paper once", () => {
    const judged = judgedOf(nodesOf("kelp:use-the-patch", "kelp:bare-word"));
    const other = ownOf(judged, "kelp:bare-word");
    judged.set("moss:word", {
      ...other,
      card: { ...other.card, dossier: "dossier:moss", paper: "Moss" },
    });
    expect(traceDown(ownOf(judged, "kelp:use-the-patch"), walked([]), judged).papers).toEqual({
      "dossier:kelp": "Kelp patches",
      "dossier:moss": "Moss",
    });
  });
});

describe("support is missing", () => {
  const endsOf = (...ids: string[]) => down(ids).deadEnds;

  test("where a reference is not identified, and not where it is inferred", () => {
    expect(endsOf("kelp:patch-strength", "kelp:ref-1", "kelp:ref-3", "kelp:ref-elm")).toEqual([
      { from: "kelp:ref-3", reason: "not-identified", text: "not identified" },
      { from: "kelp:ref-elm", reason: "not-identified", text: "not identified" },
    ]);
  });

  test("where a statement without a basis gives no source", () => {
    expect(endsOf("kelp:bare-word")).toEqual([
      { from: "kelp:bare-word", reason: "no-source-given", text: "no reference given" },
    ]);
    // Its voice alone promises a source.
    expect(endsOf("kelp:kelp-approval")).toEqual([
      { from: "kelp:kelp-approval", reason: "no-source-given", text: "no reference given" },
    ]);
  });

  test("where it is the authors’ opinion", () => {
    expect(endsOf("kelp:soak-opinion")).toEqual([
      { from: "kelp:soak-opinion", reason: "opinion", text: "authors’ opinion" },
    ]);
  });

  test("where it is their own word: their patients, or their work where the paper has none", () => {
    expect(endsOf("kelp:two-week-soak")).toEqual([
      { from: "kelp:two-week-soak", reason: "own-series", text: "the authors’ own patients" },
    ]);
    const nodes = nodesOf("kelp:two-week-soak");
    const own = { ...judge(claimIn("kelp:two-week-soak"), part), hasSeries: false };
    expect(traceDown(own, walked(nodes), new Map([[own.node.id, own]])).deadEnds).toEqual([
      { from: "kelp:two-week-soak", reason: "own-series", text: "the authors’ own work" },
    ]);
  });

  test.each(["own-practice", "own-result"])("where its voice is %s", (voice) => {
    const result = claimOf("own", {
      voice,
      type: voice === "own-practice" ? "practice" : "outcome",
    });
    const own = judge(result, part);
    expect(traceDown(own, walked([result]), new Map([[result.id, own]])).deadEnds).toMatchObject([
      { from: "kelp:own", reason: "own-series" },
    ]);
  });

  test("nowhere below what cites something or is based on something, whatever its voice", () => {
    expect(endsOf("kelp:use-the-patch", "kelp:patch-strength", "kelp:oedema-relief")).toEqual([]);
  });

  test("in the order of the nodes, and nowhere at works and studies", () => {
    const ids = [
      "kelp:soak-opinion",
      "work:birch-2015",
      "kelp:ref-3",
      "study:birch",
      "kelp:bare-word",
    ];
    expect(endsOf(...ids).map(({ from }) => from)).toEqual([
      "kelp:soak-opinion",
      "kelp:ref-3",
      "kelp:bare-word",
    ]);
  });
});

describe("a trace up", () => {
  test("has no judgement and no dead ends, but cautions and papers", () => {
    const nodes = nodesOf("work:birch-2015", "kelp:ref-3", "kelp:bare-word");
    const judged = judgedOf(nodes);
    const kinds = { claim: 9, work: 1 };
    expect(
      traceUp(
        nodeOf("work:birch-2015"),
        walked(nodes, { total: 12, reached: { kinds, ends: {} } }),
        judged,
      ),
    ).toEqual({
      root: "work:birch-2015",
      direction: "up",
      answer: ["9 claims depend on birch-2015 or are affected by it."],
      nodes,
      edges: [],
      deadEnds: [],
      cautions: { "kelp:bare-word": ownOf(judged, "kelp:bare-word").support.cautions },
      papers: { "dossier:kelp": "Kelp patches" },
      shown: 3,
      total: 12,
      kinds,
    });
  });

  test.each<[string, Kinds, string]>([
    ["nothing", {}, "No statement here depends on birch-2015."],
    [
      "nothing but sources",
      { "evidence-line": 2, work: 1 },
      "No statement here depends on birch-2015.",
    ],
    ["one claim", { claim: 1 }, "1 claim depends on birch-2015 or is affected by it."],
    ["claims", { claim: 2 }, "2 claims depend on birch-2015 or are affected by it."],
    [
      "one piece of advice",
      { recommendation: 1 },
      "1 recommendation depends on birch-2015 or is affected by it.",
    ],
    [
      "one of each",
      { claim: 1, recommendation: 1 },
      "1 recommendation and 1 claim depend on birch-2015 or are affected by it.",
    ],
    [
      "many, advice first",
      { claim: 1240, recommendation: 2 },
      "2 recommendations and 1,240 claims depend on birch-2015 or are affected by it.",
    ],
  ])("tells what depends on a work: %s", (_what, kinds, answer) => {
    expect(answerAbove("work:birch-2015", kinds)).toEqual([answer]);
  });

  test("does not count its root among what depends on it", () => {
    expect(answerAbove("kelp:bare-word", { claim: 1 })).toEqual([
      "No statement here depends on bare-word.",
    ]);
    expect(answerAbove("kelp:bare-word", { claim: 3, recommendation: 1 })).toEqual([
      "1 recommendation and 2 claims depend on bare-word or are affected by it.",
    ]);
    expect(answerAbove("kelp:use-the-patch", { claim: 1, recommendation: 1 })).toEqual([
      "1 claim depends on use-the-patch or is affected by it.",
    ]);
  });

  test.each<[string, Ends, string[]]>([
    ["cited once", { HAS_EVIDENCE_LINE: { from: 1, to: 4 } }, ["1 statement cites it."]],
    ["cited twice", { HAS_EVIDENCE_LINE: { from: 2, to: 1 } }, ["2 statements cite it."]],
    [
      "bearing on one",
      { BEARS_ON: { from: 3, to: 1 } },
      ["It bears on 1 statement that does not cite it."],
    ],
    [
      "cited, and bearing on several",
      { HAS_EVIDENCE_LINE: { from: 1, to: 1 }, BEARS_ON: { from: 1, to: 2 } },
      ["1 statement cites it.", "It bears on 2 statements that do not cite it."],
    ],
    ["cited by none", { HAS_EVIDENCE_LINE: { from: 0, to: 0 } }, []],
  ])("tells how a work is used: %s", (_what, ends, told) => {
    expect(answerAbove("work:birch-2015", { claim: 5 }, ends)).toEqual([
      "5 claims depend on birch-2015 or are affected by it.",
      ...told,
    ]);
  });
});
