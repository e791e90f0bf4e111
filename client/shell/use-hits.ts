// Owns asking for hits as one types: after a pause, and given up when other words replace them.
import { useEffect, useState } from "react";
import type { ViewOf } from "../../model/endpoints.ts";
import { fetchJson, isAborted } from "../api/fetch-json.ts";

const pauseMs = 160;
const shownHits = 12;

/** The hits found last, with the words they were found for; undefined before the first, and when the last question failed. */
export const useHits = (q: string): { q: string; items: ViewOf<"search">["items"] } | undefined => {
  const [found, setFound] = useState<{ q: string; items: ViewOf<"search">["items"] }>();
  useEffect(() => {
    if (q === "") return;
    const controller = new AbortController();
    const timer = setTimeout(() => {
      fetchJson(
        "search",
        { q, limit: shownHits },
        { signal: controller.signal, duringOutage: "wait" },
      )
        .then(({ items }) => {
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
  }, [q]);
  return found;
};
