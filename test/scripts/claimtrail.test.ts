// Tests every program as a process of its own, built as it is shipped: exit codes, what goes to which output, signals. What a
// program does beyond that is tested in process, beside its room.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeSnapshot } from "../../server/snapshot/write-snapshot.ts";
import { handMadeGraph } from "../graphs/hand-made.ts";

const kelp = "test/fixtures/kelp";
/** Below this folder, so that packages are found. */
const built = path.join("var", `test-programs-${process.pid}`);
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "claimtrail-programs-"));
  await build({
    configFile: "vite.server.config.ts",
    logLevel: "error",
    build: { outDir: built },
  });
}, 60_000);
afterAll(async () => {
  await rm(built, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
});

const start = (args: readonly string[], environment: Readonly<Record<string, string>> = {}) => {
  const child = spawn(process.execPath, [path.join(built, "claimtrail.js"), ...args], {
    env: { PATH: process.env["PATH"] ?? "", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [out, err] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
  const ended = once(child, "close").then(() => ({ code: child.exitCode, out, err }));
  return { child, ended, out: () => out };
};
const run = (...args: string[]) => start(args).ended;

describe("a program run as a process", () => {
  test("that has no name or a wrong one exits 2 and names those there are", async () => {
    const { code, out, err } = await run("inges");
    expect(err).toMatch(
      /^"inges" is no program of Claimtrail's; programs: dev, .*verify\. Did you mean "ingest"\?\n$/,
    );
    expect([code, out]).toEqual([2, ""]);
  });

  test("dev says how it is called", async () => {
    const { code, out } = await run("dev", "--help");
    expect(out).toMatch(/^Usage: npm run dev\n/);
    expect(code).toBe(0);
  });

  test("draft:references exits 2 without a text", async () => {
    const { code, out, err } = await run("draft:references");
    expect(err).toMatch(/^draft:references: --source is needed\n\nUsage: npm run draft:references/);
    expect([code, out]).toEqual([2, ""]);
  });

  test("start takes no options", async () => {
    const { code, err } = await run("start", "--fast");
    expect(err).toMatch(/^Unknown option '--fast'.*\n\nUsage: npm start\n/);
    expect(code).toBe(2);
  });

  test("first-load exits 1 where nothing was built", async () => {
    expect(await run("first-load", "--built", folder)).toEqual({
      code: 1,
      out: "",
      err: `${folder}/ holds no built explorer. Run \`npm run build\` first.\n`,
    });
  });

  test("generate writes its corpus and exits 0", async () => {
    const out = path.join(folder, "synthetic.ndjson");
    const { code, out: said } = await run("generate", "--claims", "100", "--out", out);
    expect(said).toMatch(/: synthetic, seed 1, 100 claims, /);
    expect(code).toBe(0);
    expect(await readFile(out, "utf8")).toMatch(/^\{"kind":"claimtrail-snapshot"/);
  });

  test("ingest exits 2 when it is called wrongly, and writes to its error output alone", async () => {
    const { code, out, err } = await run("ingest", "--dta", "data");
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/^Unknown option '--dta'.*\n\nUsage: npm run ingest/);
  });

  test("load:neo4j exits 1 at once when no database answers", async () => {
    const { code, out, err } = await start(["load:neo4j"], {
      NEO4J_URL: "bolt://127.0.0.1:1",
    }).ended;
    expect(err).toMatch(/^bolt:\/\/127\.0\.0\.1:1: Neo4j does not answer.*\n$/);
    expect([code, out]).toEqual([1, ""]);
  });

  test("mutate exits 2 without a text", async () => {
    const { code, err } = await run("mutate");
    expect(err).toMatch(/^mutate: --source is needed\n\nUsage: npm run mutate/);
    expect(code).toBe(2);
  });

  test("neo4j exits 2 on a port that is none", async () => {
    expect(await run("neo4j", "--port", "70000")).toEqual({
      code: 2,
      out: "",
      err: "--port 70000: expected a number from 1 to 65535.\n",
    });
  });

  test("schemas writes those that the data folder holds", async () => {
    const out = path.join(folder, "schemas");
    expect(await run("schemas", "--out", out)).toMatchObject({ code: 0, err: "" });
    const names = await readdir("data/schemas");
    expect(await readdir(out)).toEqual(names);
    for (const name of names)
      expect(await readFile(path.join(out, name), "utf8"), name).toBe(
        await readFile(path.join("data/schemas", name), "utf8"),
      );
  });

  test.each(["SIGTERM", "SIGHUP"] as const)(
    "serve answers until %s, then exits 0",
    async (signal) => {
      const snapshot = path.join(folder, "graph.ndjson");
      await writeSnapshot(handMadeGraph(), snapshot);
      const served = start(["serve"], { PORT: "0", CLAIMTRAIL_SNAPSHOT: snapshot });
      await expect.poll(served.out, { timeout: 20_000 }).toMatch(/answers at \S+/);
      const address = /answers at (\S+)/.exec(served.out())?.[1] ?? "";
      expect((await fetch(new URL("/api/health", address))).status).toBe(200);
      served.child.kill(signal);
      const { code, out, err } = await served.ended;
      expect([code, err]).toEqual([0, ""]);
      expect(out).toContain(`"signal":"${signal}","msg":"leaving"`);
    },
  );

  test("verify exits 0 on the text it was verified with, all of it written", async () => {
    const { code, out, err } = await run(
      ...["verify", "--data", `${kelp}/data`, "--source", `${kelp}/source/kelp.txt`],
    );
    expect(out).toMatch(/\nVerified\.\n$/);
    expect([code, err]).toEqual([0, ""]);
  });
});
