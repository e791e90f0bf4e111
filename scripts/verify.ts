// Owns the command that verifies a dossier against its paper's text: reads files, prints the report, writes the lock.
import { countText } from "../model/formats.ts";
import { basename, join, relative } from "node:path";
import { AppError } from "../server/app-error.ts";
import { checkCorpus } from "../server/corpus/check-corpus.ts";
import { readCorpus, type ReadCorpus } from "../server/corpus/read-corpus.ts";
import {
  compareProblems,
  printProblem,
  type DataProblem,
} from "../server/problems/data-problem.ts";
import { program, type OptionValues, type Output } from "../server/program.ts";
import { buildCanonicalText } from "../server/text/canonical-text.ts";
import { printLock } from "../server/text/lock.ts";
import { parseSource } from "../server/text/parse-source.ts";
import { renderReport, renderSentences } from "../server/text/render-report.ts";
import { verifyDossier } from "../server/text/verify.ts";
import { writeTextAtomically } from "../server/write-atomically.ts";
import { inputOf, asTextOf, readSourceFile, selectDossier } from "./read-dossier.ts";

const usage = `Usage: npm run verify -- [--source <file>] [options]

  --source <file>    text of the paper: plain text from its PDF, JATS XML or HTML; without it only the data are checked
  --dossier <id>     which dossier; needed when there are several
  --section <id>     show and judge this section only
  --sentences        print the canonical sentences with their numbers and markers, and stop
  --json             print the report as JSON
  --update           write passages.lock.json when every place, figure and marker holds
  --data <folder>    data folder (default: data)
  --help             this text

Exit: 0 verified, 1 something is wrong or open, 2 the command itself was wrong.`;

const verifyOptions = {
  source: { type: "string" },
  dossier: { type: "string" },
  section: { type: "string" },
  sentences: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  update: { type: "boolean", default: false },
  data: { type: "string", default: "data" },
} as const;

/** Verifies a dossier against its paper's text. */
export const run = program({
  usage,
  name: "verify",
  options: verifyOptions,
  run: (given, { stdout }) => verify(given, stdout),
});

/** Writes lines to standard output. */
type Say = (lines: readonly string[]) => void;

const verify = async (
  options: OptionValues<typeof verifyOptions>,
  stdout: Output,
): Promise<number> => {
  const say: Say = (lines) => {
    stdout.write(lines.map((line) => `${line}\n`).join(""));
  };
  const read = await readCorpus(options.data);
  if (options.source === undefined) return checkOnly(read, options, say);
  const entries = selectDossier(read.corpus.dossiers, options.dossier, options.data);
  const input = inputOf(entries);
  const { section } = options;
  const known = input.dossier.sections.map(({ id }) => id);
  if (section !== undefined && !known.includes(section)) {
    throw new AppError("usage", `no section "${section}"; sections: ${known.join(", ")}`);
  }
  const name = basename(options.source);
  const source = parseSource(await readSourceFile(options.source), name);
  const text = asTextOf(entries, options.data, () =>
    buildCanonicalText(source, input.dossier, name),
  );
  if (options.sentences) {
    say(renderSentences(text, { section }));
    return 0;
  }
  const lockPath = join(options.data, "dossiers", entries.folder, "passages.lock.json");
  const unread = unreadFiles(read.problems, entries.folder, options.update ? lockPath : undefined);
  const report = verifyDossier(input, text, entries.lock?.value);
  const isWritable = options.update && report.canLock && unread.length === 0;
  if (isWritable) await writeTextAtomically(lockPath, { what: "the lock" }, printLock(report.lock));
  // What the lock was wrong about is settled by writing it.
  const shown = isWritable ? verifyDossier(input, text, report.lock) : report;
  const isVerified = shown.isVerified && unread.length === 0;
  if (options.json) {
    say([JSON.stringify({ unread, ...shown, changes: report.changes, isVerified }, null, 2)]);
    return isVerified ? 0 : 1;
  }
  if (unread.length > 0) {
    // Statements of files that cannot be read are missing from the report: it would blame the text for them.
    say(["Data files:", ...unread.map(printProblem), "", "Not verified: mend these first."]);
    return 1;
  }
  say(renderReport(shown, text, { section }));
  say(lockLines(options.update, isWritable, report.changes.length, relative(".", lockPath)));
  if (section === undefined) {
    say([isVerified ? "Verified." : "Not verified."]);
    return isVerified ? 0 : 1;
  }
  const isClean = ![...shown.problems, ...shown.open].some((one) => one.section === section);
  say([isClean ? `Section ${section}: nothing wrong, nothing open.` : "Not verified."]);
  return isClean ? 0 : 1;
};

/** Checks the data by themselves, without a source. Gives the exit status. */
const checkOnly = (
  read: ReadCorpus,
  { update, sentences }: OptionValues<typeof verifyOptions>,
  say: Say,
): number => {
  if (update || sentences) {
    throw new AppError("usage", "--update and --sentences need --source <file>");
  }
  const problems = [...read.problems, ...checkCorpus(read.corpus)].sort(compareProblems);
  say([
    "No --source given: the data are checked by themselves, no place is compared with the paper.",
    ...problems.map(printProblem),
    problems.length === 0 ? "The data are sound." : `${countText(problems.length, "problem")}.`,
  ]);
  return problems.length === 0 ? 0 : 1;
};

/**
 * Problems of files that did not parse: they hide statements from verification; every other rule is for `npm run check`.
 * `replaced` is a file that will be written whole, whatever is wrong with it.
 */
const unreadFiles = (
  problems: readonly DataProblem[],
  folder: string,
  replaced: string | undefined,
): DataProblem[] =>
  problems.filter(
    ({ file, rule }) =>
      file.includes(`dossiers/${folder}/`) &&
      rule !== "file-missing" &&
      !(replaced !== undefined && basename(file) === basename(replaced)),
  );

const lockLines = (
  isAsked: boolean,
  isWritten: boolean,
  changes: number,
  path: string,
): readonly string[] => {
  if (!isAsked) return [];
  if (!isWritten)
    return [`Lock not written: mend the problems above first (open items do not matter).`];
  const changesText =
    changes === 0
      ? ""
      : `; the source differed from the old lock in ${countText(changes, "place")}`;
  return [`Lock written: ${path}${changesText}.`];
};
