// Pages of the main kinds in a real browser, in one look; `every-page.long.test.ts` goes through all of them in all.
import { expect, test } from "vitest";
import { describeInBrowser, driveTests, exploreFiction, show, untilShown } from "./drive.ts";
import { expectSound, mainPages } from "./every-page.ts";
import { overflowOf } from "./page-checks.ts";

describeInBrowser("pages of the main kinds", walkThroughPages);

function walkThroughPages(endpoint: string): void {
  const driver = driveTests(endpoint);
  const kelp = exploreFiction();

  test.each(mainPages)(
    "%s is named, fits its window down to 320 pixels, and axe finds nothing",
    async (address) => {
      await driver.at(kelp, address, async (page) => {
        await expectSound(page);
        await show(page, { window: "phone", scheme: "dark" });
        expect(await overflowOf(page)).toBeLessThanOrEqual(0);
        await show(page, { window: "narrow" });
        expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      });
    },
  );

  test("an unknown id gets a page that says so and where to go", async () => {
    const context = await driver.browser.newContext();
    const page = await context.newPage();
    const heading = () => page.getByRole("heading", { level: 1 }).innerText();
    await page.goto(`${kelp.origin}/claim/kelp:not-there`);
    await untilShown(page);
    expect(await heading()).toBe("There is nothing at this address.");
    expect(await page.getByText("kelp:not-there").count()).toBeGreaterThan(0);
    await page.goto(`${kelp.origin}/no/such/page`);
    await untilShown(page);
    expect(await heading()).toBe("There is nothing at this address.");
    await context.close();
  });
}
