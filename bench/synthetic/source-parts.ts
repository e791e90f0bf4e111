// Owns the nodes of works, studies, reports and approvals, and the edges from them but for BEARS_ON. All of it is marked
// as synthetic: titles say so, DOIs have the prefix for tests, addresses are at example.org, and there are no PMIDs.
import type { CslItem, ReadFrom } from "../../model/kinds/shared-files.ts";
import type { GraphEdge } from "../../model/graph.ts";
import type { GraphNode } from "../../model/nodes.ts";
import type { Directness, Review } from "../../model/statement.ts";
import type { Direction, DirectnessGrade, ReadingDepth } from "../../model/vocabulary.ts";
import { workLabel } from "../../server/corpus/work-label.ts";
import { drawsFor, type SyntheticCorpus } from "./corpus-size.ts";
import type { Draws } from "./draws.ts";
import { nameAt, sentenceFor, wordsFor } from "./language.ts";
import {
  designOf,
  drawNames,
  fallOf,
  issuedOf,
  overlapsOf,
  reportId,
  reportsOf,
  studyId,
  studyName,
  studyOf,
  workId,
  workName,
  type StudyKey,
  type WorkKey,
} from "./source-plans.ts";
import { conceptId, conceptOfType, measures, padded, placeName } from "./vocabulary-parts.ts";

/** Who drafted and who checked: nobody, and it says so. `reviewed` is left out where a second reading is missing. */
export const reviewOf = (isReviewed: boolean): Review => {
  const drafted = { by: "synthetic drafter", on: "2000-01-01" };
  return isReviewed
    ? { drafted, reviewed: { by: "synthetic reader", on: "2000-01-02" } }
    : { drafted };
};

const familyName = (draws: Draws): string => nameAt(64 + draws.below(4096));

const readAt = (key: WorkKey, depth: ReadingDepth): ReadFrom => ({
  depth,
  doi: doiOf(key),
  url: `https://example.org/synthetic/${workName(key)}`,
  what: "synthetic, read nowhere",
});

const doiOf = (key: WorkKey): string => `10.5555/synthetic.${workName(key)}`;

/** How the publication is cited. */
export const cslOf = (corpus: SyntheticCorpus, key: WorkKey): CslItem => {
  const draws = drawsFor(corpus, "workText", ...drawNames(key));
  const page = draws.between(1, 900);
  return {
    type: draws.happens(0.85) ? "article-journal" : "review",
    title: `${sentenceFor(corpus, draws, draws.between(8, 18))} (synthetic)`,
    author: Array.from({ length: draws.between(1, 6) }, () => ({
      family: familyName(draws),
      given: nameAt(draws.below(64)),
    })),
    authorsIncomplete: draws.happens(0.3),
    issued: issuedOf(corpus, key),
    "container-title": `Synthetic Journal of ${nameAt(64 + draws.rank(400, 1))}`,
    volume: String(draws.between(1, 99)),
    page: `${page}-${page + draws.between(3, 15)}`,
    DOI: doiOf(key),
  };
};

/** The node of a work. */
export const workNode = (corpus: SyntheticCorpus, key: WorkKey): GraphNode => {
  const csl = cslOf(corpus, key);
  const fall = key.of === "all" ? fallOf(corpus, "work", key.number) : undefined;
  return {
    id: workId(key),
    kind: "work",
    label: workLabel(csl),
    csl,
    record: readAt(key, "abstract"),
    standing:
      fall === undefined
        ? undefined
        : {
            status: "superseded",
            on: "2026",
            reason: "A newer synthetic version takes its place.",
            because: workId({ of: "all", number: fall }),
          },
    note: "Synthetic: no such work exists.",
    review: reviewOf(true),
  };
};

/** Edges from a work, sorted. */
export const workEdges = function* (corpus: SyntheticCorpus, key: WorkKey): Generator<GraphEdge> {
  const from = workId(key);
  const study = studyOf(corpus, key);
  if (study !== undefined) yield { type: "DESCRIBES", from, to: studyId(study) };
  const reports = reportsOf(corpus, key);
  for (let number = 1; number <= reports; number += 1) {
    yield { type: "REPORTS", from, to: reportId(key, number) };
  }
  const fall = key.of === "all" ? fallOf(corpus, "work", key.number) : undefined;
  if (fall !== undefined) {
    yield { type: "SUPERSEDED_BY", from, to: workId({ of: "all", number: fall }) };
  }
};

/** The node of a work's report `number`, from 1. */
export const reportNode = (corpus: SyntheticCorpus, key: WorkKey, number: number): GraphNode => {
  const draws = drawsFor(corpus, "report", ...drawNames(key), number);
  const measure = draws.pick(measures);
  const hasFigure = draws.happens(0.6);
  const value = draws.between(1, measure.most);
  const arm = familyName(draws);
  return {
    id: reportId(key, number),
    kind: "report",
    label: sentenceFor(corpus, draws, 3),
    statement: `${sentenceFor(corpus, draws, draws.between(12, 35))}${hasFigure ? `: ${value}` : ""} (synthetic).`,
    figures: hasFigure
      ? [
          {
            id: "result",
            measure: measure.id,
            value,
            unit: measure.unit,
            n: draws.between(20, 900),
            statistic: measure.statistic,
            arm,
            measureName: measure.name,
          },
        ]
      : [],
    readFrom: readAt(key, draws.happens(0.2) ? "full-text" : "abstract"),
  };
};

/** The node of a study. */
export const studyNode = (corpus: SyntheticCorpus, key: StudyKey): GraphNode => {
  const draws = drawsFor(corpus, "studyText", ...drawNames(key));
  const name = `${familyName(draws)} study (synthetic)`;
  const fall = key.of === "all" ? fallOf(corpus, "study", key.number) : undefined;
  return {
    id: studyId(key),
    kind: "study",
    label: name,
    name,
    design: designOf(corpus, key),
    registration: draws.happens(0.2) ? [`SYNTHETIC-${studyName(key)}`] : [],
    population: `synthetic ${wordsFor(corpus, draws, 6)}`,
    setting: wordsFor(corpus, draws, 8),
    participants: draws.between(10, 2000),
    standing:
      fall === undefined
        ? undefined
        : {
            status: "not-confirmed",
            on: "2026",
            reason: "A later synthetic study did not confirm it.",
            because: studyId({ of: "all", number: fall }),
          },
    note: "Synthetic: no such study exists.",
    review: reviewOf(true),
  };
};

/** Edges from a study, sorted. */
export const studyEdges = function* (corpus: SyntheticCorpus, key: StudyKey): Generator<GraphEdge> {
  if (key.of !== "all") return;
  const from = studyId(key);
  const fall = fallOf(corpus, "study", key.number);
  if (fall !== undefined) {
    yield { type: "NOT_CONFIRMED_BY", from, to: studyId({ of: "all", number: fall }) };
  }
  for (const other of overlapsOf(corpus, key.number)) {
    const to = studyId({ of: "all", number: other });
    yield { type: "OVERLAPS", from, to, how: "Synthetic: said to share patients with it." };
  }
};

/** What approval `number`, from 0, is about; claims about it say the same. */
export const approvalFacts = (corpus: SyntheticCorpus, number: number) => {
  const draws = drawsFor(corpus, "approval", number, 1);
  return {
    id: `approval:a${padded(number, 5)}`,
    /** The number of a concept. */
    drug: conceptOfType(corpus, draws, "drug"),
    jurisdiction: `Synthetic ${placeName(draws)}`,
    date: `${draws.between(1995, 2020)}-${padded(draws.between(1, 12), 2)}`,
    indication: `synthetic ${wordsFor(corpus, draws, 6)}`,
  };
};

/** What approval `number` is called. */
export const approvalLabel = (corpus: SyntheticCorpus, number: number): string => {
  const { jurisdiction } = approvalFacts(corpus, number);
  const draws = drawsFor(corpus, "approval", number, 4);
  return `${sentenceFor(corpus, draws, 2)}, approval in ${jurisdiction}`;
};

/** The node of approval `number`. */
export const approvalNode = (corpus: SyntheticCorpus, number: number): GraphNode => {
  const { id, drug, jurisdiction, date, indication } = approvalFacts(corpus, number);
  const draws = drawsFor(corpus, "approval", number, 2);
  const readFrom: ReadFrom = {
    depth: "registry",
    url: `https://example.org/synthetic/approval/${number}`,
    what: "synthetic, read nowhere",
  };
  const hasFallen = draws.happens(0.3);
  const what = `Approved: ${wordsFor(corpus, draws, 6)} (synthetic).`;
  return {
    id,
    kind: "approval",
    label: approvalLabel(corpus, number),
    drug: conceptId(drug),
    indication,
    jurisdiction,
    authority: `Authority of ${jurisdiction}`,
    approvedOn: date,
    events: [{ on: date, what, readFrom }],
    standing: hasFallen
      ? { status: "withdrawn", on: "2024", reason: "The synthetic approval was taken back." }
      : { status: "stands", reason: "Nothing is known against this synthetic approval." },
    review: reviewOf(true),
  };
};

/** Edges from approval `number`, sorted. */
export const approvalEdges = (corpus: SyntheticCorpus, number: number): GraphEdge[] => {
  const draws = drawsFor(corpus, "approval", number, 3);
  const study: StudyKey = { of: "all", number: draws.rank(corpus.studies, 0.5) };
  return [{ type: "RESTED_ON", from: approvalFacts(corpus, number).id, to: studyId(study) }];
};

/** Directions of evidence: most supports, some says nothing, little disputes. */
export const directionFor = (draws: Draws): Direction => {
  const share = draws.unit();
  return share < 0.88 ? "supports" : share < 0.95 ? "neutral" : "disputes";
};

/** How closely a source matches, on the axes in their order. */
export const directnessFor = (draws: Draws): Directness => {
  const [place, sort] = [gradeFor(draws), gradeFor(draws)];
  return draws.happens(0.5) ? { place, sort, setting: gradeFor(draws) } : { place, sort };
};

const gradeFor = (draws: Draws): DirectnessGrade =>
  draws.happens(0.6) ? "direct" : draws.happens(0.7) ? "indirect" : "unknown";
