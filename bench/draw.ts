// Owns what is asked for in which order: ids of a snapshot, drawn by a Zipf distribution so that no cache of one address
// flatters a result, and always the same ones.
import { firstWhere } from "../server/first-where.ts";
import { streamSnapshot } from "../server/snapshot/read-snapshot.ts";
import { corpusOf } from "./synthetic/corpus-size.ts";
import { drawsFor } from "./synthetic/draws.ts";

/** Numbers from 0 to 1, the same for the same seed. */
export const openDraws = (seed: number): (() => number) => {
  const draws = drawsFor(corpusOf(100, seed), "bench");
  return () => draws.unit();
};

/** `count` draws from the list: the item at place k (from 1) with a likelihood that falls as 1/k. */
export const drawZipf = <T>(items: readonly T[], count: number, seed: number): T[] => {
  const draw = openDraws(seed);
  const sums: number[] = [];
  let sum = 0;
  for (let k = 1; k <= items.length; k += 1) sums.push((sum += 1 / k));
  return Array.from({ length: count }, () => {
    const at = draw() * sum;
    const item = items[firstWhere(0, sums.length - 1, (k) => (sums[k] ?? 0) >= at)];
    if (item === undefined) throw new Error("nothing to draw from");
    return item;
  });
};

/** Items in an order that has nothing to do with the one they came in. */
export const shuffled = <T>(items: readonly T[], seed: number): T[] => {
  const draw = openDraws(seed);
  return items
    .map((item) => ({ item, at: draw() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
};

/** Calls `state` for each node of a snapshot, in its order: its id, its kind, its line. */
export const eachNode = async (
  snapshot: string,
  state: (id: string, kind: string, line: Buffer) => void,
): Promise<void> => {
  await streamSnapshot(snapshot, {
    header: () => undefined,
    node: (line) => {
      const [, id = "", kind = ""] =
        /^\{"id":"([^"]+)","kind":"([^"]+)"/.exec(line.toString("latin1", 0, 240)) ?? [];
      state(id, kind, line);
    },
    edge: () => undefined,
    forwarding: () => undefined,
  });
};

/** Ids of the snapshot's nodes, per kind, in its order. */
export const readIds = async (snapshot: string): Promise<Map<string, string[]>> => {
  const ids = new Map<string, string[]>();
  await eachNode(snapshot, (id, kind) => {
    const held = ids.get(kind);
    if (held === undefined) ids.set(kind, [id]);
    else held.push(id);
  });
  return ids;
};
