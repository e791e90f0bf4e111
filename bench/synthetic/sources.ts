// Owns the works and studies of a synthetic corpus: which there are, how they hang together, and how many reports are held of
// them. DOIs have the prefix for tests, addresses are at example.org, there are no PMIDs.
import type { CslItem, ReadFrom } from "../../model/kinds/shared-files.ts";
import type { StudyDesign } from "../../model/vocabulary.ts";
import { workLabel } from "../../server/corpus/work-label.ts";
import { times, type SyntheticCorpus } from "./corpus-size.ts";
import { padded } from "./drawn-fields.ts";
import { drawsFor } from "./draws.ts";
import { Part } from "./part.ts";

/** How many works and studies stand behind each dossier's probe, and are cited by nothing else. */
export const probeWorks = 4;
/** How many studies these works describe. */
const probeStudies = 2;

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
  return drawsFor(corpus, `design ${name}`).pick(designs, 0.7);
};

/** How many reports of a work are held: none of papers, one of each probe's works, the most of hubs. */
export const reportsOf = (corpus: SyntheticCorpus, { of, name, number }: Source): number => {
  if (of !== "all") return of === "probe" ? 1 : 0;
  const extra = number < hubs ? Math.floor(hubs / (number + 1)) : 0;
  const share = drawsFor(corpus, `reports ${name}`).unit();
  return extra + (share < 0.35 ? 0 : share < 0.7 ? 1 : share < 0.9 ? 2 : 3);
};

const falls = {
  work: ["superseded", "A newer synthetic version takes its place."],
  study: ["not-confirmed", "A later synthetic study did not confirm it."],
} as const;

/** How a work or study of all no longer stands, if it fell: always because of one with a smaller number. */
const standingOf = (corpus: SyntheticCorpus, what: keyof typeof falls, source: Source) => {
  const draws = drawsFor(corpus, `fall of ${what} ${source.name}`);
  const hasFallen = source.of === "all" && source.number >= hubs && draws.happens(0.03);
  if (!hasFallen) return undefined;
  const [status, reason] = falls[what];
  const newer = sharedSource(draws.below(source.number));
  return { status, on: "2026", reason, because: what === "work" ? workId(newer) : studyId(newer) };
};

const doiOf = (work: Source): string => `10.5555/synthetic.${workName(work)}`;
/** Where it was read. */
export const readFromOf = (work: Source): ReadFrom => ({
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
    author: draws.some(1, 6, () => ({ family: draws.name(), given: draws.name() })),
    authorsIncomplete: draws.happens(0.3),
    issued: issuedOf(corpus, work),
    "container-title": `Synthetic Journal ${draws.rank(400, 1) + 1}`,
    volume: String(draws.between(1, 99)),
    page: `${page}-${page + draws.between(3, 15)}`,
    DOI: doiOf(work),
  };
};

/** Works or studies in the order of their ids: those of papers, then of probes, then of all. */
const sources = function* (dossiers: number, perProbe: number, ofAll: number): Generator<Source> {
  yield* times(dossiers, (i) => paperOf(i + 1));
  for (let dossier = 1; dossier <= dossiers; dossier += 1) {
    yield* times(perProbe, (i) => probeSource(dossier, i + 1));
  }
  yield* times(ofAll, sharedSource);
};
/** Every work, in the order of ids. */
export const worksOf = ({ dossiers, works }: SyntheticCorpus): Generator<Source> =>
  sources(dossiers, probeWorks, works);
/** Every study, in the order of ids. */
export const studiesOf = ({ dossiers, studies }: SyntheticCorpus): Generator<Source> =>
  sources(dossiers, probeStudies, studies);

/** A work. */
export const workPart = (corpus: SyntheticCorpus, work: Source): Part => {
  const standing = standingOf(corpus, "work", work);
  return new Part("work", workId(work), {
    links: () => {
      const study = studyOf(corpus, work);
      return {
        REPORTS: [...times(reportsOf(corpus, work), (i) => reportId(work, i + 1))],
        DESCRIBES: study && [studyId(study)],
        SUPERSEDED_BY: standing && [standing.because],
      };
    },
    stated: () => {
      const csl = cslOf(corpus, work);
      return { label: workLabel(csl), csl, record: readFromOf(work), standing };
    },
  });
};

/** A study. */
export const studyPart = (corpus: SyntheticCorpus, study: Source): Part => {
  const standing = standingOf(corpus, "study", study);
  return new Part("study", studyId(study), {
    links: () => {
      const draws = drawsFor(corpus, `overlaps ${study.name}`);
      const hasOthers = study.of === "all" && study.number > 0 && draws.happens(0.05);
      const other = () => studyId(sharedSource(draws.below(study.number)));
      return {
        OVERLAPS: hasOthers ? draws.distinct(2, other) : [],
        NOT_CONFIRMED_BY: standing && [standing.because],
      };
    },
    stated: (draws) => {
      const name = `${draws.name()} study (synthetic)`;
      const design = designOf(corpus, study);
      const arm = (id: string) => ({ id, name: `Synthetic ${draws.words(2)}` });
      const arms = design.endsWith("trial") ? ["one", "two"].map(arm) : [];
      return { label: name, name, design, arms, standing };
    },
  });
};
