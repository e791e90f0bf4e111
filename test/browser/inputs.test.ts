// Keyboards, fingers and canvases that differ from ours: texts that are composed, a touch screen, a browser without WebGL, a graphics
// card that goes.
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { Wheel } from "../../model/views/wheel.ts";
import { describeInBrowser, driveTests, exploreFiction } from "./drive.ts";
import { markOnPage } from "./mark-on-page.ts";
import { listen } from "./page-checks.ts";

describeInBrowser("inputs", meetInputs);

function meetInputs(endpoint: string): void {
  const driver = driveTests(endpoint);
  const kelp = exploreFiction();

  const at = async (
    address: string,
    act: (page: Page) => Promise<void>,
    before?: (page: Page) => Promise<void>,
    options: BrowserContextOptions = { viewport: { width: 1440, height: 900 } },
  ): Promise<void> => {
    const context = await driver.browser.newContext({ reducedMotion: "reduce", ...options });
    const page = await context.newPage();
    await before?.(page);
    await page.goto(kelp.origin + address);
    await act(page);
    await context.close();
  };

  describe("a question that is asked at once", () => {
    /** In the page: types and presses Enter before it has drawn again, as on a slow machine. */
    const askAtOnce = `(() => {
      const input = document.querySelector("input[role=combobox]");
      input.focus();
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(input, "swells");
      input.dispatchEvent(new Event("input", { bubbles: true }));
      const enter = { key: "Enter", bubbles: true, cancelable: true };
      input.dispatchEvent(new KeyboardEvent("keydown", enter));
    })()`;

    test("is answered without a list over the answer; typing brings the list back", async () => {
      await at("/", async (page) => {
        const field = page.getByRole("combobox");
        const hits = page.waitForResponse(/\/api\/search\?q=swells&limit=12/);
        await field.waitFor();
        await page.evaluate(askAtOnce);
        await page.waitForURL("**/search?q=swells");
        await page.getByRole("heading", { level: 1 }).waitFor();
        await (await hits).finished();
        await page.locator(".search-hits").waitFor({ state: "detached" });
        await field.pressSequentially(" up");
        await page.locator(".search-hits").waitFor();
      });
    });
  });

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

  describe("fingers on the wheel", () => {
    type Finger = { x: number; y: number };
    /** Puts fingers down at their first places, moves them through the others, and lifts them. */
    const touch = async (page: Page, places: readonly (readonly Finger[])[]): Promise<void> => {
      const session = await page.context().newCDPSession(page);
      for (const [i, fingers] of places.entries()) {
        const touchPoints = fingers.map((finger, id) => ({ ...finger, id }));
        const type = i === 0 ? "touchStart" : "touchMove";
        await session.send("Input.dispatchTouchEvent", { type, touchPoints });
      }
      await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    };
    const onPhone = (address: string, act: (page: Page, wheel: Wheel) => Promise<void>) =>
      at(
        address,
        async (page) => {
          const wheel = Wheel.parse(await (await fetch(`${kelp.origin}/api/wheel`)).json());
          await page.locator(".wheel-canvas .sigma-nodes").waitFor();
          await act(page, wheel);
        },
        undefined,
        { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } },
      );
    /** The middle of the wheel in the window. */
    const middleOf = async (page: Page): Promise<Finger> => {
      const box = await page.locator(".wheel-canvas").boundingBox();
      if (box === null) throw new Error("the wheel is not there");
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    };
    const steps = [0, 20, 40, 60, 80, 100];
    const picture = (page: Page) => page.locator(".wheel-canvas").screenshot();

    test.each(["/explore", "/"])(
      "one scrolls the page %s and leaves the wheel as it is",
      async (address) => {
        await onPhone(address, async (page) => {
          await page.locator(".wheel-canvas").scrollIntoViewIfNeeded();
          const before = await picture(page);
          const from = await page.evaluate("scrollY");
          const { x, y } = await middleOf(page);
          await touch(
            page,
            steps.map((by) => [{ x, y: y - by }]),
          );
          await expect.poll(() => page.evaluate("scrollY")).toBeGreaterThan(Number(from) + 50);
          await page.evaluate(`scrollTo(0, ${String(from)})`);
          await expect.poll(async () => (await picture(page)).equals(before)).toBe(true);
          expect(new URL(page.url()).search).toBe("");
        });
      },
    );

    test("two zoom and move the wheel and leave the page where it is, also when one is lifted first", async () => {
      await onPhone("/explore", async (page) => {
        const { x, y } = await middleOf(page);
        await touch(page, [
          ...steps.map((by) => [
            { x: x - 30 - by, y },
            { x: x + 30 + by, y },
          ]),
          ...steps.map((by) => [{ x: x - 130, y: y - by }]),
        ]);
        await page.waitForURL(/[?&]camera=/);
        const zoom = Number(new URL(page.url()).searchParams.get("camera")?.split("_")[2]);
        expect(zoom).toBeGreaterThan(2);
        expect(await page.evaluate("scrollY")).toBe(0);
        expect(new URL(page.url()).searchParams.has("at")).toBe(false);
      });
    });

    test("a tap chooses the shape below it, and what fingers do is said", async () => {
      await onPhone("/explore", async (page, wheel) => {
        await page.getByText("Two fingers move and zoom; one scrolls the page.").waitFor();
        const place = await markOnPage(page, wheel, 0);
        await touch(page, [[place]]);
        await page.waitForURL(/[?&]at=/);
        const label = wheel.marks[0]?.label ?? "?";
        await page.getByRole("heading", { name: label }).waitFor();
        expect(await page.locator(".wheel-tip").count()).toBe(0);
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
