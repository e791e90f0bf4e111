// Owns the command that tries verification out: every figure, number word and marker of a source text is changed, one at
// a time, and verification has to notice each change and name exactly the statements on its sentence. Writes nothing.
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { countText } from "../model/formats.ts";
import { AppError } from "../server/app-error.ts";
import { readCorpus } from "../server/corpus/read-corpus.ts";
import { tryMutations } from "../server/text/mutations.ts";
import { readSource } from "../server/text/read-source.ts";
import { inputOf, readAsTextOf, readSourceFile, selectDossier } from "./read-dossier.ts";

const usage = `Usage: npm run mutate -- --source <file> [--dossier <id>] [--data <folder>]

Changes every digit, number word and marker of the text, one at a time, and shows what verification says.
Exit: 0 every change in the body was noticed and told exactly, 1 one was not, 2 the command itself was wrong.`;

const readOptions = () => {
  try {
    return parseArgs({
      options: {
        source: { type: "string" },
        dossier: { type: "string" },
        data: { type: "string", default: "data" },
        help: { type: "boolean", default: false },
      },
    }).values;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new AppError("usage", `${why}\n\n${usage}`, { cause });
  }
};

const main = async (): Promise<number> => {
  const options = readOptions();
  if (options.help) {
    process.stdout.write(`${usage}\n`);
    return 0;
  }
  if (options.source === undefined) throw new AppError("usage", `--source is needed\n\n${usage}`);
  const { corpus } = await readCorpus(options.data);
  const entries = selectDossier(corpus.dossiers, options.dossier, options.data);
  const input = inputOf(entries);
  const name = basename(options.source);
  const source = readSource(await readSourceFile(options.source), name);
  const outcomes = readAsTextOf(entries, options.data, () => tryMutations(source, input, name));
  const counts = new Map<string, number>();
  for (const { mutation, result } of outcomes) {
    const what = `${mutation.kind}: ${result}`;
    counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  const faults = outcomes.filter(({ result }) => result === "missed" || result === "wrong-names");
  const lines = [
    ...faults.map(
      ({ mutation, was, result, detail }) =>
        `${result}: ${JSON.stringify(was)} became ${JSON.stringify(mutation.becomes)}${detail === undefined ? "" : `: ${detail}`}`,
    ),
    ...[...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([what, n]) => `${n} ${what}`),
    faults.length === 0
      ? "Every change in the body was noticed and named exactly what stands on its sentence."
      : `${countText(faults.length, "change was", "changes were")} not told as should be.`,
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
  return faults.length === 0 ? 0 : 1;
};

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  process.stderr.write(`mutate: ${error.message}\n`);
  process.exitCode = error.code === "usage" ? 2 : 1;
}
