// Owns `npm run bench`: measures, and prints one table with the machine it was measured on. Exits 0 when all that was asked for
// was measured, missed goals included, 1 when something could not be, 2 when called wrongly.
import { AppError } from "../server/app-error.ts";
import { program } from "../server/program.ts";
import { drawingRows } from "./drawing-rows.ts";
import { engineRows } from "./engine-rows.ts";
import { loadRows } from "./load-rows.ts";
import { loopRows } from "./loop-rows.ts";
import { describeMachine } from "./machine.ts";
import { memoryRows } from "./memory-rows.ts";
import { openBench, type Bench } from "./open-bench.ts";
import { pageRows } from "./page-rows.ts";
import { runHere } from "./run-here.ts";
import { searchRows } from "./search-rows.ts";
import { startRows } from "./start-rows.ts";
import { renderTable, unmeasuredRow, type Row } from "./table.ts";
import { memoryTraceRows, neo4jTraceRows } from "./trace-rows.ts";
import { verifyRows } from "./verify-rows.ts";
import { viewRows } from "./view-rows.ts";

/** Rows that are measured together, by the name that `--rows` takes. */
const groups = new Map<string, (bench: Bench) => Promise<Row[]>>([
  ["pages", pageRows],
  ["search", searchRows],
  ["loop", loopRows],
  ["traces", memoryTraceRows],
  ["neo4j-traces", neo4jTraceRows],
  ["stores", engineRows],
  ["load", loadRows],
  ["start", startRows],
  ["memory", memoryRows],
  ["drawing", drawingRows],
  ["views", viewRows],
  ["verify", verifyRows],
]);
const names = [...groups.keys()];

const usage = `Usage: npm run bench -- [options]

  --rows <names>      only these, with commas: ${names.join(", ")}
  --quick             short rounds, small corpora: tries the code, its figures mean nothing
  --corpora <folder>  keeps generated corpora there and takes those that are there
  --help              show this

A whole run takes about half an hour, up to 10 GB of disk and 8 GB of memory, and wants the machine for itself. Rows about
Neo4j need Java 17 and Maven, rows about drawing and views a browser; without them they are not measured, and the table says so.`;

const chooseGroups = (chosen: string) =>
  chosen.split(",").map((name) => {
    const measureRows = groups.get(name);
    if (measureRows !== undefined) return [name, measureRows] as const;
    throw new AppError("usage", `--rows ${name}: unknown.\n\n${usage}`);
  });

const run = program({
  usage,
  options: {
    rows: { type: "string", default: names.join(",") },
    quick: { type: "boolean", default: false },
    corpora: { type: "string" },
  },
  run: async ({ rows: chosen, quick, corpora }, { stdout, stderr }) => {
    const say = (what: string): void => {
      stderr.write(`${what}\n`);
    };
    const groupsChosen = chooseGroups(chosen);
    await using bench = await openBench({ isQuick: quick, corpora, say });
    const rows: Row[] = [];
    let isWhole = true;
    for (const [name, measureRows] of groupsChosen) {
      const started = performance.now();
      try {
        rows.push(...(await measureRows(bench)));
      } catch (thrown) {
        isWhole = false;
        const error = thrown instanceof Error ? thrown : new Error(String(thrown));
        say(error instanceof AppError ? error.message : (error.stack ?? ""));
        rows.push(unmeasuredRow(name, "", error.message.split("\n")[0] ?? ""));
      }
      say(`${name}: took ${Math.round((performance.now() - started) / 1000)} s`);
    }
    const machine = await describeMachine(
      quick ? "in short rounds on small corpora: these figures mean nothing" : undefined,
    );
    stdout.write(`${machine.join("\n")}\n\n${renderTable(rows)}\n`);
    return isWhole ? 0 : 1;
  },
});

await runHere(run);
