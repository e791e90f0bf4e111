// Taking sources away in a real browser: ticked, told, followed to the advice and to the wheel, and put back.
import { expect, test } from "vitest";
import { describeInBrowser, driveTests, explorePapers, twoLooks } from "./drive.ts";
import { expectSound } from "./every-page.ts";
import { findWithAxe } from "./page-checks.ts";

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

  test("the wheel says of chosen advice why it loses ground, and leads to its page without its sources", async () => {
    const address =
      "/explore?of=dossier:rvlms&lens=fall&without=study:olaratumab-phase-1b-2&at=rvlms:rec-explore-targeted";
    await driver.at(paper, address, async (page) => {
      const panel = page.getByRole("region", { name: "Chosen" });
      expect(await panel.getByText(/^Falls: /).innerText()).toContain("Tap 2016");
      await panel.getByRole("link", { name: "Its page under this condition" }).click();
      await page.waitForURL("**/recommendation/rvlms:rec-explore-targeted?without=study*");
      await page.getByRole("complementary", { name: "With sources taken away" }).waitFor();
    });
  });

  test("advice leads from a source to what falls with it", async () => {
    await driver.at(paper, "/recommendation/rvlms:rec-adjuvant-chemotherapy", async (page) => {
      const footing = page.getByRole("region", { name: "What would overturn it" });
      await footing.getByRole("link", { name: "What if this source falls?" }).first().click();
      await page.waitForURL("**/weigh?dossier=dossier*without=*");
    });
  });

  test("advice is shown as of a year, on a page that the years lead to, and leads back to now", async () => {
    await driver.at(paper, "/weigh/years?year=2016", async (page) => {
      await page
        .locator("li", { hasText: "Adjuvant chemotherapy under certain conditions" })
        .getByRole("link", { name: "Its page as of 2016" })
        .click();
      await page.waitForURL("**/recommendation/rvlms:rec-adjuvant-chemotherapy?year=2016");
      const then = page.getByRole("complementary", { name: "As of 2016" });
      await then.getByText(/2 of 3 dated sources known; not yet: Young 2017/).waitFor();
      await then
        .getByText(/^The paper appeared in 2021: this had not been advised yet\./)
        .waitFor();
      await then.getByRole("slider").fill("2017");
      const later = page.getByRole("complementary", { name: "As of 2017" });
      await later.getByText(/3 of 3 dated sources known; against it by then: Woll 2012/).waitFor();
      expect(new URL(page.url()).searchParams.get("year")).toBe("2017");
      expect(await findWithAxe(page, "main")).toEqual([]);
      await later.getByRole("link", { name: "Back to now" }).click();
      await expect.poll(() => later.count()).toBe(0);
      expect(new URL(page.url()).search).toBe("");
    });
  });

  test.each([
    "/study/study:olaratumab-phase-1b-2",
    "/work/work:tap-2016",
    "/approval/approval:olaratumab-fda",
  ])("%s leads to what falls with it, where it is ticked", async (address) => {
    await driver.at(paper, address, async (page) => {
      await page.getByRole("link", { name: "What if this source falls?" }).click();
      await page.waitForURL("**/weigh?dossier=dossier*without=*");
      const ticked = page
        .getByRole("form", { name: "What falls" })
        .getByRole("checkbox", { checked: true });
      await ticked.waitFor();
      await ticked.click();
      await page.getByText("Nothing has fallen yet").waitFor();
    });
  });

  test("the map is played from the years, keeps its year along the way, and leads back to now", async () => {
    await driver.at(paper, "/weigh/years?dossier=dossier:rvlms&year=2021", async (page) => {
      await page.getByText("withdrawal announced (2019-04-25)").first().waitFor();
      await page.getByText("The European Commission withdrew the authorisation.").waitFor();
      await page.getByRole("link", { name: "The decision map as of this year" }).click();
      await page.waitForURL("**/decide?dossier=*year=2021*");
      await page.getByText("as of the end of 2021").waitFor();
      await page
        .getByRole("button", { name: /^Choose/ })
        .first()
        .click();
      await page.waitForURL("**/decide?*way=*");
      await page.waitForURL("**/decide?*year=2021*");
      await page.getByRole("link", { name: "Back to now" }).click();
      await page.getByRole("link", { name: "The evidence as of a year" }).waitFor();
    });
  });

  test.each([
    "/decide?dossier=dossier:rvlms&year=2016",
    "/weigh/years?dossier=dossier:rvlms&year=2016",
  ])("the years of %s are played one by one, and stay where they are paused", async (address) => {
    await driver.at(paper, address, async (page) => {
      const shown = page.locator(".year-choice output");
      await shown.getByText("2016").waitFor();
      await page.clock.install();
      await page.clock.pauseAt(Date.now() + 3_600_000);
      await page.getByRole("button", { name: "Play the years" }).click();
      const pause = page.getByRole("button", { name: "Pause" });
      await pause.waitFor();
      await page.clock.runFor(899);
      expect(await shown.innerText()).toBe("2016");
      await page.clock.runFor(1);
      await shown.getByText("2017").waitFor();
      await page.clock.runFor(900);
      await shown.getByText("2018").waitFor();
      expect(new URL(page.url()).searchParams.get("year")).toBe("2018");
      await pause.click();
      await page.getByRole("button", { name: "Play the years" }).waitFor();
      await page.clock.runFor(9_000);
      expect(await shown.innerText()).toBe("2018");
      await page.clock.resume();
    });
  });

  test.each(twoLooks)("it is sound, $window, $scheme", async (look) => {
    await driver.at(paper, "/weigh?dossier=dossier:rvlms&only=confirmed", expectSound, look);
    await driver.at(paper, "/decide?dossier=dossier:rvlms&year=2021", expectSound, look);
  });
});
