// Owns the rest of the lists that the page of a node shows the beginning of.
import { z } from "zod";
import { ConceptNode, ReferenceNode, ReportNode, WorkNode } from "../nodes.ts";
import { NodeLink } from "../node-link.ts";
import { StatementCard } from "./card.ts";
import { page, Papers } from "./page.ts";

/** Lists of what stands around a node, by name; which of them a node has depends on its kind. */
export const RelatedList = z.enum([
  /** References taken for a work. */
  "references",
  /** What a work, or every work of a study, reports. */
  "reports",
  /** Works that describe a study. */
  "works",
  /** Statements on which the reports of a work bear without being cited there. */
  "bears-on",
  /** Narrower concepts of a concept. */
  "narrower",
  /** Parts of a concept. */
  "parts",
  /** Claims that concern an approval. */
  "concerning",
  /** Statements based on a claim. */
  "basis-of",
]);
export type RelatedList = z.infer<typeof RelatedList>;

/** A page of one of the {@link RelatedList}s of `of`, in the order of lists. */
export const RelatedPage = z.object({
  of: NodeLink,
  items: z.array(
    z.discriminatedUnion("kind", [StatementCard, ReferenceNode, ReportNode, WorkNode, ConceptNode]),
  ),
  papers: Papers,
  ...page,
});
export type RelatedPage = z.infer<typeof RelatedPage>;
