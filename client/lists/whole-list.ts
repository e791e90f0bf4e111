// Owns reading a list on from its beginning, past the page that is shown, for whoever takes it away.

/** Entries of one list that are taken away at most. */
export const mostTaken = 300;

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
