// Taking sources away in a real browser: ticked, told, followed to the advice and to the wheel, and put back.
import { test } from "vitest";
import { describeInBrowser, driveTests, explorePapers, twoLooks } from "./drive.ts";
import { expectSound } from "./every-page.ts";

describeInBrowser("what if it falls", (endpoint) => {
  const driver = driveTests(endpoint);
  const paper = explorePapers();

  test("the wheel shows what falls, and leads back", async () => {
    const address = "/explore?of=dossier:rvlms&lens=fall&without=study:zhang-own-series";
    await driver.at(paper, address, async (page) => {
      await page.getByText("Without", { exact: false }).first().waitFor();
      await page.locator(".wheel-legend").getByText("Loses its ground").waitFor();
      await page.getByRole("link", { name: "Choose what falls" }).click();
      await page.waitForURL("**/weigh?*without=study*");
    });
  });

  test("advice leads from a source to what falls with it", async () => {
    await driver.at(paper, "/recommendation/rvlms:rec-adjuvant-chemotherapy", async (page) => {
      const footing = page.getByRole("region", { name: "What would overturn it" });
      await footing.getByRole("link", { name: "What if this source falls?" }).first().click();
      await page.waitForURL("**/weigh?dossier=dossier*without=*");
    });
  });

  test.each(twoLooks)("it is sound, $window, $scheme", async (look) => {
    await driver.at(paper, "/weigh?dossier=dossier:rvlms&only=confirmed", expectSound, look);
  });
});
