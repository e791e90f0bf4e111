// The home page of the data that ship, in a real browser.
import { test } from "vitest";
import { describeInBrowser, driveTests, explorePapers } from "./drive.ts";
import { expectAnswered } from "./home-questions.ts";

describeInBrowser("the home page", visitHome);

function visitHome(endpoint: string): void {
  const driver = driveTests(endpoint);
  const paper = explorePapers();

  test("asks what topics answer", async () => {
    await driver.at(paper, "/", async (page) => {
      await expectAnswered(page, paper.origin);
    });
  });
}
