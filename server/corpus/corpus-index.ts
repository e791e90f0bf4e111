// Owns looking entries up by id. Knows no rule; an id that occurs twice finds its first entry.
import type { Report, WorkFile } from "../../model/kinds/shared-files.ts";
import type { SharedList } from "../../model/kinds/file-kinds.ts";
import {
  statementsOf,
  type Corpus,
  type DossierEntries,
  type Entry,
  type ReviewedEntry,
  type SharedEntries,
  type Statement,
} from "./corpus.ts";

/** A report with the work it belongs to. */
interface HeldReport {
  readonly work: WorkFile;
  readonly report: Report;
}

/** Look-ups over a whole corpus, by local id; reports by `<work>.<report>`. Old ids are looked up by nobody. */
export type CorpusIndex = {
  readonly [L in Exclude<SharedList, "conceptAliases" | "conceptTombstones">]: ReadonlyMap<
    string,
    SharedEntries[L][number]
  >;
} & { readonly reports: ReadonlyMap<string, HeldReport> };

/** Entries by the name that `nameOf` gives them; the first of equal names counts. */
export const indexBy = <E>(list: readonly E[], nameOf: (entry: E) => string): Map<string, E> => {
  const index = new Map<string, E>();
  for (const entry of list) {
    const name = nameOf(entry);
    if (!index.has(name)) index.set(name, entry);
  }
  return index;
};

const byId = <E extends Entry<{ readonly id: string }>>(list: readonly E[]): Map<string, E> =>
  indexBy(list, (entry) => entry.value.id);

/** Builds the look-ups of a corpus. */
export const indexCorpus = (corpus: Corpus): CorpusIndex => {
  const reports = corpus.works.flatMap(({ value: work }) =>
    work.reports.map((report): HeldReport => ({ work, report })),
  );
  return {
    topics: byId(corpus.topics),
    concepts: byId(corpus.concepts),
    measures: byId(corpus.measures),
    profiles: byId(corpus.profiles),
    works: byId(corpus.works),
    studies: byId(corpus.studies),
    approvals: byId(corpus.approvals),
    drawings: byId(corpus.drawings),
    reports: indexBy(reports, ({ work, report }) => `${work.id}.${report.id}`),
  };
};

/** Claims and recommendations of a dossier by id. */
export const indexStatements = (dossier: DossierEntries): Map<string, ReviewedEntry<Statement>> =>
  byId(statementsOf(dossier));

/** Whether a statement is a claim: recommendations have no type. */
export const isClaim = (statement: Statement): statement is Extract<Statement, { type: string }> =>
  "type" in statement;

/** The entry of that name. Throws when there is none: building needs a corpus that was checked. */
export const getEntry = <E>(index: ReadonlyMap<string, E>, name: string, what: string): E => {
  const entry = index.get(name);
  if (entry === undefined) throw new Error(`${what} ${name}: not in the corpus; check it first`);
  return entry;
};
