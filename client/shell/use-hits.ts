// Owns asking for hits as one types: after a pause, and given up when other words replace them.
import { useEffect, useState } from "react";
import type { ViewOf } from "../../model/endpoints.ts";
import type { NodeKind } from "../../model/vocabulary.ts";
import { fetchJson, isAborted } from "../api/fetch-json.ts";
import { browsedKinds } from "../search-groups.ts";

const pauseMs = 160;
const shownHits = 12;
/** Topics, and concepts, that are looked for beside them: their names would go under among statements that hold the same words. */
const browsedHits = 3;

type Hits = ViewOf<"search">["items"];

/** Hits over all kinds, and behind them those topics and concepts that are not among them. */
const searchAll = async (q: string, signal: AbortSignal): Promise<Hits> => {
  const asking = { signal, duringOutage: "wait" } as const;
  const pages = await Promise.all([
    fetchJson("search", { q, limit: shownHits }, asking),
    ...browsedKinds.map((kind) => fetchJson("search", { q, kind, limit: browsedHits }, asking)),
  ]);
  const hits = pages.flatMap(({ items }) => items);
  return [...new Map(hits.map((hit) => [hit.id, hit])).values()];
};

/** Hits of one kind. */
const searchKind = async (q: string, kind: NodeKind, signal: AbortSignal): Promise<Hits> =>
  (await fetchJson("search", { q, kind, limit: shownHits }, { signal, duringOutage: "wait" }))
    .items;

/**
 * The hits found last, with the words they were found for; undefined before the first, and when the last question failed. Of one kind
 * where it is named.
 */
export const useHits = (q: string, kind?: NodeKind): { q: string; items: Hits } | undefined => {
  const [found, setFound] = useState<{ q: string; items: Hits }>();
  useEffect(() => {
    if (q === "") return;
    const controller = new AbortController();
    const timer = setTimeout(() => {
      (kind === undefined
        ? searchAll(q, controller.signal)
        : searchKind(q, kind, controller.signal)
      )
        .then((items) => {
          setFound({ q, items });
        })
        .catch((error: unknown) => {
          // What is refused while typing is explained by the search page, which asks again.
          if (!isAborted(error)) setFound(undefined);
        });
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [q, kind]);
  return found;
};
