// Owns each dossier's probe: a recommendation whose trace has exactly the same shape in every dossier of every corpus, so
// that the time of equal answers can be compared between sizes.
import { drawsFor, type SyntheticCorpus } from "./corpus-size.ts";
import {
  probeClaims,
  probeReferences,
  type DossierHead,
  type ReferencePlan,
} from "./dossier-head.ts";
import type { EvidenceLinePlan, StatementPlan } from "./statement-plan.ts";
import { anyConcept, topics } from "./vocabulary-parts.ts";

/** Local name of the probe. */
export const probeName = "probe";

const probeClaimName = (number: number): string => `${probeName}-${number}`;

/** How many of the probe's references each statement cites: the probe itself and its three claims. */
const citations = [2, 2, 1, 1] as const;
/** What each of them is based on: the probe on the first two claims, the first claim on the third. */
const bases: readonly (readonly number[])[] = [[1, 2], [3], [], []];

/**
 * The probe and its claims, the probe first. Below the probe lie three claims, six lines, six references (four of them
 * identified), four works, two studies and one audited report; none of these has to do with anything else.
 */
export const probePlans = (
  corpus: SyntheticCorpus,
  head: DossierHead,
  own: readonly ReferencePlan[],
  firstPlace: number,
): StatementPlan[] => {
  if (own.length !== probeReferences) throw new Error(`${head.name}: a probe has other references`);
  let cited = 0;
  return Array.from({ length: 1 + probeClaims }, (_, i): StatementPlan => {
    const draws = drawsFor(corpus, "statement", head.number, i, 4);
    const from = cited;
    cited += citations[i] ?? 0;
    return {
      name: i === 0 ? probeName : probeClaimName(i),
      place: firstPlace + i,
      type: i === 0 ? undefined : "treatment",
      voice: "cited",
      passages: [draws.below(head.sections)],
      lines: own
        .slice(from, cited)
        .map((reference, at) => probeEvidenceLine(reference, i + at === 0)),
      bases: (bases[i] ?? []).map((claim) => ({
        claim: probeClaimName(claim),
        direction: "supports",
      })),
      about: [{ concept: anyConcept(corpus, draws), role: "intervention" }],
      topics: [draws.below(topics.length)],
      cases: [],
      approval: undefined,
      isProbe: true,
    };
  });
};

const probeEvidenceLine = (reference: ReferencePlan, isAudited: boolean): EvidenceLinePlan => ({
  reference,
  intent: "citesAsEvidence",
  direction: "supports",
  attachment: "cluster",
  question: "benefit",
  audit: isAudited ? { report: 1, verdict: "as-reported" } : undefined,
});
