// Owns how paired steps of a procedure are drawn: for each thing when it was begun and undone, as a bar beside the table
// that says the same. What is not described is a hole in both.
import type { StepPairs } from "../../model/views/browse.ts";
import { NodeLink } from "../marks/node-link.tsx";

type Row = StepPairs["rows"][number];
type Mark = NonNullable<Row["begin"]>;

/** Steps at which something happens, in order, each once: the columns of the drawing. */
const momentsOf = (rows: readonly Row[]): number[] =>
  [...new Set(rows.flatMap(({ begin, end }) => [begin?.step ?? 0, end?.step ?? 0]))]
    .filter((step) => step > 0)
    .sort((a, b) => a - b);

/** Where the bar of a row begins and ends, in columns from 1; a hole goes on to the edge. */
const barOf = ({ begin, end }: Row, moments: readonly number[]): { from: number; to: number } => ({
  from: begin === undefined ? 1 : moments.indexOf(begin.step) + 1,
  to: end === undefined ? moments.length + 2 : moments.indexOf(end.step) + 2,
});

const When = ({ mark, unstated }: { mark: Mark | undefined; unstated: string | undefined }) =>
  mark === undefined ? (
    <span className="unstated">{unstated}</span>
  ) : (
    <>
      <NodeLink node={{ id: mark.claim, kind: "claim", label: `step ${mark.step}` }} />
      {mark.how.length + mark.tools.length > 0 && (
        <span className="small quiet"> {[...mark.how, ...mark.tools].join("; ")}</span>
      )}
    </>
  );

/** The table of one kind of paired steps. */
export const StepPairsTable = ({ pairs }: { pairs: StepPairs }) => {
  const moments = momentsOf(pairs.rows);
  const columns = `repeat(${moments.length + 1}, minmax(0.7rem, 1fr))`;
  return (
    <div className="scroll-x" role="region" aria-label={pairs.name} tabIndex={0}>
      <table className="figures step-pairs">
        <thead>
          <tr>
            <th scope="col">{pairs.of}</th>
            <th scope="col">{pairs.begin}</th>
            <th scope="col">{pairs.end}</th>
            <td aria-hidden className="step-bars">
              <span className="step-bar-row" style={{ gridTemplateColumns: columns }}>
                {moments.map((step) => (
                  <span key={step} className="small quiet">
                    {step}
                  </span>
                ))}
              </span>
            </td>
          </tr>
        </thead>
        <tbody>
          {pairs.rows.map((row) => {
            const { from, to } = barOf(row, moments);
            return (
              <tr key={`${row.what.id} ${row.begin?.step ?? 0}`}>
                <th scope="row">
                  <NodeLink node={row.what} />
                </th>
                <td data-name={pairs.begin}>
                  <When mark={row.begin} unstated={row.unstated} />
                </td>
                <td data-name={pairs.end}>
                  <When mark={row.end} unstated={row.unstated} />
                </td>
                <td aria-hidden className="step-bars">
                  <span className="step-bar-row" style={{ gridTemplateColumns: columns }}>
                    <span
                      className={`step-bar${row.begin === undefined ? " no-begin" : ""}${row.end === undefined ? " no-end" : ""}`}
                      style={{ gridColumn: `${from} / ${to}` }}
                    />
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};
