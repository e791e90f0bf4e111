// Tests which questions there are for what a reader keeps: decks of every paper concerned, and which cards are questions no more.
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { ownCards } from "../../client/review/agenda.ts";
import { nothingKept } from "../../client/review/kept-review.ts";
import { aCard, learnt } from "./a-review.ts";

/** What is answered at an address; what was asked for is noted. */
let answer: (address: string) => Response;
const asked: string[] = [];
vi.stubGlobal("fetch", (address: string) => {
  asked.push(address);
  return Promise.resolve(answer(address));
});
// The watch over the server looks at the page twenty seconds after each answer: here there is none by then.
vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
vi.stubGlobal("document", new EventTarget());
vi.stubGlobal("window", new EventTarget());
const { fetchJson, fetchNode, isAborted } = await import("../../client/api/fetch-json.ts");
const { decksOf, fetchPapers, fetchWithdrawn, otherPapers, unlisted, withCards } =
  await import("../../client/review/served.ts");
beforeEach(() => {
  asked.length = 0;
});
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const problem = (status: number, code: string) =>
  new Response(JSON.stringify({ status, code, title: code, detail: `It is ${code}.` }), {
    status,
    headers: { "content-type": "application/problem+json" },
  });
const paper = (name: string) => ({ id: `dossier:${name}`, kind: "dossier" as const, label: name });
const topic = (name: string) => ({ id: `topic:${name}`, kind: "topic" as const, label: name });
const deck = { dossier: "dossier:kelp", topic: "topic:patching", added: 5 };

describe("papers that are learnt from", () => {
  test("are those of decks and of single cards, each once by id, without those that are shown", () => {
    const kept = {
      ...nothingKept,
      decks: [{ ...deck, dossier: "dossier:silk" }, deck],
      cards: [aCard("a", { dossier: "dossier:cedar" }), aCard("b", { dossier: "dossier:silk" })],
    };
    expect(otherPapers(kept, ["dossier:kelp"])).toEqual(["dossier:cedar", "dossier:silk"]);
    expect(otherPapers(nothingKept, [])).toEqual([]);
  });

  test.each([
    ["is gone", () => problem(410, "gone")],
    ["never was", () => problem(404, "not-found")],
    ["has no list", () => Response.json({ decks: [], isCut: false })],
  ])("have no decks where one %s", async (_, given) => {
    const silk = { dossier: paper("silk"), decks: [{ cards: ["silk:a?figure"] }], isCut: false };
    answer = (address) => (address.includes("silk") ? Response.json(silk) : given());
    expect(await fetchPapers(["dossier:kelp", "dossier:silk"], {})).toEqual([silk]);
    expect(asked).toEqual([
      "/api/decks?dossier=dossier%3Akelp",
      "/api/decks?dossier=dossier%3Asilk",
    ]);
  });

  test("are not asked for in vain where the server fails", async () => {
    answer = () => problem(500, "internal");
    await expect(fetchPapers(["dossier:kelp"], {})).rejects.toMatchObject({
      name: "RequestFailed",
      status: 500,
    });
  });
});

describe("decks", () => {
  test("are those of all papers, one without a topic among them", () => {
    const patching = { topic: topic("patching"), cards: ["kelp:a?figure"] };
    const papers = [
      { dossier: paper("kelp"), isCut: false, decks: [patching, { cards: ["kelp:b?name"] }] },
      { dossier: paper("silk"), isCut: true, decks: [] },
    ];
    expect(decksOf(papers)).toEqual([
      { dossier: "dossier:kelp", topic: "topic:patching", cards: ["kelp:a?figure"] },
      { dossier: "dossier:kelp", topic: undefined, cards: ["kelp:b?name"] },
    ]);
  });

  const served = [
    { dossier: "dossier:kelp", topic: "topic:patching", cards: ["kelp:a", "kelp:b"] },
    { dossier: "dossier:kelp", cards: ["kelp:c"] },
  ];

  test("take in cards that no list has, at their end; those of no deck make one of their own", () => {
    const { topic: _, ...bare } = aCard("z");
    const cards = [aCard("x"), aCard("y", { topic: "topic:soaking" }), aCard("w"), bare];
    expect(withCards(served, cards)).toEqual([
      { ...served[0], cards: ["kelp:a", "kelp:b", "kelp:x", "kelp:w"] },
      { ...served[1], cards: ["kelp:c", "kelp:z"] },
      { dossier: "dossier:kelp", topic: "topic:soaking", cards: ["kelp:y"] },
    ]);
    expect(withCards(served, [])).toEqual(served);
    expect(withCards([], [])).toEqual([]);
  });

  test("do not list every card that is kept", () => {
    const kept = { ...nothingKept, cards: [aCard("a"), aCard("x")] };
    expect(unlisted(kept, served).map(({ id }) => id)).toEqual(["kelp:x"]);
    expect(unlisted(kept, []).map(({ id }) => id)).toEqual(["kelp:a", "kelp:x"]);
  });

  test("that are added give all their cards, others those alone that are kept", () => {
    const known = aCard("b", { memory: learnt(9), added: 7 });
    const kept = { ...nothingKept, cards: [known, aCard("gone")] };
    expect(ownCards(kept, served)).toEqual([known]);
    expect(ownCards({ ...kept, decks: [deck] }, served)).toEqual([
      { id: "kelp:a", dossier: "dossier:kelp", topic: "topic:patching", added: 5 },
      known,
    ]);
    const rest = { dossier: "dossier:kelp", added: 6 };
    expect(ownCards({ ...nothingKept, decks: [rest] }, served)).toEqual([
      { id: "kelp:c", dossier: "dossier:kelp", added: 6 },
    ]);
  });
});

test("cards are looked up fifty at once, and those that are questions no more are told", async () => {
  answer = (address) => {
    const ids = new URL(address, "https://explorer.invalid").searchParams.get("ids") ?? "";
    const withdrawn = ids.split(",").filter((id) => id.endsWith("0"));
    return Response.json({ items: [], withdrawn, total: 0, start: 0 });
  };
  const ids = Array.from({ length: 101 }, (_, i) => `kelp:q${i}`);
  const withdrawn = await fetchWithdrawn(ids, {});
  expect(asked.map((address) => address.split("%2C").length)).toEqual([50, 50, 1]);
  expect([...withdrawn]).toEqual(ids.filter((id) => id.endsWith("0")));
  asked.length = 0;
  expect([...(await fetchWithdrawn([], {}))]).toEqual([]);
  expect(asked).toEqual([]);
});

describe("the server", () => {
  test("is asked with what is given alone, an id in the path of the address", async () => {
    answer = () => Response.json({});
    await fetchJson("claims", { q: "kelp & silk", topic: undefined, limit: 3 });
    await fetchNode("work", "work:a/b", {});
    expect(asked).toEqual(["/api/claims?q=kelp+%26+silk&limit=3", "/api/works/work%3Aa%2Fb"]);
  });

  test.each([
    [
      "its own words where it sends a problem",
      () => problem(410, "gone"),
      410,
      "gone",
      "It is gone.",
    ],
    [
      "its status where it sends none",
      () => new Response("no", { status: 404 }),
      404,
      "not-found",
      "The server answered 404.",
    ],
    [
      "the same of a failure",
      () => new Response("no", { status: 500 }),
      500,
      "internal",
      "The server answered 500.",
    ],
    [
      "that something else answers where it is no JSON",
      () => new Response("<p>Sign in</p>"),
      200,
      "internal",
      "The answer is no JSON: something else answers here.",
    ],
  ])("refuses with %s", async (_, given, status, code, message) => {
    answer = given;
    await expect(fetchJson("health", {})).rejects.toMatchObject({ status, code, message });
  });

  test("is not heard where what was asked for is given up", async () => {
    const giving = new AbortController();
    giving.abort();
    answer = () => {
      throw giving.signal.reason;
    };
    const failure: unknown = await fetchJson("health", {}, { signal: giving.signal }).catch(
      (error: unknown) => error,
    );
    expect(isAborted(failure)).toBe(true);
    expect(isAborted(new Error("AbortError"))).toBe(false);
    expect(isAborted(new DOMException("slow", "TimeoutError"))).toBe(false);
  });
});
