// Owns what is asked of every page: nothing on the console, nothing found by axe, nothing wider than the window.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { z } from "zod";

const AxeResult = z.object({
  violations: z.array(
    z.object({
      id: z.string(),
      help: z.string(),
      nodes: z.array(z.object({ html: z.string(), failureSummary: z.string().optional() })),
    }),
  ),
});

const axeSource = readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe-core finds on a page, or in the part that `selector` names, one line each; WCAG and its best practices. */
export const findWithAxe = async (page: Page, selector = "html"): Promise<string[]> => {
  await page.evaluate(await axeSource);
  const result = AxeResult.parse(await page.evaluate(`axe.run(${JSON.stringify(selector)})`));
  return result.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      (node) =>
        `${id}: ${help}: ${node.html.slice(0, 160)} ${node.failureSummary?.replace(/\s+/g, " ").slice(0, 200) ?? ""}`,
    ),
  );
};

/** Pixels by which a page is wider than its window. */
export const overflowOf = async (page: Page): Promise<number> =>
  z
    .number()
    .parse(
      await page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth",
      ),
    );

/** What a driver of the graphics card remarks when it is asked which shape is pointed at; nothing is wrong with the page. */
const isRemarkOfDriver = (text: string): boolean =>
  text.includes("GL Driver Message") && text.includes("ReadPixels");

/** Collects what a page says on its console as warnings and errors, what it throws, and requests to other places. */
export const listen = (page: Page, origin: string): string[] => {
  const said: string[] = [];
  page.on("console", (message) => {
    const isMeant = ["error", "warning"].includes(message.type());
    if (isMeant && !isRemarkOfDriver(message.text())) said.push(message.text());
  });
  page.on("pageerror", (error) => said.push(error.message));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith("data:")) said.push(`asked for ${url}`);
  });
  return said;
};
