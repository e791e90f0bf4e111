// Owns what holds of answers that the server kept: they are the same to the last byte, and nothing that would be refused,
// is outdated or cannot be answered at the moment is answered from them.
import { afterAll, beforeAll, expect, test } from "vitest";
import { AppError } from "../../server/app-error.ts";
import type { EvidenceSource, EvidenceStore } from "../../server/store/evidence-store.ts";
import { openMemoryStore } from "../../server/store/memory/memory-store.ts";
import { handMadeGraph } from "../graphs/hand-made.ts";
import { serveApp, type ServedApp } from "./an-app.ts";

const address = "/api/claims/kelp:patch-strength";
const state: { store: EvidenceStore | undefined; reads: number } = { store: undefined, reads: 0 };

/** A store of the graph under a digest, which counts how often it is asked for a node. */
const openCounted = async (digest: string): Promise<EvidenceStore> => {
  const store = await openMemoryStore(handMadeGraph(), digest).current();
  return {
    ...store,
    findNode: (id) => {
      state.reads += 1;
      return store.findNode(id);
    },
  };
};
const source: EvidenceSource = {
  engine: "counted",
  current: () =>
    state.store === undefined
      ? Promise.reject(new AppError("unavailable", "The store is away."))
      : Promise.resolve(state.store),
  status: () => ({ answers: state.store !== undefined, snapshot: state.store?.snapshot }),
  close: () => Promise.resolve(),
};

let app: ServedApp;
beforeAll(async () => {
  app = await serveApp(source);
  state.store = await openCounted("first");
  await ask();
  state.reads = 0;
});
afterAll(() => app.close());

const ask = (init: RequestInit = {}) => fetch(app.origin + address, init);
/** Headers that do not tell of the request or the moment. */
const steady = (response: Response): Record<string, string> => {
  const headers = Object.fromEntries(response.headers);
  delete headers["x-request-id"];
  delete headers["date"];
  return headers;
};

test("the second answer is read from no store and is the same, headers included", async () => {
  const other = `${address}?`;
  const first = await fetch(app.origin + other);
  const body = await first.text();
  state.reads = 0;
  const second = await fetch(app.origin + other);
  expect(await second.text()).toBe(body);
  expect(steady(second)).toEqual(steady(first));
  expect(second.headers.get("x-request-id")).not.toBe(first.headers.get("x-request-id"));
  expect(state.reads).toBe(0);
});

test("its ETag gives 304, HEAD its headers and no body", async () => {
  const etag = (await ask()).headers.get("etag") ?? "";
  expect((await ask({ headers: { "if-none-match": etag } })).status).toBe(304);
  const head = await ask({ method: "HEAD" });
  expect([head.status, await head.text()]).toEqual([200, ""]);
  expect(head.headers.get("etag")).toBe(etag);
});

test("what is refused is refused all the same", async () => {
  expect((await ask({ method: "POST" })).status).toBe(405);
  expect((await ask({ method: "DELETE" })).status).toBe(405);
  expect((await fetch(`${app.origin}${address}?x=1`)).status).toBe(400);
});

test("while the store is away it is not answered, and afterwards it is", async () => {
  const store = state.store;
  state.store = undefined;
  const away = await ask();
  expect([away.status, away.headers.get("retry-after")]).toEqual([503, "2"]);
  const health = await fetch(`${app.origin}/api/health`);
  expect([health.status, health.headers.get("retry-after")]).toEqual([503, "2"]);
  state.store = store;
  expect((await ask()).status).toBe(200);
});

test("under another snapshot the store is asked again", async () => {
  const before = (await ask()).headers.get("etag");
  state.store = await openCounted("second");
  state.reads = 0;
  const after = await ask();
  expect([after.status, state.reads]).toEqual([200, 1]);
  expect(after.headers.get("etag")).not.toBe(before);
});
