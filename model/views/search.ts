// Owns what a search answers.
import { z } from "zod";
import { NodeId, Slug } from "../ids.ts";
import { GraphFigure } from "../nodes.ts";
import { NodeKind } from "../vocabulary.ts";
import { StatementCard } from "./card.ts";
import { pageOf } from "./page.ts";
import { DrawnPlace } from "./places.ts";

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
  /** Set where it does not answer, but comes nearest to the few statements that do. Stands behind all that was found. */
  isNear: z.literal(true).optional(),
  /** Set where it was curated for one paper and not read a second time. */
  isDraft: z.literal(true).optional(),
  /** For statements: a question that readers ask for it, that it answers and that holds nearly all of what was asked here; else absent. */
  question: z.string().optional(),
  /** For decisions: the answer whose condition matched best; absent where only the question itself did. */
  branch: Slug.optional(),
  /** For concepts: where it is drawn, of several papers the first by id; absent where it is not. */
  place: DrawnPlace.optional(),
});
export type SearchHit = z.infer<typeof SearchHit>;

/** A statement that answers a question, with what must be seen beside it. */
export const AnsweringStatement = z.object({
  card: StatementCard,
  figures: z.array(GraphFigure),
  /** Names of the arms that figures belong to. */
  arms: z.array(z.object({ id: Slug, name: z.string() })),
});
export type AnsweringStatement = z.infer<typeof AnsweringStatement>;

/** A page of hits, the best first, and what answers the question, whatever the page. */
export const SearchPage = pageOf(SearchHit).extend({
  /** Statements that answer it, the best first; none when nothing entered does, or when hits of another kind were asked for. */
  answer: z.array(AnsweringStatement),
  /** Whether statements were asked for and none that is entered answers. Hits are then of other kinds, and meet nearly every word. */
  isRefused: z.boolean(),
  /** Where it is refused: the statements that come nearest. They do not answer. */
  nearest: z.array(StatementCard),
  /**
   * Words of the query that stand nowhere: with the similar words that were searched instead (`tried`), or with the words most
   * like it, which were not searched (`near`).
   */
  missing: z.array(
    z.object({ word: z.string(), tried: z.array(z.string()), near: z.array(z.string()) }),
  ),
  /** Words of the query, as typed, that none of the statements that answer holds, nor what it is about; where it is refused, none of the nearest. */
  ignored: z.array(z.string()),
  /**
   * The things that are asked for at once, where no statement answers them together and each is answered by itself; else none. Answers
   * and hits then take turns.
   */
  parts: z.array(z.string()),
});
export type SearchPage = z.infer<typeof SearchPage>;
