// Owns the list of all rules that data must keep without any source text at hand, and running them.
import { compareProblems, type DataProblem } from "../problems/data-problem.ts";
import { uniqueIds } from "./check-ids.ts";
import type { Corpus } from "./corpus.ts";
import { indexCorpus } from "./corpus-index.ts";
import { runRule, type DataRule } from "./data-rule.ts";

/** Every rule, in the order in which the documentation tells them. */
export const dataRules: readonly DataRule[] = [uniqueIds];

/** Everything in a corpus that breaks a rule, sorted by place. Empty means that its graph can be built. */
export const checkCorpus = (corpus: Corpus): DataProblem[] => {
  const input = { corpus, index: indexCorpus(corpus) };
  return dataRules.flatMap((rule) => runRule(rule, input)).sort(compareProblems);
};
