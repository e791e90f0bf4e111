// Owns what a data rule is: a name, what it requires, and a check that returns everything that breaks it.
import type { DataPlace, DataProblem } from "../problems/data-problem.ts";
import type { Corpus } from "./corpus.ts";
import type { CorpusIndex } from "./corpus-index.ts";
import type { Mention } from "./mentions.ts";

/** What a rule says about one breach; the rule's name is added by whoever runs it. */
export interface Finding {
  readonly place: DataPlace;
  readonly message: string;
  readonly found?: string;
  readonly expected?: string;
  readonly hint?: string | undefined;
}

/** What rules look at. */
export interface RuleInput {
  readonly corpus: Corpus;
  readonly index: CorpusIndex;
  /** Every place where one entry names another, as `mentionsIn` finds them: found once for all rules. */
  readonly mentions: readonly Mention[];
}

/** One rule about data that fit their schemas. A check never throws and never stops at the first breach. */
export interface DataRule {
  /** Kebab-case name, printed with every breach. */
  readonly name: string;
  /** What must hold, in one sentence. */
  readonly requirement: string;
  readonly check: (input: RuleInput) => readonly Finding[];
}

/** The breaches of one rule as problems. */
export const runRule = (rule: DataRule, input: RuleInput): DataProblem[] =>
  rule.check(input).map(({ place, message, found, expected, hint }) => ({
    ...place,
    rule: rule.name,
    message,
    ...(found === undefined ? {} : { found }),
    ...(expected === undefined ? {} : { expected }),
    ...(hint === undefined ? {} : { hint }),
  }));
