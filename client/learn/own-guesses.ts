// Owns the reader's guesses: kept in this browser and nowhere else, and the same in all its windows.
import { useSyncExternalStore } from "react";
import { mostGuesses, parseGuesses, type Guess } from "./calibration.ts";

const storageKey = "guesses";

const listeners = new Set<() => void>();
let current: readonly Guess[] | undefined;

const read = (): readonly Guess[] => {
  try {
    return parseGuesses(localStorage.getItem(storageKey));
  } catch {
    // Storage can be switched off; guesses then last as long as the page.
    return [];
  }
};

const getCurrent = (): readonly Guess[] => {
  current ??= read();
  return current;
};

const tell = (): void => {
  for (const listener of listeners) listener();
};

const keep = (next: readonly Guess[]): void => {
  current = next;
  try {
    localStorage.setItem(storageKey, JSON.stringify(next));
  } catch {
    // As above.
  }
  tell();
};

/** Keeps one more guess. */
export const addGuess = (guess: Guess): void => {
  keep([...getCurrent(), guess].slice(-mostGuesses));
};

/** Forgets them all. */
export const forgetGuesses = (): void => {
  keep([]);
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

/** The reader's guesses, the oldest first. */
export const useGuesses = (): readonly Guess[] => useSyncExternalStore(subscribe, getCurrent);
