// Owns the store that lives in one process: the snapshot's own lines, and lists of numbers that lead through them. What the
// first answers do not need is built beside them.
import { forwardedId, Forwarding, GraphEdge, type Graph } from "../../../model/graph.ts";
import { GraphNode } from "../../../model/nodes.ts";
import { streamSnapshot } from "../../snapshot/read-snapshot.ts";
import { nextSlice, runInSlices } from "../../event-loop-slices.ts";
import { countReached } from "../count-reached.ts";
import {
  scanLimit,
  type EvidenceSource,
  type EvidenceStore,
  type WalkResult,
  type WalkRule,
} from "../evidence-store.ts";
import { buildIndexes } from "./build-indexes.ts";
import { collectEdges, type EdgeTable } from "./edge-table.ts";
import { collectNodes, type NodeTable } from "./node-table.ts";
import { prepareSearch } from "./search-nodes.ts";
import { crossedIn, walkGraph } from "./walk-graph.ts";

type Loaded = {
  digest: string;
  nodes: NodeTable;
  edges: EdgeTable;
  forwardings: ReadonlyMap<string, Forwarding>;
};

/** Opens the store of a snapshot file. Throws what {@link streamSnapshot} throws. */
export const openSnapshotStore = async (path: string): Promise<EvidenceSource> => {
  const nodes = collectNodes();
  let edges = collectEdges(0, nodes.numbers);
  const forwardings: Forwarding[] = [];
  const digest = await streamSnapshot(path, {
    header: (counts) => {
      edges = collectEdges(counts.edges, nodes.numbers);
    },
    node: (line, damaged) => {
      const why = nodes.add(line);
      if (why !== undefined) throw damaged(why);
    },
    edge: (line, damaged) => {
      const why = edges.add(line);
      if (why !== undefined) throw damaged(why);
    },
    forwarding: (line) => {
      forwardings.push(Forwarding.parse(JSON.parse(line.toString("utf8"))));
    },
  });
  return openCollected(digest, nodes, edges, forwardings);
};

/** Opens the store on a graph in memory, ordered as {@link Graph} says; `snapshot` is what it is known by. */
export const openMemoryStore = (graph: Graph, snapshot: string): EvidenceSource => {
  const nodes = collectNodes();
  const edges = collectEdges(graph.edges.length, nodes.numbers);
  // As the snapshot writes them: the schemas set the order of keys.
  for (const node of graph.nodes) {
    refuse(nodes.add(Buffer.from(JSON.stringify(GraphNode.parse(node)))), node.id);
  }
  for (const edge of graph.edges) {
    refuse(edges.add(Buffer.from(JSON.stringify(GraphEdge.parse(edge)))), edge.from);
  }
  return openCollected(snapshot, nodes, edges, graph.forwardings);
};

const refuse = (why: string | undefined, id: string): void => {
  if (why !== undefined) throw new TypeError(`${id}: ${why}`);
};

const openCollected = (
  digest: string,
  collectedNodes: ReturnType<typeof collectNodes>,
  collectedEdges: ReturnType<typeof collectEdges>,
  gone: readonly Forwarding[],
): EvidenceSource => {
  const nodes = collectedNodes.finish();
  const edges = collectedEdges.finish(nodes.size, nodes.idOf);
  const forwardings = new Map(gone.map((one) => [forwardedId(one), one] as const));
  const store = openStore({ digest, nodes, edges, forwardings });
  return {
    engine: "memory",
    current: () => Promise.resolve(store),
    status: () => ({ answers: true, snapshot: digest }),
    close: () => Promise.resolve(),
  };
};

/** Read before it is asked whether others must run: some 5 ms where each has to be parsed. */
const itemsPerSlice = 128;

/** What `read` gives for each number, in order. */
const collectInSlices = async <T>(
  numbers: ArrayLike<number>,
  itemOf: (number: number) => T,
): Promise<T[]> => {
  const found: T[] = [];
  for (let i = 0; i < numbers.length; i += 1) {
    if (i > 0 && i % itemsPerSlice === 0) {
      const pause = nextSlice();
      if (pause !== undefined) await pause;
    }
    found.push(itemOf(numbers[i] ?? 0));
  }
  return found;
};

/** What `read` gives for each number below `size`, in parts; others run between two of them. */
const inParts = async function* <T>(
  size: number,
  itemOf: (number: number) => T,
): AsyncGenerator<T[]> {
  for (let from = 0; from < size; from += scanLimit) {
    const pause = nextSlice();
    if (pause !== undefined) await pause;
    const length = Math.min(scanLimit, size - from);
    yield Array.from({ length }, (_, place) => itemOf(from + place));
  }
};

const partOf = (held: Partial<Graph>): Graph => ({
  nodes: [],
  edges: [],
  forwardings: [],
  ...held,
});

/** Nodes and edges are read for the scan alone: it would push out of the caches what is asked for again and again. */
const scanAll = async function* (loaded: Loaded): AsyncGenerator<Graph> {
  const { nodes, edges } = loaded;
  const forwardings = [...loaded.forwardings.values()];
  for await (const part of inParts(nodes.size, nodes.nodeUncached)) yield partOf({ nodes: part });
  for await (const part of inParts(edges.size, edges.edgeUncached)) yield partOf({ edges: part });
  for (let from = 0; from < forwardings.length; from += scanLimit) {
    yield partOf({ forwardings: forwardings.slice(from, from + scanLimit) });
  }
};

const openStore = (loaded: Loaded): EvidenceStore => {
  const { nodes, edges, forwardings, digest } = loaded;
  const search = prepareSearch(nodes);
  const building = buildIndexes(nodes, edges);
  // Whoever needs the indexes awaits them and sees the error; nobody may be waiting yet.
  building.catch(() => undefined);

  const walk = async (
    roots: readonly string[],
    rules: readonly WalkRule[],
    cap: number,
    depth = Infinity,
  ): Promise<WalkResult> => {
    const pause = nextSlice();
    if (pause !== undefined) await pause;
    const known = roots.map(nodes.numberOf).filter((number) => number >= 0);
    const met = walkGraph(edges, nodes.kindOf, known, rules, depth);
    const kept = met.nodes.slice(0, cap);
    const inside = kept.length === met.nodes.length ? undefined : new Set(kept);
    const drawn =
      inside === undefined
        ? met.edges
        : met.edges.filter(
            (edge) => inside.has(edges.from[edge] ?? 0) && inside.has(edges.to[edge] ?? 0),
          );
    return {
      nodes: await collectInSlices(kept, nodes.node),
      edges: await collectInSlices(drawn, edges.edge),
      total: met.nodes.length,
      // Most askers look at the nodes only.
      get reached() {
        return countReached(met.nodes.map(nodes.kindOf), crossedIn(edges, met));
      },
    };
  };
  const find = (id: string): GraphNode[] => {
    const number = nodes.numberOf(id);
    return number < 0 ? [] : [nodes.node(number)];
  };

  return {
    snapshot: digest,
    counts: async () => (await building).counts,
    findNode: (id) => Promise.resolve(find(id)[0]),
    findNodes: (ids) => Promise.resolve(ids.flatMap(find)),
    findForwarding: (id) => Promise.resolve(forwardings.get(id)),
    walk,
    list: async (filter, slice) => {
      const { list, words, lexicon } = await building;
      return runInSlices(list(filter, slice, words, lexicon), nextSlice);
    },
    search: async (query, options) => {
      const indexes = await building;
      const pause = nextSlice();
      if (pause !== undefined) await pause;
      return search(query, options, indexes);
    },
    scan: () => scanAll(loaded),
  };
};
