// Owns the diagrams of clamping and release, or whatever a field calls such pairs: paints what step-orders.ts says. Every step leads
// to its claim; what is not described is a hole.
import type { ComparedSeries } from "../../model/views/courses.ts";
import { DrawnSvg } from "./drawn-svg.tsx";
import {
  layOutOrders,
  type DrawnOrder,
  type DrawnRow,
  type OrderedStep,
  type StepOrder,
} from "./step-orders.ts";

const radius = 10.5;

/** The diagrams of one pair of steps, for a width in px. */
export const StepsDrawing = ({
  orders,
  things,
  width,
  label,
}: {
  orders: readonly StepOrder[];
  things: ComparedSeries["things"];
  width: number;
  label: string;
}) => {
  const layout = layOutOrders(orders, things, width);
  return (
    <DrawnSvg width={width} height={layout.height} label={label}>
      {layout.rules.map(({ y }) => (
        <line key={y} x1={0} x2={width} y1={y} y2={y} stroke="var(--rule)" />
      ))}
      {layout.names.map(({ thing, lines, x, y }) => (
        <a key={`${thing.id} ${y}`} href={`/concept/${thing.id}`} aria-label={thing.label}>
          {lines.map((line, i) => (
            <text key={line} x={x} y={y + 4 + (i - (lines.length - 1) / 2) * 15}>
              {`${line} `}
            </text>
          ))}
        </a>
      ))}
      {layout.orders.map((drawn) => (
        <Diagram key={`${drawn.order.of.id} ${drawn.order.procedure.id}`} drawn={drawn} />
      ))}
    </DrawnSvg>
  );
};

const Diagram = ({ drawn: { order, x, top, rows } }: { drawn: DrawnOrder }) => (
  <g role="group" aria-label={order.of.label}>
    <a href={`/case/${order.of.id}`}>
      <text x={x + 14} y={top + 24} fontSize={14} fontWeight={600}>
        {order.of.label}
      </text>
    </a>
    {rows.map((one) => (
      <Bar key={`${one.row.what.id} ${one.from}`} one={one} order={order} />
    ))}
  </g>
);

const Bar = ({ one: { row, y, from, to }, order }: { one: DrawnRow; order: StepOrder }) => {
  const { begin, end, unstated = "not described", what } = row;
  const isWhole = begin !== undefined && end !== undefined;
  const said = (side: string, step: OrderedStep): string =>
    `${order.of.label}, ${what.label}: ${side.toLowerCase()} as number ${step.order}, step ${step.step}`;
  return (
    <>
      <line
        x1={from}
        x2={to}
        y1={y}
        y2={y}
        stroke={isWhole ? "var(--accent)" : "var(--rule-strong)"}
        strokeWidth={isWhole ? 3 : 1.5}
        strokeDasharray={isWhole ? undefined : "3 4"}
      />
      {begin === undefined ? (
        <Hole x={from} y={y} said={unstated} />
      ) : (
        <a href={`/claim/${begin.claim}`} aria-label={said(order.begin, begin)}>
          <circle cx={from} cy={y} r={radius} fill="var(--accent)" stroke="var(--accent)" />
          <Number x={from} y={y} n={begin.order} fill="var(--paper)" />
        </a>
      )}
      {end === undefined ? (
        <Hole x={to} y={y} said={unstated} />
      ) : (
        <a href={`/claim/${end.claim}`} aria-label={said(order.end, end)}>
          <circle
            cx={to}
            cy={y}
            r={radius}
            fill="var(--paper)"
            stroke="var(--accent)"
            strokeWidth={2}
          />
          <Number x={to} y={y} n={end.order} fill="var(--ink)" />
        </a>
      )}
    </>
  );
};

const Number = ({ x, y, n, fill }: { x: number; y: number; n: number; fill: string }) => (
  <text x={x} y={y + 4.5} textAnchor="middle" fontWeight={600} fill={fill}>
    {n}
  </text>
);

const Hole = ({ x, y, said }: { x: number; y: number; said: string }) => (
  <g role="img" aria-label={said}>
    <title>{said}</title>
    <circle
      cx={x}
      cy={y}
      r={radius}
      fill="var(--paper)"
      stroke="var(--rule-strong)"
      strokeWidth={1.5}
      strokeDasharray="3 3"
    />
    <text x={x} y={y + 4.5} textAnchor="middle" fill="var(--ink-soft)">
      ?
    </text>
  </g>
);
