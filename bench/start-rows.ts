// Owns the row about starting: from the start of the process on a snapshot to its first answer.
import { readFileSync } from "node:fs";
import { numberText } from "../model/formats.ts";
import { readIds } from "./draw.ts";
import { inTurns } from "./in-turns.ts";
import type { Bench } from "./open-bench.ts";
import { serveClaimtrail } from "./processes.ts";
import { ratioRow, type Row } from "./table.ts";

/** Time to the first answer, a claim page, against `JSON.parse` of the same lines. */
export const startRows = async (bench: Bench): Promise<Row[]> => {
  const { middle } = bench.sizes;
  const snapshot = await bench.corpus(middle);
  const [claim = ""] = (await readIds(snapshot)).get("claim") ?? [];
  const address = `/api/claims/${encodeURIComponent(claim)}`;
  const times = await inTurns(bench.rounds, [
    () => start(snapshot, address),
    () => parseLines(snapshot),
  ]);
  return [
    ratioRow(
      `Start from a snapshot to the first answer (memory, ${numberText(middle)} claims), whole process / \`JSON.parse\` of the same lines`,
      3,
      times,
      { unit: "ms", digits: 0 },
    ),
  ];
};

const start = async (snapshot: string, address: string): Promise<number> => {
  const started = performance.now();
  await using served = await serveClaimtrail(snapshot);
  await served.ask(address);
  return performance.now() - started;
};

/** Time to read a file and to parse each of its lines, keeping nothing, in ms. */
const parseLines = (file: string): number => {
  const started = performance.now();
  const bytes = readFileSync(file);
  for (let from = 0; from < bytes.length;) {
    const at = bytes.indexOf(10, from);
    const end = at < 0 ? bytes.length : at;
    JSON.parse(bytes.toString("utf8", from, end));
    from = end + 1;
  }
  return performance.now() - started;
};
