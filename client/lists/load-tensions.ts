// Owns what the page of inconsistencies needs: a page of one sort, or the beginning of each.
import type { ViewOf } from "../../model/endpoints.ts";
import type { TensionsView } from "../address.ts";
import { fetchJson, type Asking } from "../api/fetch-json.ts";
import { pageLength } from "./load-statements.ts";

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
