// Tests loading into a real database: what is in it afterwards, whatever was in it before and whatever was killed.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Graph } from "../../model/graph.ts";
import { buildGraph } from "../../server/corpus/build-graph.ts";
import { readCorpus } from "../../server/corpus/read-corpus.ts";
import { writeSnapshot } from "../../server/snapshot/write-snapshot.ts";
import { openMemoryStore } from "../../server/store/memory/memory-store.ts";
import { checkDatabase } from "../../server/store/neo4j/check-database.ts";
import { loadGraph, type LoadRequest } from "../../server/store/neo4j/load-graph.ts";
import { acquireLease } from "../../server/store/neo4j/load-lease.ts";
import { corpusOf } from "../../bench/synthetic/corpus-size.ts";
import { writeSynthetic } from "../../bench/synthetic/write-synthetic.ts";
import { edge, handMadeGraph, node } from "../graphs/hand-made.ts";
import { openTestDatabase, type TestDatabase } from "./a-database.ts";
import { givenSettings, runLoad } from "./run-load.ts";

describe("a database loaded from a snapshot", { timeout: 240_000 }, () => {
  let database: TestDatabase;
  let folder = "";
  /** Snapshots: everything made by hand, the real dossier, one large enough to be caught while it is loaded. */
  let [handMade, real, large] = ["", "", ""];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "claimtrail-load-"));
    handMade = await write("hand-made", handMadeGraph());
    real = await write("real", buildGraph((await readCorpus("data")).corpus));
    large = join(folder, "large.ndjson");
    await writeSynthetic(corpusOf(3_000, 1), large);
    database = await openTestDatabase();
  }, 120_000);
  beforeEach(() => database.empty());
  afterAll(async () => {
    await database.empty();
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });

  const write = async (name: string, graph: Graph): Promise<string> => {
    const path = join(folder, `${name}.ndjson`);
    await writeSnapshot(graph, path);
    return path;
  };
  const load = (path: string, own: Partial<LoadRequest> = {}) =>
    loadGraph({
      target: database.target,
      path,
      besideOtherData: false,
      again: false,
      onProgress: () => undefined,
      onNote: () => undefined,
      ...own,
    });
  const isEqual = async (): Promise<boolean> =>
    (await checkDatabase(database.target, () => undefined)).isEqual;
  /** Everything in the database, in an order that does not depend on how it got there. */
  const everything = async (): Promise<string> => {
    const nodes = await database.run(
      "MATCH (n) WHERE NOT n:ClaimtrailLoader RETURN labels(n) AS labels, properties(n) AS own",
    );
    const edges = await database.run(
      "MATCH (a)-[r]->(b) RETURN type(r) AS type, a.id AS a, b.id AS b, properties(r) AS own",
    );
    const sorted = (rows: Record<string, unknown>[]): string[] =>
      rows.map((row) => JSON.stringify(row, (_, value: unknown) => sortKeys(value))).sort();
    return JSON.stringify([sorted(nodes), sorted(edges)]);
  };
  const countOf = async (label: string): Promise<unknown> =>
    (await database.run(`MATCH (n:${label}) RETURN count(n) AS count`))[0]?.["count"];

  test("gives back exactly the snapshot", async () => {
    for (const path of [handMade, real]) {
      expect((await load(path)).outcome).toBe("loaded");
      expect(await isEqual()).toBe(true);
    }
  });

  test("keeps the counts that the store in memory makes", async () => {
    for (const [path, graph] of [
      [handMade, handMadeGraph()],
      [real, buildGraph((await readCorpus("data")).corpus)],
    ] as const) {
      await load(path);
      const [row] = await database.run("MATCH (s:ClaimtrailServing) RETURN s.counts AS counts");
      const store = await openMemoryStore(graph, "digest").current();
      expect(row?.["counts"]).toBe(JSON.stringify(await store.counts()));
    }
  });

  test("is readable: names of the model, a caption, and words to be found by", async () => {
    await load(handMade);
    const [work] = await database.run(
      "MATCH (n:Claimtrail:Work {id: 'work:ash-2020'}) RETURN properties(n) AS own",
    );
    expect(work?.["own"]).toMatchObject({
      kind: "work",
      caption: "ash-2020",
      title: "On ash-2020",
      doi: "10.5555/ash-2020",
    });
    const [about] = await database.run(
      "MATCH (n:Claim)-[r:ABOUT]->(c:Concept) RETURN r.roles AS roles, n.searchRelatedWords AS words, c.searchNameWords AS names LIMIT 1",
    );
    expect(about?.["roles"]).toEqual(expect.arrayContaining([expect.any(String)]));
    expect(String(about?.["words"]).split(" ")).toEqual(
      expect.arrayContaining(String(about?.["names"]).split(" ")),
    );
    const [found] = await database.run(
      "MATCH (v:ClaimtrailVocabulary) RETURN collect(v.words) AS parts",
    );
    const words = String(found?.["parts"]).split(" ");
    expect(words).toEqual([...new Set(words)].sort());
  });

  test("is not touched when the same snapshot is loaded again", async () => {
    await load(real);
    const before = await everything();
    expect((await load(real)).outcome).toBe("already");
    expect(await everything()).toBe(before);
  });

  test("holds nothing any more of a snapshot that was replaced", async () => {
    await load(real);
    await load(handMade);
    expect(await isEqual()).toBe(true);
    expect(await countOf("Claimtrail")).toBe(handMadeGraph().nodes.length);
    expect(await countOf("ClaimtrailForwarding")).toBe(handMadeGraph().forwardings.length);
    expect(await countOf("ClaimtrailLoad")).toBe(1);
  });

  test("can be told from its snapshot when something else wrote into it, and mended", async () => {
    await load(handMade);
    await database.run("MATCH (:Claim)-[r:UNDER]->() WITH r LIMIT 1 DELETE r");
    expect(await isEqual()).toBe(false);
    expect((await load(handMade, { again: true })).outcome).toBe("loaded");
    expect(await isEqual()).toBe(true);
  });

  test("may hold hubs with more edges than one transaction takes", async () => {
    const graph = handMadeGraph();
    const work = graph.nodes.find(({ id }) => id === "work:ash-2020");
    const reports = Array.from({ length: 12_000 }, (_, i) => String(i).padStart(5, "0"));
    const hub = await write("hub", {
      nodes: [work ?? [], reports.map((i) => report(i))].flat().sort(byId),
      edges: reports.map((i) => edge("REPORTS", "work:ash-2020", `report:ash-2020.r${i}`)),
      forwardings: [],
    });
    await load(hub);
    expect(await isEqual()).toBe(true);
    await load(handMade);
    expect(await countOf("Claimtrail")).toBe(graph.nodes.length);
  });

  test("is refused when it holds nodes of others, unless they are to stay beside", async () => {
    await database.run("CREATE (:Person {name: 'Ada'})-[:KNOWS]->(:Person {name: 'Grace'})");
    await expect(load(handMade)).rejects.toThrow(/holds 2 nodes .*Person.*--beside-other-data/s);
    expect(await countOf("Claimtrail")).toBe(0);
    await load(real, { besideOtherData: true });
    await load(handMade, { besideOtherData: true });
    expect(await isEqual()).toBe(true);
    expect(
      await database.run("MATCH (:Person)-[r:KNOWS]->(p:Person) RETURN p.name AS name"),
    ).toEqual([{ name: "Grace" }]);
  });

  test("serves what it served when an edge of the new snapshot leads nowhere", async () => {
    await load(handMade);
    const graph = handMadeGraph();
    const dangling = edge("UNDER", "zz:one", "topic:none", { order: 1 });
    const faulty = await write("faulty", { ...graph, edges: [...graph.edges, dangling] });
    await expect(load(faulty)).rejects.toMatchObject({ code: "snapshot-damaged" });
    expect(await isEqual()).toBe(true);
    // What was given up is gone with the next load, though that has nothing else to do.
    await load(handMade);
    expect(await countOf("Claimtrail")).toBe(graph.nodes.length);
  });

  test("takes one loader at a time", async () => {
    await load(handMade);
    const lease = await acquireLease(database.target, () => undefined);
    try {
      await expect(load(real)).rejects.toThrow("Another load is at work");
    } finally {
      await lease.release();
    }
    expect((await load(real)).outcome).toBe("loaded");
  });

  test("lets no loader write that was replaced because it was silent", async () => {
    await load(handMade);
    const silent = await acquireLease(database.target, () => undefined);
    await database.run("MATCH (l:ClaimtrailLoader) SET l.owner = 'another'");
    await expect(silent.write(async () => Promise.resolve())).rejects.toThrow("took over");
    await silent.release();
    expect(await database.run("MATCH (l:ClaimtrailLoader) RETURN l.owner AS owner")).toEqual([
      { owner: "another" },
    ]);
  });

  test("has another name than the settings give: exits 2", async () => {
    const wrong = { ...givenSettings(), NEO4J_DATABASE: "nosuch" };
    const { code, text } = await runLoad(wrong, "--snapshot", handMade);
    expect(text).toMatch(/there is no database nosuch\. Correct NEO4J_DATABASE/);
    expect(code).toBe(2);
  });

  test("is left alone when the snapshot is missing: exits 1", async () => {
    const missing = join(folder, "none.ndjson");
    const { code, text } = await runLoad(givenSettings(), "--snapshot", missing);
    expect(text).toMatch(/none\.ndjson: there is no snapshot\. Run `npm run ingest`/);
    expect(code).toBe(1);
  });

  test("goes on after a load that was stopped", async () => {
    const stop = new AbortController();
    const stopped = await load(large, {
      signal: stop.signal,
      onProgress: ({ step }) => {
        if (step === "edges") stop.abort();
      },
    });
    expect(stopped.outcome).toBe("stopped");
    expect(await countOf("ClaimtrailServing")).toBe(0);
    const steps = new Set<string>();
    await load(large, { onProgress: ({ step }) => steps.add(step) });
    expect(steps).not.toContain("nodes");
    expect(await isEqual()).toBe(true);
  });

  /** Loads in a process of its own. */
  const startLoading = (path: string): ChildProcess =>
    spawn(
      process.execPath,
      ["--import", "tsx", "scripts/claimtrail.ts", "load:neo4j", "--snapshot", path],
      {
        stdio: ["ignore", "ignore", "pipe"],
      },
    );

  test("is the same after its loader was killed at random moments", async () => {
    await load(large);
    const expected = withoutGeneration(await everything());
    // From empty, and from another snapshot that is to be deleted afterwards.
    for (const before of ["", real]) {
      await database.empty();
      if (before !== "") await load(before);
      let caught = 0;
      for (let kill = 0; kill < 5; kill += 1) {
        const loader = startLoading(large);
        const closed = once(loader, "close");
        await Promise.race([once(loader.stderr ?? loader, "data"), closed]);
        await Promise.race([wait(300 + Math.random() * 1_500), closed]);
        if (loader.exitCode === null) caught += 1;
        loader.kill("SIGKILL");
        await closed;
      }
      // Otherwise the kills would have missed what they are meant to hit.
      expect(caught).toBeGreaterThan(0);
      const last = startLoading(large);
      expect(await once(last, "close")).toEqual([0, null]);
      expect(await isEqual()).toBe(true);
      expect(withoutGeneration(await everything())).toBe(expected);
    }
  });
});

const withoutGeneration = (text: string): string =>
  text.replaceAll(/\\?"generation\\?":\d+/g, "generation");

const sortKeys = (value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

const report = (number: string) =>
  node({
    id: `report:ash-2020.r${number}`,
    kind: "report",
    label: `Result ${number}`,
    statement: "Some of it was so.",
    figures: [],
    readFrom: { depth: "abstract", what: "invented record" },
  });
