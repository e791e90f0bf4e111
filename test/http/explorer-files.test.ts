// Tests how the explorer's own files are served: a page that there is, one that there is none, and what lies beside them.
import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openMemoryStore } from "../../server/store/memory/memory-store.ts";
import { handMadeGraph } from "../graphs/hand-made.ts";
import { serveApp, type ServedApp } from "./an-app.ts";

const explorer = "<!doctype html><title>Explorer</title>";
let folder: string;
let app: ServedApp;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "claimtrail-explorer-"));
  await mkdir(path.join(folder, "assets"));
  await writeFile(path.join(folder, "index.html"), explorer);
  await writeFile(path.join(folder, "assets", "one.js"), "1;");
  app = await serveApp(openMemoryStore(handMadeGraph(), "digest"), folder);
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

test.each([
  ["/", 200],
  ["/explore?lens=ground", 200],
  ["/claim/kelp:none-such", 200],
  ["/topics/", 200],
  ["/gallery", 200],
  ["/none-such", 404],
  ["/claim", 404],
  ["/claim/kelp:one/two", 404],
])("%s is answered with the explorer and %i", async (address, status) => {
  const response = await fetch(app.origin + address);
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toContain("text/html");
  expect(response.headers.get("cache-control")).toBe("no-cache");
  expect(await response.text()).toBe(explorer);
});

test("files whose names change with their content are kept for a year, and none is made up", async () => {
  const there = await fetch(`${app.origin}/assets/one.js`);
  expect(there.status).toBe(200);
  expect(there.headers.get("cache-control")).toContain("immutable");
  const missing = await fetch(`${app.origin}/assets/two.js`);
  expect(missing.status).toBe(404);
  expect(missing.headers.get("content-type")).toContain("application/problem+json");
});
