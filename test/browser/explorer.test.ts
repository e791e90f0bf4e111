// The explorer in a real browser: every kind of page, the four stories, the keyboard.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { z } from "zod";
import { describeInBrowser, openDriver, twoLooks, untilShown, type Driver } from "./drive.ts";
import { openExplorer, type Explorer } from "./open-explorer.ts";
import { findWithAxe, overflowOf } from "./page-checks.ts";

const Hits = z.object({ items: z.array(z.object({ id: z.string() })) });

describeInBrowser("in a browser", walkEverything);

function walkEverything(endpoint: string): void {
  let driver: Driver;
  let kelp: Explorer;
  let paper: Explorer;
  beforeAll(async () => {
    [driver, kelp, paper] = await Promise.all([
      openDriver(endpoint),
      openExplorer(inject("client"), "test/fixtures/kelp/data"),
      openExplorer(inject("client"), "data"),
    ]);
  });
  afterAll(async () => {
    await driver.close();
    await Promise.all([kelp.close(), paper.close()]);
  });
  const at: Driver["at"] = (...visit) => driver.at(...visit);

  const heading = (page: Page) => page.getByRole("heading", { level: 1 }).innerText();
  const focused = async (page: Page): Promise<string> =>
    z.string().parse(await page.evaluate("document.activeElement?.textContent ?? ''"));
  const scrolled = async (page: Page): Promise<number> =>
    z.number().parse(await page.evaluate("Math.round(window.scrollY)"));
  const searchField = (page: Page) => page.getByRole("combobox");

  test("a case and a disagreement say in which paper they stand", async () => {
    for (const address of ["/case/kelp:case-1", "/tension/kelp:four-or-five"]) {
      await at(kelp, address, async (page) => {
        const paper = page.locator(".kicker").getByRole("link", { name: "Ash 2018" });
        expect(await paper.getAttribute("href")).toBe("/dossier/dossier:kelp");
      });
    }
  });

  test.each(["paper", "kelp"] as const)(
    "what the home page suggests to ask is found first, in the corpus of %s",
    async (name) => {
      const explorer = name === "paper" ? paper : kelp;
      await at(explorer, "/", async (page) => {
        const examples = await page.locator(".questions a").allInnerTexts();
        expect(examples.length).toBeGreaterThan(0);
        for (const example of examples) {
          await page.goto(explorer.origin);
          const advice = page.locator(".item").getByRole("link", { name: example }).first();
          const expected = await advice.getAttribute("href");
          await page.locator(".questions").getByRole("link", { name: example }).click();
          await page.getByRole("heading", { level: 1, name: example }).waitFor();
          const first = page.locator(".item").first().getByRole("link").first();
          expect(expected).toContain("/recommendation/");
          expect(await first.getAttribute("href")).toBe(expected);
        }
      });
    },
  );

  describe("the keyboard", () => {
    test("the first Tab leads to a link that skips to the content", async () => {
      await at(kelp, "/", async (page) => {
        await page.keyboard.press("Tab");
        expect(await focused(page)).toBe("Skip to content");
        await page.keyboard.press("Enter");
        expect(await page.evaluate("document.activeElement.id")).toBe("content");
      });
    });

    test("a slash moves into the search, an arrow and Enter open a hit, the heading takes the focus", async () => {
      await at(kelp, "/about", async (page) => {
        await page.keyboard.press("/");
        const answered = page.waitForResponse((response) => response.url().includes("q=swells"));
        await page.keyboard.type("swells", { delay: 30 });
        const { items } = Hits.parse(await (await answered).json());
        // The hits of what was typed before may stand there still.
        const keys = async () => {
          const options = "[...document.querySelectorAll('[role=option]')]";
          const shown = await page.evaluate(`${options}.map((option) => option.dataset.key)`);
          return z.array(z.string()).parse(shown);
        };
        await expect
          .poll(async () => (await keys()).toSorted())
          .toEqual(items.map(({ id }) => id).toSorted());
        const [first] = await keys();
        await page.keyboard.press("ArrowDown");
        await page.keyboard.press("Enter");
        await page.waitForURL(`**/${first ?? ""}`);
        await expect.poll(async () => (await focused(page)) === (await heading(page))).toBe(true);
      });
    });

    test("Enter without choosing a hit opens the page with all of them", async () => {
      await at(kelp, "/", async (page) => {
        await page.keyboard.press("/");
        await page.keyboard.type("silk");
        await page.keyboard.press("Enter");
        await page.waitForURL("**/search?q=silk");
        await expect.poll(() => heading(page)).toBe("“silk”");
      });
    });

    test("a badge opens its meaning and gives the focus back", async () => {
      await at(kelp, "/recommendation/kelp:rec-soft-patch", async (page) => {
        const badge = page.getByRole("button", { name: "significance misstated" }).first();
        await badge.focus();
        await page.keyboard.press("Enter");
        const meaning = page.getByRole("dialog");
        await meaning.waitFor();
        expect(await meaning.innerText()).toContain("not significant");
        expect(await findWithAxe(page, "[role=dialog]")).toEqual([]);
        await page.keyboard.press("Escape");
        await meaning.waitFor({ state: "detached" });
        expect(await focused(page)).toContain("significance misstated");
      });
    });

    test("back returns to where one was on the page, and forward too", async () => {
      await at(paper, "/", async (page) => {
        const onward = page.locator(".topic-grid").getByRole("link", { name: "Imaging" });
        await onward.focus();
        const before = await scrolled(page);
        expect(before).toBeGreaterThan(300);
        await onward.press("Enter");
        await page.getByRole("heading", { level: 1, name: "Imaging" }).waitFor();
        await expect.poll(() => scrolled(page)).toBe(0);
        await page.goBack();
        await page.getByRole("heading", { level: 1, name: /Every statement/ }).waitFor();
        await expect.poll(async () => Math.abs((await scrolled(page)) - before)).toBeLessThan(4);
        await page.goForward();
        await page.getByRole("heading", { level: 1, name: "Imaging" }).waitFor();
      });
    });

    test("the chosen colours stay after a reload", async () => {
      await at(kelp, "/", async (page) => {
        await page.getByRole("button", { name: "Dark colours" }).press("Enter");
        await page.reload();
        await untilShown(page);
        expect(await page.evaluate("document.documentElement.dataset.theme")).toBe("dark");
        expect(
          await page.getByRole("button", { name: "Dark colours" }).getAttribute("aria-pressed"),
        ).toBe("true");
      });
    });
  });

  describe("the trace", () => {
    test("Sigma draws a shape beside the words of every row", async () => {
      await at(paper, "/trace/rvlms:rec-adjuvant-chemotherapy?view=graph", async (page) => {
        await page.locator(".trace-canvas canvas").first().waitFor();
        // Large enough for all rows: one picture shows them all.
        await page.setViewportSize({ width: 1440, height: 4_000 });
        const drawn = "new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)))";
        await page.evaluate(drawn);
        const corners = z
          .array(z.object({ x: z.number(), y: z.number() }))
          .parse(
            await page.evaluate(
              "[...document.querySelectorAll('.trace-row')].map((row) => row.getBoundingClientRect().toJSON())",
            ),
          );
        expect(corners.length).toBeGreaterThan(10);
        const ink = await inkAt(page, await page.screenshot(), corners);
        expect(ink.filter((pixels) => pixels <= 20)).toEqual([]);
      });
    });

    test("drawing and outline name the same nodes", async () => {
      const namesIn = async (view: string, selector: string): Promise<string[]> => {
        let names: string[] = [];
        await at(paper, `/trace/rvlms:rec-select-for-adjuvant?view=${view}`, async (page) => {
          names = await page.locator(selector).allInnerTexts();
        });
        return [...new Set(names.map((name) => name.replace("(shown above)", "").trim()))].sort();
      };
      const drawn = await namesIn("graph", ".trace-row .entry-name");
      expect(drawn.length).toBeGreaterThan(4);
      expect(await namesIn("outline", ".outline .entry-name")).toEqual(drawn);
    });

    test("pointing at a row dims what it has nothing to do with", async () => {
      await at(paper, "/trace/rvlms:rec-adjuvant-chemotherapy?view=graph", async (page) => {
        const reference = page.locator(".trace-row", { hasText: "Reference 33" });
        await reference.hover();
        await page.locator(".trace-row.is-dim").first().waitFor();
        expect(await reference.getAttribute("class")).not.toContain("is-dim");
        expect(await page.locator(".trace-row.is-root.is-dim").count()).toBe(0);
      });
    });

    test("a phone gets the outline, and the other view is one link away", async () => {
      await at(
        paper,
        "/trace/rvlms:rec-adjuvant-chemotherapy",
        async (page) => {
          expect(await page.locator(".outline").count()).toBe(1);
          await page.getByRole("link", { name: "Drawn" }).click();
          await page.waitForURL("**view=graph");
          await page.locator(".trace-field").waitFor();
          expect(await overflowOf(page)).toBeLessThanOrEqual(0);
        },
        { window: "phone" },
      );
    });
  });

  describe.each(twoLooks)("the four stories, $window, $scheme", (look) => {
    test("a surgeon sees that alpha blockade was practised and is not advised", async () => {
      await at(
        paper,
        "/",
        async (page) => {
          await searchField(page).fill("phenoxybenzamine before operation");
          await searchField(page).press("Enter");
          await page.getByRole("heading", { level: 1, name: /phenoxybenzamine/ }).waitFor();
          const hits = page.locator(".item");
          expect(await hits.first().innerText()).toContain("practised, not advised");
          await hits.first().getByRole("link").first().click();
          await page.waitForURL("**/claim/rvlms:*");
          const first = page.locator(".cautions li").first();
          expect(await first.innerText()).toContain("practised, not advised");
          expect(await page.locator(".cautions").innerText()).toContain(
            "does not agree with itself",
          );
          expect(await page.locator(".answer").innerText()).toMatch(
            /Not reported:.*blood pressure/,
          );
          await page.getByRole("link", { name: "Follow it to its sources" }).click();
          await page.waitForURL("**/trace/**");
          await page.getByText("Outline", { exact: true }).click();
          await page.locator(".outline").waitFor();
        },
        look,
      );
    });

    test("a resident sees on the card and in the first line what adjuvant chemotherapy rests on", async () => {
      await at(
        paper,
        "/search?q=adjuvant%20chemotherapy",
        async (page) => {
          const card = page.locator(".item", { hasText: "is recommended for high grade" });
          expect(await card.locator(".caution-mark").count()).toBe(1);
          await card.getByRole("link").first().click();
          await page.waitForURL("**/recommendation/**");
          const cautions = page.locator(".cautions");
          await cautions.waitFor();
          const said = await cautions.innerText();
          expect(said).toContain("not statistically significant");
          expect(said).toContain("advanced disease");
          expect(said).toContain("limbs");
          await page.goto(`${paper.origin}/search?q=olaratumab`);
          await untilShown(page);
          expect(await page.locator(".caution-mark").allInnerTexts()).toEqual(
            expect.arrayContaining([expect.stringContaining("overtaken")]),
          );
        },
        look,
      );
    });

    test("a student finds the same with edema and oedema, and goes on by topic", async () => {
      await at(
        paper,
        "/search?q=edema",
        async (page) => {
          const american = await page.locator(".item-name").allInnerTexts();
          expect(american.length).toBeGreaterThan(2);
          await page.goto(`${paper.origin}/search?q=oedema`);
          await untilShown(page);
          expect(await page.locator(".item-name").allInnerTexts()).toEqual(american);
          await page
            .getByRole("link", { name: /lower segment/i })
            .first()
            .click();
          await page.waitForURL("**/claim/**");
          await page
            .getByRole("complementary")
            .getByRole("link", { name: /segments/i })
            .first()
            .click();
          await page.waitForURL("**/topic/**");
          await page.locator(".reading-row").nth(3).waitFor();
          await page.getByRole("link", { name: "Topics", exact: true }).click();
          await page.waitForURL("**/topics");
          await page.getByRole("heading", { level: 1, name: "Topics" }).waitFor();
          await page
            .getByRole("main")
            .getByRole("link", { name: /imaging/i })
            .first()
            .click();
          await page.waitForURL("**/topic/topic:imaging");
        },
        look,
      );
    });

    test("a curator reads in the ledger what the paper says that is not held", async () => {
      await at(
        paper,
        "/about",
        async (page) => {
          const answer = await fetch(`${paper.origin}/api/dossiers`);
          const { items } = z
            .object({
              items: z.array(
                z.object({
                  ledger: z.object({
                    sentences: z.object({ total: z.number(), open: z.number() }),
                    markers: z.object({ total: z.number(), open: z.number() }),
                  }),
                }),
              ),
            })
            .parse(await answer.json());
          const rows = await page.locator(".ledger tbody tr").allInnerTexts();
          const [ledger] = items;
          expect(rows[0]).toContain(String(ledger?.ledger.sentences.total));
          expect(rows[3]).toMatch(
            new RegExp(
              `Open\\s+${ledger?.ledger.sentences.open}\\s.*\\s${ledger?.ledger.markers.open}$`,
            ),
          );
        },
        look,
      );
    });
  });
}

/**
 * How many pixels right of and below each of these corners of a screenshot, 20 wide and high, differ clearly from the first of
 * them. Decoded in the page, which has the means to.
 */
const inkAt = async (
  page: Page,
  png: Buffer,
  corners: readonly { x: number; y: number }[],
): Promise<number[]> =>
  z.array(z.number()).parse(
    await page.evaluate(`(async () => {
      const image = new Image();
      image.src = "data:image/png;base64,${png.toString("base64")}";
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext("2d", { willReadFrequently: true });
      context.drawImage(image, 0, 0);
      return ${JSON.stringify(corners)}.map(({ x, y }) => {
        const { data } = context.getImageData(x, y + 3, 20, 20);
        let ink = 0;
        for (let i = 4; i < data.length; i += 4)
          if (Math.abs(data[i] - data[0]) + Math.abs(data[i + 1] - data[1]) + Math.abs(data[i + 2] - data[2]) > 90) ink += 1;
        return ink;
      });
    })()`),
  );
