import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Graph } from "../../model/graph.ts";
import type { PassageNode } from "../../model/nodes.ts";
import type { EvidenceStore } from "../../server/store/evidence-store.ts";
import { openMemoryStore } from "../../server/store/memory/memory-store.ts";
import { openSourceTexts } from "../../server/source-texts.ts";
import { graphIn } from "../graphs/read-data.ts";

const kelp = "test/fixtures/kelp";
let folder = "";
let graph: Graph = { nodes: [], edges: [], forwardings: [] };

let store: Pick<EvidenceStore, "findNodes"> = { findNodes: () => Promise.resolve([]) };

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "claimtrail-texts-"));
  graph = await graphIn(`${kelp}/data`);
  store = await openMemoryStore(graph, "digest").current();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const place = (id: string): PassageNode => {
  const node = graph.nodes.find((n) => n.id === id);
  if (node?.kind !== "passage") throw new Error(`${id} is no passage`);
  return node;
};

let warnings: string[] = [];
const open = (own: string | undefined) => {
  warnings = [];
  return openSourceTexts(own, (warning) => warnings.push(warning))(store);
};

describe("held source texts", () => {
  test.each(["kelp.txt", "kelp.xml", "kelp.html"])(
    "%s shows the sentence with its keys marked, as the verified text",
    async (name) => {
      const own = await mkdtemp(path.join(folder, "one-"));
      await writeFile(path.join(own, name), await readFile(`${kelp}/source/${name}`));
      const texts = await open(own);
      expect(texts.dossiers).toEqual(["dossier:kelp"]);
      const found = texts.find(place("kelp:left-side-share~1"));
      expect(found?.isVerifiedText).toBe(true);
      const marked = found?.marks.map(({ start, end }) => found.sentence.slice(start, end));
      expect(marked).toEqual(["Sixty", "left side", "[2, 3]", "[2, 3]"]);
    },
  );

  test("is found under the ending that archives give to JATS", async () => {
    const own = await mkdtemp(path.join(folder, "nxml-"));
    await writeFile(path.join(own, "kelp.nxml"), await readFile(`${kelp}/source/kelp.xml`));
    expect((await open(own)).dossiers).toEqual(["dossier:kelp"]);
  });

  test("a text that differs from the verified one is shown as such", async () => {
    const own = await mkdtemp(path.join(folder, "other-"));
    const text = await readFile(`${kelp}/source/kelp.txt`, "utf8");
    await writeFile(path.join(own, "kelp.txt"), text.replace("84 (min", "85 (min"));
    const texts = await open(own);
    expect(warnings).toEqual([expect.stringContaining("not the one that was verified")]);
    expect(texts.find(place("kelp:left-side-share~1"))?.isVerifiedText).toBe(false);
    expect(texts.find(place("kelp:operating-time~1"))).toBeUndefined();
  });

  test("without a folder every dossier is textless, and nothing is wrong", async () => {
    const texts = await open(undefined);
    expect([texts.dossiers, warnings]).toEqual([[], []]);
    expect(texts.find(place("kelp:left-side-share~1"))).toBeUndefined();
  });

  test("a folder that cannot be read is an error that names the setting", async () => {
    await expect(open(path.join(folder, "none"))).rejects.toThrow("CLAIMTRAIL_SOURCES");
  });

  test("each snapshot gets its texts once, and a text that came meanwhile with the next one", async () => {
    const own = await mkdtemp(path.join(folder, "grown-"));
    const textsOf = openSourceTexts(own, (warning) => warnings.push(warning));
    const [early, late] = [{ ...store }, { ...store }];
    expect((await textsOf(early)).dossiers).toEqual([]);
    await writeFile(path.join(own, "kelp.txt"), await readFile(`${kelp}/source/kelp.txt`));
    expect(await textsOf(early)).toBe(await textsOf(early));
    expect((await textsOf(early)).dossiers).toEqual([]);
    expect((await textsOf(late)).dossiers).toEqual(["dossier:kelp"]);
  });

  test("a folder that is gone when the snapshot is replaced leaves it textless, with a warning", async () => {
    const own = await mkdtemp(path.join(folder, "gone-"));
    warnings = [];
    const textsOf = openSourceTexts(own, (warning) => warnings.push(warning));
    await textsOf({ ...store });
    await rm(own, { recursive: true });
    expect((await textsOf({ ...store })).dossiers).toEqual([]);
    expect(warnings).toEqual([expect.stringContaining("CLAIMTRAIL_SOURCES")]);
  });
});
