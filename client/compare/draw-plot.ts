// Owns drawing with Observable Plot: the one file that imports it, so that it is loaded when something is drawn. Draws what
// plot-data.ts says and decides nothing.
import { axisX, dot, gridX, plot, ruleX, ruleY, text, type Markish } from "@observablehq/plot";
import { numberText, upperFirst } from "../../model/formats.ts";
import { wrapText } from "../drawing/wrap-text.ts";
import { axisText, type PlotData, type PlotMark } from "./plot-data.ts";

/** Heights in px: a line of words, the space below a name, the marks of a row, and the space between results. */
const heights = { line: 18, below: 5, marks: 22, gap: 14 };
/** In a drawing narrower than this, in px, the numbers stand below the name. */
const narrow = 480;
const margins = { top: 8, right: 12, bottom: 46, left: 12 };

const colours = {
  ink: "var(--ink)",
  soft: "var(--ink-soft)",
  rule: "var(--rule)",
  strong: "var(--rule-strong)",
  accent: "var(--accent)",
  paper: "var(--paper)",
};

/** Something at a height, in px from the top of the drawing. */
type Placed<T> = T & { y: number };

/** About how wide a letter is, in px, in the sizes of names and of other words. */
const letters = { name: 8.4, word: 6.6 };

const layOut = ({ groups }: PlotData, width: number) => {
  const isNarrow = width < narrow;
  const names: Placed<{ text: string }>[] = [];
  const settings: Placed<{ text: string }>[] = [];
  const rows: Placed<{ text: string }>[] = [];
  const numbers: Placed<{ text: string }>[] = [];
  const marks: Placed<PlotMark & { label: string }>[] = [];
  const room = width - margins.left - margins.right;
  let y = 0;
  const write = (to: Placed<{ text: string }>[], said: string, letter: number): void => {
    for (const text of wrapText(said, Math.floor(room / letter))) {
      to.push({ text, y: y + heights.line / 2 });
      y += heights.line;
    }
  };
  for (const group of groups) {
    write(names, group.name, letters.name);
    if (group.setting !== undefined) write(settings, upperFirst(group.setting), letters.word);
    y += heights.below;
    for (const row of group.rows) {
      const said = numbersOf(row.marks);
      if (isNarrow) {
        write(rows, row.name, letters.word);
        write(numbers, said, letters.word);
      } else {
        rows.push({ text: row.name, y: y + heights.line / 2 });
        numbers.push({ text: said, y: y + heights.line / 2 });
        y += heights.line;
      }
      for (const mark of row.marks) {
        const label = `${group.name}, ${row.name}: ${mark.text}, ${saidBy(mark)}`;
        marks.push({ ...mark, label, y: y + 9 });
      }
      y += heights.marks;
    }
    y += heights.gap;
  }
  return { names, settings, rows, numbers, marks, height: y, isNarrow };
};

const saidBy = ({ by, source }: PlotMark): string =>
  by === "cited" ? `as cited by ${source}` : `as reported by ${source}`;

/** The numbers of a row beside its marks, each once with who says so: "cited and reported: 14.3 months". */
const numbersOf = (marks: readonly PlotMark[]): string => {
  const by = new Map<string, Set<string>>();
  for (const mark of marks) {
    const { figure, text: amount } = mark;
    const interval = figure.ci === undefined ? "" : ` (${figure.ci.low}–${figure.ci.high})`;
    const said = amount + interval;
    by.set(said, (by.get(said) ?? new Set()).add(mark.by));
  }
  return Array.from(by, ([said, who]) => `${[...who].join(" and ")}: ${said}`).join("; ");
};

/** The least and the greatest number that is drawn, with some room; from 0 on an axis that is not logarithmic. */
const domainOf = (marks: readonly PlotMark[], noEffect: number | undefined): [number, number] => {
  const numbers = marks
    .flatMap(({ value, low, high }) => [value, low, high])
    .filter((number) => number !== undefined);
  if (noEffect === undefined) return [Math.min(0, ...numbers), Math.max(...numbers) * 1.06];
  const all = [...numbers, noEffect].filter((number) => number > 0);
  return [Math.min(...all) / 1.15, Math.max(...all) * 1.15];
};

/** Values that a logarithmic axis names, as far as it reaches. */
const ratioTicks = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100];

/**
 * Draws into an SVG of this width. Plot's own style element is taken away, since the content policy refuses it; compare.css holds
 * its rules.
 */
export const drawPlot = (data: PlotData, width: number): Element => {
  const { names, settings, rows, numbers, marks, height, isNarrow } = layOut(data, width);
  const stated = marks.filter(({ value }) => value !== undefined);
  const spans = marks.filter(({ low }) => low !== undefined);
  const unstated = marks.filter(({ value, low }) => (value ?? low) === undefined);
  const [least, most] = domainOf(marks, data.noEffect);
  const ticks =
    data.noEffect === undefined ? 5 : ratioTicks.filter((tick) => tick >= least && tick <= most);
  const linked = { href: "href", ariaLabel: "label" } as const;
  const layers: Markish[] = [
    gridX({ ticks, stroke: colours.rule, strokeOpacity: 1 }),
    axisX({
      ticks,
      tickFormat: numberText,
      label: axisText(data),
      labelAnchor: data.noEffect === undefined ? "right" : "center",
      labelArrow: "none",
      labelOffset: 40,
      fill: colours.soft,
      stroke: colours.strong,
      fontSize: 12,
    }),
    ...(data.noEffect === undefined
      ? []
      : [ruleX([data.noEffect], { stroke: colours.strong, strokeWidth: 1.5 })]),
    text(names, {
      ...placed("left"),
      text: "text",
      fontWeight: 600,
      fill: colours.ink,
      fontSize: 13,
    }),
    text(settings, { ...placed("left"), text: "text", fill: colours.soft, fontSize: 12 }),
    text(rows, { ...placed("left"), text: "text", fill: colours.ink, fontSize: 12 }),
    text(numbers, {
      ...placed(isNarrow ? "left" : "right"),
      text: "text",
      fill: colours.ink,
      fontSize: 12,
    }),
    ruleY(unstated, {
      y: "y",
      x1: least,
      x2: most,
      stroke: colours.strong,
      strokeDasharray: "2 5",
    }),
    ruleY(spans, { y: "y", x1: "low", x2: "high", stroke: colours.accent, strokeWidth: 2 }),
    dot(stated.filter(isCited), {
      ...linked,
      x: "value",
      y: "y",
      symbol: "circle",
      r: 7,
      fill: colours.paper,
      stroke: colours.accent,
      strokeWidth: 2,
    }),
    dot(
      stated.filter((mark) => !isCited(mark)),
      { ...linked, x: "value", y: "y", symbol: "diamond", r: 4.5, fill: colours.accent },
    ),
  ];
  const drawn = plot({
    width,
    height: height + margins.top + margins.bottom,
    marginTop: margins.top,
    marginRight: margins.right,
    marginBottom: margins.bottom,
    marginLeft: margins.left,
    className: "plot",
    ariaLabel: data.title,
    x: {
      type: data.noEffect === undefined ? "linear" : "log",
      domain: [least, most],
      nice: false,
    },
    y: { type: "linear", domain: [height, 0], axis: null },
    marks: layers,
  });
  for (const style of drawn.querySelectorAll("style")) style.remove();
  for (const link of drawn.querySelectorAll("a")) {
    const name = link.querySelector("[aria-label]")?.getAttribute("aria-label");
    const address = link.getAttributeNS("http://www.w3.org/1999/xlink", "href");
    if (name != null) link.setAttribute("aria-label", name);
    if (address !== null) link.setAttribute("href", address);
  }
  // Plot names layers after what they are made of; readers need the names of marks alone.
  for (const named of drawn.querySelectorAll("[aria-label]:not(a)")) {
    named.removeAttribute("aria-label");
  }
  drawn.setAttribute("role", "group");
  return drawn;
};

const isCited = ({ by }: PlotMark): boolean => by === "cited";

/** Words at one side, with a rim of the ground's colour, so that lines do not cross them. */
const placed = (side: "left" | "right") => ({
  stroke: colours.paper,
  strokeWidth: 4,
  y: "y",
  frameAnchor: side,
  textAnchor: side === "left" ? ("start" as const) : ("end" as const),
});
