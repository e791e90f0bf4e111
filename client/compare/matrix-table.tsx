// Owns the table of conditions by features: its rows in their groups, a cell for each condition, empty ones as such.
import type { StatementCard } from "../../model/views/card.ts";
import type { ComparedCondition, ComparedFeature } from "../../model/views/compare.ts";
import { NodeLink } from "../marks/node-link.tsx";
import { saysOf } from "./weigh-conditions.ts";
import { Saying } from "./saying.tsx";

/** Rows that stand under one heading. */
export type MatrixGroup = {
  heading: string;
  /** Whether the heading names an examination, which not every claim of the row names. */
  isExamination: boolean;
  rows: readonly { row: ComparedFeature; note?: string }[];
};

/** What is to be seen of conditions, side by side. The table scrolls in its own box; its first column stays. */
export const MatrixTable = ({
  label,
  conditions,
  groups,
  statements,
}: {
  label: string;
  conditions: readonly ComparedCondition[];
  groups: readonly MatrixGroup[];
  statements: Readonly<Record<string, StatementCard>>;
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
            <th scope="col" className="corner">
              Feature
            </th>
            {conditions.map(({ condition, isDisease, kindOf }) => (
              <th key={condition.id} scope="col">
                <NodeLink node={condition} />
                {isDisease && <span className="column-note">what the paper is about</span>}
                {kindOf !== undefined && names.has(kindOf) && (
                  <span className="column-note">a kind of {names.get(kindOf)}</span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ heading, isExamination, rows }) => (
          <tbody key={heading}>
            <tr className="matrix-group">
              <th scope="rowgroup" colSpan={conditions.length + 1}>
                <span>{heading}</span>
              </th>
            </tr>
            {rows.map(({ row, note }) => (
              <tr key={row.feature.id}>
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
                    isExamination={isExamination}
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
