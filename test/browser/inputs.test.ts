// Keyboards and canvases that differ from ours: texts that are composed, a browser without WebGL, a graphics card that goes.
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { describeInBrowser, driveTests, exploreFiction } from "./drive.ts";
import { listen } from "./page-checks.ts";

describeInBrowser("inputs", meetInputs);

function meetInputs(endpoint: string): void {
  const driver = driveTests(endpoint);
  const kelp = exploreFiction();

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

  describe("a drawing on the graphics card", () => {
    const address = "/explore";
    /** Takes the graphics card away from every canvas of the drawing and gives it back, as a driver does that starts anew. */
    const loseCard = (page: Page): Promise<unknown> =>
      page.evaluate(`(async () => {
        const canvases = [...document.querySelectorAll(".wheel-canvas canvas")].filter(
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
      page.locator(".wheel-canvas .sigma-nodes").waitFor();

    test("gives way to the list, with a word, when the graphics card is lost again and again", async () => {
      await at(address, async (page) => {
        for (let losses = 0; losses < 4; losses += 1) {
          await withCanvas(page);
          await loseCard(page);
        }
        await page.getByText("The list shows the same.").waitFor();
        await page.locator(".wheel-list").waitFor();
      });
    });

    test("says what is missing in a browser without WebGL, where a trace is drawn all the same", async () => {
      let said: string[] = [];
      await at(
        address,
        async (page) => {
          await page.getByText("The list shows the same.").waitFor();
          await page.locator(".wheel-list").waitFor();
          await page.goto(`${kelp.origin}/trace/kelp:rec-soft-patch`);
          await page.locator(".columns-row").first().waitFor();
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
