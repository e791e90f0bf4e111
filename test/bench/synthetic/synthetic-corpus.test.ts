// Tests that a synthetic corpus is repeatable, keeps the rules of the model and of real corpora, and has the shapes it promises.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { endpoints } from "../../../model/endpoints.ts";
import { GraphEdge, type EdgeType, type Graph } from "../../../model/graph.ts";
import { GraphNode } from "../../../model/nodes.ts";
import type { NodeKind } from "../../../model/vocabulary.ts";
import { traceDownWalk } from "../../../server/judgement/walks.ts";
import { readSnapshot } from "../../../server/snapshot/read-snapshot.ts";
import { openMemoryStore } from "../../../server/store/memory/memory-store.ts";
import type { EvidenceStore } from "../../../server/store/evidence-store.ts";
import { corpusOf } from "../../../bench/synthetic/corpus-size.ts";
import { claimsOfDossier } from "../../../bench/synthetic/dossier.ts";
import { countsOf, writeSynthetic } from "../../../bench/synthetic/write-synthetic.ts";
import { serveApp } from "../../http/an-app.ts";

const claims = 1000;
let folder = "";
let path = "";
let graph: Graph = { nodes: [], edges: [], forwardings: [] };
let digest = "";
const kinds = new Map<string, NodeKind>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "claimtrail-synthetic-"));
  path = join(folder, "synthetic.ndjson");
  await writeSynthetic(corpusOf(claims, 1), path);
  ({ graph, digest } = await readSnapshot(path));
  for (const { id, kind } of graph.nodes) kinds.set(id, kind);
});
afterAll(() => rm(folder, { recursive: true }));

const edgesOfType = <T extends EdgeType>(type: T) =>
  graph.edges.filter((edge): edge is Extract<GraphEdge, { type: T }> => edge.type === type);
const targets = (type: EdgeType): ReadonlyMap<string, string[]> => {
  const found = new Map<string, string[]>();
  for (const { from, to } of edgesOfType(type)) found.set(from, [...(found.get(from) ?? []), to]);
  return found;
};
const dossierOf = (id: string): string => id.slice(0, id.indexOf(":"));

describe("a synthetic corpus", () => {
  test("has the same bytes from the same seed and others from another", async () => {
    const again = join(folder, "again.ndjson");
    await writeSynthetic(corpusOf(claims, 1), again);
    expect((await readFile(again)).equals(await readFile(path))).toBe(true);
    const other = await writeSynthetic(corpusOf(claims, 2), again);
    expect(other.digest).not.toBe(digest);
    expect((await writeSynthetic(corpusOf(claims, 2 ** 32 + 1), again)).digest).not.toBe(digest);
  });

  test("has its objects as the schemas would leave them, key by key", async () => {
    const lines = (await readFile(path, "utf8")).split("\n");
    const nodes = lines.slice(1, 1 + graph.nodes.length);
    const edges = lines.slice(1 + nodes.length, 1 + nodes.length + graph.edges.length);
    const changed = [
      ...nodes.filter((line) => JSON.stringify(GraphNode.parse(JSON.parse(line))) !== line),
      ...edges.filter((line) => JSON.stringify(GraphEdge.parse(JSON.parse(line))) !== line),
    ];
    expect(changed).toEqual([]);
    expect(nodes.length).toBeGreaterThan(3 * claims);
  });

  test("is sorted, nodes by id and edges by from, type and to, with none twice", () => {
    const nodes = graph.nodes.map(({ id }) => id);
    const edges = graph.edges.map(({ from, type, to }) => `${from} ${type} ${to}`);
    for (const keys of [nodes, edges]) {
      expect(keys.findIndex((key, i) => i > 0 && key <= (keys[i - 1] ?? ""))).toBe(-1);
    }
  });

  test("has exactly the claims asked for, at every size", () => {
    expect(graph.nodes.filter(({ kind }) => kind === "claim")).toHaveLength(claims);
    for (const asked of [100, 333, 494, 495, 1000, 12_345, 100_000, 1_000_000]) {
      const corpus = corpusOf(asked, 7);
      const each = Array.from({ length: corpus.dossiers }, (_, i) =>
        claimsOfDossier(corpus, i + 1),
      );
      expect(each.reduce((sum, count) => sum + count, 0)).toBe(asked);
      expect(Math.min(...each)).toBeGreaterThanOrEqual(80);
      expect(Math.max(...each)).toBeLessThan(999);
    }
  });

  test("joins only kinds of nodes that the model joins, and only nodes that are there", () => {
    const statement: NodeKind[] = ["claim", "recommendation"];
    const ends: Record<EdgeType, readonly [readonly NodeKind[], readonly NodeKind[]]> = {
      ASSERTED_IN: [statement, ["work"]],
      FOUND_AT: [statement, ["passage"]],
      HAS_EVIDENCE_LINE: [statement, ["evidence-line"]],
      CITES: [["evidence-line"], ["reference"]],
      IDENTIFIED_AS: [["reference"], ["work"]],
      BASED_ON: [statement, ["claim"]],
      ABOUT: [statement, ["concept"]],
      CONCERNS: [["claim"], ["case"]],
      MENTIONS: [["claim"], ["case"]],
      UNDER: [statement, ["topic"]],
      BROADER: [
        ["topic", "concept"],
        ["topic", "concept"],
      ],
      PART_OF_WHOLE: [["concept"], ["concept"]],
      PARTY_TO: [statement, ["tension"]],
      ANSWERS: [["summary"], ["topic"]],
      SUMS_UP: [["summary"], statement],
      DECIDED_BY: [["decision"], statement],
      LEADS_TO: [["decision"], ["decision"]],
      SHOWS: [["drawing"], ["concept"]],
      DRAWN_ON: [["dossier"], ["drawing"]],
      DESCRIBES: [["work"], ["study"]],
      REPORTS: [["work"], ["report"]],
      AUDITED_AGAINST: [["evidence-line"], ["report"]],
      BEARS_ON: [["report"], statement],
      CONCERNS_APPROVAL: [["claim"], ["approval"]],
      RESTED_ON: [["approval"], ["study"]],
      SUPERSEDED_BY: [["work"], ["work"]],
      NOT_CONFIRMED_BY: [["study"], ["study"]],
      OVERLAPS: [["study"], ["study"]],
      IN_FIELD: [["dossier"], ["profile"]],
      PART_OF: [
        [...statement, "reference", "case", "tension", "summary", "decision", "tour"],
        ["dossier"],
      ],
    };
    const wrong = graph.edges.filter(({ type, from, to }) => {
      const [fromKind, toKind] = [kinds.get(from), kinds.get(to)];
      const [fromKinds, toKinds] = ends[type];
      return (
        fromKind === undefined ||
        toKind === undefined ||
        !fromKinds.includes(fromKind) ||
        !toKinds.includes(toKind)
      );
    });
    expect(wrong).toEqual([]);
    const rare: EdgeType[] = [
      "NOT_CONFIRMED_BY",
      "SUPERSEDED_BY",
      "OVERLAPS",
      "CONCERNS",
      "MENTIONS",
    ];
    const met = new Set(graph.edges.map(({ type }) => type));
    expect(
      GraphEdge.options
        .map((option) => option.shape.type.value)
        .filter((type) => !met.has(type) && !rare.includes(type)),
    ).toEqual([]);
  });

  test("names only nodes that are there, from inside nodes too", () => {
    const named = graph.nodes.flatMap((node) =>
      [
        ...JSON.stringify(node).matchAll(
          /"((?:approval|concept|study|work|dossier|synth-\d+):[^"]+)"/g,
        ),
      ].map(([, id = ""]) => id),
    );
    expect(named.filter((id) => !kinds.has(id))).toEqual([]);
    expect(named.length).toBeGreaterThan(graph.nodes.length);
  });

  test("runs in no circle", () => {
    const oneWay = ["BASED_ON", "BROADER", "PART_OF_WHOLE", "SUPERSEDED_BY", "NOT_CONFIRMED_BY"];
    for (const type of GraphEdge.options
      .map((option) => option.shape.type.value)
      .filter((found) => oneWay.includes(found))) {
      const next = targets(type);
      const depths = new Map<string, number>();
      const depthOf = (id: string, above: ReadonlySet<string>): number => {
        if (above.has(id)) throw new Error(`${type} comes back to ${id}`);
        const known = depths.get(id);
        if (known !== undefined) return known;
        const below = (next.get(id) ?? []).map((to) => depthOf(to, new Set([...above, id])));
        const depth = below.length === 0 ? 0 : 1 + Math.max(...below);
        depths.set(id, depth);
        return depth;
      };
      const all = [...next.keys()].map((id) => depthOf(id, new Set()));
      if (type === "BASED_ON") {
        expect(Math.max(...all)).toBeGreaterThanOrEqual(4);
        expect(all.filter((depth) => depth === 1).length).toBeGreaterThan(all.length / 4);
      }
    }
  });

  test("keeps the rules of real dossiers about references, audits and uncited evidence", () => {
    const works = targets("IDENTIFIED_AS");
    const references = new Map(
      graph.nodes.flatMap((node) => (node.kind === "reference" ? [[node.id, node] as const] : [])),
    );
    for (const { id, basis, confidence } of references.values()) {
      expect(works.get(id)?.length ?? 0).toBe(basis === "unidentified" ? 0 : 1);
      expect(confidence === undefined).toBe(basis === "unidentified");
    }
    const cites = targets("CITES");
    const workOf = (evidenceLine: string): string | undefined =>
      (cites.get(evidenceLine) ?? []).flatMap((reference) => works.get(reference) ?? [])[0];
    const reportedBy = new Map(edgesOfType("REPORTS").map(({ from, to }) => [to, from]));
    for (const audit of edgesOfType("AUDITED_AGAINST")) {
      expect(reportedBy.get(audit.to)).toBe(workOf(audit.from));
      const basis = references.get(cites.get(audit.from)?.[0] ?? "")?.basis;
      expect(audit.conditional).toBe(basis !== "confirmed");
    }
    const evidenceLines = targets("HAS_EVIDENCE_LINE");
    const bearing = edgesOfType("BEARS_ON");
    expect(bearing.length).toBeGreaterThan(20);
    for (const { from, to, citedAs } of bearing) {
      const work = reportedBy.get(from) ?? "";
      expect((evidenceLines.get(to) ?? []).map(workOf)).not.toContain(work);
      const markers = [...references.values()]
        .filter(({ id }) => dossierOf(id) === dossierOf(to) && works.get(id)?.includes(work))
        .map(({ marker }) => `[${marker ?? ""}]`);
      expect(citedAs ?? []).toEqual(markers);
    }
    expect(bearing.some(({ citedAs }) => citedAs !== undefined)).toBe(true);
    for (const node of graph.nodes) {
      if (node.kind === "evidence-line" && workOf(node.id) === undefined) {
        expect(Object.values(node.directness).every((grade) => grade === "unknown")).toBe(true);
        expect(node.level).toBeUndefined();
      }
      if (node.kind === "claim" || node.kind === "recommendation") {
        expect(evidenceLines.has(node.id)).toBe(node.voice === "cited");
      }
    }
  });

  test("orders the statements of each dossier by section, without a hole", () => {
    const sections = new Map(
      graph.nodes.flatMap((n) =>
        n.kind === "passage" ? [[n.id, Number(n.section.replace("section-", ""))] as const] : [],
      ),
    );
    const dossiers = graph.nodes.filter(({ kind }) => kind === "dossier");
    expect(dossiers.length).toBeGreaterThan(1);
    for (const { id } of dossiers) {
      const statements = graph.nodes
        .flatMap((n) => (n.kind === "claim" || n.kind === "recommendation" ? [n] : []))
        .filter(({ dossier }) => dossier === id)
        .sort((a, b) => a.order - b.order);
      expect(statements.map(({ order }) => order)).toEqual([...statements.keys()]);
      const found = statements.map((n) => sections.get(`${n.id}~1`) ?? 0);
      expect(found).toEqual([...found].sort((a, b) => a - b));
    }
  });

  test("sums up three topics of each dossier, from statements and figures that stand under them", () => {
    const topicsOf = targets("UNDER");
    const sumsUp = targets("SUMS_UP");
    const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
    const summaries = graph.nodes.flatMap((node) => (node.kind === "summary" ? [node] : []));
    expect(summaries).toHaveLength(3 * corpusOf(claims, 1).dossiers);
    for (const { id, label, topic, sentences, unknown, figures } of summaries) {
      expect(nodes.get(topic)?.label).toBe(label);
      const from = [...sentences, ...unknown].flatMap((sentence) => sentence.from);
      expect(new Set(sumsUp.get(id))).toEqual(new Set(from));
      for (const statement of from) expect(topicsOf.get(statement)).toContain(topic);
      for (const { statement, figure } of figures) {
        expect(from).toContain(statement);
        const node = nodes.get(statement);
        const known = node !== undefined && "figures" in node ? node.figures : [];
        expect(JSON.stringify(known)).toContain(`"id":"${figure}"`);
      }
    }
    expect(summaries.some(({ figures }) => figures.length > 0)).toBe(true);
  });

  test("cannot be taken for medicine", () => {
    for (const node of graph.nodes) {
      if (node.kind === "claim" || node.kind === "recommendation" || node.kind === "report") {
        expect(node.statement).toMatch(/\(synthetic\)\.$/);
        // Nothing but invented words: none of their syllables begins like this in a language.
        const words = node.statement.replace(/\(synthetic\)|[\d–%.,:]+(?: (?:cm|mo)\b)?/g, "");
        expect(words).toMatch(
          /^(?:(?:(?:bz|dw|fj|gz|kv|mj|pw|q|skv|tz|vr|vl|xl|xt|zn|zv)[aeou])+\s*)+$/i,
        );
      }
      if (node.kind === "work") expect(node.csl.DOI).toMatch(/^10\.5555\/synthetic\./);
      if (node.kind === "dossier") {
        expect(node.title).toContain("(synthetic)");
        expect(node.licence).toContain("Synthetic");
        expect(node.attribution).toContain("Synthetic");
      }
    }
    const hosts = [...JSON.stringify(graph).matchAll(/https?:\/\/([^/"]+)/g)].map(
      ([, host]) => host,
    );
    expect(new Set(hosts)).toEqual(new Set(["example.org"]));
    expect(JSON.stringify(graph)).not.toMatch(/"(?:PMID|PMCID|pmid)":/);
  });
});

describe("probes", () => {
  /** What a trace looks like without its names and words. */
  const shapeOf = async (store: EvidenceStore, id: string) => {
    const { nodes, edges, total } = await store.walk([id], traceDownWalk, 500);
    expect(total).toBe(nodes.length);
    const local = new Map(nodes.map((node, at) => [node.id, `${at} ${node.kind}`]));
    return {
      nodes: [...local.values()],
      edges: edges.map(
        ({ from, type, to }) => `${local.get(from) ?? ""} ${type} ${local.get(to) ?? ""}`,
      ),
    };
  };

  test("have traces of one shape, whatever the corpus and the seed", async () => {
    const store = await openMemoryStore(graph, digest).current();
    const first = await shapeOf(store, "synth-00001:probe");
    const counts = new Map<string, number>();
    for (const node of first.nodes) {
      const kind = node.split(" ")[1] ?? "";
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    expect(Object.fromEntries(counts)).toEqual({
      recommendation: 1,
      claim: 3,
      "evidence-line": 6,
      passage: 4,
      reference: 6,
      report: 1,
      study: 3,
      work: 5,
    });
    const other = join(folder, "other.ndjson");
    await writeSynthetic(corpusOf(2500, 99), other);
    const read = await readSnapshot(other);
    const otherStore = await openMemoryStore(read.graph, read.digest).current();
    const probes = read.graph.nodes.filter(({ id }) => id.endsWith(":probe"));
    expect(probes).toHaveLength(8);
    for (const { id } of probes) expect(await shapeOf(otherStore, id)).toEqual(first);
  });

  test("are answered over HTTP, with pages of every kind beside them", async () => {
    const app = await serveApp(openMemoryStore(graph, digest));
    const get = async (at: string): Promise<unknown> => {
      const answer = await fetch(app.origin + at);
      expect([at, answer.status]).toEqual([at, 200]);
      return answer.json();
    };
    try {
      const trace = endpoints.trace.view.parse(await get("/api/trace/synth-00002:probe"));
      expect(trace.total).toBe(29);
      const pages: [NodeKind, string][] = [
        ["claim", "claims"],
        ["recommendation", "recommendations"],
        ["reference", "references"],
        ["work", "works"],
        ["study", "studies"],
        ["concept", "concepts"],
        ["topic", "topics"],
        ["tension", "tensions"],
        ["approval", "approvals"],
        ["dossier", "dossiers"],
      ];
      for (const [kind, page] of pages) {
        const id = graph.nodes.find((node) => node.kind === kind)?.id ?? "";
        await get(`/api/${page}/${id}`);
      }
    } finally {
      await app.close();
    }
  });
});

test("counting a corpus tells how far it is, up to the end", () => {
  const shares: number[] = [];
  const corpus = corpusOf(2500, 3);
  const counts = countsOf(corpus, (_, share) => shares.push(share));
  expect(counts.nodes).toBeGreaterThan(2500);
  expect(shares).toHaveLength(corpus.dossiers);
  expect(shares.at(-1)).toBe(1);
});
