// Tests results of regimens side by side: what stands in which arm, which reports count, and which results no claim gives.
import { describe, expect, test } from "vitest";
import type { GraphEdge } from "../../model/graph.ts";
import type { GraphNode } from "../../model/nodes.ts";
import {
  citedResult,
  uncitedResults,
  type ResultClaim,
} from "../../server/judgement/regimen-results.ts";
import { indexSubgraph } from "../../server/judgement/subgraph.ts";
import { claimOf, edge, handMadeGraph, node } from "../graphs/hand-made.ts";

const figure = (id: string, own: object) => ({
  id,
  measure: "share",
  measureName: "share",
  ...own,
});
const concept = (id: string) => ({ id: `concept:${id}`, kind: "concept" as const, label: id });

const claim = (figures: readonly object[], own: object = {}): ResultClaim => {
  const made = claimOf("two-arms", {
    type: "regimen-result",
    population: concept("divers"),
    arms: [
      { id: "kelp", name: "kelp patch" },
      { id: "silk", name: "silk patch" },
    ],
    outcome: concept("relief"),
    figures: figures.map((one) => ({ ...one, standsBy: "bound" })),
    ...own,
  });
  if (made.type !== "regimen-result") throw new Error("no result");
  return made;
};

const graph = handMadeGraph();
/** The hand-made graph, in which a report of Birch gives these figures. */
const partWith = (
  figures: readonly object[],
  edges: readonly GraphEdge[],
  others: readonly GraphNode[] = [],
) =>
  indexSubgraph({
    nodes: [
      ...graph.nodes
        .filter(({ id }) => !others.some((other) => other.id === id))
        .map((one) =>
          one.id === "report:birch-2015.strength" || one.id === "report:dune-2023.relief"
            ? node({ ...one, figures })
            : one,
        ),
      ...others,
    ],
    edges: [...graph.edges, ...edges],
  });
const citing = [
  edge("PART_OF", "kelp:two-arms", "dossier:kelp"),
  edge("HAS_EVIDENCE_LINE", "kelp:two-arms", "kelp:patch-strength@1"),
];
const relief = new Set(["concept:relief"]);
const idsOf = (figures: readonly { figure: { id: string } }[]) =>
  figures.map(({ figure: { id } }) => id);

describe("a result that a claim gives", () => {
  const given = claim([
    figure("kelp", { value: 60, arm: "kelp" }),
    figure("silk", { value: 20, arm: "silk" }),
    figure("gain", { value: 40 }),
  ]);

  test("has each figure in its arm, and those of none between them", () => {
    const { arms, between } = citedResult(given, partWith([], citing), relief);
    expect(arms.map(({ id, cited }) => [id, cited.map((one) => one.id)])).toEqual([
      ["kelp", ["kelp"]],
      ["silk", ["silk"]],
    ]);
    expect(between.cited.map(({ id }) => id)).toEqual(["gain"]);
  });

  test("stands beside what its source reports of the outcome, arm by arm, with the verdict", () => {
    const part = partWith(
      [
        figure("reported-kelp", { value: 55, arm: "kelp", outcome: "concept:relief" }),
        figure("placebo", {
          value: 5,
          arm: "placebo",
          armName: "no patch",
          outcome: "concept:relief",
        }),
        figure("ratio", { value: 0.4, outcome: "concept:relief" }),
        figure("price", { value: 9, arm: "kelp", outcome: "concept:price" }),
        figure("same-measure", { value: 8, arm: "silk" }),
        figure("other-measure", { value: 7, arm: "silk", measure: "count", measureName: "count" }),
      ],
      citing,
    );
    const { arms, between, sources, study } = citedResult(given, part, relief);
    expect(arms.map(({ id, name, reported }) => [id, name, idsOf(reported)])).toEqual([
      ["kelp", "kelp patch", ["reported-kelp"]],
      ["silk", "silk patch", ["same-measure"]],
      ["placebo", "no patch", ["placebo"]],
    ]);
    expect(idsOf(between.reported)).toEqual(["ratio"]);
    expect(sources).toMatchObject([
      {
        cited: "[1]",
        work: { id: "work:birch-2015" },
        reports: [{ verdict: "setting-differs", conditional: true }],
      },
    ]);
    expect(study?.id).toBe("study:birch");
  });

  test("counts a report on a wider outcome only where it is among those asked for", () => {
    const part = partWith(
      [figure("wide", { value: 5, arm: "kelp", outcome: "concept:ease" })],
      citing,
    );
    const reported = (outcomes: readonly string[]) =>
      citedResult(given, part, new Set(outcomes)).arms.flatMap((arm) => idsOf(arm.reported));
    expect(reported(["concept:relief"])).toEqual([]);
    expect(reported(["concept:relief", "concept:ease"])).toEqual(["wide"]);
  });

  test("is of the study that it names, where its sources describe several", () => {
    const part = partWith([], [...citing, edge("DESCRIBES", "work:birch-2015", "study:dune")]);
    const studyOf = (own: object) => citedResult(claim([], own), part, relief).study?.id;
    expect(studyOf({})).toBe("study:birch");
    expect(studyOf({ study: { id: "study:dune", kind: "study", label: "dune" } })).toBe(
      "study:dune",
    );
  });

  test("says of a source that its study no longer stands", () => {
    const linked = [
      edge("PART_OF", "kelp:two-arms", "dossier:kelp"),
      edge("HAS_EVIDENCE_LINE", "kelp:two-arms", "kelp:oedema-relief@2"),
    ];
    expect(citedResult(given, partWith([], linked), relief).sources).toMatchObject([
      { work: { id: "work:cedar-2018" }, standing: { status: "not-confirmed" } },
    ]);
  });
});

describe("results that no claim gives", () => {
  const twoArms = (arms: readonly string[]) => {
    const dune = graph.nodes.find(({ id }) => id === "study:dune");
    return node({ ...dune, arms: arms.map((id) => ({ id, name: id })) });
  };
  const uncited = (figures: readonly object[], arms = ["kelp", "silk"]) =>
    uncitedResults(partWith(figures, [], [twoArms(arms)]));
  const shared = { arm: "kelp", outcome: "concept:relief", outcomeName: "relief" };

  test("are told outcome by outcome, with the statements that they bear on", () => {
    const found = uncited([
      figure("a", { value: 5, ...shared }),
      figure("b", { value: 9, ...shared, arm: "silk" }),
      figure("c", { value: 1, arm: "kelp", outcome: "concept:price", outcomeName: "price" }),
    ]);
    expect(found.map(({ outcome }) => outcome.label)).toEqual(["relief", "price"]);
    expect(found[0]).toMatchObject({
      id: "report:dune-2023.relief",
      bearsOn: [{ statement: { id: "kelp:oedema-relief" }, direction: "disputes" }],
      sources: [{ work: { id: "work:dune-2023" }, reports: [{ conditional: false }] }],
    });
    expect(found[0]?.arms.map(({ id, reported }) => [id, idsOf(reported)])).toEqual([
      ["kelp", ["a"]],
      ["silk", ["b"]],
    ]);
    expect(found[0]).not.toHaveProperty("claim");
  });

  test("are none of a study with a single arm, nor of a figure that compares nothing", () => {
    expect(uncited([figure("a", { value: 5, ...shared })], ["kelp"])).toEqual([]);
    expect(uncited([figure("size", { value: 40 })])).toEqual([]);
    expect(uncited([figure("size", { value: 40, arm: "kelp" })])).toEqual([]);
  });

  test("may be a ratio of one group to another", () => {
    const ratio = { value: 0.5, noEffect: 1, outcome: "concept:relief", outcomeName: "relief" };
    const factor = { what: "concept:kelp-patch", against: "silk" };
    expect(uncited([figure("hr", { ...ratio, factor })])).toHaveLength(1);
    expect(uncited([figure("hr", ratio)])).toEqual([]);
  });
});
