// Every page over a corpus that no page could show, in two looks: none grows with it.
import { describe, expect, inject, test } from "vitest";
import { driveTests, exploreSynthetic, twoLooks } from "./drive.ts";
import { expectSmall, largePages } from "./large-pages.ts";
import { findWithAxe, overflowOf } from "./page-checks.ts";

const browser = inject("browser");

test("a browser runs here", () => {
  expect(browser).toHaveProperty("endpoint");
});

describe.runIf("endpoint" in browser)("over 10 000 claims", () => {
  const driver = driveTests("endpoint" in browser ? browser.endpoint : "");
  const small = exploreSynthetic(1_000);
  const large = exploreSynthetic(10_000);

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
