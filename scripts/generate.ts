// Owns `npm run generate`: a synthetic corpus of any size as a snapshot. Exits 0 when done, 1 when the disk refuses, 2 when
// called wrongly.
import { parseArgs } from "node:util";
import { countText, numberText } from "../model/formats.ts";
import { AppError } from "../server/app-error.ts";
import { claimLimits, corpusOf } from "../server/synthetic/corpus-size.ts";
import { writeSynthetic } from "../server/synthetic/write-synthetic.ts";
import { openProgress } from "./progress.ts";

const usage = `Usage: npm run generate -- --claims <count> [--seed <number>] [--out <file>]

  --claims <count>  claims in it, from ${claimLimits.least} to ${claimLimits.most}
  --seed <number>   the same seed and count give the same bytes (default: 1)
  --out <file>      snapshot to write (default: var/synthetic-<count>.ndjson)
  --help            show this`;

const refuse = (reason: string, cause?: unknown): AppError =>
  new AppError("usage", `${reason}\n\n${usage}`, { cause });

const readArguments = () => {
  try {
    return parseArgs({
      options: {
        claims: { type: "string" },
        seed: { type: "string", default: "1" },
        out: { type: "string" },
        help: { type: "boolean", default: false },
      },
    }).values;
  } catch (cause) {
    throw refuse(cause instanceof Error ? cause.message : "unknown argument", cause);
  }
};

const wholeNumber = (name: string, text: string, least: number, most: number): number => {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw refuse(
    `${name} is ${JSON.stringify(text)}, expected a whole number from ${least} to ${most}`,
  );
};

const generate = async (): Promise<void> => {
  const options = readArguments();
  if (options.help) {
    console.log(usage);
    return;
  }
  if (options.claims === undefined) throw refuse("--claims is missing");
  const claims = wholeNumber("--claims", options.claims, claimLimits.least, claimLimits.most);
  const seed = wholeNumber("--seed", options.seed, 0, Number.MAX_SAFE_INTEGER);
  const out = options.out ?? `var/synthetic-${claims}.ndjson`;
  const progress = openProgress(process.stderr);
  // A terminal's line is replaced; where output is piped, ten lines for a pass are enough.
  const parts = process.stderr.isTTY ? 100 : 10;
  let told = "";
  const { nodes, edges, bytes, digest } = await writeSynthetic(
    corpusOf(claims, seed),
    out,
    (pass, share) => {
      const percent = Math.floor(share * parts) * (100 / parts);
      const what = `${pass === "counting" ? pass : `writing ${pass}`}: ${percent} %`;
      if (what === told) return;
      told = what;
      progress.step(what);
    },
  );
  progress.close();
  console.log(
    `${out}: synthetic, seed ${seed}, ${countText(claims, "claim")}, ${countText(nodes, "node")}, ${countText(edges, "edge")}, ` +
      `${numberText(Math.ceil(bytes / 1024))} KiB, digest ${digest.slice(0, 12)}.`,
  );
};

try {
  await generate();
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  console.error(error.message);
  process.exitCode = error.code === "usage" ? 2 : 1;
}
