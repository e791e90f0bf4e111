// Tests what statements stand on and what is left of it: on single statements, and as properties over whole papers.
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Graph } from "../../model/graph.ts";
import { footingOf } from "../../server/judgement/footing.ts";
import {
  effectOf,
  nothingRemoved,
  sourcesStoodOn,
  type Removal,
} from "../../server/judgement/sources-stood-on.ts";
import {
  indexSubgraph,
  isStatement,
  type StatementNode,
  type SubgraphIndex,
} from "../../server/judgement/subgraph.ts";
import { SourceClass } from "../../model/vocabulary.ts";
import { handMadeGraph } from "../graphs/hand-made.ts";
import { graphIn } from "../graphs/read-data.ts";

const statementIn = (part: SubgraphIndex, id: string): StatementNode => {
  const found = part.find(id);
  if (!isStatement(found)) throw new Error(`${id} is no statement`);
  return found;
};
const removing = (own: Partial<Removal>): Removal => ({ ...nothingRemoved, ...own });
const without = (...ids: string[]): Removal => removing({ without: new Set(ids) });

describe("what a statement stands on", () => {
  const part = indexSubgraph(handMadeGraph());
  const left = (id: string, removal?: Removal): string[] =>
    sourcesStoodOn(statementIn(part, id), part, removal).map(({ source }) => source.id);

  test("is every source of its own and of the claims that support it, each once", () => {
    expect(left("kelp:use-the-patch")).toEqual([
      "kelp:ref-3",
      "work:cedar-2018",
      "work:birch-2015",
    ]);
  });

  test("is the series for the authors’ own word, and nothing for a bare word", () => {
    expect(left("kelp:two-week-soak")).toEqual(["study:birch"]);
    expect(left("kelp:two-week-soak", without("study:birch"))).toEqual([]);
    expect(left("kelp:bare-word")).toEqual([]);
  });

  test("falls with its study, with its reference, and with its class", () => {
    expect(left("kelp:patch-strength")).toEqual(["work:birch-2015"]);
    for (const removal of [
      without("work:birch-2015"),
      without("kelp:ref-1"),
      removing({ only: new Set(["confirmed"] as const) }),
    ]) {
      expect(left("kelp:patch-strength", removal)).toEqual([]);
    }
    expect(
      left("kelp:use-the-patch", removing({ only: new Set(["identified"] as const) })),
    ).toEqual(["work:cedar-2018", "work:birch-2015"]);
  });

  test("is another work where a reference is taken for that", () => {
    const swapped = removing({ instead: new Map([["kelp:ref-1", "work:cedar-2018"]]) });
    expect(left("kelp:patch-strength", swapped)).toEqual(["work:cedar-2018"]);
    const statement = statementIn(part, "kelp:patch-strength");
    expect(
      effectOf(sourcesStoodOn(statement, part), sourcesStoodOn(statement, part, swapped)),
    ).toBe("changes");
  });
});

describe("what would overturn it", () => {
  const part = indexSubgraph(handMadeGraph());
  const footing = (id: string) => footingOf(statementIn(part, id), part);

  test("names the source that carries it alone, and what is missing", () => {
    expect(footing("kelp:patch-strength")).toMatchObject({
      alone: [{ id: "work:birch-2015" }],
      weakest: { source: { id: "work:birch-2015" }, why: "it was matched by inference only" },
      missing: ["the paper’s own reference list, to confirm one match"],
    });
  });

  test("names nothing that falls where nothing stands", () => {
    expect(footing("kelp:bare-word")).toEqual({
      sources: [],
      alone: [],
      missing: ["a source: none is given"],
      against: [],
    });
  });
});

describe("over whole papers", () => {
  let graph: Graph;
  let whole: SubgraphIndex;
  let statements: StatementNode[];
  let removable: string[];
  beforeAll(async () => {
    graph = await graphIn("data");
    whole = indexSubgraph(graph);
    statements = graph.nodes.filter(isStatement);
    removable = graph.nodes.flatMap(({ id, kind }) =>
      ["work", "study", "reference", "approval"].includes(kind) ? [id] : [],
    );
  });
  const ids = () =>
    fc
      .tuple(fc.subarray(removable, { maxLength: 12 }), fc.boolean())
      .map(([some, withSeries]) => (withSeries ? [...some, "study:zhang-own-series"] : some));
  const classes = () => fc.subarray([...SourceClass.options]);
  const left = (part: SubgraphIndex, id: string, removal: Removal): string[] =>
    sourcesStoodOn(statementIn(part, id), part, removal).map(({ source }) => source.id);

  test("taking more away never gives anything back", () => {
    fc.assert(
      fc.property(ids(), ids(), classes(), classes(), (some, more, few, further) => {
        const less = removing({ without: new Set(some), only: new Set(few) });
        const both = removing({
          without: new Set([...some, ...more]),
          only: new Set([...few, ...further]),
        });
        for (const { id } of statements) {
          const before = new Set(left(whole, id, less));
          expect(left(whole, id, both).filter((source) => !before.has(source))).toEqual([]);
        }
      }),
      { numRuns: 25 },
    );
  });

  test("the order in which things fall does not matter", () => {
    fc.assert(
      fc.property(ids(), (some) => {
        for (const { id } of statements) {
          expect(left(whole, id, without(...some.toReversed()))).toEqual(
            left(whole, id, without(...some)),
          );
        }
      }),
      { numRuns: 10 },
    );
  });

  test("it is the same as in a graph that never held what fell", () => {
    fc.assert(
      fc.property(ids(), (some) => {
        const rest = indexSubgraph(graphWithout(graph, new Set(some)));
        for (const { id } of statements) {
          const held = left(rest, id, nothingRemoved).filter((source) => source !== goneSeries);
          expect(held).toEqual(left(whole, id, without(...some)));
        }
      }),
      { numRuns: 25 },
    );
  });

  test("each source that is said to carry a statement alone does, and no other", () => {
    for (const statement of statements) {
      const { sources, alone } = footingOf(statement, whole);
      for (const { id } of alone) expect(left(whole, statement.id, without(id))).toEqual([]);
      const carried = new Set(alone.map(({ id }) => id));
      for (const { source } of sources) {
        if (carried.has(source.id) || sources.length === 1) continue;
        const rest = left(whole, statement.id, without(source.id));
        expect(rest, `${statement.id} without ${source.id}`).not.toEqual([]);
      }
    }
  });
});

/** Stands where a series is gone. */
const goneSeries = "study:gone";

/** The graph as if these had never been entered: what cites them, and publications all of whose studies are gone, go too. */
const graphWithout = ({ nodes, edges, forwardings }: Graph, gone: ReadonlySet<string>): Graph => {
  const dead = new Set(gone);
  const part = indexSubgraph({ nodes, edges });
  for (const node of nodes) {
    const studies = [
      ...part.targets(node.id, "DESCRIBES", "study"),
      ...part.targets(node.id, "RESTED_ON", "study"),
    ];
    if (studies.length > 0 && studies.every(({ id }) => gone.has(id))) dead.add(node.id);
  }
  for (const { from, to, type } of edges) {
    if (type === "IDENTIFIED_AS" && dead.has(to)) dead.add(from);
  }
  return {
    nodes: nodes
      .filter(({ id }) => !dead.has(id))
      .map((node) => {
        if (node.kind !== "dossier" || node.series === undefined) return node;
        if (!gone.has(node.series.study)) return node;
        // Without any series its statements would stand on the paper instead, which is another thing than losing their patients.
        return { ...node, series: { ...node.series, study: goneSeries } };
      }),
    edges: edges.filter(({ from, to }) => !dead.has(from) && !dead.has(to)),
    forwardings,
  };
};
