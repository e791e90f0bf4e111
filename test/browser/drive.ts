// Owns the one page that a test file drives: its window and colours are switched, its storage is emptied, and it is taken to the
// next address when what it shows is there. Expects a silent console of every visit.
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Graph } from "../../model/graph.ts";
import { openExplorer, openGraph, openSynthetic, type Explorer } from "./open-explorer.ts";
import { listen } from "./page-checks.ts";

const windows = {
  desk: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
  /** The narrowest that has to do: a desk's window at 400 %. */
  narrow: { width: 320, height: 700 },
};

/** A window and a colour scheme. */
export type Look = {
  readonly window?: keyof typeof windows;
  readonly scheme?: "light" | "dark";
};

/** Every window in every scheme. */
export const everyLook: readonly Required<Look>[] = [
  { window: "desk", scheme: "light" },
  { window: "desk", scheme: "dark" },
  { window: "phone", scheme: "light" },
  { window: "phone", scheme: "dark" },
];

/** One window in each scheme, for what depends on either. */
export const twoLooks: readonly Required<Look>[] = [
  { window: "desk", scheme: "light" },
  { window: "phone", scheme: "dark" },
];

/** Drives one page. */
export type Driver = {
  readonly browser: Browser;
  /** Opens an address, does something there, and expects that nothing was said on the console. */
  readonly at: (
    explorer: Explorer,
    address: string,
    act: (page: Page) => Promise<void>,
    look?: Look,
  ) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Declares tests under `title` in the browser of the run; where none runs, a skip that says why. */
export const describeInBrowser = (title: string, declare: (endpoint: string) => void): void => {
  const browser = inject("browser");
  if ("reason" in browser) {
    test.skip(`no browser runs here: ${browser.reason}`, () => undefined);
  } else {
    describe(title, () => {
      declare(browser.endpoint);
    });
  }
};

/** What was opened before the tests, or an error that says that they have not begun. */
const whenOpen = <T>(opened: T | undefined): T => {
  if (opened === undefined) throw new Error("asked for before the tests have begun");
  return opened;
};

/** The driver of the tests around it: opened before them, closed after them. */
export const driveTests = (endpoint: string): Driver => {
  let opened: Driver | undefined;
  const close = async (): Promise<void> => opened?.close();
  beforeAll(async () => {
    opened = await openDriver(endpoint);
  });
  afterAll(close);
  return {
    get browser() {
      return whenOpen(opened).browser;
    },
    at: (...visit) => whenOpen(opened).at(...visit),
    close,
  };
};

/** An explorer for the tests around it, likewise; `open` is given the folder of the built client. */
const exploreTests = (open: (client: string) => Promise<Explorer>): Explorer => {
  let opened: Explorer | undefined;
  const close = async (): Promise<void> => opened?.close();
  beforeAll(async () => {
    opened = await open(inject("client"));
  });
  afterAll(close);
  return {
    get origin() {
      return whenOpen(opened).origin;
    },
    setAnswering: (isAnswering) => {
      whenOpen(opened).setAnswering(isAnswering);
    },
    stop: () => whenOpen(opened).stop(),
    start: () => whenOpen(opened).start(),
    close,
  };
};

/** An explorer of the fictional article. */
export const exploreFiction = (): Explorer =>
  exploreTests((client) => openExplorer(client, "test/fixtures/kelp/data"));

/** An explorer of the fictional study at the bench. */
export const exploreBench = (): Explorer =>
  exploreTests((client) => openExplorer(client, "test/fixtures/moss/data"));

/** An explorer of the data that ship. */
export const explorePapers = (): Explorer => exploreTests((client) => openExplorer(client, "data"));

/** An explorer of a graph that a test puts together. */
export const exploreGraph = (graph: () => Graph): Explorer =>
  exploreTests((client) => openGraph(client, graph()));

/** An explorer of a synthetic corpus of so many claims. */
export const exploreSynthetic = (claims: number): Explorer =>
  exploreTests((client) => openSynthetic(client, claims));

/** Connects to the browser of the run. */
const openDriver = async (endpoint: string): Promise<Driver> => {
  const browser = await chromium.connect(endpoint);
  let kept: Page | undefined;
  const newPage = async (): Promise<Page> => {
    const context = await browser.newContext();
    return context.newPage();
  };
  const at: Driver["at"] = async (explorer, address, act, look = {}) => {
    const page = kept ?? (await newPage());
    // After a failure the next visit gets a page of its own.
    kept = undefined;
    const said = listen(page, explorer.origin);
    await show(page, look);
    await page.goto(explorer.origin + address);
    await untilShown(page);
    await act(page);
    await page.evaluate(`localStorage.clear(); sessionStorage.clear();
      indexedDB.databases().then((all) => { for (const { name } of all) indexedDB.deleteDatabase(name); })`);
    // What the page still does is over before the next one listens.
    await page.goto("about:blank");
    page.removeAllListeners();
    expect(said, `console of ${address}`).toEqual([]);
    kept = page;
  };
  return { browser, at, close: () => browser.close() };
};

/** Switches window and scheme, without motion: what a shown page moves need not be waited for. */
export const show = async (
  page: Page,
  { window = "desk", scheme = "light" }: Look,
): Promise<void> => {
  await page.setViewportSize(windows[window]);
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
};

/** Waits until a page is there whole: its heading and its fonts. */
export const untilShown = async (page: Page): Promise<void> => {
  // Evaluated once and looking again by itself: the page's content policy forbids what Playwright polls with.
  await page.evaluate(`new Promise((resolve) => {
    const isShown = () =>
      (document.querySelector("h1")?.textContent ?? "") !== "" &&
      document.fonts.status === "loaded";
    const look = () => (isShown() ? resolve() : requestAnimationFrame(look));
    look();
  })`);
};
