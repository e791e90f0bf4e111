// The explorer over a corpus that no page could show: no page grows with it, and a reader gets to the rest.
import { text as readText } from "node:stream/consumers";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { z } from "zod";
import { Wheel } from "../../model/views/wheel.ts";
import { describeInBrowser, driveTests, exploreSynthetic, untilShown } from "./drive.ts";
import { expectSmall } from "./large-pages.ts";
import { sectorOnPage } from "./mark-on-page.ts";
import { findWithAxe } from "./page-checks.ts";

describeInBrowser("over 10 000 claims", walkThroughMuch);

function walkThroughMuch(endpoint: string): void {
  const driver = driveTests(endpoint);
  const large = exploreSynthetic(10_000);
  const { at } = driver;
  const main = (page: Page) => page.getByRole("main");

  test.each([
    "/",
    "/topic/topic:t1",
    "/explore",
    "/matrix",
    "/compare/regimens",
    "/trace/work:w0000000?direction=up&view=graph",
  ])("%s stays small", async (address) => {
    await at(large, address, expectSmall);
  });

  test("a wheel that is too large for marks, and its matrix, lead to the topics", async () => {
    await at(large, "/matrix", async (page) => {
      await page.getByText("There are too many statements for one matrix.").waitFor();
      await main(page).locator(".sector-choice a").first().click();
      await page.waitForURL("**/matrix?of=topic**");
    });
  });

  test("coming near to a topic of a wheel without marks opens it, and back shows all topics", async () => {
    const wheel = Wheel.parse(await (await fetch(`${large.origin}/api/wheel`)).json());
    await at(large, "/explore", async (page) => {
      await page.locator(".wheel-canvas canvas").first().waitFor({ state: "attached" });
      const { x, y } = await sectorOnPage(page, wheel, 0);
      await page.mouse.move(x, y);
      await page.keyboard.down("Control");
      for (let turn = 0; turn < 12 && !page.url().includes("of="); turn += 1) {
        await page.mouse.wheel(0, -240);
        await page.waitForTimeout(400);
      }
      await page.keyboard.up("Control");
      await page.waitForURL("**/explore?of=topic**");
      await page.goBack();
      await page.locator(".sector-choice a").first().waitFor();
    });
  });

  test("a wheel without marks counts whose word it is, is gone through by keys, and leaves as a table and on paper", async () => {
    const { sectors, voices = [] } = Wheel.parse(
      await (await fetch(`${large.origin}/api/wheel`)).json(),
    );
    await at(large, "/explore?lens=ground", async (page) => {
      await page.getByText("This question is put to each statement by itself").waitFor();
      expect(await page.locator(".sector-choice a").first().getAttribute("href")).toContain(
        "lens=ground",
      );
      await page.getByRole("button", { name: "Whose word is it?" }).click();
      const legend = page.getByRole("list", { name: "What the colours mean" });
      await legend.waitFor();
      const counts = await legend.locator("> li > .count").allInnerTexts();
      expect(counts.map((text) => Number(text.replaceAll(",", ""))).sort()).toEqual(
        voices.map(({ claims, recommendations }) => claims + recommendations).sort(),
      );
      await page.locator(".wheel-canvas canvas").first().waitFor({ state: "attached" });
      const drawing = page.getByRole("application", { name: "Evidence wheel" });
      await drawing.focus();
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("ArrowRight");
      const [first = "", second = ""] = sectors.map(({ topic }) => topic.label);
      const said = page.locator(".wheel [aria-live]", { hasText: "Enter opens it." });
      await said.waitFor({ state: "attached" });
      expect(await said.innerText()).toMatch(
        new RegExp(`^${second}: [\\d,]+ statements, .+; topic 2 of ${sectors.length}\\.`),
      );
      await page.locator(".wheel-tip-name", { hasText: second }).waitFor();
      expect(await findWithAxe(page)).toEqual([]);
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "CSV" }).click(),
      ]);
      expect(file.suggestedFilename()).toBe("evidence-wheel-voice.csv");
      await page.emulateMedia({ media: "print" });
      const paper = page.locator(".paper-wheel svg");
      await paper.waitFor();
      expect(await paper.innerHTML()).toContain("Authors’ opinion (");
      await page.emulateMedia({ media: "screen" });
      await drawing.focus();
      await page.keyboard.press("Home");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { level: 1, name: first }).waitFor();
      expect(new URL(page.url()).searchParams.get("of")).toBe(sectors[0]?.topic.id);
    });
  });

  test("counted statements are narrowed down by what the server counts, until each is drawn with all that a wheel offers", async () => {
    const whole = Wheel.parse(await (await fetch(`${large.origin}/api/wheel`)).json());
    const [{ topic } = { topic: { label: "?" } }] = whole.sectors;
    await at(large, "/explore", async (page) => {
      const form = page.getByRole("search", { name: "Find among all statements" });
      const words = form.getByRole("searchbox", { name: "Find" });
      const headline = page.locator(".explore-head p");
      await headline.getByText("too many for one drawing").waitFor();
      const voice = form.getByLabel("Whose word");
      await voice.selectOption("opinion");
      await headline.getByText("still too many to be drawn one by one").waitFor();
      const counted = Wheel.parse(
        await (await fetch(`${large.origin}/api/wheel?voice=opinion`)).json(),
      );
      const legend = page.getByRole("list", { name: "What the colours mean" });
      expect(await legend.locator("> li > .count").allInnerTexts()).toEqual([
        counted.total.toLocaleString("en"),
      ]);
      const first = page.locator(".sector-choice li").first();
      const { claims = 0, recommendations = 0 } = counted.sectors[0] ?? {};
      expect(await first.innerText()).toBe(
        `${topic.label} ${(claims + recommendations).toLocaleString("en")}`,
      );
      expect(await first.locator("a").getAttribute("href")).toContain("voice=opinion");
      expect(await findWithAxe(page)).toEqual([]);
      const type = form.getByLabel("Type of claim");
      await type.selectOption({ index: 1 });
      // Each is drawn: with every question, further filters, selection and graph files.
      const further = page.getByRole("search", { name: "Find on the wheel" });
      await further.getByLabel("Stands on").waitFor();
      expect(await further.getByLabel("Whose word").count()).toBe(0);
      const ofType = await type.inputValue();
      const drawn = Wheel.parse(
        await (await fetch(`${large.origin}/api/wheel?voice=opinion&type=${ofType}`)).json(),
      );
      expect(drawn.shown).toBe(drawn.total);
      await headline.getByText(`${drawn.total} of ${whole.total.toLocaleString("en")}`).waitFor();
      await page.getByRole("button", { name: "What stands on nothing?" }).click();
      await page.getByRole("list", { name: "What the colours mean" }).waitFor();
      await page.getByRole("button", { name: "Select" }).waitFor();
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "GEXF" }).click(),
      ]);
      const gexf = await readText(await file.createReadStream());
      expect(gexf).toContain("Whose word: Authors’ opinion");
      expect(gexf).toContain(`${drawn.total} of ${whole.total.toLocaleString("en")} statements`);
      expect(await findWithAxe(page)).toEqual([]);
      // The address shows the same, and words that match nothing say so and leave the wheel as it was.
      await page.reload();
      await further.getByLabel("Stands on").waitFor();
      await words.fill("zzzzzz ");
      await form.getByText("matches; all are shown.").waitFor();
      await form.getByRole("button", { name: "Show all" }).click();
      await headline.getByText("too many for one drawing").waitFor();
      expect(await words.inputValue()).toBe("");
      expect(new URL(page.url()).searchParams.has("voice")).toBe(false);
      const about = form.getByRole("combobox", { name: "About" });
      await about.fill("synthetic");
      await page.locator(".search-hits .hit").first().click();
      await page.waitForURL("**concept=concept**");
      await headline.getByText(`of ${whole.total.toLocaleString("en")} statements`).waitFor();
    });
  });

  test("references of several papers stand under these, and each is heard with its own", async () => {
    await at(large, "/matrix?of=topic:t1-1", async (page) => {
      const spans = z
        .array(z.object({ name: z.string(), columns: z.number(), seen: z.boolean() }))
        .parse(
          await page.evaluate(`[...document.querySelectorAll(".relations-paper")].map((head) => (
            { name: head.innerText, columns: head.colSpan, seen: head.offsetWidth >= head.firstElementChild.offsetWidth }))`),
        );
      expect(spans.length).toBeGreaterThan(1);
      expect(new Set(spans.map(({ name }) => name)).size).toBe(spans.length);
      expect(spans.every(({ seen }) => seen)).toBe(true);
      const heads = page.locator(".relations thead th[scope='col'] a");
      const names = await heads.allTextContents();
      const expected = spans.flatMap(({ name, columns }) =>
        Array.from({ length: columns }, () => name),
      );
      expect(names).toHaveLength(expected.length);
      expect(new Set(names).size).toBe(names.length);
      expect(names.filter((name, i) => !name.endsWith(` of ${expected[i] ?? ""}`))).toEqual([]);
      const [name = ""] = names;
      expect(name).toMatch(/^Reference \d+ of /);
      await page.getByRole("columnheader", { name, exact: true }).waitFor();
      expect(await findWithAxe(page)).toEqual([]);
    });
  });

  test("a list is gone through forward and back, and says where one is", async () => {
    await at(large, "/statements?work=work:w0000000&kind=claim", async (page) => {
      const pages = page.getByRole("navigation", { name: "Pages of the list" });
      const first = await main(page).locator(".item-name").allInnerTexts();
      expect(await pages.innerText()).toMatch(/^1–30 of \d+/);
      await pages.getByRole("link", { name: "Next" }).click();
      await pages.getByText(/^31–60 of/).waitFor();
      expect(await main(page).locator(".item-name").allInnerTexts()).not.toEqual(first);
      expect(await page.evaluate("document.activeElement.tagName")).toBe("H1");
      await pages.getByRole("link", { name: "Next" }).click();
      await pages.getByText(/^61–90 of/).waitFor();
      await pages.getByRole("link", { name: "Back" }).click();
      await pages.getByText(/^31–60 of/).waitFor();
      await pages.getByRole("link", { name: "First" }).click();
      await pages.getByText(/^1–30 of/).waitFor();
      expect(await main(page).locator(".item-name").allInnerTexts()).toEqual(first);
    });
  });

  test("a draft is marked where it is listed and in the head of its page", async () => {
    await at(large, "/statements?work=work:w0000000&kind=claim", async (page) => {
      const drafts = main(page)
        .locator(".item")
        .filter({ has: page.getByRole("button", { name: "draft", exact: true }) });
      const shown = await main(page).locator(".item").count();
      const marked = await drafts.count();
      expect(marked).toBeGreaterThan(0);
      expect(marked).toBeLessThan(shown);
      await drafts.first().locator(".item-name a").click();
      await page.getByText("A draft: no second reading yet.").waitFor();
      await main(page)
        .locator("header")
        .getByRole("button", { name: "draft", exact: true })
        .waitFor();
    });
  });

  test("a hub's page leads to all that cite it, and conditions can be set and dropped", async () => {
    await at(large, "/work/work:w0000000", async (page) => {
      await page.getByRole("link", { name: "All statements that cite it" }).click();
      await page.getByRole("heading", { level: 1, name: "Advice" }).waitFor();
      await page.getByRole("link", { name: /^Claims/ }).click();
      await page.getByRole("heading", { level: 1, name: "Claims" }).waitFor();
      const conditions = page.getByRole("list", { name: "Filters" });
      expect(await conditions.innerText()).toContain("citing");
      await page.getByLabel("Type").selectOption("gap");
      await page.getByRole("button", { name: "Show" }).click();
      await conditions.getByText("type: gap").waitFor();
      await page.getByRole("link", { name: /^Without: citing/ }).click();
      await expect.poll(() => conditions.innerText()).not.toContain("citing");
      expect(page.url()).toContain("type=gap");
      expect(page.url()).not.toContain("work=");
    });
  });

  test("a hub's trace says what part of it is shown and leads to the rest", async () => {
    await at(large, "/trace/study:s0000000?direction=up&view=graph", async (page) => {
      expect(await main(page).innerText()).toMatch(
        /\d+ of \d+ recommendations and \d+ of [\d,]+ claims are shown, advice first/,
      );
      await page.getByRole("link", { name: /more recommendations/ }).click();
      await page.waitForURL((url) => url.searchParams.has("open"));
      await page.getByRole("link", { name: "All statements that cite it" }).click();
      await page.waitForURL("**/statements?study=**");
    });
  });

  test("drawings of results are folded, and more of them open in place", async () => {
    await at(
      large,
      "/compare/regimens",
      async (page) => {
        const drawings = page.locator(".plot-figure");
        await expect.poll(() => drawings.count()).toBe(12);
        await page.getByText(/^12 of \d+$/).waitFor();
        const screens = await page.evaluate("document.documentElement.scrollHeight / innerHeight");
        expect(z.number().parse(screens)).toBeLessThan(15);
        await page.getByRole("button", { name: "12 more drawings" }).click();
        await expect.poll(() => drawings.count()).toBe(24);
      },
      { window: "phone" },
    );
  });

  test("a search keeps to one kind and goes on", async () => {
    await at(large, "/search?q=synthetic", async (page) => {
      await page.getByRole("navigation", { name: "Only one kind" }).getByText("Claims").click();
      const kinds = main(page).getByRole("heading", { level: 3 });
      await expect.poll(() => kinds.allInnerTexts()).toEqual(["Claims"]);
      await page.getByRole("link", { name: "Next" }).click();
      await page.getByText(/^Hits 31–60 of/).waitFor();
    });
  });

  test("a list that has to be begun again says so", async () => {
    const context = await driver.browser.newContext();
    const page = await context.newPage();
    await page.goto(`${large.origin}/works?cursor=bm9uZQ`);
    await untilShown(page);
    await page.getByRole("heading", { name: "This list must be started again." }).waitFor();
    await page.getByRole("link", { name: "Back to the start" }).click();
    await page.getByRole("heading", { level: 1, name: "Works" }).waitFor();
    await context.close();
  });
}
