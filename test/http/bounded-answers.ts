// Owns what no answer may weigh more than, each endpoint at its largest, whatever the corpus; run over one of 1 000 claims, and of 10 000.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { endpoints } from "../../model/endpoints.ts";
import { openSnapshotStore } from "../../server/store/memory/memory-store.ts";
import { corpusOf } from "../../bench/synthetic/corpus-size.ts";
import { writeSynthetic } from "../../bench/synthetic/write-synthetic.ts";
import { serveApp, type ServedApp } from "./an-app.ts";

/**
 * What each address may weigh at most, in kilobytes of JSON before compression. The nodes asked for are the ones with the
 * most around them; lists are asked for as the explorer does.
 */
export const caps: readonly (readonly [address: string, kilobytes: number])[] = [
  ["health", 2],
  ["overview", 90],
  ["dossiers?limit=30", 60],
  ["dossiers/dossier:synth-00001", 30],
  ["topics", 20],
  ["topics/topic:t1", 110],
  ["topics/topic:t1?limit=300", 300],
  ["claims?limit=30", 45],
  ["claims/synth-00001:c001", 60],
  ["recommendations?limit=30", 45],
  ["recommendations/synth-00001:probe", 60],
  ["references/synth-00001:ref-1", 60],
  ["works?limit=30", 40],
  ["works/work:w0000000", 60],
  ["studies/study:s0000000", 60],
  ["concepts?limit=30", 10],
  ["concepts?has=definition&limit=30", 20],
  ["abbreviations", 30],
  ["concepts/concept:k00000", 45],
  ["cases?limit=6", 40],
  ["cases/{first}", 80],
  ["tensions?limit=30", 40],
  ["tensions/synth-00001:t-01", 20],
  ["approvals/approval:a00000", 45],
  ["related/study:s0000000?list=works&limit=30", 45],
  ["related/work:w0000000?list=reports&limit=30", 45],
  ["trace/synth-00001:probe", 60],
  ["trace/work:w0000000?direction=up", 400],
  ["trace/study:s0000000?direction=up", 400],
  ["profiles", 10],
  ["contents", 1],
  ["compare/differential", 400],
  ["compare/regimens", 400],
  ["compare/shares", 400],
  ["compare/differential?topic=topic:t1", 400],
  ["compare/regimens?topic=topic:t1", 400],
  ["compare/shares?topic=topic:t1", 400],
  ["compare/courses", 400],
  ["compare/courses?dossier=dossier:synth-00001", 200],
  ["graph", 120],
  ["graph?limit=2000", 480],
  ["around/study:s0000000?steps=3", 60],
  ["around/concept:k00000?steps=2", 60],
  ["paths?from=synth-00001:c001&to=study:s0000000", 60],
  ["wheel", 500],
  ["wheel?topic=topic:t1", 500],
  ["wheel?dossier=dossier:synth-00001", 500],
  ["wheel?q=synthetic&kind=recommendation", 700],
  ["narrowing?topic=topic:t1&voice=cited", 4],
  ["verification", 1],
  ["pathway", 60],
  ["pathway?year=2020", 80],
  ["years", 200],
  ["weigh?only=identified", 300],
  ["places?at=concept:k00000", 220],
  ["questions?limit=50", 200],
  ["questions?topic=topic:t1", 60],
  ["decks", 100],
  ["cards?limit=200", 500],
  ["cards?topic=topic:t1&limit=30", 80],
  ["quotations?limit=50", 120],
  ["appraisals?limit=50", 120],
  ["collection?ids=synth-00001:probe,work:w0000000,study:s0000000", 60],
  ["bibliography?of=topic:t1,dossier:synth-00001,study:s0000000", 600],
  ["bibliography?of=topic:t1&format=bibtex", 300],
  ["bibliography?of=dossier:synth-00001&with=uncited", 600],
  ["bibliography?list=/api/claims", 600],
  ["bibliography?list=/api/search%3Fq%3Dsynthetic", 600],
  ["tours?limit=30", 90],
  ["nodes/synth-00001:c001", 5],
  ["graph?topic=topic:t1", 120],
  ["search?q=synthetic&limit=30", 60],
];

/** Declares that no answer over a corpus of so many claims weighs more than its cap, and that lists are whole. */
export const describeBoundedAnswers = (claims: number): void => {
  describe(`over ${claims} claims`, () => {
    let folder = "";
    let app: ServedApp;
    let origin = "";
    beforeAll(async () => {
      folder = await mkdtemp(path.join(tmpdir(), "claimtrail-bounded-"));
      const file = path.join(folder, "synthetic.ndjson");
      await writeSynthetic(corpusOf(claims, 1), file);
      app = await serveApp(await openSnapshotStore(file));
      ({ origin } = app);
    }, 60_000);
    afterAll(async () => {
      await app.close();
      await rm(folder, { recursive: true });
    });

    /** The id of the first case of the corpus: which paper has some is drawn. */
    const firstOf = async (list = ""): Promise<string> => {
      const body: unknown = await (await fetch(`${origin}/api/${list}?limit=1`)).json();
      const [entry] = endpoints.cases.view.parse(body).items;
      return entry?.case.id ?? "none";
    };

    test.each(caps)("%s weighs at most %i kB", async (address, kilobytes) => {
      const first = address.includes("{first}") ? await firstOf(address.split("/")[0]) : "";
      const response = await fetch(`${origin}/api/${address.replace("{first}", first)}`);
      const body = await response.text();
      expect(response.status, body.slice(0, 200)).toBe(200);
      expect(body.length / 1_000).toBeLessThanOrEqual(kilobytes);
    });

    const ListPage = z.object({
      items: z.array(z.object({ id: z.string() })),
      total: z.number(),
      start: z.number(),
      next: z.string().optional(),
    });
    test.each([
      "claims?work=work:w0000000",
      "recommendations?study=study:s0000000",
      "works?q=synthetic",
      "concepts?q=b",
      "concepts?has=definition",
      "tensions?type=interpretive",
      "tours?dossier=dossier:synth-00001",
      "cards?dossier=dossier:synth-00001",
      "related/work:w0000000?list=references",
      "related/study:s0000000?list=reports",
    ])("%s leads to every one of its entries, and each page says where it stands", async (list) => {
      const seen: string[] = [];
      const starts: number[] = [];
      const readFrom = async (cursor: string): Promise<number> => {
        const response = await fetch(`${origin}/api/${list}&limit=37${cursor}`);
        const page = ListPage.parse(await response.json());
        starts.push(page.start);
        seen.push(...page.items.map(({ id }) => id));
        return page.next === undefined ? page.total : readFrom(`&cursor=${page.next}`);
      };
      const total = await readFrom("");
      expect(seen).toHaveLength(total);
      expect(new Set(seen).size).toBe(total);
      expect(starts).toEqual(starts.map((_, i) => i * 37));
    });

    test("a capped trace upward shows whole ways, advice before claims, and counts the whole", async () => {
      const body: unknown = await (
        await fetch(`${origin}/api/trace/study:s0000000?direction=up&limit=60`)
      ).json();
      const trace = endpoints.trace.view.parse(body);
      expect(trace.shown).toBeLessThanOrEqual(60);
      expect(trace.total).toBeGreaterThan(trace.shown);
      const advice = trace.nodes.filter((node) => node.kind === "recommendation");
      expect(advice.length).toBeGreaterThan(2);
      expect(trace.kinds.recommendation).toBeGreaterThanOrEqual(advice.length);
      // From every statement shown, edges that are shown too lead down to the root.
      const down = new Map<string, string[]>();
      for (const { type, from, to } of trace.edges) {
        const [lower, upper] = type === "BEARS_ON" || type === "REPORTS" ? [from, to] : [to, from];
        down.set(upper, [...(down.get(upper) ?? []), lower]);
      }
      const leads = (id: string): boolean =>
        id === trace.root || (down.get(id) ?? []).some((lower) => leads(lower));
      const statements = trace.nodes.filter(
        (node) => node.kind === "recommendation" || node.kind === "claim",
      );
      expect(statements.filter(({ id }) => !leads(id)).map(({ id }) => id)).toEqual([]);
      expect(trace.answer[0]).toContain(
        `${(trace.kinds.recommendation ?? 0).toLocaleString("en-GB")} recommendations`,
      );
    });

    test("what depends on a hub begins with the most firmly worded advice", async () => {
      const body: unknown = await (await fetch(`${origin}/api/works/work:w0000000`)).json();
      const { dependents, dependentsTotal } = endpoints.work.view.parse(body);
      const order = ["must", "should", "may", undefined];
      const places = dependents.map(({ force }) => order.indexOf(force));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(places[0]).toBeLessThan(3);
      expect(dependentsTotal).toBeGreaterThan(dependents.length);
    });
  });
};
