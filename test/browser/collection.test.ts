// The reader's collection in a real browser: collected from a page, ordered, noted, sent, kept and emptied.
import { expect, test } from "vitest";
import { describeInBrowser, driveTests, exploreFiction } from "./drive.ts";

describeInBrowser("a collection", driveCollection);

function driveCollection(endpoint: string): void {
  const driver = driveTests(endpoint);
  const kelp = exploreFiction();

  test("an entry is moved to any place at once", async () => {
    const ids = ["kelp:rec-soft-patch", "kelp:kelp-against-silk", "work:cedar-2014"];
    await driver.at(kelp, `/collection?ids=${ids.join(",")}`, async (page) => {
      await page.getByRole("button", { name: "Add to my collection" }).click();
      await page.getByRole("link", { name: "In my collection" }).click();
      const place = page.getByRole("combobox", { name: /^Place of .*Cedar/ });
      expect(await place.inputValue()).toBe("2");
      await place.selectOption("1");
      await page.locator(".collected > li").first().getByRole("link", { name: /Cedar/ }).waitFor();
      expect(await place.inputValue()).toBe("0");
      expect(await page.locator(".collected > li").count()).toBe(3);
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
