// Owns where sentences end: the same places whatever the rendering, which matters more than being right about each one.

/** Words whose full stop does not end a sentence. */
const abbreviation =
  /(?:\b(?:al|figs?|vs|no|nos|e\.g|i\.e|cf|ca|approx|dr|prof|st|eq|ref|refs|suppl|vol)|\b[A-Z])$/i;

/** A full stop, or its kin, with what may close after it: quotes, brackets, a marker set behind it. */
const sentenceEnd = /[.?!](?:["”’)\]]|\[\d[\d,;–—\s-]*\])*/g;

/** What may open a sentence. */
const opener = /^(?:["“‘(]?\p{Lu}|\(\d+\)\s|["“‘]?\d)/u;

/** Whitespace of any kind becomes one space; words broken over lines are joined again. */
export const joinLines = (text: string): string =>
  text
    .replace(/(\p{L})[-‐\u00AD][^\S\n]*\r?\n\s*(?=\p{Ll})/gu, "$1")
    .replace(/\s+/g, " ")
    .trim();

/**
 * The sentences of a text whose lines are joined. A list item such as "(2) In case 2" opens a sentence of its own; a full
 * stop without a space after it ends one only between a figure or small letter and a capitalised word ("2020.We").
 */
export const splitSentences = (text: string): string[] => {
  const sentences: string[] = [];
  let from = 0;
  for (const match of text.matchAll(sentenceEnd)) {
    const end = match.index + match[0].length;
    if (end <= from) continue;
    const rest = text.slice(end);
    const before = text.slice(from, match.index);
    const ends = /^\s/.test(rest)
      ? opener.test(rest.trimStart()) && !abbreviation.test(before)
      : /[\d\p{Ll}\])]$/u.test(before) && /^\p{Lu}\p{Ll}/u.test(rest) && !abbreviation.test(before);
    if (!ends) continue;
    sentences.push(text.slice(from, end).trim());
    from = end;
  }
  const last = text.slice(from).trim();
  if (last !== "") sentences.push(last);
  return sentences;
};
