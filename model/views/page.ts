// Owns the parts that views of lists share: where a page stands in its list, and the papers that its items are from.
import { z } from "zod";
import { NodeLink } from "../node-link.ts";

/** Where a page stands in its list. */
export const page = {
  total: z.number().int(),
  /** How many items of the list stand before this page. */
  start: z.number().int(),
  /** The cursor of the following page, absent on the last one. */
  next: z.string().optional(),
};
/** A page of a list. */
export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), ...page });
/** A page of a list that may be filtered by nodes; `of` names those that the filters name and that exist. */
export const filteredPageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), of: z.array(NodeLink), ...page });

/** Short names of the reviewed papers in which nodes beside it stand, by dossier: "Zhang 2021". */
export const Papers = z.record(z.string(), z.string());
