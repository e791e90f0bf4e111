// Tests what serving and loading say to a Neo4j that wants a password or encryption, or lets nothing be written: each its
// own message, and the password in none of them, nor in a log or an answer.
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { writeSnapshot } from "../../server/snapshot/write-snapshot.ts";
import { handMadeGraph } from "../graphs/hand-made.ts";
import { endServing, startServing } from "../server/serving.ts";
import { ask, eventually, type Seen } from "./clients.ts";
import { loadInto, openOwnServer, ownAgent, runQuery, type OwnServer } from "./own-server.ts";
import { runLoad, runLoadApart } from "./run-load.ts";

/** Nothing else looks like it, so that it is found wherever it comes through. */
const password = "tell-tale-zq4711";
const otherPassword = "tell-tale-other-zq4711";

/** How long a database that has just started may take until a query is answered within the server's patience, in ms. */
const coldMs = 60_000;

let folder = "";
let snapshot = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "claimtrail-refusals-"));
  snapshot = path.join(folder, "graph.ndjson");
  await writeSnapshot(handMadeGraph(), snapshot);
});
afterEach(endServing);
afterAll(() => rm(folder, { recursive: true, force: true }));

type Settings = Record<string, string>;

/** What serving and loading say with these settings, and their exit codes. */
const tryBoth = async (settings: Settings): Promise<{ text: string; codes: unknown[] }> => {
  const serving = startServing(settings);
  const [code, loading] = await Promise.all([
    serving.exit(),
    runLoad(settings, "--snapshot", snapshot),
  ]);
  const text = serving.out() + serving.err() + loading.text;
  expect(text).not.toContain("tell-tale");
  expect(text).not.toContain("    at ");
  return { text, codes: [code, loading.code] };
};
/** Expects both to say it, and to exit so. */
const expectBoth = async (settings: Settings, message: RegExp, code: number): Promise<void> => {
  const { text, codes } = await tryBoth(settings);
  expect(text.match(new RegExp(message, "g"))).toHaveLength(2);
  expect(codes).toEqual([code, code]);
};

describe("a Neo4j that wants a password and encryption", { timeout: 240_000 }, () => {
  let database: OwnServer;
  let encrypted = "";
  let certificate = "";
  const changePassword = (from: string, to: string): Promise<unknown> =>
    runQuery(
      encrypted,
      "ALTER CURRENT USER SET PASSWORD FROM $from TO $to",
      { from, to },
      { password: from, database: "system" },
    );

  beforeAll(async () => {
    const prepare = async (home: string): Promise<void> => {
      const where = path.join(home, "certificates", "bolt");
      await mkdir(where, { recursive: true });
      certificate = path.join(where, "public.crt");
      const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1"];
      const files = ["-keyout", path.join(where, "private.key"), "-out", certificate];
      const request = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"];
      await promisify(execFile)("openssl", [...request, ...files, ...subject]);
    };
    const lines = [
      "dbms.security.auth_enabled=true",
      "dbms.security.auth_lock_time=3s",
      "dbms.ssl.policy.bolt.enabled=true",
      "dbms.ssl.policy.bolt.base_directory=certificates/bolt",
      "dbms.ssl.policy.bolt.private_key=private.key",
      "dbms.ssl.policy.bolt.public_certificate=public.crt",
      "dbms.ssl.policy.bolt.client_auth=NONE",
      "server.bolt.tls_level=REQUIRED",
    ];
    database = await openOwnServer(lines, prepare);
    encrypted = database.url.replace("bolt:", "bolt+ssc:");
    await changePassword("neo4j", password);
  }, 240_000);
  afterAll(() => database.remove());

  test("says that a first password must be changed", async () => {
    await runQuery(
      encrypted,
      "CREATE USER fresh SET PASSWORD $first CHANGE REQUIRED",
      { first: otherPassword },
      { password, database: "system" },
    );
    const settings = {
      NEO4J_URL: encrypted,
      NEO4J_USER: "fresh",
      NEO4J_PASSWORD: otherPassword,
    };
    await expectBoth(settings, /password of fresh is the first one and must be changed/, 2);
  });

  test("says that a password is missing, or wrong, or was wrong too often", async () => {
    await expectBoth({ NEO4J_URL: encrypted }, /wants a password and none is set/, 2);
    const wrong = { NEO4J_URL: encrypted, NEO4J_PASSWORD: `${password}!` };
    await expectBoth(wrong, /takes neither this user nor this password/, 2);
    const tries = await Promise.all(Array.from({ length: 5 }, () => runLoad(wrong)));
    const said = tries.map(({ text }) => text).join("");
    expect(said).toMatch(/too many wrong passwords for neo4j/);
    expect(said).not.toContain("tell-tale");
    // Until the account is open again.
    const isOpen = (): Promise<boolean> =>
      runQuery(encrypted, "RETURN 1", {}, { password }).then(
        () => true,
        () => false,
      );
    expect(await eventually(isOpen, 20_000)).toBe(true);
  });

  test("says when it wants encryption, or its certificate is not trusted", async () => {
    for (const scheme of ["bolt", "neo4j"]) {
      const address = database.url.replace("bolt:", `${scheme}:`);
      const plain = { NEO4J_URL: address, NEO4J_PASSWORD: password };
      const other = address.replace(`${scheme}:`, `${scheme}\\+s:`);
      await expectBoth(
        plain,
        new RegExp(`only takes encrypted connections, set NEO4J_URL=${other}`),
        1,
      );
      const distrusting = { ...plain, NEO4J_URL: address.replace(":", "+s:") };
      await expectBoth(distrusting, /certificate .* not trusted.*NODE_EXTRA_CA_CERTS/, 1);
    }
  });

  test("is loaded and served from, the password in no log, message or answer", async () => {
    const file = path.join(folder, "password");
    await writeFile(file, `${password}\n`);
    const settings = {
      NEO4J_URL: database.url.replace("bolt:", "neo4j+s:"),
      NEO4J_PASSWORD_FILE: file,
      NODE_EXTRA_CA_CERTS: certificate,
      LOG_LEVEL: "trace",
    };
    const loading = await runLoadApart(settings, "--snapshot", snapshot);
    expect(loading).toMatchObject({ code: 0 });
    const serving = startServing(settings);
    const origin = await serving.address();
    const answers: Seen[] = [];
    const askFor = async (address: string): Promise<number> => {
      const answer = await ask(origin, address);
      answers.push(answer);
      return answer.status;
    };
    for (const address of ["/api/claims/kelp:patch-strength", "/api/search?q=kelp"])
      expect(await eventually(async () => (await askFor(address)) === 200, coldMs)).toBe(true);
    expect(await askFor("/api/claims/kelp:none")).toBe(404);
    expect(await askFor("/api/claims?nonsense=1")).toBe(400);

    // Another password than the one it was started with: it is refused from the next connection on, and taken back later.
    await changePassword(password, otherPassword);
    await cutConnections(encrypted, otherPassword);
    expect(await eventually(async () => (await askFor("/api/health")) === 503, 10_000)).toBe(true);
    expect(await askFor("/api/claims/kelp:oedema-relief")).toBe(503);
    await changePassword(otherPassword, password);
    expect(await eventually(async () => (await askFor("/api/health")) === 200, 20_000)).toBe(true);
    expect(await askFor("/api/claims/kelp:oedema-relief")).toBe(200);
    await database.kill();
    expect(await eventually(async () => (await askFor("/api/health")) === 503, 10_000)).toBe(true);
    expect(serving.out()).toMatch(/takes neither this user nor this password/);
    expect(serving.out()).toMatch(/Neo4j answers again/);

    const stated = [loading.text, serving.out(), serving.err(), JSON.stringify(answers)].join();
    expect(stated).not.toContain("tell-tale");
  });
});

/** Ends every connection to the database but that of this query. */
const cutConnections = (url: string, ownPassword: string): Promise<unknown> =>
  runQuery(
    url,
    "CALL dbms.listConnections() YIELD connectionId, userAgent " +
      "WITH collect(CASE WHEN userAgent <> $own THEN connectionId END) AS others " +
      "CALL dbms.killConnections(others) YIELD message RETURN message",
    { own: ownAgent },
    { password: ownPassword },
  );

describe("a Neo4j without either", { timeout: 240_000 }, () => {
  let database: OwnServer;
  beforeAll(async () => {
    database = await openOwnServer();
    await loadInto({ NEO4J_URL: database.url }, snapshot);
  }, 240_000);
  afterAll(() => database.remove());

  test("says that it speaks without encryption, and that there is no such database", async () => {
    for (const scheme of ["bolt", "neo4j"]) {
      const address = database.url.replace("bolt:", `${scheme}:`);
      await expectBoth(
        { NEO4J_URL: address.replace(":", "+s:") },
        new RegExp(`speaks without encryption there, set NEO4J_URL=${address}`),
        1,
      );
      const elsewhere = { NEO4J_URL: address, NEO4J_DATABASE: "elsewhere" };
      await expectBoth(elsewhere, /there is no database elsewhere\. Correct NEO4J_DATABASE/, 2);
    }
  });

  test("answers through the routing scheme too, and again after it hung", async () => {
    const serving = startServing({ NEO4J_URL: database.url.replace("bolt:", "neo4j:") });
    const origin = await serving.address();
    const statusOf = async (address: string) => (await ask(origin, address)).status;
    const isServed = async () => (await statusOf("/api/claims/kelp:patch-strength")) === 200;
    expect(await eventually(isServed, coldMs)).toBe(true);
    database.hang();
    expect(await eventually(async () => (await statusOf("/api/claims")) === 503, 4_000)).toBe(true);
    database.goOn();
    expect(await eventually(async () => (await statusOf("/api/claims")) === 200, 10_000)).toBe(
      true,
    );
  });

  test("may be read-only: it is served from, and a load says that nothing was written", async () => {
    await database.stop();
    await database.start(["server.databases.default_to_read_only=true"]);
    const other = path.join(folder, "other.ndjson");
    const graph = handMadeGraph();
    await writeSnapshot({ ...graph, forwardings: [] }, other);
    for (const scheme of ["bolt", "neo4j"]) {
      const settings = { NEO4J_URL: database.url.replace("bolt:", `${scheme}:`) };
      const serving = startServing(settings);
      const origin = await serving.address();
      const statusOfTrace = async () => (await ask(origin, "/api/trace/kelp:use-the-patch")).status;
      expect(await eventually(async () => (await statusOfTrace()) === 200, coldMs)).toBe(true);
      const { code, text } = await runLoad(settings, "--snapshot", other);
      expect(text).toMatch(/is read-only; nothing was written\. .*NEO4J_DATABASE/);
      expect(code).toBe(1);
      expect((await ask(origin, "/api/health")).status).toBe(200);
    }
  });
});
