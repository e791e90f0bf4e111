// The drawn trace in a real browser: looked at with mouse, wheel and keys, and one column at a time on a phone.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { z } from "zod";
import { describeInBrowser, driveTests, explorePapers, untilShown } from "./drive.ts";
import { expectSound } from "./every-page.ts";

describeInBrowser("the drawn trace", lookAtTraces);

const address = "/trace/rvlms:rec-adjuvant-chemotherapy";
const Box = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });

function lookAtTraces(endpoint: string): void {
  const driver = driveTests(endpoint);
  const paper = explorePapers();

  const row = (page: Page, id: string) => page.locator(`[data-row="${id}"]`);
  const head = (page: Page, name: string) => page.locator(".columns-head", { hasText: name });
  const shapeOf = async (page: Page, id: string) =>
    Box.parse(await row(page, id).locator(".glyph").first().boundingBox());
  const reference = "rvlms:ref-35";
  const scrolled = async (page: Page): Promise<number> =>
    z.number().parse(await page.evaluate("scrollY"));

  test("names are whole, and references are named by what they are matched to", async () => {
    await driver.at(paper, address, async (page) => {
      expect(await row(page, reference).locator(".entry-name").innerText()).toBe(
        "[35] Judson 2014",
      );
      expect(await row(page, reference).innerText()).toMatch(/inferred, confidence \w+/);
      expect(await row(page, "rvlms:ref-28").innerText()).toContain("not identified");
      const cut = await page.evaluate(
        `[...document.querySelectorAll(".columns-row *")].filter((part) =>
          getComputedStyle(part).textOverflow === "ellipsis" || part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0 &&
          getComputedStyle(part).overflowX !== "visible").length`,
      );
      expect(cut).toBe(0);
      const overlapping = await page.evaluate(
        `(() => {
          const boxes = [...document.querySelectorAll(".columns-row")].map((one) => one.getBoundingClientRect());
          return boxes.filter((a, i) => boxes.some((b, j) => j > i && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)).length;
        })()`,
      );
      expect(overlapping).toBe(0);
    });
  });

  test("Ctrl and the wheel zoom to the pointer, the wheel alone scrolls the page", async () => {
    await driver.at(paper, address, async (page) => {
      const before = await shapeOf(page, "rvlms:rec-adjuvant-chemotherapy");
      const at = { x: before.x + before.width / 2, y: before.y + before.height / 2 };
      const other = await shapeOf(page, "rvlms:adjuvant-chemotherapy-controversial");
      await page.mouse.move(at.x, at.y);
      await page.keyboard.down("Control");
      await page.mouse.wheel(0, -100);
      await page.keyboard.up("Control");
      await expect
        .poll(async () => (await shapeOf(page, "rvlms:adjuvant-chemotherapy-controversial")).x)
        .toBeGreaterThan(other.x + 50);
      expect(await scrolled(page)).toBe(0);
      await page.mouse.wheel(0, 200);
      await expect.poll(() => scrolled(page)).toBe(200);
    });
  });

  test("a drag moves the drawing and follows no link; heads go with their columns and stay", async () => {
    await driver.at(paper, address, async (page) => {
      await page.getByRole("button", { name: "Zoom in" }).click();
      // In the middle of the window, which stays where it is.
      const id = "rvlms:doxorubicin-ifosfamide-ideal";
      const before = await shapeOf(page, id);
      const headBefore = Box.parse(await head(page, "References").boundingBox());
      const from = { x: before.x + 5, y: before.y + 5 };
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(from.x - 150, from.y, { steps: 4 });
      await page.mouse.up();
      await expect.poll(async () => Math.round((await shapeOf(page, id)).x - before.x)).toBe(-150);
      const headAfter = Box.parse(await head(page, "References").boundingBox());
      expect(Math.round(headAfter.x - headBefore.x)).toBe(-150);
      expect(headAfter.y).toBe(headBefore.y);
      expect(new URL(page.url()).pathname).toBe(address);
      await page.mouse.wheel(0, 700);
      await expect.poll(() => scrolled(page)).toBeGreaterThan(400);
      const stuck = Box.parse(await head(page, "References").boundingBox());
      expect(stuck.y).toBeGreaterThanOrEqual(0);
      expect(stuck.y).toBeLessThan(60);
    });
  });

  test("words are never smaller than can be read: far away a shape is named when it is pointed at", async () => {
    await driver.at(paper, address, async (page) => {
      for (let times = 0; times < 2; times += 1) {
        await page.getByRole("button", { name: "Zoom out" }).click();
      }
      await page.locator(".columns-field.shows-shapes").waitFor();
      await page.getByRole("button", { name: "Fit" }).click();
      await page.getByRole("button", { name: "Zoom out" }).click();
      await page.locator(".columns-field.shows-shapes").waitFor();
      const { x, y, width, height } = await shapeOf(page, reference);
      expect(width).toBeGreaterThan(10);
      await page.mouse.move(x + width / 2, y + height / 2);
      await page.locator(".columns-tip", { hasText: "[35] Judson 2014" }).waitFor();
      await row(page, reference).locator("a").first().focus();
      await page.keyboard.press("0");
      await page.locator(".columns-field.shows-all").waitFor();
    });
  });

  test("keys move among siblings and along links, say where one is, and Escape clears what is lit", async () => {
    await driver.at(paper, address, async (page) => {
      const said = page.getByRole("status").filter({ hasText: /towards the source/ });
      await page.getByRole("region", { name: "The trace, drawn" }).focus();
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("ArrowRight");
      await expect.poll(() => said.innerText()).toMatch(/1 of \d+ in Claims/);
      await page.keyboard.press("ArrowDown");
      await expect.poll(() => said.innerText()).toMatch(/2 of \d+ in Claims/);
      await page.locator(".columns-row.is-dim").first().waitFor();
      await page.keyboard.press("Escape");
      await expect.poll(() => page.locator(".columns-row.is-dim").count()).toBe(0);
      await page.keyboard.press("End");
      await expect.poll(() => said.innerText()).toMatch(/9 of 9 in Claims/);
      const focused = Box.parse(
        await page.locator(".columns-row a:focus, .columns-row button:focus").boundingBox(),
      );
      expect(focused.y).toBeGreaterThan(40);
      expect(focused.y + focused.height).toBeLessThan(900);
      await page.keyboard.press("Enter");
      await page.waitForURL("**/claim/**");
    });
  });

  test("an entry in the address is lit, and a bundle opens in place", async () => {
    await driver.at(paper, `${address}?at=${reference}`, async (page) => {
      await page.locator(".columns-row.is-dim").first().waitFor();
      expect(await row(page, reference).getAttribute("class")).not.toContain("is-dim");
      expect(await head(page, "Works").innerText()).toMatch(/\d+ of \d+/);
      await page.getByRole("link", { name: /more works/ }).click();
      await expect.poll(() => head(page, "Works").innerText()).not.toContain(" of ");
    });
  });

  test("an opened bundle stands in the address: a link shows the same, back and a way of its own close it", async () => {
    await driver.at(paper, address, async (page) => {
      const works = head(page, "Works");
      const closed = await works.innerText();
      const more = page.getByRole("link", { name: /more works/ });
      await more.focus();
      await page.keyboard.press("Enter");
      await page.waitForURL((url) => url.searchParams.get("open")?.startsWith("work:") === true);
      await expect.poll(() => works.innerText()).not.toContain(" of ");
      // What had the focus is gone; the keys go on from what came in its place.
      const focused = "document.activeElement.closest('[data-row]')?.dataset.row ?? ''";
      await expect.poll(() => page.evaluate(focused)).toMatch(/^work:/);
      const shown = await page.locator(".columns-row").count();
      const opened = page.url();
      await page.goBack();
      await expect.poll(() => works.innerText()).toBe(closed);
      await page.goto(opened);
      await untilShown(page);
      await expect.poll(() => page.locator(".columns-row").count()).toBe(shown);
      await page.getByRole("link", { name: "Show fewer" }).click();
      await expect.poll(() => works.innerText()).toBe(closed);
      expect(new URL(page.url()).searchParams.get("open")).toBeNull();
    });
  });

  test("a link to an opened bundle leads a phone to its column", async () => {
    await driver.at(
      paper,
      `${address}?open=work:judson-2014`,
      async (page) => {
        await expect.poll(() => page.locator(".column-page-head").innerText()).toMatch(/^Works/);
      },
      { window: "phone" },
    );
  });

  test.each(["phone", "narrow"] as const)(
    "one column at a time in a window like a %s's, with the ways on counted",
    async (window) => {
      await driver.at(
        paper,
        address,
        async (page) => {
          const heading = page.locator(".column-page-head");
          expect(await heading.innerText()).toBe("Advice 1");
          const next = page.getByRole("link", { name: /^Next: claims \(9\)/ });
          const { y, height } = Box.parse(await next.boundingBox());
          if (window === "phone") expect(y + height).toBeLessThanOrEqual(844);
          await next.click();
          await page.waitForURL("**column=claims");
          await expect.poll(() => heading.innerText()).toBe("Claims 9");
          const card = page.locator(".column-card", { hasText: "SMAC" });
          await card.getByRole("link", { name: /^2 references/ }).click();
          await expect.poll(() => heading.innerText()).toBe("References 2 of 5");
          await expectSound(page);
          await page.getByRole("link", { name: "Show all 5" }).click();
          await expect.poll(() => heading.innerText()).toBe("References 5");
          await page.getByRole("link", { name: /Back: claims \(9\)/ }).click();
          await expect.poll(() => heading.innerText()).toBe("Claims 9");
          await page.goBack();
          await expect.poll(() => heading.innerText()).toBe("References 5");
          await page.getByRole("link", { name: "Outline" }).click();
          await page.locator(".outline").waitFor();
        },
        { window },
      );
    },
  );

  test("what depends on a work is gone through from the work up", async () => {
    await driver.at(
      paper,
      "/trace/work:judson-2014",
      async (page) => {
        await expect.poll(() => page.locator(".column-page-head").innerText()).toMatch(/^Works/);
        await page.getByRole("link", { name: /^Next: references/ }).click();
        await page.waitForURL("**column=references");
      },
      { window: "phone" },
    );
  });
}
