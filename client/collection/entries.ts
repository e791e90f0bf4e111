// Owns the entries of a collection: their order, the notes of the reader, and what is read of what was stored. Pure.

/** One entry: a node by its id, and what the reader noted of it. */
export type Kept = { id: string; note?: string | undefined };

/** A view of the explorer, or one drawing in it (behind its `#`): its address, and what it was called when it was collected. */
export type View = { address: string; title: string };

/** A view as an entry's id: its address and title, with nothing in it that separates ids. No node's id begins with a stroke. */
export const viewId = ({ address, title }: View): string =>
  `${address.replaceAll(",", "%2C").replaceAll("|", "%7C")}|${encodeURIComponent(title)}`;

/** The view that an id stands for; undefined for a node's, and for what leads out of the site. */
export const parseViewId = (id: string): View | undefined => {
  const [address = "", title = ""] = id.split("|");
  if (!/^\/(?![/\\])/.test(address)) return undefined;
  try {
    return { address, title: decodeURIComponent(title) || address };
  } catch {
    return { address, title: address };
  }
};

/** The most that is kept: what still fits into an address that can be sent. */
export const mostKept = 100;

/** What was stored, as far as it can be understood. */
export const parseKept = (stored: unknown): readonly Kept[] => {
  if (!Array.isArray(stored)) return [];
  const kept = new Map<string, Kept>();
  const entries: readonly unknown[] = stored;
  for (const entry of entries) {
    if (typeof entry !== "object" || entry === null || !("id" in entry)) continue;
    const { id } = entry;
    if (typeof id !== "string" || id === "") continue;
    const note = "note" in entry && typeof entry.note === "string" ? entry.note : undefined;
    kept.set(id, note === undefined ? { id } : { id, note });
  }
  return [...kept.values()].slice(0, mostKept);
};

/** Adds ids behind those that are there; what is there already stays where it is. */
export const withAdded = (kept: readonly Kept[], ids: readonly string[]): readonly Kept[] => {
  const held = new Set(kept.map(({ id }) => id));
  const added = [...new Set(ids)].filter((id) => !held.has(id)).map((id) => ({ id }));
  return [...kept, ...added].slice(0, mostKept);
};

/** Moves an entry by so many places; at either end it stays. */
export const withMoved = (kept: readonly Kept[], id: string, by: number): readonly Kept[] => {
  const from = kept.findIndex((entry) => entry.id === id);
  const to = from + by;
  const entry = kept[from];
  if (entry === undefined || to < 0 || to >= kept.length) return kept;
  const others = kept.filter((other) => other !== entry);
  return [...others.slice(0, to), entry, ...others.slice(to)];
};

/** Notes an entry; an empty note is none. */
export const withNote = (kept: readonly Kept[], id: string, note: string): readonly Kept[] =>
  kept.map((entry) => (entry.id !== id ? entry : note.trim() === "" ? { id } : { id, note }));
