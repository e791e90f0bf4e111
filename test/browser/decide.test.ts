// The map of decisions in a real browser: the whole at a glance, one stage at a time, by pointer and keyboard, along a walked way.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { z } from "zod";
import { describeInBrowser, driveTests, exploreFiction, explorePapers } from "./drive.ts";
import { expectSound } from "./every-page.ts";

describeInBrowser("the map of decisions", driveMap);

function driveMap(endpoint: string): void {
  const driver = driveTests(endpoint);
  const kelp = exploreFiction();
  const paper = explorePapers();

  const overview = (page: Page) => page.getByRole("navigation", { name: "The map at a glance" });
  const stagesShown = (page: Page): Promise<string[]> =>
    page.locator(".decide-stage > h2").allInnerTexts();
  const isInView = async (page: Page, selector: string): Promise<boolean> =>
    z.boolean().parse(
      await page.evaluate(`(({ top, bottom }) => top >= 0 && bottom <= innerHeight)(
        document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect())`),
    );

  test.each(["desk", "phone"] as const)(
    "the whole stands within the first screen, and only one stage below it, %s",
    async (window) => {
      await driver.at(
        paper,
        "/decide",
        async (page) => {
          expect(await isInView(page, ".map-overview table")).toBe(true);
          expect(await overview(page).getByRole("rowheader").allInnerTexts()).toEqual([
            "Suspicion",
            "Work-up",
            "Preparation",
            "Additional treatment",
            "Operation",
            expect.stringMatching(/^Additional treatment/),
            "Follow-up",
            "In all",
          ]);
          expect(await stagesShown(page)).toEqual(["Suspicion"]);
          const height = z
            .number()
            .parse(await page.evaluate("document.documentElement.scrollHeight"));
          expect(height).toBeLessThan(window === "desk" ? 3_000 : 4_000);
          const questions = overview(page).getByRole("link", { name: /\?$/ });
          expect(await questions.count()).toBe(window === "desk" ? 18 : 0);
          await expectSound(page);
        },
        { window },
      );
    },
  );

  test("the counts are those of the answers below, stage by stage", async () => {
    await driver.at(paper, "/decide?stage=all", async (page) => {
      const rows = await overview(page).locator("tbody tr").all();
      const stages = await page.locator(".decide-stage").all();
      expect(stages).toHaveLength(rows.length);
      for (const [i, row] of rows.entries()) {
        const stage = stages[i];
        const counted = (await row.locator("td:not(.overview-questions)").allInnerTexts()).map(
          Number,
        );
        expect(counted).toEqual([
          await stage?.locator(".branch").count(),
          await stage?.locator(".hole").count(),
          await stage?.locator(".branch:has(.caution-mark)").count(),
        ]);
        expect(await row.locator(".sign").count()).toBe(counted[0]);
      }
    });
  });

  test("above the title of each statement stands whose word it is", async () => {
    await driver.at(paper, "/decide?stage=all", async (page) => {
      const firstOf = (id: string) =>
        page.locator(`[id="${id}"] .grounds > li`).first().innerText();
      expect(await firstOf("wall.replaced")).toMatch(/^Offered as an option by the authors\n/);
      expect(await firstOf("wall.sutured")).toMatch(/^Done in these patients\n/);
    });
  });

  test("a press opens a stage, the address says which, and back goes back", async () => {
    await driver.at(kelp, "/decide", async (page) => {
      const [first = ""] = await stagesShown(page);
      const other = overview(page).locator("tbody th a").last();
      const name = await other.innerText();
      await other.click();
      await page.waitForURL(/[?&]stage=/);
      expect(new URL(page.url()).search.length).toBeLessThan(30);
      await expect.poll(() => stagesShown(page)).toEqual([name]);
      await expect.poll(() => isInView(page, ".decide-stage > h2")).toBe(true);
      await page.reload();
      await expect.poll(() => stagesShown(page)).toEqual([name]);
      await page.goBack();
      await expect.poll(() => stagesShown(page)).toEqual([first]);
    });
  });

  test("by keyboard alone a stage is opened and its heading takes the focus, and a question is gone to", async () => {
    await driver.at(kelp, "/decide", async (page) => {
      const focused = () => page.evaluate("document.activeElement?.id ?? ''");
      await overview(page).locator("tbody th a").last().focus();
      await page.keyboard.press("Enter");
      await expect.poll(focused).toMatch(/^stage-/);
      await overview(page)
        .getByRole("link", { name: /^Is kelp at hand/ })
        .focus();
      await page.keyboard.press("Enter");
      await expect.poll(focused).toBe("question-material");
      expect(new URL(page.url()).searchParams.has("stage")).toBe(false);
      await page.keyboard.press("Tab");
      expect(await page.evaluate("document.activeElement?.closest('.decision')?.id")).toBe(
        "material",
      );
    });
  });

  test("an answer leads to the next question in whichever stage it stands, also as of a year", async () => {
    await driver.at(kelp, "/decide?year=2018", async (page) => {
      const choose = async (condition: RegExp): Promise<void> => {
        await page.getByRole("button", { name: condition }).click();
      };
      await choose(/^Choose.*The hernia is known$/);
      await page.waitForURL("**/decide?*way=known**");
      expect(new URL(page.url()).searchParams.get("year")).toBe("2018");
      const open = page.locator(".decision.is-open");
      await open.getByRole("heading", { name: "Is kelp at hand?" }).waitFor();
      await expect
        .poll(() => page.evaluate("document.activeElement?.id"))
        .toBe("question-material");
      await choose(/^Choose.*Only sponge/);
      await page.waitForURL("**/decide?*way=known.sponge**");
      await expect.poll(() => overview(page).locator(".is-answered").count()).toBe(2);
      expect(await page.locator(".way-step").count()).toBe(2);
      await page.goBack();
      await open.getByRole("heading", { name: "Is kelp at hand?" }).waitFor();
    });
  });

  test("what is not known is kept on the path, and nothing that depends on it is told as if it applied", async () => {
    await driver.at(
      paper,
      "/decide?start=after-surgery",
      async (page) => {
        await page.getByRole("button", { name: /^Choose.*Not known$/ }).click();
        await page.waitForURL("**/decide?*way=not_known**");
        const open = page.locator(".decision.is-open");
        await open.getByRole("heading", { name: /^Which kind of drug treatment/ }).waitFor();
        const premise =
          "does not arise if the answer to “Is there a reason for chemotherapy after surgery?” is " +
          "“None of the conditions named by the authors is met”";
        expect(await open.locator(".premise").innerText()).toContain(premise);
        await open.getByRole("button", { name: /^Choose.*A single drug$/ }).click();
        await page.waitForURL("**/decide?*way=not_known.single**");
        await page.emulateMedia({ media: "print" });
        const steps = page.locator(".way-step");
        await expect.poll(() => steps.count()).toBe(2);
        const [unknown, known] = await steps.allInnerTexts();
        expect(unknown).toContain("Not known");
        expect(unknown).toContain("none of it is assumed to apply");
        expect(unknown).toContain("If “A high-grade tumour of large volume”: four statements");
        expect(await steps.first().locator(".source").count()).toBe(0);
        expect(known).toContain(premise);
        await page.emulateMedia({ media: "screen" });
        // Only some answers of the question before the last lead to it; all of them lead to the one after.
        expect(await open.locator(".premise").count()).toBe(0);
        await expectSound(page);
      },
      { window: "phone" },
    );
  });

  test("a walked path is printed with each answer's statements, their references and where they stand", async () => {
    await driver.at(kelp, "/decide?way=known.sponge.no", async (page) => {
      const way = page.locator(".way");
      const steps = await way.locator(".way-step").allInnerTexts();
      expect(steps).toHaveLength(3);
      const sources = await way.locator(".source").count();
      expect(sources).toBeGreaterThan(0);
      await page.evaluate("window.print = () => { window.printed = true; }");
      await way.getByRole("button", { name: "Print this path" }).click();
      expect(await page.evaluate("window.printed")).toBe(true);
      await page.emulateMedia({ media: "print" });
      for (const step of await way.locator(".way-step").all())
        expect(await step.isVisible()).toBe(true);
      expect(await way.locator(".source:visible").count()).toBe(sources);
      expect(await way.getByRole("button").count()).toBe(0);
      expect(await page.getByRole("navigation", { name: "Your path" }).isVisible()).toBe(false);
      await page.emulateMedia({ media: "screen" });
    });
  });

  test("all stages are shown by one control and on paper", async () => {
    await driver.at(kelp, "/decide", async (page) => {
      const names = (await overview(page).locator("tbody th").allInnerTexts()).map((text) =>
        text.trim(),
      );
      expect(names.length).toBeGreaterThan(1);
      await page.emulateMedia({ media: "print" });
      await expect.poll(() => stagesShown(page)).toEqual(names);
      await page.emulateMedia({ media: "screen" });
      await expect.poll(async () => (await stagesShown(page)).length).toBe(1);
      await overview(page).getByRole("link", { name: "Show all stages" }).click();
      await page.waitForURL(/[?&]stage=all/);
      await expect.poll(() => stagesShown(page)).toEqual(names);
      // Answers keep them all in sight.
      await page.getByRole("button", { name: /^Choose.*The hernia is known$/ }).click();
      await page.waitForURL("**/decide?*way=known**");
      expect(await stagesShown(page)).toEqual(names);
      await overview(page).getByRole("link", { name: "Show one stage" }).click();
      await expect.poll(async () => (await stagesShown(page)).length).toBe(1);
    });
  });
}
