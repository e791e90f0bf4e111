// Spaced repetition in a real browser: decks are added, questions answered and graded by keyboard, kept over a reload, saved, forgotten
// and read back. The page's clock is set, never waited for.
import { text } from "node:stream/consumers";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { z } from "zod";
import { answerByKeyboard } from "./answer-by-keyboard.ts";
import { describeInBrowser, driveTests, exploreFiction, untilShown } from "./drive.ts";
import { findWithAxe } from "./page-checks.ts";

describeInBrowser("spaced repetition", driveReview);

const today = new Date("2026-11-29T10:00:00");
const tomorrow = new Date("2026-11-30T10:00:00");

const Saved = z.looseObject({
  saved: z.string(),
  cards: z.array(z.looseObject({ id: z.string() })),
  reviews: z.array(z.looseObject({ grade: z.number() })),
});

const openAt = async (page: Page, when: Date): Promise<void> => {
  await page.clock.setFixedTime(when);
  await page.reload();
  await untilShown(page);
  await page.getByRole("heading", { name: "Due today" }).waitFor();
};

const addDeck = (page: Page, name: string): Promise<void> =>
  page.getByRole("button", { name: new RegExp(`^Add this deck.*${name}$`) }).click();

const due = (page: Page): Promise<string> => page.locator(".due-today").innerText();

const counts = (page: Page, name: string): Promise<string> =>
  page.locator(".deck", { hasText: name }).locator(".deck-counts[aria-live]").innerText();

/** Answers the open question, and waits until it is explained. */
const answer = async (page: Page): Promise<void> => {
  await page.locator(".question").waitFor();
  await answerByKeyboard(page);
  await page.locator(".why-verdict:focus").waitFor();
};

const save = async (page: Page): Promise<string> => {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save reviews" }).click(),
  ]);
  return text(await download.createReadStream());
};

const readText = (page: Page, content: string): Promise<void> =>
  page.getByLabel("Read saved reviews").setInputFiles({
    name: "reviews.json",
    mimeType: "application/json",
    buffer: Buffer.from(content),
  });

function driveReview(endpoint: string): void {
  const driver = driveTests(endpoint);
  const kelp = exploreFiction();

  test("a deck is learnt by keyboard, kept, saved, forgotten, and read back as it was", async () => {
    await driver.at(kelp, "/learn/review", async (page) => {
      await openAt(page, today);
      expect(await due(page)).toContain("Nothing added yet");
      await addDeck(page, "Patching");
      // One question a day on each statement.
      await expect.poll(() => due(page)).toContain("9 new");
      expect(await due(page)).toContain(
        "3 more new questions wait for another day: at most 20 new ones are asked a day",
      );
      await page.getByRole("link", { name: "Begin" }).press("Enter");
      await page.getByRole("heading", { name: "0 done, 9 left today" }).waitFor();
      for (const [i, key] of ["4", "3", "1"].entries()) {
        await answer(page);
        expect(await page.locator(".grade-interval").allInnerTexts()).toEqual([
          "1 min",
          "6 min",
          "10 min",
          "8 days",
        ]);
        await page.keyboard.press(key);
        await page.getByRole("heading", { name: new RegExp(`^${i + 1} done`) }).waitFor();
      }
      await page.getByRole("link", { name: "End this session" }).click();
      await expect
        .poll(() => counts(page, "Patching"))
        .toContain("2 to review today, 9 new (not asked yet), 1 learnt");
      await openAt(page, today);
      expect(await counts(page, "Patching")).toContain(
        "2 to review today, 9 new (not asked yet), 1 learnt",
      );
      const saved = await save(page);
      expect(
        Saved.parse(JSON.parse(saved))
          .reviews.map(({ grade }) => grade)
          .sort(),
      ).toEqual([1, 3, 4]);
      expect(saved).not.toContain("kelp patch");

      await page.getByRole("button", { name: "Forget everything" }).click();
      await page.getByRole("button", { name: "Keep" }).click();
      expect(await counts(page, "Patching")).toContain("1 learnt");
      await page.getByRole("button", { name: "Forget everything" }).click();
      await page.getByRole("button", { name: "Forget everything" }).click();
      await expect.poll(() => due(page)).toContain("Nothing added yet");
      await openAt(page, today);
      expect(await due(page)).toContain("Nothing added yet");

      await readText(page, saved);
      await page.getByText("Read: 3 questions with 3 reviews.").waitFor();
      expect(await counts(page, "Patching")).toContain(
        "2 to review today, 9 new (not asked yet), 1 learnt",
      );
      const again = Saved.parse(JSON.parse(await save(page)));
      expect(again).toEqual({ ...Saved.parse(JSON.parse(saved)), saved: again.saved });

      await readText(page, '{"format":"collection"}');
      await page.getByText(/its format is "collection"/).waitFor();
      expect(await counts(page, "Patching")).toContain("1 learnt");

      await openAt(page, tomorrow);
      expect(await due(page)).toMatch(/2 to review and \d+ new/);
    });
  });

  test("a session ends with what it came to and when the next question is due", async () => {
    await driver.at(kelp, "/learn/review", async (page) => {
      await openAt(page, today);
      await addDeck(page, "The hernia");
      await page.getByRole("link", { name: /^Review.*The hernia$/ }).click();
      await answer(page);
      await page.keyboard.press("4");
      await page.getByRole("heading", { name: "1 question reviewed" }).waitFor();
      expect(await page.locator(".score").innerText()).toContain(
        "The next question is due on 7 December 2026.",
      );
      await page.getByRole("button", { name: "Undo “Easy”" }).click();
      await page.getByRole("heading", { name: "0 done, 1 left today" }).waitFor();
      await answer(page);
      expect(await findWithAxe(page, "main")).toEqual([]);
      await page.locator(".grade", { hasText: "Again" }).click();
      // The only one comes back although its minute is not over.
      await page.getByRole("heading", { name: "1 done, 1 left today" }).waitFor();
      const aside = page.getByRole("button", { name: "Set this question aside" });
      await aside.click();
      await page
        .getByRole("status")
        .getByText(/^Set aside, and not asked/)
        .waitFor();
      await page.getByRole("button", { name: "Undo", exact: true }).click();
      await page.getByRole("heading", { name: "1 done, 1 left today" }).waitFor();
      await aside.click();
      await page.getByRole("link", { name: "All decks" }).click();
      await page.getByRole("heading", { name: "Set aside" }).waitFor();
      expect(await counts(page, "The hernia")).toContain(
        "0 to review today, 0 new, 0 learnt, 1 set aside",
      );
      await page.getByRole("button", { name: /^Take up again/ }).click();
      await expect.poll(() => counts(page, "The hernia")).toContain("1 to review today, 0 new");
    });
  });

  test("questions that were missed in a set are added to those that come back", async () => {
    await driver.at(kelp, "/learn?seed=1", async (page) => {
      const score = page.getByRole("heading", { name: /questions right$/ });
      while ((await score.count()) === 0) {
        await answer(page);
        await page.locator(".question-tools .primary").press("Enter");
      }
      const missed = await page.locator(".score .items > li").count();
      expect(missed).toBeGreaterThan(1);
      await page.getByRole("button", { name: `Add ${missed} questions to review` }).click();
      await page.getByRole("link", { name: "In your review" }).click();
      await page.getByRole("heading", { name: "Due today" }).waitFor();
      expect(await due(page)).toContain(`${missed} new`);
    });
  });

  test("a question that is one no more is shown as withdrawn, and removed only when asked", async () => {
    await driver.at(kelp, "/learn/review", async (page) => {
      await openAt(page, today);
      await addDeck(page, "The hernia");
      await page.getByRole("link", { name: "Begin" }).click();
      await answer(page);
      await page.keyboard.press("3");
      await page.getByRole("link", { name: "End this session" }).click();
      const saved = await save(page);
      await readText(page, saved.replaceAll("kelp:hernia-definition?", "kelp:never-was?"));
      await page.getByRole("heading", { name: "Withdrawn" }).waitFor();
      expect(await page.locator(".withdrawn").innerText()).toMatch(/^kelp:never-was\?\S+$/);
      expect(await counts(page, "The hernia")).toContain("1 to review today");
      await page.getByRole("button", { name: "Remove withdrawn questions" }).click();
      await page.getByRole("group", { name: "Remove them with 1 review?" }).waitFor();
      await page.getByRole("button", { name: "Remove", exact: true }).click();
      await expect.poll(() => page.getByRole("heading", { name: "Withdrawn" }).count()).toBe(0);
      expect(await counts(page, "The hernia")).toContain("1 to review today");
    });
  });

  test("a browser that keeps nothing is told of, and used as long as the page is open", async () => {
    const context = await driver.browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(
      "IDBFactory.prototype.open = () => { throw new DOMException('denied', 'SecurityError'); }",
    );
    await page.goto(`${kelp.origin}/learn/review`);
    await page.getByRole("alert").filter({ hasText: "keeps nothing" }).waitFor();
    await addDeck(page, "Patching");
    await expect.poll(() => due(page)).toContain("9 new");
    await context.close();
  });
}
