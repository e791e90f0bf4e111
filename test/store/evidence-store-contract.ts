// Owns what every store promises, as tests: run it with a way to open a store on a snapshot. First each promise by itself on
// a graph made by hand; then, on every corpus, hundreds of questions whose answers must be those of the plain store.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Graph } from "../../model/graph.ts";
import { readSnapshot } from "../../server/snapshot/read-snapshot.ts";
import { writeSnapshot } from "../../server/snapshot/write-snapshot.ts";
import { listPlaceOf } from "../../model/list-place.ts";
import {
  scanLimit,
  type EvidenceSource,
  type EvidenceStore,
} from "../../server/store/evidence-store.ts";
import { corpusNames, writeCorpora, type WrittenCorpus } from "../graphs/corpora.ts";
import { handMadeGraph } from "../graphs/hand-made.ts";
import { spelledGraph } from "../graphs/spelled.ts";
import { openPlainStore } from "./plain-store.ts";
import { questionsAbout, type Questions } from "./questions.ts";

/** Opens an engine on a snapshot file, and tells the digest of what it holds. */
export type OpenSource = (path: string) => Promise<{ source: EvidenceSource; snapshot: string }>;

const ids = (nodes: readonly { id: string }[]): string[] => nodes.map((n) => n.id);

/** Declares the contract for one engine. */
export const describeEvidenceStore = (engine: string, open: OpenSource): void => {
  describe(`the ${engine} store`, () => {
    let source: EvidenceSource;
    let store: EvidenceStore;
    let snapshot = "";
    let folder = "";
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "claimtrail-contract-"));
      const path = join(folder, "hand-made.ndjson");
      await writeSnapshot(handMadeGraph(), path);
      ({ source, snapshot } = await open(path));
      store = await source.current();
    }, 120_000);
    afterAll(async () => {
      await source.close();
      await rm(folder, { recursive: true, force: true });
    });

    test("names its engine and the snapshot it holds", () => {
      expect([source.engine, store.snapshot]).toEqual([engine, snapshot]);
      expect(source.status()).toEqual({ answers: true, snapshot });
    });

    test("counts nodes per kind and references per basis", async () => {
      const { kinds, bases } = await store.counts();
      expect(kinds).toMatchObject({ claim: 6, recommendation: 1, "evidence-line": 3 });
      expect(Object.keys(kinds)).toEqual(Object.keys(kinds).toSorted());
      expect(bases).toEqual({ inferred: 2, unidentified: 2 });
    });

    test("finds a node by id and knows no other", async () => {
      expect((await store.findNode("work:ash-2020"))?.kind).toBe("work");
      for (const id of ["work:none", "__proto__", "constructor", ""]) {
        expect(await store.findNode(id)).toBeUndefined();
      }
    });

    test("finds nodes in the order asked for and leaves unknown ones out", async () => {
      const asked = ["work:cedar-2018", "work:none", "work:ash-2020"];
      expect(ids(await store.findNodes(asked))).toEqual(["work:cedar-2018", "work:ash-2020"]);
    });

    test("tells where a renamed and a dropped id went", async () => {
      expect(await store.findForwarding("kelp:old-strength")).toMatchObject({
        type: "alias",
        to: "kelp:patch-strength",
      });
      expect(await store.findForwarding("kelp:dropped")).toMatchObject({ type: "tombstone" });
      expect(await store.findForwarding("kelp:patch-strength")).toBeUndefined();
    });

    test("walks breadth first, by id within a step, over the rules' edges only", async () => {
      const { nodes, edges, total } = await store.walk(
        ["kelp:use-the-patch"],
        [
          { from: ["recommendation"], edge: "BASED_ON", direction: "out" },
          { from: ["claim"], edge: "HAS_EVIDENCE_LINE", direction: "out" },
        ],
        100,
      );
      expect(ids(nodes)).toEqual([
        "kelp:use-the-patch",
        "kelp:oedema-relief",
        "kelp:patch-strength",
        "kelp:oedema-relief@2",
        "kelp:patch-strength@1",
      ]);
      expect(edges.map((e) => `${e.from} ${e.type} ${e.to}`)).toEqual([
        "kelp:oedema-relief HAS_EVIDENCE_LINE kelp:oedema-relief@2",
        "kelp:patch-strength HAS_EVIDENCE_LINE kelp:patch-strength@1",
        "kelp:use-the-patch BASED_ON kelp:oedema-relief",
        "kelp:use-the-patch BASED_ON kelp:patch-strength",
      ]);
      expect(total).toBe(5);
    });

    test("caps a walk, counts the whole, and keeps no edge to a node left out", async () => {
      const { nodes, edges, total, reached } = await store.walk(
        ["kelp:use-the-patch"],
        [{ from: ["recommendation"], edge: "BASED_ON", direction: "out" }],
        2,
      );
      expect(ids(nodes)).toEqual(["kelp:use-the-patch", "kelp:oedema-relief"]);
      expect(edges).toHaveLength(1);
      expect(total).toBe(3);
      expect(reached).toEqual({
        kinds: { recommendation: 1, claim: 2 },
        ends: { BASED_ON: { from: 1, to: 2 } },
      });
    });

    test("ends a walk at the given depth", async () => {
      const rules = [
        { from: ["recommendation", "claim"], edge: "BASED_ON", direction: "out" },
        { from: ["claim"], edge: "HAS_EVIDENCE_LINE", direction: "out" },
      ] as const;
      const { nodes } = await store.walk(["kelp:use-the-patch"], rules, 100, 1);
      expect(nodes).toHaveLength(3);
    });

    test("walks against the direction of edges", async () => {
      const { nodes } = await store.walk(
        ["work:birch-2015"],
        [
          { from: ["work"], edge: "IDENTIFIED_AS", direction: "in" },
          { from: ["reference"], edge: "CITES", direction: "in" },
        ],
        100,
      );
      expect(ids(nodes)).toEqual(["work:birch-2015", "kelp:ref-1", "kelp:patch-strength@1"]);
    });

    test("walks nowhere from an unknown root", async () => {
      expect(await store.walk(["kelp:none"], [], 10)).toEqual({
        nodes: [],
        edges: [],
        total: 0,
        reached: { kinds: {}, ends: {} },
      });
    });

    test("lists statements in the order of their text, and what has a name by name", async () => {
      const { nodes } = await store.list({ kinds: ["claim", "recommendation"] }, { limit: 100 });
      const orders = nodes.map((node) =>
        node.kind === "claim" || node.kind === "recommendation" ? node.order : -1,
      );
      expect(orders).toEqual(orders.toSorted((a, b) => a - b));
      const works = await store.list({ kinds: ["work"] }, { limit: 100 });
      const labels = works.nodes.map(({ label }) => label);
      expect(labels).toEqual(labels.toSorted(new Intl.Collator("en", { numeric: true }).compare));
    });

    test("lists in pages that neither repeat nor leave out", async () => {
      const filter = { kinds: ["claim"] } as const;
      const all = await store.list(filter, { limit: 100 });
      const seen: string[] = [];
      for (let after: string | undefined; ;) {
        const page = await store.list(filter, { after, limit: 4 });
        expect(page.total).toBe(all.total);
        seen.push(...ids(page.nodes));
        const last = page.nodes.at(-1);
        after = last && listPlaceOf(last);
        if (!page.hasMore) break;
      }
      expect(seen).toEqual(ids(all.nodes));
    });

    test.each([
      [{ kinds: ["claim"], type: "practice" }, ["kelp:two-week-soak"]],
      [{ kinds: ["claim"], voice: "uncited" }, ["kelp:bare-word"]],
      [{ kinds: ["recommendation"], stage: "operation", force: "should" }, ["kelp:use-the-patch"]],
      [{ kinds: ["recommendation"], force: "may" }, []],
      [{ kinds: ["claim"], work: "work:birch-2015" }, ["kelp:patch-strength"]],
      [{ kinds: ["claim"], reference: "kelp:ref-2" }, ["kelp:oedema-relief"]],
      [{ kinds: ["claim"], reference: "kelp:none" }, []],
      [{ kinds: ["claim"], topic: "topic:none" }, []],
      [{ kinds: ["tension"], tension: "hard" }, ["kelp:soak-or-not"]],
      [{ kinds: ["tension"], tension: "interpretive" }, []],
      [{ kinds: ["dossier"], paper: "work:ash-2020" }, ["dossier:kelp"]],
      [{ kinds: ["dossier"], paper: "work:birch-2015" }, []],
      [{ kinds: ["work"], doi: "10.5555/CEDAR-2018" }, ["work:cedar-2018"]],
      [{ kinds: ["concept"], has: "abbreviations" }, ["concept:leg-oedema"]],
      [{ kinds: ["concept", "claim"], has: "definition" }, []],
      [{ kinds: ["claim"], words: "edema reli" }, ["kelp:oedema-relief"]],
      [{ kinds: ["claim"], words: "relief elephants" }, []],
    ] as const)("lists with the filter %j", async (filter, expected) => {
      expect(ids((await store.list(filter, { limit: 100 })).nodes)).toEqual(expected);
    });

    test("lists under a topic what stands under narrower ones too", async () => {
      const { total } = await store.list(
        { kinds: ["claim", "recommendation"], topic: "topic:care" },
        { limit: 100 },
      );
      expect(total).toBe(7);
      expect((await store.counts()).topics).toContainEqual({
        topic: "topic:care",
        claims: 6,
        recommendations: 1,
        voices: [
          { voice: "own-practice", claims: 1, recommendations: 0 },
          { voice: "cited", claims: 3, recommendations: 0 },
          { voice: "opinion", claims: 1, recommendations: 1 },
          { voice: "uncited", claims: 1, recommendations: 0 },
        ],
      });
    });

    test.each(["oedema relief", "edema relief", "EDEMA Relie"])(
      "search finds the same for %j",
      async (query) => {
        const { found, missing } = await store.search(query, { kinds: ["claim"], limit: 10 });
        expect(ids(found.map((f) => f.node))).toContain("kelp:oedema-relief");
        expect(missing).toEqual([]);
      },
    );

    test("search tells which word stands nowhere and what it tried", async () => {
      const { found, missing } = await store.search("releif oedema", { limit: 10 });
      expect(missing).toEqual([{ word: "releif", tried: ["relief"], near: [] }]);
      expect(found.length).toBeGreaterThan(0);
      expect((await store.search("zzzzzz", { limit: 10 })).missing).toEqual([
        { word: "zzzzzz", tried: [], near: [] },
      ]);
    });

    test("search finds a statement by a question that readers ask for it", async () => {
      const { found, missing } = await store.search("Will I bathe in the ocean?", { limit: 10 });
      expect(found.map(({ node, matched, unmet }) => [node.id, matched, unmet])).toEqual([
        ["kelp:bare-word", [], []],
      ]);
      expect(missing).toEqual([]);
    });

    test("search keeps no statement out because something else covers more", async () => {
      const { found } = await store.search("kelp leg nowhere", { limit: 10 });
      const shares = new Map(found.map(({ node, share }) => [node.id, share]));
      expect(shares.get("approval:kelp-patch")).toBe(1);
      expect(shares.get("kelp:kelp-approval")).toBeLessThan(0.8);
    });

    test.each([
      ["Will I bathe in brine?", "Do I have to bathe in brine first?"],
      ["which ocean", "Which ocean is best?"],
      ["bathing in br", "Do I have to bathe in brine first?"],
    ])("search gives for %j the question that covers the most of it", async (query, expected) => {
      const { found } = await store.search(query, { kinds: ["claim"], limit: 1 });
      expect(found.map(({ node, question }) => [node.id, question])).toEqual([
        ["kelp:bare-word", expected],
      ]);
    });

    test("search tells how like a query is to the question that readers ask", async () => {
      const likenessOf = async (query: string): Promise<number> => {
        const { found } = await store.search(query, { kinds: ["claim"], limit: 10 });
        return found.find(({ node }) => node.id === "kelp:bare-word")?.likeness ?? Number.NaN;
      };
      expect(await likenessOf("Do I have to bathe in brine first?")).toBe(1);
      expect(await likenessOf("bathe brine")).toBe(1);
      const inPart = await likenessOf("bathe");
      expect(inPart).toBeGreaterThan(0);
      expect(inPart).toBeLessThan(1);
      expect(await likenessOf("bare word")).toBe(0);
    });

    test("search orders by questions in full, and finds nothing by their words", async () => {
      const ids = (await store.search("strength", { limit: 20 })).found.map(({ node }) => node.id);
      expect(ids.length).toBeGreaterThan(0);
      expect(ids).not.toContain("kelp:bare-word");
      const options = { kinds: ["claim"] as const, limit: 20, leastShare: 0.1 };
      const { found } = await store.search("strength of brine", options);
      const [bare] = found.filter(({ node }) => node.id === "kelp:bare-word");
      expect(bare?.unmet).toEqual(["strength"]);
      expect(bare?.likeness).toBeGreaterThan(0.5);
    });

    test("search finds what covers the share that is asked for, whatever the best one covers", async () => {
      const shares = async (leastShare?: number): Promise<number[]> => {
        const options = { kinds: ["claim"] as const, limit: 50, leastShare };
        return (await store.search("kelp relief oedema leg", options)).found.map(
          ({ share }) => share,
        );
      };
      const [usual, asked] = [await shares(), await shares(0.2)];
      const best = Math.max(...usual);
      expect(Math.min(...usual)).toBeGreaterThanOrEqual(0.79 * best);
      expect(Math.min(...asked)).toBeLessThan(0.79 * best);
      expect(Math.min(...asked)).toBeGreaterThanOrEqual(0.2);
    });

    test.each(["Will I bathe in the ocean?", "bare word"])(
      "search gives no question for %j, of which none covers enough",
      async (query) => {
        const { found } = await store.search(query, { kinds: ["claim"], limit: 1 });
        expect(found.map(({ node, question }) => [node.id, question])).toEqual([
          ["kelp:bare-word", undefined],
        ]);
      },
    );

    test("a list narrowed down by words knows the text alone", async () => {
      const filter = { kinds: ["claim"], words: "bathe" } as const;
      expect((await store.list(filter, { limit: 10 })).total).toBe(0);
    });

    test("search keeps to the kind and the limit asked for", async () => {
      const { found, total } = await store.search("kelp", { kinds: ["work"], limit: 1 });
      expect(found).toEqual([]);
      expect(total).toBe(0);
      const works = await store.search("on", { kinds: ["work"], limit: 2 });
      expect(works.found).toHaveLength(2);
      expect(works.total).toBe(4);
    });

    test("search without a word finds nothing", async () => {
      expect((await store.search("…!?", { limit: 10 })).total).toBe(0);
    });
  });
  describeSpellings(engine, open);
};

/** Declares for one engine that a name is found however it is spelled, and a work by whatever identifies it. */
const describeSpellings = (engine: string, open: OpenSource): void => {
  describe(`the ${engine} store, asked in another spelling`, () => {
    let source: EvidenceSource;
    let store: EvidenceStore;
    let folder = "";
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "claimtrail-spellings-"));
      const path = join(folder, "spelled.ndjson");
      await writeSnapshot(spelledGraph(), path);
      ({ source } = await open(path));
      store = await source.current();
    }, 120_000);
    afterAll(async () => {
      await source.close();
      await rm(folder, { recursive: true, force: true });
    });

    test.each([
      ["Ki67", ["concept:ki"]],
      ["ki67 share", ["concept:ki"]],
      ["Ki-67", ["concept:ki", "concept:ki-apart"]],
      ["Ki\u201167 share", ["concept:ki", "concept:ki-apart"]],
      ["Ki 67", ["concept:ki", "concept:ki-apart"]],
      ["Ki-6", ["concept:ki", "concept:ki-apart"]],
      ["COVID19", ["concept:covid"]],
      ["covid 19 spread", ["concept:covid"]],
      ["HIF1a", ["concept:hif"]],
      ["HIF-1a kelp", ["concept:hif"]],
      ["HIF1α kelp", ["concept:hif"]],
      ["hif-1-alpha", ["concept:hif"]],
      ["TNF-α", ["concept:tnf"]],
      ["TNF alpha limpets", ["concept:tnf"]],
      ["PD1 seaweed", ["concept:pd"]],
      ["PD-1", ["concept:pd"]],
      ["pre-operative soaking", ["concept:early"]],
      ["postoperative drying", ["concept:late"]],
      ["PMC9912345", ["work:ash-2020"]],
      ["PMCID: PMC9912345", ["work:ash-2020"]],
      ["pmc 9912345", ["work:ash-2020"]],
      ["https://pmc.ncbi.nlm.nih.gov/articles/PMC9912345/", ["work:ash-2020"]],
      ["PMID: 99123456", ["work:ash-2020"]],
      ["PMID99123456", ["work:ash-2020"]],
      ["https://pubmed.ncbi.nlm.nih.gov/99123456/", ["work:ash-2020"]],
      ["10.5555/KELP-21.(3)", ["work:ash-2020"]],
      ["doi:10.5555/kelp-21.(3)", ["work:ash-2020"]],
      ["https://doi.org/10.5555/kelp-21.(3)", ["work:ash-2020"]],
      ["NCT09999999", ["study:tides"]],
      ["NCT 09999999", ["study:tides"]],
      ["https://clinicaltrials.gov/study/NCT09999999", ["study:tides"]],
      ["MONDO:0099999", ["concept:hif"]],
    ])("search finds what %j means", async (query, expected) => {
      const { found, total, missing } = await store.search(query, { limit: 10 });
      expect(ids(found.map((f) => f.node)).toSorted()).toEqual(expected);
      expect(total).toBe(expected.length);
      expect(missing).toEqual([]);
    });

    test("search takes a name apart that stands nowhere in one word", async () => {
      const { found, missing } = await store.search("kelp1 hif", { limit: 10 });
      expect(ids(found.map((f) => f.node))).toEqual(["concept:hif"]);
      expect(missing).toEqual([]);
    });

    test("lists by words find the same spellings", async () => {
      for (const words of ["Ki67", "ki-67 share", "HIF1a kelp", "PD1"]) {
        const { total } = await store.list({ kinds: ["concept"], words }, { limit: 10 });
        expect(total, words).toBeGreaterThan(0);
      }
    });
  });
};

/** Declares for one engine that on every corpus it answers as the plain store does. */
export const describeAnswers = (engine: string, open: OpenSource): void => {
  describe(`the ${engine} store answers as the plain one`, { timeout: 120_000 }, () => {
    let folder = "";
    let corpora: readonly WrittenCorpus[] = [];
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "claimtrail-answers-"));
      corpora = await writeCorpora(folder);
    }, 120_000);
    afterAll(() => rm(folder, { recursive: true, force: true }));

    describe.each(corpusNames)("on the corpus %j", (name) => {
      let source: EvidenceSource;
      let store: EvidenceStore;
      let plain: ReturnType<typeof openPlainStore>;
      let questions: Questions;
      beforeAll(async () => {
        const corpus = corpora.find((one) => one.name === name);
        if (corpus === undefined) throw new Error(`no corpus ${name}`);
        ({ source } = await open(corpus.path));
        store = await source.current();
        plain = openPlainStore(corpus.graph);
        questions = questionsAbout(corpus.graph);
      }, 120_000);
      afterAll(() => source.close());

      test("what it counts", async () => {
        expectSame(await store.counts(), plain.counts(), name);
      });

      test("every node by its id, and where other ids went", async () => {
        const { ids } = questions;
        const known = ids.flatMap((id) => plain.byId.get(id) ?? []);
        expectSame(await store.findNodes(ids), known, name);
        for (const id of ids.filter((one) => !plain.byId.has(one))) {
          expect(await store.findNode(id)).toBeUndefined();
          expect(await store.findForwarding(id)).toEqual(plain.forwardings.get(id));
        }
      });

      test("walks", async () => {
        for (const { name: rulesName, roots, rules, cap, depth } of questions.walks) {
          const found = await store.walk(roots, rules, cap, depth);
          const expected = plain.walk(roots, rules, cap, depth);
          const what = `${rulesName} from ${roots.join(", ")}, cap ${cap}, depth ${depth ?? "any"}`;
          expect(found.total, what).toBe(expected.total);
          expect(sortedKeys(found.reached), what).toBe(sortedKeys(expected.reached));
          expectSame(found.reached.kinds, expected.reached.kinds, what);
          expectSame(found.nodes, expected.nodes, what);
          expectSame(found.edges, expected.edges, what);
        }
      });

      test("lists", async () => {
        let nodes = 0;
        for (const { filter, slice } of questions.lists) {
          const what = JSON.stringify({ filter, slice });
          const found = await store.list(filter, slice);
          expectSame(found, await plain.list(filter, slice), what);
          nodes += found.nodes.length;
        }
        // Questions that nothing answers would prove nothing.
        if (name !== "empty") expect(nodes).toBeGreaterThan(50);
      });

      test("what searches find, why, and in which order", async () => {
        let hits = 0;
        for (const { query, ...options } of questions.searches) {
          const what = JSON.stringify({ query, ...options });
          const result = await store.search(query, options);
          expectSame(result, plain.search(query, options), what);
          hits += result.found.length;
        }
        if (name !== "empty") expect(hits).toBeGreaterThan(50);
      });
    });
  });
};

/** What a scan is asked of: any store, and what closes it. */
export type Scanned = { readonly scan: EvidenceStore["scan"]; readonly close: () => Promise<void> };

/** Declares for one store, opened on a snapshot file, what a scan of the whole graph promises, on every corpus. */
export const describeScans = (engine: string, open: (path: string) => Promise<Scanned>): void => {
  describe(`a scan of the ${engine} store`, { timeout: 120_000 }, () => {
    let folder = "";
    let corpora: readonly WrittenCorpus[] = [];
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "claimtrail-scans-"));
      corpora = await writeCorpora(folder);
    }, 120_000);
    afterAll(() => rm(folder, { recursive: true, force: true }));

    describe.each(corpusNames)("of the corpus %j", (name) => {
      let corpus: WrittenCorpus;
      let store: Scanned;
      beforeAll(async () => {
        const found = corpora.find((one) => one.name === name);
        if (found === undefined) throw new Error(`no corpus ${name}`);
        corpus = found;
        store = await open(corpus.path);
      }, 120_000);
      afterAll(() => store.close());

      test("gives every node, edge and forwarding in order; written, they are the snapshot", async () => {
        const graph = joined(await allParts(store));
        expectSame(graph, corpus.graph, name);
        const { digest } = await writeSnapshot(graph, join(folder, `${engine}-again.ndjson`));
        expect(digest).toBe((await readSnapshot(corpus.path)).digest);
      });

      test("gives parts of one sort, none empty, none longer than the limit", async () => {
        const parts = await allParts(store);
        for (const { nodes, edges, forwardings } of parts) {
          const lengths = [nodes.length, edges.length, forwardings.length].filter((n) => n > 0);
          expect(lengths).toHaveLength(1);
          expect(lengths[0]).toBeLessThanOrEqual(scanLimit);
        }
        if (name === "synthetic") expect(parts.length).toBeGreaterThan(4);
      });

      test("is not disturbed by others that are under way, or were left", async () => {
        for await (const part of store.scan()) {
          expect(part.nodes.length).toBeGreaterThan(0);
          break;
        }
        const [one, other] = await Promise.all([allParts(store), allParts(store)]);
        expectSame(joined(one), corpus.graph, name);
        expectSame(joined(other), corpus.graph, name);
      });
    });
  });
};

const allParts = async ({ scan }: Scanned): Promise<Graph[]> => {
  const parts: Graph[] = [];
  for await (const part of scan()) parts.push(part);
  return parts;
};

const joined = (parts: readonly Graph[]): Graph => ({
  nodes: parts.flatMap(({ nodes }) => nodes),
  edges: parts.flatMap(({ edges }) => edges),
  forwardings: parts.flatMap(({ forwardings }) => forwardings),
});

/** Compares answers once serialised; says only where they part, since they can be long. */
const expectSame = (found: unknown, expected: unknown, what: string): void => {
  const [one, other] = [JSON.stringify(found), JSON.stringify(expected)];
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const from = Math.max(0, at - 60);
  expect(one.slice(from, at + 200), what).toBe(other.slice(from, at + 200));
};

const sortedKeys = (value: object): string =>
  JSON.stringify(value, (_, own: unknown) =>
    typeof own === "object" && own !== null && !Array.isArray(own)
      ? Object.fromEntries(Object.entries(own).sort(([a], [b]) => (a < b ? -1 : 1)))
      : own,
  );
