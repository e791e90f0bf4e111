// Owns what is drawn of results of regimens, and the same as a table of values. Pure: every mark is one figure of one statement or
// report; nothing is pooled, converted or computed. What is not stated is a mark of its own.
import {
  amountOf,
  certaintyOf,
  factorOf,
  measureOf,
  unitOf,
  withPlainSpaces,
} from "../../model/figure-text.ts";
import { upperFirst } from "../../model/formats.ts";
import { csvText } from "../../model/csv-text.ts";
import type { GraphFigure, GraphReportedFigure } from "../../model/nodes.ts";
import type { CitedAndReported, RegimenResult, Regimens } from "../../model/views/compare.ts";
import { settingOf } from "./sort-results.ts";

type AnyFigure = GraphFigure | GraphReportedFigure;

/** A figure with where it is from. */
export type PlotMark = {
  /** Whether it is the paper's word or that of the work itself. */
  by: "cited" | "reported";
  /** "Zhang 2021" or "Judson 2014": who says so. */
  source: string;
  /** Page that says so. */
  href: string;
  figure: AnyFigure;
  /** Whose word it is, in words, as it stands before a statement. */
  attribution: string;
  /** Absent where the figure gives no number. */
  value?: number;
  /** The interval, or the range where no interval is given; both or neither. */
  low?: number;
  high?: number;
  /** The amount in words: "14.3 months", "not stated". */
  text: string;
};

/** One row of a plot: an arm, or what is compared with what. */
export type PlotRow = { name: string; marks: PlotMark[] };
/** Rows of one result. */
export type PlotGroup = {
  name: string;
  /** In which setting the study was, as it is described; results on one axis may be of different ones. */
  setting?: string;
  rows: PlotRow[];
};

/** One drawing: an outcome in one measure and unit. */
export type PlotData = {
  id: string;
  title: string;
  /** Name of the axis: "months". */
  axis: string;
  better: AnyFigure["better"];
  /** The value of no difference; the axis is then logarithmic. */
  noEffect?: number;
  groups: PlotGroup[];
};

/** Who a result is from, by the ids of its statements and reports. */
export type SourceNames = {
  /** The paper that a claim stands in. */
  paperOf: (claim: string) => string;
  /** Whose word a claim is, in words. */
  attributionOf: (claim: string) => string;
};

/** The study, with the publication where no paper cites it: several may report one study. */
const nameOf = ({ study, label, claim, sources }: RegimenResult): string => {
  const [source] = sources;
  const name = study?.label ?? label;
  return claim === undefined && source?.work !== undefined
    ? `${name} (${source.work.label})`
    : name;
};

const statedSetting = (result: RegimenResult): { setting?: string } => {
  const stated = settingOf(result);
  return stated === undefined ? {} : { setting: stated };
};

/** Groups with names of their own: those of the same name are distinguished by whom they are among. */
const named = (groups: readonly PlotGroup[]): PlotGroup[] =>
  groups.map((group) => {
    const isAlone = groups.every((other) => other === group || other.name !== group.name);
    const among = group.rows[0]?.marks[0]?.figure.amongName;
    return isAlone || among === undefined ? group : { ...group, name: `${group.name}, ${among}` };
  });

const markOf = (
  figure: AnyFigure,
  own: Pick<PlotMark, "by" | "source" | "href" | "attribution">,
): PlotMark => {
  const { value, low, high } = figure;
  const ends = figure.ci ?? (low === undefined || high === undefined ? undefined : { low, high });
  return {
    ...own,
    figure,
    ...(value === undefined ? {} : { value }),
    ...(ends === undefined ? {} : { low: ends.low, high: ends.high }),
    text: withPlainSpaces(amountOf(figure)),
  };
};

/** The marks of figures, the paper's word first. */
export const marksOf = (
  result: RegimenResult,
  { cited, reported }: CitedAndReported,
  names: SourceNames,
): PlotMark[] => [
  ...cited.map((figure) =>
    markOf(figure, {
      by: "cited",
      source: names.paperOf(result.id),
      href: `/claim/${result.claim ?? result.id}`,
      attribution: names.attributionOf(result.id),
    }),
  ),
  ...reported.map(({ report, figure }) => {
    const work = result.sources
      .flatMap(({ reports }) => reports)
      .find(({ id }) => id === report)?.work;
    return markOf(figure, {
      by: "reported",
      source: work?.label ?? "",
      href: work === undefined ? "" : `/work/${work.id}`,
      attribution: work === undefined ? "" : `As reported by ${work.label} itself`,
    });
  }),
];

/** What figures must have in common to stand on one axis. */
const axisKey = (outcome: string, { measure, unit, timeText, ofName }: AnyFigure): string =>
  [outcome, measure, unit ?? "", timeText ?? "", ofName === outcome ? "" : (ofName ?? "")].join(
    "|",
  );

/** The same number from the same source is one mark: two reports of one trial may both give it. */
const withoutRepeats = (marks: readonly PlotMark[]): PlotMark[] =>
  marks.filter(
    (mark, i) =>
      marks.findIndex(
        (other) => other.by === mark.by && other.href === mark.href && other.text === mark.text,
      ) === i,
  );

/**
 * Values arm by arm, one drawing for each outcome, measure, unit and time; in the order of the results. Drawings without any number
 * are left out.
 */
export const pairedPlots = (results: readonly RegimenResult[], names: SourceNames): PlotData[] => {
  const plots = new Map<string, PlotData>();
  for (const result of results) {
    const groups = new Map<string, PlotGroup>();
    for (const arm of result.arms) {
      for (const mark of marksOf(result, arm, names)) {
        const { figure } = mark;
        if (figure.noEffect !== undefined) continue;
        const outcome = figure.outcomeName ?? result.outcome.label;
        const key = axisKey(outcome, figure);
        const plot = plots.get(key) ?? {
          // A drawing is collected under its id: the same whatever else is drawn.
          id: `paired-${key.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`,
          title: titleOf(outcome, figure),
          axis: unitOf(figure.unit, undefined) || figure.measureName,
          better: figure.better,
          groups: [],
        };
        plots.set(key, plot);
        const group = groups.get(key) ?? {
          name: nameOf(result),
          ...statedSetting(result),
          rows: [],
        };
        if (!groups.has(key)) {
          groups.set(key, group);
          plot.groups.push(group);
        }
        const row = group.rows.find(({ name }) => name === arm.name);
        if (row === undefined) group.rows.push({ name: arm.name, marks: [mark] });
        else row.marks = withoutRepeats([...row.marks, mark]);
      }
    }
  }
  return finished(plots);
};

const finished = (plots: ReadonlyMap<string, PlotData>): PlotData[] =>
  [...plots.values()].filter(hasNumber).map((plot) => ({ ...plot, groups: named(plot.groups) }));

const hasNumber = ({ groups }: PlotData): boolean =>
  groups.some(({ rows }) =>
    rows.some(({ marks }) => marks.some(({ value, low }) => (value ?? low) !== undefined)),
  );

/** "Overall survival at 5 years, in %": what is drawn; the measure too where the outcome does not say it. */
const titleOf = (outcome: string, figure: AnyFigure): string => {
  const { timeText, unit, ofName, measureName } = figure;
  const measure = outcome.endsWith(measureName.split(" ")[0] ?? "") ? "" : measureName;
  const said = [
    outcome,
    measure === outcome ? "" : measure,
    ofName === outcome ? "" : (ofName ?? ""),
  ]
    .filter((part, i, all) => part !== "" && all.indexOf(part) === i)
    .join(", ");
  const time = timeText === undefined ? "" : ` at ${timeText}`;
  const word = unitOf(unit, undefined);
  return upperFirst(`${said}${time}${word === "" ? "" : `, in ${word}`}`);
};

/** Who results are from, by the cards of an answer. */
export const namesOf = ({ statements }: Pick<Regimens, "statements">): SourceNames => ({
  paperOf: (claim) => statements[claim]?.paper ?? "",
  attributionOf: (claim) => statements[claim]?.attribution ?? "",
});

/** All drawings of an answer: values arm by arm, then ratios. */
export const plotsOf = (answer: Regimens): { paired: PlotData[]; ratios: PlotData[] } => {
  const all = [...answer.results, ...answer.uncited];
  const names = namesOf(answer);
  return { paired: pairedPlots(all, names), ratios: ratioPlots(all, names) };
};

/** Ratios of one group to another, one drawing for each measure, with their intervals; the outcome stands in each group's name. */
export const ratioPlots = (results: readonly RegimenResult[], names: SourceNames): PlotData[] => {
  const plots = new Map<string, PlotData>();
  for (const result of results) {
    for (const mark of marksOf(result, result.between, names)) {
      const { figure } = mark;
      const { noEffect, measure, measureName, better, outcomeName } = figure;
      if (noEffect === undefined) continue;
      const plot = plots.get(measure) ?? {
        id: `ratio-${measure}`,
        title: `${upperFirst(measureName)}s`,
        axis: measureName,
        better,
        noEffect,
        groups: [],
      };
      plots.set(measure, plot);
      plot.groups.push({
        // A citation may be compared with works of several studies: the ratio is that of its own work.
        name: `${result.claim === undefined ? nameOf(result) : mark.source}: ${outcomeName ?? result.outcome.label}`,
        ...statedSetting(result),
        rows: [{ name: factorOf(figure), marks: [mark] }],
      });
    }
  }
  return finished(plots);
};

/** Where the better values are, in words; said too where the data do not say. */
export const betterText = ({ better, noEffect }: PlotData): string => {
  if (better === undefined) return "Which way is better is not entered.";
  if (noEffect === undefined) return `${upperFirst(better)} is better.`;
  const [below, above] = favouredOf(better);
  return `Below ${noEffect} favours the ${below}, above ${noEffect} the ${above}.`;
};

/** Which of two groups low and high ratios favour. */
const favouredOf = (better: "higher" | "lower"): [below: string, above: string] =>
  better === "lower" ? ["first-named", "second-named"] : ["second-named", "first-named"];

/** The same below the axis, with arrows. */
export const axisText = ({ better, noEffect, axis }: PlotData): string => {
  if (better === undefined) return axis;
  if (noEffect === undefined) {
    return better === "higher" ? `${axis}; higher is better →` : `← lower is better; ${axis}`;
  }
  const [below, above] = favouredOf(better);
  return `← favours the ${below}   |   favours the ${above} →`;
};

/** The works and papers that the marks are from, each once, in the order of the marks. */
export const sourcesOf = ({ groups }: PlotData): string[] => [
  ...new Set(
    groups
      .flatMap(({ rows }) => rows.flatMap(({ marks }) => marks.map(({ source }) => source)))
      .filter((source) => source !== ""),
  ),
];

/** The marks of a drawing as comma-separated values (RFC 4180), after `notes` as lines that begin with #. */
export const csvOf = (plot: PlotData, notes: readonly string[], origin: string): string => {
  const head = [
    ...[
      "result",
      "arm or comparison",
      "as",
      "source",
      "whose word",
      "amount",
      "value",
      "low",
      "high",
    ],
    ...["interval", "certainty", "measure", "unit", "address"],
  ];
  const lines = plot.groups.flatMap((group) =>
    group.rows.flatMap((row) =>
      row.marks.map(({ by, source, attribution, href, figure, value, low, high, text }) => [
        group.name,
        row.name,
        by,
        source,
        attribution,
        text,
        value,
        low,
        high,
        figure.ci === undefined
          ? low === undefined
            ? ""
            : "range"
          : `${figure.ci.level ?? ""}${figure.ci.level === undefined ? "" : "% "}CI`,
        withPlainSpaces(certaintyOf(figure)),
        measureOf(figure),
        figure.unit,
        href === "" ? "" : origin + href,
      ]),
    ),
  );
  return csvText(notes, head, lines);
};
