// What stands on paper, in a real browser: all that was closed, nothing to press, nothing cut off, and where it is from.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeInBrowser, driveTests, exploreFiction } from "./drive.ts";

describeInBrowser("on paper", drivePrint);

/** As wide as an upright sheet of A4 within its margins, in CSS pixels. */
const sheet = { width: 688, height: 1016 };

/** Words of what could be pressed and is seen (badges, heads of columns and names in lists are words on paper), and classes of what stands out of the sheet. */
const misplaced = (page: Page): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll("main *")].flatMap((element) => {
    const { width, height, right } = element.getBoundingClientRect();
    if (width === 0 || height === 0 || !element.checkVisibility({ visibilityProperty: true })) return [];
    const isControl = element.matches("select, input, button:not(.badge, .sort-button, .wheel-list li > *), nav.views, .take-away");
    const isCut = element.matches("p, td, th, li, svg") && right > innerWidth + 1;
    return isControl || isCut ? [element.className + ": " + element.textContent.slice(0, 40)] : [];
  })`);

function drivePrint(endpoint: string): void {
  const driver = driveTests(endpoint);
  const kelp = exploreFiction();

  test.each([
    "/claim/kelp:kelp-against-silk",
    "/compare/regimens",
    "/compare/differential",
    "/compare/regimens?sort=standing&order=descending",
    "/compare/shares",
    "/compare/courses",
    "/compare/follow-up",
    "/case/kelp:case-1",
    "/tensions",
    "/tension/kelp:four-or-five",
    "/reference/kelp:ref-5",
    "/work/work:cedar-2014",
    "/study/study:cedar-trial",
    "/concept/concept:kelp-patch",
    "/dossier/dossier:kelp",
    "/explore",
    "/matrix?rows=gaps",
    "/places?at=concept:tidal-wall",
    "/paths?from=topic:patching&to=work:birch-2012",
    "/decide?way=known.sponge.no",
    "/topics",
    "/about",
    "/topic/topic:patching",
    "/weigh?only=identified",
    "/weigh/years",
    "/decide",
    "/cases",
    "/statements",
    "/around/kelp:kelp-against-silk",
    "/recommendation/kelp:rec-soft-patch",
    "/trace/kelp:rec-soft-patch",
    "/glossary",
    "/collection?ids=kelp:rec-soft-patch,kelp:kelp-against-silk,work:cedar-2014,kelp:none",
    "/handout?ids=kelp:rec-soft-patch,kelp:kelp-against-silk,work:cedar-2014,kelp:none",
    "/handout?topic=topic:patching,topic:soaking",
    "/handout?list=%2Fstatements%3Fkind%3Dclaim%26q%3Dkelp&name=Claims",
    "/learn/sheet?seed=class-a",
  ])("%s has nothing to press and nothing cut off, and ends with its address", async (address) => {
    await driver.at(kelp, address, async (page) => {
      await page.emulateMedia({ media: "print" });
      await page.setViewportSize(sheet);
      await expect.poll(() => misplaced(page)).toEqual([]);
      const last = await page.locator("footer").last().locator("p:visible").innerText();
      const [at = "", on] = last.split(/, (?=as of )/);
      expect(decodeURIComponent(at)).toContain(kelp.origin + decodeURIComponent(address));
      expect(on).toMatch(/^as of \d+ \w+ \d{4}\./);
      await page.emulateMedia({ media: "screen" });
    });
  });

  test("what is said of a drawing stands beside it, so that a sheet holds several", async () => {
    await driver.at(kelp, "/compare/regimens", async (page) => {
      await page.locator(".plots svg").first().waitFor();
      await page.emulateMedia({ media: "print" });
      await page.setViewportSize(sheet);
      const figure = page.locator(".plots .plot-figure").first();
      const [drawing, source] = await Promise.all([
        figure.locator(".plot-place").boundingBox(),
        figure.locator("p.small").last().boundingBox(),
      ]);
      if (drawing === null || source === null) throw new Error("nothing is drawn");
      expect(source.x).toBeGreaterThan(drawing.x + drawing.width);
      expect(source.y).toBeLessThan(drawing.y + drawing.height);
      await page.emulateMedia({ media: "screen" });
    });
  });

  test("a topic's answer names the statements that its numbers lead to on a screen", async () => {
    await driver.at(kelp, "/topic/topic:patching", async (page) => {
      const numbers = (await page.locator(".source-number [aria-hidden]").allInnerTexts()).map(
        Number,
      );
      const named = page.locator(".summed-up > li");
      expect(await named.count()).toBe(Math.max(...numbers));
      expect(await named.first().isVisible()).toBe(false);
      await page.emulateMedia({ media: "print" });
      expect(await named.first().isVisible()).toBe(true);
      await page.emulateMedia({ media: "screen" });
    });
  });
}
