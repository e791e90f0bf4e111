// Owns how numbers with decimal commas are written with decimal points, so that everything behind reads one way only. Decides
// nothing about what a number means.
import type { NumberConvention } from "../../model/vocabulary.ts";
import { groupSpace, type PlainText } from "./fold.ts";

/** In place of a space that parts thousands, which makePlain writes as a comma. No other space of a plain text is this one. */
const spacing = "\u2009";
const grouped = `[1-9]\\d{0,2}(?:[.${spacing}]\\d{3})+`;
/**
 * "12.345,6", "1.900", "1,5" and, where nothing stands before it that it may end, ",05". What a further sign goes on from is
 * no number but a list, a date or a version: "1,3,4-triol", "12.03.2019".
 */
const number = new RegExp(
  `(?:(?<!\\d|\\d[.,])(?:${grouped}(?:,\\d+)?|\\d+,\\d+)|(?<![\\p{L}\\d\\])%'"’”.]|\\d\\s),\\d+)(?!\\d|[.,]\\d)`,
  "gu",
);

/**
 * `plain`, which was made of `original`, with its numbers written the English way, sign for sign: "12.345,6" is "12,345.6".
 * A point that parts no three digits stays: "0.05" can be nothing else.
 */
export const writeWithPoints = (plain: PlainText, original: string): PlainText => {
  const printed = Array.from(plain.text.split(""), (unit, i) =>
    unit === "," && groupSpace.test(original.charAt(plain.starts[i] ?? 0)) ? spacing : unit,
  ).join("");
  const text = printed
    .replaceAll(number, (found) =>
      found.replaceAll(/[.,\u2009]/gu, (sign) => (sign === "," ? "." : ",")),
    )
    .replaceAll(spacing, ",");
  return { ...plain, text };
};

/** A number as a text of this convention prints it, without grouping. */
export const printNumber = (value: number, numbers: NumberConvention): string =>
  numbers === "decimal-comma" ? String(value).replace(".", ",") : String(value);
