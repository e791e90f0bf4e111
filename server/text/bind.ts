// Owns binding the numbers of a statement's figures to the numbers of its passages, one by one, and recomputing derived
// figures. Presence is proved, not meaning: which arm a value belongs to stays the curator's word.
import { countText } from "../../model/formats.ts";
import type { Derivation, Figure, FigurePart } from "../../model/figure.ts";
import type { Section, Sentence } from "./canonical-text.ts";
import { foldLeniently } from "./fold.ts";
import type { FoundPassage } from "./passages.ts";
import type { Occurrence } from "./quantities.ts";
import { readTokens } from "./tokens.ts";

/** A number of the text that stands in a key of a passage. */
interface Anchor {
  readonly section: string;
  /** 0-based. */
  readonly sentence: number;
  readonly occurrence: Occurrence;
}

/** A number of a figure with the numbers of the text it is bound to: more than one where it is told in several places. */
export interface Binding {
  readonly figure: string;
  readonly part: FigurePart | "ciLevel" | "date" | "grade";
  readonly anchors: readonly Anchor[];
}

/** What of a figure could not be bound, in words, with what to do. */
export interface BindingFault {
  readonly figure: string;
  readonly message: string;
}

/** A number that a figure asks to be bound. */
interface Asked {
  readonly figure: string;
  readonly part: Binding["part"];
  readonly value: number;
  /** 1-based choice among equal numbers. */
  readonly at: number | undefined;
}

const partsOf = (figure: Figure): readonly (readonly [Asked["part"], number | undefined])[] => [
  ["value", figure.value],
  ["low", figure.low],
  ["high", figure.high],
  ["per", figure.per],
  ["n", figure.n],
  ["ciLow", figure.ci?.low],
  ["ciHigh", figure.ci?.high],
  ["p", figure.p?.value],
];

/** The numbers of a figure by part, in the order in which equal ones are bound. */
const numbersOf = (figure: Figure): readonly (readonly [Asked["part"], number])[] =>
  partsOf(figure).flatMap(([part, value]) => (value === undefined ? [] : [[part, value] as const]));

const isPart = (part: Asked["part"]): part is FigurePart =>
  part !== "ciLevel" && part !== "date" && part !== "grade";

const askedOf = (figure: Figure): readonly Asked[] => {
  const dateParts = figure.date?.split("-") ?? [];
  const dates = [dateParts[0], dateParts[2]].flatMap((part) =>
    part === undefined ? [] : [["date", Number(part)] as const],
  );
  // A derived figure's own value stands nowhere; its denominator may.
  const numbers = numbersOf(figure).filter(
    ([part]) => figure.derived === undefined || part === "n",
  );
  return [...numbers, ...dates].map(([part, value]) => ({
    figure: figure.id,
    part,
    value,
    at: isPart(part) ? figure.at?.[part] : undefined,
  }));
};

/** The numbers within the keys of found passages, in key order, each once. */
const anchorsOf = (
  passages: readonly FoundPassage[],
  sections: readonly Section[],
): readonly (readonly Anchor[])[] => {
  const seen = new Set<Occurrence>();
  return passages.map(({ section, keys }) =>
    keys.flatMap(({ sentence, from, to }) => {
      const found = sentenceOf(sections, section, sentence)?.occurrences ?? [];
      return found
        .filter((o) => o.from >= from && o.to <= to && o.kind !== "label" && !seen.has(o))
        .map((occurrence): Anchor => {
          seen.add(occurrence);
          return { section, sentence, occurrence };
        });
    }),
  );
};

const sentenceOf = (
  sections: readonly Section[],
  section: string,
  number: number,
): Sentence | undefined => sections.find(({ id }) => id === section)?.sentences[number];

/**
 * Binds every number that is not derived. Equal numbers of the figures take equal numbers of the text in order when there
 * are as many of them; a number that stands once in a passage serves all that use it; otherwise `at` has to pick.
 */
export const bindFigures = (
  figures: readonly Figure[],
  passages: readonly FoundPassage[],
  sections: readonly Section[],
): { readonly bindings: readonly Binding[]; readonly faults: readonly BindingFault[] } => {
  const byPassage = anchorsOf(passages, sections);
  const bindings: Binding[] = [];
  const faults: BindingFault[] = [];
  const asked = figures.flatMap(askedOf);
  for (const value of new Set(asked.map((one) => one.value))) {
    const equal = byPassage.map((anchors) => usableOf(anchors, value));
    const all = equal.flat();
    const mine = asked.filter((one) => one.value === value);
    const picked = new Set<Anchor>();
    for (const { figure, part, at } of mine) {
      if (at === undefined) continue;
      const anchor = all[at - 1];
      if (anchor === undefined) {
        const message = `${part} ${value}: \`at\` asks for number ${at}, but the keys hold ${value} ${all.length === 1 ? "once" : countText(all.length, "time")}`;
        faults.push({ figure, message });
      } else {
        picked.add(anchor);
        bindings.push({ figure, part, anchors: [anchor] });
      }
    }
    const rest = mine.filter((one) => one.at === undefined);
    const left = equal.map((anchors) => anchors.filter((a) => !picked.has(a)));
    const shared = share(rest.length, left);
    rest.forEach(({ figure, part }, i) => {
      const anchors = shared?.[i];
      if (anchors !== undefined) bindings.push({ figure, part, anchors });
      else
        faults.push({ figure, message: whyUnbound(part, value, rest.length, left.flat().length) });
    });
  }
  for (const figure of figures) {
    bindOptional(figure, byPassage.flat(), bindings);
    const fault = bindGrade(figure, passages, sections, byPassage.flat(), bindings);
    if (fault !== undefined) faults.push(fault);
    const month = checkMonth(figure, passages, sections);
    if (month !== undefined) faults.push(month);
  }
  return { bindings, faults };
};

/**
 * The numbers of a passage that a figure of this value may use: quantities; where there are none, numbers that are names
 * ("the twelfth rib"). The number of a case is no count.
 */
const usableOf = (anchors: readonly Anchor[], value: number): readonly Anchor[] => {
  const ofKind = (kind: Occurrence["kind"]) =>
    anchors.filter((a) => a.occurrence.value === value && a.occurrence.kind === kind);
  const quantities = ofKind("quantity");
  return quantities.length > 0 ? quantities : ofKind("name");
};

/** For each of `count` equal numbers the anchors it takes; undefined when the choice is not clear. */
const share = (
  count: number,
  byPassage: readonly (readonly Anchor[])[],
): readonly (readonly Anchor[])[] | undefined => {
  const held = byPassage.filter((anchors) => anchors.length > 0);
  const all = held.flat();
  if (all.length === 0) return undefined;
  if (all.length === count) return all.map((anchor) => [anchor]);
  const numbers = Array.from({ length: count }, (_, i) => i);
  // The same thing told in several passages: each passage has them all, or one that serves all.
  if (held.every((anchors) => anchors.length === count || anchors.length === 1)) {
    return numbers.map((i) => held.flatMap((anchors) => anchors[i] ?? anchors[0] ?? []));
  }
  return undefined;
};

const whyUnbound = (part: string, value: number, wanted: number, held: number): string =>
  held === 0
    ? `${part} ${value} stands in no key of its passages; add the key "${value}", correct the number, or say how it is derived`
    : `${part} ${value}: the keys hold ${value} ${held} times and the figures use it ${wanted} times; pick with \`at\`, or name the other places in keys only as often as they are used`;

/** The level of a confidence interval is bound where the text prints it in a key, and not missed where it does not. */
const bindOptional = (figure: Figure, anchors: readonly Anchor[], bindings: Binding[]): void => {
  const level = figure.ci?.level;
  const [anchor] = level === undefined ? [] : usableOf(anchors, level);
  if (anchor !== undefined)
    bindings.push({ figure: figure.id, part: "ciLevel", anchors: [anchor] });
};

/** A grade is bound to a key that holds it as a code or number of its own: "G1", "II", "4-0", "2". */
const bindGrade = (
  { id, grade }: Figure,
  passages: readonly FoundPassage[],
  sections: readonly Section[],
  anchors: readonly Anchor[],
  bindings: Binding[],
): BindingFault | undefined => {
  if (grade === undefined) return undefined;
  const wanted = codeOf(grade.value);
  const found = passages.flatMap(({ section, keys }) =>
    keys.flatMap((key) => {
      const sentence = sentenceOf(sections, section, key.sentence);
      const span = sentence?.raw.slice(key.start, key.end) ?? "";
      return holdsCode(span, wanted) ? [{ section, key }] : [];
    }),
  );
  if (found.length === 0) {
    const message = `grade ${grade.value} stands in no key of its passages; add the key "${grade.value}"`;
    return { figure: id, message };
  }
  const held = anchors.filter((a) =>
    found.some(
      ({ section, key }) =>
        a.section === section &&
        a.sentence === key.sentence &&
        a.occurrence.from >= key.from &&
        a.occurrence.to <= key.to &&
        String(a.occurrence.value) === grade.value,
    ),
  );
  if (held.length > 0) bindings.push({ figure: id, part: "grade", anchors: held });
  return undefined;
};

/** Words and numbers of a code, one after the other: "4–0" and "4-0" are "4 0". */
const codeOf = (text: string): readonly string[] =>
  readTokens(text, { references: 0, hasLostTh: false }).flatMap((t) =>
    t.kind === "word" ? foldLeniently(t.text) : t.kind === "number" ? t.digits : [],
  );

const holdsCode = (text: string, wanted: readonly string[]): boolean => {
  const codes = codeOf(text);
  return codes.some((_, i) => wanted.every((code, j) => codes[i + j] === code));
};

const months =
  "january february march april may june july august september october november december".split(
    " ",
  );

/** The month of a date has to be named in a sentence of the passages. */
const checkMonth = (
  { id, date }: Figure,
  passages: readonly FoundPassage[],
  sections: readonly Section[],
): BindingFault | undefined => {
  const month = months[Number(date?.split("-")[1] ?? "0") - 1];
  if (month === undefined) return undefined;
  const isNamed = passages.some(({ section, sentences }) =>
    sentences.some((number) =>
      sentenceOf(sections, section, number)?.tokens.some(
        (t) => t.kind === "word" && t.text.length >= 3 && month.startsWith(t.text.toLowerCase()),
      ),
    ),
  );
  return isNamed
    ? undefined
    : {
        figure: id,
        message: `date ${date ?? ""}: its month is not named in the passages' sentences`,
      };
};

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

const decimalsOf = (value: number): number => (String(value).split(".")[1] ?? "").length;

/** What is wrong with a figure's derivation; undefined when the figure is not derived or follows from its operands. */
export const checkDerivation = (figure: Figure, lookup: FigureLookup): string | undefined => {
  const { derived, value } = figure;
  if (derived === undefined) return undefined;
  const told = `${derived.by} of ${derived.from.join(", ")}`;
  if (value === undefined) return `it is derived (${told}) but has no value`;
  if (derived.from.every((from) => typeof from === "number")) {
    return `it is derived from plain numbers (${told}), which proves nothing; name a figure among them`;
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
  return rounded === value ? undefined : `${told} is ${rounded}, not ${value}`;
};
