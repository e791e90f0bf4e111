// Owns which sentences of a section may hold a key: an index of its words, numbers and markers, made once for a section.
// Whether a key stands there is for passages.ts.
import { placeOfWord } from "../first-where.ts";
import type { Section } from "./canonical-text.ts";
import { isEndless } from "./same-number.ts";
import type { Token } from "./token.ts";

/** What stands in which sentences, by their numbers from 0. */
export interface SectionIndex {
  /** Sentences that may hold a quantity of this value, or a number in front of a power of ten. */
  readonly ofNumber: (value: number) => readonly number[];
  /** Sentences that may hold a term which begins with this token. A word may be split otherwise in the text. */
  readonly ofTerm: (front: Token) => readonly number[];
}

const indexes = new WeakMap<Section, SectionIndex>();

/** The index of a section; the same for the same section. */
export const indexOf = (section: Section): SectionIndex => {
  const known = indexes.get(section);
  if (known !== undefined) return known;
  const made = buildIndex(section);
  indexes.set(section, made);
  return made;
};

const buildIndex = ({ sentences }: Section): SectionIndex => {
  const numbers = new Map<number, Set<number>>();
  const digits = new Map<number, Set<number>>();
  const markers = new Map<number, Set<number>>();
  const words = new Map<string, Set<number>>();
  const endless = new Set<number>();
  const note = <K>(map: Map<K, Set<number>>, key: K, sentence: number) => {
    const held = map.get(key) ?? new Set();
    map.set(key, held.add(sentence));
  };
  sentences.forEach(({ tokens, occurrences }, sentence) => {
    for (const token of tokens) {
      if (token.kind === "word") note(words, token.lenient, sentence);
      if (token.kind === "number") note(digits, token.value, sentence);
      if (token.kind === "marker") note(markers, token.marker, sentence);
    }
    for (const { value, mantissa } of occurrences) {
      note(numbers, value, sentence);
      if (mantissa !== undefined) note(numbers, mantissa, sentence);
      if (isEndless(value)) endless.add(sentence);
    }
  });
  const sorted = [...words.keys()].sort();
  const all = sentences.map((_, sentence) => sentence);
  const inOrder = (...sets: readonly (ReadonlySet<number> | undefined)[]): readonly number[] =>
    [...new Set(sets.flatMap((set) => [...(set ?? [])]))].sort((a, b) => a - b);
  const shared = new Map<string, readonly number[]>();
  const sharing = (word: string): readonly number[] => {
    const known = shared.get(word);
    if (known !== undefined) return known;
    const shorter = Array.from(word, (_, i) => words.get(word.slice(0, i)));
    const longer: ReadonlySet<number>[] = [];
    for (let at = placeOfWord(sorted, word); sorted[at]?.startsWith(word) === true; at++) {
      longer.push(words.get(sorted[at] ?? "") ?? new Set());
    }
    const found = inOrder(...shorter, ...longer);
    shared.set(word, found);
    return found;
  };
  return {
    ofNumber: (value) => inOrder(numbers.get(value), endless),
    ofTerm: (front) => {
      switch (front.kind) {
        case "number":
          return inOrder(digits.get(front.value), numbers.get(front.value));
        case "marker":
          return inOrder(markers.get(front.marker));
        case "word":
          return front.lenient === "" ? all : sharing(front.lenient);
        case "sign":
        case "punctuation":
          return [];
      }
    },
  };
};
