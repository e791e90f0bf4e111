// Owns when a number that is printed is a number of a figure: fractions that do not end are rounded, and a unit may hold
// the power of ten.
import { exponentOf } from "../../model/arithmetic/units.ts";
import type { Figure } from "../../model/figure.ts";

/** How many decimals a number is written with. */
export const decimalsOf = (value: number): number => {
  const [digits = "", exponent = "0"] = String(value).split("e");
  return Math.max(0, (digits.split(".")[1] ?? "").length - Number(exponent));
};

/** Whether a number is a fraction that does not end, as a third is: nobody prints so many decimals. */
export const isEndless = (value: number): boolean =>
  !Number.isInteger(value) && Math.abs(value) > 1e-3 && decimalsOf(value) > 12;

/** Whether `printed` is `given`. A third may be given as 0.33 or with more decimals. */
export const isSameNumber = (printed: number, given: number): boolean => {
  if (printed === given) return true;
  const distance = Math.abs(printed - given);
  if (distance > 0.005 || !isEndless(printed)) return false;
  const decimals = decimalsOf(given);
  return decimals >= 2 && distance <= 0.5 * 10 ** -decimals;
};

/** A number of a figure without its unit's power of ten: 2.3 in 10*9/L is 2.3e9. The same where the unit has none. */
export const withoutUnitPower = (value: number, unit: Figure["unit"]): number => {
  const exponent = exponentOf(unit ?? "");
  return exponent === undefined ? value : Number(`${value}e${exponent}`);
};
