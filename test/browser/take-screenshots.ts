// Owns `npm run screenshots`: pictures of the pages that the four stories pass, in every window and both schemes, into
// var/screenshots. A person looks at them; nothing is compared.
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { untilShown } from "./drive.ts";
import { openBrowser } from "./open-browser.ts";
import { buildClient, openExplorer } from "./open-explorer.ts";

const folder = path.join("var", "screenshots");
const windows = [
  { name: "1440x900", width: 1440, height: 900 },
  { name: "390x844", width: 390, height: 844 },
];
const pages = [
  { name: "home", address: "/" },
  { name: "search-phenoxybenzamine", address: "/search?q=phenoxybenzamine+before+operation" },
  { name: "practice", address: "/claim/rvlms:phenoxybenzamine-given" },
  { name: "search-adjuvant", address: "/search?q=adjuvant+chemotherapy" },
  { name: "advice", address: "/recommendation/rvlms:rec-adjuvant-chemotherapy" },
  { name: "trace", address: "/trace/rvlms:rec-adjuvant-chemotherapy" },
  { name: "trace-outline", address: "/trace/rvlms:rec-adjuvant-chemotherapy?view=outline" },
  { name: "trace-up", address: "/trace/work:teixeira-2017" },
  { name: "reference", address: "/reference/rvlms:ref-35" },
  { name: "work", address: "/work/work:judson-2014" },
  { name: "search-oedema", address: "/search?q=oedema" },
  { name: "topic-segments", address: "/topic/topic:segments" },
  { name: "differential", address: "/compare/differential" },
  {
    name: "two-conditions",
    address: "/compare/differential?one=concept:rvlms&other=concept:neurofibroma",
  },
  { name: "regimens", address: "/compare/regimens" },
  { name: "shares", address: "/compare/shares" },
  { name: "courses", address: "/compare/courses" },
  { name: "steps", address: "/compare/steps" },
  { name: "follow-up", address: "/compare/follow-up" },
  { name: "topics", address: "/topics" },
  { name: "inconsistencies", address: "/tensions" },
  { name: "cases", address: "/cases" },
  { name: "wheel", address: "/explore" },
  { name: "wheel-ground", address: "/explore?lens=ground" },
  { name: "wheel-chosen", address: "/explore?at=rvlms:rec-adjuvant-chemotherapy" },
  { name: "matrix", address: "/matrix" },
  { name: "differential", address: "/compare/differential" },
  { name: "regimens", address: "/compare/regimens" },
  { name: "shares", address: "/compare/shares" },
  { name: "decide", address: "/decide" },
  { name: "years", address: "/weigh/years?year=2016" },
  { name: "weigh", address: "/weigh?only=identified" },
  { name: "places", address: "/places" },
  { name: "around", address: "/around/rvlms:rec-adjuvant-chemotherapy" },
  { name: "paths", address: "/paths?from=concept:lower-limb-oedema&to=study:eortc-62012" },
  { name: "about", address: "/about" },
];

const take = async (): Promise<number> => {
  const opened = await openBrowser();
  if (opened.browser === undefined) {
    console.error(`No browser runs here: ${opened.reason}. Set CHROME_PATH to one that does.`);
    return 1;
  }
  const client = await buildClient();
  const explorer = await openExplorer(client, "data", process.env["CLAIMTRAIL_SOURCES"]);
  await mkdir(folder, { recursive: true });
  for (const { name: windowName, ...viewport } of windows) {
    for (const colorScheme of ["light", "dark"] as const) {
      const context = await opened.browser.newContext({ viewport, colorScheme });
      const page = await context.newPage();
      for (const { name, address } of pages) {
        await page.goto(explorer.origin + address);
        await untilShown(page);
        const file = path.join(folder, `${name}-${windowName}-${colorScheme}.png`);
        await page.screenshot({ path: file, fullPage: true });
        console.log(file);
      }
      await context.close();
    }
  }
  await opened.browser.close();
  await explorer.close();
  await rm(client, { recursive: true, force: true });
  return 0;
};

process.exitCode = await take();
