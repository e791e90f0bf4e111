// Tests what people read when a request is refused: where, what was found, what was expected, what to do.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Problem } from "../../model/problem.ts";
import { openMemoryStore } from "../../server/store/memory/memory-store.ts";
import { handMadeGraph } from "../graphs/hand-made.ts";
import { serveApp, type ServedApp } from "./an-app.ts";

let app: ServedApp;
beforeAll(async () => {
  app = await serveApp(openMemoryStore(handMadeGraph(), "snapshot-digest"));
});
afterAll(() => app.close());

const refused = async (path: string): Promise<Problem> => {
  const response = await fetch(app.origin + path, { redirect: "manual" });
  const problem = Problem.parse(await response.json());
  expect(response.status).toBe(problem.status);
  return problem;
};

const statementParameters =
  "topic, concept, work, study, reference, voice, stage, dossier, q, type, limit or cursor";

describe("a parameter", () => {
  test.each([
    [
      "that is no number",
      "/api/claims?limit=abc",
      'The parameter "limit" is "abc"; expected a whole number from 1 to 200. Correct it, or leave it out.',
    ],
    [
      "out of range",
      "/api/trace/kelp:use-the-patch?limit=1",
      'The parameter "limit" is "1"; expected a whole number from 10 to 2000. Correct it, or leave it out.',
    ],
    [
      "that is unknown",
      "/api/claims?colour=blue",
      `The query has the unknown parameter "colour"; expected only ${statementParameters}. Leave it out.`,
    ],
    [
      "that is mistyped",
      "/api/claims?topc=topic:care",
      `The query has the unknown parameter "topc"; expected only ${statementParameters}. Did you mean "topic"?`,
    ],
    [
      "where none is taken",
      "/api/topics?topic=topic:care",
      'The query has the unknown parameter "topic"; expected no parameters. Leave it out.',
    ],
    [
      "that is missing",
      "/api/search",
      'The parameter "q" is missing; expected text of 1 to 200 characters. Add it: ?q=…',
    ],
    [
      "that is empty and needed",
      "/api/search?q=",
      'The parameter "q" is empty; expected text of 1 to 200 characters. Write something after the =.',
    ],
    [
      "that is empty and not needed",
      "/api/recommendations?force=",
      'The parameter "force" is empty; expected "must", "should" or "may". Correct it, or leave it out.',
    ],
    [
      "that is too long",
      `/api/search?q=${"a".repeat(300)}`,
      'The parameter "q" has 300 characters; expected text of 1 to 200 characters. Shorten it.',
    ],
    [
      "that stands twice",
      "/api/claims?limit=1&limit=2",
      'The parameter "limit" stands 2 times; expected it once. Keep one of them.',
    ],
    [
      "whose word is mistyped",
      "/api/recommendations?force=shoud",
      'The parameter "force" is "shoud"; expected "must", "should" or "may". Did you mean "should"?',
    ],
    [
      "that is no id",
      "/api/claims?topic=care",
      'The parameter "topic" is "care"; expected an id such as rvlms:ivc-segment-share or work:wachtel-2015. Correct it, or leave it out.',
    ],
    [
      "in the path that is no id",
      "/api/claims/nothing",
      'The id in the path is "nothing"; expected an id such as rvlms:ivc-segment-share or work:wachtel-2015.',
    ],
    [
      "that is no cursor",
      "/api/claims?cursor=a%20b",
      'The parameter "cursor" is "a b"; expected the `next` of an answer. Correct it, or leave it out.',
    ],
    [
      "beside one that excludes it",
      "/api/paths?from=work:birch-2015&to=work:birch-2015",
      'The parameter "to" is work:birch-2015, the same as "from"; expected another node. Name two different ones.',
    ],
    [
      "that does not fit the node",
      "/api/trace/work:birch-2015?direction=down",
      'The parameter "direction" is down, and work:birch-2015 is a work; expected "up" for a work. Leave it out, or ask down from a claim or recommendation.',
    ],
    [
      "that names a list which the node does not have",
      "/api/related/work:birch-2015?list=narrower",
      'The parameter "list" is narrower, a list that a work does not have; expected a list of work:birch-2015. Ask for it of a concept.',
    ],
    [
      "with a control character",
      "/api/search?q=a%00b",
      "The address holds the control character U+0000; expected none. Leave it out.",
    ],
    [
      "that is not UTF-8",
      "/api/search?q=kelp%20%ff%fe",
      'The address holds "%20%ff%fe", which cannot be decoded; expected UTF-8. Percent-encode it so, and a percent sign itself as %25.',
    ],
  ])("%s", async (_what, path, detail) => {
    expect(await refused(path)).toMatchObject({ code: "bad-request", status: 400, detail });
  });

  test("is told for programs too, each one by itself", async () => {
    const { detail, errors } = await refused("/api/claims?limit=x&voice=cite&bogus=1");
    expect(errors).toEqual([
      {
        where: "query.voice",
        found: '"cite"',
        expected: '"own-result", "own-practice", "cited", "opinion" or "uncited"',
        hint: 'Did you mean "cited"?',
      },
      {
        where: "query.limit",
        found: '"x"',
        expected: "a whole number from 1 to 200",
        hint: "Correct it, or leave it out.",
      },
      {
        where: "query",
        found: "bogus",
        expected: `only ${statementParameters}`,
        hint: "Leave it out.",
      },
    ]);
    expect(detail).toMatch(/^The parameter "voice" .* The parameter "limit" .* The query has/);
  });
});

describe("an id in the query", () => {
  test.each([
    [
      "that is unknown, with the one that was meant",
      "/api/claims?topic=topic:cair",
      'The parameter "topic" is topic:cair, which is unknown; expected the id of a topic. Did you mean "topic:care"?',
    ],
    [
      "that is unknown among many",
      "/api/recommendations?work=work:none",
      'The parameter "work" is work:none, which is unknown; expected the id of a work.',
    ],
    [
      "of a concept that is unknown",
      "/api/claims?concept=concept:none",
      'The parameter "concept" is concept:none, which is unknown; expected the id of a concept.',
    ],
    [
      "of another dossier",
      "/api/claims?dossier=dossier:kelps",
      'The parameter "dossier" is dossier:kelps, which is unknown; expected the id of a dossier. Did you mean "dossier:kelp"?',
    ],
    [
      "of another kind",
      "/api/claims?topic=approval:kelp-patch",
      'The parameter "topic" is approval:kelp-patch, which is an approval; expected the id of a topic. Correct it, or leave it out.',
    ],
    [
      "that was renamed",
      "/api/claims?reference=kelp:old-strength",
      'The parameter "reference" is kelp:old-strength, which was renamed to kelp:patch-strength; expected the id of a reference. Ask for kelp:patch-strength.',
    ],
    [
      "that was dropped",
      "/api/claims?reference=kelp:dropped",
      'The parameter "reference" is kelp:dropped, which was dropped on 2026-01-07; expected the id of a reference. It said nothing.',
    ],
    [
      "to draw under",
      "/api/graph?topic=topic:cares",
      'The parameter "topic" is topic:cares, which is unknown; expected the id of a topic. Did you mean "topic:care"?',
    ],
    [
      "to lead to that was renamed",
      "/api/paths?from=work:birch-2015&to=kelp:old-strength",
      'The parameter "to" is kelp:old-strength, which was renamed to kelp:patch-strength; expected the id of a recommendation or claim or topic or tension or concept or reference or work or study or approval or case. Ask for kelp:patch-strength.',
    ],
  ])("%s", async (_what, path, detail) => {
    const problem = await refused(path);
    expect(problem).toMatchObject({ code: "not-found", status: 404, detail });
    expect(problem.errors).toHaveLength(1);
  });

  test("that nobody can guess is told to programs where it is found", async () => {
    const { errors } = await refused("/api/recommendations?work=work:none");
    expect(errors).toEqual([
      {
        where: "query.work",
        found: "work:none",
        expected: "the id of a work",
        hint: "GET /api/search?q= finds ids by words.",
      },
    ]);
  });

  test("that is known is no fault of a list that is empty for another reason", async () => {
    for (const filter of ["work=work:dune-2023", "topic=topic:care&q=zebra"]) {
      const response = await fetch(`${app.origin}/api/claims?${filter}`);
      expect(response.status, filter).toBe(200);
      expect(await response.json(), filter).toMatchObject({ items: [], total: 0 });
    }
  });
});

describe("an address that is nobody's", () => {
  test.each([
    ["/api/nothing", 'No endpoint has the address "/api/nothing".'],
    ["/api", 'No endpoint has the address "/api".'],
    ["/api/claims/a/b?c=d", 'No endpoint has the address "/api/claims/a/b".'],
    ["/api/claim/x", 'No endpoint has the address "/api/claim/x". Did you mean "/api/claims"?'],
  ])("%s is told as it was asked for", async (path, stated) => {
    expect(await refused(path)).toMatchObject({
      code: "not-found",
      detail: stated,
      hint: "GET /api/openapi.json lists them all.",
    });
  });
});
