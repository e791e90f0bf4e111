// Owns when something may have been whose date is known to the year, the month or the day, and how long lies between two such dates.
import { difference, scaled, type Interval } from "./interval.ts";

const dayMs = 24 * 60 * 60 * 1000;

/** Days since 1970 that a date may stand for, from its first day to its last: `2018` is any day of it. The date is a valid one. */
export const daysOfDate = (date: string): Interval => {
  const [year = NaN, month, day] = date.split("-").map(Number);
  const first = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  const next =
    day !== undefined
      ? first + dayMs
      : month !== undefined
        ? Date.UTC(year, month, 1)
        : Date.UTC(year + 1, 0, 1);
  return { low: first / dayMs, high: next / dayMs - 1 };
};

/** How many months may lie between two dates; below 0 where the second may be before the first. */
export const monthsBetween = (from: string, to: string): Interval =>
  scaled(difference(daysOfDate(to), daysOfDate(from)), 12 / 365.25);
