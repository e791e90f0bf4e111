// Owns fetching the tour that an address names.
import { useEffect, useState } from "react";
import type { TourNode } from "../../model/nodes.ts";
import { fetchJson, isAborted } from "../api/fetch-json.ts";

/** The tour; `missing` where nothing has that id or it is no tour; undefined until it is known. */
export const useTour = (id: string): TourNode | "missing" | undefined => {
  const [found, setFound] = useState<TourNode | "missing">();
  useEffect(() => {
    const controller = new AbortController();
    fetchJson("node", { id }, { signal: controller.signal })
      .then((node) => {
        setFound(node.kind === "tour" ? node : "missing");
      })
      .catch((error: unknown) => {
        if (!isAborted(error)) setFound("missing");
      });
    return () => {
      controller.abort();
    };
  }, [id]);
  return found;
};
