import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { Agent, get } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { writeSnapshot } from "../../server/snapshot/write-snapshot.ts";
import { handMadeGraph } from "../graphs/hand-made.ts";
import { endServing, startServing, type Serving } from "./serving.ts";

let folder = "";
let snapshot = "";

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "claimtrail-serve-"));
  snapshot = path.join(folder, "graph.ndjson");
  await writeSnapshot(handMadeGraph(), snapshot);
});
afterEach(endServing);
afterAll(() => rm(folder, { recursive: true, force: true }));

const serve = (environment: Record<string, string>): Serving =>
  startServing({ CLAIMTRAIL_SNAPSHOT: snapshot, ...environment });

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
    const address = await served.address();
    const response = await fetch(new URL("/api/health", address));
    expect(response.status).toBe(200);
    served.child.kill("SIGTERM");
    expect(await served.exit()).toBe(0);
    const logged = served
      .out()
      .split("\n")
      .filter((line) => line.startsWith("{"));
    expect(logged.some((line) => line.includes('"status":200'))).toBe(true);
  });

  test.each(["SIGTERM", "SIGHUP"] as const)(
    "on %s cuts no answer of those who go on asking, and tells them to go",
    async (signal) => {
      const served = serve({ LOG_LEVEL: "silent" });
      const address = await served.address();
      const heard: Heard = { answers: 0, goodbyes: 0, failures: [] };
      const asking = Array.from({ length: 20 }, () => askUntilGone(address, heard));
      while (heard.answers < 200) await wait(5);
      served.child.kill(signal);
      await Promise.all(asking);
      expect(await served.exit()).toBe(0);
      expect(heard.goodbyes).toBeGreaterThan(0);
      expect(heard.failures).toEqual([]);
    },
  );

  test("names the command that helps when there is no snapshot", async () => {
    const served = serve({ CLAIMTRAIL_SNAPSHOT: path.join(folder, "none.ndjson") });
    expect(await served.exit()).toBe(1);
    expect(served.err()).toContain("npm run ingest");
    expect(served.err()).not.toContain("    at ");
  });

  test("refuses a snapshot in which one byte was changed", async () => {
    const damaged = path.join(folder, "damaged.ndjson");
    const text = await readFile(snapshot, "utf8");
    await writeFile(damaged, text.replace("Relief of oedema", "Relief of oedemA"));
    const served = serve({ CLAIMTRAIL_SNAPSHOT: damaged });
    expect(await served.exit()).toBe(1);
    expect(served.err()).toContain("npm run ingest");
  });

  test.each([
    ["PORT", "70000"],
    ["PORT", "http"],
    ["CLAIMTRAIL_REPORT_URL", "javascript:alert(1)"],
    ["LOG_LEVEL", "loud"],
  ])("refuses %s=%s and says so", async (name, value) => {
    const served = serve({ [name]: value });
    expect(await served.exit()).toBe(2);
    expect(served.err()).toContain(`${name}="${value}"`);
  });

  test("says what to do when the port is taken", async () => {
    const other = createServer();
    other.listen(0, "127.0.0.1");
    await once(other, "listening");
    const address = other.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const served = serve({ PORT: String(port) });
    expect(await served.exit()).toBe(1);
    expect(served.err()).toContain("Set PORT");
    other.close();
  });

  test("serves without texts when the folder holds another article, and warns", async () => {
    await writeFile(path.join(folder, "kelp.txt"), "This is another article.");
    const served = serve({ CLAIMTRAIL_SOURCES: folder, LOG_LEVEL: "warn" });
    const address = await served.address();
    expect(served.out()).toContain("served without text");
    const response = await fetch(new URL("/api/health", address));
    expect(await response.text()).toContain('"sources":[]');
  });
});
