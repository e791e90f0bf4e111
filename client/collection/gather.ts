// Owns asking for the entries of a collection: nodes in as many questions as their addresses need, views as they are.
import { fetchJson, type Asking } from "../api/fetch-json.ts";
import { parseViewId } from "./entries.ts";
import { nodeIds, type Gathered, type GatheredItem } from "./gathered.ts";

/** What the server takes in one question, in characters. */
const longestIds = 6_000;

/** Ids joined by commas, as few texts as hold them all. */
const portionsOf = (ids: readonly string[]): string[] => {
  const portions: string[] = [];
  for (const id of ids) {
    const last = portions.at(-1);
    const joined = last === undefined ? id : `${last},${id}`;
    if (last !== undefined && joined.length <= longestIds) portions[portions.length - 1] = joined;
    else portions.push(id);
  }
  return portions;
};

/** Asks for entries by their ids; they come in their order. */
export const gather = async (ids: readonly string[], asking?: Asking): Promise<Gathered> => {
  const parts = await Promise.all(
    portionsOf(nodeIds(ids)).map((portion) => fetchJson("collection", { ids: portion }, asking)),
  );
  const answered = new Map(
    parts.flatMap(({ items }) => items).map((item) => [item.id, item] as const),
  );
  const works = new Map(parts.flatMap((part) => part.works).map((work) => [work.id, work]));
  return {
    items: [...new Set(ids)].flatMap((id): GatheredItem[] => {
      const view = parseViewId(id);
      if (view !== undefined) return [{ as: "view", id, ...view }];
      const item = answered.get(id);
      return item === undefined ? [] : [item];
    }),
    works: [...works.values()],
    behind: Object.fromEntries(parts.flatMap(({ behind }) => Object.entries(behind))),
  };
};
