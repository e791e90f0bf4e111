// Owns in which order things were begun and undone in each procedure, and where that stands in the drawing. Pure: numbers are the
// order of the steps that are stated; what is not described has none.
import type { NodeLink } from "../../model/node-link.ts";
import type { ComparedSeries } from "../../model/views/courses.ts";
import type { StepPairs } from "../../model/views/browse.ts";
import { wrapText } from "../drawing/wrap-text.ts";

type PairRow = StepPairs["rows"][number];
type StepMark = NonNullable<PairRow["begin"]>;

/** A step with its place in the order of its side; several things of one step share a place. */
export type OrderedStep = StepMark & { order: number };
/** What was done to one thing: a side that is absent is not described. */
export type OrderedRow = {
  what: NodeLink;
  begin?: OrderedStep;
  end?: OrderedStep;
  unstated?: string;
};
/** One procedure of one case. */
export type StepOrder = {
  of: NodeLink;
  procedure: NodeLink;
  begin: string;
  end: string;
  rows: OrderedRow[];
};

const distinct = (steps: readonly (StepMark | undefined)[]): number[] =>
  [...new Set(steps.flatMap((mark) => mark?.step ?? []))].sort((a, b) => a - b);

const ordered = (mark: StepMark | undefined, steps: readonly number[]): OrderedStep | undefined =>
  mark === undefined ? undefined : { ...mark, order: steps.indexOf(mark.step) + 1 };

/** The procedures in which a pair of steps is stated, case by case; their rows in the order of the series' things. */
export const stepOrdersOf = ({ cases, things }: ComparedSeries, pair: string): StepOrder[] => {
  const place = new Map(things.map(({ thing }, i) => [thing.id, i] as const));
  return cases.flatMap(({ case: of, procedures }) =>
    procedures.flatMap(({ procedure, pairs }) =>
      pairs
        .filter(({ id }) => id === pair)
        .map((stated): StepOrder => {
          const begun = distinct(stated.rows.map(({ begin }) => begin));
          const ended = distinct(stated.rows.map(({ end }) => end));
          const rows = stated.rows.map(({ what, unstated, ...marks }): OrderedRow => {
            const [begin, end] = [ordered(marks.begin, begun), ordered(marks.end, ended)];
            return {
              what,
              ...(begin === undefined ? {} : { begin }),
              ...(end === undefined ? {} : { end }),
              ...(unstated === undefined ? {} : { unstated }),
            };
          });
          return {
            of,
            procedure,
            begin: stated.begin,
            end: stated.end,
            rows: rows.toSorted(
              (a, b) => (place.get(a.what.id) ?? 0) - (place.get(b.what.id) ?? 0),
            ),
          };
        }),
    ),
  );
};

/** A row of one diagram, in px. `from` and `to` are where it begins and ends, or where the hole stands. */
export type DrawnRow = { row: OrderedRow; y: number; from: number; to: number };
/** One procedure's diagram with its rows, in px. */
export type DrawnOrder = {
  order: StepOrder;
  x: number;
  width: number;
  top: number;
  rows: DrawnRow[];
};
/** The name of what steps were done to, broken into lines, beside its row. */
export type DrawnName = {
  thing: NodeLink;
  lines: string[];
  x: number;
  y: number;
};
/** The diagrams side by side with the names that they share, in px. */
export type StepLayout = {
  orders: DrawnOrder[];
  names: DrawnName[];
  /** Of the lines between rows, in px. */
  rules: { y: number }[];
  height: number;
};

const sizes = {
  head: 40,
  row: 38,
  line: 15,
  foot: 18,
  least: 150,
  dot: 26,
  narrowName: 118,
  wideName: 210,
};
const narrow = 640;
const letter = 6.7;

/** Lays out the diagrams side by side for a width in px, one below the other where they do not fit; things in the same rows. */
export const layOutOrders = (
  orders: readonly StepOrder[],
  things: ComparedSeries["things"],
  width: number,
): StepLayout => {
  const nameWidth = width < narrow ? sizes.narrowName : sizes.wideName;
  const abreast = Math.max(1, Math.floor((width - nameWidth) / sizes.least));
  const across = Math.min(abreast, Math.max(1, orders.length));
  const panel = Math.min(270, (width - nameWidth) / across);
  const layout: StepLayout = { orders: [], names: [], rules: [], height: 0 };
  for (let first = 0; first < orders.length; first += abreast) {
    const band = orders.slice(first, first + abreast);
    const stated = new Set(band.flatMap(({ rows }) => rows.map(({ what }) => what.id)));
    const shown = things.filter(({ thing }) => stated.has(thing.id));
    const top = layout.height;
    const middles = new Map<string, number>();
    let y = top + sizes.head;
    for (const { thing, within } of shown) {
      const x = shown.some((one) => one.thing.id === within) ? 14 : 0;
      const lines = wrapText(thing.label, Math.floor((nameWidth - x - 8) / letter));
      const height = Math.max(sizes.row, lines.length * sizes.line + 10);
      middles.set(thing.id, y + height / 2);
      layout.names.push({ thing, lines, x, y: y + height / 2 });
      y += height;
      layout.rules.push({ y });
    }
    const yOf = (id: string): number => middles.get(id) ?? top;
    band.forEach((order, i) => {
      layout.orders.push(drawnOrder(order, nameWidth + i * panel, panel, top, yOf));
    });
    layout.height = y + sizes.foot;
  }
  return layout;
};

const drawnOrder = (
  order: StepOrder,
  x: number,
  width: number,
  top: number,
  yOf: (id: string) => number,
): DrawnOrder => {
  const { rows } = order;
  const moments = distinct(rows.flatMap(({ begin, end }) => [begin, end]));
  const before = rows.some(({ begin }) => begin === undefined) ? 1 : 0;
  const after = rows.some(({ end }) => end === undefined) ? 1 : 0;
  const columns = moments.length + before + after;
  const step = columns < 2 ? 0 : Math.min(44, (width - 2 * sizes.dot) / (columns - 1));
  const at = (column: number): number => x + sizes.dot + column * step;
  return {
    order,
    x,
    width,
    top,
    rows: rows.map((row) => ({
      row,
      y: yOf(row.what.id),
      from: at(row.begin === undefined ? 0 : before + moments.indexOf(row.begin.step)),
      to: at(row.end === undefined ? columns - 1 : before + moments.indexOf(row.end.step)),
    })),
  };
};
