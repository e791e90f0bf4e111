// Owns finding a passage: the one place of a section where its keys stand in order, close together.
import type { Section } from "./canonical-text.ts";
import {
  candidatesOf,
  isAfter,
  nearRarest,
  placesOf,
  widestWindow,
  within,
  type Places,
} from "./key-places.ts";
import { isExact, parseKey, type KeyPlace, type ParsedKey } from "./keys.ts";
import { whyLost, type LostPassage } from "./lost-passages.ts";
import { nearestTo } from "./nearest.ts";

/** A passage in its place. */
export interface FoundPassage {
  readonly isFound: true;
  readonly section: string;
  /** 0-based numbers of the sentences that hold a key, in order. */
  readonly sentences: readonly number[];
  /** In key order. */
  readonly keys: readonly KeyPlace[];
}

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
  const keys = passage.keys.map((key) => parseKey(key, section.numbers));
  const candidates = candidatesOf(keys, section);
  const places = placesOf(keys, section, nearRarest(candidates));
  const count = section.sentences.length;
  for (let width = 1; width <= Math.min(widestWindow, count); width++) {
    // In the narrowest window that holds all keys the first key stands in the first sentence.
    const starts = [...(places[0]?.keys() ?? [])]
      .filter((i) => i + width <= count)
      .filter((i) => assign(within(places, i, i + width - 1)) !== undefined);
    const [first] = starts;
    if (first === undefined) continue;
    if (starts.length > 1) {
      const several = starts.map((i) => ({
        section: section.id,
        first: i,
        last: i + width - 1,
        matched: passage.keys,
      }));
      return { ...lost, reason: "several-places", candidates: several };
    }
    return settle(section.id, keys, within(places, first, first + width - 1), first, width);
  }
  return whyLost(section, keys, placesOf(keys, section, candidates));
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
