// What each feature is for, once, in a real browser; its edges and looks are tested in the file that bears its name.
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Page, Request } from "playwright-core";
import { expect, test } from "vitest";
import { z } from "zod";
import { Wheel } from "../../model/views/wheel.ts";
import { answerByKeyboard } from "./answer-by-keyboard.ts";
import {
  describeInBrowser,
  driveTests,
  exploreFiction,
  explorePapers,
  show,
  twoLooks,
  untilShown,
} from "./drive.ts";
import { expectSound, mainPages } from "./every-page.ts";
import { findWithAxe, overflowOf } from "./page-checks.ts";

describeInBrowser("what each feature is for", useEachFeature);

const Box = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });

/** Drops a file on the page, as a mouse does. */
const drop = async (page: Page, file: string): Promise<void> => {
  const text = await readFile(file, "utf8");
  await page.evaluate(`(() => {
    const data = new DataTransfer();
    data.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(path.basename(file))}, { type: "text/plain" }));
    document.querySelector(".copy-drop").dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  })()`);
};

function useEachFeature(endpoint: string): void {
  const driver = driveTests(endpoint);
  const kelp = exploreFiction();
  const paper = explorePapers();

  test.each(mainPages)(
    "%s is named, fits its window down to 320 pixels, and axe finds nothing",
    async (address) => {
      await driver.at(kelp, address, async (page) => {
        await expectSound(page);
        await show(page, { window: "phone", scheme: "dark" });
        expect(await overflowOf(page)).toBeLessThanOrEqual(0);
        await show(page, { window: "narrow" });
        expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      });
    },
  );

  test("an unknown id gets a page that says so and where to go", async () => {
    const context = await driver.browser.newContext();
    const page = await context.newPage();
    const heading = () => page.getByRole("heading", { level: 1 }).innerText();
    await page.goto(`${kelp.origin}/claim/kelp:not-there`);
    await untilShown(page);
    expect(await heading()).toBe("There is nothing at this address.");
    expect(await page.getByText("kelp:not-there").count()).toBeGreaterThan(0);
    await page.goto(`${kelp.origin}/no/such/page`);
    await untilShown(page);
    expect(await heading()).toBe("There is nothing at this address.");
    await context.close();
  });

  test("the wheel: the keyboard moves among shapes, tells where it is, and makes one the centre", async () => {
    await driver.at(kelp, "/explore", async (page) => {
      const { marks } = Wheel.parse(await (await fetch(`${kelp.origin}/api/wheel`)).json());
      const first = `${marks[0]?.label ?? ""}:`;
      const field = page.getByRole("application", { name: "Evidence wheel" });
      await field.locator("canvas").first().waitFor({ state: "attached" });
      await field.focus();
      const said = page.locator(".wheel [aria-live]");
      await page.keyboard.press("ArrowRight");
      await said.filter({ hasText: `${first} Advice` }).waitFor();
      await page.keyboard.press("Shift+ArrowUp");
      await said.filter({ hasText: "Claim" }).waitFor();
      expect(await said.innerText()).not.toContain(first);
      await page.keyboard.press("Enter");
      await page.waitForURL("**/around/**");
      await untilShown(page);
    });
  });

  test("a trace begins within the first screen, and every shape leads to its entry", async () => {
    await driver.at(paper, "/trace/rvlms:rec-adjuvant-chemotherapy", async (page) => {
      const row = (id: string) => page.locator(`[data-row="${id}"]`);
      const shapeOf = async (id: string) =>
        Box.parse(await row(id).locator(".glyph").first().boundingBox());
      const reference = "rvlms:ref-35";
      const shape = await shapeOf("rvlms:rec-adjuvant-chemotherapy");
      expect(shape.y + shape.height).toBeLessThan(900);
      await row(reference).scrollIntoViewIfNeeded();
      const { x, y, width, height } = await shapeOf(reference);
      await page.mouse.click(x + width / 2, y + height / 2);
      await page.waitForURL(`**/reference/${reference}`);
      await page.goBack();
      await untilShown(page);
      await row("work:judson-2014").locator(".entry-name a").click();
      await page.waitForURL("**/work/work:judson-2014");
    });
  });

  test("a neighbourhood: a double click makes a node the centre, and back goes back", async () => {
    await driver.at(kelp, "/around/kelp:rec-soft-patch?view=graph", async (page) => {
      await page.locator('[data-row="kelp:ref-5"] .around-name').dblclick();
      await page.waitForURL("**/around/kelp:ref-5?view=graph");
      await page.goBack();
      await page.waitForURL("**/around/kelp:rec-soft-patch?*");
      await page.locator('[data-row="kelp:rec-soft-patch"].is-root').waitFor();
    });
  });

  test("ways: two ends are searched, chosen and connected", async () => {
    await driver.at(kelp, "/paths", async (page) => {
      const [from, to] = [page.getByLabel("From"), page.getByLabel("To", { exact: true })];
      await page.getByRole("button", { name: "Find connections" }).click();
      await expect.poll(() => page.locator(".paths-missing").innerText()).toContain("Choose both");
      await from.fill("patching");
      await page.getByRole("option", { name: "Patching" }).first().click();
      await to.fill("birch 2012");
      await page.getByRole("option", { name: "Birch 2012" }).first().click();
      await page.getByRole("button", { name: "Find connections" }).click();
      await page.waitForURL("**/paths?from=*&to=*");
      const sentence = await page.locator(".way .prose").first().innerText();
      expect(sentence).toMatch(/^The topic “Patching” .+ is matched to Birch 2012\.$/);
      expect(await page.locator(".way").first().locator(".chain-step").count()).toBeGreaterThan(2);
    });
  });

  test("own cases: the index names them, and courses lead to the claim of an event", async () => {
    await driver.at(paper, "/compare", async (page) => {
      await page.getByRole("link", { name: "Courses of the cases" }).click();
      const mark = page.getByRole("link", { name: "Case 1: local recurrence at 15 months" });
      await mark.waitFor();
      await page
        .getByRole("link", { name: "Case 1: lost to follow-up, time not stated" })
        .waitFor();
      expect(await page.getByText("case by case in Table 1").count()).toBe(1);
      await mark.focus();
      await page.keyboard.press("Enter");
      await page.waitForURL("**/claim/rvlms:case-1-recurrence");
    });
  });

  test("what if it falls: a ticked source falls, the advice says so on its page, and everything can be put back", async () => {
    await driver.at(paper, "/weigh?dossier=dossier:rvlms", async (page) => {
      await page.getByText("Nothing has fallen yet").waitFor();
      await page.getByRole("checkbox", { name: /^Judson 2014/ }).check();
      await page.getByText("one recommendation is weakened").waitFor();
      expect(new URL(page.url()).searchParams.get("without")).toBe("work:judson-2014");
      const weakened = page.getByRole("region", { name: /^Weakened/ });
      await weakened.getByRole("link", { name: "Its page under this condition" }).click();
      await page.waitForURL("**/recommendation/rvlms:rec-adjuvant-chemotherapy?without=*");
      const note = page.getByRole("complementary", { name: "With sources taken away" });
      await note.getByText("weakened").waitFor();
      await note.getByRole("link", { name: "Put everything back" }).click();
      await note.waitFor({ state: "detached" });
      expect(new URL(page.url()).search).toBe("");
    });
  });

  test("a set of questions is answered by keyboard, each answer is explained where the focus is, and scored", async () => {
    await driver.at(kelp, "/learn?seed=1", async (page) => {
      const heading = page.locator(".question-place");
      const total = Number(/of (\d+)/.exec(await heading.innerText())?.[1]);
      for (let place = 1; place <= total; place += 1) {
        await page.getByRole("heading", { name: `Question ${place} of ${total}` }).waitFor();
        await answerByKeyboard(page);
        await page.locator(".why-verdict:focus").waitFor();
        await page.locator(".why-ways a").first().waitFor();
        await page.locator(".question-tools .primary").press("Enter");
      }
      await page.getByRole("heading", { name: /^\d+ of \d+ questions right$/ }).waitFor();
    });
  });

  test("a tour leads over the pages step by step, speaks each thought, and is kept to be resumed", async () => {
    await driver.at(kelp, "/", async (page) => {
      await page.getByRole("link", { name: "Tours", exact: true }).first().click();
      await page.getByRole("heading", { level: 1, name: "Tours" }).waitFor();
      await page.getByRole("link", { name: "Begin A patch and its proof" }).click();
      const tour = page.getByRole("region", { name: "Tour: A patch and its proof" });
      await tour.getByText("Step 1 of 4").waitFor();
      expect(new URL(page.url()).pathname).toBe("/recommendation/kelp:rec-soft-patch");
      await tour.getByRole("link", { name: "Next" }).focus();
      await page.keyboard.press("Enter");
      await tour.getByText("Step 2 of 4").waitFor();
      await page.getByRole("group", { name: /^Step 2 of 4 The way to its sources/ }).waitFor();
      await expect
        .poll(() => page.evaluate("document.activeElement?.className"))
        .toBe("tour-words");
      expect(page.url()).toContain("/trace/kelp:rec-soft-patch?view=outline");
      expect(await findWithAxe(page)).toEqual([]);
      await tour.getByRole("button", { name: "Leave" }).click();
      await expect.poll(() => tour.count()).toBe(0);
      expect(page.url()).toMatch(/\/trace\/kelp:rec-soft-patch\?view=outline$/);
      await page.goto(`${kelp.origin}/tours`);
      await page.getByText("step 2 of 4").waitFor();
      await page.getByRole("link", { name: "Resume A patch and its proof" }).click();
      await tour.getByText("Step 2 of 4").waitFor();
      await tour.getByRole("link", { name: "Next" }).click();
      await tour.getByText("Step 3 of 4").waitFor();
      await tour.getByRole("link", { name: "Next" }).click();
      await tour.getByText("Step 4 of 4").waitFor();
      await tour.getByRole("link", { name: "Finish" }).click();
      await page.getByText("seen to its end").waitFor();
      expect(new URL(page.url()).search).toBe("");
    });
  });

  test("a collection is filled from pages, ordered and noted, and is there again after a reload", async () => {
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

  test("your copy: no request carries it, whatever is done with it", async () => {
    await driver.at(kelp, "/your-copy?dossier=dossier:kelp", async (page) => {
      const requests: Request[] = [];
      // Those of workers are heard by the context.
      const hear = (request: Request): unknown => requests.push(request);
      page.context().on("request", hear);
      await drop(page, "test/fixtures/kelp/source/kelp.txt");
      await page.getByRole("heading", { name: "Verified", exact: true }).waitFor();
      await page.getByRole("button", { name: "Change a word" }).click();
      await page.getByText("One change.").waitFor();
      await page.getByRole("button", { name: "Try 60" }).click();
      await page.getByText(/changes? in the body were noticed/).waitFor();
      await page.getByRole("combobox", { name: "Section" }).selectOption("results");
      page.context().off("request", hear);
      expect(requests.map((request) => request.url()).join(" ")).toContain("copy-worker");
      expect(requests.map((request) => request.method())).toEqual(requests.map(() => "GET"));
      expect(requests.filter((request) => request.postData() !== null)).toEqual([]);
      for (const request of requests) {
        expect(decodeURIComponent(request.url())).not.toMatch(/divers|hernia|operating time/i);
        expect(request.url().length).toBeLessThan(200);
      }
      const stored: unknown = await page.evaluate(
        "JSON.stringify([{ ...localStorage }, { ...sessionStorage }])",
      );
      expect(stored).not.toMatch(/divers|hernia|operating time/i);
    });
  });

  test.each(twoLooks)("paper is white and without ways on: $window, $scheme", async (look) => {
    const address = "/claim/kelp:kelp-against-silk";
    await driver.at(
      kelp,
      address,
      async (page) => {
        await page.emulateMedia({ media: "print", colorScheme: look.scheme });
        const style = await page.evaluate(
          "(({ backgroundColor, color }) => [backgroundColor, color])(getComputedStyle(document.body))",
        );
        expect(style).toEqual(["rgb(255, 255, 255)", "rgb(0, 0, 0)"]);
        for (const name of [".masthead", ".follow", ".collect", ".plain-button"]) {
          for (const one of await page.locator(name).all()) {
            expect(await one.isVisible(), name).toBe(false);
          }
        }
        await page.emulateMedia({ media: "screen" });
      },
      look,
    );
  });
}
