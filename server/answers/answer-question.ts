// Owns answering a question with statements, or refusing: from what a search found to what a reader is shown above its hits.
import type { AnsweringStatement, SearchPage } from "../../model/views/search.ts";
import type { EvidenceStore, SearchResult } from "../store/evidence-store.ts";
import { proceduresOf } from "../judgement/procedures.ts";
import { isStatement } from "../judgement/subgraph.ts";
import { isLightStem, joiningWords, numberWords } from "../search/question-language.ts";
import { stemOf } from "../search/stems.ts";
import { wordsOf } from "../search/words.ts";
import { isOneOf } from "./get-node.ts";
import { findJudged } from "./judged-statements.ts";

/** Kinds that answer. */
export const answeringKinds = ["claim", "recommendation"] as const;
/** So many statements are shown as the answer; more only where they cover the question as well as the first. */
const usuallyShown = 3;
const mostShown = 5;
/** A further statement is shown when it covers this share of what the first one covers. */
const shareOfFirst = 0.8;
/** So many statements are named when none answers. */
const nearestShown = 3;
/** Something else than a statement is a hit of a refused question only when it covers nearly all of it. */
export const shareWhenRefused = 0.9;

type Found = SearchResult["found"];

/** What stands above the hits. */
export type Answer = Pick<SearchPage, "answer" | "isRefused" | "nearest" | "ignored" | "parts">;

/**
 * The statements among what was found that answer, with judgement and figures. `found` begins with the best hit; without a
 * statement in it the question is refused.
 */
export const answerFrom = async (
  store: EvidenceStore,
  query: string,
  found: Found,
): Promise<Answer> => {
  const shown = answeringAmong(found);
  const isRefused = shown.length === 0;
  const near = isRefused ? await findNearest(store, query) : [];
  const judged = await findJudged(
    store,
    [...shown, ...near].map(({ node }) => node.id),
  );
  const stated = isRefused ? near : shown;
  return {
    answer: stepsTogether(shown).flatMap(({ node }): AnsweringStatement[] => {
      const one = judged.get(node.id);
      if (one === undefined || !isStatement(node)) return [];
      return [
        {
          card: one.card,
          figures: node.figures,
          arms: "arms" in node ? node.arms.map(({ id, name }) => ({ id, name })) : [],
        },
      ];
    }),
    isRefused,
    nearest: near.flatMap(({ node }) => judged.get(node.id)?.card ?? []),
    ignored: (stated[0]?.unmet ?? []).filter(
      (word) => namesSubject(word) && stated.every((one) => one.unmet.includes(word)),
    ),
    parts: [],
  };
};

/** Whether a word of a question may name what it asks for: words that only carry a question, or join others, do not. */
const namesSubject = (text: string): boolean =>
  !wordsOf(text).every((word) => isLightStem(stemOf(word)) || joiningWords.has(word));

const answeringAmong = (found: Found): Found => {
  const statements = withItsNumbers(found.filter(({ node }) => isStatement(node)));
  const first = statements.slice(0, mostShown);
  const best = Math.max(0, ...first.map(({ share }) => share));
  const closest = Math.max(0, ...first.map(({ likeness }) => likeness));
  return first.filter(
    ({ share, likeness }, i) =>
      share >= best * (i < usuallyShown ? shareOfFirst : 1) ||
      (i < usuallyShown && likeness > 0 && likeness === closest),
  );
};

/**
 * What is found, without what lacks a number that is asked for where something has them all: a question on case 2 is not answered with case 4,
 * nor one on a trial with another. What readers ask for in words most like the question stays.
 */
const withItsNumbers = (found: Found): Found => {
  const closest = Math.max(0, ...found.map(({ likeness }) => likeness));
  const hasThem = ({ unmet }: Found[number]): boolean => !unmet.some(holdsNumber);
  if (!found.some(hasThem)) return found;
  return found.filter((one) => hasThem(one) || (closest > 0 && one.likeness === closest));
};

/** Whether words of a question hold a number, in digits or spelt out. */
const holdsNumber = (text: string): boolean =>
  /\d/.test(text) || wordsOf(text).some((word) => Object.hasOwn(numberWords, word));

/** What is found, but that steps of one procedure stand in its order, all where the best of them was found. */
const stepsTogether = (found: Found): Found => {
  const claims = found.map(({ node }) => node).filter(isOneOf("claim"));
  const groups = proceduresOf(claims).map(({ steps }) => steps.map(({ id }) => id));
  const inStepOrder = found.flatMap(({ node }) => [
    ...(groups.find((steps) => steps.includes(node.id)) ?? []),
    node.id,
  ]);
  return [...new Set(inStepOrder)].flatMap((id) => found.find(({ node }) => node.id === id) ?? []);
};

const findNearest = async (store: EvidenceStore, query: string): Promise<Found> => {
  const options = { kinds: answeringKinds, limit: nearestShown, leastShare: 0 };
  return (await store.search(query, options)).found;
};
