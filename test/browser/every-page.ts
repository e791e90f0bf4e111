// Owns which pages are looked at in every window and every colour scheme, and what must be so of each.
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { findWithAxe, overflowOf } from "./page-checks.ts";

/** Addresses of every kind of page, in the fictional article. */
export const everyPage = [
  "/",
  "/search",
  "/search?q=patch",
  "/search?q=nowhere-to-be-found",
  "/topics",
  "/topic/topic:patching",
  "/claim/kelp:kelp-against-silk",
  "/claim/kelp:patch-approval",
  "/claim/kelp:series-size",
  "/recommendation/kelp:rec-soft-patch",
  "/reference/kelp:ref-5",
  "/reference/kelp:ref-6",
  "/work/work:cedar-2014",
  "/study/study:cedar-trial",
  "/concept/concept:kelp-patch",
  "/approval/approval:kelp-patch-nowhere",
  "/compare",
  "/compare/differential",
  "/compare/regimens",
  "/compare/shares?topic=topic:the-hernia",
  "/compare/courses",
  "/compare/steps",
  "/compare/follow-up",
  "/topic/topic:the-hernia",
  "/cases",
  "/case/kelp:case-1",
  "/tensions",
  "/tension/kelp:four-or-five",
  "/explore",
  "/explore?lens=conflicts",
  "/matrix",
  "/matrix?rows=gaps",
  "/matrix?rows=concepts",
  "/collection",
  "/collection?ids=kelp:rec-soft-patch,kelp:kelp-against-silk,work:cedar-2014,kelp:none",
  "/handout?ids=kelp:rec-soft-patch,kelp:kelp-against-silk,work:cedar-2014,kelp:none",
  "/handout?topic=topic:patching",
  "/handout?topic=topic:patching,topic:soaking&name=For%20the%20board",
  "/explore?selected=kelp:rec-soft-patch,work:cedar-2014",
  "/learn",
  "/learn?seed=class-a",
  "/learn/clinic?seed=1",
  "/learn/appraise?seed=1",
  "/learn/sheet?seed=1",
  "/learn/review",
  "/learn/review?deck=all",
  "/learn?topic=topic:patching&seed=1",
  "/tours",
  "/explore?lens=audit&tour=kelp:tour-patch-and-proof&step=4",
  "/topics?tour=kelp:rec-soft-patch&step=1",
  "/glossary",
  "/glossary?q=nowhere-to-be-found",
  "/about",
  "/dossier/dossier:kelp",
  "/trace/kelp:rec-soft-patch?view=graph",
  "/trace/kelp:rec-soft-patch?view=outline",
  "/trace/work:cedar-2014?view=outline",
  "/around/kelp:rec-soft-patch?view=graph",
  "/around/kelp:rec-soft-patch?view=outline&steps=3",
  "/paths",
  "/paths?from=topic:patching&to=work:birch-2012",
  "/decide",
  "/your-copy",
  "/your-copy?dossier=dossier:kelp&section=results&seed=class-a",
  "/weigh",
  "/weigh/years",
  "/weigh/years?year=2013",
  "/weigh?without=work:cedar-2014&only=identified",
  "/decide?way=known.sponge.no",
  "/decide?way=known.not_known",
  "/decide?year=2020",
  "/decide?stage=all",
  "/matrix?rows=gaps&by=directness",
  "/decision/kelp:decide-material#sponge",
  "/places",
  "/places?at=concept:tidal-wall",
  "/gallery",
] as const;

/** Of these, the ones that a reader meets first. */
export const mainPages = [
  "/",
  "/topic/topic:patching",
  "/claim/kelp:kelp-against-silk",
  "/compare/regimens",
  "/explore",
  "/learn/review",
] as const satisfies readonly (typeof everyPage)[number][];

/** Expects a page to be named, to fit its window, and to give axe nothing to find. */
export const expectSound = async (page: Page): Promise<void> => {
  expect(await page.getByRole("heading", { level: 1 }).innerText()).not.toBe("");
  expect(await page.title()).toContain("Claimtrail");
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  expect(await findWithAxe(page)).toEqual([]);
};
