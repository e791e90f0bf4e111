// Owns the wheel as a picture that leaves the page: an SVG with its legend, what it shows, its source and licence. Pure: it draws the same
// figures as the canvas.
import type { Wheel, WheelMark } from "../../model/views/wheel.ts";
import { numberText } from "../../model/formats.ts";
import { escapeXml } from "../download/escape-xml.ts";
import { mixed } from "../drawing/mix-colours.ts";
import { lineWords } from "../marks/line-words.ts";
import { classesAmong, type LensAnswer } from "./ask-lens.ts";
import { dashes, linkFigures } from "./link-figures.ts";
import { markNames } from "./mark-names.ts";
import { markPath } from "./mark-path.ts";
import { markRings } from "./mark-rings.ts";
import { dotStyle } from "./dot-style.ts";
import { sizedLayout } from "./mark-sizes.ts";
import { sectorFigures, sectorNames } from "./sector-figures.ts";
import {
  linesOf,
  type Highlight,
  type Palette,
  type PathFigure,
  type TextFigure,
  type View,
} from "./wheel-figures.ts";
import { edgeOf, markGrowth, wholeWheel, type WheelCamera } from "./wheel-camera.ts";
import { layOutWheel, type Placed, type WheelLayout } from "./wheel-layout.ts";
import { kindWords } from "./wheel-steps.ts";

const width = 1200;
const wheelHeight = 1120;
const lineHeight = 20;
/** Where the wheel begins, below a title and a note of one line each; further lines lead it down. */
const leastTop = 84;
const titleSize = 24;
const noteSize = 14;
const titleHeight = 30;
const keyHeight = 24;

/** Words of a picture. */
export type Caption = {
  title: string;
  /** What narrows it down, in words; absent or empty: nothing. */
  narrowing?: string;
  note: string;
  source: string;
};

/** The words above the wheel, and where it begins below them. */
const headOf = (
  { title, narrowing = "", note }: Caption,
  palette: Palette,
): { rows: string[]; top: number; name: string } => {
  const room = width - 80;
  const name = narrowing === "" ? title : `${title} ${narrowing}`;
  const titles = linesOf(title, titleSize, room, 3);
  const below = 38 + (titles.length - 1) * titleHeight;
  const stated = [
    ...linesOf(narrowing, noteSize, room, 4).map((line) => ({ line, colour: palette.ink })),
    ...linesOf(note, noteSize, room, 4).map((line) => ({ line, colour: palette.soft })),
  ].filter(({ line }) => line !== "");
  return {
    name,
    rows: [
      ...titles.map(
        (line, i) =>
          `<text x="40" y="${38 + i * titleHeight}" font-size="${titleSize}" font-weight="600" fill="${palette.ink}">${escapeXml(line)}</text>`,
      ),
      ...stated.map(
        ({ line, colour }, i) =>
          `<text x="40" y="${below + 26 + i * lineHeight}" font-size="${noteSize}" fill="${colour}">${escapeXml(line)}</text>`,
      ),
    ],
    top: leastTop + below - 38 + Math.max(0, stated.length - 1) * lineHeight,
  };
};

const font = "'Source Sans 3', 'Helvetica Neue', Arial, sans-serif";

/** Where the wheel lies on the picture when it is looked at so. */
const viewOf = (layout: WheelLayout, { x, y, zoom }: WheelCamera): View => {
  const whole = wheelHeight / 2 / (layout.radius * 1.02);
  const [unit, length] = [whole * zoom, 2 * edgeOf(layout)];
  return {
    x: width / 2 - (x - 0.5) * length * unit,
    y: wheelHeight / 2 - (y - 0.5) * length * unit,
    unit,
    markUnit: whole * zoom ** markGrowth,
    width,
    height: wheelHeight,
  };
};

/** The keys to the picture: colours with how many marks each has, shapes, and lines where there are any. */
const keysOf = (
  wheel: Wheel,
  answer: LensAnswer,
  { lit, links }: Highlight,
  palette: Palette,
): { rows: string[]; height: number } => {
  const word = (x: number, y: number, words: string): string =>
    `<text x="${x}" y="${y}" dominant-baseline="central" font-size="14" fill="${palette.ink}">${escapeXml(words)}</text>`;
  const left = lit === undefined ? undefined : classesAmong(answer, lit);
  const colours = answer.classes.map(({ name, style: { colour, fill }, count }, i) => {
    const [x, y] = [40 + (i % 3) * 380, Math.floor(i / 3) * keyHeight];
    const c = palette[colour];
    const counted =
      left === undefined
        ? numberText(count)
        : `${numberText(left[i]?.count ?? 0)} of ${numberText(count)}`;
    return `<circle cx="${x}" cy="${y}" r="6" fill="${fill === "full" ? c : "none"}" stroke="${c}" stroke-width="1.6"/>${
      fill === "dot" ? `<circle cx="${x}" cy="${y}" r="2.2" fill="${c}"/>` : ""
    }${word(x + 14, y, `${name} (${counted})`)}`;
  });
  const shapesAt = Math.ceil(answer.classes.length / 3) * keyHeight;
  const kinds: readonly WheelMark["kind"][] =
    wheel.marks.length === 0 ? ["recommendation", "claim"] : wheel.marks.map(({ kind }) => kind);
  const shapes = [...new Set(kinds)].map(
    (kind, i) =>
      `<path d="${markPath(kind, 40 + i * 150, shapesAt, 8)}" fill="none" stroke="${palette.soft}" stroke-width="1.4"/>${word(54 + i * 150, shapesAt, kindWords[kind])}`,
  );
  const linesAt = shapesAt + keyHeight;
  const strokes = ["solid", "dashed", "dotted"] as const;
  const lines = [...strokes, "loud" as const].map((stroke, i) => {
    const x = 34 + i * 270;
    const dash = stroke === "loud" ? undefined : dashes[stroke];
    const bar = stroke === "loud" ? `M${x + 17} ${linesAt - 5}v10` : "";
    return `<path d="M${x} ${linesAt}h34${bar}" fill="none" stroke="${stroke === "loud" ? palette.warning : palette.soft}" stroke-width="1.4"${dash === undefined ? "" : ` stroke-dasharray="${dash.join(" ")}"`}/>${word(x + 42, linesAt, lineWords[stroke])}`;
  });
  return links.length === 0
    ? { rows: [...colours, ...shapes], height: linesAt }
    : { rows: [...colours, ...shapes, ...lines], height: linesAt + keyHeight };
};

/** The picture of what is seen: what is picked out is lit, and of a wheel that one has come nearer to a part is shown. */
export const wheelSvg = (
  wheel: Wheel,
  answer: LensAnswer,
  highlight: Highlight,
  palette: Palette,
  caption: Caption,
  camera: WheelCamera = wholeWheel,
): string => {
  const { rows: head, top, name } = headOf(caption, palette);
  const layout = sizedLayout(wheel, layOutWheel(wheel), answer.sizeOf);
  const { lit } = highlight;
  const placedByMark = new Map(
    layout.placed.flatMap((one) => (one.mark === undefined ? [] : [[one.mark, one] as const])),
  );
  const view = viewOf(layout, camera);
  const path = ({ d, fill, stroke, width: w = 1, dash, opacity = 1 }: PathFigure): string =>
    `<path d="${d}" fill="${fill === undefined ? "none" : palette[fill]}"${
      stroke === undefined ? "" : ` stroke="${palette[stroke]}" stroke-width="${w}"`
    }${dash === undefined ? "" : ` stroke-dasharray="${dash.join(" ")}"`} opacity="${opacity}"/>`;
  const text = ({
    text: words,
    x,
    y,
    turned,
    anchor,
    size,
    isBold,
    colour,
    ground,
  }: TextFigure): string =>
    `<text transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${turned.toFixed(1)})" text-anchor="${anchor}" dominant-baseline="central" font-size="${size}"${isBold === true ? ' font-weight="600"' : ""}${ground === undefined ? "" : ` stroke="${palette[ground.colour]}" stroke-width="${ground.width}"`} fill="${palette[colour]}">${escapeXml(words)}</text>`;
  const middleOf = (x: number, y: number, r: number, colour: string): string =>
    `<circle cx="${x}" cy="${y}" r="${(r * 0.3).toFixed(2)}" fill="${colour}"/>`;
  /** A dot that stands for many statements. */
  const dot = ({ ring, voice, x, y, size }: Placed): string => {
    const { colour, fill } = dotStyle(answer.classOfVoice(voice));
    const [c, r] = [palette[colour], size * view.markUnit];
    const at = { x: view.x + x * view.unit, y: view.y - y * view.unit };
    const kind = ring === "advice" ? "recommendation" : "claim";
    return `<path d="${markPath(kind, at.x, at.y, r)}" fill="${fill === "full" ? c : "none"}" stroke="${c}" stroke-width="1.4"/>${fill === "dot" ? middleOf(at.x, at.y, r, c) : ""}`;
  };
  const marks = layout.placed.map((one) => {
    const mark = one.mark === undefined ? undefined : wheel.marks[one.mark];
    if (one.mark === undefined) return dot(one);
    if (mark === undefined) return "";
    const found = answer.classOf(one.mark);
    const isLit = lit === undefined || lit.has(one.mark);
    const plain = found === undefined ? palette.rule : palette[found.style.colour];
    const colour = isLit ? plain : mixed(plain, palette.paper, 0.16);
    const r = one.size * view.markUnit;
    const [x, y] = [view.x + one.x * view.unit, view.y - one.y * view.unit];
    const fill = found?.style.fill ?? "none";
    const middle = fill === "dot" ? middleOf(x, y, r, colour) : "";
    return `<path d="${markPath(mark.kind, x, y, r)}" fill="${fill === "full" ? colour : "none"}" stroke="${colour}" stroke-width="1.4"><title>${escapeXml(mark.label)}</title></path>${middle}`;
  });
  const sectors = sectorNames(layout, wheel, view, 1);
  const keys = keysOf(wheel, answer, highlight, palette);
  const keysAt = top + wheelHeight + 12;
  const keysEnd = keysAt + keys.height + 14;
  const sourceLines = linesOf(caption.source, 13, width - 80, 4);
  const height = keysEnd + sourceLines.length * lineHeight + 20;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${font}">
<title>${escapeXml(name)}</title>
<rect width="${width}" height="${height}" fill="${palette.paper}"/>
${head.join("\n")}
<clipPath id="seen"><rect width="${width}" height="${wheelHeight}"/></clipPath>
<g transform="translate(0 ${top})" clip-path="url(#seen)">
${sectorFigures(layout, view, 1).map(path).join("\n")}
${linkFigures(layout, (mark) => placedByMark.get(mark), view, 1, highlight)
  .map(path)
  .join("\n")}
${marks.join("\n")}
${markRings(layout, view, 1, highlight).map(path).join("\n")}
<g paint-order="stroke" stroke="${palette.paper}" stroke-width="3" stroke-linejoin="round">
${[...sectors, ...markNames(layout, wheel, view, 1, highlight, sectors)].map(text).join("\n")}
</g>
</g>
<g transform="translate(0 ${keysAt})">
${keys.rows.join("\n")}
</g>
${sourceLines
  .map(
    (line, i) =>
      `<text x="40" y="${keysEnd + i * lineHeight}" font-size="13" fill="${palette.soft}">${escapeXml(line)}</text>`,
  )
  .join("\n")}
</svg>
`;
};
