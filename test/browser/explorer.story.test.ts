// The explorer in a real browser: every kind of page, the four stories, the keyboard.
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import {
  describeInBrowser,
  driveTests,
  exploreFiction,
  explorePapers,
  twoLooks,
  untilShown,
} from "./drive.ts";
import { findWithAxe, overflowOf } from "./page-checks.ts";

const Hits = z.object({ items: z.array(z.object({ id: z.string() })) });

describeInBrowser("in a browser", walkEverything);

function walkEverything(endpoint: string): void {
  const driver = driveTests(endpoint);
  const kelp = exploreFiction();
  const paper = explorePapers();
  const { at } = driver;

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
        const answers = [undefined, "topic", "concept"].map((kind) =>
          page.waitForResponse((response) => {
            const { searchParams } = new URL(response.url());
            return (
              searchParams.get("q") === "swells" && searchParams.get("kind") === (kind ?? null)
            );
          }),
        );
        await page.keyboard.type("swells", { delay: 30 });
        const found = new Set<string>();
        for (const answered of answers) {
          const { items } = Hits.parse(await (await answered).json());
          for (const { id } of items) found.add(id);
        }
        // The hits of what was typed before may stand there still.
        const keys = async () => {
          const options = "[...document.querySelectorAll('[role=option]')]";
          const shown = await page.evaluate(`${options}.map((option) => option.dataset.key)`);
          return z.array(z.string()).parse(shown);
        };
        await expect.poll(async () => (await keys()).toSorted()).toEqual([...found].toSorted());
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
        await expect.poll(() => heading(page)).toBe("silk");
      });
    });

    test.each(twoLooks)(
      "questions are offered above the hits, and the arrow keys reach and ask them, $window, $scheme",
      async (look) => {
        await at(
          kelp,
          "/about",
          async (page) => {
            await searchField(page).fill("seaweed");
            const offered = page.getByRole("group", { name: "Questions answered here" });
            const first = offered.getByRole("option").first();
            await first.waitFor();
            const question = await first.innerText();
            expect(question).toMatch(/seaweed.*\?$/);
            expect(await page.getByRole("option").first().innerText()).toBe(question);
            expect(await findWithAxe(page, ".search-hits")).toEqual([]);
            expect(await overflowOf(page)).toBeLessThanOrEqual(0);
            await page.keyboard.press("ArrowDown");
            await page.keyboard.press("Enter");
            await page.waitForURL("**/search?q=*");
            expect(new URL(page.url()).searchParams.get("q")).toBe(question);
            await expect.poll(() => heading(page)).toBe(question);
            await page.getByRole("region", { name: "Answer" }).waitFor();
            expect(await searchField(page).inputValue()).toBe(question);
          },
          look,
        );
      },
    );

    test("a step of the decision map is found by the condition of an answer and leads to it", async () => {
      await at(kelp, "/about", async (page) => {
        await searchField(page).fill("only sponge at hand");
        await page
          .getByRole("group", { name: "Decisions" })
          .getByRole("option", { name: /Is kelp at hand/ })
          .click();
        await page.waitForURL(({ pathname }) => pathname === "/decide");
        const { searchParams, hash } = new URL(page.url());
        expect([searchParams.get("dossier"), hash]).toEqual(["dossier:kelp", "#material.sponge"]);
        const answer = page.locator("[id='material.sponge']");
        expect(await answer.innerText()).toContain("Only sponge is at hand");
        expect(await answer.getAttribute("class")).toContain("is-sought");
        const isInView = `(({ top, bottom }) => top >= 0 && bottom <= innerHeight)(
          document.getElementById("material.sponge").getBoundingClientRect())`;
        await expect.poll(() => page.evaluate(isInView)).toBe(true);
        await page.goBack();
        expect(new URL(page.url()).pathname).toBe("/about");
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
        // The page is told of a scroll with the next frame; nobody presses a key sooner.
        await page.evaluate(
          "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))",
        );
        await onward.press("Enter");
        await page.getByRole("heading", { level: 1, name: "Imaging" }).waitFor();
        await expect.poll(() => scrolled(page)).toBe(0);
        await page.goBack();
        await page.getByRole("heading", { level: 1, name: /what Zhang 2021 says/ }).waitFor();
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
    test("drawing and outline name the same nodes", async () => {
      const namesIn = async (view: string, selector: string): Promise<string[]> => {
        let names: string[] = [];
        await at(paper, `/trace/rvlms:rec-select-for-adjuvant?view=${view}`, async (page) => {
          names = await page.locator(selector).allInnerTexts();
        });
        return [...new Set(names.map((name) => name.replace("(shown above)", "").trim()))].sort();
      };
      const drawn = await namesIn("graph", ".columns-row .entry-name");
      expect(drawn.length).toBeGreaterThan(4);
      expect(await namesIn("outline", ".outline .entry-name")).toEqual(drawn);
    });

    test("pointing at a row dims what it has nothing to do with", async () => {
      await at(paper, "/trace/rvlms:rec-adjuvant-chemotherapy?view=graph", async (page) => {
        const reference = page.locator("[data-row='rvlms:ref-33']");
        await reference.hover();
        await page.locator(".columns-row.is-dim").first().waitFor();
        expect(await reference.getAttribute("class")).not.toContain("is-dim");
        expect(await page.locator(".columns-row.is-root.is-dim").count()).toBe(0);
      });
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
          expect(await hits.first().innerText()).toContain("done in these patients");
          await hits.first().getByRole("link").first().click();
          await page.waitForURL("**/claim/rvlms:*");
          expect(await page.locator(".verdict-line").innerText()).toContain(
            "Done in these patients",
          );
          expect(await page.locator(".caution-icon").count()).toBe(0);
          expect(await page.getByRole("complementary").innerText()).toMatch(
            /Not reported[^]*blood pressure/i,
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
          // As an answer it stands with what warns of it, and below by its name alone.
          const cards = (place: string) =>
            page.locator(place, { has: page.locator("a[href$='rec-adjuvant-chemotherapy']") });
          const [card, again] = [cards(".answering"), cards(".item")];
          await card.waitFor();
          await again.waitFor();
          expect(await card.locator(".caution-mark").count()).toBe(1);
          expect(await again.locator(".caution-mark").count()).toBe(0);
          await card.getByRole("link").first().click();
          await page.waitForURL("**/recommendation/**");
          const cautions = page.locator(".cautions");
          await cautions.waitFor();
          const said = await cautions.innerText();
          expect(said).toContain("not statistically significant");
          expect(said).toContain("advanced disease");
          expect(said).toContain("limbs");
          const [statement, verdict, warned] = await Promise.all(
            [page.locator("h1"), page.locator(".verdict-line"), cautions].map((part) =>
              part.boundingBox(),
            ),
          );
          expect((statement?.y ?? 0) + (statement?.height ?? 0)).toBeLessThan(844);
          expect(verdict?.y).toBeGreaterThan(statement?.y ?? 0);
          expect(warned?.y).toBeGreaterThan(verdict?.y ?? 0);
          await page.goto(`${paper.origin}/search?q=olaratumab`);
          await untilShown(page);
          expect(await page.locator(".caution-mark").allInnerTexts()).toEqual(
            expect.arrayContaining([expect.stringContaining("no longer stands")]),
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
