// Every kind of page in a real browser, in every window, down to 320 pixels, and every colour scheme.
import { describe, expect, inject, test } from "vitest";
import { driveTests, everyLook, exploreFiction, show } from "./drive.ts";
import { everyPage, expectSound } from "./every-page.ts";
import { overflowOf } from "./page-checks.ts";

const browser = inject("browser");

test("a browser runs here", () => {
  expect(browser).toHaveProperty("endpoint");
});

describe.runIf("endpoint" in browser)("every page in every look", () => {
  const driver = driveTests("endpoint" in browser ? browser.endpoint : "");
  const kelp = exploreFiction();

  describe.each(everyLook)("$window, $scheme", (look) => {
    test.each(everyPage)("%s is named, fits its window, and axe finds nothing", (address) =>
      driver.at(
        kelp,
        address,
        async (page) => {
          await expectSound(page);
          if (look.window !== "phone") return;
          await show(page, { window: "narrow" });
          expect(await overflowOf(page)).toBeLessThanOrEqual(0);
        },
        look,
      ),
    );
  });
});
