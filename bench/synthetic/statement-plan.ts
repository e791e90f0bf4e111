// Owns how the statements of a synthetic dossier hang together: lines, bases, topics, concepts, cases. No texts, so that
// edges can be made and counted without them.
import {
  AboutRole,
  Attachment,
  CitationIntent,
  ClaimType,
  EvidenceQuestion,
  Verdict,
  type Direction,
  type Voice,
} from "../../model/vocabulary.ts";
import { drawsFor, type SyntheticCorpus } from "./corpus-size.ts";
import {
  claimName,
  recommendationName,
  type DossierHead,
  type ReferencePlan,
} from "./dossier-head.ts";
import type { Draws } from "./draws.ts";
import { directionFor } from "./source-parts.ts";
import { reportsOf } from "./source-plans.ts";
import { anyConcept, topics } from "./vocabulary-parts.ts";

/** What a report of the cited work shows about a citation. */
export interface AuditPlan {
  readonly report: number;
  readonly verdict: Verdict;
}

/** One citation of a statement. */
export interface EvidenceLinePlan {
  readonly reference: ReferencePlan;
  readonly intent: CitationIntent;
  readonly direction: Direction;
  readonly attachment: Attachment;
  readonly question: EvidenceQuestion | undefined;
  readonly audit: AuditPlan | undefined;
}

/** A claim or recommendation without its words. */
export interface StatementPlan {
  /** Local name. */
  readonly name: string;
  /** Place among all statements of the dossier, from 0; tells its draws apart. */
  readonly place: number;
  /** Absent for recommendations. */
  readonly type: ClaimType | undefined;
  readonly voice: Voice;
  /** 0-based number of the section of each place it stands in. */
  readonly passages: readonly number[];
  readonly lines: readonly EvidenceLinePlan[];
  /** Local names of claims, each once. */
  readonly bases: readonly { readonly claim: string; readonly direction: Direction }[];
  readonly about: readonly { readonly concept: number; readonly role: AboutRole }[];
  /** Places in `topics`. */
  readonly topics: readonly number[];
  /** Numbers of cases. */
  readonly cases: readonly number[];
  /** The approval that a regulatory claim is about. */
  readonly approval: number | undefined;
  /** Every probe's statements are alike in all that has a length. */
  readonly isProbe: boolean;
}

const claimTypes: readonly ClaimType[] = ClaimType.options.filter((type) => type !== "regulatory");

const voiceFor = (draws: Draws): Voice => {
  const share = draws.unit();
  if (share < 0.42) return "cited";
  if (share < 0.64) return "own-result";
  if (share < 0.72) return "own-practice";
  return share < 0.85 ? "opinion" : "uncited";
};

/** Different values of a draw, about `count` of them: fewer when the draw repeats itself often. */
const distinct = (count: number, draw: () => number): number[] => {
  const found = new Set<number>();
  for (let i = 0; i < count * 3 && found.size < count; i += 1) found.add(draw());
  return [...found];
};

/** Claims stand in blocks; each block begins with a chain in which every claim is based on the next. */
const block = 40;

/**
 * The claims that claim `number` is based on, all with greater numbers, so that nothing runs in a circle: the next one in
 * a chain of two to six claims; beside the chains a claim or two close by, for one claim in ten.
 */
const basesOfClaim = (
  corpus: SyntheticCorpus,
  head: DossierHead,
  number: number,
  draws: Draws,
): number[] => {
  const start = Math.floor((number - 1) / block);
  const chain = drawsFor(corpus, "statement", head.number, start, 1).between(1, 5);
  const inChain = (number - 1) % block < chain;
  const isBased = inChain || draws.happens(0.1);
  if (!isBased || number >= head.claims) return [];
  const count = inChain ? 1 : draws.between(1, 2);
  const found = distinct(count, () =>
    inChain ? number + 1 : Math.min(head.claims, number + draws.between(1, 30)),
  );
  return found;
};

/** A citation of `reference`; audited in some cases when a report of its work is held. */
const evidenceLineFor = (
  corpus: SyntheticCorpus,
  reference: ReferencePlan,
  draws: Draws,
): EvidenceLinePlan => {
  const { work } = reference;
  const reports = work === undefined ? 0 : reportsOf(corpus, work);
  const isByName = reference.isNamed && draws.happens(0.5);
  return {
    reference,
    intent: draws.pick(CitationIntent.options),
    direction: directionFor(draws),
    attachment: isByName ? "by-name" : draws.pick(["same-sentence", "cluster", "carried"] as const),
    question: draws.happens(0.6) ? draws.pick(EvidenceQuestion.options) : undefined,
    audit:
      reports > 0 && draws.happens(0.35)
        ? {
            report: draws.between(1, reports),
            verdict: draws.happens(0.5) ? "as-reported" : draws.pick(Verdict.options),
          }
        : undefined,
  };
};

/** What claims and recommendations have in common, beside what they are based on. */
const commonPlan = (
  corpus: SyntheticCorpus,
  head: DossierHead,
  shared: readonly ReferencePlan[],
  draws: Draws,
  section: number,
) => {
  const voice = voiceFor(draws);
  const citations = voice === "cited" ? 1 + draws.rank(4, 1.1) : 0;
  const markers = distinct(citations, () => draws.rank(shared.length, 0.5)).sort((a, b) => a - b);
  const isOwn = voice === "own-result" || voice === "own-practice";
  return {
    voice,
    passages: draws.happens(0.06) ? [section, draws.below(head.sections)] : [section],
    lines: markers.flatMap((at) => {
      const reference = shared[at];
      return reference === undefined ? [] : [evidenceLineFor(corpus, reference, draws)];
    }),
    about: distinct(1 + draws.rank(3, 1.6), () => anyConcept(corpus, draws)).map((concept) => ({
      concept,
      role: draws.pick(AboutRole.options),
    })),
    topics: distinct(draws.happens(0.15) ? 2 : 1, () => draws.rank(topics.length, 0.3)),
    cases:
      isOwn && head.cases > 0 && draws.happens(0.7)
        ? distinct(draws.between(1, 2), () => draws.between(1, head.cases)).sort((a, b) => a - b)
        : [],
    isProbe: false,
  };
};

/** The claims of a dossier and then its recommendations, without those of its probe. `shared` are the references they cite. */
export const statementPlans = (
  corpus: SyntheticCorpus,
  head: DossierHead,
  shared: readonly ReferencePlan[],
): StatementPlan[] => {
  const plans: StatementPlan[] = [];
  for (let number = 1; number <= head.claims; number += 1) {
    const draws = drawsFor(corpus, "statement", head.number, number, 2);
    const isRegulatory = draws.happens(0.005);
    const section = Math.floor(((number - 1) / head.claims) * head.sections);
    plans.push({
      ...commonPlan(corpus, head, shared, draws, section),
      name: claimName(number),
      place: plans.length,
      type: isRegulatory ? "regulatory" : draws.pick(claimTypes),
      bases: basesOfClaim(corpus, head, number, draws).map((claim) => ({
        claim: claimName(claim),
        direction: directionFor(draws),
      })),
      approval: isRegulatory ? draws.rank(corpus.approvals, 0.8) : undefined,
    });
  }
  for (let number = 1; number <= head.recommendations; number += 1) {
    const draws = drawsFor(corpus, "statement", head.number, number, 3);
    const common = commonPlan(corpus, head, shared, draws, draws.below(head.sections));
    plans.push({
      ...common,
      name: recommendationName(number),
      place: plans.length,
      type: undefined,
      bases: distinct(1 + draws.rank(6, 0.5), () => draws.between(1, head.claims)).map((claim) => ({
        claim: claimName(claim),
        direction: directionFor(draws),
      })),
      cases: [],
      approval: undefined,
    });
  }
  return plans;
};
