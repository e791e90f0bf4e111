// Owns what the page of ways needs: the ways where both ends are named, else the name of the one that is.
import type { GraphNode } from "../../model/nodes.ts";
import type { Paths } from "../../model/views/paths.ts";
import type { PathsView } from "../address.ts";
import { fetchJson, type Asking } from "../api/fetch-json.ts";

/** An end that is named. */
type End = Pick<GraphNode, "id" | "kind" | "label">;

/** The ends as far as they are named, and the ways between two different ones. */
export type LoadedPaths = { from: End | undefined; to: End | undefined; paths: Paths | undefined };

/** Asks for the ways. Throws what the server refuses. */
export const loadPaths = async ({ from, to }: PathsView, asking: Asking): Promise<LoadedPaths> => {
  if (from !== undefined && to !== undefined && from !== to) {
    const paths = await fetchJson("paths", { from, to }, asking);
    return { from: paths.from, to: paths.to, paths };
  }
  const named = (id: string | undefined): Promise<End> | undefined =>
    id === undefined ? undefined : fetchJson("node", { id }, asking);
  const ends = await Promise.all([named(from), named(to === from ? undefined : to)]);
  return { from: ends[0], to: ends[1], paths: undefined };
};
