// Neighbourhoods and ways in a real browser: by mouse, by keyboard, on a phone.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { z } from "zod";
import { describeInBrowser, driveTests, exploreFiction } from "./drive.ts";

describeInBrowser("around and between nodes", lookAround);

function lookAround(endpoint: string): void {
  const driver = driveTests(endpoint);
  const kelp = exploreFiction();

  const nameIn = (page: Page, id: string) => page.locator(`[data-node="${id}"] .around-name`);
  const focusedNode = async (page: Page): Promise<string> =>
    z
      .string()
      .parse(
        await page.evaluate(
          "document.activeElement?.closest('[data-node]')?.getAttribute('data-node') ?? ''",
        ),
      );

  test("a statement's page leads to its neighbourhood, where the centre's links are named", async () => {
    await driver.at(kelp, "/recommendation/kelp:rec-soft-patch", async (page) => {
      await page.getByRole("link", { name: "Neighbourhood" }).click();
      await page.waitForURL("**/around/kelp:rec-soft-patch");
      const says = page.locator('[data-node="kelp:ref-5"] .around-says');
      await expect.poll(() => says.innerText()).toBe("cites");
      await expect.poll(() => page.locator(".around-lines path").count()).toBeGreaterThan(3);
    });
  });

  test("a double click makes a node the centre, and back goes back", async () => {
    await driver.at(kelp, "/around/kelp:rec-soft-patch?view=graph", async (page) => {
      await nameIn(page, "kelp:ref-5").dblclick();
      await page.waitForURL("**/around/kelp:ref-5?view=graph");
      await page.goBack();
      await page.waitForURL("**/around/kelp:rec-soft-patch?*");
      await page.locator('[data-node="kelp:rec-soft-patch"].is-centre').waitFor();
    });
  });

  test("arrows lead from node to node, Enter makes the one in focus the centre", async () => {
    await driver.at(kelp, "/around/kelp:rec-soft-patch?view=graph", async (page) => {
      await nameIn(page, "kelp:rec-soft-patch").focus();
      await page.keyboard.press("ArrowRight");
      const next = await focusedNode(page);
      expect(next).not.toBe("kelp:rec-soft-patch");
      await page.keyboard.press("Tab");
      expect(await focusedNode(page)).toBe(next);
      await page.keyboard.press("Shift+Tab");
      await page.keyboard.press("Enter");
      await page.waitForURL(`**/around/${next}?view=graph`);
    });
  });

  test("what stands next to a node is opened and closed in place, and the address says so", async () => {
    await driver.at(kelp, "/around/kelp:rec-soft-patch?steps=1&view=graph", async (page) => {
      expect(await page.locator('[data-node="work:cedar-2014"]').count()).toBe(0);
      await page.locator('[data-node="kelp:ref-5"]').getByRole("link", { name: /^Show/ }).click();
      await page.locator('[data-node="work:cedar-2014"]').waitFor();
      expect(new URL(page.url()).searchParams.get("open")).toBe("kelp:ref-5");
      await page
        .locator('[data-node="kelp:ref-5"]')
        .getByRole("link", { name: /^Close/ })
        .click();
      await expect.poll(() => page.locator('[data-node="work:cedar-2014"]').count()).toBe(0);
    });
  });

  test("a phone shows the same nodes nested", async () => {
    const namesOf = async (page: Page, selector: string): Promise<string[]> =>
      (await page.locator(selector).allInnerTexts()).map((text) => text.trim()).toSorted();
    const address = "/around/kelp:rec-soft-patch";
    const drawn = new Array<string>();
    await driver.at(kelp, `${address}?view=graph`, async (page) => {
      drawn.push(...(await namesOf(page, ".around-name")));
    });
    await driver.at(
      kelp,
      address,
      async (page) => {
        expect(await namesOf(page, ".around-outline .entry-name")).toEqual(drawn);
      },
      { window: "phone" },
    );
  });

  test("two ends are searched, chosen and connected", async () => {
    await driver.at(kelp, "/paths", async (page) => {
      const [from, to] = [page.getByLabel("From"), page.getByLabel("To", { exact: true })];
      await page.getByRole("button", { name: "Find ways" }).click();
      await expect.poll(() => page.locator(".paths-missing").innerText()).toContain("Choose both");
      await from.fill("patching");
      await page.getByRole("option", { name: "Patching" }).first().click();
      await to.fill("birch 2012");
      await page.getByRole("option", { name: "Birch 2012" }).first().click();
      await page.getByRole("button", { name: "Find ways" }).click();
      await page.waitForURL("**/paths?from=*&to=*");
      const sentence = await page.locator(".way .prose").first().innerText();
      expect(sentence).toMatch(/^The topic “Patching” .+ is matched to Birch 2012\.$/);
      expect(await page.locator(".way").first().locator(".chain-step").count()).toBeGreaterThan(2);
    });
  });
}
