// The reader's collection in a real browser: collected from a page, ordered, noted, sent, kept and emptied.
import { expect, test } from "vitest";
import { describeInBrowser, driveTests, exploreFiction, untilShown } from "./drive.ts";

describeInBrowser("a collection", driveCollection);

function driveCollection(endpoint: string): void {
  const driver = driveTests(endpoint);
  const kelp = exploreFiction();

  test("is filled from pages, ordered and noted, and is there again after a reload", async () => {
    await driver.at(kelp, "/recommendation/kelp:rec-soft-patch", async (page) => {
      await page.getByRole("button", { name: "Collect", exact: true }).click();
      await page.getByRole("button", { name: "Collected" }).waitFor();
      await page.goto(`${kelp.origin}/work/work:cedar-2014`);
      await untilShown(page);
      await page.getByRole("button", { name: "Collect", exact: true }).click();
      await page.getByRole("link", { name: "Collection, 2 items" }).click();
      const entries = page.locator(".collected > li");
      await expect.poll(() => entries.count()).toBe(2);
      await entries
        .nth(1)
        .getByRole("button", { name: /^Move up/ })
        .click();
      await entries.nth(0).getByRole("link", { name: /Cedar/ }).waitFor();
      await entries.nth(0).getByRole("textbox").fill("For the talk");
      await page.reload();
      await untilShown(page);
      await entries.nth(0).getByRole("link", { name: /Cedar/ }).waitFor();
      expect(await entries.nth(0).getByRole("textbox").inputValue()).toBe("For the talk");
      await entries
        .nth(0)
        .getByRole("button", { name: /^Remove/ })
        .click();
      await expect.poll(() => entries.count()).toBe(1);
      await page.getByRole("button", { name: "Clear" }).click();
      await page.getByRole("button", { name: "Remove all" }).click();
      await page.getByText("Nothing collected yet.").waitFor();
    });
  });

  test("comes with a link, with its notes, and can be added to one's own", async () => {
    const notes = encodeURIComponent(
      JSON.stringify({ "kelp:rec-soft-patch": "Read this first: 70 % #1" }),
    );
    const address = `/collection?ids=kelp:rec-soft-patch,kelp:kelp-against-silk#${notes}`;
    await driver.at(kelp, address, async (page) => {
      await page.getByText("Read this first: 70 % #1").waitFor();
      await page.getByRole("heading", { name: "Side by side" }).waitFor();
      await page.getByRole("button", { name: "Add to my collection" }).click();
      await page.getByRole("link", { name: "In my collection" }).click();
      await page.getByRole("heading", { name: "My collection" }).waitFor();
      expect(
        await page
          .getByRole("textbox", { name: /^Note on/ })
          .first()
          .inputValue(),
      ).toBe("Read this first: 70 % #1");
    });
  });
}
