// Owns what a search answers.
import { z } from "zod";
import { NodeId } from "../ids.ts";
import { NodeKind } from "../vocabulary.ts";
import { StatementCard } from "./card.ts";
import { pageOf } from "./page.ts";

/** One search hit. */
export const SearchHit = z.object({
  id: NodeId,
  kind: NodeKind,
  label: z.string(),
  /** Short name of the reviewed paper that it stands in, where it stands in one. */
  paper: z.string().optional(),
  excerpt: z.string().meta({
    description:
      "The text around the match. Each matching word stands between U+2068 and U+2069, which cannot be seen (first strong " +
      "isolate and pop directional isolate): show what is between them as a match, or take both out.",
  }),
  /** Query words that matched, as they stand in the index. */
  matched: z.array(z.string()),
  /** For statements. */
  card: StatementCard.optional(),
});
export type SearchHit = z.infer<typeof SearchHit>;

/** A page of hits, the best first. */
export const SearchPage = pageOf(SearchHit).extend({
  /** Words of the query that stand nowhere, and what was tried instead. */
  missing: z.array(z.object({ word: z.string(), tried: z.array(z.string()) })),
  /** Words of the query that no hit need hold, since nothing holds all of them. As they were typed. */
  leftOut: z.array(z.string()),
});
