// Owns the invented words of synthetic texts. None may be taken for a word of medicine: every syllable begins as no
// English word does.
import type { SyntheticCorpus } from "./corpus-size.ts";
import type { Draws } from "./draws.ts";

const onsets = "bz dw fj gz kv mj pw q skv tz vr vl xl xt zn zv".split(" ");
const vowels = ["a", "e", "o", "u"];
const syllables = onsets.flatMap((onset) => vowels.map((vowel) => `${onset}${vowel}`));

/** The word of this rank, 0 being the commonest; no two ranks have the same. The commoner ones are shorter. */
export const wordAt = (rank: number): string => {
  const count = syllables.length;
  let rest = rank;
  let length = 1;
  for (let words = count; rest >= words; words *= count) {
    rest -= words;
    length += 1;
  }
  let word = "";
  for (let i = 0; i < length; i += 1) {
    word += syllables[rest % count] ?? "";
    rest = Math.floor(rest / count);
  }
  return word;
};

/** A word with a capital, as a name has. */
export const nameAt = (rank: number): string => capital(wordAt(rank));

/** A sentence without its full stop: so many words in lower case, some with a comma after them. */
export const wordsFor = (corpus: SyntheticCorpus, draws: Draws, count: number): string => {
  let text = "";
  for (let i = 1; i <= count; i += 1) {
    text += wordFor(corpus, draws);
    if (i < count) text += i % 11 === 0 ? ", " : " ";
  }
  return text;
};

/** The same with a capital. */
export const sentenceFor = (corpus: SyntheticCorpus, draws: Draws, count: number): string =>
  capital(wordsFor(corpus, draws, count));

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const wordExponent = 1;
const known: string[] = [];

const wordFor = (corpus: SyntheticCorpus, draws: Draws): string => {
  const rank = draws.rank(corpus.words, wordExponent);
  const word = known[rank];
  if (word !== undefined) return word;
  const made = wordAt(rank);
  known[rank] = made;
  return made;
};
