// Owns the rows about how much memory a claim takes in the memory store, whatever the size of the corpus.
import { openAsker } from "./load.ts";
import type { Bench } from "./open-bench.ts";
import { serveClaimtrail, type Inside } from "./processes.ts";
import { grouped, reportedRow, type Row } from "./table.ts";

/** Memory per claim at three sizes, above what a process with a tiny corpus takes. */
export const memoryRows = async (bench: Bench): Promise<Row[]> => {
  const { tiny, middle, large } = bench.sizes;
  const sizes = [middle / 10, middle, large];
  const base = await memoryAt(bench, tiny);
  const found: Inside[] = [];
  for (const size of sizes) found.push(await memoryAt(bench, size));
  const perClaim = (of: (inside: Inside) => number): string =>
    found
      .map((inside, i) => (of(inside) - of(base)) / ((sizes[i] ?? NaN) - tiny) / 1024)
      .map((kibibytes) => kibibytes.toFixed(2))
      .join(", ");
  const at = `per claim at ${sizes.map(grouped).join(", ")} claims`;
  return [
    reportedRow(
      `Memory ${at} (memory store; heap and buffers, garbage collected)`,
      `${perClaim(({ held }) => held)} KiB`,
      "flat when it grows with the corpus only; with its nodes, lines, references and edges",
    ),
    reportedRow(
      `Memory ${at} (memory store; resident in the process)`,
      `${perClaim(({ resident }) => resident)} KiB`,
      `besides ${Math.round(base.resident / 2 ** 20)} MiB of a process that holds ${tiny} claims`,
    ),
  ];
};

const memoryAt = async (bench: Bench, claims: number): Promise<Inside> => {
  const served = await serveClaimtrail(await bench.corpus(claims));
  try {
    const asker = await openAsker(served.origin);
    // Answered once the indexes are built, which is when all is held that will be.
    await asker.ask("/api/search?q=b");
    asker.close();
    return await served.inside("memory");
  } finally {
    await served.stop();
  }
};
