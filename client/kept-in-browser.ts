// Owns what a reader keeps: in this browser and nowhere else, the same in all its windows. Where storage is switched off it lasts
// as long as the page.
import { useSyncExternalStore } from "react";

/** One thing that is kept. */
export type KeptInBrowser<T> = {
  get: () => T;
  keep: (next: T) => void;
  /** The same for a component, which is drawn again when it changes, here or in another window. */
  use: () => T;
};

/** Keeps something as JSON under a key of the browser's storage. `parse` makes sense of any value, and of undefined: nothing, or no JSON. */
export const keptInBrowser = <T>(key: string, parse: (stored: unknown) => T): KeptInBrowser<T> => {
  const listeners = new Set<() => void>();
  /** With the text that it is stored as, null where there is none; undefined where storage did not take it. */
  let current: { readonly value: T; readonly text: string | null | undefined } | undefined;
  const readText = (): string | null => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const parseText = (text: string | null): T => {
    try {
      return parse(text === null ? undefined : JSON.parse(text));
    } catch {
      return parse(undefined);
    }
  };
  const get = (): T => {
    // While nothing shows it nobody hears what another window keeps. The same text stays the same value: what is drawn relies on that.
    if (current === undefined || (listeners.size === 0 && current.text !== undefined)) {
      const text = readText();
      if (current?.text !== text) current = { value: parseText(text), text };
    }
    return current.value;
  };
  const state = (): void => {
    for (const listener of listeners) listener();
  };
  const keep = (next: T): void => {
    const text = JSON.stringify(next);
    current = { value: next, text };
    try {
      localStorage.setItem(key, text);
    } catch {
      // Storage is switched off, or full.
      current = { value: next, text: undefined };
    }
    state();
  };
  const onStorage = ({ key: changed }: StorageEvent): void => {
    // Without a key, everything was emptied.
    if (changed !== null && changed !== key) return;
    current = undefined;
    state();
  };
  const subscribe = (listener: () => void): (() => void) => {
    if (listeners.size === 0) window.addEventListener("storage", onStorage);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) window.removeEventListener("storage", onStorage);
    };
  };
  return { get, keep, use: () => useSyncExternalStore(subscribe, get) };
};
