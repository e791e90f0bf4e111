// Owns what the addresses' query parts mean. Pure: anything not understood is left out, never an error.
import { claimKinds } from "../model/kinds/claim-kinds.ts";
import { nodeKinds } from "../model/kinds/node-kinds.ts";
import type { RelatedList } from "../model/views/related.ts";
import { forces, tensionKinds, voices } from "../model/words.ts";

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

/** Which disagreements a list shows. */
export type TensionsView = ListPlace & {
  type?: WordOf<typeof tensionKinds> | undefined;
  dossier?: string | undefined;
};

/** Of which paper cases are shown; absent: of all. */
export type CasesView = ListPlace & { dossier?: string | undefined };

/** Which list around a node. */
export type RelatedView = ListPlace & { list: RelatedList };

/** How a trace is looked at; both absent means: the screen decides, and the node's kind decides the direction. */
export type TraceView = {
  view?: "graph" | "outline" | undefined;
  direction?: "down" | "up" | undefined;
};

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

const statementKinds = { claim: true, recommendation: true } as const;
const views = { graph: true, outline: true } as const;
const directions = { down: true, up: true } as const;
const relatedLists: Record<RelatedList, true> = {
  references: true,
  reports: true,
  works: true,
  "bears-on": true,
  narrower: true,
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

/** What stands in the address of a list of disagreements. */
export const parseTensionsView = (given: Given): TensionsView => ({
  ...placeIn(given),
  type: wordIn(tensionKinds, given["type"]),
  dossier: textIn(given["dossier"]),
});

/** What stands in the address of a table of cases. */
export const parseCasesView = (given: Given): CasesView => ({
  ...placeIn(given),
  dossier: textIn(given["dossier"]),
});

/** What stands in the address of a list around a node; what a work or study reports where no list is named. */
export const parseRelatedView = (given: Given): RelatedView => ({
  ...placeIn(given),
  list: wordIn(relatedLists, given["list"]) ?? "reports",
});

/** What stands in the address of a trace. */
export const parseTraceView = (given: Given): TraceView => ({
  view: wordIn(views, given["view"]),
  direction: wordIn(directions, given["direction"]),
});
