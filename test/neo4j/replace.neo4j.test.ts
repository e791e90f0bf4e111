// Tests that readers over HTTP see one snapshot or the other and never a mixture, while snapshots replace one another in the
// database; and that none of their questions fails.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Graph } from "../../model/graph.ts";
import { buildGraph } from "../../server/corpus/build-graph.ts";
import { readCorpus } from "../../server/corpus/read-corpus.ts";
import { writeSnapshot } from "../../server/snapshot/write-snapshot.ts";
import { openSnapshotStore } from "../../server/store/memory/memory-store.ts";
import { endServing, startServing } from "../server/serving.ts";
import { openTestDatabase, type TestDatabase } from "./a-database.ts";
import { afresh, ask, eventually, startClients, type Seen } from "./clients.ts";
import { givenSettings, runLoad } from "./run-load.ts";
import { serveApp } from "../http/an-app.ts";

const versions = ["first", "second"] as const;
type Version = (typeof versions)[number];

/** The graph with its version in every name and statement, and without one claim that nothing depends on in the second. */
const versionOf = (graph: Graph, version: Version): Graph => {
  const leaned = new Set(
    graph.edges
      .filter(({ type }) => ["BASED_ON", "PARTY_TO", "BEARS_ON", "CONCERNS"].includes(type))
      .flatMap(({ from, to }) => [from, to]),
  );
  const spare = graph.nodes.find(({ id, kind }) => kind === "claim" && !leaned.has(id))?.id ?? "";
  const isGone = (id: string): boolean =>
    version === "second" &&
    (id === spare || id.startsWith(`${spare}~`) || id.startsWith(`${spare}@`));
  return {
    ...graph,
    nodes: graph.nodes
      .filter(({ id }) => !isGone(id))
      .map((node) => ({
        ...node,
        label: `${node.label} (${version})`,
        ...("statement" in node ? { statement: `${node.statement} (${version})` } : {}),
      })),
    edges: graph.edges.filter(({ from, to }) => !isGone(from) && !isGone(to)),
  };
};

/** Pages of all sorts: cards, lists, cases, whole traces. */
const chooseAddresses = ({ nodes }: Graph): string[] => {
  const some = (kind: string, count: number): string[] =>
    nodes.flatMap(({ id, kind: own }) => (own === kind ? [id] : [])).slice(0, count);
  return [
    ...some("recommendation", 4).flatMap((id) => [
      `/api/recommendations/${id}`,
      `/api/trace/${id}`,
    ]),
    ...some("topic", 3).flatMap((id) => [`/api/topics/${id}`, `/api/claims?topic=${id}`]),
    ...some("work", 2).map((id) => `/api/works/${id}`),
    ...some("dossier", 1).map((id) => `/api/dossiers/${id}`),
    "/api/overview",
    "/api/claims?limit=100",
    "/api/recommendations?limit=50",
    "/api/tensions",
  ];
};
/** So few ways of spelling that answers are asked for anew and come from those that were kept, too. */
const spellings = 400;

describe("readers, while snapshots replace one another", { timeout: 180_000 }, () => {
  let database: TestDatabase;
  let folder = "";
  let graph: Graph;
  const snapshots = { first: "", second: "" };
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "claimtrail-replace-"));
    graph = buildGraph((await readCorpus("data")).corpus);
    for (const version of versions) {
      snapshots[version] = path.join(folder, `${version}.ndjson`);
      await writeSnapshot(versionOf(graph, version), snapshots[version]);
    }
    database = await openTestDatabase();
  }, 120_000);
  afterAll(async () => {
    endServing();
    await database.empty();
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** What the store in memory answers from a snapshot, by address. */
  const answersInMemory = async (
    snapshot: string,
    addresses: readonly string[],
  ): Promise<Map<string, string>> => {
    const app = await serveApp(await openSnapshotStore(snapshot));
    const bodies = new Map<string, string>();
    for (const address of addresses) {
      const { status, body } = await ask(app.origin, address);
      expect(status).toBe(200);
      bodies.set(address, body);
    }
    await app.close();
    return bodies;
  };

  test("see each answer whole, of one of them, and none fails", async () => {
    const addresses = chooseAddresses(graph);
    const expected = {
      first: await answersInMemory(snapshots.first, addresses),
      second: await answersInMemory(snapshots.second, addresses),
    };
    for (const address of addresses) {
      expect(expected.first.get(address)).not.toBe(expected.second.get(address));
    }
    await database.serve(snapshots.first).then(({ source }) => source.close());
    const serving = startServing({ ...givenSettings(), LOG_LEVEL: "warn" });
    const origin = await serving.address();

    // A database that was just started plans each question for the first time; that is not what is measured here.
    for (const address of addresses) {
      expect(
        await eventually(async () => (await ask(origin, address)).status === 200, 30_000),
      ).toBe(true);
    }

    const asked = new Map<string, string>();
    const clients = startClients(origin, 8, (turn) => {
      const address = addresses[turn % addresses.length] ?? "";
      const spelt = afresh(address, Math.floor(turn / addresses.length) % spellings);
      asked.set(spelt, address);
      return spelt;
    });
    const versionIn = ({ address, body }: Seen): Version | undefined =>
      versions.find((version) => expected[version].get(asked.get(address) ?? "") === body);
    /** Whether each client was given this version after a moment. */
    const allSee = (version: Version, since: number): boolean =>
      new Set(
        clients.seen
          .filter((one) => one.asked > since && versionIn(one) === version)
          .map(({ client }) => client),
      ).size === 8;

    const versionAfterLoads: Version[] = [];
    for (const version of ["second", "first", "second"] as const) {
      const { code, text } = await runLoad(givenSettings(), "--snapshot", snapshots[version]);
      expect({ code, text: code === 0 ? "" : text }).toEqual({ code: 0, text: "" });
      const loaded = performance.now();
      expect(await eventually(() => allSee(version, loaded), 30_000)).toBe(true);
      versionAfterLoads.push(version);
    }
    await clients.stop();

    const { seen } = clients;
    expect(seen.filter(({ status }) => status !== 200).slice(0, 3)).toEqual([]);
    expect(seen.filter((one) => versionIn(one) === undefined).slice(0, 3)).toEqual([]);
    // Each client went from one to the next as they were loaded, never back.
    for (let client = 0; client < 8; client += 1) {
      const own = seen.filter((one) => one.client === client).map(versionIn);
      const turns = own.filter((version, i) => version !== own[i - 1]);
      expect(turns).toEqual(["first", ...versionAfterLoads]);
    }
    // An ETag names one body.
    const bodies = new Map<string, string>();
    for (const { etag, body } of seen) {
      expect(bodies.get(etag ?? "") ?? body).toBe(body);
      bodies.set(etag ?? "", body);
    }
    expect(bodies.size).toBeGreaterThan(addresses.length * 2);
  });
});
