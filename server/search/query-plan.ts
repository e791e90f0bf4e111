// Owns how a search becomes parts to look for, each with its weight: which words count, which stand for the same, which one may be
// a beginning, and what is tried in place of a word that stands nowhere. The same for every engine.
import { placeOfWord } from "../first-where.ts";
import { editDistance } from "../problems/did-you-mean.ts";
import { isShareAt, quantityOf, senseMark, type Analysis, type Reading } from "./analysis.ts";
import {
  asksForFigure,
  isEasyStem,
  isLightStem,
  joiningWords,
  numberWords,
  silentWords,
} from "./question-language.ts";
import { stemOf } from "./stems.ts";
import { compoundsOf, isGreekName, joinedForms } from "./words.ts";

/** What is known of all texts of a graph before any is looked at. */
export type Lexicon = {
  readonly analysis: Analysis;
  /** Words of the nodes that search knows, folded, by ASCII: for beginnings and typing errors. */
  readonly words: readonly string[];
  /** In how many statements a token stands; 0 when only other nodes hold it; undefined when none does. */
  readonly frequencyOf: (token: string) => number | undefined;
  /** How many statements there are. */
  readonly statements: number;
};

/** One part of a query. A node meets it by holding any of the tokens, or one that begins with `prefix`. */
export type QueryPart = {
  /** As it was typed. */
  readonly text: string;
  readonly tokens: readonly string[];
  readonly prefix?: string;
  /** The one of the tokens that is the word itself, in any of its forms; the others are other ways to say it. */
  readonly literal?: string;
};
/** A part with what it counts; the weights of a plan make about {@link fullWeight}. */
export type WeightedPart = QueryPart & { readonly weight: number };

/** A word that stands nowhere: what is searched in its place, and else the words most like it, which are not searched. */
export type MissingWord = { word: string; tried: string[]; near: string[] };

/** A query ready for an engine. No parts: nothing is found. */
export type QueryPlan = {
  readonly parts: readonly WeightedPart[];
  readonly missing: readonly MissingWord[];
  /** Whether a number is asked for: statements with figures fit a little better. */
  readonly asksForFigure: boolean;
  /** What no node can meet: the weight of what is missing. */
  readonly missingWeight: number;
};

/** The token of statements with figures. */
export const figureToken = "#figure";
/** What it adds to where parts stand, when a number is asked for. */
export const figureWorth = 500;

/** Whole weight of a query; small enough that scores are whole numbers which a 32-bit float holds. */
export const fullWeight = 500;
/** More words than this make no better question; the rest is left out of the query. */
const maxWords = 24;
/** How many similar words stand in for one that stands nowhere. */
const maxSimilar = 5;
/** Shorter words are like too many others. */
const minSimilarLength = 5;
/** So many words are a question rather than a beginning of one. */
const wordsOfQuestion = 3;
/** Shorter words are as often beginnings. */
const wholeLength = 4;
/** A shortened word has at least so many letters, and begins words of at most so many stems. */
const leastShortened = 4;
const mostMeant = 6;
/** A word that every reader of English knows says less of a subject than a rare one. */
const easyShare = 0.4;
/** A word that carries a question says least: whether some statement happens to have it decides nothing. */
const lightShare = 0.2;
/** A word of a name that no statement has shows what is nearest, and answers nothing. */
const shareOfNamesWord = 0.1;
/** What stands nowhere and is no name of the field may be a way of asking, or the very thing that is asked for. */
const unknownShare = 0.85;

/** The words of the vocabulary that differ least from `word`, with how much; nearest first, ties by ASCII. */
const similarTo = (
  word: string,
  words: readonly string[],
): { candidate: string; distance: number }[] => {
  if (word.length < minSimilarLength || /\d/.test(word)) return [];
  const maxDistance = word.length < 6 ? 1 : 2;
  const near: { candidate: string; distance: number }[] = [];
  for (const candidate of words) {
    if (Math.abs(candidate.length - word.length) > maxDistance) continue;
    if (!sharesEnoughLetters(word, candidate, maxDistance)) continue;
    const distance = editDistance(word, candidate);
    if (distance <= maxDistance) near.push({ candidate, distance });
  }
  return near
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, maxSimilar);
};

/** A typing error, rather than another word: one letter, or two in a long word, and the first is right. */
const isTypingError = (
  word: string,
  { candidate, distance }: { candidate: string; distance: number },
) => candidate.startsWith(word.slice(0, 1)) && (distance === 1 || word.length > 8);

/** Each letter as one of 32 bits: words within `reach` differ in at most twice as many bits. Rules most words out cheaply. */
const lettersOf = (word: string): number => {
  let letters = 0;
  for (let i = 0; i < word.length; i += 1) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
};

const sharesEnoughLetters = (a: string, b: string, maxDistance: number): boolean => {
  let different = lettersOf(a) ^ lettersOf(b);
  let bits = 0;
  for (; different !== 0; different &= different - 1) bits += 1;
  return bits <= 2 * maxDistance;
};

/** Addresses at which a work or a trial is found under its identifier. */
const identifierAddress =
  /(?:https?:\/\/)?\b(?:[\w-]+\.)*(?:doi\.org|ncbi\.nlm\.nih\.gov|clinicaltrials\.gov)\/(?:pubmed\/|pmc\/|articles\/|study\/|ct2\/|show\/)*/gi;

/** A query with every identifier as a page shows it: without its address or name ("PMID: 1" is "1"), in one piece. */
const withBareIdentifiers = (query: string): string =>
  query
    .replace(identifierAddress, " ")
    .replace(/\bdoi[\s:]+(?=10\.)/gi, " ")
    .replace(/\bpmid[\s:]*(?=\d)/gi, " ")
    .replace(/\bpmc(?:id)?[\s:]*(?:pmc)?(?=\d)/gi, " PMC")
    .replace(/\bnct[\s:]+(?=\d{8}\b)/gi, " NCT");

/** A word of a query. */
type Asked = {
  text: string;
  /** Where it ends in the query. */
  end: number;
  word: string;
  stem: string;
  /** Forms in one word with its neighbours: "Ki 67" is "ki67". */
  joined: readonly string[];
  /** Senses of the phrase that it is in, and of how many words that phrase is. */
  senses: readonly string[];
  among: number;
  /** That phrase as it was typed. */
  phrase?: string | undefined;
  /** Another word takes its meaning along: a unit after its number. */
  quantity?: string | undefined;
};

const askedIn = (query: string, analysis: Analysis): Asked[] => {
  const text = withBareIdentifiers(query);
  const phrases = analysis.phrasesIn(text);
  const compounds = compoundsOf(text);
  const wordsIn = compounds.map(({ components }) => components.map(({ word }) => word));
  const asked = compounds.flatMap(({ components }, i): Asked[] => {
    const joined = [
      ...joinedForms(wordsIn[i] ?? []),
      ...formsAcross(wordsIn[i - 1], wordsIn[i]),
      ...formsAcross(wordsIn[i], wordsIn[i + 1]),
    ].map(stemOf);
    return components.map(({ word, start, end }) => {
      const phrase = phrases.find((p) => p.start <= start && end <= p.end);
      const among = components.length;
      const said = phrase === undefined ? undefined : text.slice(phrase.start, phrase.end);
      return {
        text: text.slice(start, end),
        end,
        word,
        stem: numberWords[word] ?? stemOf(word),
        joined,
        senses: joiningWords.has(word) ? [] : (phrase?.tokens ?? []),
        among: said === undefined ? among : wordCount(said),
        phrase: said,
      };
    });
  });
  return withQuantities(text, asked);
};

/** Words of a text but those that only join others. */
const wordCount = (text: string): number =>
  compoundsOf(text)
    .flatMap(({ components }) => components)
    .filter(({ word }) => !joiningWords.has(word)).length;

/** A number with a unit after it is looked for as that quantity, and the unit not by itself. */
const withQuantities = (text: string, asked: readonly Asked[]): Asked[] => {
  const left: Asked[] = [];
  for (let i = 0; i < asked.length; i += 1) {
    const [one, next] = [asked[i], asked[i + 1]];
    if (one === undefined) continue;
    const isShare = /^\d/.test(one.stem) && isShareAt(text, one.end);
    const unit = isShare ? "percent" : next?.stem;
    const quantity = unit === undefined ? undefined : quantityOf(one.stem, unit);
    if (quantity !== undefined && !isShare) i += 1;
    left.push(
      quantity === undefined
        ? one
        : { ...one, text: isShare ? `${one.text} %` : `${one.text} ${next?.text ?? ""}`, quantity },
    );
  }
  return left;
};

/** A word and the number or Greek letter behind it, in one word. */
const formsAcross = (before: string[] = [], after: string[] = []): string[] => {
  const [[word = "", ...more], [next = "", ...further]] = [before, after];
  const isOneName =
    more.length + further.length === 0 &&
    /^\p{L}+$/u.test(word) &&
    (/^\p{N}/u.test(next) || isGreekName(next));
  return isOneName ? joinedForms([word, next]) : [];
};

/** Words that say what is asked; all of them, when none does. */
const contentAmong = (asked: readonly Asked[]): readonly Asked[] => {
  const stating = asked.filter(
    ({ word, senses }) => senses.length > 0 || !(silentWords.has(word) || joiningWords.has(word)),
  );
  return stating.length > 0 ? stating : asked;
};

const isHeld = ({ frequencyOf }: Lexicon, token: string): boolean =>
  frequencyOf(token) !== undefined;

/** The stems of the words that begin with `prefix`, word by word. */
function* stemsBegun(prefix: string, { words }: Lexicon): Generator<string> {
  for (let at = placeOfWord(words, prefix); ; at += 1) {
    const word = words[at];
    if (word?.startsWith(prefix) !== true) return;
    yield stemOf(word);
  }
}

/** Tokens of words that begin with `prefix` without that their stem does. */
const shorterStems = (prefix: string, lexicon: Lexicon): string[] => {
  const found = new Set<string>();
  for (const stem of stemsBegun(prefix, lexicon)) if (!stem.startsWith(prefix)) found.add(stem);
  return [...found];
};

/** Whether some word begins so. */
const isBeginning = (prefix: string, { words }: Lexicon): boolean =>
  words[placeOfWord(words, prefix)]?.startsWith(prefix) === true;

const distinct = (asked: readonly Asked[]): Asked[] => [
  ...new Map(asked.map((one) => [one.quantity ?? one.stem, one])).values(),
];

/** A name that no statement has: it is not what one of its words says, is short for or is like. */
const isNameOfNone = ({ senses }: Asked, { frequencyOf }: Lexicon): boolean =>
  senses.length > 0 && !senses.some((sense) => (frequencyOf(sense) ?? 0) > 0);

/** What a word of a query is looked for as. `undefined` when nothing holds it. */
const partOf = (one: Asked, mayBegin: boolean, lexicon: Lexicon): QueryPart | undefined => {
  const { text, word, stem, joined, senses, quantity } = one;
  if (quantity !== undefined) {
    return isHeld(lexicon, quantity) ? { text, tokens: [quantity] } : undefined;
  }
  const ofNone = isNameOfNone(one, lexicon);
  const said = ofNone ? senses : [stem, ...joined, ...senses];
  const tokens = [...new Set(said)].filter((t) => isHeld(lexicon, t));
  if (tokens.includes(stem)) return { text, tokens, literal: stem };
  if (tokens.length > 0) return { text, tokens };
  if (ofNone && (one.among > 1 || !mayBegin)) return undefined;
  if (mayBegin) {
    if (!isBeginning(word, lexicon)) return undefined;
    return { text, tokens: shorterStems(word, lexicon), prefix: word };
  }
  const meant = isEasyStem(stem) ? [] : shortenedBy(word, lexicon);
  return meant.length === 0 ? undefined : { text, tokens: meant };
};

/** What a word may be short for, as stems: "neoadj" for "neoadjuvant". None where it begins too many words to be short for one. */
const shortenedBy = (word: string, lexicon: Lexicon): string[] => {
  if (word.length < leastShortened) return [];
  const stems = new Set<string>();
  for (const stem of stemsBegun(word, lexicon)) {
    stems.add(stem);
    if (stems.size > mostMeant) return [];
  }
  return [...stems];
};

/**
 * Parts of a query of which a node must meet every one; a part that nothing holds has no token. The last word may be a beginning,
 * unless it is a word.
 */
export const strictPartsOf = (query: string, lexicon: Lexicon): QueryPart[] => {
  const asked = distinct(askedIn(query, lexicon.analysis));
  return asked.map(
    (one, i) => partOf(one, i === asked.length - 1, lexicon) ?? { text: one.text, tokens: [] },
  );
};

/** What a word of a query adds to its plan: what is looked for, and what nothing holds. */
type Meant = {
  readonly parts: readonly { part: QueryPart; worth: number }[];
  readonly missing?: MissingWord;
  readonly missingWorth?: number;
};

const meantBy = (one: Asked, mayBegin: boolean, lexicon: Lexicon): Meant => {
  const weighed = (part: QueryPart, share = 1) => ({
    part,
    worth: share * worthOf(one, part, lexicon),
  });
  const part = partOf(one, mayBegin, lexicon);
  if (part !== undefined) return { parts: [weighed(part)] };
  if (isPassedOver(one)) return { parts: [] };
  const apart = takenApart(one, lexicon);
  if (apart.length > 0) return { parts: apart.map((each) => weighed(each, 1 / apart.length)) };
  const missingWorth = worthOf(one, { text: one.text, tokens: [] }, lexicon);
  if (isNameOfNone(one, lexicon) && one.among > 1) {
    const missing = { word: (one.phrase ?? one.text).toLowerCase(), tried: [], near: [] };
    if (!isHeld(lexicon, one.stem)) return { parts: [], missing, missingWorth };
    const word = { text: one.text, tokens: [one.stem] };
    return {
      parts: [{ part: word, worth: missingWorth * shareOfNamesWord }],
      missing,
      missingWorth: missingWorth * (1 - shareOfNamesWord),
    };
  }
  const isSpelt = isEasyStem(one.stem) || isNameOfNone(one, lexicon);
  const near = isSpelt ? [] : similarTo(one.word, lexicon.words);
  const errors = near.filter((candidate) => isTypingError(one.word, candidate));
  const nameOf = ({ candidate }: { candidate: string }): string => candidate;
  const missing = {
    word: one.quantity === undefined ? one.word : one.text,
    tried: errors.map(nameOf),
    near: errors.length > 0 ? [] : near.map(nameOf),
  };
  if (errors.length === 0) return { parts: [], missing, missingWorth };
  const tokens = [...new Set(errors.map(({ candidate }) => stemOf(candidate)))];
  return { parts: [weighed({ text: one.text, tokens })], missing };
};

/** Plans a query. */
export const planQuery = (query: string, lexicon: Lexicon): QueryPlan => {
  const words = askedIn(query, lexicon.analysis);
  const asked = distinct(contentAmong(words)).slice(0, maxWords);
  const isEnded = /[?.!]\s*$/.test(query);
  // In a question of several words, a word that every reader knows is whole: "cost" does not begin "costal".
  const isWhole = ({ word, stem }: Asked): boolean =>
    words.length >= wordsOfQuestion && word.length >= wholeLength && isEasyStem(stem);
  const meant = asked.map((one, i) =>
    meantBy(one, i === asked.length - 1 && !isEnded && !isWhole(one), lexicon),
  );
  const parts = meant.flatMap((one) => one.parts);
  const missing = meant.flatMap((one) => one.missing ?? []);
  const missingWorth = meant.reduce((sum, one) => sum + (one.missingWorth ?? 0), 0);
  const whole = parts.reduce((sum, { worth }) => sum + worth, missingWorth);
  const weightOf = (worth: number): number =>
    whole === 0 ? 0 : Math.max(1, Math.round((fullWeight * worth) / whole));
  return {
    parts: parts.map(({ part, worth }) => ({ ...part, weight: weightOf(worth) })),
    // A name is reported once, whichever of its words is looked at.
    missing: [...new Map(missing.map((one) => [one.word, one])).values()],
    asksForFigure: asksForFigure.test(query),
    missingWeight: missingWorth === 0 ? 0 : weightOf(missingWorth),
  };
};

/** "Ki67" where texts write "Ki 67" only. */
const takenApart = ({ word, text }: Asked, lexicon: Lexicon): QueryPart[] => {
  const apart = word.match(/\p{N}+|[^\p{N}]+/gu) ?? [];
  return apart.length > 1 && apart.every((part) => isHeld(lexicon, stemOf(part)))
    ? apart.map((part) => ({ text, tokens: [stemOf(part)] }))
    : [];
};

/** How rare what meets a part is among statements: the rarer, the more it says. */
const worthOf = (one: Asked, { tokens }: QueryPart, lexicon: Lexicon): number => {
  const held = Math.max(0, ...tokens.map((token) => lexicon.frequencyOf(token) ?? 0));
  const rarity = Math.log(1 + (lexicon.statements + 1) / Math.max(1, held));
  const isNamed = tokens.some((token) => token.startsWith(senseMark));
  const isKnownName = isNamed || one.senses.length > 0 || one.quantity !== undefined;
  const share = isKnownName ? 1 : shareOf(one, tokens.length > 0);
  return (rarity * share) / (one.senses.length > 0 ? one.among : 1);
};

/** What nothing holds and no subject is named by is no part of the question. */
const isPassedOver = ({ word, stem, senses, quantity }: Asked): boolean =>
  senses.length === 0 &&
  quantity === undefined &&
  (isLightStem(stem) || numberWords[word] !== undefined || /^[a-z]$/.test(word));

const shareOf = ({ word, stem }: Asked, isHeldSomewhere: boolean): number => {
  if (!isHeldSomewhere) return unknownShare;
  if (isLightStem(stem)) return lightShare;
  return isEasyStem(stem) || numberWords[word] !== undefined ? easyShare : 1;
};

/** Whether a token meets a part. */
export const isMetBy = ({ tokens, prefix }: QueryPart, token: string): boolean =>
  tokens.includes(token) || (prefix !== undefined && token.startsWith(prefix));

/** The words of a text that meet any of the parts, as they stand in it, folded. */
export const wordsMeeting = (parts: readonly QueryPart[], readings: readonly Reading[]): string[] =>
  readings
    .filter(({ tokens }) => tokens.some((token) => parts.some((part) => isMetBy(part, token))))
    .map(({ word }) => word);
