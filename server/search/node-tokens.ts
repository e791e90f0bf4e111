// Owns which tokens a node is found by: those of its own text, and those of what a statement is about. The same for every engine.
import type { GraphNode } from "../../model/nodes.ts";
import { isWholeQuestion } from "../../model/whole-question.ts";
import { senseMark, type Analysis, type Reading } from "./analysis.ts";
import { figureToken } from "./query-plan.ts";
import { isLightStem, joiningWords, silentWords } from "./question-language.ts";
import { searchTextOf } from "./words.ts";

/** Tokens by where they stand, distinct. */
export type NodeTokens = {
  /** In its name. */
  readonly name: ReadonlySet<string>;
  /** In its text, the name included. */
  readonly own: ReadonlySet<string>;
  /** In the questions that readers ask for it. */
  readonly asked: ReadonlySet<string>;
  /** Words of its text and of these questions as they stand there, folded. */
  readonly words: ReadonlySet<string>;
};

const isAsked = (node: GraphNode) => node.kind === "claim" || node.kind === "recommendation";

/** What readers ask for a node, whole questions and search phrases: of statements, in authored order, those in full last. */
export const questionsFor = (node: GraphNode): readonly string[] =>
  isAsked(node) ? [...(node.askedAs ?? []), ...(node.askedInFull ?? [])] : [];

/**
 * What a statement is asked with; the questions in full repeat its subject, which would make it cover too much. Words that only ask are no part of it: they would count as missing wherever a question has them
 * and a statement has not.
 */
const questionReadings = (node: GraphNode, analysis: Analysis): Reading[] =>
  ((isAsked(node) ? node.askedAs : undefined) ?? [])
    .flatMap((question) => analysis.readingsIn(question))
    .map((reading) => ({ ...reading, tokens: reading.tokens.filter(isContentWord(reading.word)) }))
    .filter(({ tokens }) => tokens.length > 0);

const isContentWord = (word: string) => {
  const isSilent = silentWords.has(word) || joiningWords.has(word);
  return (token: string): boolean =>
    token.startsWith(senseMark) || !(isSilent || isLightStem(token));
};

/** The whole questions that readers ask for a node: of statements, in authored order. */
export const wholeQuestionsFor = (node: GraphNode): string[] =>
  questionsFor(node).filter(isWholeQuestion);

/** The tokens of a node itself. */
export const tokensOfNode = (node: GraphNode, analysis: Analysis): NodeTokens => {
  const { name: label, body, extra } = searchTextOf(node);
  const [name, asked, words] = [new Set<string>(), new Set<string>(), new Set<string>()];
  analysis.collect(label, words, name);
  const own = new Set(name);
  for (const text of [body, extra]) analysis.collect(text, words, own);
  for (const { word, tokens } of questionReadings(node, analysis)) {
    words.add(word);
    for (const token of tokens) asked.add(token);
  }
  return { name, own, asked, words };
};

/** These and everything broader, each once. */
export const allBroader = <T>(from: Iterable<T>, broaderOf: (one: T) => readonly T[]): T[] => {
  const seen = new Set<T>();
  const open = [...from];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (seen.has(one)) continue;
    seen.add(one);
    open.push(...broaderOf(one));
  }
  return [...seen];
};

/** Tokens that a statement has by its kind alone, and by having figures. */
const tokensByKind = (node: GraphNode, analysis: Analysis): readonly string[] => {
  if (node.kind !== "claim" && node.kind !== "recommendation") return [];
  const byKind = analysis.tokensOfKind(node.kind === "claim" ? node.type : node.kind);
  return node.figures.length > 0 ? [...byKind, figureToken] : byKind;
};

/** Gives what `make` makes of each, once. */
const makeOnce = <T, V>(make: (of: T) => V): ((of: T) => V) => {
  const made = new Map<T, V>();
  return (of) => {
    const known = made.get(of);
    if (known !== undefined) return known;
    const fresh = make(of);
    made.set(of, fresh);
    return fresh;
  };
};

/**
 * Gives the tokens that a statement is found by besides its own: those of the names of what it is about, with everything broader;
 * of the name and question of the topics that it stands under; and of its kind. `T` is what an engine calls a node by. What concepts
 * and topics pass on is kept: they are few beside the statements.
 */
export const openRelatedTokens = <T>(
  analysis: Analysis,
  nodeOf: (one: T) => GraphNode | undefined,
  broaderOf: (one: T) => readonly T[],
): ((node: GraphNode, about: readonly T[], under: readonly T[]) => ReadonlySet<string>) => {
  const passedOn = makeOnce((one: T): readonly string[] => {
    const node = nodeOf(one);
    if (node === undefined) return [];
    const { name, body } = searchTextOf(node);
    return [...new Set(analysis.tokensOf(`${name}; ${body}`))];
  });
  const withBroader = makeOnce((one: T): readonly string[] => [
    ...new Set(allBroader([one], broaderOf).flatMap(passedOn)),
  ]);
  return (node, about, under) => {
    const tokens = new Set(tokensByKind(node, analysis));
    for (const one of about) for (const token of withBroader(one)) tokens.add(token);
    for (const one of under) for (const token of passedOn(one)) tokens.add(token);
    return tokens;
  };
};

/** What a node is read as, for what matched in it: its name, text and notes. */
export const nodeReadings = (node: GraphNode, analysis: Analysis): Reading[] => {
  const { name, body, extra } = searchTextOf(node);
  return [name, body, extra].flatMap((text) => analysis.readingsIn(text));
};
