// Owns why a passage is not found: what is missing, what is spelled like it, and which places come near.
import type { Section } from "./canonical-text.ts";
import { isAfter, widestWindow, within, type Places, type PlacesBySentence } from "./key-places.ts";
import type { KeyPlace, ParsedKey } from "./keys.ts";
import { nearestTo } from "./nearest.ts";

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

/** Why keys with these places do not stand together. */
export const whyLost = (
  section: Section,
  keys: readonly ParsedKey[],
  places: PlacesBySentence,
): LostPassage => {
  const lost = { isFound: false, section: section.id, similar: [] } as const;
  const candidates = nearestPlaces(section, keys, places);
  const missing = keys.find((_, i) => places[i]?.size === 0);
  if (missing !== undefined) {
    const similar = similarTo(missing, section);
    return { ...lost, reason: "missing-key", key: missing.key, similar, candidates };
  }
  const [best] = candidates;
  const failing = keys.find(({ key }, i) => best !== undefined && best.matched[i] !== key)?.key;
  return {
    ...lost,
    reason: "not-together",
    candidates,
    ...(failing === undefined ? {} : { key: failing }),
  };
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

/** The windows in which most keys stand in order, at most three, narrow ones first. */
const nearestPlaces = (
  { id, sentences }: Section,
  keys: readonly ParsedKey[],
  places: PlacesBySentence,
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
