// Owns drawing sentences beside what their sources report, so that a learner says what is wrong before the verdict is shown. Pure.
import { attributionOf } from "../../model/attribution.ts";
import { citedAs } from "../../model/cited-as.ts";
import type { Quotation } from "../../model/views/questions.ts";
import { auditsOf, linkTo } from "../judgement/statement-page.ts";
import { statedPart } from "./drafted-question.ts";
import type { LearningRoom, Teachable } from "./learning-room.ts";
import { drawInTurn, openDraw } from "../seeded-draw.ts";

/** Every comparison of the statement with a report of a source that it cites, as far as the two say what comparing them found. */
const quotationsOf = (of: Teachable, room: LearningRoom): Quotation[] => {
  const { node, judged } = of;
  const { part } = room;
  const [topic] = judged.card.topics;
  return part.targets(node.id, "HAS_EVIDENCE_LINE", "evidence-line").flatMap((evidenceLine) => {
    const [reference] = part.targets(evidenceLine.id, "CITES", "reference");
    if (reference === undefined) return [];
    const [work] = part.targets(reference.id, "IDENTIFIED_AS", "work");
    const cited = {
      cited: citedAs(reference),
      ...(work === undefined ? {} : { work: work.label }),
      isConfirmed: reference.basis === "confirmed",
    };
    return auditsOf(evidenceLine, part).flatMap(({ report, ...audit }): Quotation[] => {
      const [source] = part.sources(report.id, "REPORTS", "work");
      // What overtook a source is read elsewhere than in its own report.
      if (source === undefined || audit.verdict === "overtaken") return [];
      return [
        {
          id: `${evidenceLine.id}?${report.id}`,
          ...(room.isDraft ? { isDraft: true } : {}),
          statement: linkTo(node),
          attribution: attributionOf(node, room.paper, [cited], judged.hasSeries),
          ...(topic === undefined ? {} : { topic }),
          sentence: statedPart(of),
          source: linkTo(source),
          depth: report.readFrom.depth,
          reports: report.statement,
          ...audit,
        },
      ];
    });
  });
};

/**
 * Sentences beside their sources, at most `limit`, verdict after verdict in turn as far as there are any, so that the most common one does
 * not come most. A report of a source comes once, and so does a sentence while others are left. The same seed gives the same ones.
 */
export const drawQuotations = (room: LearningRoom, seed: string, limit: number): Quotation[] => {
  const all = openDraw(seed)
    .shuffled(room.statements.filter(({ isAskable }) => isAskable))
    .flatMap((of) => quotationsOf(of, room));
  const verdicts = openDraw(`${seed} verdicts`).shuffled([
    ...new Set(all.map(({ verdict }) => verdict).toSorted()),
  ]);
  return drawInTurn(
    verdicts.map((verdict) => all.filter((one) => one.verdict === verdict)),
    limit,
    ({ reports, sentence }, drawn) =>
      drawn.every((one) => one.reports !== reports && one.sentence !== sentence),
  );
};
