// Owns `npm run bench`: measures, prints one table, writes it with the machine it was measured on. Exits 0 when all that was
// asked for was measured, missed goals included, 1 when something could not be, 2 when called wrongly.
import { parseArgs } from "node:util";
import { AppError } from "../server/app-error.ts";
import { writeTextAtomically } from "../server/write-atomically.ts";
import { coldRows } from "./cold-rows.ts";
import { engineRows } from "./engine-rows.ts";
import { loadRows } from "./load-rows.ts";
import { drawingRows } from "./drawing-rows.ts";
import { describeMachine } from "./machine.ts";
import { loopRows } from "./loop-rows.ts";
import { memoryRows } from "./memory-rows.ts";
import { openBench, type Bench } from "./open-bench.ts";
import { pageRows } from "./page-rows.ts";
import { endChildren } from "./processes.ts";
import { searchRows } from "./search-rows.ts";
import { startRows } from "./start-rows.ts";
import { renderTable, unmeasuredRow, type Row } from "./table.ts";
import { memoryTraceRows, neo4jTraceRows } from "./trace-rows.ts";

/** Rows that are measured together. */
type Group = {
  readonly name: string;
  /** What the row is called, and demanded, where it cannot be measured. */
  readonly title: string;
  readonly goal: string;
  readonly measure: (bench: Bench) => Promise<Row[]>;
};

const groups: readonly Group[] = [
  {
    name: "pages",
    title: "Pages over HTTP / bare Express",
    goal: "≥ 1, ≥ 0.7",
    measure: pageRows,
  },
  {
    name: "search",
    title: "Search over HTTP / the search call in process; p99",
    goal: "≥ 0.7, ≤ 50 ms",
    measure: searchRows,
  },
  {
    name: "loop",
    title: "Longest time one request holds the loop",
    goal: "≤ 50 ms",
    measure: loopRows,
  },
  {
    name: "traces",
    title: "Traces of equal size over HTTP (memory), p50 in a large corpus / in a small one",
    goal: "≤ 1.5",
    measure: memoryTraceRows,
  },
  {
    name: "neo4j-traces",
    title: "Traces of equal size over HTTP (Neo4j), p50 in a large corpus / in a small one",
    goal: "≤ 2",
    measure: neo4jTraceRows,
  },
  {
    name: "stores",
    title: "Each address of the API from memory and from Neo4j, p50 and p95",
    goal: "reported",
    measure: engineRows,
  },
  {
    name: "load",
    title: "Load into Neo4j / a bare `UNWIND` loop writing the same properties and edges",
    goal: "≤ 1.3",
    measure: loadRows,
  },
  {
    name: "start",
    title: "Start from a snapshot to the first answer / `JSON.parse` of the same lines",
    goal: "≤ 3",
    measure: startRows,
  },
  { name: "memory", title: "Memory per claim", goal: "reported", measure: memoryRows },
  {
    name: "drawing",
    title: "First drawn frame of the wheel / Sigma as it comes",
    goal: "≤ 1.3",
    measure: drawingRows,
  },
  {
    name: "cold",
    title: "Ingest and verify of the real dossier, whole process",
    goal: "reported",
    measure: coldRows,
  },
];

const defaultFile = "docs/benchmarks.md";

const usage = `Usage: npm run bench -- [options]

  --rows <names>        only these, with commas: ${groups.map(({ name }) => name).join(", ")}
  --quick               short rounds, small corpora: tries the code, its figures mean nothing
  --paper <file>        the paper's text; without it, verifying is not measured
  --neo4j-port <number> first port for databases of its own (default: 7710)
  --neo4j-url <url>     a Neo4j that holds the largest synthetic corpus already, instead of loading it
  --corpora <folder>    keeps generated corpora there and takes those that are there
  --out <file>          where to write (default: ${defaultFile} for a whole run, else nowhere)
  --help                show this

A whole run takes about half an hour, up to 10 GB of disk and 8 GB of memory, and wants the machine for itself. Rows about
Neo4j need Java 17 and Maven, rows about drawing a browser; without them they are not measured, and the table says so.`;

const parseOptions = () => {
  try {
    return parseArgs({
      options: {
        rows: { type: "string" },
        quick: { type: "boolean", default: false },
        paper: { type: "string" },
        "neo4j-port": { type: "string", default: "7710" },
        "neo4j-url": { type: "string" },
        corpora: { type: "string" },
        out: { type: "string" },
        help: { type: "boolean", default: false },
      },
    }).values;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : "unknown argument";
    throw new AppError("usage", `${why}\n\n${usage}`, { cause });
  }
};

const chooseGroups = (names: string | undefined): readonly Group[] => {
  if (names === undefined) return groups;
  return names.split(",").map((name) => {
    const group = groups.find((one) => one.name === name);
    if (group === undefined) throw new AppError("usage", `--rows ${name}: unknown.\n\n${usage}`);
    return group;
  });
};

const parsePort = (given: string): number => {
  const port = Number(given);
  if (Number.isInteger(port) && port > 0 && port < 65_500) return port;
  throw new AppError("usage", `--neo4j-port ${given}: expected a number from 1 to 65499.`);
};

/** The rows of a group. What keeps them from being measured becomes a row itself. */
const measure = async (bench: Bench, group: Group): Promise<{ rows: Row[]; isWhole: boolean }> => {
  const started = performance.now();
  try {
    const rows = await group.measure(bench);
    return { rows, isWhole: true };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    bench.say(error instanceof AppError ? why : String(error instanceof Error ? error.stack : why));
    const line = why.split("\n")[0] ?? "";
    return { rows: [unmeasuredRow(group.title, group.goal, line)], isWhole: false };
  } finally {
    bench.say(`${group.name}: took ${Math.round((performance.now() - started) / 1000)} s`);
  }
};

const page = (rows: readonly Row[], machine: readonly string[]): string =>
  [
    "# Benchmarks",
    "",
    "Written by `npm run bench`. Each ratio is taken within one run: both sides take turns, after a warm-up, so that whatever",
    "else the machine does meets both; what is shown is the median of the rounds with the least and the most of them. Corpora",
    "are synthetic unless the real dossier is named ([scale.md](scale.md)); ids are drawn by a Zipf distribution over all.",
    "Memory and Neo4j are the two stores. A server keeps what it answered lately, in these rows too, unless a row says that no",
    "address is asked twice; what is asked once only is asked cold.",
    "",
    "Which store? Memory answers sooner at every address and needs nothing beside the process, up to what fits into its memory",
    "(below, per claim). Neo4j is for who asks the graph in Cypher, shares one database between several servers, has more than",
    "fits, or has a cluster already. Both give the same answers, so that one can begin with memory.",
    "",
    ...machine,
    "",
    renderTable(rows),
    "",
  ].join("\n");

const run = async (): Promise<number> => {
  const options = parseOptions();
  if (options.help) {
    console.log(usage);
    return 0;
  }
  const chosen = chooseGroups(options.rows);
  const bench = await openBench({
    isQuick: options.quick,
    neo4jPort: parsePort(options["neo4j-port"]),
    neo4jUrl: options["neo4j-url"],
    paper: options.paper,
    corpora: options.corpora,
    say: (what) => {
      console.error(what);
    },
  });
  try {
    const rows: Row[] = [];
    let isWhole = true;
    for (const group of chosen) {
      const measured = await measure(bench, group);
      rows.push(...measured.rows);
      isWhole &&= measured.isWhole;
    }
    const asked = options.quick
      ? "in short rounds on small corpora: these figures mean nothing"
      : undefined;
    const text = page(rows, await describeMachine(asked));
    console.log(text);
    const isAll = options.rows === undefined && !options.quick;
    const out = options.out ?? (isAll ? defaultFile : undefined);
    if (out !== undefined) await writeTextAtomically(out, { what: "the table" }, text);
    return isWhole ? 0 : 1;
  } finally {
    endChildren();
    await bench.close();
  }
};

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    endChildren();
    process.exit(130);
  });
}
try {
  process.exitCode = await run();
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  console.error(error.message);
  process.exitCode = error.code === "usage" ? 2 : 1;
}
