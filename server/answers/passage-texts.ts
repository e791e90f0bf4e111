// Owns what routes ask of source texts that the reader's machine may hold. Whoever starts the server fills it in.
import type { PassageView } from "../../model/endpoints.ts";
import type { PassageNode } from "../../model/graph.ts";
import type { EvidenceStore } from "../store/evidence-store.ts";

/** Source texts held beside the graph. Their text is shown to their owner's reader only; the graph never holds it. */
export type SourceTexts = {
  /** Ids of the dossiers whose text is held. */
  dossiers: readonly string[];
  /** Changes whenever a held text changes. */
  version: string;
  /** The sentence or sentences of a passage with the keys' spans; undefined when the text is not held or differs there. */
  find: (passage: PassageNode) => PassageView["text"];
};

/** Gives the texts held for the snapshot that a store reads. */
export type TextsOf = (store: Pick<EvidenceStore, "findNodes">) => Promise<SourceTexts>;

/** No source text is held: the graph is complete, but textless. */
export const noSourceTexts: SourceTexts = { dossiers: [], version: "", find: () => undefined };
/** The same for every snapshot. */
export const withoutTexts: TextsOf = () => Promise.resolve(noSourceTexts);
