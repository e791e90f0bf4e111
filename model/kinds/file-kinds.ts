// Owns every list of entries that curators write and every kind of file that holds some, each declared once. Reading,
// mentions, reviews, JSON Schemas and editor settings are derived from here.
import { z } from "zod";
import { Expectation, Explanation } from "./arithmetic-entries.ts";
import { PassagesLock } from "../passage.ts";
import { Claim, Recommendation, Review } from "../statement.ts";
import {
  Alias,
  AskedStatement,
  Completion,
  Audit,
  Decision,
  DossierFile,
  ReferenceEntry,
  Summary,
  Tension,
  Tombstone,
  Uncited,
  Waiver,
} from "./dossier-files.ts";
import { Profile } from "./profile.ts";
import { described } from "./schema-notes.ts";
import {
  ApprovalFile,
  Concept,
  DrawingFile,
  Measure,
  StudyFile,
  Topic,
  WorkFile,
} from "./shared-files.ts";
import { Tour } from "./tours.ts";

/** Entries of one sort. A problem names one of them by `word` and the value that it has under `key`. */
export type EntryList<S extends z.ZodType = z.ZodType> = {
  readonly entry: S;
  readonly word: string;
  readonly key: string;
};

const list = <const S extends z.ZodType>(word: string, entry: S, key = "id"): EntryList<S> => ({
  entry,
  word,
  key,
});

/** What dossiers share, by the list's name in a corpus. A dossier may add topics, concepts and measures of its own. */
export const sharedLists = {
  topics: list("topic", Topic),
  concepts: list("concept", Concept),
  measures: list("measure", Measure),
  profiles: list("profile", Profile),
  works: list("work", WorkFile),
  studies: list("study", StudyFile),
  approvals: list("approval", ApprovalFile),
  drawings: list("drawing", DrawingFile),
  conceptAliases: list("alias of a concept", Alias, "from"),
  conceptTombstones: list("tombstone of a concept", Tombstone),
} as const;

/** What belongs to one dossier and is drafted and reviewed: by its file, or by an entry's own `review`. */
export const reviewedLists = {
  references: list("reference", ReferenceEntry, "marker"),
  claims: list("claim", Claim),
  recommendations: list("recommendation", Recommendation),
  tensions: list("tension", Tension),
  waivers: list("waiver", Waiver),
  audits: list("audit of", Audit, "statement"),
  uncited: list("uncited", Uncited, "report"),
  summaries: list("summary of", Summary, "topic"),
  decisions: list("decision", Decision),
  questions: list("questions for", AskedStatement, "statement"),
  completions: list("completion of", Completion, "statement"),
  expectations: list("expectation", Expectation),
  explanations: list("explanation of", Explanation, "kind"),
  tours: list("tour", Tour),
} as const;

/** What else belongs to one dossier. */
export const plainLists = {
  aliases: list("alias", Alias, "from"),
  tombstones: list("tombstone", Tombstone),
} as const;

export type SharedList = keyof typeof sharedLists;
export type ReviewedList = keyof typeof reviewedLists;
export type PlainList = keyof typeof plainLists;
export type ListName = SharedList | ReviewedList | PlainList;

/** Every list by name. */
export const entryLists: Readonly<Record<ListName, EntryList>> = {
  ...sharedLists,
  ...reviewedLists,
  ...plainLists,
};

/** The names of lists, in their order. */
export const listNames = <T extends object>(lists: T): (keyof T & string)[] => {
  const isName = (name: string): name is keyof T & string => name in lists;
  return Object.keys(lists).filter(isName);
};

/** One kind of data file. */
export type FileKind = {
  /** Path below the data folder; `*` stands for one name. */
  readonly path: string;
  /** What it is, for people. */
  readonly what: string;
  readonly schema: z.ZodType;
  /** Lists that the file holds, each under its own name. */
  readonly lists: readonly ListName[];
  /** The list that the file as a whole is one entry of; its name is the entry's id. */
  readonly entryOf?: SharedList;
  /** The command that writes it, where nobody writes it by hand. */
  readonly writtenBy?: string;
};

const shapeOf = (lists: readonly ListName[]): Record<string, z.ZodArray> =>
  Object.fromEntries(
    lists.map((name) => [
      name,
      described(z.array(entryLists[name].entry), `Each ${entryLists[name].word}.`),
    ]),
  );

/** A file of lists that all dossiers share. */
const shared = (path: string, what: string, ...lists: SharedList[]): FileKind => ({
  path,
  what,
  schema: z.strictObject(shapeOf(lists)),
  lists,
});

/** A file that is one entry, named for it. */
const single = (
  path: string,
  what: string,
  entryOf: SharedList,
  ...lists: SharedList[]
): FileKind => ({
  path,
  what,
  schema: entryLists[entryOf].entry,
  lists,
  entryOf,
});

/** A file of a dossier, drafted and reviewed as a whole. */
const reviewed = (path: string, what: string, ...lists: ReviewedList[]): FileKind => ({
  path: `dossiers/*/${path}`,
  what,
  schema: z.strictObject({ review: Review, ...shapeOf(lists) }),
  lists,
});

/** A file of a dossier whose lists may each be left out. */
const partial = (path: string, what: string, ...lists: ListName[]): FileKind => ({
  path: `dossiers/*/${path}`,
  what,
  schema: z.strictObject(
    Object.fromEntries(Object.entries(shapeOf(lists)).map(([name, s]) => [name, s.default([])])),
  ),
  lists,
});

/** Every kind of data file, by the name that its JSON Schema has. */
export const fileKinds = {
  profile: single("profiles/*.yaml", "what a field of medicine calls things", "profiles", "topics"),
  topics: shared("vocabulary/topics.yaml", "topics that several fields share", "topics"),
  measures: shared("vocabulary/measures.yaml", "what figures can measure", "measures"),
  concepts: shared("vocabulary/concepts/*.yaml", "what claims can be about", "concepts"),
  "concept-renames": shared(
    "vocabulary/renames.yaml",
    "concepts whose ids changed or were dropped",
    "conceptAliases",
    "conceptTombstones",
  ),
  work: single("works/*.yaml", "one publication", "works"),
  study: single("studies/*.yaml", "one trial, series, experiment or meta-analysis", "studies"),
  approval: single("approvals/*.yaml", "one drug's approval by one authority", "approvals"),
  drawing: single("drawings/*.yaml", "a schematic drawing of a place", "drawings"),
  dossier: {
    path: "dossiers/*/dossier.yaml",
    what: "a reviewed paper",
    schema: DossierFile,
    lists: [],
  },
  vocabulary: partial(
    "vocabulary.yaml",
    "topics, concepts and measures that belong to this paper alone",
    "topics",
    "concepts",
    "measures",
  ),
  references: reviewed("references.yaml", "its reference list", "references"),
  claims: reviewed("claims/*.yaml", "claims of one section", "claims"),
  recommendations: reviewed(
    "recommendations.yaml",
    "what it says should be done",
    "recommendations",
  ),
  tensions: reviewed("tensions.yaml", "what does not agree", "tensions"),
  coverage: reviewed("coverage.yaml", "what needs no claim", "waivers"),
  audits: reviewed("audits.yaml", "citations against their sources", "audits"),
  uncited: reviewed("uncited.yaml", "evidence that it does not cite", "uncited"),
  summaries: reviewed("summaries.yaml", "what it says on each topic, in short", "summaries"),
  pathway: reviewed(
    "pathway.yaml",
    "the map of decisions that it allows, question by question",
    "decisions",
  ),
  questions: reviewed("questions.yaml", "how readers ask for its statements", "questions"),
  completions: reviewed(
    "completions.yaml",
    "words of its statements that learners are asked for, and what is wrong in their place",
    "completions",
  ),
  arithmetic: reviewed(
    "arithmetic.yaml",
    "figures that should follow from others, and what explains those that do not",
    "expectations",
    "explanations",
  ),
  tours: reviewed("tours.yaml", "guided tours through what it says", "tours"),
  renames: partial("renames.yaml", "ids that changed or were dropped", "aliases", "tombstones"),
  lock: {
    path: "dossiers/*/passages.lock.json",
    what: "where statements stand; written by verify",
    schema: PassagesLock,
    lists: [],
    writtenBy: "npm run verify -- --source <file> --update",
  },
} as const satisfies Record<string, FileKind>;
