// Owns `npm run load:neo4j`: puts the snapshot into Neo4j, or reads it back. Exits 0 when done, 1 when the snapshot is
// faulty, the database refuses or holds something else, 2 when called wrongly, 130 when it was interrupted.
import { countText } from "../model/formats.ts";
import { AppError } from "../server/app-error.ts";
import { program, type Output, type ProgramIo } from "../server/program.ts";
import { defaultSnapshotPath } from "../server/snapshot/snapshot-format.ts";
import { checkDatabase } from "../server/store/neo4j/check-database.ts";
import { withTarget, type Target } from "../server/store/neo4j/connection.ts";
import { loadGraph, type LoadProgress } from "../server/store/neo4j/load-graph.ts";
import { readNeo4jSettings } from "../server/store/neo4j/neo4j-settings.ts";
import { openPace } from "./pace.ts";
import { openProgress } from "./progress.ts";

const usage = `Usage: npm run load:neo4j -- [--snapshot <file>] [--beside-other-data] [--again] [--check]

  --snapshot <file>    snapshot to load (default: ${defaultSnapshotPath})
  --beside-other-data  load although the database holds nodes that are none of Claimtrail's; they are left alone
  --again              load although this snapshot is what the database serves
  --check              write nothing; read everything back and compare it with the snapshot that was loaded
  --help               show this

NEO4J_URL (bolt://, neo4j://, bolt+s://, neo4j+s://) says where the database is; NEO4J_USER (default neo4j),
NEO4J_PASSWORD or NEO4J_PASSWORD_FILE, and NEO4J_DATABASE say the rest. A load that was stopped or killed goes on
where it was when this is run again.`;

/** Puts the snapshot into Neo4j, or reads it back. */
export const run = program({
  usage,
  options: {
    snapshot: { type: "string", default: defaultSnapshotPath },
    "beside-other-data": { type: "boolean", default: false },
    again: { type: "boolean", default: false },
    check: { type: "boolean", default: false },
  },
  run: async (options, io) => {
    const settings = await readNeo4jSettings(io.env);
    return withTarget(settings, (target) =>
      options.check ? check(target, settings.url, io) : load(target, settings.url, options, io),
    );
  },
});

const stepNames: Record<LoadProgress["step"], string> = {
  reading: "reading the snapshot, bytes",
  nodes: "writing nodes",
  vocabulary: "writing the vocabulary",
  edges: "writing edges",
  forwardings: "writing forwardings",
  indexes: "waiting for indexes",
  deleting: "deleting what was replaced, nodes",
};

/** Where nobody watches, a line per step and then one every so often is enough. Milliseconds. */
const pipedInterval = 10_000;
const terminalInterval = 100;

/** Shows steps with their rate; `close` before anything else is printed. */
const openSteps = (stderr: Output) => {
  const progress = openProgress(stderr);
  const interval = stderr.isTTY === true ? terminalInterval : pipedInterval;
  let name = "";
  let pace = openPace();
  let shown = -Infinity;
  return {
    show: (step: string, done: number, total: number): void => {
      const isNew = step !== name;
      if (isNew) pace = openPace();
      name = step;
      const text = `${step}: ${pace(done, total)}`;
      const now = performance.now();
      if (!isNew && done < total && now - shown < interval) return;
      shown = now;
      progress.step(text);
    },
    note: progress.note,
    close: progress.close,
  };
};

type LoadOptions = { snapshot: string; "beside-other-data": boolean; again: boolean };

const load = async (
  target: Target,
  url: string,
  options: LoadOptions,
  { stdout, stderr, onStop }: ProgramIo,
): Promise<number> => {
  const steps = openSteps(stderr);
  const stop = new AbortController();
  // npm passes on the Ctrl+C that the terminal has sent already, so that each comes twice.
  const endListening = onStop(() => {
    if (!stop.signal.aborted) steps.note("stopping after this batch");
    stop.abort();
  });
  const state = { isWriting: false };
  try {
    const { digest, counts, outcome } = await loadGraph({
      target,
      path: options.snapshot,
      besideOtherData: options["beside-other-data"],
      again: options.again,
      onProgress: ({ step, done, total }) => {
        state.isWriting ||= step !== "reading";
        steps.show(stepNames[step], done, total);
      },
      onNote: steps.note,
      signal: stop.signal,
    });
    steps.close();
    const what = `${options.snapshot} (digest ${digest.slice(0, 12)}, ${countText(counts.nodes, "node")}, ${countText(counts.edges, "edge")})`;
    if (outcome === "stopped") {
      stderr.write(`Stopped. Run this again: it goes on where it was.\n`);
      return 130;
    }
    stdout.write(
      outcome === "already"
        ? `${url} serves ${what} already; nothing was written.\n`
        : `${url} serves ${what}.\n`,
    );
    return 0;
  } catch (error) {
    // Ours say themselves what to do; what the database threw is explained by the connection.
    if (state.isWriting && !(error instanceof AppError)) {
      steps.note(
        "What was written stays. Once the database answers, run this again: it goes on where it was.",
      );
    }
    throw error;
  } finally {
    steps.close();
    endListening();
  }
};

const check = async (
  target: Target,
  url: string,
  { stdout, stderr }: ProgramIo,
): Promise<number> => {
  const steps = openSteps(stderr);
  try {
    const { isEqual, expected, found, nodes, edges } = await checkDatabase(
      target,
      (part, done, total) => {
        steps.show(`reading ${part} back`, done, total);
      },
    );
    steps.close();
    const size = `${countText(nodes, "node")}, ${countText(edges, "edge")}`;
    if (isEqual) {
      stdout.write(
        `${url}: equal to the snapshot with digest ${expected.slice(0, 12)} (${size}).\n`,
      );
      return 0;
    }
    stderr.write(
      `${url}: not equal. What was loaded has digest ${expected}, what is there now has ${found} (${size}). ` +
        "Something else wrote into the database; run `npm run load:neo4j -- --again` to load it anew.\n",
    );
    return 1;
  } finally {
    steps.close();
  }
};
