// Owns the table of measures: what the paper gives of its series, beside the values that it gives of single cases.
import { amountOf, measuredOf, measureOf } from "../../model/figure-text.ts";
import { upperFirst } from "../../model/formats.ts";
import type { ComparedSeries, SeriesMeasure } from "../../model/views/courses.ts";
import { NodeLink } from "../marks/node-link.tsx";

type Value = SeriesMeasure["cases"][number];

const outsideWords = { below: "below the reported range", above: "above the reported range" };

/** Nothing where the paper gives no measure of its series. */
export const SeriesMeasures = ({ series }: { series: ComparedSeries }) => {
  // A column for each case only where a value of any is stated.
  const isStatedOfAny = series.measures.some(({ cases }) => cases.length > 0);
  const cases = isStatedOfAny ? series.cases.map((one) => one.case) : [];
  return series.measures.length === 0 ? null : (
    <div
      className="scroll-x"
      role="region"
      aria-label={`Measures of the series of ${series.paper.label}`}
      tabIndex={0}
    >
      <table
        className="plain-table series-measures"
        style={{ minWidth: `${18 + cases.length * 5}rem` }}
      >
        <thead>
          <tr>
            <th scope="col">Measure</th>
            <th scope="col">The series</th>
            {cases.map(({ id, label }) => (
              <th key={id} scope="col">
                {label}
              </th>
            ))}
            {cases.length === 0 && <th scope="col">Single cases</th>}
          </tr>
        </thead>
        <tbody>
          {series.measures.map((measure) => (
            <MeasureRow
              key={`${measure.series.claim} ${measure.series.figure.id}`}
              measure={measure}
              cases={cases.map(({ id }) => id)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
};

const MeasureRow = ({
  measure: { series, cases: values, unread },
  cases,
}: {
  measure: SeriesMeasure;
  cases: readonly string[];
}) => {
  const { figure, claim } = series;
  const when = figure.timeText === undefined ? "" : `, ${figure.timeText}`;
  return (
    <tr>
      <th scope="row">{upperFirst(measuredOf(figure, measureOf(figure)) + when)}</th>
      <td>
        <NodeLink node={{ id: claim, kind: "claim", label: amountOf(figure) }} />
      </td>
      {values.length === 0 ? (
        <td colSpan={Math.max(1, cases.length)} className="unstated">
          {unread === undefined
            ? "not stated case by case"
            : `case by case in ${unread} of the paper, which was not read`}
        </td>
      ) : (
        cases.map((id) => (
          <td key={id}>
            <CaseMeasures values={values.filter((one) => one.case === id)} />
          </td>
        ))
      )}
    </tr>
  );
};

const CaseMeasures = ({ values }: { values: readonly Value[] }) =>
  values.length === 0 ? (
    <span className="unstated">not stated</span>
  ) : (
    values.map(({ claim, figure, outside }) => (
      <span key={`${claim} ${figure.id}`} className={outside === undefined ? "" : "is-outside"}>
        <NodeLink node={{ id: claim, kind: "claim", label: amountOf(figure) }} />
        {outside !== undefined && <span className="column-note">{outsideWords[outside]}</span>}
      </span>
    ))
  );
