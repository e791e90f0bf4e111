// Tests what a scan of a generation promises beyond the contract of all stores: hubs in pages, nothing held while nobody
// asks, and an end when another snapshot is served.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Graph } from "../../model/graph.ts";
import { writeSnapshot } from "../../server/snapshot/write-snapshot.ts";
import { scanLimit } from "../../server/store/evidence-store.ts";
import { edge, handMadeGraph, node } from "../graphs/hand-made.ts";
import { openTestDatabase, type TestDatabase } from "./a-database.ts";
import { eventually } from "./clients.ts";

const ascii = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The graph made by hand, in which one work reports so many things. */
const withReports = (count: number): Graph => {
  const base = handMadeGraph();
  const report = base.nodes.find(({ id }) => id === "report:birch-2015.strength");
  const ids = Array.from({ length: count }, (_, i) => `report:birch-2015.r${i}`);
  return {
    ...base,
    nodes: [...base.nodes, ...ids.map((id) => node({ ...report, id }))].sort((a, b) =>
      ascii(a.id, b.id),
    ),
    edges: [...base.edges, ...ids.map((id) => edge("REPORTS", "work:birch-2015", id))].sort(
      (a, b) => ascii(a.from, b.from) || ascii(a.type, b.type) || ascii(a.to, b.to),
    ),
  };
};

describe("a scan of a database", { timeout: 60_000 }, () => {
  let folder = "";
  let database: TestDatabase;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "claimtrail-scan-"));
    database = await openTestDatabase();
  }, 120_000);
  afterAll(async () => {
    await database.empty();
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });

  const serve = async (graph: Graph, name: string) => {
    const file = path.join(folder, name);
    await writeSnapshot(graph, file);
    return database.serve(file);
  };

  test("gives the edges of a node that has more than a page of them", async () => {
    const graph = withReports(2 * scanLimit + 1);
    const { source } = await serve(graph, "hub.ndjson");
    const found: string[] = [];
    for await (const { edges } of (await source.current()).scan()) {
      expect(edges.length).toBeLessThanOrEqual(scanLimit);
      found.push(...edges.map(({ from, type, to }) => `${from} ${type} ${to}`));
    }
    await source.close();
    expect(found).toEqual(graph.edges.map(({ from, type, to }) => `${from} ${type} ${to}`));
  });

  test("ends with snapshot-moved when another snapshot is served, and gives nothing of that", async () => {
    const { source } = await serve(withReports(2 * scanLimit), "before.ndjson");
    const scan = (await source.current()).scan()[Symbol.asyncIterator]();
    const first = await scan.next();
    expect(first.done).toBe(false);
    const { source: after } = await serve(handMadeGraph(), "after.ndjson");
    await expect(scan.next()).rejects.toMatchObject({ code: "snapshot-moved" });
    expect(await scan.next()).toEqual({ done: true, value: undefined });
    await Promise.all([source.close(), after.close()]);
  });

  test("keeps no transaction open between two parts", async () => {
    const { source } = await serve(withReports(2 * scanLimit), "held.ndjson");
    for await (const part of (await source.current()).scan()) {
      expect(part.nodes.length).toBeGreaterThan(0);
      // Others come and go: a look at the pointer four times a second. A scan's would stay for seconds.
      const isQuiet = async (): Promise<boolean> => {
        const [row] = await database.run(
          "SHOW TRANSACTIONS YIELD currentQuery WHERE NOT currentQuery CONTAINS 'SHOW TRANSACTIONS' RETURN count(*) AS open",
        );
        return row?.["open"] === 0;
      };
      expect(await eventually(isQuiet, 5_000)).toBe(true);
      break;
    }
    await source.close();
  });
});
