// Tests that a snapshot comes back as it was written, is replaced whole, and is refused when it is not whole.
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { AppError } from "../../server/app-error.ts";
import { readSnapshot } from "../../server/snapshot/read-snapshot.ts";
import { writeSnapshot, writeSnapshotLines } from "../../server/snapshot/write-snapshot.ts";
import { handMadeGraph } from "../graphs/hand-made.ts";

/** Code and message that a promise is refused with, as one text. */
const refusalOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => "not refused",
    (error: unknown) =>
      error instanceof AppError ? `${error.code}: ${error.message}` : "unknown error",
  );

describe("a snapshot", () => {
  let folder = "";
  let path = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "claimtrail-snapshot-"));
    path = join(folder, "var", "claimtrail.ndjson");
  });
  afterEach(() => rm(folder, { recursive: true }));

  const lines = async (): Promise<string[]> => (await readFile(path, "utf8")).split("\n");

  test("comes back as it was written, with the digest it was written with", async () => {
    const { digest, bytes } = await writeSnapshot(handMadeGraph(), path);
    expect(await readSnapshot(path)).toEqual({ digest, graph: handMadeGraph() });
    expect((await readFile(path)).length).toBe(bytes);
  });

  test("has the same bytes whatever the order in which the keys of an object were set", async () => {
    await writeSnapshot(handMadeGraph(), path);
    const first = await readFile(path, "utf8");
    const { nodes, edges, forwardings } = handMadeGraph();
    const turned = nodes.map((node) => Object.fromEntries(Object.entries(node).reverse()));
    const graph = { nodes, edges, forwardings };
    await writeSnapshot(Object.assign(graph, { nodes: turned }), path);
    expect(await readFile(path, "utf8")).toBe(first);
  });

  test("holds an empty graph as well", async () => {
    const empty = { nodes: [], edges: [], forwardings: [] };
    await writeSnapshot(empty, path);
    expect((await readSnapshot(path)).graph).toEqual(empty);
  });

  test("leaves nothing else behind, and removes what a killed writer left", async () => {
    await writeSnapshot(handMadeGraph(), path);
    const left = join(folder, "var", ".claimtrail.ndjson.4194999.0badcafe.tmp");
    const another = join(folder, "var", `.claimtrail.ndjson.${process.pid}.0badcafe.tmp`);
    await writeFile(left, "half");
    await writeFile(another, "being written");
    await writeSnapshot(handMadeGraph(), path);
    expect((await readdir(join(folder, "var"))).sort()).toEqual([
      `.claimtrail.ndjson.${process.pid}.0badcafe.tmp`,
      "claimtrail.ndjson",
    ]);
  });

  test("is missing with a message that says which command writes it", async () => {
    expect(await refusalOf(readSnapshot(path))).toBe(
      `snapshot-missing: ${path}: there is no snapshot. Run \`npm run ingest\` to write it anew.`,
    );
  });

  test("is refused when it was cut short, at whatever byte", async () => {
    await writeSnapshot(handMadeGraph(), path);
    const whole = await readFile(path);
    for (let length = 0; length < whole.length; length += 97) {
      await writeFile(path, whole.subarray(0, length));
      expect(await refusalOf(readSnapshot(path)), `${length} bytes`).toMatch(
        /^snapshot-damaged: .*npm run ingest/,
      );
    }
  });

  test("is refused when one letter differs", async () => {
    await writeSnapshot(handMadeGraph(), path);
    const text = await readFile(path, "utf8");
    await writeFile(path, text.replace("What is said", "What is sald"));
    expect(await refusalOf(readSnapshot(path))).toMatch(
      /^snapshot-damaged: .* the content has digest [0-9a-f]{64}, the trailer says/,
    );
  });

  test("is refused when something was added", async () => {
    await writeSnapshot(handMadeGraph(), path);
    await writeFile(path, `${await readFile(path, "utf8")}{}\n`);
    expect(await refusalOf(readSnapshot(path))).toMatch(
      /^snapshot-damaged: .* there is more after the trailer/,
    );
  });

  test("is refused when a line is no node, naming the line", async () => {
    await writeSnapshot(handMadeGraph(), path);
    const [header, , ...rest] = await lines();
    await writeFile(path, [header, `{"kind":"planet"}`, ...rest].join("\n"));
    expect(await refusalOf(readSnapshot(path))).toMatch(/^snapshot-damaged: .*: line 2: kind:/);
  });

  test("of another format is called outdated, not damaged", async () => {
    await writeFile(join(folder, "old"), `{"kind":"claimtrail-snapshot","format":0,"more":1}\n`);
    expect(await refusalOf(readSnapshot(join(folder, "old")))).toMatch(
      /^snapshot-outdated: .*written in format 0, this program reads format 3/,
    );
  });

  test("is not looked for inside another kind of file", async () => {
    await writeFile(join(folder, "other"), "review:\n  drafted: {}\n");
    expect(await refusalOf(readSnapshot(join(folder, "other")))).toMatch(
      /^snapshot-damaged: .*line 1: not JSON/,
    );
    expect(await refusalOf(readSnapshot(folder))).toMatch(/^io: /);
  });

  test("is written from lines as from objects", async () => {
    await writeSnapshot(handMadeGraph(), path);
    const written = await readFile(path, "utf8");
    const [, ...content] = written.split("\n");
    const { nodes, edges, forwardings } = handMadeGraph();
    const counts = {
      nodes: nodes.length,
      edges: edges.length,
      forwardings: forwardings.length,
    };
    const edgesFrom = counts.nodes;
    const forwardingsFrom = edgesFrom + counts.edges;
    await writeSnapshotLines(
      {
        counts,
        nodes: content.slice(0, edgesFrom),
        edges: content.slice(edgesFrom, forwardingsFrom),
        forwardings: content.slice(forwardingsFrom, forwardingsFrom + counts.forwardings),
      },
      path,
    );
    expect(await readFile(path, "utf8")).toBe(written);
  });

  test("of other counts than announced is not written, and the old one stays", async () => {
    await writeSnapshot(handMadeGraph(), path);
    const before = await readFile(path, "utf8");
    const one = {
      counts: { nodes: 1, edges: 0, forwardings: 0 },
      edges: [],
      forwardings: [],
    };
    await expect(writeSnapshotLines({ ...one, nodes: [] }, path)).rejects.toThrow(
      "a snapshot of 1 nodes was announced, 0 came",
    );
    await expect(writeSnapshotLines({ ...one, nodes: ["{}", "{}"] }, path)).rejects.toThrow(
      "a snapshot of 1 nodes was announced, 2 came",
    );
    expect(await readFile(path, "utf8")).toBe(before);
    expect(await readdir(join(folder, "var"))).toEqual(["claimtrail.ndjson"]);
  });

  test("that cannot be put in its place leaves everything as it was", async () => {
    const taken = join(folder, "taken");
    await writeFile(taken, "a file where a folder is needed");
    expect(await refusalOf(writeSnapshot(handMadeGraph(), join(taken, "x")))).toMatch(
      /^io: .*--out/,
    );
    expect(await readFile(taken, "utf8")).toBe("a file where a folder is needed");
  });
});
