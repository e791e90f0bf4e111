// Neighbourhoods and ways in a real browser: by mouse, by keyboard, on a phone.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { z } from "zod";
import {
  describeInBrowser,
  driveTests,
  exploreFiction,
  explorePapers,
  untilShown,
} from "./drive.ts";
import { expectSound } from "./every-page.ts";

describeInBrowser("around and between nodes", lookAround);

const Boxes = z.array(
  z.object({ id: z.string(), x: z.number(), y: z.number(), right: z.number(), bottom: z.number() }),
);

function lookAround(endpoint: string): void {
  const driver = driveTests(endpoint);
  const kelp = exploreFiction();
  const paper = explorePapers();

  const row = (page: Page, id: string) => page.locator(`[data-row="${id}"]`);
  const nameIn = (page: Page, id: string) => row(page, id).locator(".around-name");
  const boxesIn = async (page: Page, selector: string) =>
    Boxes.parse(
      await page.evaluate(`[...document.querySelectorAll("${selector}")].map((one) => {
        const { left, top, right, bottom } = one.getBoundingClientRect();
        return { id: one.closest("[data-row]").dataset.row, x: left, y: top + scrollY, right, bottom: bottom + scrollY };
      })`),
    );
  const focusedNode = async (page: Page): Promise<string> =>
    z
      .string()
      .parse(
        await page.evaluate(
          "document.activeElement?.closest('[data-row]')?.getAttribute('data-row') ?? ''",
        ),
      );

  test("a statement's page leads to its neighbourhood, where the centre's links are named", async () => {
    await driver.at(kelp, "/recommendation/kelp:rec-soft-patch", async (page) => {
      await page.getByRole("link", { name: "Neighbourhood" }).click();
      await page.waitForURL("**/around/kelp:rec-soft-patch");
      const says = row(page, "kelp:ref-5").locator(".around-says");
      await expect.poll(() => says.innerText()).toBe("cites 2");
      await expect.poll(() => page.locator(".columns-line").count()).toBeGreaterThan(3);
    });
  });

  test("arrows lead from node to node, Enter makes the one in focus the centre", async () => {
    await driver.at(kelp, "/around/kelp:rec-soft-patch?view=graph", async (page) => {
      await nameIn(page, "kelp:rec-soft-patch").focus();
      await page.keyboard.press("ArrowRight");
      const next = await focusedNode(page);
      expect(next).not.toBe("kelp:rec-soft-patch");
      await page.keyboard.press("Tab");
      expect(await focusedNode(page)).toBe(next);
      await page.keyboard.press("Shift+Tab");
      await page.keyboard.press("Enter");
      await page.waitForURL(`**/around/${next}?view=graph`);
    });
  });

  test("what stands next to a node is opened and closed in place, and the address says so", async () => {
    await driver.at(kelp, "/around/kelp:rec-soft-patch?steps=1&view=graph", async (page) => {
      expect(await row(page, "work:cedar-2014").count()).toBe(0);
      await row(page, "kelp:ref-5").getByRole("link", { name: /^Show/ }).click();
      await row(page, "work:cedar-2014").waitFor();
      expect(new URL(page.url()).searchParams.get("open")).toBe("kelp:ref-5");
      await row(page, "kelp:ref-5")
        .getByRole("link", { name: /^Close/ })
        .click();
      await expect.poll(() => row(page, "work:cedar-2014").count()).toBe(0);
    });
  });

  test("what is opened stays where it is in the window, and what was shown keeps its order", async () => {
    await driver.at(paper, "/around/rvlms:rec-adjuvant-chemotherapy", async (page) => {
      const before = await boxesIn(page, ".columns-row");
      const openers = page.locator(".around-open a", { hasText: "+" });
      expect(await openers.count()).toBeGreaterThan(5);
      for (const pressed of [await openers.count(), 2]) {
        const opener = openers.nth(pressed - 1);
        await opener.scrollIntoViewIfNeeded();
        const inRow = page.locator("[data-row]", { has: page.locator(".around-open a:hover") });
        await opener.hover();
        const id = z.string().parse(await inRow.getAttribute("data-row"));
        const old = await row(page, id).boundingBox();
        const shown = await boxesIn(page, ".columns-row");
        const hidden = await opener.innerText();
        await opener.click();
        await page.waitForURL((url) => url.searchParams.get("open")?.includes(id) === true);
        await expect.poll(() => row(page, id).locator(".around-open").innerText()).not.toBe(hidden);
        const place = async (): Promise<{ x: number; y: number } | undefined> => {
          const box = await row(page, id).boundingBox();
          return box === null || old === null
            ? undefined
            : { x: Math.round(box.x - old.x), y: Math.round(box.y - old.y) };
        };
        await expect.poll(place).toEqual({ x: 0, y: 0 });
        const now = (await boxesIn(page, ".columns-row")).map((one) => one.id);
        expect(now.length).toBeGreaterThanOrEqual(before.length);
        const stayed = shown.map((one) => one.id).filter((one) => now.includes(one));
        expect(now.filter((one) => stayed.includes(one))).toEqual(stayed);
      }
    });
  });

  test("references are named by what they are matched to, and those that are not look otherwise", async () => {
    await driver.at(kelp, "/around/kelp:rec-soft-patch?view=graph", async (page) => {
      expect(await nameIn(page, "kelp:ref-5").innerText()).toBe("[5] Cedar 2014");
      const unidentified = nameIn(page, "kelp:ref-6");
      expect(await unidentified.innerText()).toBe("[6] not identified");
      const slant = `getComputedStyle(document.querySelector("[data-row='kelp:ref-6'] .around-name")).fontStyle`;
      expect(await page.evaluate(slant)).toBe("italic");
    });
  });

  test("of the nodes around a hub none is cut or lies over another, and pointing moves none", async () => {
    await driver.at(paper, "/around/concept:rvlms?steps=1", async (page) => {
      const rows = await boxesIn(page, ".columns-row");
      expect(rows).toHaveLength(60);
      const overlapping = rows.filter((a, i) =>
        rows.some(
          (b, j) => j > i && a.x < b.right && b.x < a.right && a.y < b.bottom && b.y < a.bottom,
        ),
      );
      expect(overlapping).toEqual([]);
      // What the links say stands between the rows.
      const words = await boxesIn(page, ".around-says");
      // It stands there once for rows below each other, with how many these are.
      const counts = await page.locator(".around-says .count").allInnerTexts();
      const stated = counts.reduce((sum, count) => sum + Number(count) - 1, words.length);
      expect(stated).toBeGreaterThan(40);
      expect(words.length).toBeLessThan(20);
      const covering = words.filter((a) =>
        rows.some(
          (b) =>
            b.id !== a.id && a.x < b.right && b.x < a.right && a.y < b.bottom && b.y < a.bottom,
        ),
      );
      expect(covering).toEqual([]);
      await row(page, rows[3]?.id ?? "").hover();
      await page.locator(".columns-row.is-dim").first().waitFor();
      expect(await boxesIn(page, ".columns-row")).toEqual(rows);
      expect(await page.locator(".around-lead").innerText()).toMatch(/60 of \d+ shown/);
    });
  });

  test("many links that say the same are drawn as one with their number, heard each, and drawn each by a control", async () => {
    await driver.at(paper, "/around/concept:rvlms?steps=1", async (page) => {
      const rows = (await boxesIn(page, ".columns-row")).length - 1;
      const bundle = page.locator(".columns-line.is-bundle");
      const single = page.locator(".columns-line:not(.is-bundle)");
      await bundle.first().waitFor({ state: "attached" });
      const bundled = (await bundle.locator("text").allTextContents()).map(Number);
      expect(Math.max(...bundled)).toBeGreaterThan(40);
      expect(bundled.reduce((sum, n) => sum + n, 0) + (await single.count())).toBe(rows);
      await page.getByRole("region", { name: /drawn$/ }).focus();
      await page.keyboard.press("ArrowDown");
      const said = page.locator(".around-page [role='status']");
      await expect.poll(() => said.innerText()).toContain(`: ${rows} links. `);
      const link = page.getByRole("link", { name: "Draw each link" });
      await link.focus();
      await page.keyboard.press("Enter");
      await page.waitForURL((url) => url.searchParams.get("each") === "claims");
      await expect.poll(() => single.count()).toBe(rows);
      expect(await bundle.count()).toBe(0);
      await page.getByRole("link", { name: "Bundle links" }).click();
      await expect.poll(() => bundle.count()).toBe(bundled.length);
      expect(new URL(page.url()).searchParams.has("each")).toBe(false);
    });
  });

  test("is moved and zoomed as the trace is: a drag chooses nothing, a far shape is named when it is pointed at", async () => {
    await driver.at(paper, "/around/rvlms:rec-adjuvant-chemotherapy", async (page) => {
      const reference = "rvlms:ref-33";
      const shapeIn = async (id: string) => {
        const [box] = await boxesIn(page, `[data-row='${id}'] .glyph`);
        if (box === undefined) throw new Error(`no shape ${id}`);
        return box;
      };
      const turn = async (by: number): Promise<void> => {
        await page.keyboard.down("Control");
        await page.mouse.wheel(0, by);
        await page.keyboard.up("Control");
      };
      const small = await shapeIn(reference);
      await page.mouse.move(small.x + 5, small.y + 5);
      await turn(-100);
      const width = async (): Promise<number> => {
        const { x, right } = await shapeIn(reference);
        return right - x;
      };
      await expect.poll(width).toBeGreaterThan(1.3 * (small.right - small.x));
      const before = await shapeIn(reference);
      await page.mouse.move(before.x + 5, before.y + 5);
      await page.mouse.down();
      await page.mouse.move(before.x - 95, before.y + 5, { steps: 4 });
      await page.mouse.up();
      await expect.poll(async () => Math.round((await shapeIn(reference)).x - before.x)).toBe(-100);
      expect(new URL(page.url()).searchParams.get("at")).toBeNull();
      for (let turns = 0; turns < 4; turns += 1) await turn(100);
      await page.locator(".columns-field.shows-shapes").waitFor();
      const shape = await shapeIn(reference);
      await page.mouse.move((shape.x + shape.right) / 2, (shape.y + shape.bottom) / 2);
      await page.locator(".columns-tip", { hasText: "[33] Frustaci 2001" }).waitFor();
      await page.mouse.down();
      await page.mouse.up();
      await page.waitForURL((url) => url.searchParams.get("at") === reference);
    });
  });

  test("a window without room for all columns begins at that of the centre", async () => {
    await driver.at(paper, "/around/study:eortc-62012?steps=3", async (page) => {
      await page.setViewportSize({ width: 800, height: 900 });
      await page.reload();
      await untilShown(page);
      const sight = async (): Promise<boolean> => {
        const [name] = await boxesIn(page, "[data-row='study:eortc-62012'] .columns-name");
        return name !== undefined && name.x > 0 && name.right < 800;
      };
      await expect.poll(sight).toBe(true);
      const left = await boxesIn(page, ".columns-row:first-child");
      expect(left[0]?.x).toBeLessThan(0);
    });
  });

  test("a phone shows one column at a time, with the ways on and what is linked counted", async () => {
    await driver.at(
      kelp,
      "/around/kelp:rec-soft-patch",
      async (page) => {
        const heading = page.locator(".column-page-head");
        expect(await heading.innerText()).toBe("Advice 2");
        await expectSound(page);
        const next = page.getByRole("link", { name: /^Next: claims/ });
        const { y, height } = z
          .object({ y: z.number(), height: z.number() })
          .parse(await next.boundingBox());
        expect(y + height).toBeLessThanOrEqual(844);
        await next.click();
        await page.waitForURL("**column=claims");
        await expect.poll(() => heading.innerText()).toMatch(/^Claims \d+$/);
        await page.goBack();
        await expect.poll(() => heading.innerText()).toBe("Advice 2");
        const card = page.locator(".column-card");
        await card
          .first()
          .getByRole("link", { name: /^references \(2\)/ })
          .click();
        await page.waitForURL((url) => url.searchParams.get("at") === "kelp:rec-soft-patch");
        await expect.poll(() => heading.innerText()).toMatch(/^References 2/);
        expect(await card.first().innerText()).toMatch(/^cites\s+\[5\] Cedar 2014/);
        await card
          .first()
          .getByRole("link", { name: /^works \(1\)/ })
          .click();
        await expect.poll(() => heading.innerText()).toMatch(/^Works 1/);
        await page.getByText("Only what is linked with [5] Cedar 2014.").waitFor();
        await page.getByRole("link", { name: /^Show all/ }).click();
        await page.waitForURL((url) => !url.searchParams.has("at"));
      },
      { window: "phone" },
    );
  });

  test("the outline names the same nodes as the drawing", async () => {
    const namesOf = async (page: Page, selector: string): Promise<string[]> =>
      (await page.locator(selector).allInnerTexts()).map((text) => text.trim()).toSorted();
    const address = "/around/kelp:rec-soft-patch";
    const drawn = new Array<string>();
    await driver.at(kelp, address, async (page) => {
      drawn.push(...(await namesOf(page, ".around-name")));
    });
    await driver.at(kelp, `${address}?view=outline`, async (page) => {
      expect(await namesOf(page, ".around-outline .entry-name")).toEqual(drawn);
    });
  });
}
