// Owns what the addresses' query parts mean. Pure: anything not understood is left out, never an error.
import {
  aroundColumns,
  featureSortings,
  gapColumns,
  lensNames,
  matrixRows,
  sortingNames,
  sortOrders,
  traceColumns,
  viewNames,
} from "../model/address-words.ts";
import { claimKinds } from "../model/kinds/claim-kinds.ts";
import { nodeKinds } from "../model/kinds/node-kinds.ts";
import type { RelatedList } from "../model/views/related.ts";
import { forces, sourceClasses, tensionKinds, voices } from "../model/words.ts";

type WordOf<List> = keyof List & string;

/** Where in a list one is: the cursor that an answer gave; absent at the beginning. */
export type ListPlace = { cursor?: string | undefined };

/** A list that can be looked through by words. */
export type WordsView = ListPlace & { q?: string | undefined };

/** Words of a search and the kind it keeps to; both absent while nothing has been asked. */
export type SearchView = WordsView & { kind?: WordOf<typeof nodeKinds> | undefined };

/** Which statements a list shows. */
export type StatementsView = WordsView & {
  /** Absent: advice, or claims where there is no advice. */
  kind?: "claim" | "recommendation" | undefined;
  topic?: string | undefined;
  concept?: string | undefined;
  work?: string | undefined;
  study?: string | undefined;
  reference?: string | undefined;
  dossier?: string | undefined;
  voice?: WordOf<typeof voices> | undefined;
  /** A stage's id in its field's profile. */
  stage?: string | undefined;
  /** For claims only. */
  type?: WordOf<typeof claimKinds> | undefined;
  /** For advice only. */
  force?: WordOf<typeof forces> | undefined;
};

/** Which inconsistencies a list shows. */
export type TensionsView = ListPlace & {
  type?: WordOf<typeof tensionKinds> | undefined;
  dossier?: string | undefined;
};

/** Of which paper cases or tours are shown; absent: of all. */
export type CasesView = ListPlace & { dossier?: string | undefined };

/** Which map of decisions, and which way was walked on it. */
export type DecideView = {
  /** Absent: of the first paper that has one. */
  dossier?: string | undefined;
  /** The question at which the way begins, in place of the first. */
  start?: string | undefined;
  /** Names of the answers that were chosen, one after the other, with a dot between them. */
  way?: string | undefined;
  /** The stage that is open, or `all`; absent: the one of the place that the address names, or of the question that is asked. */
  stage?: string | undefined;
  /** At the end of which year the ground of each answer is stated; absent: as it stands now. */
  year?: number | undefined;
};

/** What is taken away before statements are looked at: ids, or pairs of ids, joined by commas. */
export type WeighView = {
  /** Absent: the first paper. */
  dossier?: string | undefined;
  without?: string | undefined;
  only?: string | undefined;
  instead?: string | undefined;
};

/** What is taken away before a recommendation is looked at, and as of the end of which year its ground is stated; absent: as of now. */
export type RecommendationView = WeighView & { year?: number | undefined };

/** Of which paper the evidence is shown, and as of the end of which year; absent: the first paper, and its own year. */
export type YearsView = { dossier?: string | undefined; year?: number | undefined };

/** Of which paper one's own copy is read, which section of it, and by which seed changes are drawn. */
export type YourCopyView = {
  dossier?: string | undefined;
  section?: string | undefined;
  seed?: string | undefined;
};

/** The places of which paper, and which of them; absent: of the first paper that has a drawing, and none. */
export type PlacesView = { dossier?: string | undefined; at?: string | undefined };

/** Which list around a node. */
export type RelatedView = ListPlace & { list: RelatedList };

/** How a trace is looked at; the node's kind decides the direction where none is named. */
export type TraceView = {
  /** Absent: drawn. */
  view?: "graph" | "outline" | undefined;
  direction?: "down" | "up" | undefined;
  /** The entry whose ways are lit; where one column is shown at a time, each holds what is on them. */
  at?: string | undefined;
  /** The column that is shown where only one has room; absent: that of `open`, or the one that is traced from. */
  column?: WordOf<typeof traceColumns> | undefined;
  /** The entry from which on a column is shown whose bundle was opened; absent: bundles are closed. */
  open?: string | undefined;
};

/** Of which paper, or under which topic, statements are set side by side. */
export type ComparedView = { dossier?: string | undefined; topic?: string | undefined };

/** What results of regimens can be sorted by. */
export type Sorting = keyof typeof sortingNames;

/** Results of regimens: of which paper or topic, sorted by what; absent: in the order of the papers. */
export type RegimensView = ComparedView & {
  sort?: Sorting | undefined;
  /** Whether the order is the other way round; nothing without `sort`. */
  order?: "descending" | undefined;
};

/** Of which paper own cases are set side by side; absent: of all. */
export type SeriesView = { dossier?: string | undefined };

/** What features can be sorted by: their names, how many claims state them, or what is stated of a condition, by its id. */
export type FeatureSorting = keyof typeof featureSortings | `concept:${string}`;

/** Which two conditions are compared, which findings are ticked, as `feature=value`, and how features are sorted; absent: by examination. */
export type DifferentialView = ComparedView & {
  sort?: FeatureSorting | undefined;
  /** Whether the order is the other way round; nothing without `sort`. */
  order?: "descending" | undefined;
  one?: string | undefined;
  other?: string | undefined;
  found?: string[] | undefined;
};

/** What of a neighbourhood is shown: how far, what was opened and closed by hand (ids joined by commas), and what is looked at. */
export type AroundView = {
  steps?: 1 | 2 | 3 | undefined;
  open?: string | undefined;
  closed?: string | undefined;
  /** The node whose links are lit; where one column is shown at a time, each holds what is linked with it. Absent: the centre, and all. */
  at?: string | undefined;
  /** The column that is shown where only one has room; absent: the one that the centre is in. */
  column?: WordOf<typeof aroundColumns> | undefined;
  /** The columns to whose nodes every link is drawn by itself, joined by commas; absent: many that say the same are drawn as one. */
  each?: string | undefined;
  /** Absent: drawn. */
  view?: "graph" | "outline" | undefined;
};

/** Between which two nodes ways are shown. */
export type PathsView = { from?: string | undefined; to?: string | undefined };

/** A collection that an address brings: ids joined by commas, and what a reader calls it. Without ids: the reader's own. */
export type CollectionView = { ids?: string | undefined; name?: string | undefined };

/** What a handout is of: topics, their ids joined by commas, a list by its page's address, or a collection as {@link CollectionView} has it. */
export type HandoutView = CollectionView & {
  topic?: string | undefined;
  list?: string | undefined;
};

/** Which questions: of which paper and topic, and by which seed they are drawn; without one, none yet. */
export type LearnView = {
  dossier?: string | undefined;
  topic?: string | undefined;
  seed?: string | undefined;
};

/** Which questions are printed; `answers` are left out where the address says so. */
export type SheetView = LearnView & { answers?: "none" | undefined };

/** Which sentences beside their sources: of which paper, and by which seed they are drawn. */
export type ClinicView = Pick<LearnView, "dossier" | "seed">;

/** Of which paper decks are shown, and which is being reviewed: a topic, `other` for what has none, `all` for every deck of every paper. */
export type ReviewView = Pick<LearnView, "dossier"> & { deck?: string | undefined };

/** What the gallery of components shows in its place; absent: the components. */
export type GalleryView = { page?: "failed" | "missing" | undefined };

/** The tour that pages are seen on, and at which step, from 1; both absent where one is on no tour. */
export type TourView = { tour?: string | undefined; step?: number | undefined };

type Given = Record<string, unknown>;

/** A text without blanks around it, cut to what the server takes; undefined when there is none. */
const textIn = (given: unknown, longest = 200): string | undefined => {
  const text = typeof given === "string" || typeof given === "number" ? String(given).trim() : "";
  return text === "" ? undefined : text.slice(0, longest);
};

/** A word of a closed list. */
const wordIn = <List extends object>(list: List, given: unknown): WordOf<List> | undefined => {
  const isWord = (word: unknown): word is WordOf<List> =>
    typeof word === "string" && Object.hasOwn(list, word);
  return isWord(given) ? given : undefined;
};

/** A question by which the explorer lights marks, as addresses name it. */
export type LensId = keyof typeof lensNames;

/** Words of a closed list, joined by commas; undefined where none is of it. */
const wordsIn = (list: object, given: unknown): string | undefined => {
  const words = (textIn(given) ?? "").split(",").filter((word) => Object.hasOwn(list, word));
  return words.length === 0 ? undefined : words.join(",");
};

const statementKinds = { claim: true, recommendation: true } as const;
const directions = { down: true, up: true } as const;
/** A column of a neighbourhood, as addresses name it. */
export type AroundColumn = keyof typeof aroundColumns;
const relatedLists: Record<RelatedList, true> = {
  references: true,
  reports: true,
  works: true,
  "bears-on": true,
  narrower: true,
  parts: true,
  concerning: true,
  "basis-of": true,
};

const placeIn = (given: Given): ListPlace => ({ cursor: textIn(given["cursor"], 1_000) });

/** What stands in the address of a list that can be looked through by words. */
export const parseWordsView = (given: Given): WordsView => ({
  q: textIn(given["q"]),
  ...placeIn(given),
});

/** What stands in the address of a search. */
export const parseSearchView = (given: Given): SearchView => ({
  ...parseWordsView(given),
  kind: wordIn(nodeKinds, given["kind"]),
});

/** What stands in the address of a list of statements. A filter that only one kind knows decides the kind. */
export const parseStatementsView = (given: Given): StatementsView => {
  const type = wordIn(claimKinds, given["type"]);
  const force = type === undefined ? wordIn(forces, given["force"]) : undefined;
  const kind =
    type === undefined
      ? force === undefined
        ? wordIn(statementKinds, given["kind"])
        : "recommendation"
      : "claim";
  return {
    kind,
    ...parseWordsView(given),
    topic: textIn(given["topic"]),
    concept: textIn(given["concept"]),
    work: textIn(given["work"]),
    study: textIn(given["study"]),
    reference: textIn(given["reference"]),
    dossier: textIn(given["dossier"]),
    voice: wordIn(voices, given["voice"]),
    stage: textIn(given["stage"]),
    type,
    force,
  };
};

/** What stands in the address of a list of inconsistencies. */
export const parseTensionsView = (given: Given): TensionsView => ({
  ...placeIn(given),
  type: wordIn(tensionKinds, given["type"]),
  dossier: textIn(given["dossier"]),
});

/** What stands in the address of a table of cases, and of a list of tours. */
export const parseCasesView = (given: Given): CasesView => ({
  ...placeIn(given),
  dossier: textIn(given["dossier"]),
});

/** What stands in the address of a map of decisions. */
export const parseDecideView = (given: Given): DecideView => ({
  dossier: textIn(given["dossier"]),
  start: textIn(given["start"]),
  way: textIn(given["way"], 2_000),
  stage: textIn(given["stage"]),
  year: yearIn(given["year"]),
});

/** What stands in the address where sources are taken away. Classes that nobody knows are left out. */
export const parseWeighView = (given: Given): WeighView => {
  return {
    dossier: textIn(given["dossier"]),
    without: textIn(given["without"], 2_000),
    only: wordsIn(sourceClasses, given["only"]),
    instead: textIn(given["instead"], 2_000),
  };
};

/** What stands in the address of the places of a paper. */
export const parsePlacesView = (given: Given): PlacesView => ({
  dossier: textIn(given["dossier"]),
  at: textIn(given["at"]),
});

/** A seed; one that the server would refuse is none. */
const seedIn = (given: unknown): string | undefined => {
  const seed = textIn(given);
  return seed !== undefined && /^[A-Za-z0-9-]{1,40}$/.test(seed) ? seed : undefined;
};

/** What stands in the address of questions. */
export const parseLearnView = (given: Given): LearnView => ({
  dossier: textIn(given["dossier"]),
  topic: textIn(given["topic"]),
  seed: seedIn(given["seed"]),
});

/** What stands in the address of a sheet of questions. */
export const parseSheetView = (given: Given): SheetView => ({
  ...parseLearnView(given),
  answers: wordIn({ none: true } as const, given["answers"]),
});

/** What stands in the address of one's own copy of a paper. */
export const parseYourCopyView = (given: Given): YourCopyView => ({
  dossier: textIn(given["dossier"]),
  section: textIn(given["section"]),
  seed: seedIn(given["seed"]),
});

/** What stands in the address of the clinic of misquotations, and in that of appraising studies. */
export const parseClinicView = (given: Given): ClinicView => ({
  dossier: textIn(given["dossier"]),
  seed: seedIn(given["seed"]),
});

/** What stands in the address of reviews. */
export const parseReviewView = (given: Given): ReviewView => ({
  dossier: textIn(given["dossier"]),
  deck: textIn(given["deck"]),
});

/** What stands in the address of the gallery of components. */
export const parseGalleryView = (given: Given): GalleryView => ({
  page: wordIn({ failed: true, missing: true }, given["page"]),
});

/** What stands in the address of a list around a node; what a work or study reports where no list is named. */
export const parseRelatedView = (given: Given): RelatedView => ({
  ...placeIn(given),
  list: wordIn(relatedLists, given["list"]) ?? "reports",
});

/** What stands in the address of a trace. */
export const parseTraceView = (given: Given): TraceView => ({
  view: wordIn(viewNames, given["view"]),
  direction: wordIn(directions, given["direction"]),
  at: textIn(given["at"]),
  column: wordIn(traceColumns, given["column"]),
  open: textIn(given["open"]),
});

/** What the explorer shows: of which paper or topic, under which question, narrowed down to what, and what is chosen. */
export type ExploreView = {
  /** A paper's dossier or a topic; absent: everything. */
  of?: string | undefined;
  lens?: LensId | undefined;
  /** The chosen mark. */
  at?: string | undefined;
  /** Words that stand in names; not called `q`, which is the search at the top of every page. */
  find?: string | undefined;
  kind?: string | undefined;
  type?: string | undefined;
  topic?: string | undefined;
  voice?: string | undefined;
  ground?: string | undefined;
  level?: string | undefined;
  directness?: string | undefined;
  caution?: string | undefined;
  concept?: string | undefined;
  cites?: string | undefined;
  study?: string | undefined;
  year?: string | undefined;
  dossier?: string | undefined;
  measure?: string | undefined;
  min?: number | undefined;
  max?: number | undefined;
  /** Marks that are selected together: ids joined by commas. */
  selected?: string | undefined;
  /** How it is looked at, as `wheel-camera.ts` writes it; absent: all of it, or all of what it is narrowed down to. */
  camera?: string | undefined;
} & Omit<WeighView, "dossier">;

const numberIn = (given: unknown): number | undefined => {
  const n = typeof given === "number" ? given : Number(textIn(given) ?? Number.NaN);
  return Number.isFinite(n) ? n : undefined;
};

/** A year; one that the server would refuse is none. */
const yearIn = (given: unknown): number | undefined => {
  const year = numberIn(given);
  return year !== undefined && Number.isInteger(year) && year >= 1000 && year <= 9999
    ? year
    : undefined;
};

/** Ids that an address holds, in characters at most: what the server takes of a collection. */
const longestIds = 6_000;

/** What stands in the address of the explorer. */
export const parseExploreView = (given: Given): ExploreView => ({
  ...parseWeighView(given),
  of: textIn(given["of"]),
  lens: wordIn(lensNames, given["lens"]),
  at: textIn(given["at"]),
  find: textIn(given["find"]),
  kind: textIn(given["kind"]),
  type: textIn(given["type"]),
  topic: textIn(given["topic"]),
  voice: textIn(given["voice"]),
  ground: textIn(given["ground"]),
  level: textIn(given["level"]),
  directness: textIn(given["directness"]),
  caution: textIn(given["caution"]),
  concept: textIn(given["concept"]),
  cites: textIn(given["cites"]),
  study: textIn(given["study"]),
  year: textIn(given["year"]),
  dossier: textIn(given["dossier"]),
  measure: textIn(given["measure"]),
  min: numberIn(given["min"]),
  max: numberIn(given["max"]),
  selected: textIn(given["selected"], longestIds),
  camera: textIn(given["camera"], 40),
});

/** Of what a wheel is asked for: a topic or a paper, distinguished by the id; nothing: of everything. */
export const wheelParameters = (of: string | undefined): { topic?: string; dossier?: string } =>
  of === undefined ? {} : of.startsWith("topic:") ? { topic: of } : { dossier: of };

/** What a matrix shows: of which paper, what against what, of which topic, in which order. */
export type MatrixView = {
  of?: string | undefined;
  /** Absent: topics by references. */
  rows?: "gaps" | "concepts" | "shared" | undefined;
  /** For the gap map: what identified references are distinguished by; absent: the level of evidence. */
  by?: "directness" | undefined;
  topic?: string | undefined;
  /** By totals, or by what stands in the row or column with this id; absent: in the order of the paper. */
  sort?: "number" | `row:${string}` | `column:${string}` | undefined;
};

/** What stands in the address of a recommendation. */
export const parseRecommendationView = (given: Given): RecommendationView => ({
  ...parseWeighView(given),
  year: yearIn(given["year"]),
});

/** What stands in the address of the evidence in time. */
export const parseYearsView = (given: Given): YearsView => ({
  dossier: textIn(given["dossier"]),
  year: yearIn(given["year"]),
});

/** An order of a matrix: by totals, or by what stands in one row or column. */
const sortIn = (text: string | undefined): MatrixView["sort"] => {
  if (text === "number") return text;
  const [, of, id] = /^(row|column):(.+)$/.exec(text ?? "") ?? [];
  if (id === undefined) return undefined;
  return of === "row" ? `row:${id}` : `column:${id}`;
};

/** What stands in the address of a matrix. */
export const parseMatrixView = (given: Given): MatrixView => ({
  of: textIn(given["of"]),
  rows: wordIn(matrixRows, given["rows"]),
  by: wordIn(gapColumns, given["by"]),
  topic: textIn(given["topic"]),
  sort: sortIn(textIn(given["sort"])),
});
/** What stands in the address of a comparison. */
export const parseComparedView = (given: Given): ComparedView => ({
  dossier: textIn(given["dossier"]),
  topic: textIn(given["topic"]),
});

/** What stands in the address of results of regimens. */
export const parseRegimensView = (given: Given): RegimensView => {
  return {
    ...parseComparedView(given),
    sort: wordIn(sortingNames, given["sort"]),
    order: wordIn(sortOrders, given["order"]),
  };
};

/** What stands in the address of own cases side by side. */
export const parseSeriesView = (given: Given): SeriesView => ({
  dossier: textIn(given["dossier"]),
});

/** Findings that can be ticked at most: more than any paper compares. */
const mostFindings = 100;

const isConcept = (id: string): id is `concept:${string}` => id.startsWith("concept:");

/** Whether features can be sorted by it: a word, or a condition's id. */
export const isFeatureSorting = (by: string): by is FeatureSorting =>
  isConcept(by) || Object.hasOwn(featureSortings, by);

const featureSortingIn = (given: unknown): FeatureSorting | undefined => {
  const text = textIn(given);
  return text !== undefined && isFeatureSorting(text) ? text : undefined;
};

/** What stands in the address of conditions side by side. */
export const parseDifferentialView = (given: Given): DifferentialView => {
  const found: unknown = given["found"];
  const keys = (Array.isArray(found) ? found : []).flatMap((key: unknown) => textIn(key) ?? []);
  return {
    ...parseComparedView(given),
    one: textIn(given["one"]),
    other: textIn(given["other"]),
    found: keys.length === 0 ? undefined : keys.slice(0, mostFindings),
    sort: featureSortingIn(given["sort"]),
    order: wordIn(sortOrders, given["order"]),
  };
};
/** What stands in the address of a neighbourhood. */
export const parseAroundView = (given: Given): AroundView => ({
  steps: ([1, 2, 3] as const).find((steps) => String(steps) === textIn(given["steps"])),
  open: textIn(given["open"], 2_000),
  closed: textIn(given["closed"], 2_000),
  at: textIn(given["at"]),
  column: wordIn(aroundColumns, given["column"]),
  each: wordsIn(aroundColumns, given["each"]),
  view: wordIn(viewNames, given["view"]),
});

/** What stands in the address of ways between two nodes. */
export const parsePathsView = (given: Given): PathsView => ({
  from: textIn(given["from"]),
  to: textIn(given["to"]),
});

/** A note of a reader that goes with an address, in characters at most. */
const longestNote = 500;

/** What a reader calls a collection, in characters at most. */
export const longestName = 80;

/** Topics of one handout at most. */
export const mostTopics = 8;

/** What stands in the address of a collection. */
export const parseCollectionView = (given: Given): CollectionView => ({
  ids: textIn(given["ids"], longestIds),
  name: textIn(given["name"], longestName),
});

/** What stands in the address of a handout. */
export const parseHandoutView = (given: Given): HandoutView => ({
  ...parseCollectionView(given),
  topic: topicsIn(given["topic"]),
  list: textIn(given["list"], 2_000),
});

/** Ids of topics joined by commas, each once, as many as a handout takes. */
const topicsIn = (given: unknown): string | undefined => {
  const ids = (textIn(given, longestIds) ?? "").split(",").flatMap((id) => textIn(id) ?? []);
  return textIn([...new Set(ids)].slice(0, mostTopics).join(","), longestIds);
};

/** Notes of a collection by id, as an address holds them behind its `#`: that part never reaches a server. */
export const parseNotes = (hash: string): ReadonlyMap<string, string> => {
  let given: unknown;
  try {
    given = JSON.parse(decodeURIComponent(hash.replace(/^#/, "")));
  } catch {
    return new Map();
  }
  if (typeof given !== "object" || given === null) return new Map();
  return new Map(
    Object.entries(given).flatMap(([id, note]) => {
      const text = typeof note === "string" ? textIn(note, longestNote) : undefined;
      return text === undefined ? [] : [[id, text] as const];
    }),
  );
};

/** What stands in the address of any page that is seen on a tour. */
export const parseTourView = (given: Given): TourView => {
  const tour = textIn(given["tour"]);
  const step = numberIn(given["step"]);
  if (tour === undefined) return {};
  return { tour, step: step === undefined || step < 1 ? 1 : Math.floor(step) };
};
