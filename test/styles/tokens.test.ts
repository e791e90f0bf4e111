// Tests the tokens of the design: both schemes are whole, what is read stands out from its ground, and classes of the wheel can
// be told apart by readers who see colours differently.
import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  formatHex,
  interpolate,
  parse,
  wcagContrast,
} from "culori";
import { beforeAll, describe, expect, test } from "vitest";
import { tintOf } from "../../client/matrix/matrix.ts";
import type { MarkStyle } from "../../client/wheel/ask-lens.ts";
import { lenses } from "../../client/wheel/lenses.ts";
import { findWays } from "../../client/wheel/wheel-ways.ts";
import { answerWhatIf } from "../../server/answers/weigh.ts";
import { storeOf } from "../answers/a-store.ts";
import { wheelOfData } from "../wheel/a-wheel.ts";
import { readColours, readStyles, type Colours } from "./read-styles.ts";

const schemes = ["light", "dark"] as const;
let colours: Awaited<ReturnType<typeof readColours>>;
let styles: Awaited<ReturnType<typeof readStyles>>;
let of: Record<(typeof schemes)[number], (name: string) => string>;
beforeAll(async () => {
  [colours, styles] = await Promise.all([readColours(), readStyles()]);
  const colourIn =
    (among: Colours) =>
    (name: string): string => {
      const found = among.get(name);
      if (found === undefined) throw new Error(`tokens.css has no colour --${name}`);
      return found;
    };
  of = { light: colourIn(colours.light), dark: colourIn(colours.dark) };
});

/** WCAG 2.2, 1.4.3 for text and 1.4.11 for what is drawn (https://www.w3.org/TR/WCAG22/). */
const least = { text: 4.5, mark: 3 };

/** What is written in a colour, and on which grounds. */
const written: readonly (readonly [colour: string, grounds: readonly string[]])[] = [
  ["ink", ["paper", "paper-sunk", "accent-soft", "caution-soft", "mark"]],
  ["ink-soft", ["paper", "paper-sunk", "accent-soft", "caution-soft"]],
  ["accent", ["paper", "paper-sunk", "accent-soft", "caution-soft"]],
  ["caution", ["paper", "paper-sunk", "accent-soft", "caution-soft"]],
  ["paper", ["accent"]],
];
/** Classes of the wheel, by the colour that they are drawn in. */
const classes: readonly MarkStyle["colour"][] = ["own", "cited", "word", "warning", "missing"];
/** What is drawn in a colour without being read: marks, outlines of fields, the ring of the focus. */
const drawn: readonly (readonly [colour: string, grounds: readonly string[]])[] = [
  ...classes.map((name) => [`wheel-${name}`, ["paper", "paper-sunk"]] as const),
  ["rule-strong", ["paper", "paper-sunk"]],
  ["accent", ["paper", "paper-sunk", "accent-soft", "caution-soft"]],
];

test("every colour is said once, for both schemes", () => {
  const tokens = styles.find(({ file }) => file === "tokens.css")?.css ?? "";
  const pairs = [...tokens.matchAll(/#[0-9a-f]{3,8}\b/g)].length;
  expect(colours.light.size).toBeGreaterThan(0);
  expect(pairs).toBe(2 * colours.light.size);
});

test("style sheets use no token that is not declared, and no size of type or colour besides them", () => {
  const all = styles.map(({ css }) => css).join("\n");
  const declared = new Set([...all.matchAll(/(--[a-z\d-]+):/g)].map(([, name]) => name));
  const used = new Set([...all.matchAll(/var\((--[a-z\d-]+)/g)].map(([, name]) => name));
  // Given to each shape by what draws it.
  declared.add("--shape");
  expect([...used].filter((name) => !declared.has(name))).toEqual([]);
  const screens = styles.filter(({ file }) => !["tokens.css", "print.css"].includes(file));
  const strays = screens.flatMap(({ file, css }) =>
    [...css.matchAll(/font-size: [\d.]+rem|#[0-9a-f]{3,8}\b|rgba?\([^)]*\)/g)].map(
      ([stray]) => `${file}: ${stray}`,
    ),
  );
  expect(strays).toEqual([]);
});

/** Distances between things, as they are declared: what stands in em goes with the type beside it. */
const spaces =
  /(?<=[\s{;])(?:(?:scroll-)?(?:margin|padding)(?:-[a-z-]+)?|(?:row-|column-)?gap|border-spacing):[^;}]*/g;
/** A length in rem or px; but for one pixel, by which one line covers another. */
const rawLength = /(?<![\w.])(?!1px\b)\d*\.?\d+(?:rem|px)\b/;

test("style sheets have no space between things besides the tokens", () => {
  const strays = styles
    .filter(({ file }) => file !== "tokens.css")
    .flatMap(({ file, css }) =>
      [...css.matchAll(spaces)]
        .map(([declaration]) => declaration.replace(/\s+/g, " "))
        .filter((declaration) => rawLength.test(declaration))
        .map((stray) => `${file}: ${stray}`),
    );
  expect(strays).toEqual([]);
});

test("spaces are a scale: each token is larger than the one before it", () => {
  const tokens = styles.find(({ file }) => file === "tokens.css")?.css ?? "";
  const scale = [...tokens.matchAll(/--space-(\d+): ([\d.]+)rem;/g)].map(([, step, rem]) => [
    Number(step),
    Number(rem),
  ]);
  expect(scale.length).toBeGreaterThan(0);
  expect(scale.map(([step]) => step)).toEqual(scale.map((_, i) => i + 1));
  expect(scale.toSorted(([, a = 0], [, b = 0]) => a - b)).toEqual(scale);
});

describe.each(schemes)("in the %s scheme", (scheme) => {
  const tooFaint = (pairs: typeof written, limit: number): string[] =>
    pairs.flatMap(([name, grounds]) =>
      grounds
        .map((ground) => [ground, wcagContrast(of[scheme](name), of[scheme](ground))] as const)
        .filter(([, contrast]) => contrast < limit)
        .map(([ground, contrast]) => `${name} on ${ground}: ${contrast.toFixed(2)}`),
    );

  test("what is read stands out from its ground", () => {
    expect(tooFaint(written, least.text)).toEqual([]);
  });

  test("what is drawn stands out from its ground", () => {
    expect(tooFaint(drawn, least.mark)).toEqual([]);
  });

  test("the number in the darkest cell of a matrix can be read", () => {
    for (const colour of ["accent", ...classes.map((name) => `wheel-${name}`)]) {
      const ground = interpolate([of[scheme]("paper"), of[scheme](colour)], "rgb");
      const darkest = formatHex(ground(tintOf(Infinity, 1) / 100));
      expect(wcagContrast(of[scheme]("ink"), darkest), colour).toBeGreaterThanOrEqual(least.text);
    }
  });

  // Vision by Machado, Oliveira and Fernandes 2009, doi:10.1109/TVCG.2009.113, each at its full severity. A difference of 2 is
  // seen on a close look, one of 10 at a glance (CIEDE2000).
  test.each([
    ["usual vision", undefined],
    ["deuteranopia", filterDeficiencyDeuter(1)],
    ["protanopia", filterDeficiencyProt(1)],
    ["tritanopia", filterDeficiencyTrit(1)],
  ])("colours of the wheel differ at a glance: %s", (_, see) => {
    const difference = differenceCiede2000();
    const seen = classes.map((name) => {
      const colour = parse(of[scheme](`wheel-${name}`));
      if (colour === undefined) throw new Error(`no colour: ${name}`);
      return { name, colour: see === undefined ? colour : see(colour) };
    });
    const alike = seen.flatMap((one, i) =>
      seen
        .slice(i + 1)
        .map((other) => [other.name, difference(one.colour, other.colour)] as const)
        .filter(([, by]) => by < 10)
        .map(([name, by]) => `${one.name} and ${name}: ${by.toFixed(1)}`),
    );
    expect(alike).toEqual([]);
  });
});

test.each(["test/fixtures/kelp/data", "data"])(
  "two classes of a question that are drawn alike are of shapes that differ, in %s",
  async (folder) => {
    const wheel = await wheelOfData(folder);
    const ways = findWays(wheel);
    const study = wheel.marks.findIndex(({ kind }) => kind === "study");
    const { effects } = await answerWhatIf(await storeOf(folder), { only: "identified" });
    for (const [id, lens] of Object.entries(lenses)) {
      const classify = lens.classify({ wheel, ways, study, effects });
      const drawnAs = new Map<string, string>();
      for (const [place, mark] of wheel.marks.entries()) {
        const found = classify(mark, place);
        const style = lens.classes.find((one) => one.id === found)?.style;
        if (found === undefined || style === undefined) continue;
        const look = `${id}: ${mark.kind} ${style.colour} ${style.fill}`;
        expect(drawnAs.get(look) ?? found, look).toBe(found);
        drawnAs.set(look, found);
      }
      expect(drawnAs.size, id).toBeGreaterThan(0);
    }
  },
);
