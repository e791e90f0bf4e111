// Owns where in a list one is, and the ways on: which part of how many, the next page, the one before, the first.
import { numberText } from "../../model/formats.ts";
import { Link } from "@tanstack/react-router";

/** What an answer says of the part of a list that it holds. */
export type Part = {
  items: readonly unknown[];
  total: number;
  start: number;
  next?: string | undefined;
};

/** "31–60 of 1 240", "5", or "none". */
export const rangeText = ({ items, total, start }: Part): string => {
  if (total === 0) return "none";
  if (items.length === total) return numberText(total);
  return `${numberText(start + 1)}–${numberText(start + items.length)} of ${numberText(total)}`;
};

// Cursors lead forward only. Where one came from is remembered as long as the page is open.
const cameFrom = new Map<string, string | undefined>();

/** The part shown and the ways on. Nothing when the list is shown whole. `cursor` is the one in the address. */
export const Pager = ({ part, cursor }: { part: Part; cursor: string | undefined }) => {
  const { items, total, start, next } = part;
  if (next !== undefined) cameFrom.set(next, cursor);
  if (items.length === total) return null;
  const isBack = cursor !== undefined && cameFrom.has(cursor);
  return (
    <nav className="pager" aria-label="Pages of the list">
      <span className="quiet">{rangeText(part)}</span>
      {start > 0 && (
        <Link to="." search={(old) => ({ ...old, cursor: undefined })}>
          First
        </Link>
      )}
      {isBack && cameFrom.get(cursor) !== undefined && (
        <Link to="." search={(old) => ({ ...old, cursor: cameFrom.get(cursor) })}>
          Back
        </Link>
      )}
      {next !== undefined && (
        <Link to="." search={(old) => ({ ...old, cursor: next })}>
          Next
        </Link>
      )}
    </nav>
  );
};
