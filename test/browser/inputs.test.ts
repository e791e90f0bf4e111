// Keyboards and canvases that differ from ours: texts that are composed, a browser without WebGL, a graphics card that goes.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { describeInBrowser, openDriver, type Driver } from "./drive.ts";
import { openExplorer, type Explorer } from "./open-explorer.ts";
import { listen } from "./page-checks.ts";

describeInBrowser("inputs", meetInputs);

function meetInputs(endpoint: string): void {
  let driver: Driver;
  let kelp: Explorer;
  beforeAll(async () => {
    [driver, kelp] = await Promise.all([
      openDriver(endpoint),
      openExplorer(inject("client"), "test/fixtures/kelp/data"),
    ]);
  });
  afterAll(async () => {
    await driver.close();
    await kelp.close();
  });

  const at = async (
    address: string,
    act: (page: Page) => Promise<void>,
    before?: (page: Page) => Promise<void>,
  ): Promise<void> => {
    const context = await driver.browser.newContext({
      reducedMotion: "reduce",
      viewport: { width: 1440, height: 900 },
    });
    const page = await context.newPage();
    await before?.(page);
    await page.goto(kelp.origin + address);
    await act(page);
    await context.close();
  };

  describe("a text that is composed", () => {
    /** Composes a text and confirms it with Enter, which an input method takes: no character comes of it. */
    const compose = async (page: Page, text: string): Promise<void> => {
      const session = await page.context().newCDPSession(page);
      const [selectionStart, selectionEnd] = [text.length, text.length];
      await session.send("Input.imeSetComposition", { text, selectionStart, selectionEnd });
      const enter = { key: "Enter", code: "Enter", windowsVirtualKeyCode: 229 };
      await session.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...enter });
      await session.send("Input.insertText", { text });
      await session.send("Input.dispatchKeyEvent", { type: "keyUp", ...enter });
    };

    test("Enter confirms what was chosen and asks for nothing; the next Enter asks", async () => {
      await at("/", async (page) => {
        const field = page.getByRole("combobox");
        await field.focus();
        await compose(page, "海藻");
        expect(await field.inputValue()).toBe("海藻");
        expect(new URL(page.url()).pathname).toBe("/");
        await page.keyboard.press("Enter");
        await page.waitForURL("**/search?q=*");
        expect(new URL(page.url()).searchParams.get("q")).toBe("海藻");
      });
    });

    test("Enter does not open the hit that the arrow keys have reached", async () => {
      await at("/", async (page) => {
        const field = page.getByRole("combobox");
        await field.fill("swells");
        await page.locator(".hit").first().waitFor();
        await page.keyboard.press("ArrowDown");
        await page.locator(".hit[data-focused]").waitFor();
        // As Safari says it: the composition is over, and a key is told that the input method has taken.
        await field.dispatchEvent("keydown", { key: "Enter", keyCode: 229, bubbles: true });
        await page.locator(".hit[data-focused]").waitFor();
        expect(new URL(page.url()).pathname).toBe("/");
      });
    });
  });

  describe("a trace, drawn", () => {
    const address = "/trace/kelp:rec-soft-patch?view=graph";
    const field = (page: Page) => page.locator(".trace-field");
    /** Takes the graphics card away from every canvas of the drawing and gives it back, as a driver does that starts anew. */
    const loseCard = (page: Page): Promise<unknown> =>
      page.evaluate(`(async () => {
        const canvases = [...document.querySelectorAll(".trace-canvas canvas")].filter(
          (canvas) => canvas.getContext("2d") === null,
        );
        const cards = canvases.map((c) => c.getContext("webgl2").getExtension("WEBGL_lose_context"));
        const lost = canvases.map(
          (canvas) => new Promise((heard) => canvas.addEventListener("webglcontextlost", heard)),
        );
        for (const card of cards) card.loseContext();
        await Promise.all(lost);
        await new Promise((later) => setTimeout(later));
        for (const card of cards) card.restoreContext();
      })()`);
    const withCanvas = (page: Page): Promise<void> =>
      page.locator(".trace-canvas .sigma-nodes").waitFor();

    test("is drawn anew, the same to the pixel, when the graphics card was lost", async () => {
      await at(address, async (page) => {
        const said = listen(page, kelp.origin);
        await withCanvas(page);
        const before = await field(page).screenshot();
        await page.evaluate(`old = document.querySelector(".sigma-nodes")`);
        await loseCard(page);
        await withCanvas(page);
        expect(await page.evaluate("old.isConnected")).toBe(false);
        expect((await field(page).screenshot()).equals(before)).toBe(true);
        expect(said).toEqual([]);
      });
    });

    test("gives way to the outline, with a word, when the graphics card is lost again and again", async () => {
      await at(address, async (page) => {
        for (let losses = 0; losses < 4; losses += 1) {
          await withCanvas(page);
          await loseCard(page);
        }
        await page.getByText("The outline holds the same.").waitFor();
        await page.locator(".outline-entry").first().waitFor();
      });
    });

    test("says what is missing and opens the outline in a browser without WebGL", async () => {
      let said: string[] = [];
      await at(
        address,
        async (page) => {
          await page.getByText("The outline holds the same.").waitFor();
          await page.locator(".outline-entry").first().waitFor();
          expect(await page.locator(".trace-field, .trace-legend").count()).toBe(0);
          expect(said).toEqual([]);
        },
        async (page) => {
          said = listen(page, kelp.origin);
          await page.addInitScript(`
            const given = HTMLCanvasElement.prototype.getContext;
            HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
              return kind.includes("webgl") ? null : given.call(this, kind, ...more);
            };
          `);
        },
      );
    });
  });
}
