// Owns telling whether the window has room for columns beside each other, and whether it is paper.
import { useCallback, useSyncExternalStore } from "react";

/** Where columns of words stand beside each other, in rem: a neighbourhood's need more room than a trace's, which can be moved. */
const leastWidths = { around: 56, trace: 44 };

/** True where a drawing has room; a phone has not. */
export const useIsWide = (what: keyof typeof leastWidths): boolean =>
  useMatches(`(min-width: ${leastWidths[what]}rem)`);

/** True while the page is printed: paper cannot be moved or opened. */
export const useIsPrinted = (): boolean => useMatches("print");

const useMatches = (query: string): boolean => {
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
