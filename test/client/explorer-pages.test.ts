// Tests that the pages which data may lead to are the explorer's own, and that each takes what its address is said to hold.
import { afterAll, expect, test, vi } from "vitest";
import {
  explorerPages,
  isExplorerPath,
  pageKinds,
  unlistedPages,
  type AddressPart,
} from "../../model/explorer-pages.ts";
import { hasPage } from "../../client/marks/node-link.tsx";
import { NodeKind } from "../../model/vocabulary.ts";

/** What every page's address may hold beside what is its own: a tour, and a place in a list of one state of the data. */
const beside = ["tour", "step", "cursor"];

// As much of a browser as the router takes hold of when it is made.
vi.stubGlobal("document", new EventTarget());
const history = { state: {}, pushState: () => undefined, replaceState: () => undefined };
vi.stubGlobal("history", history);
vi.stubGlobal("addEventListener", () => undefined);
vi.stubGlobal("self", {});
vi.stubGlobal(
  "window",
  Object.assign(new EventTarget(), {
    history,
    location: { origin: "https://explorer.invalid", pathname: "/", search: "", hash: "" },
    scrollTo: () => undefined,
  }),
);
// The watch over the server looks at the page after twenty seconds: here there is none by then. Real timers are for whatever tests follow.
vi.useFakeTimers();
const { router } = await import("../../client/router.tsx");
vi.useRealTimers();
afterAll(() => {
  vi.unstubAllGlobals();
});

const routes = new Map(Object.entries(router.routesByPath));

const parsed = (path: string, given: Record<string, unknown>): Record<string, unknown> => {
  const parse = routes.get(path)?.options.validateSearch;
  const isParser = (one: unknown): one is (given: object) => object => typeof one === "function";
  return isParser(parse) ? { ...parse(given) } : {};
};

const sampleOf = (part: AddressPart): string => {
  if (part === "year") return "2016";
  return part !== "text" && "words" in part ? (part.words[0] ?? "") : "1";
};

test("every page of the explorer is listed, and no other", () => {
  const known = [...routes.keys()].filter((path) => !unlistedPages.includes(path));
  expect(Object.keys(explorerPages).sort()).toEqual(known.sort());
  expect(NodeKind.options.filter(hasPage).sort()).toEqual([...pageKinds].sort());
});

test.each([...routes.keys(), "/topics/", "/claim/a:b/"])(
  "the server knows %s as a page",
  (path) => {
    expect(isExplorerPath(path.replace("$id", "synth:x"))).toBe(true);
  },
);

test.each(["/none-such", "/claim", "/claim/", "/claim/a/b", "/topics/a/b", "/$id", "/constructor"])(
  "the server knows no page at %s",
  (path) => {
    expect(isExplorerPath(path)).toBe(false);
  },
);

test.each(Object.entries(explorerPages))("%s takes what it is said to take", (path, { query }) => {
  const own = Object.keys(parsed(path, {})).filter((name) => !beside.includes(name));
  expect(own.filter((name) => !(name in query))).toEqual([]);
  for (const [name, part] of Object.entries(query)) {
    const sample = name === "found" ? [sampleOf(part)] : sampleOf(part);
    expect(parsed(path, { [name]: sample })[name], name).toBeDefined();
  }
});
