// Owns what stands in columns where only one of them has room: a column at a time, with the ways on and back in sight, narrowed down to
// what goes with a chosen entry. What is shown stands in the address, which is not known here.
import { useEffect, useRef, type ReactNode } from "react";
import { numberText } from "../../model/formats.ts";
import { mostShown } from "./columns-layout.ts";

/** A column: all of it, or what of it goes with the chosen entry. */
export type ColumnPage<Id extends string, Entry> = {
  id: Id;
  name: string;
  entries: readonly Entry[];
  total: number;
};

/** A link to a column, narrowed down to what goes with the entry `at`, from the entry `open` on. */
export type ToColumn<Id extends string> = (props: {
  column: Id;
  at: string | undefined;
  open?: string | undefined;
  className?: string;
  children: ReactNode;
}) => ReactNode;

/** The columns. */
export const ColumnPages = <Id extends string, Entry extends { id: string }>({
  name,
  columns,
  shown,
  at,
  open,
  narrowedTo,
  To,
  drawEntry,
}: {
  /** What is shown: "The trace". */
  name: string;
  columns: readonly ColumnPage<Id, Entry>[];
  /** The column that is shown; the first where it is none of them. */
  shown: Id | undefined;
  /** The chosen entry. */
  at: string | undefined;
  /** The entry from which on a long column is shown; from its beginning where that is none of it. */
  open?: string | undefined;
  /** What its columns are narrowed down to, in a sentence. */
  narrowedTo: string;
  To: ToColumn<Id>;
  /** What stands on the card of an entry. */
  drawEntry: (entry: Entry) => ReactNode;
}) => {
  const place = Math.max(
    0,
    columns.findIndex(({ id }) => id === shown),
  );
  const column = columns[place];
  const entries = column?.entries ?? [];
  const isLong = entries.length > mostShown;
  const from = isLong
    ? Math.max(
        0,
        entries.findIndex(({ id }) => id === open),
      )
    : 0;
  const here = `${place} ${from}`;
  const heading = useRef<HTMLHeadingElement>(null);
  const seen = useRef(here);
  useEffect(() => {
    if (seen.current === here) return;
    seen.current = here;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: "start" });
  }, [here]);
  if (column === undefined) return null;
  const [before, after] = [columns[place - 1], columns[place + 1]];
  return (
    <section className="column-page" aria-label={`${name}, one column at a time`}>
      <h2 ref={heading} tabIndex={-1} className="column-page-head">
        {column.name} <span className="count">{countOf(column)}</span>
      </h2>
      {at !== undefined && (
        <p className="column-page-chosen">
          {narrowedTo}{" "}
          <To column={column.id} at={undefined}>
            Show all {numberText(column.total)}
          </To>
        </p>
      )}
      {entries.length === 0 && <p className="column-page-chosen">None in this column.</p>}
      <ul className="column-cards">
        {entries.slice(from, from + mostShown).map((entry) => (
          <li key={entry.id} className={entry.id === at ? "column-card is-chosen" : "column-card"}>
            {drawEntry(entry)}
          </li>
        ))}
      </ul>
      {isLong && <ColumnWindows column={column} at={at} from={from} To={To} />}
      <nav className="column-page-ways" aria-label="Columns">
        {before !== undefined && (
          <To column={before.id} at={at} className="is-back">
            ← Back: {before.name.toLowerCase()} ({countOf(before)})
          </To>
        )}
        {after !== undefined && (
          <To column={after.id} at={at} className="is-next">
            Next: {after.name.toLowerCase()} ({countOf(after)}) →
          </To>
        )}
      </nav>
    </section>
  );
};

/** "5", or "2 of 5" where only a part goes with the chosen entry. */
const countOf = ({ entries, total }: ColumnPage<string, unknown>): string =>
  entries.length === total
    ? numberText(total)
    : `${numberText(entries.length)} of ${numberText(total)}`;

/** Which part of a long column is shown, and the ways to what comes before and after. */
const ColumnWindows = <Id extends string, Entry extends { id: string }>({
  column: { id, entries },
  at,
  from,
  To,
}: {
  column: ColumnPage<Id, Entry>;
  at: string | undefined;
  from: number;
  To: ToColumn<Id>;
}) => {
  const to = Math.min(entries.length, from + mostShown);
  const earlier = Math.max(0, from - mostShown);
  return (
    <p className="column-windows">
      {numberText(from + 1)}–{numberText(to)} of {numberText(entries.length)}
      {from > 0 && (
        <To column={id} at={at} open={earlier === 0 ? undefined : entries[earlier]?.id}>
          Earlier
        </To>
      )}
      {to < entries.length && (
        <To column={id} at={at} open={entries[to]?.id}>
          More
        </To>
      )}
    </p>
  );
};
