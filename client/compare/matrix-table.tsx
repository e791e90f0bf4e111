// Owns the table of conditions by features: its rows in their groups, a cell for each condition, empty ones as such.
import type { ReactNode } from "react";
import type { StatementCard } from "../../model/views/card.ts";
import type { ComparedCondition, ComparedFeature } from "../../model/views/compare.ts";
import { NodeLink } from "../marks/node-link.tsx";
import { isFeatureSorting } from "../address.ts";
import { nextFeatureOrder, type FeatureOrder } from "./sort-features.ts";
import { saysOf } from "./weigh-conditions.ts";
import { Saying } from "./saying.tsx";

/** A row of the table. */
export type MatrixRow = {
  row: ComparedFeature;
  note?: string | undefined;
  /** Whether it stands under an examination, which not every claim of the row names. */
  isExamined?: boolean;
};

/** Rows that stand under one heading, or under none. */
export type MatrixGroup = { heading?: string; rows: readonly MatrixRow[] };

/** How its rows are sorted, and what sorts them otherwise: a press, or undefined for the order of the paper. */
export type MatrixSorting = {
  order: FeatureOrder | undefined;
  onSort: (order: FeatureOrder | undefined) => void;
};

/** What is to be seen of conditions, side by side. The table scrolls in its own box; its first column stays. */
export const MatrixTable = ({
  label,
  conditions,
  groups,
  statements,
  sorting,
}: {
  label: string;
  conditions: readonly ComparedCondition[];
  groups: readonly MatrixGroup[];
  statements: Readonly<Record<string, StatementCard>>;
  /** Absent: it cannot be sorted. */
  sorting?: MatrixSorting | undefined;
}) => {
  const names = new Map(conditions.map(({ condition }) => [condition.id, condition.label]));
  return (
    <div className="compare-scroll" role="region" aria-label={label} tabIndex={0}>
      <table
        className={`matrix ${conditions.length > 2 ? "is-wide" : "is-pair"}`}
        style={conditions.length > 2 ? { minWidth: `${11 + conditions.length * 7.8}rem` } : {}}
      >
        <thead>
          <tr>
            <th scope="col" className="corner" {...sortedBy(sorting, "feature", "claims")}>
              {sorting === undefined ? "Feature" : <CornerSorts sorting={sorting} />}
            </th>
            {conditions.map(({ condition, isDisease, kindOf }) => (
              <th key={condition.id} scope="col" {...sortedBy(sorting, condition.id)}>
                <NodeLink node={condition} />
                {sorting !== undefined && (
                  <SortButton by={condition.id} sorting={sorting}>
                    <span className="unseen">Sort by {condition.label}</span>
                  </SortButton>
                )}
                {isDisease && <span className="column-note">what the paper is about</span>}
                {kindOf !== undefined && names.has(kindOf) && (
                  <span className="column-note">a kind of {names.get(kindOf)}</span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ heading, rows }) => (
          <tbody key={heading ?? "all"}>
            {heading !== undefined && (
              <tr className="matrix-group">
                <th scope="rowgroup" colSpan={conditions.length + 1}>
                  <span>{heading}</span>
                </th>
              </tr>
            )}
            {rows.map(({ row, note, isExamined = false }) => (
              <tr key={`${row.feature.id} ${note ?? ""}`}>
                <th scope="row">
                  <NodeLink node={row.feature} />
                  {note !== undefined && <span className="column-note">{note}</span>}
                </th>
                {conditions.map(({ condition }) => (
                  <Cell
                    key={condition.id}
                    row={row}
                    condition={condition.id}
                    statements={statements}
                    isExamination={isExamined}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
};

/** How a column is sorted, for those who hear it: where it is what the rows are sorted by. */
const sortedBy = (
  sorting: MatrixSorting | undefined,
  ...by: readonly string[]
): { "aria-sort"?: "ascending" | "descending" } => {
  const order = sorting?.order;
  if (order === undefined || !by.includes(order.by)) return {};
  return { "aria-sort": order.isDown ? "descending" : "ascending" };
};

const SortButton = ({
  by,
  sorting: { order, onSort },
  children,
}: {
  by: string;
  sorting: MatrixSorting;
  children: ReactNode;
}) => {
  const isPressed = order?.by === by;
  return (
    <button
      type="button"
      className="sort-button"
      aria-pressed={isPressed}
      onClick={() => {
        if (isFeatureSorting(by)) onSort(nextFeatureOrder(order, by));
      }}
    >
      {children}
      <span aria-hidden="true" className="sort-sign">
        {!isPressed ? "↕" : order.isDown ? "↓" : "↑"}
      </span>
    </button>
  );
};

/** What rows are sorted by that is no condition, and the way back to the order of the paper. */
const CornerSorts = ({ sorting }: { sorting: MatrixSorting }) => (
  <>
    <SortButton by="feature" sorting={sorting}>
      Feature
    </SortButton>
    <SortButton by="claims" sorting={sorting}>
      by number of claims
    </SortButton>
    <button
      type="button"
      className="sort-button"
      aria-pressed={sorting.order === undefined}
      onClick={() => {
        sorting.onSort(undefined);
      }}
    >
      by examination
    </button>
  </>
);

const Cell = ({
  row,
  condition,
  statements,
  isExamination,
}: {
  row: ComparedFeature;
  condition: string;
  statements: Readonly<Record<string, StatementCard>>;
  isExamination: boolean;
}) => {
  const says = saysOf(row, condition);
  if (says.length === 0) {
    return (
      <td className="is-empty">
        <span className="empty-cell" aria-hidden="true">
          –
        </span>
        <span className="unseen">nothing entered</span>
      </td>
    );
  }
  return (
    <td>
      {says.map((saying) => (
        <Saying
          key={saying.claim}
          saying={saying}
          card={statements[saying.claim]}
          means={
            isExamination && saying.modality === undefined ? "examination not named" : undefined
          }
        />
      ))}
    </td>
  );
};
