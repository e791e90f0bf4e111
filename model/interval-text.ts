// Owns how amounts that were computed, and intervals of them, are written for readers. Pure.
import type { Interval } from "./arithmetic/interval.ts";
import type { Bounds } from "./arithmetic-check.ts";
import { amountOf, withPlainSpaces } from "./figure-text.ts";
import { numberText } from "./formats.ts";

/** Half away from zero, as `formats.ts` rounds; what is nought once rounded has no sign. */
const rounded = (value: number, decimals: number): number => {
  const factor = 10 ** Math.min(decimals, 8);
  const size = Math.round(Math.abs(value) * factor) / factor;
  return size === 0 ? 0 : Math.sign(value) * size;
};

/** An amount with its unit, rounded to at most so many decimals: "14.7 mmHg". */
export const computedText = (value: number, unit: string | undefined, decimals: number): string =>
  withPlainSpaces(amountOf({ value: rounded(value, decimals), unit }));

/** An interval with its unit: "88.5–91.5%", "at most 60.5%", "at least 70%", "4". */
export const intervalText = (
  { low, high }: Interval,
  unit: string | undefined,
  decimals: number,
): string => {
  if (low === -Infinity) return `at most ${computedText(high, unit, decimals)}`;
  if (high === Infinity) return `at least ${computedText(low, unit, decimals)}`;
  const to = computedText(high, unit, decimals);
  const [from, end] = [low, high].map((value) => rounded(value, decimals));
  return from === end || from === undefined ? to : `${numberText(from)}–${to}`;
};

/** Digits that count, in a number that was computed. */
const digits = 4;

/** Bounds as the graph holds them, with as many decimals as give four digits. */
export const boundsText = ({ low = -Infinity, high = Infinity }: Bounds, unit?: string): string => {
  const largest = Math.max(...[low, high].filter(Number.isFinite).map(Math.abs));
  const whole = largest > 0 ? Math.floor(Math.log10(largest)) + 1 : 1;
  return intervalText({ low, high }, unit, Math.max(0, digits - whole));
};
