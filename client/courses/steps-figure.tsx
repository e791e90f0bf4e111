// Owns one pair of steps over the procedures of a series: the diagrams, the same in words, and as a file.
import { listText } from "../../model/formats.ts";
import type { ComparedSeries, Courses } from "../../model/views/courses.ts";
import { csvText } from "../../model/csv-text.ts";
import { useDrawnPlace } from "../drawing/use-drawn-place.ts";
import { NodeLink } from "../marks/node-link.tsx";
import { DrawnFigure } from "../drawing/drawn-figure.tsx";
import { inOneStep, thingsByStep } from "../../model/things-by-step.ts";
import { stepOrdersOf, type OrderedRow, type StepOrder } from "./step-orders.ts";
import { stepsDrawing } from "./series-drawings.tsx";

/** The orders as a file of values, each step with whose word it is by `statements`. */
export const stepsCsv = (
  orders: readonly StepOrder[],
  statements: Courses["statements"],
  notes: readonly string[],
  origin: string,
): string =>
  csvText(
    notes,
    ["case", "procedure", "what", "side", "number", "step", "how", "whose word", "address"],
    orders.flatMap(({ of, procedure, begin, end, rows }) =>
      rows.flatMap((row) =>
        (["begin", "end"] as const).map((side) => {
          const step = row[side];
          return [
            of.label,
            procedure.label,
            row.what.label,
            side === "begin" ? begin : end,
            step?.order,
            step?.step,
            step === undefined ? row.unstated : [...step.how, ...step.tools].join("; "),
            step === undefined ? undefined : statements[step.claim]?.attribution,
            step === undefined ? "" : `${origin}/claim/${step.claim}`,
          ];
        }),
      ),
    ),
  );

/** The figure of one pair of steps, with the same in words. */
export const StepsFigure = ({
  series,
  statements,
  pair,
}: {
  series: ComparedSeries;
  statements: Courses["statements"];
  pair: { id: string; name: string };
}) => {
  const place = useDrawnPlace();
  const { width } = place;
  const drawing = stepsDrawing(series, pair);
  if (drawing === undefined) return null;
  const orders = stepOrdersOf(series, pair.id);
  const { paper } = series;
  const { id, title, about, draw } = drawing;
  return (
    <>
      <DrawnFigure
        id={id}
        title={title}
        about={about}
        source={paper.label}
        papers={[paper]}
        csv={(notes) => stepsCsv(orders, statements, notes, location.origin)}
        place={place}
      >
        {width > 0 && draw(width)}
      </DrawnFigure>
      <h3 className="series-heading">In words</h3>
      <div className="order-words">
        {orders.map((order) => (
          <OrderInWords key={`${order.of.id} ${order.procedure.id}`} order={order} />
        ))}
      </div>
    </>
  );
};

const OrderInWords = ({ order: { of, begin, end, rows } }: { order: StepOrder }) => (
  <section aria-label={of.label}>
    <h4>
      <NodeLink node={of} />
    </h4>
    <Side name={begin} side="begin" rows={rows} />
    <Side name={end} side="end" rows={rows} />
  </section>
);

const Side = ({
  name,
  side,
  rows,
}: {
  name: string;
  side: "begin" | "end";
  rows: readonly OrderedRow[];
}) => {
  const holes = rows.filter((row) => row[side] === undefined);
  return (
    <>
      <p className="order-side">{name}</p>
      <ol>
        {thingsByStep(rows, side).map(({ mark, things }) => (
          <li key={mark.step}>
            <NodeLink
              node={{
                id: mark.claim,
                kind: "claim",
                label: listText(
                  things.map(({ label }) => label),
                  "and",
                ),
              }}
            />
            {things.length > 1 && <span className="quiet">, {inOneStep}</span>}
            {mark.how.length + mark.tools.length > 0 && (
              <span className="quiet">; {[...mark.how, ...mark.tools].join("; ")}</span>
            )}
          </li>
        ))}
      </ol>
      {holes.map(({ what, unstated }) => (
        <p key={what.id} className="unstated">
          {what.label}: {unstated ?? "not described"}
        </p>
      ))}
    </>
  );
};
