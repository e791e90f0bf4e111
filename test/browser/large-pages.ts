// Owns which pages are looked at over a corpus that none of them could show, and how long each may be.
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { z } from "zod";

/** Elements that a page may have at most, whatever the corpus holds. */
const mostElements = 3_000;

/** Addresses of every page that would grow with the corpus. */
export const largePages = [
  "/",
  "/topic/topic:t1",
  "/search?q=synthetic",
  "/statements",
  "/statements?work=work:w0000000&kind=claim",
  "/papers",
  "/works",
  "/concepts",
  "/glossary",
  "/tours",
  "/cases",
  "/tensions",
  "/tensions?type=interpretive",
  "/work/work:w0000000",
  "/study/study:s0000000",
  "/concept/concept:k00000",
  "/dossier/dossier:synth-00001",
  "/related/study:s0000000?list=reports",
  "/related/work:w0000000?list=references",
  "/explore",
  "/explore?lens=ground",
  "/matrix",
  "/compare/regimens",
  "/learn/review",
  "/decide",
  "/your-copy",
  "/weigh",
  "/weigh/years",
  "/trace/work:w0000000?direction=up&view=graph",
  "/trace/study:s0000000?direction=up&view=outline",
  "/around/work:w0000000?steps=1",
  "/around/concept:k00000?steps=3",
];

/** Expects a page to hold no more than any page may. */
export const expectSmall = async (page: Page): Promise<void> => {
  const elements = z.number().parse(await page.evaluate("document.querySelectorAll('*').length"));
  expect(elements).toBeLessThan(mostElements);
};
