// The explorer while nothing answers: what is shown stays, it says so, it tries again by itself.
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterEach, expect, test } from "vitest";
import { describeInBrowser, driveTests, exploreFiction, untilShown } from "./drive.ts";
import { findWithAxe, overflowOf } from "./page-checks.ts";

const looks = [
  { name: "a desk, light", viewport: { width: 1440, height: 900 }, colorScheme: "light" },
  { name: "a phone, dark", viewport: { width: 390, height: 844 }, colorScheme: "dark" },
] as const;

describeInBrowser("while nothing answers", walkThroughOutages);

function walkThroughOutages(endpoint: string): void {
  const driver = driveTests(endpoint);
  const kelp = exploreFiction();
  afterEach(async () => {
    kelp.setAnswering(true);
    await kelp.stop();
    await kelp.start();
  });

  /** Opens an address in a context of its own, where nothing is kept from before, and does something there. */
  const at = async (
    address: string,
    act: (page: Page) => Promise<void>,
    options: BrowserContextOptions = {},
  ): Promise<void> => {
    const context = await driver.browser.newContext({ reducedMotion: "reduce", ...options });
    const page = await context.newPage();
    // Time goes on as it does, and can be set forward.
    await page.clock.install();
    await page.goto(kelp.origin + address);
    await untilShown(page);
    await act(page);
    await context.close();
  };
  const notice = (page: Page) => page.locator(".outage [role=status]");
  const heading = (page: Page) => page.getByRole("heading", { level: 1 }).innerText();
  const open = (page: Page, name: string) =>
    page.getByRole("navigation", { name: "Browse" }).getByRole("link", { name }).click();

  test.each(looks)(
    "the page stays, says so, and opens by itself what was asked for, on $name",
    async ({ viewport, colorScheme }) => {
      await at(
        "/claim/kelp:kelp-against-silk",
        async (page) => {
          const before = await heading(page);
          kelp.setAnswering(false);
          await open(page, "Inconsistencies");
          await notice(page).getByText("The database is not answering at the moment.").waitFor();
          const said = await notice(page).innerText();
          expect(said).toContain("What is on the screen stays.");
          expect(said).toContain("/tensions will open as soon as it answers");
          expect(await heading(page)).toBe(before);
          expect(page.url()).toBe(`${kelp.origin}/tensions`);
          expect(await findWithAxe(page)).toEqual([]);
          expect(await overflowOf(page)).toBeLessThanOrEqual(0);
          kelp.setAnswering(true);
          await page.getByRole("heading", { level: 1, name: "Inconsistencies" }).waitFor();
          await expect.poll(() => notice(page).innerText()).toBe("");
        },
        { viewport, colorScheme },
      );
    },
  );

  test("what was read before can be gone back to, and staying gives up what was asked for", async () => {
    await at("/topics", async (page) => {
      await open(page, "About");
      await page.getByRole("heading", { level: 1, name: /How this is checked/ }).waitFor();
      kelp.setAnswering(false);
      await page.goBack();
      await page.getByRole("heading", { level: 1, name: "Topics" }).waitFor();
      await open(page, "Cases");
      await page.getByRole("button", { name: "Stay on this page" }).click();
      await expect.poll(() => page.url()).toBe(`${kelp.origin}/topics`);
      expect(await notice(page).innerText()).toContain("It is retried automatically.");
      expect(await page.getByRole("button", { name: "Stay on this page" }).count()).toBe(0);
      kelp.setAnswering(true);
      await page.getByRole("button", { name: "Try now" }).click();
      await expect.poll(() => notice(page).innerText()).toBe("");
      expect(await heading(page)).toBe("Topics");
    });
  });

  test.each(looks)(
    "a first page says what it waits for and comes by itself, on $name",
    async ({ viewport, colorScheme }) => {
      kelp.setAnswering(false);
      await at(
        "/topics",
        async (page) => {
          await page.getByRole("heading", { name: "This page is not loaded yet." }).waitFor();
          expect(await page.title()).toBe("Not loaded yet · Claimtrail");
          expect(await page.getByRole("main").innerText()).toContain(
            "The database is not answering at the moment.",
          );
          expect(await findWithAxe(page)).toEqual([]);
          kelp.setAnswering(true);
          await page.getByRole("heading", { level: 1, name: "Topics" }).waitFor();
          expect(await page.title()).toBe("Topics · Claimtrail");
        },
        { viewport, colorScheme },
      );
    },
  );

  test("searching as one types says so in its list and goes on", async () => {
    await at("/", async (page) => {
      kelp.setAnswering(false);
      await page.getByRole("combobox").fill("swells");
      await page.getByText("The search goes on when it does.").waitFor();
      expect(await findWithAxe(page, ".search-hits")).toEqual([]);
      // The open list hides the page from screen readers, but not what is told in the notice.
      expect(await page.locator("[aria-hidden=true] .outage, .outage[aria-hidden]").count()).toBe(
        0,
      );
      kelp.setAnswering(true);
      await page.locator(".hit").first().waitFor();
      await expect.poll(() => notice(page).innerText()).toBe("");
    });
  });

  test("a server that is gone is the same, also for parts of the program not loaded yet", async () => {
    await at("/topics", async (page) => {
      await kelp.stop();
      await open(page, "About");
      await notice(page).getByText("The server is not answering at the moment.").waitFor();
      expect(await heading(page)).toBe("Topics");
      await kelp.start();
      await page.getByRole("heading", { level: 1, name: /How this is checked/ }).waitFor();
      await expect.poll(() => notice(page).innerText()).toBe("");
    });
  });

  test("one address that does not answer is told without taking the page away", async () => {
    await at("/", async (page) => {
      await page.route("**/api/topics", (route) => route.abort());
      await open(page, "Topics");
      await notice(page).getByText("/topics will open as soon as it answers").waitFor();
      expect(await heading(page)).toContain("what Ash 2018 says");
      await page.unroute("**/api/topics");
      await page.getByRole("heading", { level: 1, name: "Topics" }).waitFor();
    });
  });

  test("a page that is only looked at says so too, and when it is over", async () => {
    await at("/topics", async (page) => {
      kelp.setAnswering(false);
      await page.clock.fastForward(21_000);
      await notice(page).getByText("The database is not answering at the moment.").waitFor();
      expect(await heading(page)).toBe("Topics");
      kelp.setAnswering(true);
      await page.clock.fastForward(20_000);
      await expect.poll(() => notice(page).innerText()).toBe("");
    });
  });

  test("a page that nobody looks at asks nothing until somebody does", async () => {
    await at("/topics", async (page) => {
      const asked: string[] = [];
      page.on("request", (request) => {
        if (request.url().includes("/api/")) asked.push(request.url());
      });
      const show = (isHidden: boolean) =>
        page.evaluate(
          `Object.defineProperty(document, "hidden", { configurable: true, value: ${isHidden} });
           document.dispatchEvent(new Event("visibilitychange"));`,
        );
      kelp.setAnswering(false);
      await open(page, "Cases");
      await notice(page).getByText("is not answering").waitFor();
      await show(true);
      const before = asked.length;
      // Longer than any pause.
      await page.clock.fastForward(30_000);
      expect(asked.slice(before)).toEqual([]);
      kelp.setAnswering(true);
      await show(false);
      await page.waitForURL("**/cases");
      await page.getByRole("heading", { level: 1, name: /own cases/ }).waitFor();
    });
  });
}
