// Own cases side by side in a real browser: each page shows what is told, leads to its statement, and says what is not told.
import { expect, test } from "vitest";
import { describeInBrowser, driveTests, explorePapers, twoLooks } from "./drive.ts";
import { expectSound } from "./every-page.ts";

describeInBrowser("own cases side by side", (endpoint) => {
  const driver = driveTests(endpoint);
  const paper = explorePapers();

  test("clamping and release stand in their order, with holes", async () => {
    await driver.at(paper, "/compare/steps", async (page) => {
      const clamped = "Case 4, left renal vein: clamped as number 2, step 8";
      const mark = page.getByRole("link", { name: clamped });
      await mark.waitFor();
      expect(await mark.getAttribute("href")).toBe("/claim/rvlms:case-4-block-left-rv");
      expect(await page.getByRole("img", { name: "release not described" }).count()).toBe(3);
      expect(await page.getByText("first hepatic hilum: release not described").count()).toBe(1);
    });
  });

  test("the timetable shows visits with what happened, and can be saved", async () => {
    await driver.at(paper, "/compare/follow-up", async (page) => {
      await page
        .getByRole("group", { name: "Timetable of follow-up" })
        .getByRole("link", { name: "Follow-up every 3 months for 2 years" })
        .waitFor();
      const saved = page.waitForEvent("download");
      await page.getByRole("button", { name: /^CSV/ }).click();
      expect((await saved).suggestedFilename()).toBe(
        "claimtrail-follow-up-as-reported-by-zhang-2021.csv",
      );
    });
  });

  test.each(twoLooks)("all of them are sound, $window, $scheme", async (look) => {
    for (const part of ["courses", "steps", "follow-up"]) {
      await driver.at(paper, `/compare/${part}`, expectSound, look);
    }
  });
});
