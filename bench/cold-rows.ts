// Owns the rows about the commands a curator waits for, on the real dossier: whole processes, started anew each time.
import path from "node:path";
import type { Bench } from "./open-bench.ts";
import { runProgram } from "./processes.ts";
import { reportedRow, spread, unmeasuredRow, type Row } from "./table.ts";

const dossier = "rvlms";

/** Time of `npm run ingest` and `npm run verify` without npm. */
export const coldRows = async (bench: Bench): Promise<Row[]> => {
  const { folder, paper } = bench;
  const ingest = "Ingest of the real dossier, whole process";
  const verify = "Verify of the real dossier, whole process";
  const out = path.join(folder, "real.ndjson");
  const source = ["verify", "--dossier", dossier, "--source", paper ?? ""];
  return [
    reportedRow(ingest, `${await timeOf(bench, ["ingest", "--out", out])} ms`),
    paper === undefined
      ? unmeasuredRow(verify, "reported", "--paper was not given")
      : reportedRow(verify, `${await timeOf(bench, source)} ms`),
  ];
};

const timeOf = async ({ rounds }: Bench, args: readonly string[]): Promise<string> => {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    times.push((await runProgram("scripts/claimtrail.ts", args)).milliseconds);
  }
  return spread(times, 0);
};
