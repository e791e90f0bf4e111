// Owns saying whether the window has room for columns beside each other, whether it is paper, and what points at it.
import { useCallback, useSyncExternalStore } from "react";

/** True where columns of words, which can be moved, have room beside each other; a phone has not. */
export const useIsWide = (): boolean => useMatches("(min-width: 44rem)");

/**
 * True while the page is printed: paper cannot be moved or opened. True before the media is paper, too: by then the sheets are counted,
 * and what is shorter on paper leaves empty ones.
 */
export const useIsPrinted = (): boolean => {
  const isBegun = useSyncExternalStore(watchPrinting, () => printing.isBegun);
  return useIsPaper() || isBegun;
};

/** True while the media is paper, in whose colours things are then drawn. */
export const useIsPaper = (): boolean => useMatches("print");

const printing = { isBegun: false };

const watchPrinting = (notify: () => void): (() => void) => {
  const state = ({ type }: Event): void => {
    printing.isBegun = type === "beforeprint";
    notify();
  };
  window.addEventListener("beforeprint", state);
  window.addEventListener("afterprint", state);
  return () => {
    window.removeEventListener("beforeprint", state);
    window.removeEventListener("afterprint", state);
  };
};

/** True where fingers point first, as on a phone. */
export const useIsTouched = (): boolean => useMatches("(pointer: coarse)");

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
