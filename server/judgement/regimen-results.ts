// Owns setting results of regimens side by side: what a claim gives for each arm, what its sources report, and results that no
// claim gives. Pure; nothing is pooled or computed.
import type {
  ClaimNode,
  GraphFigure,
  GraphReportedFigure,
  ReportNode,
  StudyNode,
  WorkNode,
} from "../../model/nodes.ts";
import type { GraphEdge } from "../../model/graph.ts";
import type { CitedAndReported, RegimenResult, ResultSource } from "../../model/views/compare.ts";
import { citedAs } from "../../model/cited-as.ts";
import { auditsOf, directnessViews, linkTo } from "./statement-page.ts";
import { isStatement, profileOf, type SubgraphIndex } from "./subgraph.ts";

/** A claim that gives a result. */
export type ResultClaim = Extract<ClaimNode, { type: "regimen-result" }>;
type Reported = CitedAndReported["reported"];

/**
 * The result that a claim gives. `part` holds what `regimenWalk` reaches; `outcomes` are its outcome and what that is a kind of,
 * since a source may report the wider one.
 */
export const citedResult = (
  claim: ResultClaim,
  part: SubgraphIndex,
  outcomes: ReadonlySet<string>,
): RegimenResult => {
  const field = profileOf(claim.id, part);
  const measures = new Set(claim.figures.map(({ measure }) => measure));
  const sources = part
    .targets(claim.id, "HAS_EVIDENCE_LINE", "evidence-line")
    .flatMap((evidenceLine): ResultSource[] => {
      const [reference] = part.targets(evidenceLine.id, "CITES", "reference");
      if (reference === undefined) return [];
      const [work] = part.targets(reference.id, "IDENTIFIED_AS", "work");
      const reports = auditsOf(evidenceLine, part).flatMap(
        ({ report, verdict, headline, conditional }) =>
          reportViews(report, part, { verdict, headline, conditional }),
      );
      return [
        {
          cited: citedAs(reference),
          reference: reference.id,
          ...(work === undefined ? {} : { work: linkTo(work), ...standingOf(work, part) }),
          directness: directnessViews(evidenceLine.directness, field),
          reports,
        },
      ];
    });
  const ids = new Set(sources.flatMap(({ reports }) => reports.map(({ id }) => id)));
  const reported = [...ids].flatMap((id): Reported => {
    const report = part.find(id);
    return report?.kind === "report"
      ? figuresOn(report, (figure) => isOn(figure, outcomes, measures))
      : [];
  });
  const study = studyOf(claim, sources, part);
  const { setting, population, outcome, label } = claim;
  return {
    id: claim.id,
    claim: claim.id,
    label,
    bearsOn: [],
    ...studyFields(study),
    ...(setting === undefined ? {} : { setting }),
    population: population.label,
    outcome: { id: outcome.id, label: outcome.label },
    ...byArm(claim.arms, claim.figures, reported),
    sources,
  };
};

/** Whether a reported figure is on one of the outcomes, or gives the claim's own measure without naming another outcome. */
const isOn = (
  { outcome, of, measure }: GraphReportedFigure,
  outcomes: ReadonlySet<string>,
  measures: ReadonlySet<string>,
): boolean =>
  outcome === undefined
    ? measures.has(measure) || (of !== undefined && outcomes.has(of))
    : outcomes.has(outcome);

const figuresOn = (
  report: ReportNode,
  isWanted: (figure: GraphReportedFigure) => boolean,
): Reported => report.figures.filter(isWanted).map((figure) => ({ report: report.id, figure }));

/** Figures by the arm that they name, arms in the claim's or the study's order; those of no arm between them. */
const byArm = (
  arms: readonly { id: string; name: string }[],
  cited: readonly GraphFigure[],
  reported: Reported,
): Pick<RegimenResult, "arms" | "between"> => {
  const known = new Set(arms.map(({ id }) => id));
  const others = new Map(
    reported.flatMap(({ figure: { arm, armName } }) =>
      arm === undefined || known.has(arm) ? [] : [[arm, armName ?? arm] as const],
    ),
  );
  const all = [...arms, ...Array.from(others, ([id, name]) => ({ id, name }))];
  return {
    arms: all.map(({ id, name }) => ({
      id,
      name,
      cited: cited.filter(({ arm }) => arm === id),
      reported: reported.filter(({ figure }) => figure.arm === id),
    })),
    between: {
      cited: cited.filter(({ arm }) => arm === undefined),
      reported: reported.filter(({ figure }) => figure.arm === undefined),
    },
  };
};

const reportViews = (
  report: ReportNode,
  part: SubgraphIndex,
  compared: Pick<ResultSource["reports"][number], "verdict" | "headline" | "conditional">,
): ResultSource["reports"] =>
  part
    .sources(report.id, "REPORTS", "work")
    .slice(0, 1)
    .map((work) => ({
      id: report.id,
      statement: report.statement,
      work: linkTo(work),
      depth: report.readFrom.depth,
      ...compared,
    }));

/** The standing of a work, or else of its study, where one of them no longer stands. */
const standingOf = (work: WorkNode, part: SubgraphIndex): Pick<ResultSource, "standing"> => {
  const [fallen] = [work, ...part.targets(work.id, "DESCRIBES", "study")].filter(
    ({ standing }) => standing !== undefined && standing.status !== "stands",
  );
  return fallen?.standing === undefined ? {} : { standing: fallen.standing };
};

/** The study that the claim names, or else the one that its first identified source describes. */
const studyOf = (
  claim: ResultClaim,
  sources: readonly ResultSource[],
  part: SubgraphIndex,
): StudyNode | undefined => {
  const described = sources.flatMap(({ work }) =>
    work === undefined ? [] : part.targets(work.id, "DESCRIBES", "study"),
  );
  return described.find(({ id }) => id === claim.study?.id) ?? described[0];
};

const studyFields = (
  study: StudyNode | undefined,
): Pick<RegimenResult, "study" | "design" | "participants" | "studied"> => {
  if (study === undefined) return {};
  const { design, participants, setting, population } = study;
  return {
    study: linkTo(study),
    design,
    ...(participants === undefined ? {} : { participants }),
    studied: { setting, population },
  };
};

/** Whether a figure is a result: of an arm on an outcome, or a ratio of one group to another. */
const isResult = ({ arm, outcome, better, noEffect, factor }: GraphReportedFigure): boolean =>
  arm === undefined
    ? noEffect !== undefined && factor?.against !== undefined
    : outcome !== undefined || better !== undefined;

/**
 * The results of trials with arms among the reports of `part` that bear on statements without being cited there, one for each
 * report and outcome, in the order in which the part has them.
 */
export const uncitedResults = (part: SubgraphIndex): RegimenResult[] =>
  part.nodes
    .filter((node) => node.kind === "report")
    .flatMap((report) => {
      const bearing = part.out(report.id, "BEARS_ON");
      const [work] = part.sources(report.id, "REPORTS", "work");
      if (bearing.length === 0 || work === undefined) return [];
      const [study] = part.targets(work.id, "DESCRIBES", "study");
      if (study === undefined || study.arms.length < 2) return [];
      const figures = figuresOn(report, isResult);
      const outcomes = new Map(
        figures.map(({ figure }) => [figure.outcome ?? figure.measure, figure] as const),
      );
      return Array.from(outcomes, ([key, first]): RegimenResult => ({
        id: report.id,
        label: report.label,
        bearsOn: bearsOn(bearing, part),
        ...studyFields(study),
        ...(first.amongName === undefined ? {} : { population: first.amongName }),
        outcome: {
          ...(first.outcome === undefined ? {} : { id: first.outcome }),
          label: first.outcomeName ?? first.measureName,
        },
        ...byArm(
          study.arms,
          [],
          figures.filter(({ figure }) => (figure.outcome ?? figure.measure) === key),
        ),
        sources: [
          {
            work: linkTo(work),
            ...standingOf(work, part),
            directness: directnessOf(bearing, part),
            reports: reportViews(report, part, { conditional: false }),
          },
        ],
      }));
    });

type BearingEdge = Extract<GraphEdge, { type: "BEARS_ON" }>;

const bearsOn = (edges: readonly BearingEdge[], part: SubgraphIndex): RegimenResult["bearsOn"] =>
  edges.flatMap(({ to, direction }) => {
    const statement = part.find(to);
    return isStatement(statement) ? [{ statement: linkTo(statement), direction }] : [];
  });

/** Directness as the first statement has it that it bears on. */
const directnessOf = (
  [first]: readonly BearingEdge[],
  part: SubgraphIndex,
): ResultSource["directness"] =>
  first === undefined ? [] : directnessViews(first.directness, profileOf(first.to, part));
