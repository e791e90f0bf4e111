// Owns what the page of a list of statements needs: a page of one kind, and how many there are of the other.
import type { ViewOf } from "../../model/endpoints.ts";
import type { StageName } from "../../model/nodes.ts";
import { forces } from "../../model/words.ts";
import type { StatementsView } from "../address.ts";
import { fetchJson, type Asking } from "../api/fetch-json.ts";
import { longestPage, mostTaken, readFromStart } from "./whole-list.ts";

/** Entries on a page of any list. */
export const pageLength = 30;

/** A page of statements, and how many of each kind the same filters hold. */
export type LoadedStatements = {
  kind: "claim" | "recommendation";
  page: ViewOf<"claims">;
  totals: { claim: number; recommendation: number };
  /** Stages of every field, each once, in their order: what the list can be narrowed to. */
  stages: StageName[];
};

/** Asks for the page that `view` names. Without a kind it is advice, or claims where there is no advice. */
export const loadStatements = async (
  { kind, type, force, cursor, ...filters }: StatementsView,
  asking: Asking,
): Promise<LoadedStatements> => {
  const limitFor = (one: "claim" | "recommendation") =>
    kind === undefined || kind === one ? { limit: pageLength, cursor } : { limit: 1 };
  const [claims, advice, { items }] = await Promise.all([
    fetchJson("claims", { ...filters, type, ...limitFor("claim") }, asking),
    fetchJson("recommendations", { ...filters, force, ...limitFor("recommendation") }, asking),
    fetchJson("profiles", {}, asking),
  ]);
  const totals = { claim: claims.total, recommendation: advice.total };
  const shown = kind ?? (advice.total > 0 ? "recommendation" : "claim");
  const named = new Map(items.flatMap(({ stages }) => stages).map((stage) => [stage.id, stage]));
  const page = shown === "claim" ? claims : advice;
  return { kind: shown, page, totals, stages: [...named.values()] };
};

/** Ids of the first statements of a list, and how many it holds. */
export type ReadStatements = { ids: string[]; total: number };

/** Reads the first statements of a kind that `view` names, as many as are taken away of a list, or as are asked for. */
export const readStatements = async (
  kind: LoadedStatements["kind"],
  { type, force, kind: _, ...filters }: Omit<StatementsView, "cursor">,
  asking?: Asking,
  most?: number,
): Promise<ReadStatements> => {
  const { items, total } = await readFromStart(
    (cursor) =>
      kind === "claim"
        ? fetchJson("claims", { ...filters, type, cursor, limit: longestPage }, asking)
        : fetchJson("recommendations", { ...filters, force, cursor, limit: longestPage }, asking),
    most,
  );
  return { ids: items.map(({ id }) => id), total };
};

const isForce = (word: string): word is keyof typeof forces => Object.hasOwn(forces, word);

/**
 * Reads the first statements that the filters hold, as many as are taken away of a list, in the order in which the server begins a list of
 * both kinds: advice, the most firmly worded first, then claims.
 */
export const readLeading = async (
  filters: Omit<StatementsView, "cursor" | "kind" | "type" | "force">,
  asking?: Asking,
): Promise<ReadStatements> => {
  const ids: string[] = [];
  let total = 0;
  const portions = [
    ...Object.keys(forces)
      .filter(isForce)
      .map((force) => ({ kind: "recommendation", force }) as const),
    { kind: "claim" } as const,
  ];
  for (const { kind, ...narrower } of portions) {
    const room = mostTaken - ids.length;
    const read = await readStatements(kind, { ...filters, ...narrower }, asking, room);
    ids.push(...read.ids);
    total += read.total;
  }
  return { ids, total };
};
