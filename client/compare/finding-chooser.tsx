// Owns ticking findings, and what entered claims say for and against each condition in view of them: lists, never a score.
import { countText, listText } from "../../model/formats.ts";
import type { StatementCard } from "../../model/views/card.ts";
import type { DifferentialMatrix } from "../../model/views/compare.ts";
import { NodeLink } from "../marks/node-link.tsx";
import { groupsOf } from "./differential-matrices.tsx";
import { howOften } from "./saying.tsx";
import { findingKey, findingsIn, weigh, type Weighed, type Weighing } from "./weigh-conditions.ts";

/** Every finding that a matrix knows, to be ticked; `onChange` gets the keys of those that are ticked then. */
export const FindingChooser = ({
  matrix,
  ticked,
  onChange,
}: {
  matrix: DifferentialMatrix;
  ticked: readonly string[];
  onChange: (keys: string[]) => void;
}) => (
  <div className="finding-groups">
    {groupsOf(matrix).map(({ heading, rows }) => (
      <fieldset key={heading}>
        <legend>{heading}</legend>
        {rows
          .filter(({ row }) => row.values.length > 0)
          .map(({ row: { feature, values } }) => (
            <div key={feature.id} className="finding" role="group" aria-label={feature.label}>
              <span className="finding-name">{feature.label}</span>
              {values.map((value) => {
                const key = findingKey({ feature: feature.id, value });
                return (
                  <label key={value} className="tick">
                    <input
                      type="checkbox"
                      checked={ticked.includes(key)}
                      onChange={({ target }) => {
                        const others = ticked.filter((one) => one !== key);
                        onChange(target.checked ? [...others, key] : others);
                      }}
                    />
                    {value}
                  </label>
                );
              })}
            </div>
          ))}
      </fieldset>
    ))}
  </div>
);

/** What entered claims say of each condition in view of the ticked findings. Nothing while none is ticked. */
export const WeighedConditions = ({
  matrix,
  ticked,
  statements,
}: {
  matrix: DifferentialMatrix;
  ticked: readonly string[];
  statements: Readonly<Record<string, StatementCard>>;
}) => {
  const findings = findingsIn(matrix, ticked);
  if (findings.length === 0) return null;
  const weighed = weigh(matrix, findings);
  const silent = weighed.filter((one) => one.silent.length === findings.length);
  return (
    <div className="weighed" aria-live="polite">
      <h3>
        What is entered on{" "}
        {listText(
          findings.map(({ label }) => label),
          "and",
        )}
      </h3>
      <p className="quiet">
        In the order of the table, which is no order of likelihood. Nothing is counted or weighed:
        what is not entered may still be so.
      </p>
      <ul className="weighed-conditions">
        {weighed
          .filter((one) => !silent.includes(one))
          .map((one) => (
            <li key={one.condition.id}>
              <h4>
                <NodeLink node={one.condition} />
                {one.isDisease && <span className="column-note">what the paper is about</span>}
              </h4>
              <Side title="For" items={one.for} statements={statements} />
              <Side title="Against" items={one.against} statements={statements} />
              <Side title="Does not decide" items={one.undecided} statements={statements} />
              <Silent weighing={one} of={findings.length} />
            </li>
          ))}
      </ul>
      {silent.length > 0 && (
        <p className="quiet">
          Nothing entered on {findings.length === 1 ? "this finding" : "any of these findings"}:{" "}
          {listText(
            silent.map(({ condition }) => condition.label),
            "and",
          )}
          .
        </p>
      )}
    </div>
  );
};

const Silent = ({ weighing: { silent }, of }: { weighing: Weighing; of: number }) =>
  silent.length === 0 ? null : (
    <p className="quiet small">
      Nothing entered on {silent.length} of {countText(of, "finding")}: {listText(silent, "and")}.
    </p>
  );

const Side = ({
  title,
  items,
  statements,
}: {
  title: string;
  items: readonly Weighed[];
  statements: Readonly<Record<string, StatementCard>>;
}) =>
  items.length === 0 ? null : (
    <div className="weighed-side">
      <h5>{title}</h5>
      <ul>
        {items.map(({ finding, saying }) => {
          const card = statements[saying.claim];
          const label = card?.label ?? saying.claim;
          const isOther = saying.value !== undefined && saying.value !== finding.value;
          return (
            <li key={`${findingKey(finding)} ${saying.claim}`}>
              <NodeLink node={{ id: saying.claim, kind: "claim", label }} withGlyph />
              <span className="saying-how">
                {[
                  isOther ? `entered as ${saying.value}, not ${finding.value}` : "",
                  saying.points === "shared" ? "occurs in both" : "",
                  howOften(saying),
                  card?.verdict.word ?? "",
                  saying.pointsBy === "curator" ? "direction: curator’s reading" : "",
                ]
                  .filter((part) => part !== "")
                  .join("; ")}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
