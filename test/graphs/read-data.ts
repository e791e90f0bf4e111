// Owns what tests know of data folders: each is read once for all tests of a process, which change nothing of what they get.
import type { Graph } from "../../model/graph.ts";
import { buildGraph } from "../../server/corpus/build-graph.ts";
import type { Corpus } from "../../server/corpus/corpus.ts";
import { readCorpus } from "../../server/corpus/read-corpus.ts";

const corpora = new Map<string, Promise<Corpus>>();
const graphs = new Map<string, Promise<Graph>>();

const once = <T>(kept: Map<string, Promise<T>>, key: string, make: () => Promise<T>) => {
  const made = kept.get(key) ?? make();
  kept.set(key, made);
  return made;
};

/** Everything in a data folder, whether or not it keeps the rules. */
export const corpusIn = (folder: string): Promise<Corpus> =>
  once(corpora, folder, async () => (await readCorpus(folder)).corpus);

/** The graph of a data folder. */
export const graphIn = (folder: string): Promise<Graph> =>
  once(graphs, folder, async () => buildGraph(await corpusIn(folder)));
