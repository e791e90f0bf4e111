// Owns which pages are offered: all of them until it is declared, which is once while the page is open, which have nothing to show.
import { useSyncExternalStore } from "react";
import type { Contents } from "../../model/views/contents.ts";

let empty: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();

/** Offers from now on only pages that have something to show. */
export const offerOnly = (pages: Contents["pages"]): void => {
  empty = new Set(Object.entries(pages).flatMap(([path, hasAny]) => (hasAny ? [] : path)));
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

const emptyNow = (): ReadonlySet<string> => empty;

/** Says of the path of a page whether the page is offered. */
export const useIsOffered = (): ((path: string) => boolean) => {
  const pages = useSyncExternalStore(subscribe, emptyNow, emptyNow);
  return (path) => !pages.has(path);
};
