// Tests the serving program: what it answers, what it says, with which code it ends.
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { Agent, get } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "../../server/serve.ts";
import { writeSnapshot } from "../../server/snapshot/write-snapshot.ts";
import { handMadeGraph } from "../graphs/hand-made.ts";
import { startHere, type Running } from "../scripts/run-here.ts";

let folder = "";
let snapshot = "";

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "claimtrail-serve-"));
  snapshot = path.join(folder, "graph.ndjson");
  await writeSnapshot(handMadeGraph(), snapshot);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const serve = (environment: Record<string, string>, ...options: string[]): Running =>
  startHere(run, options, { PORT: "0", CLAIMTRAIL_SNAPSHOT: snapshot, ...environment });

const addressOf = async (served: Running): Promise<string> => {
  await expect.poll(served.out, { timeout: 10_000 }).toMatch(/answers at \S+/);
  return /answers at (\S+)/.exec(served.out())?.[1] ?? "";
};

/** What clients have heard: whole answers, those of them that end the connection, and what failed. */
type Heard = { answers: number; goodbyes: number; failures: string[] };

/** Asks over one kept connection, again and again, until nobody listens any more. */
const askUntilGone = async (address: string, heard: Heard): Promise<void> => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  for (let isServed = true; isServed;) {
    isServed = await new Promise<boolean>((resolve) => {
      get(new URL("/api/search?q=kelp", address), { agent }, (response) => {
        if (response.headers.connection === "close") heard.goodbyes += 1;
        response.resume();
        response.on("end", () => {
          heard.answers += 1;
          resolve(true);
        });
      }).on("error", (error) => {
        if (!error.message.includes("ECONNREFUSED")) heard.failures.push(error.message);
        resolve(false);
      });
    });
  }
  agent.destroy();
};

describe("the serving process", () => {
  test("prints its address, answers, logs as JSON and leaves on SIGTERM", async () => {
    const served = serve({ LOG_LEVEL: "info" });
    const address = await addressOf(served);
    const response = await fetch(new URL("/api/health", address));
    expect(response.status).toBe(200);
    served.stop();
    expect(await served.ended).toMatchObject({ code: 0 });
    const logged = served
      .out()
      .split("\n")
      .filter((line) => line.startsWith("{"));
    expect(logged.some((line) => line.includes('"status":200'))).toBe(true);
    await expect(fetch(address)).rejects.toThrow();
  });

  test("asked to end, cuts no answer of those who go on asking, and tells them to go", async () => {
    const served = serve({ LOG_LEVEL: "silent" });
    const address = await addressOf(served);
    const heard: Heard = { answers: 0, goodbyes: 0, failures: [] };
    const asking = Array.from({ length: 20 }, () => askUntilGone(address, heard));
    while (heard.answers < 200) await wait(5);
    served.stop();
    await Promise.all(asking);
    expect((await served.ended).code).toBe(0);
    expect(heard.goodbyes).toBeGreaterThan(0);
    expect(heard.failures).toEqual([]);
  });

  test("names the command that helps when there is no snapshot", async () => {
    const served = serve({ CLAIMTRAIL_SNAPSHOT: path.join(folder, "none.ndjson") });
    const { code, err } = await served.ended;
    expect(code).toBe(1);
    expect(err).toContain("npm run ingest");
    expect(err).not.toContain("    at ");
  });

  test("refuses a snapshot in which one byte was changed", async () => {
    const damaged = path.join(folder, "damaged.ndjson");
    const text = await readFile(snapshot, "utf8");
    await writeFile(damaged, text.replace("Relief of oedema", "Relief of oedemA"));
    const { code, err } = await serve({ CLAIMTRAIL_SNAPSHOT: damaged }).ended;
    expect(code).toBe(1);
    expect(err).toContain("npm run ingest");
  });

  test.each([
    ["PORT", "70000"],
    ["PORT", "http"],
    ["CLAIMTRAIL_REPORT_URL", "javascript:alert(1)"],
    ["LOG_LEVEL", "loud"],
  ])("refuses %s=%s and says so", async (name, value) => {
    const { code, err } = await serve({ [name]: value }).ended;
    expect(code).toBe(2);
    expect(err).toContain(`${name}="${value}": expected `);
  });

  test("refuses an option that it does not know, and says how it is called", async () => {
    const { code, err } = await serve({}, "--watch").ended;
    expect(code).toBe(2);
    expect(err).toMatch(/Unknown option '--watch'.*\n\nUsage: npm run serve/);
  });

  test("says what to do when the port is taken", async () => {
    const other = createServer();
    other.listen(0, "127.0.0.1");
    await once(other, "listening");
    const address = other.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const { code, err } = await serve({ PORT: String(port) }).ended;
    expect(code).toBe(1);
    expect(err).toContain("Set PORT");
    other.close();
  });

  test("serves without texts when the folder holds another article, and warns", async () => {
    await writeFile(path.join(folder, "kelp.txt"), "This is another article.");
    const served = serve({ CLAIMTRAIL_SOURCES: folder, LOG_LEVEL: "warn" });
    const address = await addressOf(served);
    expect(served.out()).toContain("served without text");
    const response = await fetch(new URL("/api/health", address));
    expect(await response.text()).toContain('"sources":[]');
    served.stop();
    expect(await served.ended).toMatchObject({ code: 0 });
  });
});
