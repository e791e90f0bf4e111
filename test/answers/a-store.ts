// Owns stores for tests of answers: a data folder, read and opened in memory.
import { buildGraph } from "../../server/corpus/build-graph.ts";
import { readCorpus } from "../../server/corpus/read-corpus.ts";
import type { EvidenceStore } from "../../server/store/evidence-store.ts";
import { openMemoryStore } from "../../server/store/memory/memory-store.ts";

/** The store of everything in a data folder. */
export const storeOf = async (folder: string): Promise<EvidenceStore> => {
  const { corpus } = await readCorpus(folder);
  return openMemoryStore(buildGraph(corpus), folder).current();
};
