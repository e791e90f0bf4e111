// Owns finding a Chromium that runs here and starting it: CHROME_PATH, then one that is installed, then the one from npm.
import { access, constants } from "node:fs/promises";
import path from "node:path";
import { chromium, type Browser, type BrowserServer, type LaunchOptions } from "playwright-core";

const names = ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser"];
const elsewhere = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];
const quietArguments = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
];

const canRun = async (file: string): Promise<boolean> =>
  access(file, constants.X_OK).then(
    () => true,
    () => false,
  );

const installed = async (): Promise<string | undefined> => {
  const folders = (process.env["PATH"] ?? "").split(path.delimiter);
  const candidates = [
    ...names.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    ...elsewhere,
  ];
  for (const file of candidates) if (await canRun(file)) return file;
  return undefined;
};

/** A running browser, or why there is none. */
export type Opened<T> = { browser: T; from: string } | { browser: undefined; reason: string };

type Launch<T> = (options: LaunchOptions) => Promise<T>;

const start = async <T>(
  launch: Launch<T>,
  executablePath: string,
  args: string[],
  from: string,
): Promise<Opened<T>> => {
  try {
    return { browser: await launch({ executablePath, args, headless: true }), from };
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    return { browser: undefined, reason: `${from} (${executablePath}): ${reason}` };
  }
};

const fromNpm = async <T>(launch: Launch<T>): Promise<Opened<T>> => {
  try {
    const { default: packed } = await import("@sparticuz/chromium");
    // Made for one page per process; here closing one context must not end the others.
    const args = packed.args.filter((arg) => arg !== "--single-process" && arg !== "--no-zygote");
    return await start(launch, await packed.executablePath(), args, "@sparticuz/chromium");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { browser: undefined, reason: `@sparticuz/chromium: ${reason}` };
  }
};

/** Starts the first browser that runs. A CHROME_PATH that does not run is told and not passed over. */
const open = async <T>(launch: Launch<T>): Promise<Opened<T>> => {
  const chosen = process.env["CHROME_PATH"];
  if (chosen !== undefined && chosen !== "")
    return start(launch, chosen, quietArguments, "CHROME_PATH");
  const found = await installed();
  const first =
    found === undefined ? undefined : await start(launch, found, quietArguments, "installed");
  return first?.browser === undefined ? fromNpm(launch) : first;
};

/** A browser of this process. */
export const openBrowser = (): Promise<Opened<Browser>> =>
  open((options) => chromium.launch(options));

/** A browser that other processes connect to. */
export const openBrowserServer = (): Promise<Opened<BrowserServer>> =>
  open((options) => chromium.launchServer(options));
