// Taking sources away in a real browser: ticked, told, followed to the advice and to the wheel, and put back.
import { expect, test } from "vitest";
import { describeInBrowser, driveTests, explorePapers, twoLooks } from "./drive.ts";
import { expectSound } from "./every-page.ts";

describeInBrowser("what if it falls", (endpoint) => {
  const driver = driveTests(endpoint);
  const paper = explorePapers();

  test("a ticked source falls, the advice says so on its page, and everything can be put back", async () => {
    await driver.at(paper, "/weigh?dossier=dossier:rvlms", async (page) => {
      await page.getByText("Nothing has fallen yet").waitFor();
      await page.getByRole("checkbox", { name: /^Judson 2014/ }).check();
      await page.getByText("one recommendation is weakened").waitFor();
      expect(new URL(page.url()).searchParams.get("without")).toBe("work:judson-2014");
      const weakened = page.getByRole("region", { name: /^Weakened/ });
      await weakened.getByRole("link", { name: "Its page under this condition" }).click();
      await page.waitForURL("**/recommendation/rvlms:rec-adjuvant-chemotherapy?without=*");
      const note = page.getByRole("complementary", { name: "With sources taken away" });
      await note.getByText("weakened").waitFor();
      await note.getByRole("link", { name: "Put everything back" }).click();
      await note.waitFor({ state: "detached" });
      expect(new URL(page.url()).search).toBe("");
    });
  });

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
