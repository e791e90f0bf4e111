// Owns powers of ten: "2.3 × 10⁹", "10⁻⁸", "2.3 million", and what a line of a PDF leaves of them. One number each, however
// many are printed. "5e-8" is one number already when it is cut.
import { findMinus, isMinus } from "./signs.ts";
import { isPunctuation, wordOf, type NumberToken, type Token } from "./token.ts";

/** A number that a power of ten is part of. It ends before token `to`. */
export interface Power {
  /** With its sign. */
  readonly value: number;
  /** What stands before the power: 2.3 of "2.3 × 10⁹"; undefined where none does. */
  readonly mantissa?: number;
  readonly to: number;
  /** Whether it is a unit ("(×10⁹/L)") and no number of its own. */
  readonly isUnit: boolean;
}

interface Exponent {
  readonly exponent: number;
  readonly to: number;
}

/** Powers of ten that are words. */
const exponentOf: ReadonlyMap<string, number> = new Map([
  ["hundred", 2],
  ["thousand", 3],
  ["million", 6],
  ["billion", 9],
  ["trillion", 12],
]);

/** Powers of ten by the token at which their number begins. */
export const findPowers = (tokens: readonly Token[]): ReadonlyMap<number, Power> => {
  const powers = new Map<number, Power>();
  /** Notes numbers that one power multiplies, the last one first. */
  const scaleAll = (multiplied: readonly number[], power: Exponent): void => {
    multiplied.forEach((at, i) => {
      const to = i === 0 ? power.to : at + 1;
      const scaled = scale(tokens, at, power.exponent);
      if (scaled !== undefined) powers.set(at, { ...scaled, to, isUnit: false });
    });
  };
  tokens.forEach((token, index) => {
    const worded = token.isGlued ? undefined : exponentOf.get(wordOf(token));
    if (worded !== undefined) {
      scaleAll(multipliedBefore(tokens, index), { exponent: worded, to: index + 1 });
    }
    if (token.kind !== "number" || !token.digits.startsWith("10")) return;
    const isMultiplied = tokens[index - 1]?.text === "\u00d7" || wordOf(tokens[index - 1]) === "x";
    const power =
      raisedExponent(tokens, index, token) ??
      (isMultiplied ? flatExponent(tokens, index, token) : undefined);
    if (power === undefined) return;
    const multiplied = isMultiplied ? multipliedBefore(tokens, index - 1) : [];
    if (multiplied.length === 0) {
      const sign = findMinus(tokens, index) === undefined ? 1 : -1;
      const value = sign * Number(`1e${power.exponent}`);
      powers.set(index, { value, to: power.to, isUnit: isMultiplied });
    }
    scaleAll(multiplied, power);
  });
  return powers;
};

const scale = (tokens: readonly Token[], at: number, exponent: number) => {
  const token = tokens[at];
  if (token?.kind !== "number") return undefined;
  const sign = findMinus(tokens, at) === undefined ? 1 : -1;
  // By its digits, since 5.8 times a power of ten is not always the number that is written 5.8e-8.
  const exact = Number(`${token.digits}e${exponent}`);
  const value = sign * (Number.isNaN(exact) ? token.value * 10 ** exponent : exact);
  return { value, mantissa: sign * token.value };
};

/** "10^6", "10^-8", as raised digits are written plainly. */
const raisedExponent = (
  tokens: readonly Token[],
  index: number,
  token: NumberToken,
): Exponent | undefined => {
  const caret = tokens[index + 1];
  if (token.digits !== "10" || !isPunctuation(caret, "^") || caret?.isGlued !== true) {
    return undefined;
  }
  const isNegative = isMinus(tokens, index + 2);
  const at = isNegative ? index + 3 : index + 2;
  const number = tokens[at];
  if (number?.kind !== "number" || !/^\d{1,3}$/.test(number.digits)) return undefined;
  return { exponent: isNegative ? -number.value : number.value, to: at + 1 };
};

/** Behind a sign of multiplication also "10−8", "10-8", "10(9)", "10e9" and "109/L", which lost what was raised. */
const flatExponent = (
  tokens: readonly Token[],
  index: number,
  token: NumberToken,
): Exponent | undefined => {
  const written = /^10e(-?\d+)$/.exec(token.digits)?.[1];
  if (written !== undefined) return { exponent: Number(written), to: index + 1 };
  const [next, number, last] = tokens.slice(index + 1, index + 4);
  const isShort = number?.kind === "number" && /^\d{1,2}$/.test(number.digits) && number.isGlued;
  if (token.digits === "10" && isShort && next?.isGlued === true) {
    if (isPunctuation(next, "(") && isPunctuation(last, ")")) {
      return { exponent: number.value, to: index + 4 };
    }
    // No range runs from 10 down to 8.
    const isDash = next.kind === "punctuation" && next.text === "-";
    if (isDash && (next.isMinusSign || number.value < 10)) {
      return { exponent: -number.value, to: index + 3 };
    }
  }
  const lost = /^10([1-9]\d?)$/.exec(token.digits)?.[1];
  const isPer = isPunctuation(next, "/") && next?.isGlued === true;
  const per =
    number?.kind === "word" && /^(?:[mdcµμ]?[lL]|kg|[cm]?m|cells?|well)$/.test(number.text);
  return lost !== undefined && isPer && per ? { exponent: Number(lost), to: index + 1 } : undefined;
};

/**
 * The numbers that a sign of multiplication, or a worded power of ten, at `index` multiplies, the last one first: one number, both ends of "16–28"
 * and "2.3 ± 0.4", all of "(2–8)" and of "5 (2–8)". Empty when there is none.
 */
const multipliedBefore = (tokens: readonly Token[], index: number): readonly number[] => {
  if (isPunctuation(tokens[index - 1], ")")) {
    const inside: number[] = [];
    let at = index - 2;
    while (at >= 0 && (tokens[at]?.kind === "number" || isJoint(tokens, at))) {
      if (tokens[at]?.kind === "number") inside.push(at);
      at -= 1;
    }
    if (inside.length === 0 || !isPunctuation(tokens[at], "(")) return [];
    return tokens[at - 1]?.kind === "number" ? [...inside, at - 1] : inside;
  }
  const last = index - 1;
  if (tokens[last]?.kind !== "number") return [];
  const sign = findMinus(tokens, last);
  const joint = (sign ?? last) - 1;
  const isJoined = isJoint(tokens, joint) && !isPunctuation(tokens[joint], ",");
  return isJoined && tokens[joint - 1]?.kind === "number" ? [last, joint - 1] : [last];
};

const isJoint = (tokens: readonly Token[], index: number): boolean => {
  const token = tokens[index];
  return (
    token?.text === "\u00b1" || token?.text === "-" || token?.text === "," || wordOf(token) === "to"
  );
};
