// Owns changing one thing of a text by lot: a digit, a word or a marker of one sentence. Pure.
import { openDraw } from "../seeded-draw.ts";
import type { SentenceEdit, Sentence } from "./canonical-text.ts";

/** What can be changed by lot. */
export type Changed = "digit" | "word" | "marker";

/** A sentence in its place; `sentence` is 0-based. */
interface PlacedSentence {
  readonly section: string;
  readonly sentence: number;
  readonly held: Pick<Sentence, "raw" | "tokens" | "markers">;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Shorter words say little. */
const leastLetters = 4;

const wordsOf = ({ tokens }: PlacedSentence["held"]): readonly Span[] =>
  tokens.filter(({ kind, start, end }) => kind === "word" && end - start >= leastLetters);

const spansOf = (held: PlacedSentence["held"], what: Changed): readonly Span[] => {
  if (what === "marker") return held.markers;
  if (what === "word") return wordsOf(held);
  const isMarked = (at: number): boolean =>
    held.markers.some(({ start, end }) => at >= start && at < end);
  return [...held.raw.matchAll(/\d/g)]
    .filter(({ index }) => !isMarked(index))
    .map(({ index }) => ({ start: index, end: index + 1 }));
};

/**
 * One change by lot among these sentences: another digit, a word of another sentence in the place of one, or a marker taken away. The
 * same seed gives the same change. Undefined when there is nothing of that kind.
 */
export const drawEdit = (
  sentences: readonly PlacedSentence[],
  what: Changed,
  seed: string,
): SentenceEdit | undefined => {
  const draw = openDraw(`${seed} ${what}`);
  const places = sentences.flatMap((placed) =>
    spansOf(placed.held, what).map((span) => ({ placed, span })),
  );
  const chosen = places[draw.below(places.length)];
  if (chosen === undefined) return undefined;
  const { placed, span } = chosen;
  const { raw } = placed.held;
  const was = raw.slice(span.start, span.end);
  const become = (): string => {
    if (what === "marker") return "";
    if (what === "digit") return String((Number(was) + 1 + draw.below(9)) % 10);
    const others = sentences
      .flatMap(({ held }) => wordsOf(held).map(({ start, end }) => held.raw.slice(start, end)))
      .filter((word) => word.toLowerCase() !== was.toLowerCase());
    return others[draw.below(others.length)] ?? "";
  };
  const text = `${raw.slice(0, span.start)}${become()}${raw.slice(span.end)}`;
  return { section: placed.section, sentence: placed.sentence, text };
};
