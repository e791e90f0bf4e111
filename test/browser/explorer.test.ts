// The explorer in a real browser: every kind of page, the four stories, the keyboard.
import { rm } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { openBrowser } from "./open-browser.ts";
import { buildClient, openExplorer, type Explorer } from "./open-explorer.ts";
import { findWithAxe, listen, overflowOf } from "./page-checks.ts";

const opened = await openBrowser();
const windows = {
  desk: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
};
type WindowName = keyof typeof windows;

if (opened.browser === undefined) {
  test.skip(`no browser runs here: ${opened.reason}`, () => undefined);
} else {
  describe("in a browser", { timeout: 120_000 }, () => {
    walkEverything(opened.browser);
  });
}

function walkEverything(browser: Browser): void {
  let client = "";
  let kelp: Explorer;
  let paper: Explorer;
  beforeAll(async () => {
    client = await buildClient();
    [kelp, paper] = await Promise.all([
      openExplorer(client, "test/fixtures/kelp/data"),
      openExplorer(client, "data"),
    ]);
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await Promise.all([kelp.close(), paper.close()]);
    await rm(client, { recursive: true, force: true });
  });

  /** Opens an address, does something there, and expects a silent console. */
  const at = async (
    explorer: Explorer,
    address: string,
    act: (page: Page) => Promise<void>,
    { window = "desk", scheme = "light" }: { window?: WindowName; scheme?: "light" | "dark" } = {},
  ): Promise<void> => {
    const context = await browser.newContext({
      viewport: windows[window],
      colorScheme: scheme,
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    const said = listen(page, explorer.origin);
    await page.goto(explorer.origin + address, { waitUntil: "networkidle" });
    await act(page);
    await context.close();
    expect(said, `console of ${address}`).toEqual([]);
  };
  const heading = (page: Page) => page.getByRole("heading", { level: 1 }).innerText();
  const focused = async (page: Page): Promise<string> =>
    z.string().parse(await page.evaluate("document.activeElement?.textContent ?? ''"));
  const scrolled = async (page: Page): Promise<number> =>
    z.number().parse(await page.evaluate("Math.round(window.scrollY)"));
  const searchField = (page: Page) => page.getByRole("combobox");

  describe("every kind of page", () => {
    const addresses = [
      "/",
      "/search",
      "/search?q=patch",
      "/search?q=nowhere-to-be-found",
      "/topics",
      "/topic/topic:patching",
      "/claim/kelp:kelp-against-silk",
      "/claim/kelp:patch-approval",
      "/claim/kelp:series-size",
      "/recommendation/kelp:rec-soft-patch",
      "/reference/kelp:ref-5",
      "/reference/kelp:ref-6",
      "/work/work:cedar-2014",
      "/study/study:cedar-trial",
      "/concept/concept:kelp-patch",
      "/approval/approval:kelp-patch-nowhere",
      "/cases",
      "/case/kelp:case-1",
      "/tensions",
      "/tension/kelp:four-or-five",
      "/about",
      "/dossier/dossier:kelp",
      "/trace/kelp:rec-soft-patch?view=graph",
      "/trace/kelp:rec-soft-patch?view=outline",
      "/trace/work:cedar-2014?view=outline",
    ];
    const looks = [
      { window: "desk", scheme: "light" },
      { window: "phone", scheme: "dark" },
    ] as const;
    test.each(addresses)("%s is named, fits its window, and axe finds nothing", async (address) => {
      for (const look of looks) {
        await at(
          kelp,
          address,
          async (page) => {
            await expect.poll(() => heading(page)).not.toBe("");
            expect(await page.title()).toContain("Claimtrail");
            expect(await overflowOf(page)).toBeLessThanOrEqual(0);
            expect(await findWithAxe(page)).toEqual([]);
          },
          look,
        );
      }
    });

    test("an unknown id gets a page that says so and where to go", async () => {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(`${kelp.origin}/claim/kelp:not-there`, { waitUntil: "networkidle" });
      await expect.poll(() => heading(page)).toBe("There is nothing at this address.");
      expect(await page.getByText("kelp:not-there").count()).toBeGreaterThan(0);
      await page.goto(`${kelp.origin}/no/such/page`, { waitUntil: "networkidle" });
      await expect.poll(() => heading(page)).toBe("There is nothing at this address.");
      await context.close();
    });
  });

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
        await answered;
        await page.waitForLoadState("networkidle");
        const first = await page.getByRole("option").first().getAttribute("data-key");
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
        await page.reload({ waitUntil: "networkidle" });
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
        await page.waitForTimeout(500);
        const rows = await page.locator(".trace-row").all();
        expect(rows.length).toBeGreaterThan(10);
        for (const row of rows) {
          await row.scrollIntoViewIfNeeded();
          const box = await row.boundingBox();
          expect(box).not.toBeNull();
          if (box === null) continue;
          const shot = await page.screenshot({
            clip: { x: box.x, y: box.y + 3, width: 20, height: 20 },
          });
          expect(await inkIn(page, shot)).toBeGreaterThan(20);
        }
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

  describe.each([
    { window: "desk", scheme: "light" },
    { window: "phone", scheme: "dark" },
  ] as const)("the four stories, $window, $scheme", (look) => {
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
          await page.goto(`${paper.origin}/search?q=olaratumab`, { waitUntil: "networkidle" });
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
          await page.goto(`${paper.origin}/search?q=oedema`, { waitUntil: "networkidle" });
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

/** How many pixels of a screenshot differ clearly from its corner. Decoded in the page, which has the means to. */
const inkIn = async (page: Page, png: Buffer): Promise<number> =>
  z.number().parse(
    await page.evaluate(`(async () => {
      const image = new Image();
      image.src = "data:image/png;base64,${png.toString("base64")}";
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext("2d");
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      let ink = 0;
      for (let i = 4; i < data.length; i += 4)
        if (Math.abs(data[i] - data[0]) + Math.abs(data[i + 1] - data[1]) + Math.abs(data[i + 2] - data[2]) > 90) ink += 1;
      return ink;
    })()`),
  );
