// Owns reading a data folder into entries that fit their schemas. Must not judge one entry by another: checks do that.
import { join } from "node:path";
import type { z } from "zod";
import type { Review } from "../../model/statement.ts";
import { compareProblems, type DataProblem } from "../problems/data-problem.ts";
import { didYouMean } from "../problems/did-you-mean.ts";
import type { Corpus, DossierEntries, Entry, ReviewedEntry } from "./corpus.ts";
import { dataFileKinds, ignoredFiles, matchPath, type DataFileKind } from "./data-layout.ts";
import { explainIssues } from "./explain-issues.ts";
import { listFiles, type FoundFile } from "./list-files.ts";
import { parsePlaced, type DataPath, type PlacedDocument } from "./yaml-document.ts";

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

type ParsedFile<T> = { content: T; document: PlacedDocument; names: readonly string[] };

/** As {@link readCorpus}, for files that are in memory already. */
export const parseCorpus = (found: readonly FoundFile[], folder: string): ReadCorpus => {
  const files = [...found].sort((a, b) => (a.path < b.path ? -1 : 1));
  const problems: DataProblem[] = [];
  const unread = new Set<string>();
  const missing = new Set<string>();
  const unfit = new Set<string>();
  const known = new Set<FoundFile>();

  const take = <S extends z.ZodType>(kind: DataFileKind<S>): ParsedFile<z.output<S>>[] =>
    files.flatMap((file) => {
      const names = matchPath(kind.path, file.path);
      if (names === undefined) return [];
      known.add(file);
      const parsed = parsePlaced(file.file, file.bytes);
      if ("problems" in parsed) {
        problems.push(...parsed.problems);
        missing.add(file.path);
        for (const name of names) unread.add(name);
        return [];
      }
      const { document } = parsed;
      const fitted = kind.schema.safeParse(document.value);
      if (fitted.success) return [{ content: fitted.data, document, names }];
      problems.push(...explainIssues(document, kind.schema, fitted.error.issues));
      unfit.add(file.path);
      for (const name of [...names, ...namesIn(document.value)]) unread.add(name);
      return [];
    });

  const whole = <T extends { id: string }>(parsed: readonly ParsedFile<T>[]): Entry<T>[] =>
    parsed.map(({ content, document, names }) => {
      const fileName = names[0] ?? "";
      if (content.id !== fileName) {
        // Mentions may go by either name.
        unread.add(fileName);
        problems.push({
          ...document.placeOf(["id"]),
          rule: "file-name",
          found: content.id,
          expected: fileName,
          message: `id is ${JSON.stringify(content.id)}, expected ${JSON.stringify(fileName)}, the name of the file or folder`,
          hint: "rename one of them",
        });
      }
      return { value: content, fileName, placeOf: (path = []) => document.placeOf(path) };
    });

  const topics = take(dataFileKinds.topics);
  const measures = take(dataFileKinds.measures);
  const concepts = take(dataFileKinds.concepts);
  const works = take(dataFileKinds.work);
  const studies = take(dataFileKinds.study);
  const approvals = take(dataFileKinds.approval);
  const dossiers = take(dataFileKinds.dossier);
  const parts = {
    references: take(dataFileKinds.references),
    claims: take(dataFileKinds.claims),
    recommendations: take(dataFileKinds.recommendations),
    tensions: take(dataFileKinds.tensions),
    coverage: take(dataFileKinds.coverage),
    audits: take(dataFileKinds.audits),
    uncited: take(dataFileKinds.uncited),
    renames: take(dataFileKinds.renames),
    lock: take(dataFileKinds.lock),
  };

  const dossierEntries = dossiers.map((parsed): DossierEntries => {
    const folderName = parsed.names[0] ?? "";
    const own = <T>(list: readonly ParsedFile<T>[]) =>
      list.filter(({ names }) => names[0] === folderName);
    return {
      folder: folderName,
      dossier: soleEntry(whole([parsed])),
      references: reviewed(own(parts.references), "references", (c) => c.references),
      claims: reviewed(own(parts.claims), "claims", (c) => c.claims),
      recommendations: reviewed(
        own(parts.recommendations),
        "recommendations",
        (c) => c.recommendations,
      ),
      tensions: reviewed(own(parts.tensions), "tensions", (c) => c.tensions),
      waivers: reviewed(own(parts.coverage), "waivers", (c) => c.waivers),
      audits: reviewed(own(parts.audits), "audits", (c) => c.audits),
      uncited: reviewed(own(parts.uncited), "uncited", (c) => c.uncited),
      aliases: entries(own(parts.renames), "aliases", (c) => c.aliases),
      tombstones: entries(own(parts.renames), "tombstones", (c) => c.tombstones),
      lock: own(parts.lock).map(({ content, document }): DossierEntries["lock"] => ({
        value: content,
        fileName: "passages.lock",
        placeOf: (path = []) => document.placeOf(path),
      }))[0],
    };
  });

  problems.push(
    ...files.filter((file) => !known.has(file)).map((file) => strayFile(file)),
    ...missingFiles(files).map((path) => missingFile(path, folder)),
  );
  for (const path of missingFiles(files)) missing.add(path);
  const corpus: Corpus = {
    topics: entries(topics, "topics", (c) => c.topics),
    measures: entries(measures, "measures", (c) => c.measures),
    concepts: entries(concepts, "concepts", (c) => c.concepts),
    works: whole(works),
    studies: whole(studies),
    approvals: whole(approvals),
    dossiers: dossierEntries,
    unread,
    missing,
    unfit,
  };
  return { corpus, problems: problems.sort(compareProblems) };
};

const soleEntry = <T>(list: readonly Entry<T>[]): Entry<T> => {
  const [entry] = list;
  if (entry === undefined) throw new Error("expected one entry");
  return entry;
};

const placed = <T>(document: PlacedDocument, value: T, above: DataPath): Entry<T> => ({
  value,
  fileName: /([^/]*?)(?:\.[^/.]*)?$/.exec(document.file)?.[1] ?? "",
  placeOf: (path = []) => document.placeOf([...above, ...path]),
});

const entries = <C, T>(
  parsed: readonly ParsedFile<C>[],
  key: string,
  listOf: (content: C) => readonly T[],
): Entry<T>[] =>
  parsed.flatMap(({ content, document }) =>
    listOf(content).map((value, index) => placed(document, value, [key, index])),
  );

const reviewed = <C extends { review: Review }, T extends object>(
  parsed: readonly ParsedFile<C>[],
  key: string,
  listOf: (content: C) => readonly (T & { review?: Review | undefined })[],
): ReviewedEntry<T>[] =>
  parsed.flatMap(({ content, document }) =>
    listOf(content).map((value, index) => ({
      ...placed<T>(document, value, [key, index]),
      review: value.review ?? content.review,
    })),
  );

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
  const patterns = Object.values(dataFileKinds).map((kind) => kind.path);
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

/** Vocabulary is needed always, a dossier file in every dossier's folder, a reference list beside it. */
const missingFiles = (files: readonly FoundFile[]): string[] => {
  const paths = new Set(files.map((file) => file.path));
  const folders = new Set(
    files.flatMap(({ path }) => /^dossiers\/[^/]+(?=\/)/.exec(path)?.[0] ?? []),
  );
  const needed = [
    dataFileKinds.topics.path,
    dataFileKinds.measures.path,
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
