// Owns which pages the explorer has, and what the address of each may hold: what data may lead to is checked against this list.
// Free of schemas; what the parts mean to a page stands in client/address.ts.
import {
  aroundColumns,
  gapColumns,
  lensNames,
  matrixRows,
  featureSortings,
  sortingNames,
  sortOrders,
  traceColumns,
  viewNames,
} from "./address-words.ts";
import { claimKinds } from "./kinds/claim-kinds.ts";
import { nodeKinds } from "./kinds/node-kinds.ts";
import type { NodeKind } from "./vocabulary.ts";
import { forces, sourceClasses, tensionKinds, voices } from "./words.ts";

/** What a part of an address holds: ids of nodes of these kinds, joined by commas where there are several; or words; or a year of four
 * digits; or any text. */
export type AddressPart =
  | { readonly ids: readonly NodeKind[] | "any" }
  | { readonly words: readonly string[] }
  | "year"
  | "text";

const anyId: AddressPart = { ids: "any" };
const idOf = (...ids: NodeKind[]): AddressPart => ({ ids });
const wordOf = (list: object): AddressPart => ({ words: Object.keys(list) });
const ofPaper = { dossier: idOf("dossier") } as const;
const compared = { ...ofPaper, topic: idOf("topic") } as const;
const searched = { q: "text" } as const;
const wheelOf = { of: idOf("dossier", "topic") } as const;

/** What is taken away before statements are looked at; some of it in pairs of ids. */
const weighed = {
  ...ofPaper,
  without: "text",
  only: wordOf(sourceClasses),
  instead: "text",
} as const;

/** Kinds of nodes that have a page of their own, or an address that leads to their place on one, called like the kind. */
export const pageKinds = [
  "claim",
  "recommendation",
  "reference",
  "work",
  "study",
  "topic",
  "concept",
  "case",
  "tension",
  "approval",
  "decision",
  "dossier",
] as const satisfies readonly NodeKind[];

/** One page: what its `$id` names, where its path has one, and what may stand in its query. */
export type ExplorerPage = {
  readonly id?: AddressPart;
  readonly query: Readonly<Record<string, AddressPart>>;
};

/** Every page that data may lead to, by its path. Places in lists are left out: they are bound to one state of the data. */
export const explorerPages: Readonly<Record<string, ExplorerPage>> = {
  "/": { query: {} },
  "/search": { query: { ...searched, kind: wordOf(nodeKinds) } },
  "/statements": {
    query: {
      ...searched,
      ...compared,
      kind: { words: ["claim", "recommendation"] },
      concept: idOf("concept"),
      work: idOf("work"),
      study: idOf("study"),
      reference: idOf("reference"),
      voice: wordOf(voices),
      stage: "text",
      type: wordOf(claimKinds),
      force: wordOf(forces),
    },
  },
  "/topics": { query: {} },
  "/related/$id": { id: anyId, query: { list: "text" } },
  "/cases": { query: ofPaper },
  "/tensions": { query: { ...ofPaper, type: wordOf(tensionKinds) } },
  "/compare": { query: {} },
  "/compare/differential": {
    query: {
      ...compared,
      one: idOf("concept"),
      other: idOf("concept"),
      found: "text",
      sort: wordOf(featureSortings),
      order: wordOf(sortOrders),
    },
  },
  "/compare/regimens": {
    query: { ...compared, sort: wordOf(sortingNames), order: wordOf(sortOrders) },
  },
  "/compare/shares": { query: compared },
  "/compare/courses": { query: ofPaper },
  "/compare/steps": { query: ofPaper },
  "/compare/follow-up": { query: ofPaper },
  "/trace/$id": {
    id: idOf("claim", "recommendation", "reference", "work", "study"),
    query: {
      view: wordOf(viewNames),
      direction: { words: ["down", "up"] },
      at: anyId,
      column: wordOf(traceColumns),
      open: "text",
    },
  },
  "/explore": {
    query: {
      ...wheelOf,
      ...weighed,
      lens: wordOf(lensNames),
      at: anyId,
      find: "text",
      kind: "text",
      type: "text",
      topic: idOf("topic"),
      voice: "text",
      ground: "text",
      level: "text",
      directness: "text",
      caution: "text",
      concept: idOf("concept"),
      cites: anyId,
      study: idOf("study"),
      year: "text",
      measure: "text",
      min: "text",
      max: "text",
      selected: anyId,
      camera: "text",
    },
  },
  "/matrix": {
    query: {
      ...wheelOf,
      rows: wordOf(matrixRows),
      by: wordOf(gapColumns),
      topic: idOf("topic"),
      sort: { words: ["number"] },
    },
  },
  "/around/$id": {
    id: anyId,
    query: {
      steps: { words: ["1", "2", "3"] },
      open: anyId,
      closed: anyId,
      at: anyId,
      column: wordOf(aroundColumns),
      each: wordOf(aroundColumns),
      view: wordOf(viewNames),
    },
  },
  "/paths": { query: { from: anyId, to: anyId } },
  "/decide": {
    query: { ...ofPaper, start: "text", way: "text", stage: "text", year: "year" },
  },
  "/weigh": { query: weighed },
  "/weigh/years": { query: { ...ofPaper, year: "year" } },
  "/your-copy": { query: { ...ofPaper, section: "text", seed: "text" } },
  "/places": { query: { ...ofPaper, at: idOf("concept") } },
  "/collection": { query: { ids: anyId, name: "text" } },
  "/handout": { query: { ids: anyId, name: "text", topic: idOf("topic"), list: "text" } },
  "/learn": { query: { ...compared, seed: "text" } },
  "/learn/clinic": { query: { ...ofPaper, seed: "text" } },
  "/learn/sheet": { query: { ...compared, seed: "text", answers: { words: ["none"] } } },
  "/learn/appraise": { query: { ...ofPaper, seed: "text" } },
  "/learn/review": { query: { ...ofPaper, deck: "text" } },
  "/glossary": { query: searched },
  "/tours": { query: ofPaper },
  "/about": { query: {} },
  "/works": { query: searched },
  "/concepts": { query: searched },
  "/papers": { query: searched },
  ...Object.fromEntries(
    pageKinds.map((kind) => [`/${kind}/$id`, { id: idOf(kind), query: {} }] as const),
  ),
  "/recommendation/$id": { id: idOf("recommendation"), query: { ...weighed, year: "year" } },
};

/** Pages that data need not lead to: one for those who work on the explorer, and an address that only leads on to another. */
export const unlistedPages: readonly string[] = ["/gallery", "/inconsistencies"];

/** A page by its path in {@link explorerPages}, and what stands there for its `$id`, empty where it has none. */
export type FoundPage = { readonly path: string; readonly page: ExplorerPage; readonly id: string };

/** The page that data may lead to at the path of an address; undefined when there is none. Whether its id is one is not looked at. */
export const pageAt = (pathname: string): FoundPage | undefined => {
  const [, first = "", ...rest] = pathname.split("/");
  const plain = explorerPages[pathname];
  if (plain !== undefined) return { path: pathname, page: plain, id: "" };
  const path = `/${first}/$id`;
  const page = explorerPages[path];
  if (page === undefined || rest.length !== 1) return undefined;
  return { path, page, id: rest[0] ?? "" };
};

/** Whether the explorer draws a page of its own at this path, with or without a slash at its end. */
export const isExplorerPath = (pathname: string): boolean => {
  const path = pathname.length > 1 ? pathname.replace(/\/$/, "") : pathname;
  return unlistedPages.includes(path) || pageAt(path) !== undefined;
};
