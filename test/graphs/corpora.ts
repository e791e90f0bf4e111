// Owns the corpora that every store is held to: real, fictional, both together, hand-made corners, and synthetic ones.
import { join } from "node:path";
import { z } from "zod";
import type { Forwarding, Graph, GraphEdge } from "../../model/graph.ts";
import type { GraphNode } from "../../model/nodes.ts";
import { readSnapshot } from "../../server/snapshot/read-snapshot.ts";
import { writeSnapshot } from "../../server/snapshot/write-snapshot.ts";
import { corpusOf } from "../../bench/synthetic/corpus-size.ts";
import { writeSynthetic } from "../../bench/synthetic/write-synthetic.ts";
import { edge, handMadeGraph, node } from "./hand-made.ts";
import { graphIn } from "./read-data.ts";

/** A corpus by name, as a graph and as the snapshot that was written from it. */
export type WrittenCorpus = { readonly name: string; readonly graph: Graph; readonly path: string };

const ascii = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const keyOf = ({ from, type, to }: GraphEdge): string => `${from} ${type} ${to}`;

/** Parts of a graph in the order that {@link Graph} promises. What stands in several graphs is taken from the first. */
const mergedGraph = (...graphs: readonly Graph[]): Graph => {
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, GraphEdge>();
  for (const graph of graphs) {
    for (const one of graph.nodes) if (!nodes.has(one.id)) nodes.set(one.id, one);
    for (const one of graph.edges) if (!edges.has(keyOf(one))) edges.set(keyOf(one), one);
  }
  return {
    nodes: [...nodes.values()].sort((a, b) => ascii(a.id, b.id)),
    edges: [...edges.values()].sort(
      (a, b) => ascii(a.from, b.from) || ascii(a.type, b.type) || ascii(a.to, b.to),
    ),
    forwardings: graphs
      .flatMap(({ forwardings }) => forwardings)
      .sort((a, b) => ascii(oldIdOf(a), oldIdOf(b))),
  };
};

/** The id that a forwarding is asked by. */
const oldIdOf = (one: Forwarding): string => (one.type === "alias" ? one.from : one.id);

/** The hand-made graph's statements once more in another dossier, which cites the same works for them. */
const secondDossier = (): Graph => {
  const rename = (id: string): string => id.replace(/^(dossier:)?kelp(?=[:]|$)/, "$1moss");
  const renamed = (value: unknown): unknown => {
    if (typeof value === "string") return rename(value);
    if (Array.isArray(value)) return value.map(renamed);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, renamed(own)]));
  };
  const { nodes, edges } = handMadeGraph();
  return {
    nodes: nodes.map((one) => node(z.record(z.string(), z.unknown()).parse(renamed(one)))),
    edges: edges.map(({ type, from, to, ...own }) => edge(type, rename(from), rename(to), own)),
    forwardings: [],
  };
};

/** Statements that disagree in a circle, each with the next: two of three tensions share a statement. */
const disagreeingInCircle = (): Graph => {
  const base = handMadeGraph();
  const circle = ["kelp:patch-strength", "kelp:oedema-relief", "kelp:soak-opinion"];
  const tensions = circle.map((id, i) => {
    const next = circle[(i + 1) % circle.length] ?? id;
    return { id: `kelp:circle-${i}`, sides: [id, next] };
  });
  return {
    nodes: tensions.map(({ id, sides }) =>
      node({
        ...base.nodes.find((one) => one.id === "kelp:soak-or-not"),
        id,
        type: "interpretive",
        sides: sides.map((statement) => ({ statements: [statement], says: "so" })),
      }),
    ),
    edges: tensions.flatMap(({ id, sides }) => [
      ...sides.map((statement, i) => edge("PARTY_TO", statement, id, { sides: [i] })),
      edge("PART_OF", id, "dossier:kelp"),
    ]),
    forwardings: [],
  };
};

/** Works that all describe one study, and report on it. */
const hub = (works: number): Graph => {
  const base = handMadeGraph();
  const work = base.nodes.find(({ id }) => id === "work:birch-2015");
  const report = base.nodes.find(({ id }) => id === "report:birch-2015.strength");
  const names = Array.from({ length: works }, (_, i) => `elm-${String(i).padStart(4, "0")}`);
  return {
    nodes: names.flatMap((name) => [
      node({ ...work, id: `work:${name}`, label: `Elm ${name}` }),
      node({ ...report, id: `report:${name}.strength` }),
    ]),
    edges: names.flatMap((name) => [
      edge("DESCRIBES", `work:${name}`, "study:birch"),
      edge("REPORTS", `work:${name}`, `report:${name}.strength`),
      edge("BEARS_ON", `report:${name}.strength`, "kelp:bare-word", {
        direction: "disputes",
        directness: { site: "indirect" },
        age: "after-paper",
        explanation: "It found nothing of the kind.",
      }),
    ]),
    forwardings: [],
  };
};

/** Names of the corpora, in the order in which {@link writeCorpora} gives them. */
export const corpusNames = [
  "empty",
  "made by hand, with corners",
  "fictional",
  "real",
  "real and fictional",
  "synthetic",
] as const;

/** Writes every corpus as a snapshot into the folder. */
export const writeCorpora = async (folder: string): Promise<readonly WrittenCorpus[]> => {
  const real = await graphIn("data");
  const fictional = await graphIn("test/fixtures/kelp/data");
  const made = new Map<(typeof corpusNames)[number], Graph>([
    ["empty", { nodes: [], edges: [], forwardings: [] }],
    [
      "made by hand, with corners",
      mergedGraph(handMadeGraph(), secondDossier(), disagreeingInCircle(), hub(300)),
    ],
    ["fictional", fictional],
    ["real", real],
    ["real and fictional", mergedGraph(real, fictional)],
  ]);
  return Promise.all(
    corpusNames.map(async (name, i) => {
      const path = join(folder, `corpus-${i}.ndjson`);
      const graph = made.get(name);
      if (graph === undefined) await writeSynthetic(corpusOf(700, 3), path);
      else await writeSnapshot(graph, path);
      // Read back: the schemas set the order of keys.
      return { name, graph: (await readSnapshot(path)).graph, path };
    }),
  );
};
