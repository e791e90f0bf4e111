// Every page over a corpus that no page could show, in two looks: none grows with it.
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openDriver, twoLooks, type Driver } from "./drive.ts";
import { expectSmall, largePages } from "./large-pages.ts";
import { openSynthetic, type Explorer } from "./open-explorer.ts";
import { findWithAxe, overflowOf } from "./page-checks.ts";

const browser = inject("browser");

test("a browser runs here", () => {
  expect(browser).toHaveProperty("endpoint");
});

describe.runIf("endpoint" in browser)("over 10 000 claims", () => {
  let driver: Driver;
  let small: Explorer;
  let large: Explorer;
  beforeAll(async () => {
    [driver, small, large] = await Promise.all([
      openDriver("endpoint" in browser ? browser.endpoint : ""),
      openSynthetic(inject("client"), 1_000),
      openSynthetic(inject("client"), 10_000),
    ]);
  });
  afterAll(async () => {
    await driver.close();
    await Promise.all([small.close(), large.close()]);
  });

  test.each(largePages)(
    "%s stays small, fits its window, and axe finds nothing",
    async (address) => {
      await driver.at(small, address, expectSmall);
      for (const look of twoLooks) {
        await driver.at(
          large,
          address,
          async (page) => {
            await expectSmall(page);
            expect(await overflowOf(page)).toBeLessThanOrEqual(0);
            expect(await findWithAxe(page)).toEqual([]);
          },
          look,
        );
      }
    },
  );
});
