// Owns what is answered on which pages have anything to show: each asks what its page asks, so that both say the same.
import type { ViewOf } from "../../model/endpoints.ts";
import { hasCourses, hasVisits, pairNamesOf } from "../../model/shown-of-cases.ts";
import type { NodeKind } from "../../model/vocabulary.ts";
import type { EvidenceStore } from "../store/evidence-store.ts";
import { memoisePerStore } from "../store/memoise.ts";
import { answerDifferential } from "./compare-conditions.ts";
import { answerCourses } from "./compare-courses.ts";
import { answerRegimens } from "./compare-regimens.ts";
import { answerShares } from "./compare-shares.ts";
import { answerAppraisals, answerQuotations } from "./questions.ts";

/** Which pages have anything to show of all that is held. */
export const answerContents = memoisePerStore(
  async (store: EvidenceStore): Promise<ViewOf<"contents">> => {
    const { kinds } = await store.counts();
    const holds = (kind: NodeKind): boolean => (kinds[kind] ?? 0) > 0;
    // One after the other: together they would leave a database no time for anybody else.
    const { matrices } = await answerDifferential(store, {});
    const { results, uncited } = await answerRegimens(store, {});
    const { groups } = await answerShares(store, {});
    const { series } = await answerCourses(store, {});
    const { quotations } = await answerQuotations(store, { limit: 1 });
    const { appraisals } = await answerAppraisals(store, { limit: 1 });
    const pairs = series.flatMap((one) => pairNamesOf(one).map(({ name }) => name));
    const comparisons = {
      "/compare/differential": matrices.length > 0,
      "/compare/regimens": results.length + uncited.length > 0,
      "/compare/shares": groups.length > 0,
      "/compare/courses": series.some(hasCourses),
      "/compare/steps": pairs.length > 0,
      "/compare/follow-up": series.some(hasVisits),
    };
    return {
      pages: {
        ...comparisons,
        "/compare": Object.values(comparisons).includes(true),
        "/cases": holds("case"),
        "/tensions": holds("tension"),
        "/decide": holds("decision"),
        "/places": holds("drawing"),
        "/tours": holds("tour"),
        "/learn/clinic": quotations.length > 0,
        "/learn/appraise": appraisals.length > 0,
      },
      pairedSteps: [...new Set(pairs)],
    };
  },
);
