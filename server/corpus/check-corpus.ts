// Owns the list of all rules that data must keep without any source text at hand, and running them.
import { compareProblems, type DataProblem } from "../problems/data-problem.ts";
import { noCircles } from "./check-cycles.ts";
import {
  auditFits,
  citationFits,
  identificationWhole,
  identifiersFit,
  referenceListWhole,
  sourceNamed,
  uncitedFits,
} from "./check-evidence.ts";
import { freeIds, linkedOnce, renamesHold, uniqueIds } from "./check-ids.ts";
import { lockFits } from "./check-lock.ts";
import { entryUsed, mentionKnown, mentionTyped, ownVocabulary } from "./check-mentions.ts";
import { gradeInKeys, proseNumbers } from "./check-prose.ts";
import { reviewIndependent } from "./check-reviews.ts";
import {
  approvalFits,
  armsFilled,
  claimHome,
  derivationHolds,
  figureCase,
  stepsWhole,
  voiceFits,
  waiverFits,
} from "./check-statements.ts";
import { labelShort, practicePlain, spacesSingle, statementEnds } from "./check-wording.ts";
import type { Corpus } from "./corpus.ts";
import { indexCorpus } from "./corpus-index.ts";
import { runRule, type DataRule } from "./data-rule.ts";

/** Every rule, in the order in which the documentation lists them. */
export const dataRules: readonly DataRule[] = [
  uniqueIds,
  freeIds,
  linkedOnce,
  renamesHold,
  mentionKnown,
  mentionTyped,
  ownVocabulary,
  entryUsed,
  noCircles,
  claimHome,
  voiceFits,
  figureCase,
  armsFilled,
  approvalFits,
  derivationHolds,
  stepsWhole,
  waiverFits,
  proseNumbers,
  gradeInKeys,
  statementEnds,
  labelShort,
  practicePlain,
  spacesSingle,
  referenceListWhole,
  sourceNamed,
  identificationWhole,
  citationFits,
  auditFits,
  uncitedFits,
  identifiersFit,
  reviewIndependent,
  lockFits,
];

/** Everything in a corpus that breaks a rule, sorted by place. Empty means that its graph can be built. */
export const checkCorpus = (corpus: Corpus): DataProblem[] => {
  const input = { corpus, index: indexCorpus(corpus) };
  return dataRules.flatMap((rule) => runRule(rule, input)).sort(compareProblems);
};
