// Owns finding a passage: the one place of a section where its keys stand in order, close together.
import { foldText, type Folded } from "./fold.ts";
import type { Section } from "./sections.ts";

/** Where a key stands: sentence (0-based in its section) and UTF-16 span in it. */
export type KeyPlace = { key: string; sentence: number; start: number; end: number };

/** A passage that was found. `sentences` are 0-based and consecutive. */
export type FoundPassage = { found: true; sentences: number[]; keys: KeyPlace[] };

/** A passage that was not found in exactly one place. */
export type LostPassage = {
  found: false;
  reason: "no-such-section" | "key-missing" | "not-together" | "several-places" | "ambiguous-key";
  /** The key that is missing or ambiguous, where one is to blame. */
  key?: string;
  /** The best places, each with how many keys stand there. */
  candidates: { sentence: number; keys: number }[];
};

/** Keys stand together when at most this many sentences hold them all. */
const maxWindow = 4;

type Place = { sentence: number; start: number; end: number };

/** Folded sentences of a section: folded once, searched by every passage. */
export type SearchableSection = { id: string; section: Section; folded: Folded[] };

/** Prepares a section for {@link findPassage}. */
export const searchableSection = (section: Section): SearchableSection => ({
  id: section.id,
  section,
  folded: section.sentences.map(({ raw }) => foldText(raw, true)),
});

/** A key that is a number: it stands wherever that quantity stands, in digits or words. */
export const numericKey = (key: string): number | undefined =>
  /^\d[\d,]*(?:\.\d+)?\s*%?$/.test(key.trim())
    ? Number(key.trim().replace(/[,%\s]/g, ""))
    : undefined;

/** A key that is a citation marker, such as `[13]`. */
export const markerKey = (key: string): number | undefined => {
  const match = /^\[(\d+)\]$/.exec(key.trim());
  return match?.[1] === undefined ? undefined : Number(match[1]);
};

const letterOrDigit = /[\p{L}\d]/u;

/** Every place of a key in a section, in order. */
const placesOf = (key: string, { section, folded }: SearchableSection): Place[] => {
  const value = numericKey(key);
  const marker = markerKey(key);
  return section.sentences.flatMap((sentence, number): Place[] => {
    if (marker !== undefined) {
      return sentence.markers
        .filter((place) => place.marker === marker)
        .map(({ start, end }) => ({ sentence: number, start, end }));
    }
    const literal = literalPlaces(key, sentence.raw, folded[number], number);
    if (value === undefined) return literal;
    const counted = sentence.quantities
      .filter((quantity) => quantity.value === value)
      .map(({ start, end }) => ({ sentence: number, start, end }));
    return [
      ...counted,
      ...literal.filter((place) => !counted.some((c) => c.start === place.start)),
    ].sort((a, b) => a.start - b.start);
  });
};

/** Places where the key's folded text stands, at word boundaries of the raw text. */
const literalPlaces = (
  key: string,
  raw: string,
  folded: Folded | undefined,
  sentence: number,
): Place[] => {
  const wanted = foldText(key, true).text;
  if (folded === undefined || wanted === "") return [];
  const places: Place[] = [];
  for (
    let at = folded.text.indexOf(wanted);
    at >= 0;
    at = folded.text.indexOf(wanted, at + wanted.length)
  ) {
    const start = folded.starts[at] ?? 0;
    const end = folded.ends[at + wanted.length - 1] ?? start;
    const before = raw[start - 1] ?? " ";
    const after = raw[end] ?? " ";
    const joinedBefore = letterOrDigit.test(before) && letterOrDigit.test(raw[start] ?? " ");
    const joinedAfter =
      /\p{L}/u.test(after) && /\p{L}$/u.test(raw.slice(0, end)) && !isLigatureRest(raw, end);
    if (!joinedBefore && !joinedAfter) places.push({ sentence, start, end });
  }
  return places;
};

/** After an f the fold drops f, i and l: a key that ends in f may stop before them. */
const isLigatureRest = (raw: string, end: number): boolean =>
  /f$/i.test(raw.slice(0, end)) && /^[fil]+(?!\p{L})/u.test(raw.slice(end));

const after = (a: Place, b: Place): boolean =>
  a.sentence > b.sentence || (a.sentence === b.sentence && a.start >= b.end);

/** Takes for each key the first place after the one before it, within the window; undefined where that fails. */
const assign = (places: readonly Place[][], from: number, to: number): Place[] | undefined => {
  const chosen: Place[] = [];
  for (const options of places) {
    const last = chosen.at(-1);
    const next = options.find(
      (p) => p.sentence >= from && p.sentence <= to && (last === undefined || after(p, last)),
    );
    if (next === undefined) return undefined;
    chosen.push(next);
  }
  return chosen;
};

/** The same from the end: for each key the last place before the one after it. */
const assignBackwards = (
  places: readonly Place[][],
  from: number,
  to: number,
): Place[] | undefined => {
  const chosen: Place[] = [];
  for (const options of places.toReversed()) {
    const next = chosen[0];
    const before = options.findLast(
      (p) => p.sentence >= from && p.sentence <= to && (next === undefined || after(next, p)),
    );
    if (before === undefined) return undefined;
    chosen.unshift(before);
  }
  return chosen;
};

/** Finds the one place of a passage's keys in its section; the smallest number of sentences that holds them wins. */
export const findPassage = (
  keys: readonly string[],
  section: SearchableSection | undefined,
): FoundPassage | LostPassage => {
  if (section === undefined) return { found: false, reason: "no-such-section", candidates: [] };
  const places = keys.map((key) => placesOf(key, section));
  const missing = places.findIndex((options) => options.length === 0);
  if (missing >= 0) {
    const key = keys[missing];
    return lost("key-missing", places, key === undefined ? {} : { key });
  }
  const count = section.section.sentences.length;
  for (let window = 1; window <= Math.min(maxWindow, count); window += 1) {
    const starts = Array.from({ length: count - window + 1 }, (_, i) => i).filter(
      (from) => assign(places, from, from + window - 1) !== undefined,
    );
    const [from] = starts;
    if (from === undefined) continue;
    if (starts.length > 1) {
      return {
        found: false,
        reason: "several-places",
        candidates: starts.map((sentence) => ({ sentence, keys: keys.length })),
      };
    }
    return settle(keys, places, from, from + window - 1);
  }
  return lost("not-together", places, {});
};

/** The assignment within the window that holds the keys; numbers and markers must have one place only. */
const settle = (
  keys: readonly string[],
  places: readonly Place[][],
  from: number,
  to: number,
): FoundPassage | LostPassage => {
  const first = assign(places, from, to) ?? [];
  const last = assignBackwards(places, from, to) ?? [];
  const unsure = keys.findIndex(
    (key, i) =>
      (numericKey(key) !== undefined || markerKey(key) !== undefined) &&
      (first[i]?.sentence !== last[i]?.sentence || first[i]?.start !== last[i]?.start),
  );
  const key = keys[unsure];
  if (key !== undefined) {
    return {
      found: false,
      reason: "ambiguous-key",
      key,
      candidates: [{ sentence: from, keys: keys.length }],
    };
  }
  return {
    found: true,
    sentences: Array.from({ length: to - from + 1 }, (_, i) => from + i),
    keys: first.map((place, i) => ({ key: keys[i] ?? "", ...place })),
  };
};

const lost = (
  reason: LostPassage["reason"],
  places: readonly Place[][],
  blame: { key?: string },
): LostPassage => {
  const held = new Map<number, number>();
  for (const options of places) {
    for (const sentence of new Set(options.map((p) => p.sentence))) {
      held.set(sentence, (held.get(sentence) ?? 0) + 1);
    }
  }
  const candidates = [...held]
    .map(([sentence, keys]) => ({ sentence, keys }))
    .sort((a, b) => b.keys - a.keys || a.sentence - b.sentence)
    .slice(0, 3);
  return { found: false, reason, candidates, ...blame };
};
