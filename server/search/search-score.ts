// Owns how well a node fits a query, in numbers that every engine computes alike: whole ones, small enough for a 32-bit float, and
// from them one that orders. What is covered decides; where it stands, the kind of node and its length decide the rest.
import type { GraphNode } from "../../model/nodes.ts";
import type { NodeKind } from "../../model/vocabulary.ts";
import type { Reading } from "./analysis.ts";
import type { SearchResult } from "../store/evidence-store.ts";
import { joiningWords, unitOf } from "./question-language.ts";
import { stemOf } from "./stems.ts";
import { wordsOf } from "./words.ts";
import { cachePerStore } from "../store/memoise.ts";
import { questionsFor, wholeQuestionsFor } from "./node-tokens.ts";
import {
  isMetBy,
  planQuery,
  wordsMeeting,
  type Lexicon,
  type MissingWord,
  type QueryPlan,
} from "./query-plan.ts";

/**
 * What a part that is met adds to the rest, times its weight, when it stands in the node's own text; in its name; in a question that
 * readers ask for it; and when the word itself stands in the text, not another way to say it.
 */
export const placeWorth = { own: 4, name: 2, asked: 4, literal: 2 } as const;
/** Above any rest: what is covered and the rest make one number, which an index can add up. */
export const coverBase = 8_192;
/** What is covered, against where it stands. */
export const coverWorth = 10;

/**
 * Readers ask for statements. A disagreement repeats the words of both its sides, which name it themselves: it comes after them when
 * nothing else decides. Other kinds count as they are.
 */
export const preferences: Readonly<Partial<Record<NodeKind, number>>> = {
  recommendation: 1.6,
  decision: 1.6,
  claim: 1.6,
  tension: 0.9,
};

/** Distinct tokens of a text at which it counts half: long ones hold much by chance. */
export const halfLength = 400;

/** How well a node fits; the higher the better. `covered` and `rest` are sums of weights. */
export const fitOf = (kind: NodeKind, length: number, covered: number, rest: number): number =>
  ((covered * coverWorth + rest) * (preferences[kind] ?? 1)) / (1 + length / halfLength);

/** A node is found when it covers this share of the query, */
export const usualShare = 0.6;
/** or this share where it asks with so many words that nothing holds: they are then what is asked for, seldom how it is said, */
const shareWithUnknown = 0.75;
const leastUnknown = 2;
/** and this share of what the best one of {@link measuresAmong} covers. Who asks for another share asks for it alone. */
const shareOfBest = 0.8;

/**
 * The kinds among which the best one is looked for, of those that are wanted: what covers more than any statement and is none, as a
 * topic does that repeats the question, must not keep the statements out.
 */
export const measuresAmong = (wanted: readonly NodeKind[]): readonly NodeKind[] => {
  const statements = wanted.filter((kind) => kind === "claim" || kind === "recommendation");
  return statements.length > 0 ? statements : wanted;
};

/** What a node must cover to be found, when the best one covers `best`; `leastShare` as in `SearchOptions`. */
export const leastCovered = (
  plan: QueryPlan,
  best: number,
  leastShare: number | undefined,
): number =>
  leastShare === undefined
    ? Math.max(1, Math.ceil(wholeOf(plan) * shareNeeded(plan)), Math.ceil(best * shareOfBest))
    : Math.max(1, Math.ceil(wholeOf(plan) * leastShare));

const shareNeeded = ({ missing }: QueryPlan): number =>
  asksForUnknown(missing) ? shareWithUnknown : usualShare;

/** Whether a query asks with several words that nothing holds, and that are no slips for ones that something does. */
export const asksForUnknown = (missing: readonly MissingWord[]): boolean =>
  missing
    .filter(({ tried }) => tried.length === 0)
    .reduce((sum, { word }) => sum + subjectsIn(word), 0) >= leastUnknown;

/** Words of what is missing that may each be a subject; a number and its unit are one. */
const subjectsIn = (text: string): number =>
  wordsOf(text).filter((word) => !joiningWords.has(word) && unitOf(stemOf(word)) === undefined)
    .length;

/** The weight of all that is asked, whether anything holds it or not. */
const wholeOf = ({ parts, missingWeight }: QueryPlan): number =>
  parts.reduce((sum, { weight }) => sum + weight, missingWeight);

/** What an engine gives of a node that it found. */
export type Retrieved = {
  readonly node: GraphNode;
  readonly covered: number;
  /** What {@link fitOf} gives for it. */
  readonly fit: number;
  /** Its text. */
  readonly readings: readonly Reading[];
  /** All that it is found by. */
  readonly tokens: ReadonlySet<string>;
  /** What {@link offeredQuestion} gives for it. */
  readonly question: string | undefined;
  /** What {@link likenessOf} gives for it. */
  readonly likeness: number;
};

/** The share of a plan that tokens cover. */
const shareCovered = (plan: QueryPlan, tokens: Iterable<string>): number => {
  const held = [...tokens];
  const covered = plan.parts
    .filter((part) => held.some((token) => isMetBy(part, token)))
    .reduce((sum, { weight }) => sum + weight, 0);
  return covered / Math.max(1, wholeOf(plan));
};

/**
 * The question that is offered for a node: see `FoundNode`. The node covers so much of it that a search for it finds the node,
 * whatever else covers it: what is offered is never refused.
 */
export const offeredQuestion = (
  plan: QueryPlan,
  node: GraphNode,
  tokens: ReadonlySet<string>,
  lexicon: Lexicon,
): string | undefined =>
  wholeQuestionsFor(node)
    .map((text) => ({ text, share: shareCovered(plan, lexicon.analysis.tokensOf(text)) }))
    .filter(({ share }) => share >= shareOfBest)
    .sort((one, other) => other.share - one.share)
    .find(({ text }) => shareCovered(planQuery(text, lexicon), tokens) >= shareOfBest)?.text;

/** Plans of the questions that were lately compared with a query. */
const plansKept = cachePerStore<QueryPlan>(5_000);

/** The share of a plan that another one asks for too. */
const shareShared = (plan: QueryPlan, other: QueryPlan): number =>
  shareCovered(
    plan,
    other.parts.flatMap(({ tokens }) => tokens),
  );

/**
 * How like a query is to the one question, of those that readers ask for a node, that it is most like: 0 to 1, and 0 where none is asked.
 * It counts both ways round, what of the query is in the question and what of the question is in the query: a question that asks for much
 * besides is another question.
 */
export const likenessOf = (plan: QueryPlan, node: GraphNode, lexicon: Lexicon): number => {
  const plans = plansKept(lexicon);
  const likenesses = questionsFor(node).map((question) => {
    // A full stop: its last word is no beginning of another.
    const asked = plans.get(question) ?? planQuery(`${question}.`, lexicon);
    plans.set(question, asked);
    return shareShared(plan, asked) * shareShared(asked, plan);
  });
  return Math.max(0, ...likenesses);
};

/** A search's answer from what an engine found, in its order. */
export const resultOf = (
  plan: QueryPlan,
  found: readonly Retrieved[],
  total: number,
): SearchResult => ({
  found: found.map(({ node, covered, fit, readings, tokens, question, likeness }) => ({
    node,
    fit,
    likeness,
    matched: [...new Set(wordsMeeting(plan.parts, readings))].sort(),
    share: covered / Math.max(1, wholeOf(plan)),
    unmet: [
      ...new Set(
        plan.parts
          .filter((part) => ![...tokens].some((token) => isMetBy(part, token)))
          .map(({ text }) => text),
      ),
    ],
    ...(question === undefined ? {} : { question }),
  })),
  total,
  missing: plan.missing.map((word) => ({ ...word })),
});
