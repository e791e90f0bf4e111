// Questions and the clinic of misquotations in a real browser: answered by keyboard, explained, scored, the same for a class, and a
// curve that grows and is forgotten.
import { expect, test } from "vitest";
import { answerByKeyboard } from "./answer-by-keyboard.ts";
import { describeInBrowser, driveTests, exploreFiction, untilShown } from "./drive.ts";

describeInBrowser("learning", driveLearning);

function driveLearning(endpoint: string): void {
  const driver = driveTests(endpoint);
  const kelp = exploreFiction();

  test("a topic is chosen, its set stands in the address and is the same for everybody", async () => {
    await driver.at(kelp, "/learn", async (page) => {
      await page.getByRole("link", { name: "All topics" }).click();
      await page.getByRole("heading", { name: /^Question 1 of/ }).waitFor();
      const address = new URL(page.url());
      expect(address.searchParams.get("seed")).toMatch(/^[a-z0-9]{6}$/);
      const asked = await page.locator(".question").innerText();
      await page.reload();
      await untilShown(page);
      expect(await page.locator(".question").innerText()).toBe(asked);
    });
  });

  test("a set goes on where it was after its statement was looked up, and after a reload", async () => {
    await driver.at(kelp, "/learn?topic=topic:patching&seed=1", async (page) => {
      await answerByKeyboard(page);
      await page.locator(".question-tools .primary").press("Enter");
      await answerByKeyboard(page);
      const why = await page.locator(".question-why").innerText();
      await page.locator(".why-ways a").first().click();
      await page.waitForURL(/\/(?:claim|recommendation)\//);
      await page.goBack();
      await page.getByRole("heading", { name: /^Question 2 of/ }).waitFor();
      expect(await page.locator(".question-why").innerText()).toBe(why);
      await page.reload();
      await untilShown(page);
      expect(await page.locator(".question-why").innerText()).toBe(why);
      await page.getByRole("button", { name: "Start this set again" }).click();
      await page.locator(".question-place:focus", { hasText: /^Question 1 of/ }).waitFor();
      expect(await page.locator(".option-mark").count()).toBe(0);
      expect(await page.getByRole("button", { name: "Start this set again" }).count()).toBe(0);
    });
  });

  test("questions that were missed are listed, and only those are asked again", async () => {
    await driver.at(kelp, "/learn?topic=topic:patching&seed=1", async (page) => {
      const score = page.getByRole("heading", { name: /questions? right$/ });
      while ((await score.count()) === 0) {
        await answerByKeyboard(page);
        await page.locator(".question-tools .primary").press("Enter");
      }
      const missed = page.locator(".score .items > li");
      const all = await missed.count();
      expect(all).toBeGreaterThan(1);
      expect(await missed.getByRole("link").count()).toBe(all);
      await page.getByRole("link", { name: "Patching" }).waitFor();
      await page.getByRole("button", { name: `Answer these ${all} again` }).click();
      const place = page.locator(".question-place");
      expect(await place.innerText()).toBe(`Asked again: question 1 of ${all}`);
      await page.reload();
      await untilShown(page);
      expect(await place.innerText()).toBe(`Asked again: question 1 of ${all}`);
    });
  });

  test("Enter on a chosen option checks it, and on none checks nothing", async () => {
    await driver.at(kelp, "/learn?topic=topic:the-hernia&seed=1", async (page) => {
      const first = page.locator(".question input[type=radio]").first();
      await first.focus();
      await page.keyboard.press("Enter");
      expect(await page.locator(".why-verdict").count()).toBe(0);
      await page.keyboard.press("Space");
      await page.keyboard.press("Enter");
      await page.locator(".why-verdict:focus").waitFor();
    });
    await driver.at(kelp, "/learn/clinic?seed=1", async (page) => {
      await page.getByRole("radio", { name: /^As reported/ }).check();
      await page.keyboard.press("Enter");
      expect(await page.locator(".why-verdict").count()).toBe(0);
      await page.getByRole("radio", { name: "80%" }).check();
      await page.keyboard.press("Enter");
      await page.locator(".why-verdict:focus").waitFor();
    });
  });

  test("a topic that gives no question says so, and leads to its text instead of to empty sets", async () => {
    await driver.at(kelp, "/learn?topic=topic:soaking&seed=1", async (page) => {
      await page.getByText("No question on this topic").waitFor();
      expect(await page.locator(".set-tools").count()).toBe(0);
      expect(await page.getByRole("link", { name: /^Print/ }).count()).toBe(0);
      await page.locator(".ways-on").getByRole("link", { name: "Soaking" }).click();
      await page.waitForURL("**/topic/topic:soaking");
    });
    await driver.at(kelp, "/learn/sheet?topic=topic:soaking&seed=1", async (page) => {
      await page.getByText("No question can be made here.").waitFor();
      expect(await page.getByRole("button", { name: "Print" }).count()).toBe(0);
    });
  });

  test("steps are put into order by buttons that say what they move", async () => {
    await driver.at(kelp, "/learn?seed=1", async (page) => {
      while ((await page.locator(".order").count()) === 0) {
        await answerByKeyboard(page);
        await page.locator(".question-tools .primary").press("Enter");
      }
      const wanted = [
        "Cut along the shore",
        "Folds flattened",
        "Patch fixed with silk",
        "Wall closed",
      ];
      for (const [at, name] of wanted.entries()) {
        const placeOf = async (): Promise<number> =>
          (await page.locator(".order > li > span:first-of-type").allInnerTexts()).indexOf(name);
        while ((await placeOf()) > at) {
          await page.getByRole("button", { name: `Move up: ${name}` }).click();
        }
      }
      await page.getByRole("button", { name: "Check" }).click();
      expect(await page.locator(".why-verdict").innerText()).toBe("Right.");
    });
  });

  test("a set is printed on a sheet, its answers on a page of their own", async () => {
    await driver.at(kelp, "/learn/sheet?seed=class", async (page) => {
      const questions = await page.locator(".sheet-questions > li").count();
      expect(questions).toBeGreaterThan(1);
      expect(await page.locator(".sheet-answers li").count()).toBe(questions);
      expect(await page.locator(".sheet-answers li strong").allInnerTexts()).not.toContain("");
      await page.emulateMedia({ media: "print" });
      expect(await page.getByRole("button", { name: "Print" }).isVisible()).toBe(false);
      await page.emulateMedia({ media: "screen" });
      expect(await page.locator(".sheet-person").innerText()).toMatch(/Name\s+Date/);
      expect(await page.locator(".sheet-paper").innerText()).toMatch(/ https:\/\/doi\.org\/10\./);
      await page.getByRole("checkbox", { name: "With answers" }).uncheck();
      await expect.poll(() => page.locator(".sheet-answers").count()).toBe(0);
      await page.getByRole("link", { name: "Answer them here" }).click();
      await page.waitForURL("**/learn?**seed=class**");
      expect(await page.locator(".question-place").innerText()).toContain(`of ${questions}`);
    });
  });

  test("a sheet of another set is had by typing its seed, with room to number the steps of an order", async () => {
    await driver.at(kelp, "/learn/sheet?seed=class&answers=none", async (page) => {
      const seed = page.getByRole("textbox", { name: "Set" });
      await seed.fill("1");
      await seed.press("Enter");
      await page.getByText("Set 1. Statements").waitFor();
      const order = page.locator(".sheet-questions > li", { hasText: "Number the steps." });
      await order.first().waitFor();
      expect(await order.first().locator(".sheet-number").count()).toBe(
        await order.first().locator(".sheet-options > li").count(),
      );
      expect(await page.locator(".sheet-answers").count()).toBe(0);
      await seed.fill("no seed!");
      await seed.press("Enter");
      expect(await page.locator("input:invalid").count()).toBe(1);
    });
  });

  test("the clinic asks for a verdict and a confidence, shows the audit, and the curve grows", async () => {
    await driver.at(kelp, "/learn/clinic?seed=1", async (page) => {
      const show = page.getByRole("button", { name: "Show the audit" });
      expect(await show.isDisabled()).toBe(true);
      await page.getByRole("radio", { name: /^As reported/ }).check();
      await page.getByRole("radio", { name: "80%" }).check();
      await show.click();
      expect(await page.locator(".why-verdict").innerText()).toMatch(/audit/i);
      const row = page.getByRole("row", { name: /^80%/ });
      expect(await row.innerText()).toMatch(/80%\s+1\s+(?:0|100)%/);
      await page.reload();
      await untilShown(page);
      expect(await row.innerText()).toMatch(/80%\s+1\s+(?:0|100)%/);
      await page.getByRole("button", { name: "Forget my guesses" }).click();
      await page.getByRole("button", { name: "Forget", exact: true }).click();
      await expect.poll(() => page.locator(".calibration-part").count()).toBe(0);
    });
  });

  test("a verdict that fits too is not told to be wrong", async () => {
    await driver.at(kelp, "/learn/clinic?seed=1", async (page) => {
      const paper = page.locator(".quotation-pair .question-given").first();
      const show = page.getByRole("button", { name: "Show the audit" });
      for (;;) {
        await page.getByRole("radio", { name: /^Wording differs/ }).check();
        const isTrial = (await paper.innerText()).includes("silk");
        await page.getByRole("radio", { name: isTrial ? "95%" : "40%" }).check();
        await show.click();
        if (isTrial) break;
        await page.getByRole("button", { name: "Next sentence" }).click();
      }
      expect(await page.locator(".why-verdict").innerText()).toBe(
        "Right: your verdict fits too. The audit puts first: significance misstated.",
      );
      await page.getByText("✓ Right, fits too").waitFor();
      expect(await page.getByRole("row", { name: /^95%/ }).innerText()).toMatch(/100%/);
    });
  });

  test.each([
    ["/learn/clinic?seed=1", "Other sentences"],
    ["/learn/appraise?seed=1", "Other studies"],
  ])("%s leads to another set each time that one is asked for", async (address, name) => {
    await driver.at(kelp, address, async (page) => {
      const sets = new Set<string>();
      for (let n = 0; n < 3; n += 1) {
        sets.add(await page.locator(".set-tools code").innerText());
        await page.getByRole("link", { name }).click();
        await expect
          .poll(() => page.locator(".set-tools code").innerText())
          .not.toBe([...sets].at(-1));
      }
      expect(sets.size).toBe(3);
    });
  });

  test.each(["/learn/clinic", "/learn/appraise"])(
    "%s draws a set where its address names none, and keeps it in the address",
    async (address) => {
      await driver.at(kelp, address, async (page) => {
        const seed = await page.locator(".set-tools code").innerText();
        expect(seed).toMatch(/^[a-z0-9]{6}$/);
        expect(new URL(page.url()).searchParams.get("seed")).toBe(seed);
        await page.reload();
        await untilShown(page);
        expect(await page.locator(".set-tools code").innerText()).toBe(seed);
      });
    },
  );

  test("each way that is drawn begins another set, and what was judged before comes last and counts once", async () => {
    await driver.at(kelp, "/learn", async (page) => {
      const nav = page.getByRole("navigation", { name: "Ways to learn" });
      await nav.getByRole("link", { name: "Misquotation clinic" }).click();
      await page.getByRole("heading", { name: /^Sentence 1 of/ }).waitFor();
      expect(new URL(page.url()).searchParams.get("seed")).toMatch(/^[a-z0-9]{6}$/);
      const all = Number((await page.locator(".question-place").innerText()).split(" ").at(-1));
      const sentence = page.locator(".quotation-pair .question-given").first();
      const guess = async (): Promise<void> => {
        await page.getByRole("radio", { name: /^As reported/ }).check();
        await page.getByRole("radio", { name: "60%" }).check();
        await page.getByRole("button", { name: "Show the audit" }).click();
      };
      const first = await sentence.innerText();
      await guess();
      await page.reload();
      await untilShown(page);
      for (let n = 1; n < all; n += 1) {
        expect(await page.getByText("Judged before").count()).toBe(0);
        expect(await sentence.innerText()).not.toBe(first);
        await guess();
        await page.getByRole("button", { name: "Next sentence" }).click();
      }
      expect(await sentence.innerText()).toBe(first);
      await page.getByText("Judged before").waitFor();
      await guess();
      expect(await page.getByRole("row", { name: /^60%/ }).innerText()).toContain(`60%\t${all}\t`);
    });
  });

  test("a study is appraised before its answer is shown, and the curve narrows down to one subject", async () => {
    await driver.at(kelp, "/learn/appraise?seed=1", async (page) => {
      const show = page.getByRole("button", { name: "Show the answer" });
      for (const confidence of ["60%", "95%"]) {
        expect(await page.locator(".option-mark").count()).toBe(0);
        await page.locator(".options:not(.confidence) input").first().check();
        expect(await show.isDisabled()).toBe(true);
        await page.getByRole("radio", { name: confidence }).check();
        await show.click();
        expect(await page.locator(".why-verdict").innerText()).toMatch(/^(?:Right|Not right)/);
        await page.getByRole("button", { name: /^(?:Next study|Finish)$/ }).click();
      }
      const steps = page.locator(".calibration-part tbody tr");
      expect(await steps.allInnerTexts()).toEqual([
        expect.stringMatching(/^60%\t1\t/),
        expect.stringMatching(/^95%\t1\t/),
      ]);
      const guesses = steps.locator("td:first-of-type");
      await page.getByRole("button", { name: "Significance" }).click();
      const counts = await guesses.allInnerTexts();
      expect(counts.reduce((sum, one) => sum + Number(one), 0)).toBe(1);
    });
  });
}
