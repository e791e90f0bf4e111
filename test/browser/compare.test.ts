// Statements side by side in a real browser: two conditions and ticked findings, results in every order, and where they lead.
import { text as readText } from "node:stream/consumers";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { isFeatureSorting } from "../../client/address.ts";
import { sortFeatures } from "../../client/compare/sort-features.ts";
import { sortResults } from "../../client/compare/sort-results.ts";
import { compareTwo } from "../../client/compare/weigh-conditions.ts";
import { Differential, Regimens } from "../../model/views/compare.ts";
import { describeInBrowser, driveTests, explorePapers } from "./drive.ts";
import { expectSound } from "./every-page.ts";

describeInBrowser("side by side", driveComparisons);

function driveComparisons(endpoint: string): void {
  const driver = driveTests(endpoint);
  const papers = explorePapers();
  const answerOf = async (address: string): Promise<unknown> =>
    (await fetch(`${papers.origin}/api/${address}`)).json();

  test("two conditions are chosen, their differences stand there and lead to claims and traces, and all come back", async () => {
    const { matrices } = Differential.parse(await answerOf("compare/differential"));
    const [matrix] = matrices;
    const disease = matrix?.conditions.find(({ isDisease }) => isDisease);
    const separated = matrix?.conditions.find(
      (one) =>
        disease !== undefined &&
        one !== disease &&
        compareTwo(matrix, disease, one).separating.length > 1,
    );
    const [one = "", other = ""] = [disease?.condition.label, separated?.condition.label];
    await driver.at(papers, "/compare/differential", async (page) => {
      const chosen = page.locator(".narrowing select");
      const [first, second] = [chosen.nth(0), chosen.nth(1)];
      const tables = page.getByRole("main").getByRole("table");
      await first.selectOption({ label: one });
      await second.selectOption({ label: other });
      await page.getByText("What separates them").waitFor();
      // The features, and what is recorded of each in either condition.
      expect(await tables.first().locator("thead th[scope='col']").count()).toBe(3);
      expect(new URL(page.url()).searchParams.has("other")).toBe(true);
      await expectSound(page);
      await tables.first().locator("tbody td a").first().focus();
      await page.keyboard.press("Enter");
      await page.waitForURL("**/claim/**");
      await page.locator("main a[href^='/trace/']").first().click();
      await page.waitForURL("**/trace/**");
      await page.goBack();
      await page.goBack();
      await page.getByText("What separates them").waitFor();
      await page.getByRole("button", { name: "All conditions" }).click();
      await expect
        .poll(() => tables.first().locator("thead th[scope='col']").count())
        .toBe((matrix?.conditions.length ?? 0) + 1);
    });
  });

  test("features are sorted by condition, by claims and by name; the address keeps the order, and one press leads back", async () => {
    const { matrices } = Differential.parse(await answerOf("compare/differential"));
    const [matrix] = matrices;
    const entries = (matrix?.groups ?? []).flatMap(({ features }) =>
      features.map((row) => ({ row })),
    );
    const other = matrix?.conditions.find(({ isDisease }) => !isDisease)?.condition;
    const [id = "", label = ""] = [other?.id, other?.label];
    const expected = (by: "claims" | "feature" | `concept:${string}`, isDown: boolean): string[] =>
      sortFeatures(entries, { by, isDown }).map(({ row }) => row.feature.label);
    await driver.at(papers, "/compare/differential", async (page) => {
      const table = page.locator("table.matrix").first();
      const names = (): Promise<string[]> =>
        table.locator("tbody th[scope='row'] > a").allInnerTexts();
      const before = await names();
      await table.getByRole("button", { name: `Sort by ${label}` }).focus();
      await page.keyboard.press("Enter");
      await page.waitForURL(`**/compare/differential?sort=${encodeURIComponent(id)}`);
      const byOther = expected(isFeatureSorting(id) ? id : "feature", false);
      await expect.poll(names).toEqual(byOther);
      expect(byOther).not.toEqual(before);
      await page.locator("[aria-live]", { hasText: `Sorted by ${label}:` }).waitFor({
        state: "attached",
      });
      expect(await table.locator("th[aria-sort]").count()).toBe(1);
      // Each row says where it stood.
      await expect
        .poll(() => table.locator("tbody th[scope='row'] .column-note").count())
        .toBe(entries.length);
      await table.getByRole("button", { name: "by number of claims" }).click();
      await page.waitForURL("**?sort=claims&order=descending");
      await expect.poll(names).toEqual(expected("claims", true));
      await expectSound(page);
      await page.reload();
      await expect.poll(names).toEqual(expected("claims", true));
      await table.getByRole("button", { name: "by examination" }).click();
      await expect.poll(names).toEqual(before);
      expect(new URL(page.url()).search).toBe("");
    });
  });

  test("findings are ticked by keyboard, and each claim for or against a condition is led to", async () => {
    await driver.at(
      papers,
      "/compare/differential",
      async (page) => {
        const [box, next] = [
          page.locator(".finding input").first(),
          page.locator(".finding input").nth(1),
        ];
        await box.focus();
        await page.keyboard.press("Space");
        const weighed = page.locator(".weighed");
        await weighed.getByText("which is no order of likelihood").waitFor();
        const before = await weighed.getByRole("heading", { level: 3 }).innerText();
        await next.focus();
        await page.keyboard.press("Space");
        await expect
          .poll(() => weighed.getByRole("heading", { level: 3 }).innerText())
          .not.toBe(before);
        expect(new URL(page.url()).searchParams.get("found")).not.toBeNull();
        await expectSound(page);
        await weighed.locator(".weighed-side a").first().click();
        await page.waitForURL("**/claim/**");
      },
      { window: "phone" },
    );
  });

  test("results are sorted by keyboard; the address keeps the order, it is announced, and the file has it", async () => {
    const answer = Regimens.parse(await answerOf("compare/regimens"));
    const namesIn = (page: Page): Promise<string[]> =>
      page.locator("table.regimens").first().locator(".result-label").allInnerTexts();
    const sorted = (by: "setting" | "depth" | "directness" | "standing", isDown: boolean) =>
      sortResults(answer.results, { by, isDown }).map(({ label }) => label);
    await driver.at(papers, "/compare/regimens", async (page) => {
      const table = page.locator("table.regimens").first();
      // Beside the p value that the same result has at its end.
      const interim = table.locator(".amount-line", { hasText: "p = 0.001" });
      expect(await interim.first().innerText()).toContain(
        "At the interim analysis that stopped the trial.",
      );
      for (const by of ["setting", "directness", "standing"] as const) {
        await table.getByRole("button", { name: `by ${by}` }).focus();
        await page.keyboard.press("Enter");
        await page.waitForURL(`**/compare/regimens?sort=${by}`);
        await expect.poll(() => namesIn(page)).toEqual(sorted(by, false));
      }
      const byDepth = table.getByRole("button", { name: "by reading depth" });
      await byDepth.focus();
      await page.keyboard.press("Space");
      await page.keyboard.press("Space");
      await page.waitForURL("**/compare/regimens?sort=depth&order=descending");
      await expect.poll(() => namesIn(page)).toEqual(sorted("depth", true));
      expect(sorted("depth", true)).not.toEqual(answer.results.map(({ label }) => label));
      expect(await table.locator("th[aria-sort]").getAttribute("aria-sort")).toBe("descending");
      const said = page.locator("[aria-live]", { hasText: "Sorted by reading depth, descending." });
      await said.waitFor({ state: "attached" });
      await expectSound(page);
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: /^CSV.*as they are sorted$/ }).click(),
      ]);
      const lines = (await readText(await file.createReadStream())).split("\r\n");
      expect(lines).toContain("# Sorted by reading depth, descending.");
      const results = lines.slice(lines.findIndex((line) => line.startsWith("result,")) + 1);
      expect(results[0]).toContain(sorted("depth", true)[0]);
      await page.reload();
      await expect.poll(() => namesIn(page)).toEqual(sorted("depth", true));
    });
  });
}
