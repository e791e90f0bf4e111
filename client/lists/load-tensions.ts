// Owns what the page of inconsistencies needs: a page of one sort, or the beginning of each.
import type { ViewOf } from "../../model/endpoints.ts";
import type { TensionNode } from "../../model/nodes.ts";
import type { TensionsView } from "../address.ts";
import { fetchJson, type Asking } from "../api/fetch-json.ts";
import { pageLength } from "./load-statements.ts";
import { longestPage, mostTaken, readFromStart } from "./whole-list.ts";

/** Inconsistencies of each sort that are shown before one of them is asked for. */
const beginning = 20;

type TensionList = { type: "hard" | "interpretive"; page: ViewOf<"tensions"> };

/** The lists to show: the one that `view` names, or both, what cannot both be true first. */
export const loadTensions = (
  { type, ...view }: TensionsView,
  asking: Asking,
): Promise<TensionList[]> =>
  Promise.all(
    (type === undefined ? (["hard", "interpretive"] as const) : [type]).map(async (one) => ({
      type: one,
      page: await fetchJson(
        "tensions",
        { ...view, type: one, limit: type === undefined ? beginning : pageLength },
        asking,
      ),
    })),
  );

/** Reads the first inconsistencies of these sorts, one sort after the other, as many as are taken away of a list. */
export const readTensions = async (
  types: readonly TensionList["type"][],
  dossier: string | undefined,
): Promise<TensionNode[]> => {
  const lists = await Promise.all(
    types.map((type) =>
      readFromStart((cursor) =>
        fetchJson("tensions", { type, dossier, cursor, limit: longestPage }),
      ),
    ),
  );
  return lists.flat().slice(0, mostTaken);
};
