// Owns the nodes of a synthetic statement: claim or recommendation, with its figures, passages and evidence lines.
import { isOwnPractice, isPractice } from "../../model/own-word.ts";
import { claimKinds, type ClaimKind } from "../../model/kinds/claim-kinds.ts";
import { GraphFigure, type StageName } from "../../model/nodes.ts";
import { AboutRole, EvidenceQuestion, Verdict } from "../../model/vocabulary.ts";
import { levelOf } from "../../model/evidence-levels.ts";
import { passageAddress } from "../../server/corpus/passage-address.ts";
import { times, type SyntheticCorpus } from "./corpus-size.ts";
import { caseId, pageOf, sectionOf, type Dossier, type Reference } from "./dossier.ts";
import { approvalAt, conceptFor, statementFor } from "./drawn-fields.ts";
import { drawsFor, type Draws } from "./draws.ts";
import type { Outline } from "./outlines.ts";
import { Part, type Link, type Links } from "./part.ts";
import { designOf, reportId, reportsOf, studyOf, workId } from "./sources.ts";
import { approvalFacts, measureFor } from "./vocabulary.ts";

/** Statement `order` of its dossier, from 0, with its passages and evidence lines. `parties` link it to tensions. */
export const statementParts = (
  dossier: Dossier,
  outline: Outline,
  order: number,
  parties: readonly Link<"PARTY_TO">[] | undefined,
): Part[] => {
  const { corpus } = dossier;
  const { id, type, voice, section, cites, cases, approval, isProbe: isEven } = outline;
  const draws = drawsFor(corpus, `parts ${id}`);
  const hasMore = !isEven && draws.happens(0.06);
  const sections = hasMore ? [section, draws.below(dossier.sections)] : [section];
  const passages = sections.map((place, at) => passagePart(dossier, outline, place, at));
  const evidenceLines = cites.map((reference) => evidenceLinePart(dossier, outline, reference));
  const links = (): Links => {
    const own = drawsFor(corpus, `links ${id}`);
    const about = own.distinct(1 + own.rank(3, 1.6), () => conceptFor(own).id);
    const caseIds = cases.map((number) => caseId(dossier, number));
    return {
      PART_OF: [dossier.id],
      ASSERTED_IN: [workId(dossier.paper)],
      PARTY_TO: parties,
      ABOUT: about.map((to) => ({ to, roles: [own.pick(AboutRole.options)] })),
      BASED_ON: outline.restsOn,
      CONCERNS: caseIds.slice(0, 1),
      MENTIONS: caseIds.slice(1),
      FOUND_AT: passages.map(({ id: to }, at) => ({ to, order: at })),
      HAS_EVIDENCE_LINE: evidenceLines.map((line) => line.id),
      UNDER: outline.topics.map(({ id: to }, at) => ({ to, order: at })),
      CONCERNS_APPROVAL: approval === undefined ? [] : [approvalAt(approval).id],
    };
  };
  const common = (own: Draws) => {
    const figures = figuresOf(dossier, outline);
    const statement = statementFor(own, figures.flatMap(numberText));
    // Numbers that are drawn add up to nothing.
    return { dossier: dossier.id, order, statement, voice, figures, arithmetic: undefined };
  };
  const claim = (own: Draws) => ({
    ...{ ...common(own), ...approvalFields(corpus, approval), type },
    stage: stageOf(outline),
    caseValues:
      cases.length > 0 && own.happens(0.3) ? [{ row: "words", value: own.words(3) }] : undefined,
  });
  return [
    type === undefined
      ? new Part("recommendation", id, { links, stated: common, isEven })
      : new Part("claim", id, { links, stated: claim, isEven }),
    ...passages,
    ...evidenceLines,
  ];
};

/** As for real claims: practice belongs to the stage of its first topic that has one. */
const stageOf = (outline: Outline): StageName | undefined =>
  isPractice(outline) || isOwnPractice(outline)
    ? outline.topics.find(({ stage }) => stage !== undefined)?.stage
    : undefined;

/** What a claim about an approval says of it. */
const approvalFields = (corpus: SyntheticCorpus, approval: number | undefined) => {
  if (approval === undefined) return {};
  const { approvedOn, ...same } = approvalFacts(corpus, approval);
  return { ...same, date: approvedOn, approval: approvalAt(approval) };
};

/** A figure as a text has it; none where it gives no number. */
const numberText = ({ low, high, value, unit }: GraphFigure): string[] => {
  const number = value ?? (low === undefined || high === undefined ? "" : `${low}–${high}`);
  return number === "" ? [] : [`${number}${unit === undefined ? "" : ` ${unit}`}`];
};

/** The figures of a statement; those of a trial's result go arm by arm. */
export const figuresOf = (dossier: Dossier, { id, type, isProbe }: Outline): GraphFigure[] => {
  const draws = drawsFor(dossier.corpus, `figures ${id}`, isProbe);
  const kind: ClaimKind | undefined = type === undefined ? undefined : claimKinds[type];
  // Arms are what figures can name: a list whose entries have an id.
  const [arms] =
    Object.entries(kind?.fields ?? {}).find(
      ([, field]) =>
        field.is === "list" && Object.values(field.fields).some(({ is }) => is === "local-id"),
    ) ?? [];
  const isNeeded = kind?.needsFigure === true || draws.happens(0.3);
  const count = arms === undefined ? (isNeeded ? draws.between(1, 3) : 0) : 2;
  const figures = [
    ...times(count, (i) => ({
      ...figureFor(draws, dossier.isLocked ? "bound" : "unchecked"),
      ...{ id: `figure-${i + 1}`, arm: arms && `${arms}-${i + 1}` },
    })),
  ];
  // What else the statement measures may hold for the time that it gives.
  const time = figures.find(({ unit, value }) => unit === "mo" && value !== undefined);
  return figures.map((figure) =>
    // Parsed, so that keys stand in the order of the schema, as those of real figures do.
    GraphFigure.parse(
      time === undefined || figure === time || draws.happens(0.5)
        ? figure
        : { ...figure, atTime: time.id, timeText: `${time.value} months` },
    ),
  );
};

const figureFor = (draws: Draws, standsBy: GraphFigure["standsBy"]) => {
  const { most, ...measured } = measureFor(draws);
  const [isRange, isStated] = [draws.happens(0.25), draws.happens(0.93)];
  const [value, more] = [draws.between(0, most), draws.between(0, most)];
  const range = { low: Math.min(value, more), high: Math.max(value, more) };
  const of = draws.happens(0.5) ? conceptFor(draws) : undefined;
  const among = draws.happens(0.5) ? conceptFor(draws, "population") : undefined;
  const isCompared = measured.statistic === undefined;
  const outcome = isCompared || draws.happens(0.1) ? conceptFor(draws, "outcome") : undefined;
  return {
    ...measured,
    value: isStated && !isRange ? value : undefined,
    ...(isStated && isRange ? range : {}),
    notStated: isStated ? undefined : (true as const),
    ...{ of: of?.id, among: among?.id, outcome: outcome?.id },
    ...{ ofName: of?.label, amongName: among?.label, outcomeName: outcome?.label },
    polarity: of !== undefined && draws.happens(0.1) ? ("without" as const) : undefined,
    factor: isCompared ? { what: draws.words(2), against: draws.words(2) } : undefined,
    standsBy: isStated ? standsBy : ("not stated" as const),
  };
};

const passagePart = (
  dossier: Dossier,
  { id, isProbe: isEven }: Outline,
  section: number,
  order: number,
): Part =>
  new Part("passage", `${id}~${order + 1}`, {
    stated: (draws) => {
      const { id: name, title } = sectionOf(dossier, section);
      const keys = draws.some(1, 3, () => draws.words(draws.between(1, 3)));
      return {
        ...{ label: title, dossier: dossier.id, section: name, sectionTitle: title, keys },
        sentences: dossier.isLocked ? [1 + draws.below(60)] : undefined,
        url: passageAddress(pageOf(dossier), keys),
      };
    },
    isEven,
  });

/** A citation, audited in some cases when a report of its work is held. Its level is known when its work is, as for real ones. */
const evidenceLinePart = (
  { corpus }: Dossier,
  { id: statement, isProbe }: Outline,
  { id: reference, marker, work, basis, isNamed }: Reference,
): Part => {
  const id = `${statement}@${marker}`;
  const audits = (): Link<"AUDITED_AGAINST">[] => {
    const draws = drawsFor(corpus, `audit ${id}`);
    const reports = work === undefined ? 0 : reportsOf(corpus, work);
    const isAudited = isProbe ? work?.number === 1 : draws.happens(0.35);
    if (work === undefined || reports === 0 || !isAudited) return [];
    const isFine = isProbe || draws.happens(0.5);
    return [
      {
        to: reportId(work, draws.between(1, reports)),
        verdict: isFine ? "as-reported" : draws.pick(Verdict.options),
        conditional: basis !== "confirmed",
      },
    ];
  };
  return new Part("evidence-line", id, {
    links: () => ({ CITES: [reference], AUDITED_AGAINST: audits() }),
    stated: (draws) => {
      const question = draws.happens(0.6) ? draws.pick(EvidenceQuestion.options) : undefined;
      const study = work && studyOf(corpus, work);
      const attachments = ["same-sentence", "cluster", "carried"] as const;
      const isByName = isNamed && draws.happens(0.5);
      return {
        label: `[${marker}]`,
        attachment: isByName ? ("by-name" as const) : draws.pick(attachments),
        ...(work === undefined && { directness: { place: "unknown" as const } }),
        question,
        level: question && study && levelOf(designOf(corpus, study), question),
      };
    },
    isEven: isProbe,
  });
};
