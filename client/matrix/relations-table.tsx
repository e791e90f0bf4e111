// Owns the table of a matrix: its heads, each the way to what it is, and its numbers, each the way to what it counts.
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { countText, numberText } from "../../model/formats.ts";
import type { ExploreView } from "../address.ts";
import { NodeLink } from "../marks/node-link.tsx";
import { withoutLevel } from "../wheel/facets.ts";
import {
  cellKey,
  evidenceRuns,
  fullName,
  paperRuns,
  groundOf,
  type Head,
  type Matrix,
  type Relation,
  type Totals,
} from "./matrix.ts";

/** The table. */
export const RelationsTable = ({
  matrix: { rows, columns, cells, direct },
  totals,
  of,
  kind,
  name,
  all,
}: {
  matrix: Matrix;
  /** Of the whole matrix, of which the table may show the beginning. */
  totals: Totals;
  /** The paper or topic that it is of; undefined: everything. */
  of: string | undefined;
  kind: Relation;
  name: string;
  /** What all cells count together, in words; undefined where that is nothing to know. */
  all: string | undefined;
}) => {
  // What stands on both sides is named in the rows, and goes by its number in the columns.
  const numbers =
    kind === "shared" ? new Map(columns.map(({ id }, i) => [id, i + 1] as const)) : undefined;
  return (
    <div className="relations-scroll" role="region" aria-label={name} tabIndex={0}>
      <table className="relations">
        <caption className="unseen">
          {name}: {countText(rows.length, "row")}, {countText(columns.length, "column")}
          {all !== undefined && `; ${all}`}
        </caption>
        <ColumnHeads columns={columns} of={of} numbers={numbers}>
          <tr className="relations-totals">
            <th scope="row">In all</th>
            <td>{all !== undefined && <span>{numberText(totals.all)}</span>}</td>
            {columns.map((column, c) => (
              <td key={column.id}>
                <Total
                  count={totals.columns[c] ?? 0}
                  counted={
                    kind === "references"
                      ? { of, cites: column.id }
                      : column.evidence && { of, ...column.evidence.narrowing }
                  }
                />
              </td>
            ))}
          </tr>
        </ColumnHeads>
        <tbody>
          {rows.map((row, r) => (
            <tr key={row.id}>
              <th scope="row">
                {numbers?.has(row.id) === true && (
                  <span className="relations-number">{numbers.get(row.id)}</span>
                )}
                <HeadLink head={row} of={of} />
              </th>
              <td className="relations-total">
                <Total
                  count={totals.rows[r] ?? 0}
                  counted={kind === "gaps" ? { of, topic: row.id } : undefined}
                />
              </td>
              {columns.map((column, c) => (
                <Cell
                  key={column.id}
                  count={cells.get(cellKey(r, c))}
                  direct={isLevelled(column) ? direct?.get(cellKey(r, c)) : undefined}
                  row={row}
                  column={column}
                  of={of}
                  kind={kind}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** Whether a column is of one level of evidence, which is never stated without directness. */
const isLevelled = ({ evidence }: Head): boolean => {
  const level = evidence?.narrowing.level;
  return level !== undefined && level !== withoutLevel;
};

/** A total, and the way to what it counts where each of that is counted once. */
const Total = ({ count, counted }: { count: number; counted: ExploreView | undefined }) =>
  counted === undefined || count === 0 ? (
    <span>{numberText(count)}</span>
  ) : (
    <Link to="/explore" search={counted}>
      {numberText(count)}
    </Link>
  );

/** The heads of columns, above `children`; those of references of several papers stand under the names of these. */
const ColumnHeads = ({
  columns,
  of,
  numbers,
  children,
}: {
  columns: readonly Head[];
  of: string | undefined;
  /** What columns are seen by in place of their names; undefined: by these. */
  numbers: ReadonlyMap<string, number> | undefined;
  children: ReactNode;
}) => {
  const papers = paperRuns(columns);
  const kinds = evidenceRuns(columns);
  return (
    <>
      {papers.length > 0 && (
        <>
          <colgroup span={2} />
          {papers.map(({ columns: span }, i) => (
            <colgroup key={i} span={span} />
          ))}
        </>
      )}
      <thead>
        {papers.length > 0 && (
          <tr>
            <td colSpan={2} />
            {papers.map(({ paper, columns: span }, i) => (
              <th key={i} scope="colgroup" colSpan={span} className="relations-paper">
                <NodeLink node={{ ...paper, kind: "dossier" }} />
              </th>
            ))}
          </tr>
        )}
        {kinds.some(({ of: together }) => together !== undefined) && (
          <tr>
            <td colSpan={2} />
            {kinds.map(({ of: together, columns: span }, i) =>
              together === undefined ? (
                <td key={i} />
              ) : (
                <th key={i} scope="colgroup" colSpan={span} className="is-short relations-kind">
                  <span>{together}</span>
                </th>
              ),
            )}
          </tr>
        )}
        <tr>
          <td />
          <th scope="col" className="is-short">
            <span>In all</span>
          </th>
          {columns.map((head) => (
            <th
              key={head.id}
              scope="col"
              className={
                numbers !== undefined || head.kind === "source" || head.kind === "ground"
                  ? "is-short"
                  : ""
              }
              title={numbers === undefined ? undefined : head.label}
            >
              <span>
                <HeadLink head={head} of={of} number={numbers?.get(head.id)} />
              </span>
            </th>
          ))}
        </tr>
        {children}
      </thead>
    </>
  );
};

/** The way from a row or column to what it is. */
const HeadLink = ({
  head,
  of,
  number,
}: {
  head: Head;
  of: string | undefined;
  /** What a statement is seen by in place of its name. */
  number?: number | undefined;
}) => {
  switch (head.kind) {
    case "topic":
      return (
        <Link to="/topic/$id" params={{ id: head.id }}>
          {head.label}
        </Link>
      );
    case "concept":
      return (
        <Link to="/concept/$id" params={{ id: head.id }}>
          {head.label}
        </Link>
      );
    case "source":
      return <ReferenceLink head={head} />;
    case "ground":
      return <span>{head.label}</span>;
    case "statement":
      return (
        <Link to="/explore" search={{ of, at: head.id }}>
          {number !== undefined && <span aria-hidden="true">{number}</span>}
          <span className={number === undefined ? "" : "unseen"}>{head.label}</span>
        </Link>
      );
  }
};

/** A reference by its number alone; heard, with the word and the paper in whose list it stands. */
const ReferenceLink = ({ head: { id, label, paper } }: { head: Head }) => {
  const number = /^\[(\d+)\] /.exec(label)?.[1];
  return (
    <Link to="/reference/$id" params={{ id }}>
      {number !== undefined && <span className="unseen">Reference </span>}
      {number ?? label}
      {paper !== undefined && <span className="unseen"> of {paper.label}</span>}
    </Link>
  );
};

/** The colour of a column's cells, by its token. */
const colourOf = ({ evidence }: Head): string =>
  evidence === undefined ? "accent" : `wheel-${evidence.colour}`;

const Cell = ({
  count,
  direct,
  row,
  column,
  of,
  kind,
}: {
  count: number | undefined;
  /** How many of these rest on direct evidence; undefined where that is not stated. */
  direct: number | undefined;
  row: Head;
  column: Head;
  of: string | undefined;
  kind: Relation;
}) => {
  if (count === undefined) {
    return (
      <td className={kind === "gaps" ? "is-gap" : ""}>
        {kind === "gaps" && <span className="quiet">none</span>}
      </td>
    );
  }
  return (
    <td
      className="is-filled"
      style={{
        background: groundOf(colourOf(column), count, kind),
      }}
      title={`${row.label} / ${fullName(column)}: ${numberText(count)}`}
    >
      {kind === "references" || kind === "gaps" ? (
        <Link
          to="/explore"
          search={{ of, topic: row.id, ...(column.evidence?.narrowing ?? { cites: column.id }) }}
        >
          {numberText(count)}
          {isLevelled(column) && (
            <span className="relations-direct">
              {direct === undefined ? "none direct" : `${numberText(direct)} direct`}
            </span>
          )}
        </Link>
      ) : (
        <span>{kind === "concepts" ? "●" : numberText(count)}</span>
      )}
    </td>
  );
};
