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

/** The sort that is asked for, or both, what cannot both be true first. */
export const sortsOf = (type: TensionsView["type"]): readonly TensionList["type"][] =>
  type === undefined ? ["hard", "interpretive"] : [type];

/** The lists to show: the one that `view` names, or both. */
export const loadTensions = (
  { type, ...view }: TensionsView,
  asking: Asking,
): Promise<TensionList[]> =>
  Promise.all(
    sortsOf(type).map(async (one) => ({
      type: one,
      page: await fetchJson(
        "tensions",
        { ...view, type: one, limit: type === undefined ? beginning : pageLength },
        asking,
      ),
    })),
  );

/** An inconsistency, then the statements on its sides. */
export const withSides = ({ id, sides }: TensionNode): string[] => [
  id,
  ...sides.flatMap(({ statements }) => statements),
];

/** Reads the first inconsistencies that `view` names, one sort after the other, as many as are taken away of a list. */
export const readTensions = async (
  { type, dossier }: Omit<TensionsView, "cursor">,
  asking?: Asking,
): Promise<{ items: TensionNode[]; total: number }> => {
  const lists = await Promise.all(
    sortsOf(type).map((one) =>
      readFromStart((cursor) =>
        fetchJson("tensions", { type: one, dossier, cursor, limit: longestPage }, asking),
      ),
    ),
  );
  return {
    items: lists.flatMap(({ items }) => items).slice(0, mostTaken),
    total: lists.reduce((sum, { total }) => sum + total, 0),
  };
};
