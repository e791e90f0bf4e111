// Owns how text becomes what is searched for: stems, names with all their spellings, and quantities. The same for every engine,
// for what is indexed and for what is asked.
import type { GraphNode } from "../../model/nodes.ts";
import { joiningWords, numberWords, unitOf } from "./question-language.ts";
import { memoiseWords } from "./memoise-words.ts";
import { stemOf } from "./stems.ts";
import { componentsOf, joinedSpansOf, writtenIn, type WordSpan } from "./words.ts";

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

/** Reads texts with the senses of one graph. */
export type Analysis = {
  /** The words of a text with their places and tokens, joined ones after their components. */
  readonly readingsIn: (text: string) => Reading[];
  /** The tokens of a text, some of them several times. */
  readonly tokensOf: (text: string) => string[];
  /** Adds all words and tokens of {@link Analysis.readingsIn}, without making readings for them: a graph has millions. */
  readonly collect: (text: string, words: Set<string>, tokens: Set<string>) => void;
  /** Stretches of a text that say a sense, the longest first at each place; they do not overlap. */
  readonly phrasesIn: (text: string) => { start: number; end: number; tokens: readonly string[] }[];
  /** Tokens of what a statement of this kind means without saying it. */
  readonly tokensOfKind: (kind: string) => readonly string[];
};

/** A word of a compound with its stem, its place counted from the compound's beginning. */
type Form = WordSpan & { readonly stem: string };

/** What a compound is read as, the same wherever it stands: its components, what phrases are made of; and those joined. */
const formsOf = memoiseWords((written) => {
  const components = componentsOf(written, 0);
  const formOf = (span: WordSpan, stem = stemOf(span.word)): Form => ({ ...span, stem });
  return {
    components: components.map((span) => formOf(span, numberWords[span.word])),
    joined: joinedSpansOf(components).map((span) => formOf(span)),
  };
});

/** A word of a text; `at` is where its compound begins. */
type Placed = { readonly form: Form; readonly at: number };

const startOf = ({ form, at }: Placed): number => at + form.start;
const endOf = ({ form, at }: Placed): number => at + form.end;
const readingOf = (word: Placed): Reading => ({
  word: word.form.word,
  start: startOf(word),
  end: endOf(word),
  tokens: [word.form.stem],
});
const isContentWord = ({ form }: Placed): boolean => !joiningWords.has(form.word);

const wordsIn = (text: string): { components: Placed[]; joined: Placed[] } => {
  const components: Placed[] = [];
  const joined: Placed[] = [];
  for (const { written, start: at } of writtenIn(text)) {
    const forms = formsOf(written);
    for (const form of forms.components) components.push({ form, at });
    for (const form of forms.joined) joined.push({ form, at });
  }
  return { components, joined };
};
const contentIn = (text: string): Placed[] => wordsIn(text).components.filter(isContentWord);

/** A phrase that stands for more things than this says none of them. */
const maxSenses = 4;

/** What phrases begin with the stems that lead here, and the tokens of the one that ends here. */
type Phrases = { readonly next: Map<string, Phrases>; readonly tokens: string[] };
const noPhrases = (): Phrases => ({ next: new Map(), tokens: [] });

/** Adds a token to the phrase of these stems. */
const addPhrase = (phrases: Phrases, stems: readonly string[], token: string): void => {
  let here = phrases;
  for (const stem of stems) {
    const next = here.next.get(stem) ?? noPhrases();
    here.next.set(stem, next);
    here = next;
  }
  if (!here.tokens.includes(token)) here.tokens.push(token);
};

/** Words that say a phrase, as many as `length`, and its tokens. */
type FoundPhrase = { readonly length: number; readonly tokens: readonly string[] };

const noneFound: readonly FoundPhrase[] = [];

/** The phrases that begin with the content word at a place, the longest first. */
const phrasesAt = (
  phrases: Phrases,
  content: readonly Placed[],
  at: number,
): readonly FoundPhrase[] => {
  let found = noneFound;
  let here: Phrases | undefined = phrases;
  for (let length = 1; ; length += 1) {
    here = here.next.get(content[at + length - 1]?.form.stem ?? "");
    if (here === undefined) return found;
    const { tokens } = here;
    if (tokens.length === 0 || tokens.length > maxSenses) continue;
    found = [{ length, tokens }, ...found];
  }
};

/** Opens the analysis of a graph from all its senses. */
export const openAnalysis = (senses: Iterable<Sense>): Analysis => {
  const phrases = noPhrases();
  const ofKind = new Map<string, string[]>();
  for (const { token, phrases: said, kinds } of senses) {
    for (const kind of kinds) ofKind.set(kind, [...(ofKind.get(kind) ?? []), token]);
    for (const text of said) {
      const stems = contentIn(text).map(({ form }) => form.stem);
      if (stems.length > 0) addPhrase(phrases, stems, token);
    }
  }

  /**
   * Gives every token that components have besides their stems. Each has those of every phrase that it is in, of phrases within
   * longer ones too: a text says both.
   */
  const eachToken = (
    text: string,
    components: readonly Placed[],
    add: (of: Placed, token: string) => void,
  ): void => {
    const content = components.filter(isContentWord);
    for (const at of content.keys()) {
      for (const { length, tokens } of phrasesAt(phrases, content, at)) {
        for (const part of content.slice(at, at + length)) {
          for (const token of tokens) add(part, token);
        }
      }
    }
    eachQuantity(text, components, add);
  };

  const readingsIn = (text: string): Reading[] => {
    const { components, joined } = wordsIn(text);
    const readings = new Map([...components, ...joined].map((word) => [word, readingOf(word)]));
    eachToken(text, components, (of, token) => readings.get(of)?.tokens.push(token));
    return [...readings.values()];
  };

  return {
    readingsIn,
    tokensOf: (text) => readingsIn(text).flatMap(({ tokens }) => tokens),
    collect: (text, words, tokens) => {
      const { components, joined } = wordsIn(text);
      for (const some of [components, joined]) {
        for (const { form } of some) {
          words.add(form.word);
          tokens.add(form.stem);
        }
      }
      eachToken(text, components, (_, token) => tokens.add(token));
    },
    phrasesIn: (text) => {
      const found: { start: number; end: number; tokens: readonly string[] }[] = [];
      const content = contentIn(text);
      for (let at = 0; at < content.length; at += 1) {
        const [phrase] = phrasesAt(phrases, content, at);
        const first = content[at];
        const last = content[at + (phrase?.length ?? 0) - 1];
        if (phrase === undefined || first === undefined || last === undefined) continue;
        found.push({ start: startOf(first), end: endOf(last), tokens: phrase.tokens });
        at += phrase.length - 1;
      }
      return found;
    },
    tokensOfKind: (kind) => ofKind.get(kind) ?? [],
  };
};

const isNumber = /^\d/;

/** A number counts as itself and, with its unit, as a quantity: "5-year" is "5year". */
const eachQuantity = (
  text: string,
  components: readonly Placed[],
  add: (of: Placed, token: string) => void,
): void => {
  for (const [i, component] of components.entries()) {
    const { stem } = component.form;
    if (!isNumber.test(stem)) continue;
    const next = components[i + 1];
    const unit = next === undefined ? undefined : unitOf(next.form.stem);
    if (isShareAt(text, endOf(component))) add(component, quantity(stem, "percent"));
    else if (next !== undefined && unit !== undefined && startOf(next) - endOf(component) < 2) {
      add(component, quantity(stem, unit));
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
