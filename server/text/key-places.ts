// Owns where the keys of a passage stand in a section, without looking at every sentence for every key.
import type { Section } from "./canonical-text.ts";
import { placesIn, type KeyPlace, type ParsedKey } from "./keys.ts";
import { indexOf } from "./section-index.ts";

/** A passage has to stand within this many consecutive sentences. */
export const widestWindow = 4;

/** Whether a place begins behind another. */
export const isAfter = (a: KeyPlace, b: KeyPlace): boolean =>
  a.sentence > b.sentence || (a.sentence === b.sentence && a.from >= b.to);

/** For each key its places in some sentences, in their order. */
export type Places = readonly (readonly KeyPlace[])[];
/** For each key its places by sentence. */
export type PlacesBySentence = readonly ReadonlyMap<number, readonly KeyPlace[]>[];

/** Every place of each key in some sentences of a section, given for each key. */
export const placesOf = (
  keys: readonly ParsedKey[],
  section: Section,
  candidates: readonly (readonly number[])[],
): PlacesBySentence =>
  keys.map(
    (key, i) =>
      new Map(
        candidates[i]?.flatMap((number) => {
          const sentence = section.sentences[number];
          const found = sentence === undefined ? [] : placesIn(key, sentence, number);
          return found.length === 0 ? [] : [[number, found] as const];
        }),
      ),
  );

/** For each key the sentences that may hold it. */
export const candidatesOf = (keys: readonly ParsedKey[], section: Section) => {
  const index = indexOf(section);
  return keys.map(({ tokens: [front], value }) =>
    value !== undefined ? index.ofNumber(value) : front === undefined ? [] : index.ofTerm(front),
  );
};

/** Of the candidates those that stand in reach of the rarest key: a passage has a place of every key. */
export const nearRarest = (candidates: readonly (readonly number[])[]) => {
  const [rarest = []] = candidates.toSorted((a, b) => a.length - b.length);
  const reach = widestWindow - 1;
  const near = new Set(
    rarest.flatMap((at) => Array.from({ length: 2 * reach + 1 }, (_, i) => at - reach + i)),
  );
  return candidates.map((numbers) => numbers.filter((number) => near.has(number)));
};

/** The places in sentences `first` to `last`, both included. */
export const within = (places: PlacesBySentence, first: number, last: number): Places =>
  places.map((bySentence) => {
    const found: KeyPlace[] = [];
    for (let at = first; at <= last; at++) found.push(...(bySentence.get(at) ?? []));
    return found;
  });
