// What arithmetic finds in the figures of advice, in a real browser: drawn on the advice's own page, as on that of a claim.
import { expect, test } from "vitest";
import type { Graph } from "../../model/graph.ts";
import { buildGraph } from "../../server/corpus/build-graph.ts";
import { edited, measures, parseTexts } from "../corpus/small-data.ts";
import { describeInBrowser, driveTests, exploreGraph } from "./drive.ts";

describeInBrowser("arithmetic of advice", driveArithmetic);

/** The small data, their advice with a share of four divers; one of their claims gives 50% for a kind of the same. */
const adviceWith = (share: string) => (): Graph => {
  const { corpus, problems } = parseTexts(
    edited({
      [measures]: [['name: share, unit: "%"', 'name: share, unit: "%", quantity: share']],
      "dossiers/ash/recommendations.yaml": [
        ["in more than 2 legs.", `in more than 2 legs, as it was in ${share} % of 4 divers.`],
        [
          `comparator: ">" }]`,
          `comparator: ">" }, { id: share, measure: share, value: ${share}, n: 4, of: oedema, among: divers }]`,
        ],
      ],
    }),
  );
  expect(problems).toEqual([]);
  return buildGraph(corpus);
};

function driveArithmetic(endpoint: string): void {
  const driver = driveTests(endpoint);
  const impossible = exploreGraph(adviceWith("37"));
  const possible = exploreGraph(adviceWith("25"));
  const address = "/recommendation/ash:rec-soak";

  test("a share that is no whole number of people is drawn beside what is possible", async () => {
    await driver.at(impossible, address, async (page) => {
      const finding = page.locator(".arithmetic > .checks > .check").first();
      await finding.getByText("No whole number of 4 makes 37%").waitFor();
      await finding.getByRole("button", { name: /^Whole patients/ }).waitFor();
      const lines = await finding.locator("svg.interval-line").all();
      expect(lines).toHaveLength(2);
      for (const line of lines) expect((await line.boundingBox())?.width).toBeGreaterThan(50);
    });
  });

  test("what does not agree with a claim is drawn on both pages, each with the way to the other", async () => {
    await driver.at(impossible, address, async (page) => {
      const stated = "50% (oedema of the leg) is more than 37% (oedema)";
      const finding = page.locator(".arithmetic > .checks > .check", { hasText: stated });
      expect(await finding.locator("svg.interval-line").count()).toBe(2);
      await finding.getByRole("link", { name: "Share with relief" }).click();
      await page.waitForURL("**/claim/ash:relief-share");
      expect(await finding.locator("svg.interval-line").count()).toBe(2);
      await finding.getByRole("link", { name: "Soak the patch" }).click();
      await page.waitForURL(`**${address}`);
    });
  });

  test("a share that is a whole number of people is told folded, among what holds", async () => {
    await driver.at(possible, address, async (page) => {
      const holding = page.locator(".arithmetic details");
      await holding.getByText("of the figures holds").click();
      await holding.getByText("25% is 1 of 4").waitFor();
    });
  });
}
