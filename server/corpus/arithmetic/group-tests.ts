// Owns the list of tests of figures that belong together by their fields.
import { toldTwice } from "./told-twice.ts";
import {
  partInWhole,
  shareOfCount,
  ratioAndShare,
  armsAndAll,
  casesCounted,
} from "./part-and-whole.ts";
import { valueInRange } from "./value-in-range.ts";
import { oneUnit } from "./one-unit.ts";
import type { GroupTest } from "./grouped-figures.ts";

/** Every test of figures among each other. */
export const groupTests: readonly GroupTest[] = [
  toldTwice,
  partInWhole,
  shareOfCount,
  ratioAndShare,
  armsAndAll,
  casesCounted,
  valueInRange,
  oneUnit,
];
