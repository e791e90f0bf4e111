// Owns reading what stands next to nodes, so many nodes at a time that no read grows with the graph. Knows the store's interface only.
import type { Connection } from "../../model/views/connection.ts";
import {
  connectionKey,
  connectionsIn,
  isConnectable,
  sortedConnections,
  type ConnectableNode,
} from "../judgement/connections.ts";
import { foldedWalk, linkedWalk } from "../judgement/walks.ts";
import { otherEnd } from "../../model/connection-text.ts";
import type { EvidenceStore, WalkResult } from "../store/evidence-store.ts";

/** Nodes that one walk returns at most. What has more around it is read alone, and cut. */
const readAtOnce = 2_000;

/** What stands next to a node. */
export type Neighbours = {
  node: ConnectableNode;
  /** Its links, by from, how, to; of a node with too many around it only some. */
  links: Connection[];
  /** How many nodes stand next to it, all counted. */
  count: number;
  /** Whether some of its links are missing. */
  isCut: boolean;
};

/** Reads neighbours, each node's once. */
export type NeighbourReader = {
  /** Reads what stands next to these nodes; ids of nothing that is shown are left out. */
  read: (ids: readonly string[]) => Promise<Neighbours[]>;
  /** A node that was met. */
  find: (id: string) => ConnectableNode | undefined;
};

/** A reader of one graph, for one answer. */
export const openNeighbours = (store: EvidenceStore): NeighbourReader => {
  const nodes = new Map<string, ConnectableNode>();
  const known = new Map<string, Neighbours>();

  const learn = (ids: readonly string[], direct: WalkResult, folded: WalkResult): void => {
    for (const node of [...direct.nodes, ...folded.nodes]) {
      if (isConnectable(node)) nodes.set(node.id, node);
    }
    const links = new Map(
      [direct, folded].flatMap(connectionsIn).map((link) => [connectionKey(link), link] as const),
    );
    const isCut = [direct, folded].some(({ nodes: kept, total }) => kept.length < total);
    const around = new Map(ids.map((id) => [id, new Array<Connection>()] as const));
    for (const link of sortedConnections([...links.values()])) {
      around.get(link.from)?.push(link);
      if (link.to !== link.from) around.get(link.to)?.push(link);
    }
    for (const [id, own] of around) {
      const node = nodes.get(id);
      if (node === undefined) continue;
      const met = new Set(own.map((link) => otherEnd(link, id)));
      const count = isCut ? Math.max(met.size, countReached(direct, folded)) : met.size;
      known.set(id, { node, links: own, count, isCut });
    }
  };

  const readTogether = async (ids: readonly string[]): Promise<void> => {
    if (ids.length === 0) return;
    const direct = await store.walk(ids, linkedWalk, readAtOnce, 1);
    const folded = await store.walk(ids, foldedWalk, readAtOnce, 2);
    const isCut = [direct, folded].some(({ nodes: kept, total }) => kept.length < total);
    if (!isCut || ids.length === 1) {
      learn(ids, direct, folded);
      return;
    }
    const half = Math.ceil(ids.length / 2);
    await readTogether(ids.slice(0, half));
    await readTogether(ids.slice(half));
  };

  return {
    read: async (ids) => {
      await readTogether([...new Set(ids)].filter((id) => !known.has(id)).toSorted());
      return ids.map((id) => known.get(id)).filter((found) => found !== undefined);
    },
    find: (id) => nodes.get(id),
  };
};

/** How many nodes stand next to one whose neighbours were cut: walks count what they leave out. */
const countReached = (direct: WalkResult, folded: WalkResult): number => {
  const { "evidence-line": evidenceLines = 0, report: reports = 0 } = folded.reached.kinds;
  return direct.total - 1 + (folded.total - 1 - evidenceLines - reports);
};
