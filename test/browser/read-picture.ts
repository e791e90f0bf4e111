// Owns reading what a part of a page shows as a list: each thing with its words, its colours by the names of their tokens, and
// where it is. A list is the same in both colour schemes, and can be kept as text.
import type { Page } from "playwright-core";
import { z } from "zod";
import type { Slack } from "../pictures/expect-picture.ts";
import { readColours } from "../styles/read-styles.ts";

/** Places of a list: pixels, by which text may run wider or narrower elsewhere. */
export const pixels: Slack = { places: /(?<=@[^\n]*)-?\d+/g, by: 4 };

// Runs in the page, whose content policy allows no module of ours.
const inPage = `(selector, names) => {
  const style = getComputedStyle(document.documentElement);
  const full = (hex) => hex.length === 4 ? "#" + [...hex.slice(1)].map((c) => c + c).join("") : hex;
  const channels = (hex) => [1, 3, 5].map((i) => parseInt(full(hex).slice(i, i + 2), 16));
  const tokens = names.map((name) => ({ name, rgb: channels(style.getPropertyValue("--" + name).trim()) }));
  const paper = tokens.find(({ name }) => name === "paper").rgb;
  // "accent 24%": so much of a token over the paper, as color-mix() puts them together.
  const mixOf = (rgb) => {
    // Greys are nearly mixes of each other: the token that fits best.
    const fits = tokens.flatMap(({ name, rgb: token }) => {
      const spans = token.map((n, i) => n - paper[i]);
      const widest = spans.reduce((best, span, i) => Math.abs(span) > Math.abs(spans[best]) ? i : best, 0);
      const share = (rgb[widest] - paper[widest]) / (spans[widest] || 1);
      const off = Math.max(...rgb.map((n, i) => Math.abs(paper[i] + share * spans[i] - n)));
      return share > 0 && share < 1 && off < 1.5 ? [{ off, mix: name + " " + Math.round(share * 100) + "%" }] : [];
    });
    return fits.sort((a, b) => a.off - b.off)[0]?.mix ?? "mixed";
  };
  const colour = (value) => {
    if (value === "none" || value === "rgba(0, 0, 0, 0)") return "none";
    const numbers = (value.match(/[\\d.]+/g) ?? []).map(Number);
    const rgb = value.startsWith("color(srgb") ? numbers.map((n) => n * 255) : numbers;
    if (rgb.length !== 3) return value.startsWith("url") ? "pattern" : "mixed";
    return tokens.find((token) => token.rgb.every((n, i) => Math.abs(n - rgb[i]) < 0.5))?.name ?? mixOf(rgb);
  };
  const said = (element) => [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data).join(" ").replace(/\\s+/g, " ").trim();
  const lineOf = (element, origin) => {
    const box = element.getBoundingClientRect();
    if (box.width === 0 && box.height === 0) return [];
    if (element.closest(".unseen, title, option") !== null) return [];
    const look = getComputedStyle(element);
    if (look.visibility === "hidden" || look.opacity === "0") return [];
    const words = said(element);
    const facts = [];
    let length = [];
    if (element instanceof SVGElement) {
      const isShape = element instanceof SVGGeometryElement;
      if (!isShape && (element.localName !== "text" && element.localName !== "tspan" || words === "")) return [];
      if (element.localName !== "line") facts.push("fill " + colour(look.fill));
      if (look.stroke !== "none") facts.push("stroke " + colour(look.stroke) + " " + parseFloat(look.strokeWidth));
      if (look.stroke !== "none" && look.strokeDasharray !== "none") facts.push("dashed");
      if (isShape) length = [Math.round(element.getTotalLength())];
      else facts.push(look.fontSize + " " + look.fontWeight);
    } else {
      const ground = look.backgroundImage !== "none" ? "pattern" : colour(look.backgroundColor);
      const borders = ["Top", "Right", "Bottom", "Left"].filter((side) => look["border" + side + "Style"] !== "none" && parseFloat(look["border" + side + "Width"]) > 0);
      const isField = ["input", "select", "button"].includes(element.localName);
      if (words === "" && ground === "none" && borders.length === 0 && !isField) return [];
      if (words !== "") facts.push(colour(look.color) + " " + parseFloat(look.fontSize).toFixed(1) + "px " + look.fontWeight);
      if (ground !== "none") facts.push("on " + ground);
      const edge = (side) => colour(look["border" + side + "Color"]) + " " + look["border" + side + "Style"];
      if (borders.length === 4 && borders.every((side) => edge(side) === edge("Top"))) facts.push("edge " + edge("Top"));
      else for (const side of borders) facts.push(side.toLowerCase() + " " + edge(side));
    }
    if (look.opacity !== "1") facts.push("opacity " + look.opacity);
    const at = [box.left - origin.left, box.top - origin.top, box.width, box.height].map(Math.round);
    return [[element.localName, ...(words === "" ? [] : [JSON.stringify(words)]), ...facts, "@", ...at, ...length].join(" ")];
  };
  return [...document.querySelectorAll(selector)].map((root) => {
    const origin = root.getBoundingClientRect();
    return [root, ...root.querySelectorAll("*")].flatMap((element) => lineOf(element, origin)).join("\\n");
  }).join("\\n\\n") + "\\n";
}`;

/**
 * What all parts that `selector` names show, one thing a line: its kind, words, colours, type and, behind an @, left, top, width and
 * height from its part's corner, in px; of lines and shapes the length of their outline too.
 */
export const readPicture = async (page: Page, selector: string): Promise<string> => {
  const names = [...(await readColours()).light.keys()];
  return z
    .string()
    .parse(
      await page.evaluate(`(${inPage})(${JSON.stringify(selector)}, ${JSON.stringify(names)})`),
    );
};

/** Colours of single pixels of the window, as "#rrggbb": of what is drawn on the graphics card nothing else can be read. */
export const pixelsAt = async (
  page: Page,
  places: readonly { x: number; y: number }[],
): Promise<string[]> => {
  const png = (await page.screenshot()).toString("base64");
  // A page of its own: the content policy of the explorer's reads no picture.
  const blank = await page.context().newPage();
  const found = await blank.evaluate(`(async () => {
    const png = await (await fetch("data:image/png;base64,${png}")).blob();
    const picture = await createImageBitmap(png);
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const context = canvas.getContext("2d");
    context.drawImage(picture, 0, 0);
    return ${JSON.stringify(places)}.map(({ x, y }) =>
      "#" + [...context.getImageData(Math.round(x), Math.round(y), 1, 1).data.slice(0, 3)]
        .map((n) => n.toString(16).padStart(2, "0")).join(""));
  })()`);
  await blank.close();
  return z.array(z.string()).parse(found);
};
