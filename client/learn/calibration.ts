// Owns how well somebody's confidence fits what came true: guesses with a confidence, put into steps. Pure.
import type { AppraisalSubject } from "../../model/vocabulary.ts";

/** How sure one can say to be, in per cent, where that is no less than chance. */
const usualConfidences = [20, 40, 60, 80, 95] as const;

/** In percentage points: what lies nearer to chance than this is not offered beside it. */
const leastApart = 10;

/** How often a guess among so many options is right by chance, in per cent. */
const chanceOf = (options: number): number => Math.round(100 / options);

/** How sure one can say to be of a guess among so many options, from chance upwards: nobody who guesses is less sure than that. */
export const confidencesAmong = (options: number): number[] => {
  const chance = chanceOf(options);
  return [chance, ...usualConfidences.filter((usual) => usual >= chance + leastApart)];
};

/** What is guessed, as the curve names it. */
export const guessSubjects = {
  verdict: "Verdicts",
  level: "Levels",
  direction: "Directions",
  significance: "Significance",
} as const satisfies Record<AppraisalSubject | "verdict", string>;
/** One of the things that are guessed. */
export type GuessSubject = keyof typeof guessSubjects;

const isSubject = (value: unknown): value is GuessSubject =>
  typeof value === "string" && Object.hasOwn(guessSubjects, value);
/** In the order in which they are shown. */
export const guessSubjectNames = Object.keys(guessSubjects).filter(isSubject);

/** A guess before the answer was shown: of what, how sure, and whether it was right. */
export type Guess = {
  subject: GuessSubject;
  /** In whole per cent, from 1: one of those that were offered when it was made. */
  confidence: number;
  isRight: boolean;
  /** Id of what was judged; absent in guesses of before ids were kept. */
  item?: string;
};

/** Guesses of one confidence: how many, and the share that was right, in per cent. */
export type Step = { confidence: number; guesses: number; rightShare: number };

/** Guesses that are kept at most; the oldest go first. */
export const mostGuesses = 1_000;

/** The guesses by confidence, from the least to the greatest. */
export const stepsOf = (guesses: readonly Guess[]): Step[] =>
  [...new Set(guesses.map(({ confidence }) => confidence))]
    .toSorted((a, b) => a - b)
    .map((confidence) => {
      const those = guesses.filter((guess) => guess.confidence === confidence);
      const right = those.filter(({ isRight }) => isRight).length;
      return { confidence, guesses: those.length, rightShare: (100 * right) / those.length };
    });

/**
 * Brier score: the mean square of how far each confidence lay from what came true, 0 at best and 1 at worst (Brier 1950, doi
 * 10.1175/1520-0493(1950)078<0001:VOFEIT>2.0.CO;2). Undefined without guesses.
 */
export const brierOf = (guesses: readonly Guess[]): number | undefined => {
  if (guesses.length === 0) return undefined;
  const sum = guesses.reduce(
    (total, { confidence, isRight }) => total + (confidence / 100 - (isRight ? 1 : 0)) ** 2,
    0,
  );
  return sum / guesses.length;
};

/** Ids of all that was judged. */
export const judgedItems = (guesses: readonly Guess[]): ReadonlySet<string> =>
  new Set(guesses.flatMap(({ item }) => item ?? []));

/** With one more guess, as many as are kept. Of one item the first counts: whoever has seen the answer does not guess. */
export const withGuess = (guesses: readonly Guess[], guess: Guess): readonly Guess[] =>
  guess.item !== undefined && judgedItems(guesses).has(guess.item)
    ? guesses
    : [...guesses, guess].slice(-mostGuesses);

/** Also one that is not offered now: what was said once counts. */
const isConfidence = (value: unknown): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 100;

const guessIn = (value: unknown): Guess[] => {
  if (typeof value !== "object" || value === null) return [];
  if (!("confidence" in value) || !("isRight" in value)) return [];
  const { confidence, isRight } = value;
  if (!isConfidence(confidence) || typeof isRight !== "boolean") return [];
  // Verdicts were guessed before anything else was.
  const subject = "subject" in value ? value.subject : "verdict";
  const item = "item" in value && typeof value.item === "string" ? { item: value.item } : {};
  return isSubject(subject) ? [{ subject, confidence, isRight, ...item }] : [];
};

/** Guesses as they were kept; whatever is not one is left out. */
export const parseGuesses = (stored: unknown): readonly Guess[] =>
  Array.isArray(stored) ? stored.flatMap(guessIn).slice(-mostGuesses) : [];
