// Owns a drawing as a picture that stands alone: with its caption, source and licence, in the colours of the page.
import { escapeXml } from "./escape-xml.ts";
import { wrapText } from "../drawing/wrap-text.ts";

const lineHeight = 18;
const padding = 14;

/** The text with what stands for colours replaced by the colours that `ground` has. */
const withColours = (markup: string, ground: Element): string => {
  const styles = getComputedStyle(ground);
  return markup.replace(/var\((--[a-z-]+)\)/g, (_, name: string) =>
    styles.getPropertyValue(name).trim(),
  );
};

/** A drawing as a file of its own: `title` above it, `notes` below it, in the colours of `ground`: the page where none is given. */
export const standaloneSvg = (
  drawing: SVGSVGElement,
  title: string,
  notes: readonly string[],
  ground: Element = document.documentElement,
): string => {
  const [inner, innerHeight] = [drawing.width.baseVal.value, drawing.height.baseVal.value];
  const width = inner + 2 * padding;
  const most = Math.floor(inner / 6.4);
  const below = notes.flatMap((note) => wrapText(note, most));
  const head = wrapText(title, Math.floor(inner / 8.5));
  const top = padding + head.length * 22;
  const height = top + innerHeight + below.length * lineHeight + 2 * padding;
  // Where the page's own typeface is not at hand, words run wider: into the margin, never cut.
  const body = new XMLSerializer()
    .serializeToString(drawing)
    .replace("<svg", '<svg overflow="visible"');
  const line = (text: string, y: number, own: string): string =>
    `<text x="${padding}" y="${y}" ${own}>${escapeXml(text)}</text>`;
  const markup = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ` font-family="Source Sans 3, system-ui, sans-serif" color="var(--ink)">`,
    `<rect width="${width}" height="${height}" fill="var(--paper)"/>`,
    ...head.map((text, i) =>
      line(text, padding + 16 + i * 22, `font-size="16" font-weight="600" fill="var(--ink)"`),
    ),
    `<g transform="translate(${padding} ${top})">${body}</g>`,
    ...below.map((text, i) =>
      line(
        text,
        top + innerHeight + padding + (i + 1) * lineHeight,
        `font-size="12" fill="var(--ink-soft)"`,
      ),
    ),
    "</svg>",
  ].join("");
  return withColours(markup, ground);
};
