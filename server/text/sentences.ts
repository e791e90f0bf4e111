// Owns how lines become running text and where sentences end. The same in every rendering: it looks at letters, figures
// and full stops only, never at lines or paragraphs.
import { raisedClass } from "./raised-digits.ts";

/** Words whose full stop ends no sentence, whatever follows. */
const abbreviation =
  /(?:^|[\s(“"[])(?:[Ff]igs?|FIG|[Nn]os?|[Vv]s|e\.g|i\.e|cf|ca|approx|[Dd]r|Mr|Mrs|Prof|St|[Ee]qs?|[Rr]efs?|[Ss]uppl|[Vv]ol|pp|resp)$/u;
/** Initials: "J. Smith". */
const initial = /(?:^|[\s(.])\p{Lu}$/u;
/** "et al.": ends one only when a capital follows. */
const etAl = /(?:^|\s)al$/i;

const raised = `[${raisedClass}]+`;
const raisedMarkers = `${raised}(?:\\s*[,;\\u2010-\\u2014]\\s*${raised})*(?![\\p{L}${raisedClass}])`;
const markers = "\\[\\s*\\d{1,4}(?:\\s*[-,;\\u2010-\\u2014]\\s*\\d{1,4})*\\s*\\](?!\\s*[.,;:])";
/** A full stop or its kin, with closing quotes and brackets, and a marker that is set behind it. */
const stop = new RegExp(
  `[.?!](?:["”’')\\]]+(?!\\p{L}))?(?:\\s*(?:${markers}|${raisedMarkers}))?`,
  "gu",
);
/** What may open a sentence after a space: a capital, a figure, a list number. */
const opener = /^[("“‘']*\s?(?:\p{Lu}|\d)/u;

/** Whitespace becomes single spaces; a word broken over two lines is joined, its hyphen dropped between small letters. */
export const joinLines = (text: string): string =>
  text
    .replaceAll(/\u00ad\s*\n\s*/gu, "")
    .replaceAll(/(\p{L})[-\u2010][^\S\n]*\n\s*(?=\p{Ll})/gu, "$1")
    .replaceAll(/(?<=[\p{L}\p{N}])([-\u2010\u2011\u2013])[^\S\n]*\n\s*(?=[\p{L}\p{N}])/gu, "$1")
    // The narrow spaces stay: they may stand inside a number.
    .replaceAll(/[^\S\u00a0\u2009\u202f]+/gu, " ")
    .trim();

/** The sentences of running text, in order, none empty. */
export const splitSentences = (text: string): readonly string[] => {
  const sentences: string[] = [];
  let from = 0;
  for (const match of text.matchAll(stop)) {
    const end = match.index + match[0].length;
    if (end <= from || !endsHere(text.slice(from, match.index), text.slice(end), match[0]))
      continue;
    sentences.push(text.slice(from, end).trim());
    from = end;
  }
  sentences.push(text.slice(from).trim());
  return sentences.filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
};

const endsHere = (before: string, rest: string, mark: string): boolean => {
  const isFullStop = mark.startsWith(".");
  if (isFullStop && (abbreviation.test(before) || initial.test(before))) return false;
  if (/^\s/u.test(rest)) {
    const next = rest.trimStart();
    if (isFullStop && etAl.test(before)) return /^\p{Lu}/u.test(next);
    return opener.test(next);
  }
  // "2020.We": a space that got lost.
  return /[\p{Ll}\d\])%][\])]*$/u.test(before) && /^\p{Lu}\p{Ll}/u.test(rest);
};
