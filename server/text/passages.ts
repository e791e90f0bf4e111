// Owns finding a passage: the one place of a section where its keys stand in order, close together. Tells why it fails.
import type { Section, Sentence } from "./canonical-text.ts";
import { isSameNumber } from "./figure-numbers.ts";
import { nearestTo } from "./nearest.ts";
import { readOccurrences, type Occurrence } from "./quantities.ts";
import { findMinus } from "./signs.ts";
import { plainReading, type Token, type WordToken } from "./token.ts";
import { readTokens } from "./tokens.ts";

/** Where a key stands: sentence (0-based in its section), tokens `from` to `to` (exclusive), UTF-16 span. */
interface KeyPlace {
  readonly key: string;
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** A passage in its place. */
export interface FoundPassage {
  readonly isFound: true;
  readonly section: string;
  /** 0-based numbers of the sentences that hold a key, in order. */
  readonly sentences: readonly number[];
  /** In key order. */
  readonly keys: readonly KeyPlace[];
}

/** A place that comes near: sentences `first` to `last` (0-based, inclusive) and the keys that stand there in order. */
export interface Candidate {
  readonly section: string;
  readonly first: number;
  readonly last: number;
  readonly matched: readonly string[];
}

/** A passage that does not stand in exactly one place. */
export interface LostPassage {
  readonly isFound: false;
  readonly section: string;
  readonly reason:
    "unknown-section" | "missing-key" | "not-together" | "several-places" | "ambiguous-key";
  /** The key that is missing, out of place or ambiguous, where one is to blame. */
  readonly key?: string;
  /** What the text has that is spelled like the missing key. */
  readonly similar: readonly string[];
  /** The nearest places, best first; with `several-places` all of them. */
  readonly candidates: readonly Candidate[];
}

/** A passage has to stand within this many consecutive sentences. */
const widestWindow = 4;

/** A key ready for matching. */
interface ParsedKey {
  readonly key: string;
  readonly tokens: readonly Token[];
  /** For each token whether it is a number with a minus. */
  readonly isNegative: readonly boolean[];
  /** The number that the whole key is: "50.8", "1,900", "−2", "Three". Undefined for other keys. */
  readonly value: number | undefined;
}

const isCompared = (token: Token): boolean =>
  token.kind === "word" || token.kind === "number" || token.kind === "marker";

const parseKey = (key: string): ParsedKey => {
  const all = readTokens(key.normalize("NFC"), plainReading);
  const isNegative = all.flatMap((token, i) =>
    isCompared(token) ? [findMinus(all, i) !== undefined] : [],
  );
  const tokens = all.filter(isCompared);
  const [number, ...others] = readOccurrences(key, all, plainReading).occurrences;
  const isWhole =
    number !== undefined &&
    others.length === 0 &&
    number.kind === "quantity" &&
    tokens.length > 0 &&
    all.slice(number.from, number.to).filter(isCompared).length === tokens.length;
  return { key, tokens, isNegative, value: isWhole ? number.value : undefined };
};

/** The value of a key that is a number, in digits or words; undefined for a term, a code or a marker. */
export const numberOfKey = (key: string): number | undefined => parseKey(key).value;

/** Whether a key is a number or a marker, whose place must be certain. */
const isExact = ({ value, tokens }: ParsedKey): boolean =>
  value !== undefined || tokens.every((token) => token.kind === "marker");

/** Every place of a key in a sentence, from left to right. */
const placesIn = (parsed: ParsedKey, sentence: Sentence, number: number): readonly KeyPlace[] => {
  const spans =
    parsed.value === undefined ? termSpans(parsed, sentence) : numberSpans(parsed.value, sentence);
  return spans.flatMap(({ from, to }) => {
    const first = sentence.tokens[from];
    const last = sentence.tokens[to - 1];
    if (first === undefined || last === undefined) return [];
    const minus = findMinus(sentence.tokens, from);
    const { start } = minus === undefined ? first : (sentence.tokens[minus] ?? first);
    return [{ key: parsed.key, sentence: number, from, to, start, end: last.end }];
  });
};

interface TokenSpan {
  readonly from: number;
  readonly to: number;
}

/**
 * A bare number stands where a quantity of that value stands, or a number that is a name of its own ("No. 62012"); and where
 * it is printed in front of a power of ten.
 */
const numberSpans = (value: number, { occurrences, tokens }: Sentence): readonly TokenSpan[] =>
  occurrences
    .filter((o) => isSameNumber(o.value, value) || o.mantissa === value)
    .filter((o) => o.kind === "quantity" || isFreeName(o, tokens))
    .map(({ from, to }) => ({ from, to }));

const isFreeName = ({ kind, from, to }: Occurrence, tokens: readonly Token[]): boolean => {
  const [first, before, after] = [tokens[from], tokens[from - 1], tokens[to]];
  if (kind !== "name" || first === undefined) return false;
  if (first.kind === "word") return true;
  return (
    !(first.isGlued && /^(?:word|punctuation)$/.test(before?.kind ?? "") && before?.text !== ".") &&
    !(after?.isGlued === true && (after.kind === "word" || after.text === "-"))
  );
};

/** Where the tokens of a term stand one after the other, typography and hyphens aside. */
const termSpans = (key: ParsedKey, sentence: Sentence): readonly TokenSpan[] => {
  const [front] = key.tokens;
  if (front === undefined) return [];
  return sentence.tokens.flatMap((token, from) => {
    if (!isCompared(token) || (token.kind === "word" && !canBegin(token, front))) return [];
    const to = matchFrom(key, sentence, from);
    return to === undefined ? [] : [{ from, to }];
  });
};

/** Whether a match may begin here: saves following most tokens any further. */
const canBegin = (token: WordToken, front: Token | undefined): boolean =>
  front?.kind === "number" ||
  (front?.kind === "word" &&
    (front.lenient.startsWith(token.lenient) || token.lenient.startsWith(front.lenient)));

/** The end (exclusive) of a match of all key tokens that begins at text token `from`; undefined when there is none. */
const matchFrom = (
  { tokens: key, isNegative }: ParsedKey,
  { tokens, occurrences }: Sentence,
  from: number,
): number | undefined => {
  let at = from;
  let k = 0;
  let end = from;
  // Letters of key and text that still have to be answered by the other side: words may be split differently.
  let keyLetters = "";
  let textLetters = "";
  while (k < key.length || keyLetters !== "" || textLetters !== "") {
    const wanted = key[k];
    if (keyLetters === "" && textLetters === "" && wanted?.kind === "marker") {
      const token = tokens[at];
      if (token?.kind !== "marker" || token.marker !== wanted.marker) return undefined;
      k += 1;
      at += 1;
      end = at;
    } else if (keyLetters === "" && textLetters === "" && wanted?.kind === "number") {
      const token = tokens[at];
      const inWords = occurrences.find((o) => o.from === at && o.value === wanted.value);
      const isSame =
        token?.kind === "number" &&
        token.value === wanted.value &&
        (findMinus(tokens, at) !== undefined) === isNegative[k];
      if (isSame) at += 1;
      else if (token?.kind === "word" && inWords !== undefined) at = inWords.to;
      else return undefined;
      k += 1;
      end = at;
    } else if (textLetters === "" && keyLetters !== "") {
      const token = tokens[at];
      if (token?.kind !== "word") return undefined;
      textLetters = token.lenient;
      at += 1;
      end = at;
    } else if (keyLetters === "") {
      if (wanted?.kind !== "word") return undefined;
      keyLetters = wanted.lenient;
      k += 1;
      if (keyLetters === "") continue;
    } else {
      const length = Math.min(keyLetters.length, textLetters.length);
      if (keyLetters.slice(0, length) !== textLetters.slice(0, length)) return undefined;
      keyLetters = keyLetters.slice(length);
      textLetters = textLetters.slice(length);
    }
    // Between two parts of a term punctuation does not count.
    while (k < key.length && at > from && isSkipped(tokens[at])) at += 1;
  }
  return end;
};

const isSkipped = (token: Token | undefined): boolean => token !== undefined && !isCompared(token);

const isAfter = (a: KeyPlace, b: KeyPlace): boolean =>
  a.sentence > b.sentence || (a.sentence === b.sentence && a.from >= b.to);

type Places = readonly (readonly KeyPlace[])[];

const within = (places: Places, first: number, last: number): Places =>
  places.map((options) => options.filter((p) => p.sentence >= first && p.sentence <= last));

/** For each key the first place after the key before it; undefined when some key has none. */
const assign = (places: Places): readonly KeyPlace[] | undefined => {
  const chosen: KeyPlace[] = [];
  for (const options of places) {
    const last = chosen.at(-1);
    const next = options.find((place) => last === undefined || isAfter(place, last));
    if (next === undefined) return undefined;
    chosen.push(next);
  }
  return chosen;
};

/** The same from the end: for each key the last place before the key after it. */
const assignFromEnd = (places: Places): readonly KeyPlace[] | undefined => {
  const chosen: KeyPlace[] = [];
  for (const options of places.toReversed()) {
    const [next] = chosen;
    const place = options.findLast((p) => next === undefined || isAfter(next, p));
    if (place === undefined) return undefined;
    chosen.unshift(place);
  }
  return chosen;
};

/**
 * Finds the one place of a passage. The fewest sentences that hold all keys in order win, at most four; keys that are
 * numbers or markers must have only one possible place among them.
 */
export const findPassage = (
  passage: { readonly section: string; readonly keys: readonly string[] },
  sections: readonly Section[],
): FoundPassage | LostPassage => {
  const section = sections.find(({ id }) => id === passage.section);
  const lost = { isFound: false, section: passage.section, similar: [], candidates: [] } as const;
  if (section === undefined) {
    const similar = nearestTo(
      passage.section,
      sections.map(({ id }) => id),
      3,
    );
    return { ...lost, reason: "unknown-section", similar };
  }
  const keys = passage.keys.map(parseKey);
  const places = keys.map((key) => section.sentences.flatMap((s, i) => placesIn(key, s, i)));
  const count = section.sentences.length;
  for (let width = 1; width <= Math.min(widestWindow, count); width++) {
    // In the narrowest window that holds all keys the first key stands in the first sentence.
    const starts = [...new Set(places[0]?.map(({ sentence }) => sentence))]
      .filter((i) => i + width <= count)
      .filter((i) => assign(within(places, i, i + width - 1)) !== undefined);
    const [first] = starts;
    if (first === undefined) continue;
    if (starts.length > 1) {
      const candidates = starts.map((i) => ({
        section: section.id,
        first: i,
        last: i + width - 1,
        matched: passage.keys,
      }));
      return { ...lost, reason: "several-places", candidates };
    }
    return settle(section.id, keys, within(places, first, first + width - 1), first, width);
  }
  const missing = keys.find((_, i) => places[i]?.length === 0);
  const candidates = nearestPlaces(section, keys, places);
  if (missing === undefined) {
    const [best] = candidates;
    const key = passage.keys.find((k, i) => best !== undefined && best.matched[i] !== k);
    return { ...lost, reason: "not-together", candidates, ...(key === undefined ? {} : { key }) };
  }
  const similar = similarTo(missing, section);
  return { ...lost, reason: "missing-key", key: missing.key, similar, candidates };
};

/** At most three of what the section has that is like a key which stands nowhere: words, or the number with another sign. */
const similarTo = ({ key, value }: ParsedKey, { sentences }: Section): readonly string[] => {
  if (value !== undefined) {
    const turned = sentences.flatMap(({ raw, occurrences }) =>
      occurrences.filter((o) => o.value === -value).map(({ start, end }) => raw.slice(start, end)),
    );
    return [...new Set(turned)].slice(0, 3);
  }
  const words = sentences.flatMap(({ tokens }) =>
    tokens.flatMap((t) => (t.kind === "word" ? [t.text] : [])),
  );
  const holding = words.filter((word) =>
    word.split("-").some((part) => part.toLowerCase() === key.toLowerCase()),
  );
  return [...new Set([...holding, ...nearestTo(key, words, 3)])].slice(0, 3);
};

const settle = (
  section: string,
  keys: readonly ParsedKey[],
  places: Places,
  first: number,
  width: number,
): FoundPassage | LostPassage => {
  const forward = assign(places) ?? [];
  const backward = assignFromEnd(places) ?? [];
  const unsure = keys.find((key, i) => {
    const [a, b] = [forward[i], backward[i]];
    return isExact(key) && (a?.sentence !== b?.sentence || a?.from !== b?.from);
  });
  if (unsure !== undefined) {
    const matched = keys.map(({ key }) => key);
    return {
      isFound: false,
      section,
      reason: "ambiguous-key",
      key: unsure.key,
      similar: [],
      candidates: [{ section, first, last: first + width - 1, matched }],
    };
  }
  const sentences = [...new Set(forward.map(({ sentence }) => sentence))];
  return { isFound: true, section, sentences, keys: forward };
};

/** The windows in which most keys stand in order, at most three, narrow ones first. */
const nearestPlaces = (
  { id, sentences }: Section,
  keys: readonly ParsedKey[],
  places: Places,
): readonly Candidate[] => {
  const found = [1, 2, 3, widestWindow].flatMap((width) =>
    sentences.flatMap((_, first): Candidate[] => {
      if (first + width > sentences.length) return [];
      const matched = longestInOrder(within(places, first, first + width - 1)).map(
        (i) => keys[i]?.key ?? "",
      );
      return matched.length === 0 ? [] : [{ section: id, first, last: first + width - 1, matched }];
    }),
  );
  const ranked = found.sort(
    (a, b) =>
      b.matched.length - a.matched.length ||
      a.last - a.first - (b.last - b.first) ||
      a.first - b.first,
  );
  // A wider window that adds nothing to a narrower one in it is no news.
  return ranked
    .filter(
      (c, i) =>
        !ranked.slice(0, i).some((better) => better.first <= c.last && c.first <= better.last),
    )
    .slice(0, 3);
};

/** Indexes of the most keys that stand in order, each at its first possible place. */
const longestInOrder = (places: Places): readonly number[] => {
  let best: readonly { readonly keys: readonly number[]; readonly last: KeyPlace | undefined }[] = [
    { keys: [], last: undefined },
  ];
  places.forEach((options, index) => {
    const longer = best.flatMap(({ keys, last }) => {
      const next = options.find((place) => last === undefined || isAfter(place, last));
      return next === undefined ? [] : [{ keys: [...keys, index], last: next }];
    });
    // For each length only the chain that ends earliest can be the beginning of a best one.
    const byLength = new Map<number, (typeof best)[number]>();
    for (const chain of [...best, ...longer]) {
      const known = byLength.get(chain.keys.length);
      const isEarlier =
        known?.last !== undefined && chain.last !== undefined && isAfter(known.last, chain.last);
      if (known === undefined || isEarlier) byLength.set(chain.keys.length, chain);
    }
    best = [...byLength.values()];
  });
  return best.reduce((a, b) => (b.keys.length > a.keys.length ? b : a)).keys;
};
