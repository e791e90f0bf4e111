// Owns reading a list on from its beginning, past the page that is shown, for whoever takes it away.

import type { Extent } from "../collection/extent-text.ts";

/** Entries of one list that are taken away at most. */
export const mostTaken = 300;

/** Entries that are asked for at once where a list is read on: what the server gives at most. */
export const longestPage = 200;

/** The list of which the nodes that are taken away are only a part. */
export type WholeList = Omit<Extent, "taken"> & {
  /** Entries of it that are shown. */
  shown: number;
  /** Entries of it that can be had at most, where that is less than are taken away of any list. */
  most?: number;
  /** Reads it from its beginning: the nodes to carry away, and of how many entries they are. Absent where only what is shown can be had. */
  read?: () => Promise<{ ids: readonly string[]; taken: number }>;
};

/** Whether there is more of a list than is shown. */
export const isCut = ({ shown, total }: Pick<WholeList, "shown" | "total">): boolean =>
  shown < total;

/** How many entries of a list are taken away. */
export const takenOf = ({ shown, total, most = mostTaken, read }: WholeList): number =>
  read === undefined ? shown : Math.min(total, most);

/** Entries of a list in one answer, and where it goes on. */
type Portion<T> = { items: readonly T[]; next?: string | undefined };

/** The first entries of a list, `most` of them or all that there are; `ask` gives those from a cursor on. */
export const readFromStart = async <T>(
  ask: (cursor: string | undefined) => Promise<Portion<T>>,
  most = mostTaken,
): Promise<T[]> => {
  const read: T[] = [];
  let cursor: string | undefined;
  do {
    const { items, next } = await ask(cursor);
    read.push(...items);
    cursor = next;
  } while (cursor !== undefined && read.length < most);
  return read.slice(0, most);
};
