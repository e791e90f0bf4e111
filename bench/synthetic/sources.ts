// Owns the works, studies and reports of a synthetic corpus: which there are and how they hang together. DOIs have the prefix
// for tests, addresses are at example.org, there are no PMIDs.
import type { CslItem, ReadFrom } from "../../model/kinds/shared-files.ts";
import type { StudyDesign } from "../../model/vocabulary.ts";
import { workLabel } from "../../server/corpus/work-label.ts";
import type { SyntheticCorpus } from "./corpus-size.ts";
import { padded, statementFor } from "./drawn-fields.ts";
import { drawsFor, type Draws } from "./draws.ts";
import { part, type Link, type Part } from "./part.ts";

/** How many works and studies stand behind each dossier's probe, and are cited by nothing else. */
export const probeWorks = 4;
/** How many studies these works describe. */
export const probeStudies = 2;

/** A work or study: one that any dossier may use, that of a dossier's own paper, or one of a probe's own. */
export interface Source {
  readonly of: "all" | "paper" | "probe";
  /** Local name without its first letter: `0000042`, `paper-00042`, `probe-00042-1`. */
  readonly name: string;
  /** From 0 for those of all, by how often they are used; from 1 for a probe's; 0 for a paper. */
  readonly number: number;
}
/** A source that any dossier may use; numbers from 0, the most used first. */
export const sharedSource = (number: number): Source => ({
  of: "all",
  name: padded(number, 7),
  number,
});
/** The reviewed paper of a dossier, numbered from 1. */
export const paperOf = (dossier: number): Source => ({
  of: "paper",
  name: `paper-${padded(dossier, 5)}`,
  number: 0,
});
/** A source that the probe of a dossier alone has; both are numbered from 1. */
export const probeSource = (dossier: number, number: number): Source => ({
  of: "probe",
  name: `probe-${padded(dossier, 5)}-${number}`,
  number,
});

const workName = ({ of, name }: Source): string => (of === "all" ? `w${name}` : name);
/** Node id of the work. */
export const workId = (source: Source): string => `work:${workName(source)}`;
/** Node id of the study of that name. */
export const studyId = ({ of, name }: Source): string => `study:${of === "all" ? "s" : ""}${name}`;
/** Node id of a work's report; numbers from 1. */
export const reportId = (work: Source, number: number): string =>
  `report:${workName(work)}.r${padded(number, 2)}`;

/** The works most cited; they are old enough for every paper to have cited them. */
const hubs = 32;

/** When a work was published: a year, a month or a day. Nothing that a paper cites is later than the paper. */
export const issuedOf = (corpus: SyntheticCorpus, { of, name, number }: Source): string => {
  const draws = drawsFor(corpus, `issued ${name}`);
  const isOld = of === "probe" || (of === "all" && number < hubs);
  const [from, to] = of === "paper" ? [2005, 2025] : isOld ? [1985, 1999] : [1988, 2025];
  const year = String(draws.between(from, to));
  const known = of === "paper" ? 1 : draws.unit();
  if (known < 0.5) return year;
  const month = `${year}-${padded(draws.between(1, 12), 2)}`;
  return known < 0.7 ? month : `${month}-${padded(draws.between(1, 28), 2)}`;
};

/** The study that a work describes, if any, by a steep power law. Every paper describes its own. */
export const studyOf = (corpus: SyntheticCorpus, work: Source): Source | undefined => {
  if (work.of === "paper") return work;
  if (work.of === "probe") {
    return probeSource(Number(work.name.slice(6, 11)), 1 + ((work.number - 1) % probeStudies));
  }
  const draws = drawsFor(corpus, `described ${work.name}`);
  return draws.happens(0.85) ? sharedSource(draws.rank(corpus.studies, 1)) : undefined;
};

const designs: readonly StudyDesign[] = [
  ...(["cohort", "case-series", "randomised-trial", "registry", "meta-analysis"] as const),
  ...(["cross-sectional", "non-randomised-trial", "review", "guideline"] as const),
];

/** How a study was designed: cohorts and series the most often; those of probes are always cohorts. */
export const designOf = (corpus: SyntheticCorpus, { of, name }: Source): StudyDesign => {
  if (of !== "all") return of === "paper" ? "case-series" : "cohort";
  return designs[drawsFor(corpus, `design ${name}`).rank(designs.length, 0.7)] ?? "cohort";
};

/** How many reports of a work are held: none of papers, one of each probe's works, the most of hubs. */
export const reportsOf = (corpus: SyntheticCorpus, { of, name, number }: Source): number => {
  if (of !== "all") return of === "probe" ? 1 : 0;
  const extra = number < hubs ? Math.floor(hubs / (number + 1)) : 0;
  const share = drawsFor(corpus, `reports ${name}`).unit();
  return extra + (share < 0.35 ? 0 : share < 0.7 ? 1 : share < 0.9 ? 2 : 3);
};

/** What a work or study of all no longer stands because of, if it fell: always one with a smaller number. */
const fallOf = (corpus: SyntheticCorpus, what: string, source: Source): Source | undefined => {
  const draws = drawsFor(corpus, `fall of ${what} ${source.name}`);
  const hasFallen = source.of === "all" && source.number >= hubs && draws.happens(0.03);
  return hasFallen ? sharedSource(draws.below(source.number)) : undefined;
};

const doiOf = (work: Source): string => `10.5555/synthetic.${workName(work)}`;
const readFromOf = (work: Source): ReadFrom => ({
  depth: "abstract",
  doi: doiOf(work),
  url: `https://example.org/synthetic/${workName(work)}`,
  what: "synthetic, read nowhere",
});

/** How the publication is cited. */
export const cslOf = (corpus: SyntheticCorpus, work: Source): CslItem => {
  const draws = drawsFor(corpus, `csl ${work.name}`);
  const page = draws.between(1, 900);
  return {
    type: draws.happens(0.85) ? "article-journal" : "review",
    title: `${draws.sentence(draws.between(8, 18))} (synthetic)`,
    author: Array.from({ length: draws.between(1, 6) }, () => ({
      family: draws.name(),
      given: draws.name(),
    })),
    authorsIncomplete: draws.happens(0.3),
    issued: issuedOf(corpus, work),
    "container-title": `Synthetic Journal ${draws.rank(400, 1) + 1}`,
    volume: String(draws.between(1, 99)),
    page: `${page}-${page + draws.between(3, 15)}`,
    DOI: doiOf(work),
  };
};

/** A work. */
export const workPart = (corpus: SyntheticCorpus, work: Source): Part => {
  const fall = fallOf(corpus, "work", work);
  const links = (): Link[] => {
    const study = studyOf(corpus, work);
    const reports = Array.from({ length: reportsOf(corpus, work) }, (_, i) => i + 1);
    return [
      ...reports.map((number) => ({ type: "REPORTS" as const, to: reportId(work, number) })),
      ...(study === undefined ? [] : [{ type: "DESCRIBES" as const, to: studyId(study) }]),
      ...(fall === undefined ? [] : [{ type: "SUPERSEDED_BY" as const, to: workId(fall) }]),
    ];
  };
  const stated = () => {
    const csl = cslOf(corpus, work);
    const reason = "A newer synthetic version takes its place.";
    const standing = fall && {
      ...{ status: "superseded" as const, on: "2026", reason, because: workId(fall) },
    };
    return { label: workLabel(csl), csl, record: readFromOf(work), standing };
  };
  return part("work", workId(work), stated, { links });
};

/** A study. */
export const studyPart = (corpus: SyntheticCorpus, study: Source): Part => {
  const fall = fallOf(corpus, "study", study);
  const links = (): Link[] => {
    const draws = drawsFor(corpus, `overlaps ${study.name}`);
    const hasOthers = study.of === "all" && study.number > 0 && draws.happens(0.05);
    const others = hasOthers ? draws.distinct(2, () => draws.below(study.number)) : [];
    return [
      ...others.map((other) => ({ type: "OVERLAPS" as const, to: studyId(sharedSource(other)) })),
      ...(fall === undefined ? [] : [{ type: "NOT_CONFIRMED_BY" as const, to: studyId(fall) }]),
    ];
  };
  const stated = (draws: Draws) => {
    const name = `${draws.name()} study (synthetic)`;
    const reason = "A later synthetic study did not confirm it.";
    const standing = fall && {
      ...{ status: "not-confirmed" as const, on: "2026", reason, because: studyId(fall) },
    };
    const design = designOf(corpus, study);
    const arms = design.endsWith("trial")
      ? ["one", "two"].map((id) => ({ id, name: `Synthetic ${draws.words(2)}` }))
      : [];
    return { label: name, name, design, arms, standing };
  };
  return part("study", studyId(study), stated, { links });
};

/** What synthetic figures measure: name, unit, statistic, and the most that it is. */
const measures = [
  ["share", "%", "share", 100],
  ["count", undefined, "count", 900],
  ["length", "cm", "mean", 30],
  ["time", "mo", "median", 120],
  ["ratio", undefined, undefined, 9],
] as const;

/** Any measure, as a figure names it, and the most that it is. */
export const measureFor = (draws: Draws) => {
  const [name, unit, statistic, most] = draws.pick(measures);
  const measure = { measure: `synthetic-${name}`, measureName: `synthetic ${name}` };
  return { ...measure, unit, statistic, most };
};

/** Report `number`, from 1, of a work, with the links to what it bears on. */
export const reportPart = (work: Source, number: number, links: () => Link[]): Part =>
  part(
    "report",
    reportId(work, number),
    (draws) => {
      const { most, measure, measureName, unit, statistic } = measureFor(draws);
      const value = draws.between(1, most);
      const figure = { id: "result", measure, value, unit, statistic, measureName };
      const figures = draws.happens(0.6) ? [figure] : [];
      const statement = statementFor(draws, figures.length === 0 ? "" : `: ${value}`);
      return { statement, figures, arithmetic: undefined, readFrom: readFromOf(work) };
    },
    { links },
  );
