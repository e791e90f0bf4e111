// Owns what answers ask of source texts that this machine may hold. Whoever starts a program fills it in.
import type { PassageNode } from "../../model/nodes.ts";
import type { PassageView } from "../../model/views/statement.ts";
import type { EvidenceStore } from "../store/evidence-store.ts";

/** Source texts held beside the graph. Their text is shown to their owner's reader only; the graph never holds it. */
export type PassageTexts = {
  /** Ids of the dossiers whose text is held. */
  dossiers: readonly string[];
  /** Changes whenever a held text changes. */
  version: string;
  /** The sentence or sentences of a passage with the keys' spans; undefined when the text is not held or differs there. */
  find: (passage: PassageNode) => PassageView["text"];
};

/** Gives the texts held for the snapshot that a store reads. */
export type TextsOf = (store: Pick<EvidenceStore, "findNodes">) => Promise<PassageTexts>;

/** No source text is held: the graph is complete, but textless. */
export const noTexts: PassageTexts = { dossiers: [], version: "", find: () => undefined };
/** The same for every snapshot. */
export const withoutTexts: TextsOf = () => Promise.resolve(noTexts);
