// Owns the shape of data after reading: every entry of every file with the way back to its place. Holds no behaviour.
import type { z } from "zod";
import type {
  ApprovalFile,
  AuditsFile,
  Concept,
  DossierFile,
  MeasuresFile,
  ReferenceEntry,
  RenamesFile,
  StudyFile,
  Tension,
  TopicsFile,
  UncitedFile,
  Waiver,
  WorkFile,
} from "../../model/dossier-files.ts";
import type { PassagesLock } from "../../model/passage.ts";
import type { Claim, Recommendation, Review } from "../../model/statement.ts";
import type { DataPlace } from "../problems/data-problem.ts";
import type { DataPath } from "./yaml-document.ts";

/** One entry of a data file. */
export interface Entry<T> {
  readonly value: T;
  /** Name of the file it stands in, without folder and extension. */
  readonly fileName: string;
  /** Place of the value at `path` below the entry, or of the nearest thing above it that is there. */
  readonly placeOf: (path?: DataPath) => DataPlace;
}

/** An entry with the review that holds for it: its own, or that of its file. */
export interface ReviewedEntry<T> extends Entry<T> {
  readonly review: Review;
}

export type Topic = z.infer<typeof TopicsFile>["topics"][number];
export type Measure = z.infer<typeof MeasuresFile>["measures"][number];
type Audit = z.infer<typeof AuditsFile>["audits"][number];
type Uncited = z.infer<typeof UncitedFile>["uncited"][number];
type Alias = z.infer<typeof RenamesFile>["aliases"][number];
type Tombstone = z.infer<typeof RenamesFile>["tombstones"][number];
export type Statement = Claim | Recommendation;

/** One dossier: the folder's name is its id. Entries in the order of their files' names, then as written. */
export interface DossierEntries {
  readonly folder: string;
  readonly dossier: Entry<DossierFile>;
  readonly references: readonly ReviewedEntry<ReferenceEntry>[];
  readonly claims: readonly ReviewedEntry<Claim>[];
  readonly recommendations: readonly ReviewedEntry<Recommendation>[];
  readonly tensions: readonly ReviewedEntry<Tension>[];
  readonly waivers: readonly ReviewedEntry<Waiver>[];
  readonly audits: readonly ReviewedEntry<Audit>[];
  readonly uncited: readonly ReviewedEntry<Uncited>[];
  readonly aliases: readonly Entry<Alias>[];
  readonly tombstones: readonly Entry<Tombstone>[];
  /** Absent when the paper was never verified. */
  readonly lock: Entry<PassagesLock> | undefined;
}

/** Everything that could be read of a data folder. */
export interface Corpus {
  readonly topics: readonly Entry<Topic>[];
  readonly measures: readonly Entry<Measure>[];
  readonly concepts: readonly Entry<Concept>[];
  readonly works: readonly Entry<WorkFile>[];
  readonly studies: readonly Entry<StudyFile>[];
  readonly approvals: readonly Entry<ApprovalFile>[];
  readonly dossiers: readonly DossierEntries[];
  /**
   * Names (ids and markers) that stand in files which did not parse. They exist, but nothing more is known of them, so
   * that one faulty file does not make every mention of its entries a problem too. Empty when all files parsed.
   */
  readonly unread: ReadonlySet<string>;
  /**
   * Files that are needed and not there, or that nothing at all could be read of, by path below the data folder: told once,
   * and not again at every mention of what may stand in them.
   */
  readonly missing: ReadonlySet<string>;
  /** Files that could be read and do not fit their schema, by path below the data folder. Their names are in `unread`. */
  readonly unfit: ReadonlySet<string>;
}

/** Claims, then recommendations. */
export const statementsOf = (dossier: DossierEntries): readonly ReviewedEntry<Statement>[] => [
  ...dossier.claims,
  ...dossier.recommendations,
];
