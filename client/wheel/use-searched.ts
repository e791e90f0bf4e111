// Owns finding marks of the wheel as the search of the explorer finds them, by other words than those of their names.
import { useEffect, useState } from "react";
import { fetchJson, isAborted } from "../api/fetch-json.ts";

/** Hits that are asked for at most. */
const mostHits = 50;
/** A search of more letters is refused. */
const longestQuery = 200;

/** Ids of what a search finds, what answers first; undefined while nothing is asked for, and until it has come. */
export const useSearched = (q: string | undefined): ReadonlySet<string> | undefined => {
  const [found, setFound] = useState<{ q: string; ids: ReadonlySet<string> }>();
  useEffect(() => {
    if (q === undefined) return;
    const controller = new AbortController();
    const asked = { q: q.slice(0, longestQuery), limit: mostHits };
    fetchJson("search", asked, { signal: controller.signal })
      .then(({ items, answer, isRefused }) => {
        const answering = answer.map(({ card }) => card.id);
        const ids = answering.length > 0 ? answering : items.map(({ id }) => id);
        setFound({ q, ids: new Set(isRefused ? [] : ids) });
      })
      .catch((error: unknown) => {
        if (!isAborted(error)) throw error;
      });
    return () => {
      controller.abort();
    };
  }, [q]);
  return found?.q === q ? found?.ids : undefined;
};
