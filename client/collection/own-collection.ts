// Owns what the reader has put together: ids in an order, with notes of the reader's own. It is kept in this browser and nowhere
// else, and is the same in all its windows.
import { useSyncExternalStore } from "react";

import { parseKept, type Kept } from "./entries.ts";

const storageKey = "collection";
const empty: readonly Kept[] = [];

const listeners = new Set<() => void>();
let current: readonly Kept[] | undefined;

const read = (): readonly Kept[] => {
  try {
    return parseKept(localStorage.getItem(storageKey));
  } catch {
    // Storage can be switched off; the collection then lasts as long as the page.
    return empty;
  }
};

const getCurrent = (): readonly Kept[] => {
  current ??= read();
  return current;
};

const tell = (): void => {
  for (const listener of listeners) listener();
};

/** Keeps another state of the collection. */
export const keep = (next: readonly Kept[]): void => {
  current = next;
  try {
    localStorage.setItem(storageKey, JSON.stringify(next));
  } catch {
    // As above.
  }
  tell();
};

/** Changes the collection by one of the functions above. */
export const change = (how: (kept: readonly Kept[]) => readonly Kept[]): void => {
  keep(how(getCurrent()));
};

const onStorage = ({ key }: StorageEvent): void => {
  if (key !== null && key !== storageKey) return;
  current = undefined;
  tell();
};

const subscribe = (listener: () => void): (() => void) => {
  if (listeners.size === 0) window.addEventListener("storage", onStorage);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener("storage", onStorage);
  };
};

/** The reader's collection, in its order. */
export const useCollection = (): readonly Kept[] => useSyncExternalStore(subscribe, getCurrent);
