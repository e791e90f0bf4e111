// Owns what every store promises, as tests: run it with a way to open a store on a graph.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Graph } from "../../model/graph.ts";
import type { EvidenceSource, EvidenceStore } from "../../server/store/evidence-store.ts";
import { handMadeGraph } from "../graphs/hand-made.ts";

/** Opens an engine that holds the graph, and tells by which digest it knows it. */
export type OpenSource = (graph: Graph) => Promise<{ source: EvidenceSource; snapshot: string }>;

const ids = (nodes: readonly { id: string }[]): string[] => nodes.map((n) => n.id);

/** Declares the contract for one engine. */
export const describeEvidenceStore = (engine: string, open: OpenSource): void => {
  describe(`the ${engine} store`, () => {
    let source: EvidenceSource;
    let store: EvidenceStore;
    let snapshot = "";
    beforeAll(async () => {
      ({ source, snapshot } = await open(handMadeGraph()));
      store = await source.current();
    });
    afterAll(async () => {
      await source.close();
    });

    test("names its engine and the snapshot it holds", () => {
      expect([source.engine, store.snapshot]).toEqual([engine, snapshot]);
      expect(source.status()).toEqual({ answers: true, snapshot });
    });

    test("counts nodes per kind and references per basis", async () => {
      const { kinds, bases } = await store.counts();
      expect(kinds).toMatchObject({ claim: 6, recommendation: 1, line: 3 });
      expect(Object.keys(kinds)).toEqual(Object.keys(kinds).toSorted());
      expect(bases).toEqual({ inferred: 2, unidentified: 1 });
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
          { from: ["claim"], edge: "HAS_LINE", direction: "out" },
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
        "kelp:oedema-relief HAS_LINE kelp:oedema-relief@2",
        "kelp:patch-strength HAS_LINE kelp:patch-strength@1",
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
        { from: ["claim"], edge: "HAS_LINE", direction: "out" },
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

    test("lists by id in pages that neither repeat nor leave out", async () => {
      const filter = { kinds: ["claim"] } as const;
      const all = await store.list(filter, { limit: 100 });
      expect(ids(all.nodes)).toEqual(ids(all.nodes).toSorted());
      const seen: string[] = [];
      for (let after: string | undefined; ;) {
        const page = await store.list(filter, { after, limit: 4 });
        expect(page.total).toBe(all.total);
        seen.push(...ids(page.nodes));
        after = page.nodes.at(-1)?.id;
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
      });
    });

    test.each(["oedema relief", "edema relief", "EDEMA Relie"])(
      "search finds the same for %j",
      async (query) => {
        const { found, missing } = await store.search(query, "claim", 10);
        expect(ids(found.map((f) => f.node))).toContain("kelp:oedema-relief");
        expect(missing).toEqual([]);
      },
    );

    test("search tells which word stands nowhere and what it tried", async () => {
      const { found, missing } = await store.search("releif oedema", undefined, 10);
      expect(missing).toEqual([{ word: "releif", tried: ["relief"] }]);
      expect(found.length).toBeGreaterThan(0);
      expect((await store.search("zzzzzz", undefined, 10)).missing).toEqual([
        { word: "zzzzzz", tried: [] },
      ]);
    });

    test("search keeps to the kind and the limit asked for", async () => {
      const { found, total } = await store.search("kelp", "work", 1);
      expect(found).toEqual([]);
      expect(total).toBe(0);
      const works = await store.search("on", "work", 2);
      expect(works.found).toHaveLength(2);
      expect(works.total).toBe(4);
    });

    test("search without a word finds nothing", async () => {
      expect((await store.search("…!?", undefined, 10)).total).toBe(0);
    });
  });
};
