// Tests the links between nodes as they are looked at: evidence lines and reports are folded into them, and each is there once.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  connectedKinds,
  connectionKey,
  connectionsIn,
  isConnectable,
} from "../../server/judgement/connections.ts";
import { edge, handMadeGraph, node } from "../graphs/hand-made.ts";

const graph = handMadeGraph();
const links = connectionsIn(graph);
const between = (from: string, to: string) =>
  links.filter((link) => link.from === from && link.to === to);

const evidenceLine = (id: string, own: object = {}) =>
  node({
    id,
    kind: "evidence-line",
    label: "[1]",
    intent: "citesAsEvidence",
    direction: "supports",
    attachment: "same-sentence",
    directness: { site: "direct" },
    ...own,
  });
const cited = (id: string) => [
  edge("HAS_EVIDENCE_LINE", "kelp:patch-strength", id),
  edge("CITES", id, "kelp:ref-2"),
];

describe("links", () => {
  test("lead from a statement to what its evidence lines cite, with what a comparison found", () => {
    expect(between("kelp:patch-strength", "kelp:ref-1")).toEqual([
      {
        how: "cites",
        from: "kelp:patch-strength",
        to: "kelp:ref-1",
        direction: "supports",
        isDirect: true,
        audit: "warning",
      },
    ]);
    expect(between("kelp:oedema-relief", "kelp:ref-2")[0]).not.toHaveProperty("audit");
  });

  test("lead from a statement to the work whose report bears on it uncited", () => {
    expect(between("kelp:oedema-relief", "work:dune-2023")).toEqual([
      {
        how: "not-cited",
        from: "kelp:oedema-relief",
        to: "work:dune-2023",
        direction: "disputes",
        isDirect: false,
        age: "after-paper",
      },
    ]);
  });

  test("lead to no evidence line, report, passage, paper or profile", () => {
    const ends = new Set(links.flatMap(({ from, to }) => [from, to]));
    const kinds = graph.nodes.filter(({ id }) => ends.has(id)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => !connectedKinds.some((known) => known === kind))).toEqual([]);
    expect(graph.nodes.filter(isConnectable).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["claim", "work", "concept"]),
    );
  });

  test("of a narrower topic are those of a statement under it; of a concept they are of its kind", () => {
    expect(between("topic:soaking", "topic:care").map(({ how }) => how)).toEqual(["under"]);
    const concepts = connectionsIn({
      nodes: graph.nodes,
      edges: [edge("BROADER", "concept:leg-oedema", "concept:kelp-patch")],
    });
    expect(concepts.map(({ how }) => how)).toEqual(["broader"]);
  });
});

describe("two evidence lines from one statement to one reference", () => {
  const joined = (one: object, other: object) =>
    connectionsIn({
      nodes: [...graph.nodes, evidenceLine("kelp:a@1", one), evidenceLine("kelp:b@1", other)],
      edges: [...cited("kelp:a@1"), ...cited("kelp:b@1")],
    });

  test("are one link, which is as direct as the less direct", () => {
    expect(joined({}, { directness: { site: "indirect" } })).toMatchObject([{ isDirect: false }]);
    expect(joined({}, {})).toMatchObject([{ isDirect: true }]);
  });

  test.each([
    ["supports", "disputes", "disputes"],
    ["neutral", "supports", "neutral"],
    ["disputes", "neutral", "disputes"],
    ["supports", "supports", "supports"],
  ])("%s and %s together are %s", (one, other, direction) => {
    expect(joined({ direction: one }, { direction: other })).toMatchObject([{ direction }]);
  });
});

test("links are the same and in the same order, whatever the order of the edges", () => {
  const all = fc.shuffledSubarray([...graph.edges], { minLength: graph.edges.length });
  fc.assert(
    fc.property(all, (edges) => {
      expect(connectionsIn({ nodes: graph.nodes, edges })).toEqual(links);
    }),
    { numRuns: 30 },
  );
});

test("each link is there once, by its key", () => {
  const keys = links.map(connectionKey);
  expect(keys).toEqual([...new Set(keys)].sort());
  const twice = connectionsIn({ nodes: graph.nodes, edges: [...graph.edges, ...graph.edges] });
  expect(twice).toEqual(links);
});
