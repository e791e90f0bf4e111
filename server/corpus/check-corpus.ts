// Owns the list of all rules that data must keep without any source text at hand, and running them.
import { compareProblems, type DataProblem } from "../problems/data-problem.ts";
import { arithmeticAnswered } from "./check-arithmetic.ts";
import { abbreviationExplained, abbreviationNamed } from "./check-abbreviations.ts";
import { basisArgued, gradeSourced } from "./check-basis.ts";
import { caseOnce, caseRowStated } from "./check-cases.ts";
import { completionFits } from "./check-completions.ts";
import { noCircles } from "./check-cycles.ts";
import {
  auditFits,
  citationFits,
  confidenceFits,
  identificationWhole,
  identifiersFit,
  referenceListWhole,
  sourceNamed,
  uncitedFits,
} from "./check-evidence.ts";
import {
  countedAdds,
  figuresApart,
  figureStated,
  pNamed,
  polarityStated,
  powerPrinted,
  timeFits,
} from "./check-figures.ts";
import { freeIds, linkedOnce, renamesHold, synonymOwn, uniqueIds } from "./check-ids.ts";
import { approvalFits, armsFilled, practiceKind, valueKnown } from "./check-kinds.ts";
import { lockFits } from "./check-lock.ts";
import {
  broaderFits,
  entryUsed,
  mentionKnown,
  mentionTyped,
  ownVocabulary,
} from "./check-mentions.ts";
import { findingFits, gradeInKeys, proseNumbers } from "./check-prose.ts";
import { alsoFitsOthers, readingFits, reportUsed } from "./check-reports.ts";
import { reviewIndependent } from "./check-reviews.ts";
import {
  claimHome,
  derivationHolds,
  figureCase,
  sidesApart,
  stepsWhole,
  voiceFits,
  waiverFits,
} from "./check-statements.ts";
import { drawingFits } from "./check-drawings.ts";
import { branchGrounded, branchLeads } from "./check-pathway.ts";
import { summaryFits } from "./check-summaries.ts";
import { tourLeads } from "./check-tours.ts";
import {
  labelShort,
  practicePlain,
  spacesSingle,
  statementAlone,
  statementEnds,
} from "./check-wording.ts";
import type { Corpus } from "./corpus.ts";
import { indexCorpus } from "./corpus-index.ts";
import { runRule, type DataRule } from "./data-rule.ts";
import { mentionsIn } from "./mentions.ts";

/** Every rule, in the order in which the documentation lists them. */
export const dataRules: readonly DataRule[] = [
  uniqueIds,
  synonymOwn,
  abbreviationNamed,
  abbreviationExplained,
  freeIds,
  linkedOnce,
  renamesHold,
  mentionKnown,
  mentionTyped,
  ownVocabulary,
  entryUsed,
  broaderFits,
  noCircles,
  claimHome,
  voiceFits,
  practiceKind,
  figureCase,
  figureStated,
  countedAdds,
  figuresApart,
  polarityStated,
  timeFits,
  powerPrinted,
  pNamed,
  caseOnce,
  caseRowStated,
  armsFilled,
  approvalFits,
  valueKnown,
  basisArgued,
  sidesApart,
  derivationHolds,
  arithmeticAnswered,
  stepsWhole,
  waiverFits,
  summaryFits,
  completionFits,
  branchGrounded,
  branchLeads,
  tourLeads,
  drawingFits,
  proseNumbers,
  gradeInKeys,
  gradeSourced,
  statementEnds,
  statementAlone,
  labelShort,
  practicePlain,
  spacesSingle,
  referenceListWhole,
  sourceNamed,
  identificationWhole,
  citationFits,
  confidenceFits,
  auditFits,
  uncitedFits,
  findingFits,
  reportUsed,
  readingFits,
  alsoFitsOthers,
  identifiersFit,
  reviewIndependent,
  lockFits,
];

/** Everything in a corpus that breaks a rule, sorted by place. Empty means that its graph can be built. */
export const checkCorpus = (corpus: Corpus): DataProblem[] => {
  const input = { corpus, index: indexCorpus(corpus), mentions: mentionsIn(corpus) };
  return dataRules.flatMap((rule) => runRule(rule, input)).sort(compareProblems);
};
