// Guards what is drawn: the matrix, plots, courses, places, the map of decisions and the gallery, as lists of what they show; the
// wheel, which is drawn on the graphics card, by the colours at its marks. All of the fictional article.
import { differenceCiede2000 } from "culori";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { askLens } from "../../client/wheel/ask-lens.ts";
import { firstLens, lenses } from "../../client/wheel/lenses.ts";
import { findWays } from "../../client/wheel/wheel-ways.ts";
import { Wheel } from "../../model/views/wheel.ts";
import { expectPicture } from "../pictures/expect-picture.ts";
import { describeInBrowser, driveTests, exploreFiction, show } from "./drive.ts";
import { markOnPage } from "./mark-on-page.ts";
import { readColours } from "../styles/read-styles.ts";
import { pixels, pixelsAt, readPicture } from "./read-picture.ts";

/** What is guarded: its address, its part of the page, and what is there only when it is drawn. */
const drawings = [
  { name: "matrix", address: "/matrix", part: ".relations", last: ".relations td" },
  { name: "gaps", address: "/matrix?rows=gaps", part: ".relations", last: ".relations td" },
  { name: "plots", address: "/compare/regimens", part: ".plot-figure", last: ".plot-place svg a" },
  { name: "courses", address: "/compare/courses", part: ".plot-figure", last: "svg.plot" },
  {
    name: "places",
    address: "/places?at=concept:tidal-wall",
    part: ".places-columns",
    last: ".place-outline",
  },
  {
    name: "decisions",
    address: "/decide?way=known.sponge.no&stage=all",
    part: ".map-overview, .decide-columns",
    last: ".decision-lines path",
  },
  {
    name: "gallery",
    address: "/gallery",
    // Its first part shows the colours of both schemes whatever the page's is.
    part: ".gallery > .section:nth-of-type(n + 2)",
    last: ".plot-place svg",
  },
] as const;

const windows = ["desk", "phone"] as const;

describeInBrowser("what is drawn", guardPictures);

function guardPictures(endpoint: string): void {
  const driver = driveTests(endpoint);
  const kelp = exploreFiction();

  test.each(drawings)("$name: is drawn as before, in both schemes and windows", async (drawing) => {
    const { name, address, part, last } = drawing;
    for (const window of windows) {
      await driver.at(
        kelp,
        address,
        async (page) => {
          await page.locator(last).first().waitFor({ state: "attached" });
          const light = await settled(page, part);
          expect(light).toContain("@");
          await expectPicture(`${name}-${window}.txt`, light, pixels);
          await show(page, { window, scheme: "dark" });
          expect(await readPicture(page, part)).toBe(light);
        },
        { window, scheme: "light" },
      );
    }
  });

  test.each(["light", "dark"] as const)(
    "the wheel shows each mark in the colour of its class, %s",
    async (scheme) => {
      const wheel = Wheel.parse(await (await fetch(`${kelp.origin}/api/wheel`)).json());
      const answer = askLens(lenses[firstLens], { wheel, ways: findWays(wheel) });
      const colours = (await readColours())[scheme];
      const expected = wheel.marks.map((_, place) => {
        const { colour, fill } = answer.classOf(place)?.style ?? {
          colour: "missing",
          fill: "none",
        };
        return fill === "none" ? undefined : colours.get(`wheel-${colour}`);
      });
      expect(expected.filter((colour) => colour !== undefined).length).toBeGreaterThan(10);
      await driver.at(
        kelp,
        "/explore",
        async (page) => {
          const places: { x: number; y: number }[] = [];
          for (const mark of wheel.marks.keys()) places.push(await markOnPage(page, wheel, mark));
          await expect
            .poll(async () => wrongAt(expected, await pixelsAt(page, places)), { timeout: 20_000 })
            .toEqual([]);
        },
        { scheme },
      );
    },
  );
}

/** What a part shows once nothing in it moves any more: drawings are made anew when their place has its width. */
const settled = async (page: Page, part: string): Promise<string> => {
  let before = "";
  await expect
    .poll(
      async () => {
        const now = await readPicture(page, part);
        const isSettled = now === before;
        before = now;
        return isSettled;
      },
      { interval: 100, timeout: 10_000 },
    )
    .toBe(true);
  return before;
};

/** Places whose pixel is not of the colour that is expected; undefined where nothing is expected. */
const wrongAt = (expected: readonly (string | undefined)[], found: readonly string[]): string[] => {
  const difference = differenceCiede2000();
  return expected.flatMap((colour, place) => {
    const seen = found[place] ?? "";
    if (colour === undefined) return [];
    return difference(colour, seen) < 8 ? [] : [`${place}: ${seen}, not ${colour}`];
  });
};
