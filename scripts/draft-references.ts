// Owns the command that drafts references.yaml and the works that it names from the reference list of the paper's JATS
// XML: reads files, prints the drafts, and writes them when asked to. What is there already is never changed.
import { basename, join } from "node:path";
import { countText } from "../model/formats.ts";
import type { Review } from "../model/statement.ts";
import { AppError } from "../server/app-error.ts";
import { checkCorpus } from "../server/corpus/check-corpus.ts";
import type { DossierEntries } from "../server/corpus/corpus.ts";
import { draftReferences, type ReferenceDraft } from "../server/corpus/draft-references.ts";
import { listFiles, type FoundFile } from "../server/corpus/list-files.ts";
import {
  appendEntries,
  printEntries,
  printReferences,
  printWork,
} from "../server/corpus/print-drafts.ts";
import { parseCorpus, type ReadCorpus } from "../server/corpus/read-corpus.ts";
import { printProblem, type DataProblem } from "../server/problems/data-problem.ts";
import { program, type OptionValues, type ProgramIo } from "../server/program.ts";
import { decodeSource } from "../server/text/parse-source.ts";
import { parseReferenceList, type ReferenceList } from "../server/text/reference-list.ts";
import { unreadable } from "../server/text/source-text.ts";
import { writeTextAtomically } from "../server/write-atomically.ts";
import { readSourceFile, selectDossier } from "./read-dossier.ts";

const usage = `Usage: npm run draft:references -- --source <file> [options]

  --source <file>   the paper's JATS XML, with its reference list
  --dossier <id>    which dossier; needed when there are several
  --write           write the drafts; without it they are only printed
  --by <name>       who drafts, by initials or a role; needed with --write
  --data <folder>   data folder (default: data)
  --help            this text

Drafts an entry of references.yaml for each number of the list that it does not hold yet, and a file of works/ for each
work that is not there. A field that the markup does not state is left out. Existing entries and works stay as they are.

Exit: 0 drafted, or nothing to draft; 1 the data or the source cannot be used; 2 the command itself was wrong.`;

const draftOptions = {
  source: { type: "string" },
  dossier: { type: "string" },
  write: { type: "boolean", default: false },
  by: { type: "string" },
  data: { type: "string", default: "data" },
} as const;

/** Drafts the reference list of a dossier. */
export const run = program({
  usage,
  name: "draft:references",
  options: draftOptions,
  run: (given, io) => draft(given, io),
});

const draft = async (
  options: OptionValues<typeof draftOptions>,
  { stdout }: ProgramIo,
): Promise<number> => {
  const { data } = options;
  const by = (options.by ?? "").trim();
  if (options.source === undefined) throw new AppError("usage", `--source is needed\n\n${usage}`);
  if (options.write && by === "") {
    throw new AppError("usage", "--write needs --by <name>: who drafts the entries");
  }
  const { files, read, dossier, listPath } = await readData(options);
  const name = basename(options.source);
  const list = parseList(await readSourceFile(options.source), name);
  refuseOtherPaper(list, read, dossier, name);
  const signed = { by: by === "" ? "<name>" : by, on: today() };
  const drafted = draftReferences({
    list: list.references,
    corpus: read.corpus,
    dossier,
    taken: files.flatMap(({ path }) => /^works\/(.*)\.yaml$/.exec(path)?.[1] ?? []),
    drafted: signed,
  });
  const { entries } = drafted;
  const say = (lines: readonly string[]): void => {
    stdout.write(lines.map((line) => `${line}\n`).join(""));
  };
  const summary = summaryOf(drafted, list.references.length);
  if (entries.length === 0) {
    say([...drafted.notes, ...summary, "Nothing to draft."]);
    return 0;
  }
  const there = files.find(({ path }) => path === listPath);
  const added = filesOf(drafted, {
    path: listPath,
    before: there === undefined ? "" : new TextDecoder().decode(there.bytes),
    isNew: read.corpus.missing.has(listPath),
    shown: shownPath(data, listPath),
    review: { drafted: signed },
  });
  refuseFaulty(read, files, added, data);
  const reader = reviewerOf(dossier);
  if (!options.write) {
    say([
      ...added.flatMap(({ path, how, own }) => [`# ${shownPath(data, path)}, ${how}`, own]),
      ...drafted.notes,
      ...summary,
      ...(reader === undefined ? [] : [reviewedWarning(reader)]),
      "Nothing is written: --write --by <name> writes it.",
    ]);
    return 0;
  }
  if (reader !== undefined) throw new AppError("data-invalid", reviewedWarning(reader));
  for (const { path, what, text } of added) {
    await writeTextAtomically(shownPath(data, path), { what }, text);
  }
  const works = countText(drafted.works.length, "file");
  say([
    ...drafted.notes,
    ...summary,
    `Written: ${shownPath(data, listPath)} and ${works} of ${shownPath(data, "works/")}.`,
  ]);
  return 0;
};

/** A file as it will be, and as it is spoken of. */
interface DraftedFile {
  /** Below the data folder. */
  readonly path: string;
  readonly what: string;
  readonly how: "new" | "appended";
  readonly text: string;
  /** What of the text is drafted. */
  readonly own: string;
}

/** The works, and the list last: until it is whole, no entry names a work that is not there. */
const filesOf = (
  { works, entries }: ReferenceDraft,
  list: {
    readonly path: string;
    readonly before: string;
    readonly isNew: boolean;
    readonly shown: string;
    readonly review: Review;
  },
): readonly DraftedFile[] => {
  const { path, before, isNew, shown } = list;
  const own = isNew ? printReferences(entries, list.review) : printEntries(entries);
  const lineEnd = before === "" || before.endsWith("\n") ? "" : "\n";
  return [
    ...works.map((work): DraftedFile => {
      const text = printWork(work);
      return { path: `works/${work.id}.yaml`, what: "the work", how: "new", text, own: text };
    }),
    {
      path,
      what: "the reference list",
      how: isNew ? "new" : "appended",
      text: isNew ? before + lineEnd + own : appendEntries(before, entries, shown),
      own,
    },
  ];
};

/** The data and the dossier. Throws `data-invalid` where it cannot be known which works and entries are there. */
const readData = async ({ data, dossier: wanted }: OptionValues<typeof draftOptions>) => {
  const { files, problems } = await listFiles(data);
  const read = parseCorpus(files, data);
  const dossier = selectDossier(read.corpus.dossiers, wanted, data);
  const listPath = `dossiers/${dossier.folder}/references.yaml`;
  const inTheWay = [...problems, ...read.problems].filter(
    ({ file, rule }) =>
      (file.startsWith(shownPath(data, "works/")) || file === shownPath(data, listPath)) &&
      rule !== "file-missing" &&
      rule !== "file-empty",
  );
  if (inTheWay.length > 0) {
    throw new AppError(
      "data-invalid",
      `what is there already cannot be read. Mend these first:\n${inTheWay.map(printProblem).join("\n")}`,
    );
  }
  return { files, read, dossier, listPath };
};

/** As problems show it. */
const shownPath = (data: string, path: string): string => join(data, path).replaceAll("\\", "/");

/** Where the curator is, not in Greenwich. */
const today = (): string => {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

const parseList = (bytes: Uint8Array, name: string): ReferenceList => {
  const { kind, text } = decodeSource(bytes, name);
  const hint =
    "Expected the paper's JATS XML with its <ref-list>: PubMed Central and many publishers offer it. Without it, write references.yaml by hand.";
  if (kind !== "jats") {
    throw unreadable(name, kind === "html" ? "an HTML page" : "plain text", hint);
  }
  const list = parseReferenceList(text, name);
  if (list.references.length === 0) throw unreadable(name, "XML without a reference list", hint);
  return list;
};

/** The numbers of another paper's list would be confirmed for this one. */
const refuseOtherPaper = (
  { doi }: ReferenceList,
  { corpus }: ReadCorpus,
  { dossier, folder }: DossierEntries,
  name: string,
): void => {
  const own = corpus.works.find(({ value }) => value.id === dossier.value.work)?.value.csl.DOI;
  if (doi === undefined || own === undefined || doi === own.toLowerCase()) return;
  throw unreadable(
    name,
    `the article ${doi}`,
    `Expected ${own}, the paper of the dossier ${folder}: --source and --dossier choose another.`,
  );
};

/** The drafts have to keep every rule that a curator has to keep. */
const refuseFaulty = (
  before: ReadCorpus,
  files: readonly FoundFile[],
  added: readonly DraftedFile[],
  data: string,
): void => {
  const paths = new Set(added.map(({ path }) => path));
  const after = parseCorpus(
    [
      ...files.filter(({ path }) => !paths.has(path)),
      ...added.map(({ path, text }) => ({
        path,
        file: shownPath(data, path),
        bytes: new TextEncoder().encode(text),
      })),
    ],
    data,
  );
  const known = new Set(allProblems(before).map(printProblem));
  const shown = new Set([...paths].map((path) => shownPath(data, path)));
  const faults = allProblems(after).filter(
    (problem) => shown.has(problem.file) && !known.has(printProblem(problem)),
  );
  if (faults.length === 0) return;
  throw new AppError(
    "data-invalid",
    `the drafts break rules, so nothing is written. Write these by hand:\n${faults.map(printProblem).join("\n")}`,
  );
};

const allProblems = ({ corpus, problems }: ReadCorpus): readonly DataProblem[] => [
  ...problems,
  ...checkCorpus(corpus),
];

const reviewerOf = ({ references }: DossierEntries): string | undefined =>
  references.find(({ review }) => review.reviewed !== undefined)?.review.reviewed?.by;

const reviewedWarning = (reader: string): string =>
  `references.yaml is signed as reviewed by ${reader}, who has not seen these entries: take \`reviewed\` out of it first.`;

const summaryOf = (
  { entries, works, held, reused }: ReferenceDraft,
  listed: number,
): readonly string[] => {
  const open = entries.filter(({ basis }) => basis === "unidentified").length;
  return [
    `${countText(listed, "reference")} in the list: ${held.length} there already, ${entries.length} drafted, ${open} of them unidentified.`,
    `${countText(works.length, "new work")}, ${reused.length} there already${reused.length === 0 ? "" : ` (${reused.join(", ")})`}.`,
  ];
};
