// Tests what the load says when it is called wrongly or the database cannot be used: each its own message, and never a
// password.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Neo4jError } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { AppError } from "../../server/app-error.ts";
import { explainFailure } from "../../server/store/neo4j/neo4j-failures.ts";
import { openPace } from "../../scripts/pace.ts";
import { runLoad as load } from "./run-load.ts";

const password = "sesame-open";

const Address = z.object({ port: z.number() });

describe("load:neo4j", { timeout: 60_000 }, () => {
  let folder = "";
  /** Answers like no Neo4j at all: closes every connection. */
  let deaf: Server;
  let deafAddress = "";

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "claimtrail-load-messages-"));
    deaf = createServer((socket) => socket.once("data", () => socket.destroy()));
    await new Promise<void>((resolve) => deaf.listen(0, "127.0.0.1", resolve));
    deafAddress = `127.0.0.1:${Address.parse(deaf.address()).port}`;
  });
  afterAll(async () => {
    deaf.close();
    await rm(folder, { recursive: true });
  });

  test("exits 2 and says which setting is missing or wrong", async () => {
    const wrong: [Record<string, string>, RegExp][] = [
      [{}, /NEO4J_URL is not set.*npm run neo4j/s],
      [{ NEO4J_URL: "" }, /NEO4J_URL is not set/],
      [{ NEO4J_URL: "somewhere" }, /NEO4J_URL is no address.*bolt:/s],
      [{ NEO4J_URL: "http://127.0.0.1:7474" }, /http:\/\/ is no scheme of Neo4j's.*bolt:\/\//s],
      [{ NEO4J_URL: `bolt://neo4j:${password}@127.0.0.1` }, /NEO4J_URL holds a user or a password/],
      // A # or ? in a password ends what an address takes for its host.
      [{ NEO4J_URL: `bolt://neo4j:7#${password}@127.0.0.1` }, /NEO4J_URL holds a user or a pass/],
      [{ NEO4J_URL: `bolt://127.0.0.1:7687?${password}` }, /more than scheme, host and port/],
      [{ NEO4J_URL: `bolt://127.0.0.1:7687/${password}` }, /more than scheme, host and port/],
      [
        {
          NEO4J_URL: "bolt://127.0.0.1:7687",
          NEO4J_PASSWORD: password,
          NEO4J_PASSWORD_FILE: "secret",
        },
        /Both NEO4J_PASSWORD and NEO4J_PASSWORD_FILE/,
      ],
      [
        { NEO4J_URL: "bolt://127.0.0.1:7687", NEO4J_PASSWORD_FILE: join(folder, "none") },
        /NEO4J_PASSWORD_FILE=.*none: the file could not be read/,
      ],
    ];
    for (const [settings, message] of wrong) {
      const { code, text } = await load(settings);
      expect(text).toMatch(message);
      expect(text).not.toContain(password);
      expect(code).toBe(2);
    }
    expect(await load({}, "--nonsense")).toMatchObject({ code: 2 });
    expect(await load({}, "--help")).toMatchObject({ code: 0 });
  });

  test("exits 1 and says so when no database answers", async () => {
    const file = join(folder, "password");
    await writeFile(file, `${password}\n`);
    const { code, text } = await load({
      NEO4J_URL: "bolt://127.0.0.1:1",
      NEO4J_PASSWORD_FILE: file,
    });
    expect(text).toMatch(/bolt:\/\/127\.0\.0\.1:1: Neo4j does not answer.*npm run neo4j/s);
    expect(text).not.toContain(password);
    expect(code).toBe(1);
  });

  test("exits 1 and names the other address when encryption does not come about", async () => {
    for (const scheme of ["bolt", "neo4j"]) {
      const { code, text } = await load({
        NEO4J_URL: `${scheme}+s://${deafAddress}`,
        NEO4J_PASSWORD: password,
      });
      expect(text).toContain("no encrypted connection came about");
      expect(text).toContain(`NEO4J_URL=${scheme}://${deafAddress}`);
      expect(text).not.toContain(password);
      expect(code).toBe(1);
    }
  });
});

describe("what a refusal of Neo4j becomes", () => {
  const settings = {
    url: "bolt://db.example.org:7687",
    user: "reader",
    password,
    database: "papers",
  };
  const refusal = (code: string): Neo4jError =>
    new Neo4jError(`it was ${password}`, code, "50N42", "general");
  const explained = (code: string, own: Partial<typeof settings> = {}): AppError => {
    const error = explainFailure(refusal(code), { ...settings, ...own });
    if (error instanceof AppError) return error;
    throw new TypeError("no error of ours");
  };

  test("has its own message each, with what to do and without the driver's words", () => {
    const messages: [string, RegExp][] = [
      ["Neo.ClientError.Security.Unauthorized", /neither this user nor this password.*is reader/],
      ["Neo.ClientError.Security.CredentialsExpired", /must be changed/],
      ["Neo.ClientError.Security.AuthenticationRateLimit", /too many wrong passwords/],
      ["Neo.ClientError.Security.Forbidden", /the user reader may not do this in.*papers/],
      ["Neo.ClientError.Database.DatabaseNotFound", /no database papers/],
      ["Neo.ClientError.General.WriteOnReadOnlyAccessDatabase", /papers is read-only/],
      ["Neo.DatabaseError.General.UnknownError", /Neo4j refused \(Neo\.DatabaseError/],
    ];
    for (const [code, message] of messages) {
      expect(explained(code).message).toMatch(message);
      expect(explained(code).message).toContain(settings.url);
      expect(explained(code).message).not.toContain(password);
    }
    expect(new Set(messages.map(([code]) => explained(code).message)).size).toBe(messages.length);
  });

  test("tells apart why no connection came about", () => {
    const explain = (url: string, words: string, code = "ServiceUnavailable"): string =>
      String(
        explainFailure(new Neo4jError(`${words} ${password}`, code, "50N42", "general"), {
          ...settings,
          url,
        }),
      );
    const messages: [string, string, RegExp][] = [
      ["bolt://db", "connect ECONNREFUSED", /does not answer.*npm run neo4j/],
      ["bolt://db", "getaddrinfo ENOTFOUND db", /no such host/],
      ["bolt://db", "Connection was closed by server", /encrypted.*NEO4J_URL=bolt\+s:\/\/db/],
      ["bolt://db", "Server responded HTTP", /web address.*7687/],
      ["bolt+s://db", "before secure TLS connection", /without encryption.*NEO4J_URL=bolt:\/\/db/],
      ["bolt+s://db", "certificate is not trusted", /NODE_EXTRA_CA_CERTS.*bolt\+ssc:\/\/db/],
    ];
    for (const [url, words, message] of messages) {
      expect(explain(url, words)).toMatch(message);
      expect(explain(url, words)).not.toContain(password);
    }
    expect(explain("bolt://db", "Connection acquisition timed out", "N/A")).toMatch(
      /does not answer/,
    );
  });

  test("tells a missing password from a wrong one", () => {
    const error = explainFailure(refusal("Neo.ClientError.Security.Unauthorized"), {
      ...settings,
      password: undefined,
    });
    expect(error).toMatchObject({ code: "usage" });
    expect(String(error)).toContain("Set NEO4J_PASSWORD");
  });

  test("leaves errors of others as they are", () => {
    const other = new TypeError("else");
    expect(explainFailure(other, settings)).toBe(other);
  });
});

test("the pace leaves out what was done before and says how long the rest takes", () => {
  let now = 0;
  const pace = openPace(() => now);
  expect(pace(5_000, 20_000)).toBe("5,000 of 20,000 (25 %)");
  now = 2_000;
  expect(pace(7_000, 20_000)).toBe("7,000 of 20,000 (35 %), 1,000/s, 13 s left");
  now = 4_000;
  expect(pace(5_100, 200_000)).toBe("5,100 of 200,000 (2 %), 25/s, 130 min left");
});
