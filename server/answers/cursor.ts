// Owns list cursors: opaque to clients, bound to the filters they were made for and to the snapshot they were made from.
import { createHash } from "node:crypto";
import { z } from "zod";
import { AppError } from "../app-error.ts";

const CursorContent = z.strictObject({
  s: z.string(),
  f: z.string(),
  a: z.string(),
  n: z.number().int().min(0),
});

/** Where in a list a page begins: after the place `after`, with `start` items before it. */
export type Place = { after: string; start: number };

/** A short digest of a list's filters; equal filters give equal digests whatever their order. */
const digestOf = (filters: Readonly<Record<string, unknown>>): string =>
  createHash("sha256")
    .update(
      JSON.stringify(
        Object.entries(filters)
          .filter(([, value]) => value !== undefined)
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
    )
    .digest("base64url")
    .slice(0, 12);

/** The cursor of a place in a list with these filters. */
export const writeCursor = (
  snapshot: string,
  list: string,
  filters: Readonly<Record<string, unknown>>,
  { after, start }: Place,
): string =>
  Buffer.from(
    JSON.stringify({
      s: snapshot.slice(0, 12),
      f: digestOf({ ...filters, list }),
      a: after,
      n: start,
    }),
  ).toString("base64url");

/**
 * The place that a cursor names. Throws `cursor-invalid` when it is damaged or belongs to another list or other filters,
 * `cursor-outdated` when the data were replaced since.
 */
export const parseCursor = (
  cursor: string,
  snapshot: string,
  list: string,
  filters: Readonly<Record<string, unknown>>,
): Place => {
  const content = CursorContent.safeParse(decode(cursor));
  if (!content.success) {
    throw new AppError(
      "cursor-invalid",
      "The cursor is damaged. Cursors are opaque: use the `next` of an answer unchanged, or leave `cursor` out to start again.",
    );
  }
  const { s, f, a, n } = content.data;
  if (f !== digestOf({ ...filters, list })) {
    throw new AppError(
      "cursor-invalid",
      "The cursor belongs to another list or to other filters. Repeat the filters it was made with, or leave `cursor` out to start again.",
    );
  }
  if (s !== snapshot.slice(0, 12)) {
    throw new AppError(
      "cursor-outdated",
      "The data were replaced since this cursor was made. Leave `cursor` out to start again.",
    );
  }
  return { after: a, start: n };
};

const decode = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
};
