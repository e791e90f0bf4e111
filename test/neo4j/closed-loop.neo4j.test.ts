// Tests that both stores bear a crowd: 200 connections that ask one question after the other, zero errors, bounded memory.
// CLAIMTRAIL_LOAD_SECONDS says for how long (default 5), CLAIMTRAIL_LOAD_CLAIMS on how large a synthetic corpus (default: the
// real dossier); where either is set, what was measured is printed.
import autocannon from "autocannon";
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { NodeKind } from "../../model/vocabulary.ts";
import { buildGraph } from "../../server/corpus/build-graph.ts";
import { readCorpus } from "../../server/corpus/read-corpus.ts";
import { writeSnapshot } from "../../server/snapshot/write-snapshot.ts";
import { openSnapshotStore } from "../../server/store/memory/memory-store.ts";
import { corpusOf } from "../../bench/synthetic/corpus-size.ts";
import { writeSynthetic } from "../../bench/synthetic/write-synthetic.ts";
import { endServing, startServing, type Serving } from "../server/serving.ts";
import { openTestDatabase, type TestDatabase } from "./a-database.ts";
import { afresh, ask } from "./clients.ts";
import { givenSettings } from "./run-load.ts";

const seconds = Number(process.env["CLAIMTRAIL_LOAD_SECONDS"] ?? 5);
const claims = process.env["CLAIMTRAIL_LOAD_CLAIMS"];
const isMeasured = process.env["CLAIMTRAIL_LOAD_SECONDS"] !== undefined || claims !== undefined;
const connections = 200;
/** A serving process may hold this much, in MiB: the snapshot, what it keeps of answers and judgements, and what is under way. */
const bound = 700;

describe("200 connections", { timeout: seconds * 1_000 + 120_000 }, () => {
  let database: TestDatabase;
  let folder = "";
  let snapshot = "";
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "claimtrail-crowd-"));
    snapshot = path.join(folder, "graph.ndjson");
    if (claims === undefined) {
      await writeSnapshot(buildGraph((await readCorpus("data")).corpus), snapshot);
    } else {
      await writeSynthetic(corpusOf(Number(claims), 1), snapshot);
    }
    database = await openTestDatabase();
  }, 120_000);
  afterEach(endServing);
  afterAll(async () => {
    await database.empty();
    await database.close();
    await rm(folder, { recursive: true, force: true });
  }, 300_000);

  /** Resident memory in MiB. */
  const residentOf = async ({ child }: Serving): Promise<number> => {
    const { stdout } = await promisify(execFile)("ps", ["-o", "rss=", "-p", String(child.pid)]);
    return Math.round(Number(stdout) / 1024);
  };

  /** Pages, traces, lists and searches of whatever is in the snapshot. */
  const chooseAddresses = async (): Promise<string[]> => {
    const store = await (await openSnapshotStore(snapshot)).current();
    const idsOf = async (kind: NodeKind, limit: number): Promise<string[]> =>
      (await store.list({ kinds: [kind] }, { limit })).nodes.map(({ id }) => id);
    const advice = await idsOf("recommendation", 10);
    return [
      ...(await idsOf("claim", 40)).map((id) => `/api/claims/${id}`),
      ...advice.flatMap((id) => [`/api/recommendations/${id}`, `/api/trace/${id}`]),
      ...(await idsOf("work", 10)).map((id) => `/api/works/${id}`),
      ...(await idsOf("topic", 10)).map((id) => `/api/claims?topic=${id}`),
      ...["chemotherapy", "resection%20margin", "survival"].map((q) => `/api/search?q=${q}`),
    ];
  };

  const crowd = async (serving: Serving, store: string): Promise<void> => {
    const origin = await serving.address();
    const addresses = await chooseAddresses();
    for (const address of addresses) expect((await ask(origin, address)).status).toBe(200);
    const resident = [await residentOf(serving)];
    const sampling = setInterval(
      () => {
        void residentOf(serving).then((now) => resident.push(now));
      },
      (seconds * 1_000) / 4,
    );
    let turn = 0;
    const result = await autocannon({
      url: origin,
      connections,
      duration: seconds,
      timeout: 20,
      requests: [
        {
          setupRequest: (request) => {
            const address = addresses[turn % addresses.length] ?? "";
            // Every other question is one that is answered already.
            const spelling = turn % 2 === 0 ? 0 : Math.floor(turn / addresses.length);
            turn += 1;
            return { ...request, path: afresh(address, spelling) };
          },
        },
      ],
    });
    clearInterval(sampling);
    resident.push(await residentOf(serving));
    if (isMeasured) {
      console.log(
        `${store}, ${claims ?? "real dossier"}: ${result.requests.total} answers in ${seconds} s ` +
          `(${Math.round(result.requests.average)}/s), errors ${result.errors}, not 2xx ${result.non2xx}, ` +
          `p50 ${result.latency.p50} ms, p99 ${result.latency.p99} ms, RSS ${resident.join(", ")} MiB`,
      );
    }
    expect({ errors: result.errors, timeouts: result.timeouts, non2xx: result.non2xx }).toEqual({
      errors: 0,
      timeouts: 0,
      non2xx: 0,
    });
    expect(result.requests.total).toBeGreaterThan(connections);
    expect(Math.max(...resident)).toBeLessThan(bound);
    expect(serving.child.exitCode).toBeNull();
  };
  const quiet = { LOG_LEVEL: "warn", NODE_ENV: "production" };

  test("are borne by the store in memory", async () => {
    await crowd(startServing({ CLAIMTRAIL_SNAPSHOT: snapshot, ...quiet }), "memory");
  });

  test("are borne by the store in Neo4j", async () => {
    await database.serve(snapshot).then(({ source }) => source.close());
    const serving = startServing({ ...givenSettings(), ...quiet });
    await crowd(serving, "neo4j");
    expect(serving.out()).not.toContain('"level"');
  });
});
