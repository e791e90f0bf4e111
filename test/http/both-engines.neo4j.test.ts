// Tests that every address answers with the same bytes whichever engine serves: each endpoint, filter, cap and cursor, on
// every corpus. Only the order of a search may differ; what must still hold there is in the store's contract.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { endpoints } from "../../model/endpoints.ts";
import type { EndpointId } from "../../model/paths.ts";
import { ConnectedKind } from "../../model/views/connection.ts";
import { RelatedList } from "../../model/views/related.ts";
import type { Graph } from "../../model/graph.ts";
import type { GraphNode } from "../../model/nodes.ts";
import { ClaimType, ConceptPart, Force, NodeKind, Voice } from "../../model/vocabulary.ts";
import type { EvidenceSource } from "../../server/store/evidence-store.ts";
import { openSnapshotStore } from "../../server/store/memory/memory-store.ts";
import { searchTextOf, wordsOf } from "../../server/search/words.ts";
import { stagesIn } from "../graphs/stages-in.ts";
import { corpusNames, writeCorpora, type WrittenCorpus } from "../graphs/corpora.ts";
import { openTestDatabase, type TestDatabase } from "../neo4j/a-database.ts";
import { serveApp, type ServedApp } from "./an-app.ts";

/** Of each kind of node so many are asked for, spread over all of them. */
const perKind = 12;
/** Requests under way at once. */
const atOnce = 6;

const spread = <T>(items: readonly T[], count = perKind): T[] => {
  const step = Math.max(1, items.length / count);
  return Array.from(
    { length: Math.min(count, items.length) },
    (_, i) => items[Math.floor(i * step)],
  ).filter((item) => item !== undefined);
};

/** Kinds whose nodes an endpoint answers for by id. */
const kindsOf: Partial<Record<EndpointId, readonly GraphNode["kind"][]>> = {
  dossier: ["dossier"],
  topic: ["topic"],
  claim: ["claim"],
  recommendation: ["recommendation"],
  reference: ["reference"],
  work: ["work"],
  study: ["study"],
  concept: ["concept"],
  case: ["case"],
  tension: ["tension"],
  approval: ["approval"],
  trace: ["claim", "recommendation", "reference", "work", "study"],
  node: NodeKind.options,
};

/** How often an address is asked again that the database was too busy for. */
const mostRepeats = 4;

/** Asks, and asks again after the pause that a busy database wants: what it answers then is what is compared. */
const askPatiently = async (address: string, repeats = 0): Promise<Response> => {
  const response = await fetch(address, { redirect: "manual" });
  if (response.status !== 503 || repeats === mostRepeats) return response;
  await wait(1_000 * Number(response.headers.get("retry-after") ?? 1));
  return askPatiently(address, repeats + 1);
};

/** Every address to ask for, each once. */
const addressesFor = (graph: Graph): string[] => {
  const idsOf = (...kinds: readonly GraphNode["kind"][]): string[] =>
    graph.nodes.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => encodeURIComponent(id));
  const someOf = (...kinds: readonly GraphNode["kind"][]): string[] => [
    ...kinds.flatMap((kind) => spread(idsOf(kind))),
    "nothing:here",
  ];
  const forwarded = graph.forwardings.map((f) => (f.type === "alias" ? f.from : f.id));
  const addresses: string[] = [];
  for (const { id, path } of Object.values(endpoints)) {
    const kinds = kindsOf[id];
    if (kinds === undefined) {
      if (
        ![
          "health",
          "search",
          "graph",
          "related",
          "around",
          "paths",
          "collection",
          "bibliography",
        ].includes(id)
      )
        addresses.push(path);
      continue;
    }
    for (const one of [...someOf(...kinds), ...forwarded, "__proto__"]) {
      addresses.push(path.replace("{id}", one));
    }
  }
  for (const id of someOf("claim", "recommendation", "reference", "work", "study")) {
    addresses.push(
      `/api/trace/${id}?limit=10`,
      `/api/trace/${id}?limit=40&direction=up`,
      `/api/trace/${id}?limit=2000&direction=down`,
    );
  }
  for (const list of RelatedList.options) {
    for (const id of someOf("work", "study", "concept", "approval", "claim")) {
      addresses.push(`/api/related/${id}?list=${list}&limit=7`);
    }
  }
  for (const comparison of ["differential", "regimens", "shares"]) {
    for (const id of someOf("topic")) addresses.push(`/api/compare/${comparison}?topic=${id}`);
    for (const id of someOf("dossier")) addresses.push(`/api/compare/${comparison}?dossier=${id}`);
  }
  for (const id of someOf("topic", "dossier")) {
    addresses.push(`/api/bibliography?of=${id}`, `/api/bibliography?of=${id}&with=uncited`);
  }
  for (const list of ["claims", "recommendations", "works", "tensions", "search?q=patch"]) {
    addresses.push(`/api/bibliography?list=/api/${encodeURIComponent(list)}`);
  }
  for (const id of someOf("topic")) addresses.push(`/api/topics/${id}?limit=300`);
  for (const id of someOf("topic")) addresses.push(`/api/questions?topic=${id}&seed=a`);
  for (const id of someOf("dossier")) {
    addresses.push(`/api/questions?dossier=${id}&limit=50`, `/api/quotations?dossier=${id}`);
    addresses.push(`/api/decks?dossier=${id}`, `/api/cards?dossier=${id}&limit=20`);
  }
  for (const id of someOf("dossier")) {
    addresses.push(`/api/compare/courses?dossier=${id}`, `/api/tours?dossier=${id}`);
  }
  for (const id of someOf("topic")) {
    addresses.push(`/api/wheel?topic=${id}`, `/api/wheel?topic=${id}&voice=cited`);
    addresses.push(`/api/narrowing?topic=${id}&q=patch`);
  }
  for (const id of someOf("dossier")) addresses.push(`/api/wheel?dossier=${id}`);
  for (const id of someOf("dossier")) {
    addresses.push(`/api/weigh?dossier=${id}&only=direct`, `/api/years?dossier=${id}`);
    addresses.push(`/api/verification?dossier=${id}`, `/api/pathway?dossier=${id}&year=2019`);
  }
  for (const id of someOf("work").slice(0, 1)) addresses.push(`/api/weigh?without=${id}`);
  addresses.push("/api/graph", "/api/graph?limit=10", "/api/graph?limit=2000");
  for (const id of spread(idsOf("topic"))) addresses.push(`/api/graph?topic=${id}&limit=60`);
  for (const id of spread(idsOf(...NodeKind.options), 16)) {
    addresses.push(`/api/around/${id}?steps=1`, `/api/around/${id}?steps=3`);
  }
  const ends = spread(idsOf(...ConnectedKind.options), 6);
  for (const [i, id] of ends.entries()) {
    addresses.push(`/api/paths?from=${id}&to=${ends.at(i - 1) ?? id}`);
  }
  const collected = [...NodeKind.options.flatMap((kind) => spread(idsOf(kind), 3)), ...forwarded];
  for (const first of spread([...collected.keys()], 4)) {
    const ids = collected.slice(first, first + 40).join(",");
    addresses.push(`/api/collection?ids=${ids}`, `/api/bibliography?of=${ids}&format=ris`);
  }
  const shared = [
    ...someOf("topic").map((id) => `topic=${id}`),
    ...someOf("concept").map((id) => `concept=${id}`),
    ...someOf("work").map((id) => `work=${id}`),
    ...someOf("study").map((id) => `study=${id}`),
    ...someOf("reference").map((id) => `reference=${id}`),
    ...someOf("dossier").map((id) => `dossier=${id}`),
    ...forwarded.map((id) => `reference=${id}`),
    ...spread(idsOf("work"), 2).map((id) => `topic=${id}`),
    ...Voice.options.map((voice) => `voice=${voice}`),
    ...spread(phrasesOf(graph)).map((q) => `q=${encodeURIComponent(q)}`),
  ];
  addresses.push(
    ...shared.flatMap((filter) => [
      `/api/claims?${filter}&limit=40`,
      `/api/recommendations?${filter}&limit=40`,
    ]),
    ...ClaimType.options.map((type) => `/api/claims?type=${type}&limit=20`),
    ...[...stagesIn(graph), "none"].map((stage) => `/api/recommendations?stage=${stage}`),
    ...Force.options.map((force) => `/api/recommendations?force=${force}`),
    ...["claims", "recommendations"].map((list) => `/api/${list}?voice=cited&topic=topic%3Anone`),
    ...spread(graph.nodes.flatMap((n) => (n.kind === "work" ? (n.csl.DOI ?? []) : []))).map(
      (doi) => `/api/works?doi=${encodeURIComponent(doi.toUpperCase())}`,
    ),
    ...spread(graph.nodes.flatMap((n) => (n.kind === "work" ? (n.csl.PMID ?? []) : []))).map(
      (pmid) => `/api/works?pmid=${pmid}`,
    ),
    ...spread(phrasesOf(graph)).flatMap((q) => [
      `/api/works?q=${encodeURIComponent(q)}`,
      `/api/concepts?q=${encodeURIComponent(q)}`,
      `/api/concepts?has=definition&q=${encodeURIComponent(q)}`,
    ]),
    ...ConceptPart.options.map((part) => `/api/concepts?has=${part}`),
  );
  return [...new Set(addresses)];
};

/** The first words of texts. */
const phrasesOf = (graph: Graph): string[] => {
  const texts = spread(graph.nodes, 200).map((node) => wordsOf(searchTextOf(node).body));
  return [...new Set(texts.filter((t) => t.length > 1).map((t) => t.slice(0, 2).join(" ")))];
};

/** Lists that are followed by their cursors to the end, in pages of this length. */
const pagedLists: readonly [string, number][] = [
  ["claims", 37],
  ["recommendations", 4],
  ["works", 9],
  ["concepts", 90],
  ["cases", 2],
  ["tensions", 5],
  ["dossiers", 1],
  ["tours", 1],
];

describe("both engines", { timeout: 240_000 }, () => {
  let database: TestDatabase;
  let folder = "";
  let corpora: readonly WrittenCorpus[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "claimtrail-engines-"));
    corpora = await writeCorpora(folder);
    database = await openTestDatabase();
  }, 400_000);
  afterAll(async () => {
    await database.empty();
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });

  describe.each(corpusNames)("on the corpus %j", (name) => {
    let sources: EvidenceSource[] = [];
    let apps: ServedApp[] = [];
    let graph: Graph;
    beforeAll(async () => {
      const corpus = corpora.find((one) => one.name === name);
      if (corpus === undefined) throw new Error(`no corpus ${name}`);
      graph = corpus.graph;
      sources = [await openSnapshotStore(corpus.path), (await database.serve(corpus.path)).source];
      apps = await Promise.all(sources.map((source) => serveApp(source)));
    }, 120_000);
    afterAll(async () => {
      await Promise.all(apps.map((app) => app.close()));
      await Promise.all(sources.map((source) => source.close()));
    });

    /** Status, headers that matter and body from each engine. */
    const answersAt = (address: string) =>
      Promise.all(
        apps.map(async ({ origin }) => {
          const response = await askPatiently(origin + address);
          const body = await response.text();
          return {
            status: response.status,
            etag: response.headers.get("etag"),
            location: response.headers.get("location"),
            // Problems carry the id of their request, which is no one else's.
            body: response.ok ? body : body.replace(/"instance":"[^"]*"/, ""),
          };
        }),
      );
    const inParallel = async (
      addresses: readonly string[],
      ask: (address: string) => Promise<void>,
    ): Promise<void> => {
      const left = addresses.values();
      const work = async (): Promise<void> => {
        for (const address of left) await ask(address);
      };
      await Promise.all(Array.from({ length: atOnce }, work));
    };

    test("answer with the same bytes at every address", async () => {
      const addresses = addressesFor(graph);
      let answered = 0;
      await inParallel(addresses, async (address) => {
        const [one, other] = await answersAt(address);
        expect(other, address).toEqual(one);
        expect(one?.status, address).toBeLessThan(500);
        if (one?.status === 200) answered += 1;
      });
      expect(answered).toBeGreaterThan(addresses.length / 3);
    });

    test("lead through every list by the same cursors", async () => {
      for (const [list, limit] of pagedLists) {
        let seen = 0;
        for (let address = `/api/${list}?limit=${limit}`; ;) {
          const [one, other] = await answersAt(address);
          expect(other, address).toEqual(one);
          const page = z
            .object({ items: z.array(z.unknown()), total: z.int(), next: z.string().optional() })
            .parse(JSON.parse(one?.body ?? ""));
          seen += page.items.length;
          if (page.next === undefined) {
            expect(seen, list).toBe(page.total);
            break;
          }
          address = `/api/${list}?limit=${limit}&cursor=${page.next}`;
        }
      }
    });

    test("find the same by search, with the same reasons", async () => {
      const queries = [
        ...spread(phrasesOf(graph), 20),
        "kelp",
        "the",
        "releif",
        "zzzzzz q",
        "what does the kelp need",
      ];
      await inParallel(queries, async (query) => {
        for (const kind of ["", "&kind=claim", "&kind=concept"]) {
          const address = `/api/search?limit=50&q=${encodeURIComponent(query)}${kind}`;
          const [one, other] = await answersAt(address);
          expect(other?.body, address).toBe(one?.body);
        }
      });
    });
  });
});
