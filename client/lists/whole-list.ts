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
  /** Its address, as `list-at.ts` reads it from its beginning. Absent where only what is shown can be had. */
  list?: string;
};

/** Whether there is more of a list than is shown. */
export const isCut = ({ shown, total }: Pick<WholeList, "shown" | "total">): boolean =>
  shown < total;

/** How many entries of a list are taken away. */
export const takenOf = ({ shown, total, most = mostTaken, list }: WholeList): number =>
  list === undefined ? shown : Math.min(total, most);

/** Entries of a list in one answer, and where it goes on. */
type Portion<T> = { items: readonly T[]; total: number; next?: string | undefined };

/** The first entries of a list, `most` of them or all that there are, and how many these are; `ask` gives those from a cursor on. */
export const readFromStart = async <T>(
  ask: (cursor: string | undefined) => Promise<Portion<T>>,
  most = mostTaken,
): Promise<{ items: T[]; total: number }> => {
  const read: T[] = [];
  let cursor: string | undefined;
  let total: number;
  do {
    const portion = await ask(cursor);
    read.push(...portion.items);
    ({ next: cursor, total } = portion);
  } while (cursor !== undefined && read.length < most);
  return { items: read.slice(0, most), total };
};
