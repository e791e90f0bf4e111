import { once } from "node:events";
import { request as rawRequest } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { endpoints } from "../../model/endpoints.ts";
import { Problem } from "../../model/problem.ts";
import { openMemoryStore } from "../../server/store/memory/memory-store.ts";
import { handMadeGraph } from "../graphs/hand-made.ts";
import { serveApp, type ServedApp } from "./an-app.ts";

let app: ServedApp;
let origin = "";
beforeAll(async () => {
  app = await serveApp(openMemoryStore(handMadeGraph(), "snapshot-digest"));
  origin = app.origin;
});
afterAll(() => app.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(origin + path, { headers, redirect: "manual" });
const problem = async (response: Response): Promise<Problem> => {
  expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
  return Problem.parse(await response.json());
};

/** Sends a request whose path fetch would tidy up. */
const raw = async (path: string): Promise<number> => {
  const sent = rawRequest({ host: "127.0.0.1", port: new URL(origin).port, path });
  sent.end();
  const [response] = z
    .tuple([z.object({ statusCode: z.number(), resume: z.function() }).loose()])
    .parse(await once(sent, "response"));
  response.resume();
  return response.statusCode;
};

const ids: Record<string, string> = {
  dossier: "dossier:kelp",
  topic: "topic:care",
  claim: "kelp:patch-strength",
  recommendation: "kelp:use-the-patch",
  reference: "kelp:ref-1",
  work: "work:birch-2015",
  study: "study:cedar",
  concept: "concept:leg-oedema",
  case: "kelp:case-1",
  tension: "kelp:soak-or-not",
  approval: "approval:kelp-patch",
  trace: "kelp:use-the-patch",
  related: "work:birch-2015",
  around: "kelp:use-the-patch",
  node: "kelp:patch-strength@1",
};
/** What an endpoint cannot be asked without. */
const queries: Record<string, string> = {
  search: "?q=oedema",
  related: "?list=references",
  paths: "?from=concept:leg-oedema&to=study:cedar",
  collection: "?ids=kelp:use-the-patch,work:birch-2015",
  bibliography: "?of=dossier:kelp",
};

describe("every endpoint", () => {
  test.each(Object.values(endpoints).map((e) => [e.id, e] as const))(
    "%s answers as declared, with an ETag that gives 304",
    async (id, endpoint) => {
      const path = endpoint.path.replace("{id}", ids[id] ?? "");
      const address = path + (queries[id] ?? "");
      const response = await get(address);
      expect(response.status).toBe(200);
      endpoint.view.parse(await response.json());
      const etag = response.headers.get("etag");
      if (id === "health") {
        expect(etag).toBeNull();
        return;
      }
      const again = await get(address, { "if-none-match": etag ?? "" });
      expect(again.status).toBe(304);
    },
  );

  test("is in the OpenAPI document", async () => {
    const document = z
      .object({ openapi: z.string(), paths: z.record(z.string(), z.unknown()) })
      .parse(await (await get("/api/openapi.json")).json());
    expect(document.openapi).toBe("3.1.0");
    expect(Object.keys(document.paths)).toEqual(Object.values(endpoints).map((e) => e.path));
  });
});

test("the OpenAPI document tells of the marks in excerpts that cannot be seen", async () => {
  const { paths } = z
    .object({ paths: z.record(z.string(), z.unknown()) })
    .parse(await (await get("/api/openapi.json")).json());
  expect(JSON.stringify(paths["/api/search"])).toMatch(
    /"excerpt":\{[^}]*"description":"[^"}]*between U\+2068 and U\+2069/,
  );
});

describe("a conditional request", () => {
  const address = "/api/trace/kelp:patch-strength";
  test.each([
    ["without the mark of a weak tag", (tag: string) => tag.replace(/^W\//, "")],
    ["among others", (tag: string) => `"other", ${tag}`],
    ["for whatever is there", () => "*"],
  ])("is answered with 304 %s", async (_, given) => {
    const etag = (await get(address)).headers.get("etag") ?? "";
    expect((await get(address, { "if-none-match": given(etag) })).status).toBe(304);
    expect((await get(address, { "if-none-match": '"other"' })).status).toBe(200);
  });

  test.each([
    ["/api/claims/kelp:none", 404],
    ["/api/trace/kelp:old-strength", 308],
  ])("for whatever is there finds what is not: %s", async (nowhere, status) => {
    expect((await get(nowhere, { "if-none-match": "*" })).status).toBe(status);
  });
});

describe("ids", () => {
  test("a renamed id redirects for good and keeps the query", async () => {
    const response = await get("/api/trace/kelp:old-strength?limit=20");
    expect(response.status).toBe(308);
    expect(response.headers.get("location")).toBe("/api/trace/kelp%3Apatch-strength?limit=20");
  });

  test("an id of nothing is told where ids are found", async () => {
    expect(await problem(await get("/api/claims/kelp:none"))).toMatchObject({
      detail: 'No claim has the id "kelp:none".',
      hint: "GET /api/search?q= finds ids by words.",
    });
  });

  test("an id in the query of an address that has one in its path is refused", async () => {
    const response = await get("/api/claims/kelp:patch-strength?id=kelp:bare-word");
    expect(response.status).toBe(400);
    expect((await problem(response)).detail).toBe(
      'The query has the unknown parameter "id"; expected no parameters. Leave it out.',
    );
  });

  test("a dropped id is gone, with the reason", async () => {
    const response = await get("/api/claims/kelp:dropped");
    expect(response.status).toBe(410);
    expect((await problem(response)).detail).toContain("It said nothing.");
  });

  test("an id of another kind is told where it answers", async () => {
    const response = await get("/api/claims/work:birch-2015");
    expect(response.status).toBe(404);
    expect(await problem(response)).toMatchObject({
      detail: "work:birch-2015 is a work, not a claim.",
      hint: "GET /api/works/work%3Abirch-2015 answers for it.",
    });
  });
});

describe("bad requests", () => {
  test.each([
    ["/api/claims/nothing", 400],
    ["/api/claims/kelp:none", 404],
    ["/api/claims/__proto__", 400],
    ["/api/claims/constructor", 400],
    ["/api/claims/kelp:__proto__", 400],
    ["/api/claims?limit=0", 400],
    ["/api/claims?limit=1e9", 400],
    ["/api/claims?limit=abc", 400],
    ["/api/claims?colour=blue", 400],
    ["/api/claims?limit=1&limit=2", 400],
    ["/api/claims?cursor=%00", 400],
    ["/api/claims?cursor=bm90IGEgY3Vyc29y", 400],
    ["/api/claims?topic[]=topic:care", 400],
    ["/api/claims?type=elephant", 400],
    ["/api/search", 400],
    ["/api/search?q=", 400],
    [`/api/search?q=${"a".repeat(1_000)}`, 400],
    [`/api/search?q=${"a".repeat(10_000)}`, 400],
    [`/api/search?q=${"a".repeat(13_000)}`, 414],
    ["/api/search?q=a%00b", 400],
    ["/api/search?q=%ff%fe", 400],
    ["/api/trace/work:birch-2015?direction=down", 400],
    ["/api/trace/concept:leg-oedema", 404],
    ["/api/related/work:birch-2015", 400],
    ["/api/related/work:birch-2015?list=relatives", 400],
    ["/api/related/work:birch-2015?list=narrower", 400],
    ["/api/related/kelp:none?list=reports", 404],
    ["/api/tensions?type=soft", 400],
    ["/api/graph?around=work:birch-2015", 400],
    ["/api/around/work:none", 404],
    ["/api/around/dossier:kelp", 404],
    ["/api/around/work:birch-2015?steps=4", 400],
    ["/api/around/work:birch-2015?open=birch", 400],
    ["/api/paths?from=work:birch-2015", 400],
    ["/api/paths?from=work:birch-2015&to=work:birch-2015", 400],
    ["/api/paths?from=work:birch-2015&to=work:none", 404],
    ["/api/weigh?only=famous", 400],
    ["/api/weigh?without=topic:nothing", 404],
    ["/api/weigh?instead=kelp:ref-1", 400],
    ["/api/pathway?year=soon", 400],
    ["/api/pathway?year=12", 400],
    ["/api/verification?dossier=dossier:none", 404],
    ["/api/verification?dossier=topic:care", 404],
    ["/api/bibliography", 400],
    ["/api/bibliography?of=kelp", 400],
    ["/api/bibliography?list=/api/claims?colour=red", 400],
    ["/api/bibliography?list=/api/wheel", 400],
    ["/api/bibliography?list=/api/claims?topic=topic:none", 404],
    ["/api/topics/topic:care?limit=301", 400],
    ["/api/bibliography?of=dossier:kelp&format=endnote", 400],
    ["/api/questions?seed=no%20seed", 400],
    ["/api/questions?limit=51", 400],
    ["/api/appraisals?limit=0", 400],
    ["/api/appraisals?dossier=dossier:none", 404],
    ["/api/questions?topic=topic:none", 404],
    ["/api/decks?dossier=dossier:none", 404],
    ["/api/cards?topic=topic:none", 404],
    ["/api/cards?ids=kelp:series-size", 400],
    ["/api/cards?format=pdf", 400],
    [`/api/cards?ids=${Array.from({ length: 51 }, (_, i) => `kelp:c${i}?name`).join(",")}`, 400],
    ["/api/nothing", 404],
    ["/api", 404],
    ["/elsewhere", 404],
  ])("%s is answered with %i and says what to do", async (path, status) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    const stated = await problem(response);
    expect(stated.status).toBe(status);
    expect(stated.detail.length).toBeGreaterThan(20);
    expect(stated.detail).not.toMatch(/node_modules|at \w+ \(|\/work/);
  });

  test.each(["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])("%s is not allowed", async (method) => {
    const response = await fetch(`${origin}/api/claims`, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("GET, HEAD");
  });

  test.each([
    "/api/claims/%E0%A4%A",
    "/api/claims/..%2f..%2fetc",
    "/api/claims/%2e%2e",
    "//",
    "/%",
  ])("the odd path %s is refused without a crash", async (path) => {
    expect(await raw(path)).toBeGreaterThanOrEqual(400);
    expect(await raw(path)).toBeLessThan(500);
  });

  test("HEAD is answered without a body", async () => {
    const response = await fetch(`${origin}/api/claims`, { method: "HEAD" });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe("");
  });
});

describe("lists", () => {
  const Page = z.object({
    items: z.array(z.object({ id: z.string() })),
    total: z.number(),
    start: z.number(),
    next: z.string().optional(),
  });
  const page = async (path: string) => Page.parse(await (await get(path)).json());

  test("cursors walk through a list without repeating", async () => {
    const seen: string[] = [];
    let path = "/api/claims?limit=4";
    for (;;) {
      const { items, next } = await page(path);
      seen.push(...items.map((item) => item.id));
      if (next === undefined) break;
      path = `/api/claims?limit=4&cursor=${next}`;
    }
    expect(seen).toHaveLength(6);
    expect(new Set(seen).size).toBe(6);
  });

  test("a cursor of other filters is refused", async () => {
    const { next } = await page("/api/claims?limit=2");
    const response = await get(`/api/claims?limit=2&voice=cited&cursor=${next ?? ""}`);
    expect(response.status).toBe(400);
    expect((await problem(response)).code).toBe("cursor-invalid");
  });

  test("cursors tell where in the list one is", async () => {
    const first = await page("/api/claims?limit=4");
    const second = await page(`/api/claims?limit=4&cursor=${first.next ?? ""}`);
    expect([first.start, second.start, second.next]).toEqual([0, 4, undefined]);
  });

  test("a search goes on where it left off", async () => {
    const whole = await page("/api/search?q=kelp");
    const first = await page("/api/search?q=kelp&limit=2");
    const second = await page(`/api/search?q=kelp&limit=2&cursor=${first.next ?? ""}`);
    expect(second.start).toBe(2);
    expect([...first.items, ...second.items]).toEqual(whole.items.slice(0, 4));
  });

  test("lists say what they are filtered by", async () => {
    const body: unknown = await (await get("/api/claims?work=work:birch-2015")).json();
    const { items, of } = endpoints.claims.view.parse(body);
    expect(items.map((card) => [card.id, card.paper])).toEqual([
      ["kelp:patch-strength", "Kelp patches"],
    ]);
    expect(of).toEqual([{ id: "work:birch-2015", kind: "work", label: "birch-2015" }]);
  });

  test.each([
    ["work:birch-2015", "references", ["kelp:ref-1"]],
    ["work:birch-2015", "reports", ["report:birch-2015.strength"]],
    ["work:dune-2023", "bears-on", ["kelp:oedema-relief"]],
    ["study:birch", "works", ["work:birch-2015"]],
    ["study:birch", "reports", ["report:birch-2015.strength"]],
    ["kelp:patch-strength", "basis-of", ["kelp:use-the-patch"]],
    ["approval:kelp-patch", "concerning", ["kelp:kelp-approval"]],
    ["concept:kelp-patch", "narrower", []],
  ])("around %s the list %s holds %j", async (id, list, expected) => {
    const body: unknown = await (await get(`/api/related/${id}?list=${list}`)).json();
    const { items, total, of } = endpoints.related.view.parse(body);
    expect(items.map((item) => item.id)).toEqual(expected);
    expect([total, of.id]).toEqual([expected.length, id]);
  });

  test("works are found by DOI", async () => {
    const { items } = await page("/api/works?doi=10.5555/birch-2015");
    expect(items.map((item) => item.id)).toEqual(["work:birch-2015"]);
  });
});

describe("pages", () => {
  const json = async <T extends z.ZodType>(schema: T, path: string): Promise<z.output<T>> =>
    schema.parse(await (await get(path)).json());

  test("a recommendation says what it is based on, and a claim what it is the basis of", async () => {
    const advice = await json(
      endpoints.recommendation.view,
      "/api/recommendations/kelp:use-the-patch",
    );
    expect(advice.basedOn.map((b) => b.card.id)).toEqual([
      "kelp:patch-strength",
      "kelp:oedema-relief",
    ]);
    const claim = await json(endpoints.claim.view, "/api/claims/kelp:patch-strength");
    expect(claim.basisOf.map((card) => card.id)).toEqual(["kelp:use-the-patch"]);
    expect(claim.evidenceLines[0]?.audits[0]?.headline).toBe("the trial was in dry legs");
  });

  test("a claim shows evidence that is not cited with its age", async () => {
    const claim = await json(endpoints.claim.view, "/api/claims/kelp:oedema-relief");
    expect(claim.uncited.map((u) => [u.work.id, u.direction, u.age])).toEqual([
      ["work:dune-2023", "disputes", "after-paper"],
    ]);
  });

  test("a tension shows the other side's statement", async () => {
    const claim = await json(endpoints.claim.view, "/api/claims/kelp:two-week-soak");
    expect(claim.tensionStatements.map((card) => card.id)).toEqual(["kelp:bare-word"]);
  });

  test("a trace ends in dead ends that say what is missing", async () => {
    const trace = await json(endpoints.trace.view, "/api/trace/kelp:use-the-patch");
    expect(trace.deadEnds).toContainEqual({
      from: "kelp:ref-3",
      reason: "not-identified",
      text: "not identified",
    });
    expect(trace.support?.references).toBe(3);
  });

  test("a trace that is capped still answers over the whole", async () => {
    const trace = await json(endpoints.trace.view, "/api/trace/kelp:use-the-patch?limit=10");
    expect(trace.shown).toBe(10);
    expect(trace.total).toBeGreaterThan(10);
    expect(trace.support?.references).toBe(3);
  });

  test("a trace up from a work ends at the advice that depends on it", async () => {
    const trace = await json(endpoints.trace.view, "/api/trace/work:birch-2015");
    expect(trace.nodes.map((n) => n.id)).toContain("kelp:use-the-patch");
    expect(trace.answer[0]).toBe(
      "1 recommendation and 1 claim depend on birch-2015 or are affected by it.",
    );
  });

  test("a trace up shows what comparing the citations found", async () => {
    for (const from of ["work:birch-2015", "kelp:ref-1"]) {
      const { edges } = await json(endpoints.trace.view, `/api/trace/${from}`);
      expect(edges.filter((e) => e.type === "AUDITED_AGAINST")).toMatchObject([
        { from: "kelp:patch-strength@1", verdict: "setting-differs" },
      ]);
    }
  });

  const ask = (q: string) => json(endpoints.search.view, `/api/search?q=${encodeURIComponent(q)}`);

  test("search marks what matched", async () => {
    const found = await json(endpoints.search.view, "/api/search?q=edema");
    const hit = found.items.find((item) => item.id === "kelp:oedema-relief");
    expect(hit?.excerpt).toContain("\u2068oedema\u2069");
    expect(hit?.card?.label).toBe("Relief of oedema");
  });

  test("search answers a question with statements, and names the words that they do not tell of", async () => {
    const question = await ask("what is said of a relief of oedema in divers");
    expect(question.isRefused).toBe(false);
    expect(question.answer.map(({ card }) => card.id)).toEqual(["kelp:oedema-relief"]);
    expect(question.answer[0]?.card.verdict.word).not.toBe("");
    expect(question.items[0]?.id).toBe("kelp:oedema-relief");
  });

  test("search refuses what nothing tells, and names what is missing and what comes nearest", async () => {
    const refused = await ask("does heparin relieve");
    expect(refused.isRefused).toBe(true);
    expect([refused.answer, refused.items]).toEqual([[], []]);
    expect(refused.missing).toEqual([{ word: "heparin", tried: [], near: [] }]);
    expect(refused.nearest.map(({ id }) => id)).toEqual(["kelp:oedema-relief"]);
  });

  test("search for other kinds than statements neither answers nor refuses", async () => {
    const works = await json(endpoints.search.view, "/api/search?q=heparin&kind=work");
    expect([works.isRefused, works.answer, works.total]).toEqual([false, [], 0]);
  });

  test("a drawing is light, and strict about it", async () => {
    const drawing = await json(endpoints.graph.view, "/api/graph");
    const node = drawing.nodes.find(({ id }) => id === "kelp:patch-strength");
    const ends = drawing.edges.filter(({ from, to }) => [from, to].includes("kelp:patch-strength"));
    expect(node).toEqual({
      id: "kelp:patch-strength",
      kind: "claim",
      type: "outcome",
      label: "patch-strength",
      topic: "topic:soaking",
      voice: "cited",
      caution: "warning",
      degree: ends.length,
    });
    expect(drawing.nodes.length).toBe(drawing.total);
    const heavy = { ...drawing, nodes: [{ ...drawing.nodes[0], statement: "It holds." }] };
    expect(endpoints.graph.view.safeParse(heavy).success).toBe(false);
  });

  test("the body of any node is given by its id", async () => {
    const evidenceLine = await json(endpoints.node.view, "/api/nodes/kelp:patch-strength@1");
    expect(evidenceLine).toMatchObject({ id: "kelp:patch-strength@1", kind: "evidence-line" });
    const refused = await get("/api/claims/kelp:patch-strength@1");
    expect((await problem(refused)).hint).toBe(
      "GET /api/nodes/kelp%3Apatch-strength%401 answers for it.",
    );
  });

  test("a reviewed paper's page names its dossier", async () => {
    const work = await json(endpoints.work.view, "/api/works/work:ash-2020");
    expect(work.dossier?.id).toBe("dossier:kelp");
  });
});

test("answers carry a strict policy and a request id, and keep a sound one that is sent", async () => {
  const response = await get("/api/health", { "x-request-id": "abcdefgh-1" });
  expect(response.headers.get("x-request-id")).toBe("abcdefgh-1");
  expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
  const odd = await get("/api/health", { "x-request-id": "a b" });
  expect(odd.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
});

test("an id in a list that is longer than ids are is refused", async () => {
  const response = await get(`/api/collection?ids=kelp:use-the-patch,a:${"b".repeat(200)}`);
  expect(response.status).toBe(400);
  expect((await problem(response)).code).toBe("bad-request");
});

test.each([
  ["bibtex", "application/x-bibtex; charset=utf-8", "kelp-references.bib", "@misc{birch-2015,"],
  [
    "ris",
    "application/x-research-info-systems; charset=utf-8",
    "kelp-references.ris",
    "TY  - JOUR",
  ],
  [
    "csl-json",
    "application/vnd.citationstyles.csl+json; charset=utf-8",
    "kelp-references.json",
    '"id": "birch-2015"',
  ],
])(
  "a bibliography as %s is a file, also when it is asked for again",
  async (format, type, name, holds) => {
    const address = `/api/bibliography?of=dossier:kelp&format=${format}`;
    const first = await get(address);
    const again = await get(address);
    for (const response of [first, again]) {
      expect(response.status).toBe(200);
      expect(response.headers.get("content-type")).toBe(type);
      expect(response.headers.get("content-disposition")).toBe(`attachment; filename="${name}"`);
      expect(await response.text()).toContain(holds);
    }
    const etag = first.headers.get("etag") ?? "";
    expect((await get(address, { "if-none-match": etag })).status).toBe(304);
  },
);
