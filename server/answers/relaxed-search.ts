// Owns searching for a question: every word first, and when nothing holds them all, as many of its subject words as something
// holds. Knows the store's interface only, so that every engine leaves out the same words.
import { setImmediate as yieldToLoop } from "node:timers/promises";
import type { NodeKind } from "../../model/vocabulary.ts";
import type { EvidenceStore, SearchResult } from "../store/evidence-store.ts";
import { compoundsOf } from "../store/words.ts";

/** What was found, and the words of the query, as they were typed, that had to be left out. */
export type RelaxedResult = SearchResult & { leftOut: string[] };

/** More words than this are not tried one by one. */
const maxTried = 12;

/** Words of a question that say nothing of its subject. They count when they are all there is. */
const questionWords = new Set(
  (
    "a about after all an and any are as at be been before behind but by can could did do does for from had has have he her " +
    "his how i if in into is it its may me might must my need needed needs no not of on one or our out over patient patients " +
    "rest rests shall she should stand stands than that the their them then there these they this those to under up us was we " +
    "were what when where which who whom whose why will with without would you your"
  ).split(" "),
);

/** A word as it was typed, hyphens and all, and its components folded. */
type Word = { text: string; components: string[] };

const joined = (words: readonly Word[]): string => words.map(({ text }) => text).join(" ");

/** Searches as above. `limit` caps the hits, not the total. */
export const searchRelaxed = async (
  store: EvidenceStore,
  query: string,
  kind: NodeKind | undefined,
  limit: number,
): Promise<RelaxedResult> => {
  const strict = await store.search(query, kind, limit);
  const words = distinctWords(query);
  if (strict.total > 0 || words.length < 2) return { ...strict, leftOut: [] };
  const subjectWords = words.filter(
    ({ components }) => !components.every((word) => questionWords.has(word)),
  );
  const kept = await wordsFoundTogether(
    store,
    subjectWords.length > 0 ? subjectWords : words,
    kind,
  );
  if (kept.length === 0) return { ...strict, leftOut: [] };
  const found = await store.search(joined(kept), kind, limit);
  return {
    ...found,
    missing: strict.missing,
    leftOut: words
      .filter((word) => !kept.includes(word) && !isMissing(word, strict.missing))
      .map(({ text }) => text),
  };
};

const distinctWords = (query: string): Word[] => {
  const words = compoundsOf(query).map(({ start, end, components }) => ({
    text: query.slice(start, end),
    components: components.map(({ word }) => word),
  }));
  return [...new Map(words.map((word) => [word.components.join("-"), word])).values()].slice(
    0,
    maxTried,
  );
};

const isMissing = ({ components }: Word, missing: SearchResult["missing"]): boolean =>
  missing.some(({ word }) => components.includes(word));

/** As many of the words as one node holds together: the rarest is kept, then each that still finds something with it. */
const wordsFoundTogether = async (
  store: EvidenceStore,
  words: readonly Word[],
  kind: NodeKind | undefined,
): Promise<Word[]> => {
  // Others are answered between two searches.
  const totalOf = async (some: readonly Word[]): Promise<number> => {
    await yieldToLoop();
    return (await store.search(joined(some), kind, 1)).total;
  };
  if ((await totalOf(words)) > 0) return [...words];
  const totals = new Map<Word, number>();
  for (const word of words) totals.set(word, await totalOf([word]));
  const rarestFirst = words
    .filter((word) => (totals.get(word) ?? 0) > 0)
    .sort((a, b) => (totals.get(a) ?? 0) - (totals.get(b) ?? 0));
  let kept: Word[] = [];
  for (const word of rarestFirst) {
    // In the order of the question: its last word may be a beginning.
    const tried = words.filter((one) => one === word || kept.includes(one));
    if (kept.length === 0 || (await totalOf(tried)) > 0) kept = tried;
  }
  return kept;
};
