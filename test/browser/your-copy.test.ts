// The reader's own copy in a real browser: dropped, verified, read with its margin, broken, put back; and sent nowhere.
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { describeInBrowser, driveTests, exploreFiction, twoLooks } from "./drive.ts";
import { expectSound } from "./every-page.ts";

const source = "test/fixtures/kelp/source";
const address = "/your-copy?dossier=dossier:kelp";

const choose = async (page: Page, file: string): Promise<void> => {
  await page.getByLabel(/^(Choose a|Open another) file$/).setInputFiles(`${source}/${file}`);
};
const open = async (page: Page, file = "kelp.txt"): Promise<void> => {
  await choose(page, file);
  await page.getByRole("heading", { name: "Verified", exact: true }).waitFor();
};
const show = async (page: Page, section: string): Promise<void> => {
  await page.getByRole("combobox", { name: "Section" }).selectOption(section);
};
/** Changes a sentence of the section that is shown, by the keyboard alone. */
const rewrite = async (
  page: Page,
  number: number,
  by: readonly [was: string, becomes: string],
): Promise<void> => {
  await page.getByRole("button", { name: `Change sentence ${number}` }).press("Enter");
  const field = page.getByRole("textbox", { name: `Sentence ${number}` });
  const before = await field.inputValue();
  expect(before).toContain(by[0]);
  await field.fill(before.replace(...by));
  await field.press("Control+Enter");
};

describeInBrowser("your copy", (endpoint) => {
  const driver = driveTests(endpoint);
  const fiction = exploreFiction();

  test("is led to from its paper and from Weigh", async () => {
    await driver.at(fiction, "/dossier/dossier:kelp", async (page) => {
      await page.getByRole("link", { name: "Verify your copy of it" }).click();
      await page.waitForURL("**/your-copy?dossier=dossier*kelp");
      await page.getByText("never leaves this computer").waitFor();
    });
    await driver.at(fiction, "/weigh", async (page) => {
      await page.getByRole("link", { name: /^Change the text of your copy/ }).click();
      await page.getByRole("heading", { name: "Your copy of the paper" }).waitFor();
    });
  });

  test.each(["kelp.txt", "kelp.xml", "kelp.html"])(
    "%s is verified, and every sentence shows what stands on it",
    async (file) => {
      await driver.at(fiction, address, async (page) => {
        await open(page, file);
        await show(page, "results");
        const first = page.locator("#sentence-1");
        await first.getByRole("link", { name: "Blood loss", exact: true }).waitFor();
        await first.getByRole("link", { name: "Trace Operating time" }).waitFor();
        await show(page, "patients-and-methods");
        await page.getByText("Inconsistency:").first().waitFor();
      });
    },
  );

  test("a digit that is changed lets its statement fall, what rests on it, and the branch; and comes back", async () => {
    await driver.at(fiction, address, async (page) => {
      await open(page);
      await show(page, "choice-of-patch-material");
      await rewrite(page, 1, ["42", "43"]);
      const panel = page.getByRole("region", { name: "Break it" });
      await panel.getByText("The number 42 can no longer be found").waitFor();
      const stated = await panel.innerText();
      expect(stated).toContain("One passage falls.");
      expect(stated).toMatch(/Advice 1\s+Two centimetres longer\s+Loses its ground: It rests on “/);
      expect(stated).toMatch(/How long is the gap\?\s+Loses its ground: “Of any length” stands on/);
      await page.locator("#sentence-1 .is-fallen").first().waitFor();
      expect(await page.evaluate("document.activeElement.textContent")).toBe("Change sentence 1");

      await show(page, "results");
      await rewrite(page, 1, ["35", "36"]);
      await panel.getByRole("link", { name: "Blood loss", exact: true }).waitFor();
      await panel.getByRole("button", { name: "Undo the last one" }).click();
      await panel
        .getByRole("link", { name: "Blood loss", exact: true })
        .waitFor({ state: "detached" });
      await panel
        .getByRole("link", { name: "Changed: Choice of patch material, sentence 1" })
        .click();
      await page.locator("#sentence-1 .is-fallen").first().waitFor();
      await panel.getByRole("button", { name: "Put everything back" }).click();
      await panel.getByText("Nothing has been changed.").waitFor();
      expect(await page.locator(".is-fallen").count()).toBe(0);
    });
  });

  test("the same seed changes the same, and a copy stays while other pages of the tab are looked at", async () => {
    await driver.at(fiction, `${address}&seed=class-a`, async (page) => {
      const changedAt = async (): Promise<string> => {
        await page.getByRole("button", { name: "Change a digit" }).click();
        const list = page.getByRole("list", { name: "Changed sentences" });
        await list.waitFor();
        return list.innerText();
      };
      await open(page);
      const changed = await changedAt();
      await page.getByRole("button", { name: "Put everything back" }).click();
      expect(await changedAt()).toBe(changed);
      await page.locator(".fallen-all").getByRole("link").first().click();
      await page.waitForURL("**/claim/kelp:*");
      await page.goBack();
      expect(await page.getByRole("list", { name: "Changed sentences" }).innerText()).toBe(changed);
      await page.getByRole("button", { name: "Close your copy" }).click();
      await page.getByText("Drop the text of the paper here").waitFor();
    });
  });

  test("every change can be tried, and the trial be stopped", async () => {
    await driver.at(fiction, address, async (page) => {
      await open(page);
      const score = page.getByRole("region", { name: "How much would be noticed?" });
      // All changes are tried before a test across processes has found the button: it is pressed as soon as it is there.
      await page.evaluate(`new MutationObserver((_, observer) => {
        const stop = [...document.querySelectorAll("button")].find((one) => one.textContent === "Stop");
        if (stop === undefined) return;
        window.sawProgress = document.querySelector("[role=progressbar], progress") !== null;
        observer.disconnect();
        stop.click();
      }).observe(document.body, { childList: true, subtree: true })`);
      await score.getByRole("button", { name: "Try every one" }).click();
      // However soon it was pressed.
      await score.getByText(/^Stopped(?:\. | before any change was tried\.)/).waitFor();
      expect(await page.evaluate("window.sawProgress")).toBe(true);
      expect(await score.getByRole("progressbar").count()).toBe(0);
    });
  });

  test("says what a wrong file is, and what to choose", async () => {
    await driver.at(fiction, address, async (page) => {
      const chosen = page.getByLabel(/^(Choose a|Open another) file$/);
      const refusal = page.locator(".copy-refusal");
      const give = async (name: string, text: string): Promise<string> => {
        await chosen.setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
        await refusal.filter({ hasText: name }).waitFor();
        return refusal.innerText();
      };
      expect(await give("paper.pdf", "%PDF-1.7 \u00e2")).toContain("This is a PDF.");
      expect(await give("none.txt", " ")).toContain("This file is empty.");
      expect(await give("other.txt", "Methods\nNone.\n")).toMatch(
        /does not look like the text of .+: none of its 7 section titles were found, and “Conclusion” is missing\./,
      );
      expect(await give("cut.xml", "<article><body>")).toContain("This XML is broken.");
    });
  });

  test("a text with a sentence too many is not verified, and says what nothing accounts for", async () => {
    await driver.at(fiction, address, async (page) => {
      const text = await readFile(`${source}/kelp-plain.txt`, "utf8");
      const added = text.replace("Results\n", "Results\nSome 77 gulls were counted besides. ");
      await page
        .getByLabel(/^(Choose a|Open another) file$/)
        .setInputFiles({ name: "added.txt", mimeType: "text/plain", buffer: Buffer.from(added) });
      await page.getByRole("heading", { name: "Not verified" }).waitFor();
      await show(page, "results");
      await page.getByText("Nothing accounts for the sentence and the number 77.").waitFor();
    });
  });

  describe.each(twoLooks)("$window, $scheme", (look) => {
    test("it is sound while it is broken", async () => {
      await driver.at(
        fiction,
        `${address}&section=discussion`,
        async (page) => {
          await open(page);
          await page.getByRole("button", { name: "Change a marker" }).click();
          await page.getByText("One change.").waitFor();
          await page.getByText("Verifying …").waitFor({ state: "detached" });
          await page.getByRole("button", { name: "Change sentence 1" }).click();
          await expectSound(page);
        },
        look,
      );
    });
  });

  test("it fits the narrowest window", async () => {
    await driver.at(
      fiction,
      `${address}&section=discussion`,
      async (page) => {
        await open(page);
        await page.getByRole("button", { name: "Change a digit" }).click();
        await page.getByText("One change.").waitFor();
        await expectSound(page);
      },
      { window: "narrow" },
    );
  });
});
