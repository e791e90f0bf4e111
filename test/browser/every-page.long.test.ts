// Every kind of page in a real browser, in every window and every colour scheme.
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { everyLook, openDriver, type Driver } from "./drive.ts";
import { everyPage, expectSound } from "./every-page.ts";
import { openExplorer, type Explorer } from "./open-explorer.ts";

const browser = inject("browser");

test("a browser runs here", () => {
  expect(browser).toHaveProperty("endpoint");
});

describe.runIf("endpoint" in browser)("every page in every look", () => {
  let driver: Driver;
  let kelp: Explorer;
  beforeAll(async () => {
    [driver, kelp] = await Promise.all([
      openDriver("endpoint" in browser ? browser.endpoint : ""),
      openExplorer(inject("client"), "test/fixtures/kelp/data"),
    ]);
  });
  afterAll(async () => {
    await driver.close();
    await kelp.close();
  });

  describe.each(everyLook)("$window, $scheme", (look) => {
    test.each(everyPage)("%s is named, fits its window, and axe finds nothing", (address) =>
      driver.at(kelp, address, expectSound, look),
    );
  });
});
