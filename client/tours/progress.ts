// Owns how far the reader has come on each tour. It is kept in this browser and nowhere else, and is the same in all its windows.
import { useSyncExternalStore } from "react";
import { isRecord } from "../../model/unknown-value.ts";

/** The step that was shown last, from 1, and whether the tour was ever seen to its end. */
export type TourProgress = { readonly step: number; readonly isSeen: boolean };
type Progress = Readonly<Record<string, TourProgress>>;

const storageKey = "tours";
const none: Progress = {};
const listeners = new Set<() => void>();
let current: Progress | undefined;

/** What was kept; anything that is not understood is left out. */
export const parseProgress = (text: string | null): Progress => {
  let given: unknown;
  try {
    given = JSON.parse(text ?? "{}");
  } catch {
    return none;
  }
  if (!isRecord(given)) return none;
  return Object.fromEntries(
    Object.entries(given).flatMap(([id, one]) => {
      if (!isRecord(one)) return [];
      const { step, isSeen } = one;
      const isStep = typeof step === "number" && Number.isInteger(step) && step > 0;
      return isStep ? [[id, { step, isSeen: isSeen === true }] as const] : [];
    }),
  );
};

const getCurrent = (): Progress => {
  try {
    current ??= parseProgress(localStorage.getItem(storageKey));
  } catch {
    // Storage can be switched off; progress then lasts as long as the page.
    current = none;
  }
  return current;
};

const tell = (): void => {
  for (const listener of listeners) listener();
};

/** Keeps that a step of a tour with so many steps is shown. */
export const keepStep = (tour: string, step: number, steps: number): void => {
  const known = getCurrent();
  const isSeen = step === steps || (known[tour]?.isSeen ?? false);
  current = { ...known, [tour]: { step, isSeen } };
  try {
    localStorage.setItem(storageKey, JSON.stringify(current));
  } catch {
    // As above.
  }
  tell();
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

/** How far the reader has come, by tour; tours that were never begun are absent. */
export const useProgress = (): Progress => useSyncExternalStore(subscribe, getCurrent);
