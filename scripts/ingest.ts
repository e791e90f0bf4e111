// Owns `npm run ingest`: data, checks, graph, snapshot and what stands beside it. Exits 0 when done, 1 when the data are faulty or the disk refuses,
// 2 when called wrongly. Nothing is written unless the whole corpus is clean.
import { countText, numberText } from "../model/formats.ts";
import { buildGraph } from "../server/corpus/build-graph.ts";
import { checkCorpus } from "../server/corpus/check-corpus.ts";
import { heldDossierOf } from "../server/corpus/held-dossier.ts";
import { readCorpus } from "../server/corpus/read-corpus.ts";
import { writeHeldDossiers } from "../server/held-dossier-files.ts";
import { compareProblems, printProblem } from "../server/problems/data-problem.ts";
import { program } from "../server/program.ts";
import { defaultSnapshotPath } from "../server/snapshot/snapshot-format.ts";
import { writeSnapshot } from "../server/snapshot/write-snapshot.ts";
import { openProgress } from "./progress.ts";

const defaultData = "data";

const usage = `Usage: npm run ingest -- [--data <folder>] [--out <file>] [--check]

  --data <folder>  data to read (default: data)
  --out <file>     snapshot to write (default: ${defaultSnapshotPath})
  --check          only check the data, write nothing
  --help           show this`;

/** Data, checks, graph, snapshot. */
export const run = program({
  usage,
  options: {
    data: { type: "string", default: defaultData },
    out: { type: "string", default: defaultSnapshotPath },
    check: { type: "boolean", default: false },
  },
  run: async (options, { stdout, stderr }) => {
    const progress = openProgress(stderr);
    progress.step(`reading ${options.data}`);
    const { corpus, problems } = await readCorpus(options.data);
    progress.step("checking");
    const all = [...problems, ...checkCorpus(corpus)].sort(compareProblems);
    if (all.length > 0) {
      progress.close();
      for (const problem of all) stderr.write(`${printProblem(problem)}\n`);
      const kept = options.check ? "" : ` ${options.out} is left as it was.`;
      stderr.write(`\n${countText(all.length, "problem")} in ${options.data}.${kept}\n`);
      return 1;
    }
    const where = options.data === defaultData ? "" : ` --data ${options.data}`;
    for (const { folder, lock } of corpus.dossiers) {
      if (lock === undefined) {
        progress.note(
          `${folder}: never verified against its paper; run \`npm run verify -- --source <file> --dossier ${folder}${where} --update\`.`,
        );
      }
    }
    progress.step("building the graph");
    const graph = buildGraph(corpus);
    const size = `${countText(graph.nodes.length, "node")}, ${countText(graph.edges.length, "edge")}`;
    if (options.check) {
      progress.close();
      stdout.write(`${options.data} is clean: ${size}.\n`);
      return 0;
    }
    progress.step(`writing ${options.out}`);
    const { digest, bytes } = await writeSnapshot(graph, options.out);
    await writeHeldDossiers(corpus.dossiers.map(heldDossierOf), options.out, digest);
    progress.close();
    stdout.write(
      `${options.out}: ${size}, ${numberText(Math.ceil(bytes / 1024))} KiB, digest ${digest.slice(0, 12)}.\n`,
    );
    return 0;
  },
});
