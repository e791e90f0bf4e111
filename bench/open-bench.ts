// Owns what a run shares: how long and how large, the folder that is removed afterwards, and the corpora in it.
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildGraph } from "../server/corpus/build-graph.ts";
import { readCorpus } from "../server/corpus/read-corpus.ts";
import { writeSnapshot } from "../server/snapshot/write-snapshot.ts";
import { corpusOf } from "./synthetic/corpus-size.ts";
import { writeSynthetic } from "./synthetic/write-synthetic.ts";

/** A run; the end of it removes its folder. */
export type Bench = AsyncDisposable & {
  /** Claims of the corpora that rows compare. */
  sizes: { tiny: number; small: number; load: number; middle: number; large: number };
  /** Numbers of the rounds, from 0: in each of them every side of a ratio is measured once, in turns. */
  rounds: readonly number[];
  /** How long one load lasts, in seconds. */
  seconds: number;
  /** Requests of one round, per side, where each one is timed. */
  requests: number;
  /** Nodes of the large drawing. */
  drawn: number;
  /** A folder of this run's own. */
  folder: string;
  /** The snapshot of the synthetic corpus of so many claims; made when it is asked for first. */
  corpus: (claims: number) => Promise<string>;
  /** The snapshot of the real dossier; made each time. */
  real: () => Promise<string>;
  /** Tells the person who waits. */
  say: (what: string) => void;
};

/** What the command line decides. */
export type BenchOptions = Pick<Bench, "say"> & {
  isQuick: boolean;
  /** Where generated corpora are kept from run to run; undefined to make them anew. */
  corpora: string | undefined;
};

const full = {
  sizes: { tiny: 100, small: 1_000, load: 30_000, middle: 100_000, large: 1_000_000 },
  rounds: [0, 1, 2, 3, 4],
  seconds: 2,
  requests: 200,
  drawn: 10_000,
};
const quick: typeof full = {
  sizes: { tiny: 100, small: 1_000, load: 2_000, middle: 5_000, large: 20_000 },
  rounds: [0, 1],
  seconds: 1,
  requests: 30,
  drawn: 2_000,
};

/** Prepares a run. */
export const openBench = async (options: BenchOptions): Promise<Bench> => {
  const { isQuick, corpora, ...rest } = options;
  const folder = await mkdtemp(path.join(tmpdir(), "claimtrail-bench-"));
  const kept = corpora ?? folder;
  await mkdir(kept, { recursive: true });
  return {
    ...(isQuick ? quick : full),
    ...rest,
    folder,
    corpus: async (claims) => {
      const file = path.join(kept, `synthetic-${claims}.ndjson`);
      if (!existsSync(file)) {
        options.say(`generating ${claims} claims`);
        await writeSynthetic(corpusOf(claims, 1), file);
      }
      return file;
    },
    real: async () => {
      const file = path.join(folder, "real.ndjson");
      await writeSnapshot(buildGraph((await readCorpus("data")).corpus), file);
      return file;
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
};
