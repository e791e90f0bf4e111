// Owns drawing studies that a learner appraises before the answer is shown: the level of evidence that a design gives, which of two
// groups the figures favour, whether a difference was significant. Pure.
import { levelOf } from "../../model/evidence-levels.ts";
import {
  amountOf,
  factorOf,
  measuredOf,
  measureOf,
  withPlainSpaces,
} from "../../model/figure-text.ts";
import { upperFirst } from "../../model/formats.ts";
import type { GraphReportedFigure, ReportNode, StudyNode, WorkNode } from "../../model/nodes.ts";
import type { Appraisal } from "../../model/views/questions.ts";
import type { EvidenceQuestion } from "../../model/vocabulary.ts";
import { evidenceQuestions, studyDesigns } from "../../model/words.ts";
import { groupedBy } from "../grouped-by.ts";
import { linkTo } from "../judgement/statement-page.ts";
import type { SubgraphIndex } from "../judgement/subgraph.ts";
import type { LearningRoom } from "./learning-room.ts";
import { drawInTurn, openDraw } from "../seeded-draw.ts";

const levels = [1, 2, 3, 4, 5] as const;

/** The studies around a paper, each with the questions that the paper's statements put to it. */
export const studiesOf = ({
  statements,
  part,
}: LearningRoom): ReadonlyMap<string, ReadonlySet<EvidenceQuestion>> => {
  const studies = new Map<string, Set<EvidenceQuestion>>();
  for (const { kind, id } of part.nodes) if (kind === "study") studies.set(id, new Set());
  for (const { node } of statements) {
    for (const { id, question } of part.targets(node.id, "HAS_EVIDENCE_LINE", "evidence-line")) {
      if (question === undefined) continue;
      for (const reference of part.targets(id, "CITES", "reference")) {
        for (const work of part.targets(reference.id, "IDENTIFIED_AS", "work")) {
          for (const study of part.targets(work.id, "DESCRIBES", "study")) {
            studies.get(study.id)?.add(question);
          }
        }
      }
    }
  }
  return studies;
};

type Described = Appraisal["described"];

const whomItStudied = ({ population, setting }: StudyNode): Described => [
  { name: "Population", text: upperFirst(population) },
  { name: "Setting", text: upperFirst(setting) },
];

/** What was compared. A setting that says so too is left out. */
const whatItCompared = (study: StudyNode, compared: string): Described => [
  ...whomItStudied(study).filter(
    ({ name }) => name !== "Setting" || !/\bversus\b/.test(study.setting),
  ),
  { name: "Compared", text: upperFirst(compared) },
];

const standingOf = (...nodes: readonly (StudyNode | WorkNode)[]): string[] => [
  ...new Set(nodes.flatMap(({ standing }) => standing?.reason ?? [])),
];

/** What a work of a study reports, figure by figure. */
type Stated = { work: WorkNode; report: ReportNode; figure: GraphReportedFigure };

const statedOf = (works: readonly WorkNode[], part: SubgraphIndex): Stated[] =>
  works.flatMap((work) =>
    part
      .targets(work.id, "REPORTS", "report")
      .flatMap((report) => report.figures.map((figure) => ({ work, report, figure }))),
  );

/** Whether figures state an outcome of several groups, or a ratio of it between two. */
const compareOutcomes = (figures: readonly GraphReportedFigure[]): boolean => {
  const ofGroups = figures.filter(
    ({ arm, outcome, of, better, unit, n }) =>
      arm !== undefined &&
      (outcome !== undefined ||
        better !== undefined ||
        (of !== undefined && (unit === "%" || n !== undefined))),
  );
  return (
    new Set(ofGroups.map(({ arm }) => arm)).size > 1 ||
    figures.some(
      ({ outcome, factor, noEffect }) =>
        outcome !== undefined && factor?.against !== undefined && noEffect !== undefined,
    )
  );
};

/** Whether a figure says how often something is found among people at large, more of them than the study had. */
const countsAmongMany = ({ of, among, per = 0 }: GraphReportedFigure, study: StudyNode): boolean =>
  of !== undefined && among !== undefined && per > 100 && (study.participants ?? 0) >= per;

/**
 * The questions that what was entered of a study's reports addresses: whether a treatment helps, by outcomes of groups that were treated
 * otherwise; how common something is, by its rate among people whom the study counted itself. Of the other questions the figures do not
 * say whether a study answers them, so none of them is asked.
 */
const addressedBy = (
  study: StudyNode,
  put: ReadonlySet<EvidenceQuestion>,
  stated: readonly Stated[],
): EvidenceQuestion[] => {
  const figures = stated.map(({ figure }) => figure);
  // Whether what stands against each other are treatments is said by the study's arms, or by who asks it of the study.
  const comparesTreatments =
    (study.arms.length > 1 || put.has("benefit")) && compareOutcomes(figures);
  const counts = figures.some((figure) => countsAmongMany(figure, study));
  return [
    ...(comparesTreatments ? ["benefit" as const] : []),
    ...(counts ? ["frequency" as const] : []),
  ];
};

/** One for each question that the study addresses. */
const levelsOf = (
  study: StudyNode,
  put: ReadonlySet<EvidenceQuestion>,
  works: readonly WorkNode[],
  stated: readonly Stated[],
): Appraisal[] => {
  const [first] = works;
  return addressedBy(study, put, stated).flatMap((question): Appraisal[] => {
    const level = levelOf(study.design, question);
    const answer = levels.findIndex((one) => one === level);
    if (answer < 0) return [];
    const asked = `“${evidenceQuestions[question]}”`;
    const title = first?.csl.title;
    return [
      {
        id: `${study.id}?level=${question}`,
        subject: "level",
        described: [
          ...(title === undefined ? [] : [{ name: "Title" as const, text: title }]),
          ...whomItStudied(study),
        ],
        ask: `Which level of evidence does it give for the question ${asked}`,
        options: levels.map((one) => `Level ${one}`),
        answer,
        explanation: [
          studyDesigns[study.design],
          `By the Oxford levels of 2011 this design gives level ${level} for the question ${asked}`,
          "The level says nothing of how directly the study answers or of how well it was done.",
          ...standingOf(study),
        ],
        study: linkTo(study),
      },
    ];
  });
};

/** What a figure is about: outcome or what is counted, and among whom. */
const aboutOf = ({ outcome, of, polarity, among }: GraphReportedFigure): string =>
  [outcome ?? "", of ?? "", polarity ?? "", among ?? ""].join("|");

/** What was measured, and among whom where the study states it of several groups. */
const measuredAs = (
  measured: string,
  figure: GraphReportedFigure,
  stated: readonly Stated[],
): string => {
  const groups = new Set(
    stated.flatMap((one) => (one.figure.outcome === undefined ? [] : (one.figure.among ?? []))),
  );
  const among =
    figure.amongName === undefined || groups.size < 2 ? "" : `, among ${figure.amongName}`;
  const time = figure.timeText === undefined ? "" : ` at ${figure.timeText}`;
  return `${upperFirst(measured)}${time}${among}`;
};

const isPlain = ({ value, comparator = "=" }: GraphReportedFigure): boolean =>
  value !== undefined && comparator === "=";

/** Figures of one report that differ in their arm alone. */
const pairsOf = (stated: readonly Stated[]): [Stated, Stated][] => {
  const groups = groupedBy(
    stated.filter(
      ({ figure }) => figure.arm !== undefined && figure.better !== undefined && isPlain(figure),
    ),
    ({ report, figure: { measure, unit, statistic, timeText, ...figure } }) =>
      [report.id, aboutOf({ measure, ...figure }), measure, unit, statistic, timeText].join("|"),
  );
  return groups.flatMap((group): [Stated, Stated][] => {
    const [a, b] = group;
    if (a === undefined || b === undefined || group.length > 2) return [];
    if (a.figure.arm === b.figure.arm) return [];
    // Trials name first what is new, which mostly does better.
    const isTurned = openDraw(`${a.report.id} ${a.figure.id}`).below(2) === 1;
    return [isTurned ? [b, a] : [a, b]];
  });
};

/** 0 where the first figure is the better, 1 where the second is. */
const betterOf = ([{ figure: a }, { figure: b }]: readonly [Stated, Stated]): number =>
  (a.value ?? 0) > (b.value ?? 0) === (a.better === "higher") ? 0 : 1;

/** Two figures that differ by less than this share of the greater favour neither group. */
const negligibleShare = 0.1;

const isNegligible = ([{ figure: a }, { figure: b }]: readonly [Stated, Stated]): boolean => {
  const [one = 0, other = 0] = [a.value, b.value];
  return Math.abs(one - other) <= Math.max(one, other) * negligibleShare;
};

/** Whether a figure says that there may be no difference: by its interval, its p value or its significance. */
const allowsNone = ({
  ci,
  p,
  significance,
  noEffect,
  factor,
  arm,
}: GraphReportedFigure): boolean => {
  const none = noEffect ?? (factor === undefined ? undefined : 0);
  // The interval of one group’s own figure says nothing of a difference.
  const isWithin =
    arm === undefined &&
    ci !== undefined &&
    none !== undefined &&
    ci.low <= none &&
    none <= ci.high;
  const isAbove = p !== undefined && !p.comparator.startsWith("<") && p.value >= 0.05;
  return isWithin || isAbove || significance === "not-significant";
};

/** What the reports agree on of each thing; where they differ, nothing is asked. */
const agreed = <T>(all: readonly T[], about: (one: T) => string, says: (one: T) => unknown): T[] =>
  groupedBy(all, about).flatMap((group) => {
    const [first] = group;
    return first !== undefined && new Set(group.map(says)).size === 1 ? [first] : [];
  });

const namesOfArms = ({ arms }: StudyNode): string => arms.map(({ name }) => name).join(" versus ");

const reported = (study: StudyNode, { work, report }: Stated): string[] => [
  `${work.label}: ${report.statement}`,
  ...standingOf(study, work),
];

/** Whether another figure says of the same that there may be no difference. */
const mayBeNone = (figure: GraphReportedFigure, stated: readonly Stated[]): boolean =>
  stated.some((one) => aboutOf(one.figure) === aboutOf(figure) && allowsNone(one.figure));

const directionsOf = (study: StudyNode, stated: readonly Stated[]): Appraisal[] =>
  agreed(
    pairsOf(stated).filter((pair) => !isNegligible(pair) && !mayBeNone(pair[0].figure, stated)),
    ([{ figure }]) => aboutOf(figure),
    (pair) => pair.map(({ figure }) => figure.arm)[betterOf(pair)],
  ).map((pair) => {
    const [one, other] = pair;
    const names = pair.map(({ figure }) => figure.armName ?? figure.arm ?? "");
    const measured = measuredAs(measuredOf(one.figure, measureOf(one.figure)), one.figure, stated);
    const amounts = pair.map(({ figure }, at) => `${names[at] ?? ""} ${amountOf(figure)}`);
    return {
      id: `${study.id}?direction=${aboutOf(one.figure)}`,
      subject: "direction",
      described: [
        { name: "Study", text: study.label },
        ...whatItCompared(study, names.join(" versus ")),
        { name: "Measured", text: measured },
      ],
      ask: "Which group has the better figure?",
      options: names.map(upperFirst),
      answer: betterOf(pair),
      explanation: [
        withPlainSpaces(`${measured}: ${amounts.join(", ")}.`),
        ...reported(study, other),
      ],
      study: linkTo(study),
      work: linkTo(one.work),
    };
  });

const significanceOptions = ["Statistically significant", "Not statistically significant"];

const significancesOf = (study: StudyNode, stated: readonly Stated[]): Appraisal[] =>
  agreed(
    stated.filter(
      ({ figure: { significance, arm, factor, outcome, of } }) =>
        (significance === "significant" || significance === "not-significant") &&
        (arm !== undefined || factor !== undefined) &&
        (outcome !== undefined || of !== undefined),
    ),
    ({ figure }) => `${aboutOf(figure)}|${factorOf(figure)}`,
    ({ figure }) => figure.significance,
  ).map((one) => {
    const { figure, work } = one;
    // Said of the outcome, at whatever time.
    const measured = figure.outcomeName ?? figure.ofName ?? "";
    return {
      id: `${study.id}?significance=${aboutOf(figure)}|${factorOf(figure)}`,
      subject: "significance",
      described: [
        { name: "Study", text: study.label },
        ...whatItCompared(study, factorOf(figure) || namesOfArms(study)),
        {
          name: "Measured",
          text: measuredAs(measured, { ...figure, timeText: undefined }, stated),
        },
      ],
      ask: "Was the difference statistically significant?",
      options: significanceOptions,
      answer: figure.significance === "significant" ? 0 : 1,
      explanation: reported(study, one),
      study: linkTo(study),
      work: linkTo(work),
    };
  });

/**
 * Studies to appraise, at most `limit`: subject after subject in turn, and within each answer after answer, as far as there are any. No
 * study is asked about twice on the same subject while others are left. `part` holds what `studyReportsWalk` reaches from them.
 */
export const drawAppraisals = (
  studies: ReadonlyMap<string, ReadonlySet<EvidenceQuestion>>,
  part: SubgraphIndex,
  seed: string,
  limit: number,
): Appraisal[] => {
  const all = [...studies]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, questions]) => {
      const study = part.find(id);
      if (study?.kind !== "study") return [];
      const works = part.sources(id, "DESCRIBES", "work");
      const stated = statedOf(works, part);
      return [
        ...levelsOf(study, questions, works, stated),
        ...directionsOf(study, stated),
        ...significancesOf(study, stated),
      ];
    });
  const draw = openDraw(seed);
  const shuffled = draw.shuffled(all);
  // Answer after answer, so that always giving the commonest one earns nothing.
  const bySubject = groupedBy(shuffled, ({ subject }) => subject).map((group) => {
    const answers = groupedBy(group, ({ subject, options, answer }) =>
      subject === "direction" ? String(answer) : options[answer],
    );
    return drawInTurn(answers, group.length);
  });
  const isFresh = (one: Appraisal, drawn: readonly Appraisal[]): boolean =>
    drawn.every(({ study, subject }) => subject !== one.subject || study.id !== one.study.id);
  const fresh = drawInTurn(bySubject, limit, isFresh);
  const again = shuffled.filter((one) => !fresh.includes(one));
  return [...fresh, ...again].slice(0, limit);
};
