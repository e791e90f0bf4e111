// Owns a synthetic dossier as a whole, without texts: its head, references, statements and tensions.
import type { TensionKind } from "../../model/vocabulary.ts";
import { drawsFor, type SyntheticCorpus } from "./corpus-size.ts";
import {
  claimName,
  headOf,
  probeReferences,
  recommendationName,
  referencesOf,
  type DossierHead,
  type ReferencePlan,
} from "./dossier-head.ts";
import { probePlans } from "./probe-plan.ts";
import { statementPlans, type StatementPlan } from "./statement-plan.ts";
import { padded } from "./vocabulary-parts.ts";

/** Statements that do not agree, by local names. */
export interface TensionPlan {
  readonly name: string;
  readonly number: number;
  readonly type: TensionKind;
  readonly sides: readonly (readonly string[])[];
}

/** All of a dossier that has no words. */
export interface DossierPlan {
  readonly head: DossierHead;
  readonly references: readonly ReferencePlan[];
  readonly statements: readonly StatementPlan[];
  readonly tensions: readonly TensionPlan[];
}

/** The plan of dossier `number`, from 1. */
export const planDossier = (corpus: SyntheticCorpus, number: number): DossierPlan => {
  const head = headOf(corpus, number);
  const references = referencesOf(corpus, head);
  const shared = references.slice(0, -probeReferences);
  const plans = statementPlans(corpus, head, shared);
  const probe = probePlans(corpus, head, references.slice(-probeReferences), plans.length);
  return {
    head,
    references,
    statements: [...plans, ...probe],
    tensions: tensionsOf(corpus, head),
  };
};

/** A few hard disagreements and more that can be reconciled, between any statements but the probe's. */
const tensionsOf = (corpus: SyntheticCorpus, head: DossierHead): TensionPlan[] => {
  const draws = drawsFor(corpus, "tensions", head.number);
  const party = (): string =>
    draws.happens(0.15)
      ? recommendationName(draws.between(1, head.recommendations))
      : claimName(draws.between(1, head.claims));
  return Array.from({ length: draws.between(4, 16) }, (_, i) => ({
    name: `t-${padded(i + 1, 2)}`,
    number: i + 1,
    type: draws.happens(0.2) ? "hard" : "interpretive",
    sides: Array.from({ length: draws.happens(0.15) ? 3 : 2 }, () => [
      ...new Set(Array.from({ length: draws.between(1, 2) }, party)),
    ]),
  }));
};
