// Owns the row about starting: from the start of the process on a snapshot to its first answer.
import { z } from "zod";
import { numberText } from "../model/formats.ts";
import { readIds } from "./draw.ts";
import { openAsker } from "./load.ts";
import type { Bench } from "./open-bench.ts";
import { runProgram, serveClaimtrail } from "./processes.ts";
import { ratioRow, type Row } from "./table.ts";

const Parsed = z.object({ milliseconds: z.number() });

/** Time to the first answer, a claim page, against `JSON.parse` of the same lines. */
export const startRows = async (bench: Bench): Promise<Row[]> => {
  const { middle } = bench.sizes;
  const snapshot = await bench.corpus(middle);
  const [claim = ""] = (await readIds(snapshot)).get("claim") ?? [];
  const starts: number[] = [];
  const parses: number[] = [];
  for (let round = 0; round < bench.rounds; round += 1) {
    starts.push(await start(snapshot, `/api/claims/${encodeURIComponent(claim)}`));
    const { output } = await runProgram("bench/parse-lines.ts", [snapshot]);
    parses.push(Parsed.parse(JSON.parse(output)).milliseconds);
  }
  return [
    ratioRow(
      `Start from a snapshot to the first answer (memory, ${numberText(middle)} claims), whole process / \`JSON.parse\` of the same lines`,
      3,
      [starts, parses],
      { unit: "ms", digits: 0 },
    ),
  ];
};

const start = async (snapshot: string, address: string): Promise<number> => {
  const started = performance.now();
  const served = await serveClaimtrail(snapshot);
  try {
    const asker = await openAsker(served.origin);
    await asker.ask(address);
    asker.close();
    return performance.now() - started;
  } finally {
    await served.stop();
  }
};
