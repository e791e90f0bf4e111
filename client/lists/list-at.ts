// Owns lists by the addresses of their pages: what is read of one where it is taken away, and which lists of the server's it is.
import { paths } from "../../model/paths.ts";
import {
  parseSearchView,
  parseStatementsView,
  parseTensionsView,
  parseWordsView,
} from "../address.ts";
import { fetchJson, type Asking } from "../api/fetch-json.ts";
import { readHits } from "./read-hits.ts";
import { readLeading, readStatements } from "./load-statements.ts";
import { readTensions, sortsOf, withSides } from "./load-tensions.ts";
import { longestPage, mostTaken, readFromStart } from "./whole-list.ts";

/** The beginning of a list: the nodes to carry away, of how many entries they are, and how many there are. */
export type ReadList = { ids: readonly string[]; taken: number; total: number };

/** A list that can be taken away. */
export type ListAt = {
  /** One of its entries, and many where that is more than an s. */
  what: string;
  many?: string;
  read: (asking?: Asking) => Promise<ReadList>;
  /** What its bibliography is asked for with. */
  sources: { of: string; with?: "uncited" } | { list: string };
};

type Given = Readonly<Record<string, string>>;
type View = Readonly<Record<string, string | number | undefined>>;

/** An address with what is given of a view, without where in the list one is. */
const addressWith = (path: string, { cursor: _, ...view }: View): string => {
  const given = Object.entries(view).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const query = new URLSearchParams(given).toString();
  return query === "" ? path : `${path}?${query}`;
};

/** The address of the list that a page shows under a view; of statements without a kind: of both kinds. */
export const listAddress = (
  page: "/statements" | "/tensions" | "/search" | "/works",
  view: View,
): string => addressWith(page, view);

/** The address of the statements of a topic, as its page divides them. */
export const topicListAddress = (topic: string): string => `/topic/${encodeURIComponent(topic)}`;

const statementsAt = (given: Given): ListAt => {
  const { kind, type, force, ...filters } = parseStatementsView(given);
  const claims = addressWith(paths.claims, { ...filters, type });
  const advice = addressWith(paths.recommendations, { ...filters, force });
  const sources = kind === undefined ? `${advice},${claims}` : kind === "claim" ? claims : advice;
  return {
    what: "statement",
    read: async (asking) => {
      const { ids, total } =
        kind === undefined
          ? await readLeading(filters, asking)
          : await readStatements(kind, { ...filters, type, force }, asking);
      return { ids, taken: ids.length, total };
    },
    sources: { list: sources },
  };
};

const tensionsAt = (given: Given): ListAt => {
  const { type, dossier } = parseTensionsView(given);
  const lists = sortsOf(type).map((one) => addressWith(paths.tensions, { type: one, dossier }));
  return {
    what: "inconsistency",
    many: "inconsistencies",
    read: async (asking) => {
      const { items, total } = await readTensions({ type, dossier }, asking);
      return { ids: [...new Set(items.flatMap(withSides))], taken: items.length, total };
    },
    sources: { list: lists.join(",") },
  };
};

const hitsAt = (given: Given): ListAt | undefined => {
  const { q, kind } = parseSearchView(given);
  if (q === undefined) return undefined;
  return {
    what: "hit",
    read: (asking) => readHits(q, kind, asking),
    sources: { list: addressWith(paths.search, { q, kind }) },
  };
};

const worksAt = (given: Given): ListAt => {
  const { q } = parseWordsView(given);
  return {
    what: "work",
    read: async (asking) => {
      const { items, total } = await readFromStart((cursor) =>
        fetchJson("works", { q, cursor, limit: longestPage }, asking),
      );
      return { ids: items.map(({ id }) => id), taken: items.length, total };
    },
    sources: { list: addressWith(paths.works, { q }) },
  };
};

const topicAt = (id: string): ListAt => ({
  what: "statement",
  read: async (asking) => {
    const { groups, shown, total } = await fetchJson("topic", { id, limit: mostTaken }, asking);
    return {
      ids: groups.flatMap(({ items }) => items.map((card) => card.id)),
      taken: shown,
      total,
    };
  },
  sources: { of: id },
});

/** An id as a path has it, decoded; undefined where its escapes are not whole, as in a link that was cut off. */
const decoded = (id: string): string | undefined => {
  try {
    return decodeURIComponent(id);
  } catch {
    return undefined;
  }
};

/** The list at an address that {@link listAddress} or {@link topicListAddress} wrote; undefined where there is none. */
export const findListAt = (address: string): ListAt | undefined => {
  if (!URL.canParse(address, "https://explorer.invalid")) return undefined;
  const { pathname, searchParams } = new URL(address, "https://explorer.invalid");
  const given = Object.fromEntries(searchParams);
  switch (pathname) {
    case "/statements":
      return statementsAt(given);
    case "/tensions":
      return tensionsAt(given);
    case "/search":
      return hitsAt(given);
    case "/works":
      return worksAt(given);
    default: {
      const topic = decoded(/^\/topic\/([^/]+)$/.exec(pathname)?.[1] ?? "") ?? "";
      return topic === "" ? undefined : topicAt(topic);
    }
  }
};
