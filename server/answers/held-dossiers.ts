// Owns what answers ask of the entries that texts are verified by, which may be kept beside a snapshot. Whoever starts a program
// fills it in.
import type { HeldDossier } from "../../model/views/verification.ts";
import type { EvidenceStore } from "../store/evidence-store.ts";

/** Entries that were kept when the snapshot was written. */
export type HeldDossiers = {
  /** Changes whenever they change. */
  version: string;
  /** Those of a dossier, by its node's id; undefined where none are kept. */
  find: (dossier: string) => Promise<HeldDossier | undefined>;
};

/** Gives what is kept for the snapshot that a store reads. */
export type HeldDossiersOf = (store: Pick<EvidenceStore, "snapshot">) => Promise<HeldDossiers>;

const none: HeldDossiers = { version: "", find: () => Promise.resolve(undefined) };
/** Nothing is kept for any snapshot. */
export const withoutHeldDossiers: HeldDossiersOf = () => Promise.resolve(none);
