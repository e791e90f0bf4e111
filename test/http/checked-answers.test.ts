// Tests that answers are checked as the bytes that are sent, not as the objects that they were made of.
import { afterAll, beforeAll, expect, test } from "vitest";
import { openMemoryStore } from "../../server/store/memory/memory-store.ts";
import { rememberJson } from "../../server/store/serialised-json.ts";
import { handMadeGraph } from "../graphs/hand-made.ts";
import { serveApp, type ServedApp } from "./an-app.ts";

/** What each node's text says besides what the node does. */
const texts: Record<string, (fields: object) => object> = {
  "kelp:patch-strength": (fields) => fields,
  "kelp:bare-word": (fields) => ({ ...fields, colour: "green" }),
  "kelp:oedema-relief": (fields) => ({ ...fields, voice: "shouted" }),
};

let app: ServedApp;
beforeAll(async () => {
  const source = openMemoryStore(handMadeGraph(), "snapshot-digest");
  const store = await source.current();
  const findNode: typeof store.findNode = async (id) => {
    const node = await store.findNode(id);
    const stated = texts[id];
    if (node === undefined || stated === undefined) return node;
    return rememberJson({ ...node }, JSON.stringify(stated(node)));
  };
  app = await serveApp({ ...source, current: () => Promise.resolve({ ...store, findNode }) });
});
afterAll(() => app.close());

test.each([
  ["says what is declared", "kelp:patch-strength", 200],
  ["says a word of no list", "kelp:oedema-relief", 500],
  ["holds a field that is not declared", "kelp:bare-word", 500],
])("an answer whose text %s", async (_what, id, status) => {
  const response = await fetch(`${app.origin}/api/nodes/${id}`);
  expect(response.status).toBe(status);
});
