// Owns what a search lists: the statements that answer, then the hits; and reading it from its beginning.
import type { SearchPage } from "../../model/views/search.ts";
import type { NodeKind } from "../../model/vocabulary.ts";
import { fetchJson, type Asking } from "../api/fetch-json.ts";
import { readFromStart } from "./whole-list.ts";

/** What the server gives of the hits at once at most. */
const mostHitsAtOnce = 50;

/** What is listed, each once. Hits that only come near are none; those of `answer` stand at the list's beginning only. */
export const listedIds = ({ answer, items }: Pick<SearchPage, "answer" | "items">): string[] => [
  ...new Set([
    ...answer.map(({ card }) => card.id),
    ...items.filter(({ isNear }) => isNear !== true).map(({ id }) => id),
  ]),
];

/** All hits as they are listed, the best first, as many as are taken away of a list. */
export const readHits = async (q: string, kind: NodeKind | undefined, asking?: Asking) => {
  const answer: SearchPage["answer"] = [];
  const { items, total } = await readFromStart(async (cursor) => {
    const found = await fetchJson("search", { q, kind, cursor, limit: mostHitsAtOnce }, asking);
    if (cursor === undefined) answer.push(...found.answer);
    return found;
  });
  return { ids: listedIds({ answer, items }), taken: items.length, total };
};
