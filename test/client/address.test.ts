import { describe, expect, test } from "vitest";
import {
  parseAroundView,
  parseCasesView,
  parseClinicView,
  parseCollectionView,
  parseHandoutView,
  parseLearnView,
  parseMatrixView,
  parseNotes,
  parsePathsView,
  parseDecideView,
  parsePlacesView,
  parseRelatedView,
  parseSearchView,
  parseStatementsView,
  parseTensionsView,
  parseTourView,
  parseTraceView,
  parseYearsView,
} from "../../client/address.ts";

describe("parseSearchView", () => {
  test("keeps words without the blanks around them", () => {
    expect(parseSearchView({ q: "  oedema " })).toEqual({ q: "oedema" });
  });
  test("takes a number that the router parsed for a word", () => {
    expect(parseSearchView({ q: 62012 })).toEqual({ q: "62012" });
  });
  test.each([{}, { q: "" }, { q: "   " }, { q: ["a"] }, { q: { a: 1 } }])(
    "is empty for %j",
    (given) => {
      expect(parseSearchView(given)).toEqual({});
    },
  );
  test("cuts what the server would refuse", () => {
    expect(parseSearchView({ q: "x".repeat(500) }).q).toHaveLength(200);
  });
  test("keeps to a kind that there is", () => {
    expect(parseSearchView({ q: "a", kind: "work" }).kind).toBe("work");
    expect(parseSearchView({ q: "a", kind: "constructor" }).kind).toBeUndefined();
  });
});

describe("parseStatementsView", () => {
  test("takes nodes, known words and the place in the list", () => {
    const given = { work: "work:ash-2018", voice: "cited", stage: "work-up", cursor: "eyJz" };
    expect(parseStatementsView(given)).toEqual(given);
  });
  test("leaves out words that no list holds", () => {
    expect(parseStatementsView({ voice: "loud", force: "shall", kind: "work" })).toEqual({});
  });
  test("shows the kind that a filter is for, whatever else is asked", () => {
    expect(parseStatementsView({ type: "gap", kind: "recommendation", force: "must" })).toEqual({
      type: "gap",
      kind: "claim",
    });
    expect(parseStatementsView({ force: "must" })).toEqual({
      force: "must",
      kind: "recommendation",
    });
  });
});

test("parseTensionsView and parseCasesView take a paper and a place", () => {
  const given = { dossier: "dossier:kelp", cursor: "eyJz" };
  expect(parseTensionsView({ ...given, type: "hard" })).toEqual({ ...given, type: "hard" });
  expect(parseCasesView(given)).toEqual(given);
});

test("parseRelatedView falls back to what is reported", () => {
  expect(parseRelatedView({ list: "works" })).toEqual({ list: "works" });
  expect(parseRelatedView({ list: "toString" })).toEqual({ list: "reports" });
});

test("parseTraceView takes known words and leaves out others", () => {
  expect(parseTraceView({ view: "outline", direction: "up" })).toEqual({
    view: "outline",
    direction: "up",
  });
  expect(parseTraceView({ view: "cube", direction: 3 })).toEqual({});
});

test("parseTraceView takes a column that there is and the entry from which an opened bundle is shown", () => {
  const given = { column: "works", open: "work:ash-2018", at: "kelp:ref-5" };
  expect(parseTraceView(given)).toEqual(given);
  expect(parseTraceView({ column: "studies", open: "" })).toEqual({});
});

describe("parseAroundView and parsePathsView", () => {
  test("keep a number of steps that there is", () => {
    expect(parseAroundView({ steps: 2 }).steps).toBe(2);
    expect(parseAroundView({ steps: "3" }).steps).toBe(3);
    expect(parseAroundView({ steps: 4 }).steps).toBeUndefined();
  });
  test("keep what was opened, closed and looked at", () => {
    expect(parseAroundView({ open: "k:a,k:b", closed: "k:c", at: "k:d", view: "outline" })).toEqual(
      {
        open: "k:a,k:b",
        closed: "k:c",
        at: "k:d",
        view: "outline",
      },
    );
  });
  test("keep a column that there is", () => {
    expect(parseAroundView({ column: "studies" }).column).toBe("studies");
    expect(parseAroundView({ column: "toString" }).column).toBeUndefined();
  });
  test("keep both ends", () => {
    expect(parsePathsView({ from: "k:a", to: "", q: "x" })).toEqual({ from: "k:a" });
  });
});

describe("parseDecideView", () => {
  test.each([
    ["2016", 2016],
    [2016, 2016],
    ["2016.5", undefined],
    ["16", undefined],
    ["soon", undefined],
  ])("reads the year of %j as %s", (given, year) => {
    expect(parseDecideView({ year: given }).year).toBe(year);
    expect(parseYearsView({ year: given }).year).toBe(year);
  });
  test("keeps the paper, where the way begins and the answers on it", () => {
    const given = { dossier: "dossier:kelp", start: "material", way: "silk.yes", other: "x" };
    expect(parseDecideView(given)).toEqual({
      dossier: "dossier:kelp",
      start: "material",
      way: "silk.yes",
    });
  });
});

test("parsePlacesView keeps the paper and the place", () => {
  expect(parsePlacesView({ dossier: "dossier:kelp", at: "concept:left-side", to: 1 })).toEqual({
    dossier: "dossier:kelp",
    at: "concept:left-side",
  });
});

describe("the address of a collection", () => {
  test("holds ids; without any it is the reader's own", () => {
    expect(parseCollectionView({ ids: " a:a,b:b " })).toEqual({ ids: "a:a,b:b" });
    expect(parseCollectionView({ ids: "" })).toEqual({ ids: undefined });
  });

  test("holds the name that a reader gave it, cut to what fits above it", () => {
    expect(parseCollectionView({ name: " Board " }).name).toBe("Board");
    expect(parseCollectionView({ name: "a".repeat(200) }).name).toBe("a".repeat(80));
    expect(parseCollectionView({ name: " " }).name).toBeUndefined();
  });

  test("as a handout holds topics, each once and not too many", () => {
    expect(parseHandoutView({ topic: "t:a, t:b,,t:a" }).topic).toBe("t:a,t:b");
    const many = Array.from({ length: 20 }, (_, i) => `t:${i}`);
    expect(parseHandoutView({ topic: many.join(",") }).topic).toBe(many.slice(0, 8).join(","));
    expect(parseHandoutView({ topic: "," }).topic).toBeUndefined();
  });

  test.each([
    ["notes", `#${encodeURIComponent('{"a:a":"über 70 %"}')}`, [["a:a", "über 70 %"]]],
    ["nothing", "", []],
    ["another mark of a page", "#content", []],
    ["half an escape", "#%7", []],
    ["a list", `#${encodeURIComponent("[1,{}]")}`, []],
    ["empty notes", `#${encodeURIComponent('{"a:a":" ","b:b":null}')}`, []],
  ])("with %s behind it", (_, hash, expected) => {
    expect([...parseNotes(hash)]).toEqual(expected);
  });
});

describe("parseLearnView", () => {
  test("takes a seed that the server takes, be it a number, and no other", () => {
    expect(parseLearnView({ seed: 7, topic: "topic:care" })).toEqual({
      seed: "7",
      topic: "topic:care",
    });
    expect(parseLearnView({ seed: "two words" }).seed).toBeUndefined();
    expect(parseClinicView({ seed: "x".repeat(41) })).toEqual({});
  });
});

test.each([
  [
    { tour: "kelp:tour-proof", step: 3 },
    { tour: "kelp:tour-proof", step: 3 },
  ],
  [{ tour: "kelp:tour-proof" }, { tour: "kelp:tour-proof", step: 1 }],
  [
    { tour: "kelp:tour-proof", step: "none" },
    { tour: "kelp:tour-proof", step: 1 },
  ],
  [
    { tour: "kelp:tour-proof", step: -2.5 },
    { tour: "kelp:tour-proof", step: 1 },
  ],
  [
    { tour: "kelp:tour-proof", step: 2.5 },
    { tour: "kelp:tour-proof", step: 2 },
  ],
  [{ step: 3 }, {}],
  [{ tour: "  " }, {}],
])("parseTourView of %j", (given, expected) => {
  expect(parseTourView(given)).toEqual(expected);
});

test("a matrix is sorted by totals or by one row or column, and by nothing else", () => {
  for (const sort of ["number", "row:topic:patching", "column:kelp:ref-5"])
    expect(parseMatrixView({ sort }).sort).toBe(sort);
  for (const sort of ["", "row:", "cell:kelp:ref-5", 3])
    expect(parseMatrixView({ sort }).sort).toBeUndefined();
});
