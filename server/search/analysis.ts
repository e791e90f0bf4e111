// Owns how text becomes what is searched for: stems, names with all their spellings, and quantities. The same for every engine,
// for what is indexed and for what is asked.
import type { GraphNode } from "../../model/nodes.ts";
import { joiningWords, numberWords, unitOf } from "./question-language.ts";
import { stemOf } from "./stems.ts";
import { compoundsOf, joinedSpansOf } from "./words.ts";

/**
 * What is said in any of several ways: a concept by its name, synonyms and lay words; or a group of words of a field. Each way of
 * saying it becomes the same token.
 */
export type Sense = {
  readonly token: string;
  readonly phrases: readonly string[];
  /** Statements of these kinds of claim (or `recommendation`) mean it without saying so. */
  readonly kinds: readonly string[];
};

/** Tokens of senses begin so; no word does. */
export const senseMark = "=";

/** The senses that nodes bring: concepts and profiles; none from others. */
export const sensesOf = (node: GraphNode): Sense[] => {
  if (node.kind === "concept") {
    const phrases = [node.label, ...node.synonyms, ...(node.layWords ?? [])];
    return phrases.length < 2 ? [] : [{ token: `${senseMark}${node.id}`, phrases, kinds: [] }];
  }
  if (node.kind !== "profile") return [];
  return (node.wording ?? []).map(({ words, kinds = [] }, i) => ({
    token: `${senseMark}${node.id}/${i}`,
    phrases: words,
    kinds,
  }));
};

/** A word of a text with its place (UTF-16, end exclusive), and every token that it is part of. */
export type Reading = { word: string; start: number; end: number; tokens: string[] };

/** One component of the text: what phrases are made of. */
type Component = Reading & { stem: string };

/** Reads texts with the senses of one graph. */
export type Analysis = {
  /** The words of a text with their places and tokens, joined ones after their components. */
  readonly readingsIn: (text: string) => Reading[];
  /** The tokens of a text, some of them several times. */
  readonly tokensOf: (text: string) => string[];
  /** Stretches of a text that say a sense, the longest first at each place; they do not overlap. */
  readonly phrasesIn: (text: string) => { start: number; end: number; tokens: string[] }[];
  /** Tokens of what a statement of this kind means without saying it. */
  readonly tokensOfKind: (kind: string) => readonly string[];
};

/** A phrase that stands for more things than this says none of them. */
const maxSenses = 4;

const none: readonly { parts: readonly Component[]; tokens: string[] }[] = [];

/** Opens the analysis of a graph from all its senses. */
export const openAnalysis = (senses: Iterable<Sense>): Analysis => {
  /** Tokens of each phrase, by its stems. */
  const phrases = new Map<string, string[]>();
  /** How many stems the phrases have that begin with a stem, the most first. */
  const lengths = new Map<string, number[]>();
  const ofKind = new Map<string, string[]>();
  for (const { token, phrases: said, kinds } of senses) {
    for (const kind of kinds) ofKind.set(kind, [...(ofKind.get(kind) ?? []), token]);
    for (const text of said) {
      const stems = componentsIn(text).map(({ stem }) => stem);
      const [first] = stems;
      if (first === undefined) continue;
      const tokens = phrases.get(stems.join(" ")) ?? [];
      phrases.set(stems.join(" "), tokens);
      if (!tokens.includes(token)) tokens.push(token);
      const known = lengths.get(first) ?? [];
      if (known.includes(stems.length)) continue;
      lengths.set(
        first,
        [...known, stems.length].sort((x, y) => y - x),
      );
    }
  }

  for (const [phrase, tokens] of phrases) if (tokens.length > maxSenses) phrases.delete(phrase);

  /** The phrases that begin with the component at a place, the longest first, joining words passed over. */
  const phrasesAt = (components: readonly Component[], at: number) => {
    const possible = lengths.get(components[at]?.stem ?? "");
    return possible === undefined
      ? none
      : possible.flatMap((length) => {
          const parts = components.slice(at, at + length);
          const tokens = phrases.get(parts.map(({ stem }) => stem).join(" "));
          return tokens === undefined ? none : [{ parts, tokens }];
        });
  };
  /** Gives each component the tokens of every phrase that it is in, those within longer ones too: a text says both. */
  const markAll = (components: readonly Component[]): void => {
    for (let at = 0; at < components.length; at += 1) {
      for (const { parts, tokens } of phrasesAt(components, at)) {
        for (const part of parts) part.tokens.push(...tokens);
      }
    }
  };
  const phrasesAmong = (components: readonly Component[]) => {
    const found: { parts: readonly Component[]; tokens: string[] }[] = [];
    for (let at = 0; at < components.length; at += 1) {
      const [phrase] = phrasesAt(components, at);
      if (phrase === undefined) continue;
      found.push(phrase);
      at += phrase.parts.length - 1;
    }
    return found;
  };

  const readingsIn = (text: string): Reading[] => {
    const { components, joined } = readingsOf(text);
    markAll(components.filter(isContentWord));
    return [...components, ...joined];
  };
  return {
    readingsIn,
    tokensOf: (text) => readingsIn(text).flatMap(({ tokens }) => tokens),
    phrasesIn: (text) =>
      phrasesAmong(componentsIn(text)).map(({ parts, tokens }) => ({
        start: parts[0]?.start ?? 0,
        end: parts.at(-1)?.end ?? 0,
        tokens,
      })),
    tokensOfKind: (kind) => ofKind.get(kind) ?? [],
  };
};

const isContentWord = ({ word }: Component): boolean => !joiningWords.has(word);
const componentsIn = (text: string): Component[] =>
  readingsOf(text).components.filter(isContentWord);

const readingsOf = (text: string): { components: Component[]; joined: Reading[] } => {
  const components: Component[] = [];
  const joined: Reading[] = [];
  for (const { components: parts } of compoundsOf(text)) {
    for (const { word, start, end } of parts) {
      const stem = numberWords[word] ?? stemOf(word);
      components.push({ word, start, end, stem, tokens: stem === word ? [word] : [stem] });
    }
    for (const span of joinedSpansOf(parts)) joined.push({ ...span, tokens: [stemOf(span.word)] });
  }
  addQuantities(text, components);
  return { components, joined };
};

const isNumber = /^\d/;

/** A number counts as itself and, with its unit, as a quantity: "5-year" is "5year". */
const addQuantities = (text: string, components: readonly Component[]): void => {
  for (const [i, component] of components.entries()) {
    if (!isNumber.test(component.stem)) continue;
    const next = components[i + 1];
    const unit = next === undefined ? undefined : unitOf(next.stem);
    if (isShareAt(text, component.end)) {
      component.tokens.push(quantity(component.stem, "percent"));
    } else if (next !== undefined && unit !== undefined && next.start - component.end < 2) {
      component.tokens.push(quantity(component.stem, unit));
    }
  }
};

/** Whether a per cent sign stands in a text behind what ends at `end`, at most two spaces away. */
export const isShareAt = (text: string, end: number): boolean =>
  /^\s*%/.test(text.slice(end, end + 3));

const quantity = (number: string, unit: string): string => `${number}${unit}`;

/** The quantity that a number and the unit after it make, or undefined when the word is no unit. */
export const quantityOf = (number: string, unitStem: string): string | undefined => {
  const unit = isNumber.test(number) ? unitOf(unitStem) : undefined;
  return unit === undefined ? undefined : quantity(number, unit);
};
