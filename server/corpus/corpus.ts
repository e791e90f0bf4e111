// Owns the shape of data after reading: every entry of every file with the way back to its place. Holds no behaviour.
import type { z } from "zod";
import type { DossierFile } from "../../model/kinds/dossier-files.ts";
import type { plainLists, reviewedLists, sharedLists } from "../../model/kinds/file-kinds.ts";
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
  /** The value at `path` below the entry as its letters stand in the file: `1.10` where the value is the number 1.1. */
  readonly writtenAt: (path: DataPath) => string | undefined;
  /** The profile or dossier whose file holds it; undefined for what everything shares. */
  readonly owner?: { readonly kind: "profile" | "dossier"; readonly id: string } | undefined;
}

/** An entry with the review that holds for it: its own, or that of its file. */
export interface ReviewedEntry<T> extends Entry<T> {
  readonly review: Review;
}

type ValueOf<L> = L extends { readonly entry: infer S extends z.ZodType } ? z.output<S> : never;

/** What a paper asserts or advises, as a curator writes it. */
export type Statement = Claim | Recommendation;

/** What all dossiers share, by list: entries in the order of their files' paths, then as written. */
export type SharedEntries = {
  readonly [L in keyof typeof sharedLists]: readonly Entry<ValueOf<(typeof sharedLists)[L]>>[];
};

/** What belongs to one dossier, by list, in the same order. */
export type OwnEntries = {
  readonly [L in keyof typeof reviewedLists]: readonly ReviewedEntry<
    ValueOf<(typeof reviewedLists)[L]>
  >[];
} & {
  readonly [L in keyof typeof plainLists]: readonly Entry<ValueOf<(typeof plainLists)[L]>>[];
};

/** One dossier: the folder's name is its id. */
export type DossierEntries = OwnEntries & {
  readonly folder: string;
  readonly dossier: Entry<DossierFile>;
  /** Absent when the paper was never verified. */
  readonly lock: Entry<PassagesLock> | undefined;
};

/** Everything that could be read of a data folder. */
export type Corpus = SharedEntries & {
  readonly dossiers: readonly DossierEntries[];
  /**
   * Names (ids and markers) that stand in files which did not parse. They exist, but nothing more is known of them, so
   * that one faulty file does not make every mention of its entries a problem too. Empty when all files parsed.
   */
  readonly unread: ReadonlySet<string>;
  /**
   * Files that are needed and not there, or that nothing at all could be read of, by path below the data folder: reported once,
   * and not again at every mention of what may stand in them.
   */
  readonly missing: ReadonlySet<string>;
  /** Files that could be read and do not fit their schema, by path below the data folder. Their names are in `unread`. */
  readonly unfit: ReadonlySet<string>;
};

/** Claims, then recommendations. */
export const statementsOf = (dossier: DossierEntries): readonly ReviewedEntry<Statement>[] => [
  ...dossier.claims,
  ...dossier.recommendations,
];
