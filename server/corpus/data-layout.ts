// Owns which files a data folder holds: their names, and the schema of each. Reads nothing.
import type { z } from "zod";
import {
  ApprovalFile,
  AuditsFile,
  ClaimsFile,
  ConceptsFile,
  CoverageFile,
  DossierFile,
  MeasuresFile,
  RecommendationsFile,
  ReferencesFile,
  RenamesFile,
  StudyFile,
  TensionsFile,
  TopicsFile,
  UncitedFile,
  WorkFile,
} from "../../model/dossier-files.ts";
import { PassagesLock } from "../../model/passage.ts";

/** One kind of data file. */
export interface DataFileKind<S extends z.ZodType = z.ZodType> {
  /** Path below the data folder; `*` stands for one name. */
  readonly path: string;
  readonly schema: S;
  /** What it is, for people. */
  readonly what: string;
}

const kind = <const S extends z.ZodType>(
  path: string,
  schema: S,
  what: string,
): DataFileKind<S> => ({ path, schema, what });

/** Every kind of data file, by the name its JSON Schema has. */
export const dataFileKinds = {
  topics: kind("vocabulary/topics.yaml", TopicsFile, "what readers browse by"),
  measures: kind("vocabulary/measures.yaml", MeasuresFile, "what figures can measure"),
  concepts: kind("vocabulary/concepts/*.yaml", ConceptsFile, "what claims can be about"),
  work: kind("works/*.yaml", WorkFile, "one publication"),
  study: kind("studies/*.yaml", StudyFile, "one trial, series or meta-analysis"),
  approval: kind("approvals/*.yaml", ApprovalFile, "one drug's approval by one authority"),
  dossier: kind("dossiers/*/dossier.yaml", DossierFile, "a reviewed paper"),
  references: kind("dossiers/*/references.yaml", ReferencesFile, "its reference list"),
  claims: kind("dossiers/*/claims/*.yaml", ClaimsFile, "claims of one section"),
  recommendations: kind(
    "dossiers/*/recommendations.yaml",
    RecommendationsFile,
    "what it says should be done",
  ),
  tensions: kind("dossiers/*/tensions.yaml", TensionsFile, "what does not agree"),
  coverage: kind("dossiers/*/coverage.yaml", CoverageFile, "what needs no claim"),
  audits: kind("dossiers/*/audits.yaml", AuditsFile, "citations against their sources"),
  uncited: kind("dossiers/*/uncited.yaml", UncitedFile, "evidence that it does not cite"),
  renames: kind("dossiers/*/renames.yaml", RenamesFile, "ids that changed or were dropped"),
  lock: kind("dossiers/*/passages.lock.json", PassagesLock, "where statements stand; by verify"),
} as const;

/** Files that may lie anywhere in the data folder for people to read, and folders that hold nothing to ingest. */
export const ignoredFiles: readonly string[] = ["README.md", "LICENSE.md"];
export const ignoredFolders: readonly string[] = ["schemas"];

/** The names that stand for the stars of `pattern` in `path`, or undefined when it does not match. */
export const matchPath = (pattern: string, path: string): readonly string[] | undefined => {
  const wanted = pattern.split("/");
  const given = path.split("/");
  if (wanted.length !== given.length) return undefined;
  const names: string[] = [];
  for (const [index, part] of wanted.entries()) {
    const own = given[index] ?? "";
    const [before = "", after] = part.split("*");
    if (after === undefined) {
      if (own !== part) return undefined;
    } else {
      if (!own.startsWith(before) || !own.endsWith(after)) return undefined;
      names.push(own.slice(before.length, own.length - after.length));
    }
  }
  return names;
};
