// Owns the command that tries verification out: every figure, number word, marker and minus of a source text is changed,
// one at a time, and verification has to notice each change and name exactly the statements on its sentence. Writes nothing.
import { basename } from "node:path";
import { AppError } from "../server/app-error.ts";
import { program } from "../server/program.ts";
import { readCorpus } from "../server/corpus/read-corpus.ts";
import { tryMutations } from "../server/text/mutations.ts";
import { parseSource } from "../server/text/parse-source.ts";
import { inputOf, asTextOf, readSourceFile, selectDossier } from "./read-dossier.ts";

const usage = `Usage: npm run mutate -- --source <file> [--dossier <id>] [--data <folder>]

Changes every digit, number word, marker and minus of the text, one at a time, and shows what verification says.
Exit: 0 every change in the body was noticed and told exactly, 1 one was not, 2 the command itself was wrong.`;

/** Changes every figure, number word and marker of a text, and shows what verification says. */
export const run = program({
  usage,
  name: "mutate",
  options: {
    source: { type: "string" },
    dossier: { type: "string" },
    data: { type: "string", default: "data" },
  },
  run: async (options, { stdout }) => {
    if (options.source === undefined) throw new AppError("usage", `--source is needed\n\n${usage}`);
    const { corpus } = await readCorpus(options.data);
    const entries = selectDossier(corpus.dossiers, options.dossier, options.data);
    const input = inputOf(entries);
    const name = basename(options.source);
    const source = parseSource(await readSourceFile(options.source), name);
    const outcomes = asTextOf(entries, options.data, () => tryMutations(source, input, name));
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
        : `${faults.length} changes were not told as they should be.`,
    ];
    stdout.write(`${lines.join("\n")}\n`);
    return faults.length === 0 ? 0 : 1;
  },
});
