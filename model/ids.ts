// Owns the grammar of ids: readable, stable, free of slashes, and the same in data, graph, addresses and links.
import { z } from "zod";

const slug = "[a-z0-9]+(?:-[a-z0-9]+)*";
const nodeId = `${slug}:${slug}(?:[.@~]${slug})?`;

/** A lower-case ASCII name with single hyphens: the part of an id that a curator chooses. */
export const Slug = z
  .string()
  .regex(
    new RegExp(`^${slug}$`),
    "expected lower-case letters and digits joined by single hyphens",
  );
export type Slug = z.infer<typeof Slug>;

/**
 * Any node's id: namespace, colon, local name, and for evidence lines `@` with the reference marker, for passages `~`
 * with the place's number, for reports `.` with the result's name. Examples: `rvlms:ivc-segment-share`,
 * `rvlms:ivc-segment-share@13`, `rvlms:ivc-segment-share~1`, `work:wachtel-2015`, `report:wachtel-2015.margins`.
 */
export const NodeId = z
  .string()
  .max(160)
  .regex(
    new RegExp(`^${nodeId}$`),
    "expected an id such as rvlms:ivc-segment-share or work:wachtel-2015",
  );
export type NodeId = z.infer<typeof NodeId>;

/** Ids of nodes joined by commas, at least one. */
export const NodeIds = z
  .string()
  .regex(new RegExp(`^${nodeId}(?:,${nodeId})*$`), "expected ids joined by commas")
  .refine((list) => list.split(",").every((id) => NodeId.safeParse(id).success), {
    message: "expected ids of at most 160 characters",
    abort: true,
  });

/** Ids of questions joined by commas, at least one: a statement and the rule that asks about it, with a question mark between. */
export const CardIds = z
  .string()
  .regex(
    new RegExp(`^${nodeId}\\?${slug}(?:,${nodeId}\\?${slug})*$`),
    "expected ids of questions, such as rvlms:ivc-segment-share?figure, joined by commas",
  );

/** Pairs of node ids joined by commas, each with an equals sign between. */
export const NodeIdPairs = z
  .string()
  .regex(
    new RegExp(`^${nodeId}=${nodeId}(?:,${nodeId}=${nodeId})*$`),
    "expected pairs of ids, a=b, joined by commas",
  )
  .refine((list) => list.split(/[,=]/).every((id) => NodeId.safeParse(id).success), {
    message: "expected ids of at most 160 characters",
    abort: true,
  });

/** A reference's number in the reviewed paper's list, as it is printed between brackets. */
export const Marker = z.number().int().min(1).max(9999);

/**
 * What a reference goes by in the data: its number in the paper's list, or, where the text names a source without a number,
 * a name that the curator chooses. A name begins with a letter, so that nobody mistakes it for a number.
 */
export const ReferenceKey = z.union([
  Marker,
  Slug.regex(/^[a-z]/, "expected a number of the list, or a name that begins with a letter"),
]);
export type ReferenceKey = z.infer<typeof ReferenceKey>;

/** A day, month or year, as exactly as it is known: `2016`, `2016-10`, `2016-10-19`. */
export const PartialDate = z
  .string()
  .regex(
    /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/,
    "expected YYYY, YYYY-MM or YYYY-MM-DD",
  );

/** A full day. */
export const Day = z.iso.date();
