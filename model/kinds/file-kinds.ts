// Owns every list of entries that curators write and every kind of file that holds some, each declared once. Reading,
// mentions, reviews, JSON Schemas and editor settings are derived from here.
import { z } from "zod";
import { Expectation, Explanation } from "./arithmetic-entries.ts";
import { figureExample } from "../figure.ts";
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
import { described, exampleOf } from "./schema-notes.ts";
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

/** A list that stands in files under its name: `means` says to curators what it holds, `example` is an entry as they would write it. */
type WrittenList<S extends z.ZodType = z.ZodType> = EntryList<S> & {
  readonly means: string;
  readonly example: unknown;
};

type ListNotes = {
  readonly key?: string;
  readonly means: string;
  /** Left out: what the entry's fields make. */
  readonly example?: unknown;
};

const list = <const S extends z.ZodType>(
  word: string,
  entry: S,
  { key = "id", means, example = exampleOf(entry) }: ListNotes,
): WrittenList<S> => ({ entry, word, key, means, example });

/** What dossiers share, by the list's name in a corpus. A dossier may add topics, concepts and measures of its own. */
export const sharedLists = {
  topics: list("topic", Topic, { means: "What readers browse by." }),
  concepts: list("concept", Concept, {
    means: "What statements can be about.",
    example: {
      id: "inferior-vena-cava",
      name: "inferior vena cava",
      type: "vessel",
      synonyms: ["IVC"],
      abbreviations: [{ short: "IVC", standsFor: "inferior vena cava" }],
    },
  }),
  measures: list("measure", Measure, {
    means: "What figures can measure.",
    example: { id: "tumour-size", name: "size of the tumour", unit: "cm" },
  }),
  profiles: list("profile", Profile, { means: "What fields of medicine call things." }),
  works: list("work", WorkFile, { means: "Publications." }),
  studies: list("study", StudyFile, { means: "Trials, series, experiments and meta-analyses." }),
  approvals: list("approval", ApprovalFile, { means: "Approvals of drugs by authorities." }),
  drawings: list("drawing", DrawingFile, { means: "Schematic drawings of places." }),
  conceptAliases: list("alias of a concept", Alias, {
    key: "from",
    means: "Concepts whose ids changed.",
  }),
  conceptTombstones: list("tombstone of a concept", Tombstone, {
    means: "Concepts that were dropped, so that old links say why.",
  }),
} as const;

/** What belongs to one dossier and is drafted and reviewed: by its file, or by an entry's own `review`. */
export const reviewedLists = {
  references: list("reference", ReferenceEntry, {
    key: "marker",
    means: "One entry for each source that the paper points to, identified or not.",
    example: {
      marker: 13,
      work: "ash-2018",
      basis: "confirmed",
      reason: "It stands so in the reference list.",
    },
  }),
  claims: list("claim", Claim, {
    means: "What the section asserts, one thing in each claim.",
    example: {
      id: "kelp-share",
      type: "incidence",
      statement: "In 12 of 40 dives the divers met kelp.",
      label: "Dives that met kelp",
      voice: "own-result",
      topics: ["epidemiology"],
      about: [
        { concept: "kelp", role: "finding" },
        { concept: "dives", role: "population" },
      ],
      where: [{ section: "results", keys: ["12", "40", "dives"] }],
      figures: [figureExample],
    },
  }),
  recommendations: list("recommendation", Recommendation, {
    means: "What the paper says should be done or should not.",
    example: {
      id: "rec-silk",
      statement: "Where there is no kelp, silk may be considered.",
      label: "Silk where there is no kelp",
      voice: "opinion",
      topics: ["patching"],
      about: [{ concept: "silk-patch", role: "intervention" }],
      where: [{ section: "discussion", keys: ["Silk", "considered", "kelp"] }],
      force: "may",
      stage: "treatment",
      forWhom: "divers where kelp is not at hand",
      insteadOf: "kelp",
    },
  }),
  tensions: list("tension", Tension, { means: "Statements of the paper that do not agree." }),
  waivers: list("waiver", Waiver, {
    means: "Sentences, numbers and markers that need no claim, each with the reason.",
  }),
  audits: list("audit of", Audit, {
    key: "statement",
    means: "Citations compared with what their sources report.",
  }),
  uncited: list("uncited", Uncited, {
    key: "report",
    means: "Reports that bear on statements and that the paper does not cite there.",
  }),
  summaries: list("summary of", Summary, {
    key: "topic",
    means: "Each topic’s answer, one entry for each topic.",
  }),
  decisions: list("decision", Decision, {
    means: "The questions of the map, stage by stage; ways begin with the first.",
  }),
  questions: list("questions for", AskedStatement, {
    key: "statement",
    means: "How readers ask for statements, one entry for each statement.",
  }),
  completions: list("completion of", Completion, {
    key: "statement",
    means: "Words of statements that learners are asked for.",
  }),
  expectations: list("expectation", Expectation, {
    means: "Which figures should follow from others, where their fields cannot tell.",
  }),
  explanations: list("explanation of", Explanation, {
    key: "kind",
    means: "Findings of arithmetic that are no inconsistency, each with the reason.",
    example: {
      kind: "part-whole",
      figures: ["kelp-share#met"],
      reason: "Three divers were never examined.",
    },
  }),
  tours: list("tour", Tour, { means: "Guided tours, in the order in which readers find them." }),
} as const;

/** What else belongs to one dossier. */
export const plainLists = {
  aliases: list("alias", Alias, { key: "from", means: "Statements whose ids changed." }),
  tombstones: list("tombstone", Tombstone, {
    means: "Statements that were dropped, so that old links say why.",
  }),
} as const;

/** A list that dossiers share. */
export type SharedList = keyof typeof sharedLists;
/** A list of one dossier that is drafted and reviewed. */
export type ReviewedList = keyof typeof reviewedLists;
/** Any other list of one dossier. */
export type PlainList = keyof typeof plainLists;
/** Any list. */
export type ListName = SharedList | ReviewedList | PlainList;

/** Every list by name. */
export const entryLists: Readonly<Record<ListName, WrittenList>> = {
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
    lists.map((name) => {
      const { entry, means, example } = entryLists[name];
      return [name, described(z.array(entry), means, [example])];
    }),
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
