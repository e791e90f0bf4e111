// Owns `npm run generate`: a synthetic corpus of any size as a snapshot. Exits 0 when done, 1 when the disk refuses, 2 when
// called wrongly.
import { countText, numberText } from "../model/formats.ts";
import { AppError } from "../server/app-error.ts";
import { program } from "../server/program.ts";
import { claimLimits, corpusOf } from "../bench/synthetic/corpus-size.ts";
import { writeSynthetic } from "../bench/synthetic/write-synthetic.ts";
import { openProgress } from "./progress.ts";

const usage = `Usage: npm run generate -- --claims <count> [--seed <number>] [--out <file>]

  --claims <count>  claims in it, from ${claimLimits.least} to ${claimLimits.most}
  --seed <number>   the same seed and count give the same bytes (default: 1)
  --out <file>      snapshot to write (default: var/synthetic-<count>.ndjson)
  --help            show this`;

/** A synthetic corpus as a snapshot. */
export const run = program({
  usage,
  options: {
    claims: { type: "string" },
    seed: { type: "string", default: "1" },
    out: { type: "string" },
  },
  run: async (options, { stdout, stderr }) => {
    if (options.claims === undefined) throw refuse("--claims is missing");
    const claims = wholeNumber("--claims", options.claims, claimLimits.least, claimLimits.most);
    const seed = wholeNumber("--seed", options.seed, 0, Number.MAX_SAFE_INTEGER);
    const out = options.out ?? `var/synthetic-${claims}.ndjson`;
    const progress = openProgress(stderr);
    // A terminal's line is replaced; where output is piped, ten lines for a pass are enough.
    const parts = stderr.isTTY === true ? 100 : 10;
    let lastStep = "";
    const { nodes, edges, bytes, digest } = await writeSynthetic(
      corpusOf(claims, seed),
      out,
      (pass, share) => {
        const percent = Math.floor(share * parts) * (100 / parts);
        const what = `${pass === "counting" ? pass : `writing ${pass}`}: ${percent} %`;
        if (what === lastStep) return;
        lastStep = what;
        progress.step(what);
      },
    );
    progress.close();
    stdout.write(
      `${out}: synthetic, seed ${seed}, ${countText(claims, "claim")}, ${countText(nodes, "node")}, ${countText(edges, "edge")}, ` +
        `${numberText(Math.ceil(bytes / 1024))} KiB, digest ${digest.slice(0, 12)}.\n`,
    );
    return 0;
  },
});

const refuse = (reason: string): AppError => new AppError("usage", `${reason}\n\n${usage}`);

const wholeNumber = (name: string, text: string, least: number, most: number): number => {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw refuse(
    `${name} is ${JSON.stringify(text)}, expected a whole number from ${least} to ${most}`,
  );
};
