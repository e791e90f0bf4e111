// Owns figures that follow from other figures: looking those up, and recomputing. Knows no text.
import type { Derivation, Figure } from "../../model/figure.ts";
import { numbersOf } from "../../model/figure-numbers.ts";
import { decimalsOf } from "./same-number.ts";

/** Looks up a number of a figure: `claim#figure.part`, the part defaulting to `value`. Undefined when there is none. */
export type FigureLookup = (reference: string) => number | undefined;

/** The numbers of many statements by reference. */
export const lookupFigures = (
  statements: readonly { readonly id: string; readonly figures: readonly Figure[] }[],
): FigureLookup => {
  const numbers = new Map<string, number>();
  for (const { id, figures } of statements) {
    for (const figure of figures) {
      for (const [part, value] of numbersOf(figure)) {
        numbers.set(`${id}#${figure.id}.${part}`, value);
        if (part === "value") numbers.set(`${id}#${figure.id}`, value);
      }
    }
  }
  return (reference) => numbers.get(reference);
};

const compute = (by: Derivation["by"], operands: readonly number[]): number => {
  const [first = 0, ...rest] = operands;
  switch (by) {
    case "sum":
      return rest.reduce((sum, n) => sum + n, first);
    case "difference":
      return rest.reduce((left, n) => left - n, first);
    case "product":
      return rest.reduce((product, n) => product * n, first);
    case "ratio":
      return first / (rest[0] ?? Number.NaN);
    case "share":
      return (100 * first) / (rest[0] ?? Number.NaN);
  }
};

/** What is wrong with a figure's derivation; undefined when the figure is not derived or follows from its operands. */
export const checkDerivation = (figure: Figure, lookup: FigureLookup): string | undefined => {
  const { derived, value } = figure;
  if (derived === undefined) return undefined;
  const formula = `${derived.by} of ${derived.from.join(", ")}`;
  if (value === undefined) return `it is derived (${formula}) but has no value`;
  if (derived.from.every((from) => typeof from === "number")) {
    return `it is derived from plain numbers (${formula}), which proves nothing; name a figure among them`;
  }
  const operands = derived.from.map((from) => (typeof from === "number" ? from : lookup(from)));
  const unknown = derived.from.filter((_, i) => operands[i] === undefined);
  if (unknown.length > 0)
    return `it is derived from ${unknown.join(", ")}, which is no number of a figure`;
  const result = compute(
    derived.by,
    operands.filter((n) => n !== undefined),
  );
  // Rounded half away from zero, as people do; toFixed alone turns 1.005 into 1.00.
  const factor = 10 ** decimalsOf(value);
  const rounded =
    (Math.sign(result) * Math.round(Math.abs(result) * factor * (1 + Number.EPSILON))) / factor;
  return rounded === value ? undefined : `${formula} is ${rounded}, not ${value}`;
};
