// Owns how far the reader has come on each tour.
import { keptInBrowser } from "../kept-in-browser.ts";
import { isRecord } from "../../model/unknown-value.ts";

/** The step that was shown last, from 1, and whether the tour was ever seen to its end. */
export type TourProgress = { readonly step: number; readonly isSeen: boolean };
type Progress = Readonly<Record<string, TourProgress>>;

/** What was kept; anything that is not understood is left out. */
export const parseProgress = (stored: unknown): Progress => {
  if (!isRecord(stored)) return {};
  return Object.fromEntries(
    Object.entries(stored).flatMap(([id, one]) => {
      if (!isRecord(one)) return [];
      const { step, isSeen } = one;
      const isStep = typeof step === "number" && Number.isInteger(step) && step > 0;
      return isStep ? [[id, { step, isSeen: isSeen === true }] as const] : [];
    }),
  );
};

const own = keptInBrowser("tours", parseProgress);

/** Keeps that a step of a tour with so many steps is shown. */
export const keepStep = (tour: string, step: number, steps: number): void => {
  const known = own.get();
  const isSeen = step === steps || (known[tour]?.isSeen ?? false);
  own.keep({ ...known, [tour]: { step, isSeen } });
};

/** How far the reader has come, by tour; tours that were never begun are absent. */
export const useProgress = own.use;
