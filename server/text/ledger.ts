// Owns the ledger: what accounts for every sentence, quantity and marker of a text, what is open, and waivers in vain.
import type { ReferenceKey } from "../../model/ids.ts";
import type { Waiver } from "../../model/kinds/dossier-files.ts";
import type { Ledger, LedgerCount } from "../../model/passage.ts";
import type { NumberConvention } from "../../model/vocabulary.ts";
import type { Binding } from "./bind.ts";
import type { Section } from "./canonical-text.ts";
import { isCounted } from "./lock.ts";
import { numberOfKey, parseKey } from "./keys.ts";
import type { FoundPassage } from "./passages.ts";
import type { Occurrence } from "./quantities.ts";
import { plainReading } from "./token.ts";

/** A statement with what was found of it. */
export interface AccountedStatement {
  readonly passages: readonly FoundPassage[];
  readonly bindings: readonly Binding[];
  readonly cites: readonly ReferenceKey[];
  /** Those that it is about and those that it only names. */
  readonly cases: readonly number[];
}

/** A waiver with its place, when it was found. */
export interface AccountedWaiver {
  readonly waiver: Waiver;
  readonly passage: FoundPassage;
}

/** Something that nothing accounts for. `sentence` is 0-based. */
export interface OpenItem {
  readonly kind: "sentence" | "quantity" | "case-label" | "marker";
  readonly section: string;
  readonly sentence: number;
  /** Number of the quantity, case or marker; absent for a sentence. */
  readonly value?: number;
  /** UTF-16 span in the sentence; absent for a sentence. */
  readonly span?: { readonly start: number; readonly end: number };
}

/** A waiver, or a part of one, that waives nothing. */
export interface UselessWaiver {
  readonly waiver: Waiver;
  readonly message: string;
}

/** The account of a text. */
export interface Account {
  readonly ledger: Ledger;
  readonly open: readonly OpenItem[];
  readonly useless: readonly UselessWaiver[];
}

type State = "claimed" | "waived" | "open";

const countOf = (states: readonly State[]): LedgerCount => {
  const count = (wanted: State) => states.filter((state) => state === wanted).length;
  return {
    total: states.length,
    claimed: count("claimed"),
    waived: count("waived"),
    open: count("open"),
  };
};

/** What stands in a sentence, in the order given; what stands there with two passages, twice. */
const lookupPlaces = <T>(
  items: readonly T[],
  passagesOf: (item: T) => readonly FoundPassage[],
): ((section: string, sentence: number) => readonly T[]) => {
  const nameOf = (section: string, sentence: number) => `${section} ${sentence}`;
  const held = new Map<string, T[]>();
  for (const item of items) {
    for (const { section, sentences } of passagesOf(item)) {
      for (const sentence of sentences) {
        const name = nameOf(section, sentence);
        const there = held.get(name) ?? [];
        there.push(item);
        held.set(name, there);
      }
    }
  }
  return (section, sentence) => held.get(nameOf(section, sentence)) ?? [];
};

/** Accounts for every sentence, every quantity and case label, and every marker of a text. */
export const buildAccount = (
  sections: readonly Section[],
  statements: readonly AccountedStatement[],
  waivers: readonly AccountedWaiver[],
): Account => {
  const bound = new Set<Occurrence>(
    statements.flatMap(({ bindings }) =>
      bindings.flatMap(({ anchors }) => anchors.map(({ occurrence }) => occurrence)),
    ),
  );
  const states: Record<keyof Ledger, State[]> = { sentences: [], quantities: [], markers: [] };
  const open: OpenItem[] = [];
  const useful = new Map<Waiver, Set<string>>();
  /** Notes the state of one thing; a waiver is useful when it waives something that nobody claims. */
  const settle = (
    column: keyof Ledger,
    isClaimed: boolean,
    waiver: AccountedWaiver | undefined,
    part: string,
    item: OpenItem,
  ): void => {
    const state = isClaimed ? "claimed" : waiver === undefined ? "open" : "waived";
    states[column].push(state);
    if (state === "open") open.push(item);
    if (state === "waived" && waiver !== undefined) {
      useful.set(waiver.waiver, (useful.get(waiver.waiver) ?? new Set()).add(part));
    }
  };
  const statementsAt = lookupPlaces(statements, ({ passages }) => passages);
  const waiversAt = lookupPlaces(waivers, ({ passage }) => [passage]);
  for (const section of sections) {
    section.sentences.forEach((sentence, number) => {
      const here = statementsAt(section.id, number);
      const waiving = waiversAt(section.id, number);
      const whole = waiving.find(({ waiver }) => waiver.waives === "sentence");
      const place = { section: section.id, sentence: number };
      settle("sentences", here.length > 0, whole, "sentence", { kind: "sentence", ...place });
      for (const occurrence of sentence.occurrences.filter(isCounted)) {
        const { value, start, end } = occurrence;
        const isCase = occurrence.kind === "case-label";
        const isClaimed = isCase
          ? here.some(({ cases }) => cases.includes(value))
          : bound.has(occurrence);
        const waiver = waiving.find((w) => waivesQuantity(w, section, number, occurrence)) ?? whole;
        const kind = isCase ? "case-label" : "quantity";
        const item: OpenItem = { kind, ...place, value, span: { start, end } };
        settle("quantities", isClaimed, waiver, `quantity ${value}`, item);
      }
      for (const { marker, start, end } of sentence.markers) {
        const isClaimed = here.some(({ cites }) => cites.includes(marker));
        const waiver = waiving.find((w) => waivesMarker(w, marker)) ?? whole;
        const item: OpenItem = { kind: "marker", ...place, value: marker, span: { start, end } };
        settle("markers", isClaimed, waiver, `marker ${marker}`, item);
      }
    });
  }
  return {
    ledger: {
      sentences: countOf(states.sentences),
      quantities: countOf(states.quantities),
      markers: countOf(states.markers),
    },
    open,
    useless: waivers.flatMap(({ waiver }) => {
      const numbers = sections.find(({ id }) => id === waiver.where.section)?.numbers;
      return uselessParts(waiver, useful.get(waiver) ?? new Set(), numbers ?? plainReading.numbers);
    }),
  };
};

const waivesQuantity = (
  { waiver, passage }: AccountedWaiver,
  { numbers }: Section,
  number: number,
  occurrence: Occurrence,
): boolean => {
  if (waiver.waives === "sentence") return false;
  const isListed = waiver.waives.quantities.some((q) => numberOf(q, numbers) === occurrence.value);
  return (
    isListed &&
    passage.keys.some(
      (key) => key.sentence === number && occurrence.from >= key.from && occurrence.to <= key.to,
    )
  );
};

/** The number that is listed, or that its words begin with; undefined where they hold none. */
const numberOf = (listed: string, numbers: NumberConvention): number | undefined =>
  numberOfKey(listed, numbers) ??
  parseKey(listed, numbers).tokens.find((token) => token.kind === "number")?.value;

const waivesMarker = ({ waiver }: AccountedWaiver, marker: number): boolean =>
  waiver.waives !== "sentence" && waiver.waives.markers.includes(marker);

const uselessParts = (
  waiver: Waiver,
  useful: ReadonlySet<string>,
  numbers: NumberConvention,
): readonly UselessWaiver[] => {
  const { waives } = waiver;
  if (waives === "sentence") {
    const message = "everything on its sentence is claimed or waived already; remove it";
    return useful.size > 0 ? [] : [{ waiver, message }];
  }
  if (waives.quantities.length + waives.markers.length === 0)
    return [
      { waiver, message: "it lists neither quantities nor markers; list some, or remove it" },
    ];
  const listed = waives.quantities.map((words) => ({ words, value: numberOf(words, numbers) }));
  const wordsAlone = listed.filter(({ value }) => value === undefined);
  const parts = [
    ...listed.flatMap(({ value }) => (value === undefined ? [] : [`quantity ${value}`])),
    ...waives.markers.map((m) => `marker ${m}`),
  ];
  const vain = [...new Set(parts)].filter((part) => !useful.has(part));
  return [
    ...wordsAlone.map(
      ({ words }) =>
        `it waives the quantity “${words}”, which is no number; take it out of the waiver`,
    ),
    ...vain.map(
      (part) =>
        `it waives ${part}, which is claimed already or stands in none of its keys' places; take it out of the waiver`,
    ),
  ].map((message) => ({ waiver, message }));
};
