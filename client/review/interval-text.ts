// Owns how it is worded when a card comes back. Pure.
import { countText, dateText, roundedText } from "../../model/formats.ts";
import { dayEnd } from "./agenda.ts";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const monthDays = 30.44;
const yearDays = 365.25;

/** So many of a unit, with one decimal unless that is a nought: "2.5 months", "1 year". */
const shortCount = (n: number, unit: string): string => {
  const number = roundedText(n, 1).replace(/\.0$/, "");
  return `${number} ${unit}${number === "1" ? "" : "s"}`;
};

/** How long until then, shortly: "1 min", "3 h", "12 days", "2.5 months", "1.2 years". */
export const intervalText = (ms: number): string => {
  // Rounded before the unit is chosen: what is nearly an hour is 1 h and not 60 min.
  const minutes = Math.round(ms / minuteMs);
  if (minutes < 60) return `${Math.max(1, minutes)} min`;
  const hours = Math.round(ms / hourMs);
  if (hours < 24) return `${hours} h`;
  const days = ms / dayMs;
  if (Math.round(days) < 60) return countText(Math.round(days), "day");
  return days < yearDays
    ? shortCount(days / monthDays, "month")
    : shortCount(days / yearDays, "year");
};

/** When, as a sentence ends: "in 6 min", "tomorrow", "on 3 December 2026". */
export const whenText = (due: number, now: number): string => {
  if (due <= now) return "now";
  const end = dayEnd(now);
  if (due < end) return `in ${intervalText(due - now)}`;
  return due < dayEnd(end) ? "tomorrow" : `on ${dateText(new Date(due))}`;
};
