// Owns telling whether the window has room for columns beside each other.
import { useCallback, useSyncExternalStore } from "react";

/** Where columns of words stand beside each other, in rem: a neighbourhood's need more room than a trace's, which can be moved. */
const leastWidths = { around: 56, trace: 44 };

/** True where a drawing has room; a phone has not. */
export const useIsWide = (what: keyof typeof leastWidths): boolean => {
  const query = `(min-width: ${leastWidths[what]}rem)`;
  const subscribe = useCallback(
    (notify: () => void): (() => void) => {
      const list = matchMedia(query);
      list.addEventListener("change", notify);
      return () => {
        list.removeEventListener("change", notify);
      };
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
};
