// Owns binding the numbers of a statement's figures to the numbers of its passages, one by one. Presence is proved, not
// meaning: which arm a value belongs to stays the curator's word.
import type { Figure, FigurePart } from "../../model/figure.ts";
import { numbersOf } from "../../model/figure-numbers.ts";
import type { NumberConvention } from "../../model/vocabulary.ts";
import type { Section, Sentence } from "./canonical-text.ts";
import { isSameNumber, withoutUnitPower } from "./same-number.ts";
import { foldLeniently } from "./fold.ts";
import { suggestKey } from "./suggest-key.ts";
import { dateAt, type DigitDate } from "./names.ts";
import type { FoundPassage } from "./passages.ts";
import type { Occurrence } from "./quantities.ts";
import { keyReading } from "./token.ts";
import { tokenize } from "./tokens.ts";

/** A number of the text that stands in a key of a passage. */
interface Anchor {
  readonly section: string;
  /** 0-based. */
  readonly sentence: number;
  readonly occurrence: Occurrence;
}

/** A number of a figure with the numbers of the text it is bound to: more than one where it stands in several places. */
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
  /** The same without the power of ten that its unit holds: 2.3e9 for 2.3 in 10*9/L. */
  readonly whole: number;
  /** 1-based choice among equal numbers. */
  readonly at: number | undefined;
}

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
    whole: /^(?:value|low|high|ciLow|ciHigh|sd)$/.test(part)
      ? withoutUnitPower(value, figure.unit)
      : value,
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
  const asked: Asked[] = [];
  const isTwice = hasPowerTwice(byPassage.flat());
  for (const one of figures.flatMap(askedOf)) {
    const isWhole = usableOf(byPassage.flat(), one.whole).length > 0;
    const wanted = isWhole ? { ...one, value: one.whole } : one;
    const { figure, part, value } = wanted;
    if (!isTwice(wanted)) asked.push(wanted);
    else
      faults.push({
        figure,
        message: `${part} ${value}: its power of ten stands in the text and in the figure's unit too; give the number as it is printed before the power`,
      });
  }
  for (const value of new Set(asked.map((one) => one.value))) {
    const mine = asked.filter((one) => one.value === value);
    const bound = bindEqual(
      mine,
      byPassage.map((anchors) => usableOf(anchors, value)),
      () => suggestKey(mine[0]?.whole ?? value, passages, sections),
    );
    bindings.push(...bound.bindings);
    faults.push(...bound.faults);
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
 * Says of a number whether the text prints it with a power of ten only, and its unit holds one besides: 1,800,000 in 10*6/mL for
 * "1.8 × 10⁶/mL".
 */
const hasPowerTwice =
  (anchors: readonly Anchor[]) =>
  ({ value, whole }: Asked): boolean => {
    if (value === whole) return false;
    const printed = usableOf(anchors, value);
    return (
      printed.length > 0 && printed.every(({ occurrence }) => occurrence.mantissa !== undefined)
    );
  };

/** Binds equal numbers of figures to those of the text, which are given by passage. `suggest` says what to do without any. */
const bindEqual = (
  mine: readonly Asked[],
  equal: readonly (readonly Anchor[])[],
  suggest: () => string,
): { readonly bindings: readonly Binding[]; readonly faults: readonly BindingFault[] } => {
  const bindings: Binding[] = [];
  const faults: BindingFault[] = [];
  const all = equal.flat();
  const picked = new Set<Anchor>();
  for (const { figure, part, value, at } of mine) {
    if (at === undefined) continue;
    const anchor = all[at - 1];
    if (anchor === undefined) {
      const message = `${part} ${value}: \`at\` asks for number ${at}, but the keys hold ${value} ${all.length} time(s); ${all.length < 2 ? "leave `at` out" : `give at most ${all.length}`}, or name the others in keys`;
      faults.push({ figure, message });
    } else {
      picked.add(anchor);
      bindings.push({ figure, part, anchors: [anchor] });
    }
  }
  const rest = mine.filter((one) => one.at === undefined);
  const left = equal.map((anchors) => anchors.filter((a) => !picked.has(a)));
  const shared = share(rest.length, left);
  const held = left.flat().length;
  rest.forEach(({ figure, part, value }, i) => {
    const anchors = shared?.[i];
    if (anchors !== undefined) bindings.push({ figure, part, anchors });
    else if (held === 0) {
      const message = `${part} ${value} stands in no key of its passages; ${suggest()}`;
      faults.push({ figure, message });
    } else {
      const message = `${part} ${value}: the keys hold ${value} ${held} times and the figures use it ${rest.length} times; pick with \`at\`, or name the other places in keys only as often as they are used`;
      faults.push({ figure, message });
    }
  });
  return { bindings, faults };
};

/**
 * The numbers of a passage that a figure of this value may use: quantities; where there are none, numbers that are names
 * ("the twelfth rib"). The number of a case is no count.
 */
const usableOf = (anchors: readonly Anchor[], value: number): readonly Anchor[] => {
  const ofKind = (kind: Occurrence["kind"]) =>
    anchors.filter(
      ({ occurrence }) => isSameNumber(occurrence.value, value) && occurrence.kind === kind,
    );
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
  // The same thing said in several passages: each passage has them all, or one that serves all.
  if (held.every((anchors) => anchors.length === count || anchors.length === 1)) {
    return numbers.map((i) => held.flatMap((anchors) => anchors[i] ?? anchors[0] ?? []));
  }
  return undefined;
};

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
  const found = passages.flatMap(({ section, keys }) => {
    const own = sections.find(({ id }) => id === section);
    if (own === undefined) return [];
    return keys.flatMap((key) => {
      const span = own.sentences[key.sentence]?.raw.slice(key.start, key.end) ?? "";
      return holdsCode(span, grade.value, own.numbers) ? [{ section, key }] : [];
    });
  });
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
const codeOf = (text: string, numbers: NumberConvention): readonly string[] =>
  tokenize(text, { ...keyReading(numbers), references: 0 }).flatMap((t) =>
    t.kind === "word" ? foldLeniently(t.text) : t.kind === "number" ? t.digits : [],
  );

const holdsCode = (text: string, code: string, numbers: NumberConvention): boolean => {
  const wanted = codeOf(code, numbers);
  const codes = codeOf(text, numbers);
  return codes.some((_, i) => wanted.every((code, j) => codes[i + j] === code));
};

const months =
  "january february march april may june july august september october november december".split(
    " ",
  );

/** The month of a date has to be named in a sentence of the passages, or stand there in a date in digits. */
const checkMonth = (
  { id, date }: Figure,
  passages: readonly FoundPassage[],
  sections: readonly Section[],
): BindingFault | undefined => {
  const [year, number, day] = (date ?? "").split("-").map(Number);
  const month = months[(number ?? 0) - 1];
  if (number === undefined || month === undefined) return undefined;
  const isSameDate = (found: DigitDate | undefined) =>
    found?.year === year &&
    found?.dayAndMonth.includes(number) === true &&
    (day === undefined || found.dayAndMonth.includes(day));
  const isNamed = passages.some(({ section, sentences }) =>
    sentences.some((at) =>
      sentenceOf(sections, section, at)?.tokens.some((t, i, tokens) =>
        t.kind === "word"
          ? t.text.length >= 3 && month.startsWith(t.text.toLowerCase())
          : isSameDate(dateAt(tokens, i)),
      ),
    ),
  );
  return isNamed
    ? undefined
    : {
        figure: id,
        message: `date ${date ?? ""}: its month is not named in the passages' sentences; correct it, or add a key of the sentence that names it`,
      };
};
