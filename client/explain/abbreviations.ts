// Owns which abbreviations texts explain: none until they are declared, which is once while the page is open.
import { useSyncExternalStore } from "react";
import { openExplainer, type Abbreviation, type Explainer } from "./explainer.ts";

let explainer: Explainer | undefined;
const listeners = new Set<() => void>();

/** Explains these from now on, in every text that is shown. */
export const explainAbbreviations = (abbreviations: readonly Abbreviation[]): void => {
  explainer = openExplainer(abbreviations);
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

const getExplainer = (): Explainer | undefined => explainer;

/** What divides texts at the abbreviations that they hold; undefined until it is known which there are. */
export const useExplainer = (): Explainer | undefined =>
  useSyncExternalStore(subscribe, getExplainer, getExplainer);
