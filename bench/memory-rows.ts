// Owns the rows about how much memory a claim takes in the memory store, whatever the size of the corpus.
import { numberText } from "../model/formats.ts";
import { indexed } from "./load.ts";
import type { Bench } from "./open-bench.ts";
import { serveClaimtrail } from "./processes.ts";
import { reportedRow, type Row } from "./table.ts";

/** Memory per claim at three sizes, above what a process with a tiny corpus takes. */
export const memoryRows = async (bench: Bench): Promise<Row[]> => {
  const { tiny, middle, large } = bench.sizes;
  const sizes = [middle / 10, middle, large];
  const base = await memoryAt(bench, tiny);
  const found: number[] = [];
  for (const size of sizes) found.push(await memoryAt(bench, size));
  const perClaim = found.map((bytes, i) => (bytes - base) / ((sizes[i] ?? NaN) - tiny) / 1024);
  return [
    reportedRow(
      `Memory per claim at ${sizes.map(numberText).join(", ")} claims (memory store), resident in the process`,
      `${perClaim.map((kibibytes) => kibibytes.toFixed(2)).join(", ")} KiB`,
      `besides ${Math.round(base / 2 ** 20)} MiB of a process that holds ${tiny} claims; a claim comes with 2.5 other nodes and 9 edges`,
    ),
  ];
};

/** Bytes of memory that a serving process occupies, garbage collected. */
const memoryAt = async (bench: Bench, claims: number): Promise<number> => {
  await using served = await serveClaimtrail(await bench.corpus(claims));
  await served.ask(indexed);
  return await served.inside("memory");
};
