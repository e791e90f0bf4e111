// Owns how far a reader has come in sets of questions: what was answered, which question is open, which are asked again. Pure.
import type { Question } from "../../model/views/questions.ts";
import { isRecord } from "../../model/unknown-value.ts";
import type { Run } from "./run.ts";

/** A set that was begun. */
export type BegunSet = {
  /** Which one: paper, topic and seed. */
  readonly set: string;
  /** Ids of the questions that are asked again because they were missed; absent: all of the set are asked. */
  readonly again?: readonly string[];
  /** The chosen options by the id of their question, as texts: their places change with the data. */
  readonly answers: Readonly<Record<string, readonly string[]>>;
  /** How many questions were left behind. */
  readonly place: number;
};

/** Sets that are kept at most; those that were not touched for longest go first. */
export const mostSets = 12;

/** What a set goes by. */
export const setKey = (dossier: string, topic: string | undefined, seed: string): string =>
  [dossier, topic ?? "", seed].join(" ");

/** The set before its first answer, or as it was left. */
export const findBegun = (sets: readonly BegunSet[], set: string): BegunSet =>
  sets.find((one) => one.set === set) ?? { set, answers: {}, place: 0 };

/** The sets with this one in its place, as the one touched last. */
export const withBegun = (sets: readonly BegunSet[], begun: BegunSet): readonly BegunSet[] =>
  [...sets.filter(({ set }) => set !== begun.set), begun].slice(-mostSets);

/** After an answer. */
export const withAnswer = (
  begun: BegunSet,
  { id, options }: Question,
  given: readonly number[],
): BegunSet => ({
  ...begun,
  answers: { ...begun.answers, [id]: given.flatMap((at) => options[at] ?? []) },
});

/** Only these are asked, as if for the first time. */
export const askedAgain = ({ set }: BegunSet, missed: readonly Question[]): BegunSet => ({
  set,
  again: missed.map(({ id }) => id),
  answers: {},
  place: 0,
});

const placesIn = (
  { options }: Question,
  chosen: readonly string[],
): readonly number[] | undefined => {
  const places = chosen.map((option) => options.indexOf(option));
  return places.length === 0 || places.includes(-1) ? undefined : places;
};

/**
 * Where the reader is in the questions that the set holds now: those asked, the answers to them up to the first that is open, and how
 * many were left behind. An answer that is no option any more was never given.
 */
export const resume = (
  questions: readonly Question[],
  { again, answers, place }: BegunSet,
): { asked: readonly Question[]; run: Run; place: number } => {
  const missed = questions.filter(({ id }) => again?.includes(id) === true);
  const asked = missed.length === 0 ? questions : missed;
  const given = asked.map((question) => placesIn(question, answers[question.id] ?? []));
  const open = given.indexOf(undefined);
  const run = given
    .slice(0, open === -1 ? given.length : open)
    .flatMap((one) => (one ? [one] : []));
  return { asked, run, place: Math.min(place, run.length) };
};

const isText = (value: unknown): value is string => typeof value === "string";

const begunIn = (value: unknown): BegunSet[] => {
  if (!isRecord(value)) return [];
  const { set, again, answers, place } = value;
  if (!isText(set) || !isRecord(answers)) return [];
  if (typeof place !== "number" || !Number.isInteger(place) || place < 0) return [];
  const texts = Object.entries(answers).flatMap(([id, chosen]) =>
    Array.isArray(chosen) && chosen.every(isText) ? [[id, chosen] as const] : [],
  );
  return [
    {
      set,
      ...(Array.isArray(again) ? { again: again.filter(isText) } : {}),
      answers: Object.fromEntries(texts),
      place,
    },
  ];
};

/** Sets as they were kept; whatever is not one is left out. */
export const parseBegun = (stored: unknown): readonly BegunSet[] =>
  Array.isArray(stored) ? stored.flatMap(begunIn).slice(-mostSets) : [];
