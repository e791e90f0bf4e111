// Owns fetching what a collection holds: anew whenever its ids or their order change, with what was shown before until then.
import { useEffect, useState } from "react";
import { useFailure } from "../api/use-failure.ts";
import { gather } from "./gather.ts";
import type { Gathered } from "./gathered.ts";

const nothing: Gathered = { items: [], works: [], behind: {} };

/** The collection of these ids, in their order; undefined until it has come. Throws, as it renders, what asking for it threw. */
export const useCollected = (ids: readonly string[]): Gathered | undefined => {
  const [found, setFound] = useState<Gathered>();
  const fail = useFailure();
  const asked = ids.join(",");
  useEffect(() => {
    if (asked === "") return;
    const controller = new AbortController();
    gather(asked.split(","), { signal: controller.signal }).then(setFound).catch(fail);
    return () => {
      controller.abort();
    };
  }, [asked, fail]);
  return asked === "" ? nothing : found;
};
