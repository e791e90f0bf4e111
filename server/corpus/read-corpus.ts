// Owns reading a data folder into entries that fit their schemas. Must not judge one entry by another: checks do that.
import { countText } from "../../model/formats.ts";
import { fieldIn } from "../../model/unknown-value.ts";
import { join } from "node:path";
import { DossierFile } from "../../model/kinds/dossier-files.ts";
import {
  fileKinds,
  plainLists,
  reviewedLists,
  sharedLists,
  type FileKind,
} from "../../model/kinds/file-kinds.ts";
import { PassagesLock } from "../../model/passage.ts";
import { Review } from "../../model/statement.ts";
import { compareProblems, type DataProblem } from "../problems/data-problem.ts";
import { didYouMean } from "../problems/did-you-mean.ts";
import type { Corpus, DossierEntries, Entry, OwnEntries, SharedEntries } from "./corpus.ts";
import { ignoredFiles, matchPath } from "./data-layout.ts";
import { explainIssues } from "./explain-issues.ts";
import { listFiles, type FoundFile } from "./list-files.ts";
import { parsePlaced, type PlacedDocument } from "./yaml-document.ts";

/** What reading gives: all that could be read, and all that is wrong with the rest, sorted. */
export interface ReadCorpus {
  readonly corpus: Corpus;
  readonly problems: readonly DataProblem[];
}

/**
 * Reads every file of `folder`. Problems of single files never throw; a missing or unreadable folder does (`usage`,
 * `io`). The order in which the disk lists files makes no difference.
 */
export const readCorpus = async (folder: string): Promise<ReadCorpus> => {
  const { files, problems } = await listFiles(folder);
  const read = parseCorpus(files, folder);
  return {
    corpus: read.corpus,
    problems: [...problems, ...read.problems].sort(compareProblems),
  };
};

/** A file that fits its schema. `names` are those that stand for the stars of its kind's path. */
type ParsedFile = {
  kind: FileKind;
  content: unknown;
  document: PlacedDocument;
  names: readonly string[];
};

/** The files that fit their schemas, what is wrong with the others, and what of them is known all the same. */
type ParsedFiles = Pick<Corpus, "unread" | "missing" | "unfit"> & {
  files: readonly ParsedFile[];
  problems: readonly DataProblem[];
};

const kinds: readonly FileKind[] = Object.values(fileKinds);

const parseFiles = (found: readonly FoundFile[]): ParsedFiles => {
  const problems: DataProblem[] = [];
  const unread = new Set<string>();
  const missing = new Set<string>();
  const unfit = new Set<string>();
  const files = found.flatMap((file): ParsedFile[] => {
    const [kind, names] = kindOf(file.path);
    if (kind === undefined) {
      problems.push(strayFile(file));
      return [];
    }
    const parsed = parsePlaced(file.file, file.bytes);
    if ("problems" in parsed) {
      problems.push(...parsed.problems);
      missing.add(file.path);
      for (const name of names) unread.add(name);
      return [];
    }
    const { document } = parsed;
    const fitted = kind.schema.safeParse(document.value);
    if (!fitted.success) {
      const found = explainIssues(document, kind.schema, fitted.error.issues);
      problems.push(...(kind.writtenBy === undefined ? found : asOne(found, kind.writtenBy)));
      unfit.add(file.path);
      for (const name of [...names, ...namesIn(document.value)]) unread.add(name);
      return [];
    }
    const id = fieldIn(fitted.data, "id");
    const name = names[0] ?? "";
    if ((kind.entryOf !== undefined || kind === fileKinds.dossier) && id !== name) {
      // Mentions may go by either name.
      unread.add(name);
      problems.push(otherName(document, String(id), name));
    }
    return [{ kind, content: fitted.data, document, names }];
  });
  return { files, problems, unread, missing, unfit };
};

/** What a command wrote is not mended place by place: another version may have written it otherwise. */
const asOne = (
  [first, ...others]: readonly DataProblem[],
  command: string,
): readonly DataProblem[] => {
  if (first === undefined) return [];
  const more = `; ${countText(others.length, "more problem")} like this in the file`;
  return [
    {
      ...first,
      message: others.length === 0 ? first.message : first.message + more,
      hint: `it was edited, or written by another version: remove the file, then run \`${command}\``,
    },
  ];
};

const kindOf = (path: string): [FileKind | undefined, readonly string[]] => {
  for (const kind of kinds) {
    const names = matchPath(kind.path, path);
    if (names !== undefined) return [kind, names];
  }
  return [undefined, []];
};

const otherName = (document: PlacedDocument, id: string, name: string): DataProblem => ({
  ...document.placeOf(["id"]),
  rule: "file-name",
  found: id,
  expected: name,
  message: `id is ${JSON.stringify(id)}, expected ${JSON.stringify(name)}, the name of the file or folder`,
  hint: "rename one of them",
});

/** As {@link readCorpus}, for files that are in memory already. */
export const parseCorpus = (found: readonly FoundFile[], folder: string): ReadCorpus => {
  const sorted = [...found].sort((a, b) => (a.path < b.path ? -1 : 1));
  const { files, problems, unread, missing, unfit } = parseFiles(sorted);
  const lacking = missingFiles(sorted);
  const corpus: Corpus = {
    ...entriesOf(sharedLists, files),
    dossiers: files
      .filter(({ kind }) => kind === fileKinds.dossier)
      .map((file) => dossierEntries(file, files)),
    unread,
    missing: new Set([...missing, ...lacking]),
    unfit,
  };
  const all = [...problems, ...lacking.map((path) => missingFile(path, folder))];
  return { corpus, problems: all.sort(compareProblems) };
};

const dossierEntries = (file: ParsedFile, files: readonly ParsedFile[]): DossierEntries => {
  const folder = file.names[0] ?? "";
  const own = files.filter(
    ({ kind, names }) => kind.path.startsWith("dossiers/") && names[0] === folder,
  );
  const lock = own.find(({ kind }) => kind === fileKinds.lock);
  return {
    ...entriesOf({ ...reviewedLists, ...plainLists }, own),
    folder,
    dossier: { ...placed(file, []), value: DossierFile.parse(file.content), fileName: folder },
    lock:
      lock === undefined
        ? undefined
        : {
            ...placed(lock, []),
            value: PassagesLock.parse(lock.content),
            fileName: "passages.lock",
          },
  };
};

// The overloads assert what parseFiles has seen to: every content fits the schema of its kind, which its lists are part of.
function entriesOf(lists: typeof sharedLists, files: readonly ParsedFile[]): SharedEntries;
function entriesOf(
  lists: typeof reviewedLists & typeof plainLists,
  files: readonly ParsedFile[],
): OwnEntries;
function entriesOf(
  lists: Readonly<Record<string, unknown>>,
  files: readonly ParsedFile[],
): unknown {
  return Object.fromEntries(
    Object.keys(lists).map((name) => [name, files.flatMap((file) => listIn(file, name))]),
  );
}

/** The entries of one list that a file holds: itself, or what stands under the list's name. */
const listIn = (file: ParsedFile, name: string): Entry<unknown>[] => {
  const { kind, content } = file;
  if (kind.entryOf === name) return [{ ...placed(file, []), value: content }];
  const held: readonly string[] = kind.lists;
  if (!held.includes(name)) return [];
  const list = fieldIn(content, name);
  const values: readonly unknown[] = Array.isArray(list) ? list : [];
  const review = Review.safeParse(fieldIn(content, "review")).data;
  return values.map((value, index) => ({
    ...placed(file, [name, index]),
    value,
    ...(review === undefined || kind.entryOf !== undefined
      ? {}
      : { review: Review.safeParse(fieldIn(value, "review")).data ?? review }),
  }));
};

/** Where an entry stands, and whose it is. */
const placed = (
  { kind, document, names }: ParsedFile,
  above: readonly (string | number)[],
): Omit<Entry<unknown>, "value"> => {
  const [id = ""] = names;
  const isOfProfile = kind === fileKinds.profile && above.length > 0;
  return {
    fileName: /([^/]*?)(?:\.[^/.]*)?$/.exec(document.file)?.[1] ?? "",
    placeOf: (path = []) => document.placeOf([...above, ...path]),
    writtenAt: (path) => document.writtenAt([...above, ...path]),
    owner: isOfProfile
      ? { kind: "profile", id }
      : kind.path.startsWith("dossiers/")
        ? { kind: "dossier", id }
        : undefined,
  };
};

/** Ids and markers of a value that did not parse, wherever they stand in it. */
const namesIn = (value: unknown): string[] => {
  if (typeof value !== "object" || value === null) return [];
  const fields: [string, unknown][] = Object.entries(value);
  return fields.flatMap(([key, inner]) =>
    (key === "id" || key === "marker") && (typeof inner === "string" || typeof inner === "number")
      ? [String(inner)]
      : namesIn(inner),
  );
};

const strayFile = ({ file, path }: FoundFile): DataProblem => {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const folder = path.slice(0, path.length - name.length);
  const patterns = kinds.map((kind) => kind.path);
  const here = patterns
    .filter((p) => matchPath(p.slice(0, p.lastIndexOf("/") + 1), folder) !== undefined)
    .map((p) => p.slice(p.lastIndexOf("/") + 1));
  const hint = here.includes("*.yaml")
    ? "data files here are named <id>.yaml"
    : (didYouMean(name, [...here, ...ignoredFiles]) ??
      (here.length > 0 ? `known here: ${here.join(", ")}` : "nothing is expected in this folder"));
  const message = `no data file of this name belongs here`;
  return { file, line: 1, column: 1, rule: "file-unknown", found: path, message, hint };
};

/** Measures are needed always, a dossier file in every dossier's folder, a reference list beside it. */
const missingFiles = (files: readonly FoundFile[]): string[] => {
  const paths = new Set(files.map((file) => file.path));
  const folders = new Set(
    files.flatMap(({ path }) => /^dossiers\/[^/]+(?=\/)/.exec(path)?.[0] ?? []),
  );
  const needed = [
    fileKinds.measures.path,
    ...[...folders].flatMap((dossier) => [`${dossier}/dossier.yaml`, `${dossier}/references.yaml`]),
  ];
  return needed.filter((path) => !paths.has(path));
};

const missingFile = (path: string, folder: string): DataProblem => ({
  file: join(folder, path).replaceAll("\\", "/"),
  line: 1,
  column: 1,
  rule: "file-missing",
  message: "there is no such file, and it is needed",
  hint: "write it; data/schemas says what belongs in it",
});
