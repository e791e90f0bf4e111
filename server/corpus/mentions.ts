// Owns finding every place in the data where one entry names another. Judges nothing: rules decide what that means.
import type { Standing } from "../../model/dossier-files.ts";
import type { Claim } from "../../model/statement.ts";
import type { DataPlace } from "../problems/data-problem.ts";
import {
  statementsOf,
  type Corpus,
  type DossierEntries,
  type Entry,
  type Statement,
} from "./corpus.ts";
import { isClaim } from "./corpus-index.ts";
import type { DataPath } from "./yaml-document.ts";

/** What a mention can name. Those of a dossier are named by local id or number. */
export type MentionKind =
  | "topic"
  | "concept"
  | "measure"
  | "work"
  | "study"
  | "approval"
  | "report"
  | "statement"
  | "claim"
  | "reference"
  | "case"
  | "section"
  | "figure"
  | "own figure"
  | "arm";

/** One entry naming another. */
export interface Mention {
  readonly kind: MentionKind;
  readonly name: string;
  /** Who says it, in the words of the file: `claim ivc-segment-share`. */
  readonly by: string;
  readonly place: DataPlace;
  /** Where kind is one of a dossier: whose. */
  readonly dossier?: DossierEntries;
  /** Where kind is one of a statement (`own figure`, `arm`): whose. */
  readonly statement?: Statement;
}

/** Notes the mentions of one entry. Undefined names are no mentions. */
type Note = (kind: MentionKind, name: string | number | undefined, path: DataPath) => void;

const noteFor = (
  entry: Entry<unknown>,
  by: string,
  owner: Pick<Mention, "dossier" | "statement">,
  into: Mention[],
): Note => {
  return (kind, name, path) => {
    if (name === undefined) return;
    into.push({ kind, name: String(name), by, place: entry.placeOf(path), ...owner });
  };
};

const noteStanding = (note: Note, standing: Standing | undefined): void => {
  const [kind, name] = standing?.because?.split(":") ?? [];
  const path = ["standing", "because"];
  if (kind === "work" || kind === "study" || kind === "approval") note(kind, name, path);
  // Anything else in its place is told as a work that is not there.
  else if (kind !== undefined) note("work", standing?.because, path);
};

/** Every mention in the corpus, in the order of files. */
export const mentionsIn = (corpus: Corpus): readonly Mention[] => {
  const all: Mention[] = [];
  for (const entry of corpus.topics) {
    noteFor(entry, `topic ${entry.value.id}`, {}, all)("topic", entry.value.broader, ["broader"]);
  }
  for (const entry of corpus.concepts) {
    const note = noteFor(entry, `concept ${entry.value.id}`, {}, all);
    entry.value.broader.forEach((name, i) => {
      note("concept", name, ["broader", i]);
    });
  }
  for (const entry of corpus.works) {
    const { id, study, supersededBy, standing, reports } = entry.value;
    const note = noteFor(entry, `work ${id}`, {}, all);
    note("study", study, ["study"]);
    note("work", supersededBy, ["supersededBy"]);
    noteStanding(note, standing);
    reports.forEach((report, r) => {
      report.figures.forEach((figure, f) => {
        const path = ["reports", r, "figures", f];
        note("measure", figure.measure, [...path, "measure"]);
        note("concept", figure.of, [...path, "of"]);
        note("concept", figure.among, [...path, "among"]);
      });
    });
  }
  for (const entry of corpus.studies) {
    const note = noteFor(entry, `study ${entry.value.id}`, {}, all);
    entry.value.notConfirmedBy.forEach((name, i) => {
      note("study", name, ["notConfirmedBy", i]);
    });
    entry.value.overlaps.forEach(({ study }, i) => {
      note("study", study, ["overlaps", i, "study"]);
    });
    noteStanding(note, entry.value.standing);
  }
  for (const entry of corpus.approvals) {
    const note = noteFor(entry, `approval ${entry.value.id}`, {}, all);
    note("concept", entry.value.drug, ["drug"]);
    entry.value.restedOn.forEach((name, i) => {
      note("study", name, ["restedOn", i]);
    });
    noteStanding(note, entry.value.standing);
  }
  for (const dossier of corpus.dossiers) noteDossier(dossier, all);
  return all;
};

const noteDossier = (dossier: DossierEntries, all: Mention[]): void => {
  const { folder } = dossier;
  const own = dossier.dossier.value;
  const note = noteFor(dossier.dossier, `dossier ${folder}`, { dossier }, all);
  note("work", own.work, ["work"]);
  note("concept", own.disease, ["disease"]);
  note("study", own.series?.study, ["series", "study"]);
  note("concept", own.series?.population, ["series", "population"]);

  for (const entry of dossier.references) {
    const reference = noteFor(entry, `reference ${entry.value.marker}`, { dossier }, all);
    reference("work", entry.value.work, ["work"]);
    entry.value.alternatives.forEach(({ work }, i) => {
      reference("work", work, ["alternatives", i, "work"]);
    });
  }
  for (const entry of statementsOf(dossier)) {
    const what = isClaim(entry.value) ? "claim" : "recommendation";
    const owner = { dossier, statement: entry.value };
    noteStatement(entry.value, noteFor(entry, `${what} ${entry.value.id}`, owner, all));
  }
  for (const entry of dossier.tensions) {
    const tension = noteFor(entry, `tension ${entry.value.id}`, { dossier }, all);
    entry.value.topics.forEach((name, i) => {
      tension("topic", name, ["topics", i]);
    });
    entry.value.sides.forEach(({ statements }, s) => {
      statements.forEach((name, i) => {
        tension("statement", name, ["sides", s, "statements", i]);
      });
    });
  }
  for (const entry of dossier.waivers) {
    const waiver = noteFor(entry, `waiver ${entry.value.id}`, { dossier }, all);
    waiver("section", entry.value.where.section, ["where", "section"]);
  }
  for (const entry of dossier.audits) {
    const { statement, ref, against } = entry.value;
    const audit = noteFor(entry, `audit of ${statement}`, { dossier }, all);
    audit("statement", statement, ["statement"]);
    audit("reference", ref, ["ref"]);
    audit("report", against, ["against"]);
  }
  for (const entry of dossier.uncited) {
    const uncited = noteFor(entry, `uncited ${entry.value.report}`, { dossier }, all);
    uncited("report", entry.value.report, ["report"]);
    entry.value.bearsOn.forEach((name, i) => {
      uncited("statement", name, ["bearsOn", i]);
    });
  }
};

const noteStatement = (statement: Statement, note: Note): void => {
  statement.topics.forEach((name, i) => {
    note("topic", name, ["topics", i]);
  });
  statement.about.forEach(({ concept }, i) => {
    note("concept", concept, ["about", i, "concept"]);
  });
  statement.where.forEach(({ section }, i) => {
    note("section", section, ["where", i, "section"]);
  });
  statement.cites.forEach(({ ref }, i) => {
    note("reference", ref, ["cites", i, "ref"]);
  });
  statement.basedOn.forEach(({ claim }, i) => {
    note("claim", claim, ["basedOn", i, "claim"]);
  });
  statement.cases.forEach((number, i) => {
    note("case", number, ["cases", i]);
  });
  statement.figures.forEach((figure, i) => {
    const at = (key: string): DataPath => ["figures", i, key];
    note("measure", figure.measure, at("measure"));
    note("concept", figure.of, at("of"));
    note("concept", figure.among, at("among"));
    note("concept", figure.grade?.scale, [...at("grade"), "scale"]);
    note("arm", figure.arm, at("arm"));
    note("case", figure.case, at("case"));
    figure.derived?.from.forEach((from, n) => {
      if (typeof from === "string") note("figure", from, [...at("derived"), "from", n]);
    });
  });
  if (isClaim(statement)) noteOwnFields(statement, note);
  else {
    statement.conditions?.items.forEach(({ threshold }, i) => {
      if (typeof threshold === "string") return;
      note("own figure", threshold.figure, ["conditions", "items", i, "threshold", "figure"]);
    });
  }
};

/** The fields that only some types of claims have; each names a concept, but for approvals. */
const noteOwnFields = (claim: Claim, note: Note): void => {
  if ("approval" in claim) note("approval", claim.approval, ["approval"]);
  if ("arms" in claim) {
    claim.arms.forEach(({ regimen }, i) => {
      note("concept", regimen, ["arms", i, "regimen"]);
    });
  }
  if ("sequence" in claim) note("concept", claim.sequence?.procedure, ["sequence", "procedure"]);
  const fields = [
    ["defines", "defines" in claim ? claim.defines : undefined],
    ["whole", "whole" in claim ? claim.whole : undefined],
    ["test", "test" in claim ? claim.test : undefined],
    ["condition", "condition" in claim ? claim.condition : undefined],
    ["feature", "feature" in claim ? claim.feature : undefined],
    ["population", "population" in claim ? claim.population : undefined],
    ["outcome", "outcome" in claim ? claim.outcome : undefined],
    ["drug", "drug" in claim ? claim.drug : undefined],
    ["factor", "factor" in claim ? claim.factor : undefined],
  ] as const;
  for (const [key, name] of fields) note("concept", name, [key]);
};
