// Owns binding the figures of a statement to the quantities of its passages, one by one, and recomputing derived figures.
import type { Derivation, Figure, FigurePart } from "../../model/figure.ts";
import { foldText } from "./fold.ts";
import { numericKey, type KeyPlace } from "./passages.ts";

/** A numeric key in its place: what a figure can be bound to. */
export type Anchor = KeyPlace & { section: string; value: number };

/** A number of a figure, bound to a place. */
export type Binding = { figure: string; part: FigurePart | "grade" | "date"; anchor: Anchor };

/** What of a figure could not be bound or recomputed, in words. */
export type BindingFault = { figure: string; what: string };

/** The numbers of a figure by part, in the order in which they are bound. */
export const numbersOf = (figure: Figure): [FigurePart, number][] => {
  const parts: [FigurePart, number | undefined][] = [
    ["value", figure.value],
    ["low", figure.low],
    ["high", figure.high],
    ["per", figure.per],
    ["n", figure.n],
    ["ciLow", figure.ci?.low],
    ["ciHigh", figure.ci?.high],
    ["p", figure.p?.value],
  ];
  return parts.flatMap(([part, value]) => (value === undefined ? [] : [[part, value]]));
};

/** The numeric keys of found passages, in key order. */
export const anchorsOf = (
  passages: readonly { section: string; keys: readonly KeyPlace[] }[],
): Anchor[] =>
  passages.flatMap(({ section, keys }) =>
    keys.flatMap((place) => {
      const value = numericKey(place.key);
      return value === undefined ? [] : [{ ...place, section, value }];
    }),
  );

/** Whether a key that is no number holds a code such as `G1`, `II` or `4-0` as a word. */
const holdsCode = (key: string, code: string): boolean => {
  const wanted = foldText(code, true).text;
  return (
    foldText(key, true).text === wanted ||
    key.split(/\s+/).some((word) => foldText(word, true).text === wanted)
  );
};

/**
 * Binds every number of the figures that is not derived. Equal numbers take equal keys in order; a number that is used
 * once more than it is printed shares the last of them; `at` picks where order would be wrong.
 */
export const bindFigures = (
  figures: readonly Figure[],
  anchors: readonly Anchor[],
  keys: readonly string[],
): { bindings: Binding[]; faults: BindingFault[] } => {
  const bindings: Binding[] = [];
  const faults: BindingFault[] = [];
  const used = new Map<number, number>();
  const bind = (figure: string, part: Binding["part"], value: number, at?: number) => {
    const equal = anchors.filter((anchor) => anchor.value === value);
    const next = used.get(value) ?? 0;
    const anchor = at === undefined ? (equal[next] ?? equal.at(-1)) : equal[at - 1];
    if (at === undefined) used.set(value, next + 1);
    if (anchor === undefined) {
      const wanted = at === undefined ? "" : ` number ${at} of those`;
      faults.push({ figure, what: `${part} ${value} is no key of its passages${wanted}` });
      return;
    }
    bindings.push({ figure, part, anchor });
  };
  for (const figure of figures) {
    if (figure.derived === undefined) {
      for (const [part, value] of numbersOf(figure))
        bind(figure.id, part, value, figure.at?.[part]);
    }
    if (figure.date !== undefined) bind(figure.id, "date", Number(figure.date.slice(0, 4)));
    if (figure.grade !== undefined) {
      const { value } = figure.grade;
      const number = numericKey(value);
      if (number !== undefined) bind(figure.id, "grade", number);
      else if (!keys.some((key) => holdsCode(key, value))) {
        faults.push({ figure: figure.id, what: `grade ${value} is no key of its passages` });
      }
    }
  }
  return { bindings, faults };
};

/** Looks up a number of a figure: `claim#figure.part`, part defaulting to `value`. */
export type FigureLookup = (reference: string) => number | undefined;

/** The number of a reference among the figures of many statements. */
export const lookupFigures = (
  statements: readonly { id: string; figures: readonly Figure[] }[],
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

const compute = (by: Derivation["by"], [first = 0, ...rest]: readonly number[]): number => {
  switch (by) {
    case "sum":
      return rest.reduce((sum, n) => sum + n, first);
    case "difference":
      return rest.reduce((left, n) => left - n, first);
    case "product":
      return rest.reduce((product, n) => product * n, first);
    case "ratio":
      return first / (rest[0] ?? 0);
    case "share":
      return (100 * first) / (rest[0] ?? 0);
  }
};

const decimalsOf = (value: number): number => (String(value).split(".")[1] ?? "").length;

/** What is wrong with a figure's derivation, undefined when it gives the figure's value. */
export const checkDerivation = (figure: Figure, lookup: FigureLookup): string | undefined => {
  const { derived, value } = figure;
  if (derived === undefined) return undefined;
  if (value === undefined) return "it is derived but has no value";
  const operands = derived.from.map((from) => (typeof from === "number" ? from : lookup(from)));
  const unknown = derived.from.filter((_, i) => operands[i] === undefined);
  if (unknown.length > 0) return `it is derived from ${unknown.join(", ")}, which is no number`;
  const result = compute(
    derived.by,
    operands.filter((n) => n !== undefined),
  );
  const rounded = Number(result.toFixed(decimalsOf(value)));
  return rounded === value
    ? undefined
    : `${derived.by} of ${derived.from.join(", ")} is ${rounded}, not ${value}`;
};
