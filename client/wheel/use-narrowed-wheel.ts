// Owns narrowing a wheel down of which not every statement is drawn: the server is asked what conditions leave, and for its wheel.
import { useEffect, useMemo, useState } from "react";
import type { Narrowing as Left } from "../../model/views/narrowing.ts";
import type { Wheel } from "../../model/views/wheel.ts";
import { wheelParameters, type ExploreView } from "../address.ts";
import { fetchJson } from "../api/fetch-json.ts";
import { useFailure } from "../api/use-failure.ts";
import { isNarrowing, servedIn, type ServedNarrowing } from "./counted-narrowing.ts";

/** A wheel as conditions narrow it down. */
export type NarrowedWheel = {
  /** What is drawn: what the conditions leave, or everything where they leave nothing. */
  wheel: Wheel;
  /** Absent where all statements are drawn, so that the server has nothing to look after. */
  served: ServedNarrowing | undefined;
};

/** The wheel that the address narrows `whole` down to; the one before it until the new one has come. */
export const useNarrowedWheel = (whole: Wheel, view: ExploreView): NarrowedWheel => {
  const fail = useFailure();
  const { find, kind, type, voice, concept } = view;
  const isDrawn = whole.shown === whole.total;
  const conditions = useMemo(
    () => (isDrawn ? undefined : servedIn({ find, kind, type, voice, concept })),
    [isDrawn, find, kind, type, voice, concept],
  );
  const [found, setFound] = useState<{ whole: Wheel; wheel: Wheel; left: Left }>();
  useEffect(() => {
    if (conditions === undefined) return;
    const controller = new AbortController();
    const asking = { signal: controller.signal };
    const parameters = { ...wheelParameters(whole.of?.id), ...conditions };
    Promise.all([
      fetchJson("narrowing", parameters, asking),
      isNarrowing(conditions) ? fetchJson("wheel", parameters, asking) : whole,
    ])
      .then(([left, wheel]) => {
        setFound({ whole, wheel: left.total === 0 ? whole : wheel, left });
      })
      .catch(fail);
    return () => {
      controller.abort();
    };
  }, [whole, conditions, fail]);
  if (conditions === undefined) return { wheel: whole, served: undefined };
  const known = found?.whole === whole ? found : undefined;
  return {
    wheel: known?.wheel ?? whole,
    served: { conditions, left: known?.left, total: whole.total },
  };
};
