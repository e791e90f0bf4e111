// Owns how markup's raised, lowered and stacked numbers become text: <sup>, <sub> and MathML's powers and fractions.
import { raiseDigits, sinkDigits } from "./raised-digits.ts";

/** Which child of a MathML element is raised, from 0. */
const raisedChild = new Map([
  ["msup", 1],
  ["msubsup", 2],
]);

/** The name of an element as {@link scripted} takes it: a raised child of MathML counts as `sup`. Without a prefix. */
export const scriptName = (tag: string, parent: string | undefined, child: number): string =>
  raisedChild.get(parent ?? "") === child ? "sup" : tag.replace(/^.*:/, "");

/** What an element puts before its text: the bar between the halves of a fraction, and what keeps it from a number before. */
export const textBefore = (tag: string, parent: string | undefined, child: number): string =>
  tag === "mfrac" ? "\u2064" : parent === "mfrac" && child === 1 ? "\u2044" : "";

/** `part` as it is to be put behind `text`, within elements of these names. */
export const scripted = (text: string, part: string, names: readonly string[]): string => {
  const name = names.findLast((one) => /^(?:sup|sub|p|xref|a)$/.test(one));
  // A dash alone belongs to an exponent, or joins two citations.
  const isLoneDash = /^\s*[-\u2010-\u2013\u2212]\s*$/u.test(part);
  if (name === "sup") return isLoneDash && !/10\s*$/.test(text) ? part : raiseDigits(part);
  // "¹/₂": elsewhere a lowered number is as good as any.
  return name === "sub" && /[\u2070\u00b9\u00b2\u00b3\u2074-\u2079][/\u2044\u2215]$/u.test(text)
    ? sinkDigits(part)
    : part;
};

/** Whether a raised number behind `text` is an exponent, even where it is marked as a citation by mistake. */
export const takesExponent = (text: string): boolean => /[\u00d7x\u00b7]\s*10\s*$/u.test(text);
