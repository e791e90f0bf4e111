// Tests what readers see while the database is killed, hangs, is cut off or is emptied under a serving process, and that all
// is well again afterwards without a restart.
import { mkdtemp, rm } from "node:fs/promises";
import { connect, createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { endpoints } from "../../model/endpoints.ts";
import { Problem } from "../../model/problem.ts";
import { writeSnapshot } from "../../server/snapshot/write-snapshot.ts";
import { handMadeGraph } from "../graphs/hand-made.ts";
import { endServing, startServing, type Serving } from "../server/serving.ts";
import { afresh, ask, eventually, startClients, type Clients, type Seen } from "./clients.ts";
import { freePort, loadInto, openOwnServer, runQuery, type OwnServer } from "./own-server.ts";

/** Readers must know within this time that the database is away, in ms. */
const knownWithin = 2_000;
/** How long a server may take to notice that the database is back, in ms. */
const backWithin = 5_000;

const addresses = [
  "/api/claims/kelp:patch-strength",
  "/api/claims?topic=topic:soaking",
  "/api/recommendations/kelp:use-the-patch",
  "/api/trace/kelp:use-the-patch",
  "/api/search?q=kelp%20patch",
];
const nextAddress = (turn: number): string =>
  afresh(addresses[turn % addresses.length] ?? "", Math.floor(turn / addresses.length));

let folder = "";
let snapshot = "";
let database: OwnServer;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "claimtrail-outage-"));
  snapshot = path.join(folder, "graph.ndjson");
  await writeSnapshot(handMadeGraph(), snapshot);
  database = await openOwnServer();
  await loadInto({ NEO4J_URL: database.url }, snapshot);
}, 120_000);
afterEach(async () => {
  endServing();
  database.goOn();
  await database.start();
}, 60_000);
afterAll(async () => {
  await database.remove();
  await rm(folder, { recursive: true, force: true });
});

const serve = (url = database.url, ...options: string[]): Serving =>
  startServing({ NEO4J_URL: url, LOG_LEVEL: "warn" }, ...options);
const health = async (origin: string) => {
  const { status, body } = await ask(origin, "/api/health");
  return { status, stated: endpoints.health.view.parse(JSON.parse(body)) };
};
const isWell = async (origin: string): Promise<boolean> => (await health(origin)).status === 200;

/** Every answer is right or a problem that says when to ask again. */
const expectHonest = (seen: readonly Seen[]): void => {
  expect(new Set(seen.map(({ status }) => status))).toEqual(new Set([200, 503]));
  for (const { body, retryAfter, type } of seen.filter(({ status }) => status === 503)) {
    expect(Number(retryAfter)).toBeGreaterThan(0);
    expect(type).toMatch(/^application\/problem\+json/);
    expect(Problem.parse(JSON.parse(body)).code).toBe("unavailable");
  }
};

/** How late timers come here at worst, in ms: a machine that is busy with other things is late with answers too. */
const measureLag = (): (() => number) => {
  let [last, worst] = [performance.now(), 0];
  const timer = setInterval(() => {
    const now = performance.now();
    worst = Math.max(worst, now - last - 20);
    last = now;
  }, 20);
  return () => {
    clearInterval(timer);
    return worst;
  };
};

const clientCount = 12;
/** Whether every client got a right answer to something it asked after `since`. */
const areServed = ({ seen }: Clients, since: number): boolean =>
  new Set(
    seen.filter(({ asked, status }) => asked > since && status === 200).map((one) => one.client),
  ).size === clientCount;

const askAll = (origin: string, count: number): Promise<Seen[]> =>
  Promise.all(Array.from({ length: count }, (_, n) => ask(origin, nextAddress(n + 500))));

/** Lets clients read while the database goes and comes back, and checks what they saw. */
const readThrough = async (
  origin: string,
  go: () => void | Promise<void>,
  comeBack: () => void | Promise<void>,
): Promise<void> => {
  const clients = startClients(origin, clientCount, nextAddress);
  expect(await eventually(() => areServed(clients, 0), 30_000)).toBe(true);
  const lag = measureLag();
  const gone = performance.now();
  await go();
  // Many who come just now: some are let in and hang, the others wait for their turn.
  const crowd = await askAll(origin, 300);
  await wait(knownWithin + 500);
  const bound = knownWithin + lag();
  expect(crowd.filter(({ status }) => status !== 503).slice(0, 3)).toEqual([]);
  expect(Math.max(...crowd.map(({ answered }) => answered - gone))).toBeLessThan(bound);
  const refused = clients.seen.filter(({ answered }) => answered > gone);
  const known = performance.now();
  // Who comes now is told so at once.
  const late = await askAll(origin, 100);
  expect(late.filter(({ status }) => status !== 503).slice(0, 3)).toEqual([]);
  expect(await health(origin)).toMatchObject({
    status: 503,
    stated: { status: "unavailable", store: "neo4j" },
  });
  await comeBack();
  const back = performance.now();
  expect(await eventually(() => areServed(clients, back), 30_000)).toBe(true);
  await clients.stop();

  expectHonest(clients.seen);
  for (let client = 0; client < clientCount; client += 1) {
    const first = refused.find((one) => one.client === client && one.status === 503);
    expect((first?.answered ?? Infinity) - gone).toBeLessThan(bound);
  }
  // Nobody was left hanging, whenever they had asked.
  const waits = clients.seen
    .filter(({ answered, asked }) => answered > gone && asked < known)
    .map(({ asked, answered }) => answered - Math.max(asked, gone));
  expect(Math.max(...waits)).toBeLessThan(bound);
};

describe("a serving process", { timeout: 240_000 }, () => {
  test("says 503 while the database is killed, and answers once it is back", async () => {
    const serving = serve();
    await readThrough(await serving.address(), database.kill, async () => {
      const early = serve();
      expect(await early.exit()).toBe(1);
      expect(early.err()).toMatch(/Neo4j does not answer\. Start it \(`npm run neo4j`/);
      expect(early.err()).not.toContain("    at ");
      const patient = serve(database.url, "--wait");
      await eventually(() => patient.out().includes("Waiting for it"), 20_000);
      await database.start();
      await patient.address();
    });
    expect(serving.out()).toMatch(/Neo4j answers again/);
    expect(serving.child.exitCode).toBeNull();
  });

  test("says 503 while the database hangs, and answers once it goes on", async () => {
    const serving = serve();
    await readThrough(await serving.address(), database.hang, async () => {
      const early = serve();
      expect(await early.exit()).toBe(1);
      expect(early.err()).toMatch(/gave no answer within 10 s/);
      database.goOn();
    });
    expect(serving.out()).toMatch(/gave no answer within 1\.3 s/);
  });

  test("makes new connections when the old ones are cut without a word", async () => {
    const line = await openLine(new URL(database.url).port);
    try {
      const serving = serve(`bolt://127.0.0.1:${line.port}`);
      const origin = await serving.address();
      const clients = startClients(origin, clientCount, nextAddress);
      expect(await eventually(() => areServed(clients, 0), 30_000)).toBe(true);
      const lag = measureLag();
      const cut = performance.now();
      line.cut();
      await wait(knownWithin + 500);
      expect(await isWell(origin)).toBe(false);
      line.mend();
      // Silence is borne for ten seconds before another connection is tried.
      const bound = knownWithin + lag();
      const mended = performance.now();
      expect(await eventually(() => areServed(clients, mended), 30_000)).toBe(true);
      await clients.stop();
      expectHonest(clients.seen);
      const waits = clients.seen
        .filter(({ asked, answered }) => answered > cut && asked < mended)
        .map(({ asked, answered }) => answered - Math.max(asked, cut));
      expect(Math.max(...waits)).toBeLessThan(bound);
    } finally {
      line.close();
    }
  });

  test("says 503 when the database is emptied, names the command, and follows a new load", async () => {
    const serving = serve();
    const origin = await serving.address();
    await runQuery(database.url, "MATCH (n) DETACH DELETE n");
    expect(await eventually(async () => !(await isWell(origin)), backWithin)).toBe(true);
    expectHonest([
      ...(await Promise.all(addresses.map((address) => ask(origin, address)))),
      { ...(await ask(origin, "/api/openapi.json")) },
    ]);
    expect(serving.out()).toMatch(/the database is empty\. Run `npm run load:neo4j`/);
    await loadInto({ NEO4J_URL: database.url }, snapshot);
    expect(await eventually(() => isWell(origin), backWithin)).toBe(true);
  });

  test("does not take another database's generation of the same number for its own", async () => {
    const origin = await serve().address();
    const before = await health(origin);
    await runQuery(
      database.url,
      "MATCH (n:ClaimtrailServing|ClaimtrailLoad) SET n.digest = reverse(n.digest)",
    );
    const answer = await ask(origin, nextAddress(0));
    const reversed = Array.from(before.stated.snapshot ?? "")
      .reverse()
      .join("");
    expect(answer.status).toBe(200);
    expect((await health(origin)).stated.snapshot).toBe(reversed);
  });
});

/** A line to the database that can be cut in the way of a firewall: nothing is closed, nothing comes through. */
const openLine = async (
  target: string,
): Promise<{ port: number; cut: () => void; mend: () => void; close: () => void }> => {
  const port = await freePort();
  const sockets = new Set<Socket>();
  let isCut = false;
  const server: Server = createServer((near) => {
    near.on("error", () => undefined);
    sockets.add(near);
    if (isCut) return;
    const far = connect(Number(target), "127.0.0.1");
    far.on("error", () => near.destroy());
    sockets.add(far);
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    port,
    cut: () => {
      isCut = true;
      for (const socket of sockets) socket.unpipe().pause();
    },
    // Those that were cut stay so.
    mend: () => {
      isCut = false;
    },
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
};
