// Owns the wheel as a picture that leaves the page: an SVG with its legend, what it shows, its source and licence. Pure: it draws the same
// figures as the canvas.
import type { Wheel } from "../../model/views/wheel.ts";
import { escapeXml } from "../download/escape-xml.ts";
import { mixed } from "../drawing/mix-colours.ts";
import type { LensAnswer } from "./ask-lens.ts";
import { linkFigures } from "./link-figures.ts";
import { markNames } from "./mark-names.ts";
import { markPath } from "./mark-path.ts";
import { sectorFigures, sectorNames } from "./sector-figures.ts";
import {
  linesOf,
  type Highlight,
  type Palette,
  type PathFigure,
  type TextFigure,
  type View,
} from "./wheel-figures.ts";
import { layOutWheel } from "./wheel-layout.ts";

const width = 1200;
const wheelHeight = 1120;
const lineHeight = 20;

/** Words of a picture. */
export type Caption = { title: string; note: string; source: string };

const font = "'Source Sans 3', 'Helvetica Neue', Arial, sans-serif";

/** The picture. Marks outside `narrowed` are dimmed. */
export const wheelSvg = (
  wheel: Wheel,
  answer: LensAnswer,
  narrowed: readonly number[] | undefined,
  palette: Palette,
  { title, note, source }: Caption,
): string => {
  const layout = layOutWheel(wheel);
  const lit = narrowed === undefined ? undefined : new Set(narrowed);
  const highlight: Highlight = { lit, links: answer.links };
  const placedByMark = new Map(
    layout.placed.flatMap((one) => (one.mark === undefined ? [] : [[one.mark, one] as const])),
  );
  const top = 84;
  const unit = wheelHeight / 2 / (layout.radius * 1.02);
  const view: View = {
    x: width / 2,
    y: top + wheelHeight / 2,
    unit,
    markUnit: unit,
    width,
    height: top + wheelHeight,
  };
  const path = ({ d, fill, stroke, width: w = 1, dash, opacity = 1 }: PathFigure): string =>
    `<path d="${d}" fill="${fill === undefined ? "none" : palette[fill]}"${
      stroke === undefined ? "" : ` stroke="${palette[stroke]}" stroke-width="${w}"`
    }${dash === undefined ? "" : ` stroke-dasharray="${dash.join(" ")}"`} opacity="${opacity}"/>`;
  const text = ({ text: words, x, y, turned, anchor, size, isBold, colour }: TextFigure): string =>
    `<text transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${turned.toFixed(1)})" text-anchor="${anchor}" dominant-baseline="central" font-size="${size}"${isBold === true ? ' font-weight="600"' : ""} fill="${palette[colour]}">${escapeXml(words)}</text>`;
  const marks = layout.placed.map((one) => {
    const mark = one.mark === undefined ? undefined : wheel.marks[one.mark];
    if (mark === undefined || one.mark === undefined) return "";
    const found = answer.classOf(one.mark);
    const isLit = lit === undefined || lit.has(one.mark);
    const plain = found === undefined ? palette.rule : palette[found.style.colour];
    const colour = isLit ? plain : mixed(plain, palette.paper, 0.16);
    const r = one.size * view.unit * answer.sizeOf(one.mark);
    const [x, y] = [view.x + one.x * view.unit, view.y - one.y * view.unit];
    const fill = found?.style.fill ?? "none";
    const dot =
      fill === "dot"
        ? `<circle cx="${x}" cy="${y}" r="${(r * 0.3).toFixed(2)}" fill="${colour}"/>`
        : "";
    return `<path d="${markPath(mark.kind, x, y, r)}" fill="${fill === "full" ? colour : "none"}" stroke="${colour}" stroke-width="1.4"><title>${escapeXml(mark.label)}</title></path>${dot}`;
  });
  const sectors = sectorNames(layout, wheel, view, 1);
  const bottom = top + wheelHeight + 12;
  const legend = answer.classes.map(({ name, style: { colour, fill }, count }, i) => {
    const [x, y] = [40 + (i % 3) * 380, bottom + Math.floor(i / 3) * (lineHeight + 4)];
    const c = palette[colour];
    return `<circle cx="${x}" cy="${y}" r="6" fill="${fill === "full" ? c : "none"}" stroke="${c}" stroke-width="1.6"/>${
      fill === "dot" ? `<circle cx="${x}" cy="${y}" r="2.2" fill="${c}"/>` : ""
    }<text x="${x + 14}" y="${y}" dominant-baseline="central" font-size="14" fill="${palette.ink}">${escapeXml(name)} (${count})</text>`;
  });
  const legendEnd = bottom + Math.ceil(answer.classes.length / 3) * (lineHeight + 4) + 14;
  const sourceLines = linesOf(source, 13, width - 80, 4);
  const height = legendEnd + sourceLines.length * lineHeight + 20;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${font}">
<title>${escapeXml(title)}</title>
<rect width="${width}" height="${height}" fill="${palette.paper}"/>
<text x="40" y="38" font-size="24" font-weight="600" fill="${palette.ink}">${escapeXml(title)}</text>
<text x="40" y="64" font-size="14" fill="${palette.soft}">${escapeXml(note)}</text>
${sectorFigures(layout, view, 1).map(path).join("\n")}
${linkFigures(layout, (mark) => placedByMark.get(mark), view, 1, highlight)
  .map(path)
  .join("\n")}
${marks.join("\n")}
${[...sectors, ...markNames(layout, wheel, view, 1, highlight, sectors)].map(text).join("\n")}
${legend.join("\n")}
${sourceLines
  .map(
    (line, i) =>
      `<text x="40" y="${legendEnd + i * lineHeight}" font-size="13" fill="${palette.soft}">${escapeXml(line)}</text>`,
  )
  .join("\n")}
</svg>
`;
};
