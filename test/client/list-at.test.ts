// Tests that a list is found again by its page's address, read from its beginning, and has a bibliography of just what is read.
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { endpoints, type ParametersOf } from "../../model/endpoints.ts";
import { paths } from "../../model/paths.ts";
import { answerBibliography } from "../../server/answers/bibliography.ts";
import { answerSearch } from "../../server/answers/search.ts";
import { answerWorks } from "../../server/answers/sources.ts";
import { answerClaims, answerRecommendations } from "../../server/answers/statements.ts";
import { answerTensions } from "../../server/answers/tensions.ts";
import { answerTopic } from "../../server/answers/topics.ts";
import type { EvidenceStore } from "../../server/store/evidence-store.ts";
import { storeOf } from "../answers/a-store.ts";

let store: EvidenceStore;
beforeAll(async () => {
  store = await storeOf("test/fixtures/kelp/data");
});

type Query = Readonly<Record<string, string>>;
const answers: Readonly<Record<string, (query: Query) => Promise<unknown>>> = {
  [paths.claims]: (query) => answerClaims(store, endpoints.claims.parameters.parse(query)),
  [paths.recommendations]: (query) =>
    answerRecommendations(store, endpoints.recommendations.parameters.parse(query)),
  [paths.works]: (query) => answerWorks(store, endpoints.works.parameters.parse(query)),
  [paths.tensions]: (query) => answerTensions(store, endpoints.tensions.parameters.parse(query)),
  [paths.search]: (query) => answerSearch(store, endpoints.search.parameters.parse(query)),
  "/api/topics/topic%3Apatching": (query) =>
    answerTopic(store, endpoints.topic.parameters.parse({ id: "topic:patching", ...query })),
};
vi.stubGlobal("fetch", async (address: string) => {
  const url = new URL(address, "https://explorer.invalid");
  return Response.json(await answers[url.pathname]?.(Object.fromEntries(url.searchParams)));
});
// The watch over the server looks at the page twenty seconds after each answer: here there is none by then.
vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
vi.stubGlobal("document", new EventTarget());
vi.stubGlobal("window", new EventTarget());
const { findListAt, listAddress, topicListAddress } = await import("../../client/lists/list-at.ts");
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const entriesOf = async (asked: ParametersOf<"bibliography">) =>
  (await answerBibliography(store, asked)).entries.map((entry) =>
    entry.as === "work" ? entry.work.id : entry.citing.reference.id,
  );

test.each([
  ["claims of a topic", listAddress("/statements", { kind: "claim", topic: "topic:patching" })],
  ["claims with words", listAddress("/statements", { kind: "claim", q: "kelp, silk" })],
  ["advice", listAddress("/statements", { kind: "recommendation", cursor: "abc" })],
  ["all about a concept", listAddress("/statements", { concept: "concept:kelp-patch" })],
  ["inconsistencies", listAddress("/tensions", {})],
  ["hits", listAddress("/search", { q: "kelp patch" })],
  ["works", listAddress("/works", {})],
  ["a topic", topicListAddress("topic:patching")],
])("%s are read with what they cite", async (_, address) => {
  const list = findListAt(address);
  expect(list).toBeDefined();
  if (list === undefined) return;
  const { ids, taken, total } = await list.read();
  expect(ids.length).toBeGreaterThan(0);
  expect(taken).toBe(total);
  const sources = await entriesOf(list.sources);
  const shown = await entriesOf({ of: ids.join(",") });
  expect(sources.toSorted()).toEqual(shown.toSorted());
});

test("what is no list's address is none", () => {
  expect(findListAt("/explore")).toBeUndefined();
  expect(findListAt("/search")).toBeUndefined();
  expect(findListAt("/topic/topic:patching/more")).toBeUndefined();
  expect(findListAt("")).toBeUndefined();
  expect(findListAt("/topic/")).toBeUndefined();
  // A link may have been cut off, or written by hand.
  expect(findListAt("/topic/topic%3")).toBeUndefined();
  expect(findListAt("//")).toBeUndefined();
});
