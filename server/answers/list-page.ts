// Owns answering with one page of a list: which part of it, how many there are, and the cursor of the following page.
import type { NodeKind } from "../../model/vocabulary.ts";
import type { EvidenceStore, ListFilter } from "../store/evidence-store.ts";
import { listPlaceOf } from "../../model/list-place.ts";
import { parseCursor, writeCursor } from "./cursor.ts";
import { isOneOf, type NodeOf } from "./get-node.ts";
import { getNamedInFilter } from "./named-in-question.ts";

/** Entries of a page when the question does not say how many. */
const usualLimit = 50;

/** Which part of a list is asked for: its beginning, or what follows a cursor that an answer gave. */
export type Slice = { limit?: number | undefined; cursor?: string | undefined };

/** A page of a list; without `next` it is the last one. `start` says how many items stand before it. */
export type Page<Item> = { items: Item[]; total: number; start: number; next?: string };

/**
 * One page of the nodes that a filter holds. `name` and the filter bind the cursor. Throws `cursor-invalid` and
 * `cursor-outdated`, and `not-found` when a filter names what is not there.
 */
export const listPage = async <K extends NodeKind>(
  store: EvidenceStore,
  name: string,
  filter: ListFilter & { kinds: readonly K[] },
  { limit = usualLimit, cursor }: Slice,
): Promise<Page<NodeOf<K>>> => {
  const place =
    cursor === undefined ? undefined : parseCursor(cursor, store.snapshot, name, filter);
  const { nodes, total, hasMore } = await store.list(filter, { after: place?.after, limit });
  if (total === 0) await getNamedInFilter(store, filter);
  const start = place?.start ?? 0;
  const last = nodes.at(-1);
  const page = { items: nodes.filter(isOneOf(...filter.kinds)), total, start };
  if (!hasMore || last === undefined) return page;
  const following = { after: listPlaceOf(last), start: start + nodes.length };
  return { ...page, next: writeCursor(store.snapshot, name, filter, following) };
};

/**
 * One page of a list whose places are numbers: `take` gives what stands there from `start` on, at most `limit`. Such a list is the
 * same as long as the snapshot is, to which its cursors are bound. No page follows beyond `lastPlace`.
 */
export const placePage = async <Found extends { total: number }>(
  snapshot: string,
  name: string,
  filter: Readonly<Record<string, unknown>>,
  { limit = usualLimit, cursor }: Slice,
  take: (start: number, limit: number) => Promise<Found>,
  lastPlace = Infinity,
): Promise<Found & { start: number; next?: string }> => {
  const start = cursor === undefined ? 0 : parseCursor(cursor, snapshot, name, filter).start;
  const found = await take(start, limit);
  const following = start + limit;
  if (following >= Math.min(found.total, lastPlace)) return { ...found, start };
  const next = writeCursor(snapshot, name, filter, { after: "", start: following });
  return { ...found, start, next };
};
