// Owns telling whether the window has room for a drawn trace.
import { useSyncExternalStore } from "react";

const query = "(min-width: 56rem)";

const subscribe = (notify: () => void): (() => void) => {
  const list = matchMedia(query);
  list.addEventListener("change", notify);
  return () => {
    list.removeEventListener("change", notify);
  };
};

/** True where two columns and more fit beside each other. */
export const useIsWide = (): boolean =>
  useSyncExternalStore(subscribe, () => matchMedia(query).matches);
