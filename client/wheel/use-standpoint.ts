// Owns where a reader who goes about a wheel by keys stands, and where keys go on.
import { useCallback, useRef, useState } from "react";
import type { Standpoint } from "./wheel-steps.ts";

/** Where the reader stands. */
export type Standing = {
  /** Undefined while nothing on the wheel has the focus. */
  standpoint: Standpoint | undefined;
  /** Where keys have led last: there they go on. */
  lastLed: () => Standpoint | undefined;
  standAt: (at: Standpoint) => void;
  /** Stands nowhere; keys go on from where they were. */
  leave: () => void;
  /** Stands nowhere; keys begin anew. */
  forget: () => void;
};

/** Nowhere at first. */
export const useStandpoint = (): Standing => {
  const [standpoint, setStandpoint] = useState<Standpoint>();
  const last = useRef<Standpoint>(undefined);
  const lastLed = useCallback(() => last.current, []);
  const standAt = useCallback((at: Standpoint) => {
    setStandpoint(at);
    last.current = at;
  }, []);
  const leave = useCallback(() => {
    setStandpoint(undefined);
  }, []);
  const forget = useCallback(() => {
    setStandpoint(undefined);
    last.current = undefined;
  }, []);
  return { standpoint, lastLed, standAt, leave, forget };
};
