import { describe, expect, test } from "vitest";
import {
  parseAroundView,
  parseCasesView,
  parseClinicView,
  parseCollectionView,
  parseComparedView,
  parseDifferentialView,
  parseExploreView,
  parseGalleryView,
  parseHandoutView,
  parseLearnView,
  parseMatrixView,
  parseNotes,
  parsePathsView,
  parseDecideView,
  parsePlacesView,
  parseRecommendationView,
  parseRegimensView,
  parseRelatedView,
  parseReviewView,
  parseSearchView,
  parseSeriesView,
  parseSheetView,
  parseStatementsView,
  parseTensionsView,
  parseTourView,
  parseTraceView,
  parseWeighView,
  parseWordsView,
  parseYearsView,
  parseYourCopyView,
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

describe("views that name little", () => {
  test.each([
    ["words", parseWordsView, { q: " kelp ", cursor: "eyJz" }, { q: "kelp", cursor: "eyJz" }],
    [
      "a series",
      parseSeriesView,
      { dossier: "dossier:kelp", topic: "t" },
      { dossier: "dossier:kelp" },
    ],
    [
      "a comparison",
      parseComparedView,
      { dossier: "dossier:kelp", topic: "topic:kelp" },
      { dossier: "dossier:kelp", topic: "topic:kelp" },
    ],
    [
      "a review",
      parseReviewView,
      { dossier: "dossier:kelp", deck: "all" },
      { dossier: "dossier:kelp", deck: "all" },
    ],
    ["the gallery of what failed", parseGalleryView, { page: "failed" }, { page: "failed" }],
    ["the gallery with another word", parseGalleryView, { page: "toString" }, {}],
    [
      "a sheet without answers",
      parseSheetView,
      { seed: "a1", answers: "none" },
      { seed: "a1", answers: "none" },
    ],
    ["a sheet with another word", parseSheetView, { answers: "all" }, {}],
    [
      "one's own copy",
      parseYourCopyView,
      { dossier: "dossier:kelp", section: "results", seed: "a/b" },
      { dossier: "dossier:kelp", section: "results" },
    ],
  ] as const)("%s", (_what, parse, given, view) => {
    expect(parse(given)).toEqual(view);
  });
});

describe("the address of what is taken away", () => {
  test("keeps sources and pairs as they are, and of classes those that there are", () => {
    const given = {
      dossier: "dossier:kelp",
      without: "work:ash-2018,study:dune-trial",
      only: "direct,loud,standing,toString",
      instead: "kelp:ref-2=work:elm-2011",
    };
    expect(parseWeighView(given)).toEqual({ ...given, only: "direct,standing" });
    expect(parseWeighView({ only: "loud" })).toEqual({});
  });

  test.each([
    ["2020", 2020],
    [2020, 2020],
    ["1000", 1000],
    ["999", undefined],
    ["10000", undefined],
    ["2020.5", undefined],
    ["then", undefined],
    ["", undefined],
  ])("of a recommendation takes the year %j as %s", (given, year) => {
    expect(parseRecommendationView({ year: given, without: "work:ash-2018" })).toEqual({
      without: "work:ash-2018",
      ...(year === undefined ? {} : { year }),
    });
  });
});

describe("the address of a comparison", () => {
  test("of regimens keeps an order that there is", () => {
    expect(parseRegimensView({ sort: "p", order: "descending" })).toEqual({
      sort: "p",
      order: "descending",
    });
    expect(parseRegimensView({ sort: "price", order: "ascending" })).toEqual({});
  });

  test("of conditions keeps both and the findings that were ticked, at most a hundred", () => {
    const given = { one: "concept:a", other: "concept:b", found: ["edge=blurred", " ", 4] };
    expect(parseDifferentialView(given)).toEqual({ ...given, found: ["edge=blurred", "4"] });
    const many = Array.from({ length: 120 }, (_, i) => `f${i}=x`);
    expect(parseDifferentialView({ found: many }).found).toEqual(many.slice(0, 100));
    expect(parseDifferentialView({ found: "edge=blurred" })).toEqual({});
    expect(parseDifferentialView({ found: [] })).toEqual({});
  });
});

describe("the address of the explorer", () => {
  test("keeps what it is narrowed down to, numbers as numbers", () => {
    const given = {
      of: "topic:kelp",
      lens: "ground",
      find: "kelp",
      voice: "cited",
      min: "0",
      max: 12.5,
      without: "work:ash-2018",
    };
    expect(parseExploreView(given)).toEqual({
      of: "topic:kelp",
      lens: "ground",
      find: "kelp",
      voice: "cited",
      min: 0,
      max: 12.5,
      without: "work:ash-2018",
    });
    expect(parseExploreView({ lens: "loud", min: "few", max: Infinity, q: "kelp" })).toEqual({});
  });

  test("cuts a camera and ids to what an address holds", () => {
    const { camera, selected } = parseExploreView({
      camera: "1".repeat(50),
      selected: "k".repeat(7_000),
    });
    expect([camera?.length, selected?.length]).toEqual([40, 6_000]);
  });
});
