// Tests what a lock says of a source and of statements, and what it tells of changes.
import { describe, expect, it } from "vitest";
import { Waiver, type Summary } from "../../model/kinds/dossier-files.ts";
import type { Ledger } from "../../model/passage.ts";
import { compareWithLock } from "../../server/text/compare-lock.ts";
import {
  authoredDigest,
  buildLock,
  compareSections,
  digestOfSections,
  isCounted,
  namesOn,
  summaryDigest,
  summaryName,
  waiverDigest,
  waiverName,
  type LockedPlace,
  type LockedSection,
} from "../../server/text/lock.ts";
import type { VerifyProblem } from "../../server/text/verify-problem.ts";
import { sampleClaim } from "./sample-text.ts";

/** Sections whose sentences have these letters for digests. */
const sections = (...all: readonly (readonly [string, string])[]): LockedSection[] =>
  all.map(([id, letters]) => ({
    id,
    sentences: letters.split("").map((digest) => ({ digest, quantities: 0, markers: [] })),
  }));

const count = { total: 1, claimed: 1, waived: 0, open: 0 };
const ledger: Ledger = { sentences: count, quantities: count, markers: count };
const place = (authored: string, section: string, ...sentences: number[]): LockedPlace => ({
  authored,
  at: [{ section, sentences, word: 0 }],
});
const lockOf = (
  source: LockedSection[],
  places: Readonly<Record<string, LockedPlace>>,
  own: Ledger = ledger,
) => buildLock("kelp", source, new Map(Object.entries(places)), own);

describe("the digest of an entry", () => {
  const claim = sampleClaim({ where: [{ section: "findings", keys: ["kelp"] }] });

  it("says nothing of its id and its review", () => {
    const { id, ...rest } = claim;
    const review = { drafted: { by: "second reader", on: "2026-01-05" } };
    expect(authoredDigest({ ...rest, id: `${id}-2`, review })).toBe(authoredDigest(claim));
  });

  it("says nothing of the order of keys, nor of lists that are empty", () => {
    const turned = Object.fromEntries(Object.entries(claim).toReversed());
    expect(authoredDigest(sampleClaim({ ...turned, notReported: [] }))).toBe(authoredDigest(claim));
  });

  it.each([
    ["a word", { statement: "Something is said not to be so." }],
    ["a place", { where: [{ section: "findings", keys: ["silk"] }] }],
    ["the order of topics", { topics: ["another-topic", "a-topic"] }],
    ["what is not reported", { notReported: ["how long"] }],
  ])("tells %s", (_what, own) => {
    expect(authoredDigest(sampleClaim({ where: claim.where, ...own }))).not.toBe(
      authoredDigest(claim),
    );
  });

  it("is sixteen hex digits", () => {
    expect(authoredDigest(claim)).toMatch(/^[0-9a-f]{16}$/);
  });

  it("of a waiver tells its reason", () => {
    const waiver = (reason: string, id = "pointer") =>
      Waiver.parse({ id, where: { section: "findings", keys: ["2"] }, waives: "sentence", reason });
    const one = waiverDigest(waiver("It only points to a figure."));
    expect(waiverDigest(waiver("It only points to a figure.", "other"))).toBe(one);
    expect(waiverDigest(waiver("It only points to a table."))).not.toBe(one);
  });

  it("of a summary tells of the statements that it sums up, and of no others", () => {
    const summary: Summary = {
      topic: "kelp",
      sentences: [{ says: "Kelp swells.", from: ["a-claim"] }],
      figures: [],
      unknown: [],
    };
    const where = { where: claim.where };
    const other = sampleClaim({ ...where, id: "other", statement: "Silk is said to tear." });
    const digest = summaryDigest(summary, [claim]);
    expect(summaryDigest(summary, [other, claim])).toBe(digest);
    expect(summaryDigest(summary, [])).not.toBe(digest);
    expect(summaryDigest(summary, [{ ...claim, label: "Something else" }])).not.toBe(digest);
    expect(summaryDigest({ ...summary, topic: "silk" }, [claim])).not.toBe(digest);
  });
});

it("waivers and summaries have names of their own in a lock", () => {
  expect([waiverName({ id: "kelp" }), summaryName({ topic: "kelp" })]).toEqual([
    "waiver:kelp",
    "summary:kelp",
  ]);
});

it("quantities and case labels are counted, names and labels are not", () => {
  expect(["quantity", "case-label", "name", "label"].map((kind) => isCounted({ kind }))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

it("the digest of a text tells the order of its sentences, and not where sections part", () => {
  const digest = digestOfSections(sections(["a", "xy"], ["b", "z"]));
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  expect(digestOfSections(sections(["a", "x"], ["b", "yz"]))).toBe(digest);
  expect(digestOfSections(sections(["a", "yx"], ["b", "z"]))).not.toBe(digest);
});

it("places stand in the order of their names", () => {
  const lock = lockOf(sections(["a", "x"]), { b: place("1", "a", 0), "a-z": place("2", "a", 0) });
  expect(Object.keys(lock.places)).toEqual(["a-z", "b"]);
  expect(lock.textDigest).toBe(digestOfSections(lock.sections));
});

describe("what a source differs in", () => {
  it.each([
    ["nothing", "abc", "abc", []],
    ["a sentence that changed", "abc", "axc", [{ locked: [1], found: [1] }]],
    ["a sentence that is new", "abc", "abxc", [{ locked: [], found: [2] }]],
    ["a sentence that is gone", "abc", "ac", [{ locked: [1], found: [] }]],
    [
      "two that part",
      "abcde",
      "axcye",
      [
        { locked: [1], found: [1] },
        { locked: [3], found: [3] },
      ],
    ],
    ["several together", "abcd", "axyd", [{ locked: [1, 2], found: [1, 2] }]],
    ["everything", "ab", "xyz", [{ locked: [0, 1], found: [0, 1, 2] }]],
    ["an end", "ab", "a", [{ locked: [1], found: [] }]],
  ])("is %s", (_what, before, after, runs) => {
    expect(compareSections(sections(["a", before]), sections(["a", after]))).toEqual(
      runs.map((run) => ({ section: "a", ...run })),
    );
  });

  it("is a whole section that came or went", () => {
    expect(compareSections(sections(["a", "x"]), sections(["b", "yz"]))).toEqual([
      { section: "a", locked: [0], found: [] },
      { section: "b", locked: [], found: [0, 1] },
    ]);
  });
});

describe("the statements on changed sentences", () => {
  const lock = lockOf(sections(["a", "xyz"], ["b", "x"]), {
    two: place("1", "a", 1, 2),
    one: place("2", "a", 0),
    elsewhere: place("3", "b", 0),
    "waiver:two": place("4", "a", 1),
  });

  it("are named in order, each once", () => {
    expect(namesOn(lock, [{ section: "a", locked: [1, 2], found: [] }])).toEqual([
      "two",
      "waiver:two",
    ]);
    expect(namesOn(lock, [{ section: "b", locked: [0], found: [0] }])).toEqual(["elsewhere"]);
  });

  it("are none where a sentence is new", () => {
    expect(namesOn(lock, [{ section: "a", locked: [], found: [1] }])).toEqual([]);
    expect(namesOn(lock, [])).toEqual([]);
  });
});

describe("a verification beside the lock", () => {
  const source = sections(["a", "xyz"]);
  const places = { one: place("1", "a", 0), two: place("2", "a", 1) };
  const lock = lockOf(source, places);
  const found = (...names: string[]): VerifyProblem => ({
    rule: "figure-unbound",
    names,
    message: names.join(),
  });

  it("finds nothing where nothing changed", () => {
    expect(compareWithLock(lock, lockOf(source, places), [])).toEqual({
      problems: [],
      consequences: [],
      changes: [],
    });
  });

  it("misses a lock that is not there, behind what else is wrong", () => {
    const { problems } = compareWithLock(undefined, lock, [found("one")]);
    expect(problems.map(({ rule }) => rule)).toEqual(["figure-unbound", "lock-missing"]);
  });

  it("names what was added, dropped or edited since", () => {
    const built = lockOf(source, { one: place("edited", "a", 0), three: place("3", "a", 2) });
    const { problems, changes } = compareWithLock(lock, built, []);
    expect(problems.map(({ rule, names }) => [rule, names])).toEqual([
      ["lock-outdated", ["one", "three", "two"]],
    ]);
    expect(problems[0]?.message).toContain("have them read against the paper again");
    expect(changes).toEqual([]);
  });

  it("is older than the data where only the ledger differs", () => {
    const built = lockOf(source, places, { ...ledger, markers: { ...count, total: 2 } });
    expect(compareWithLock(lock, built, []).problems).toEqual([
      {
        rule: "lock-outdated",
        names: [],
        message: "passages.lock.json is older than the data; write it again with --update",
      },
    ]);
  });

  it("tells what a change of the source explains from what it does not", () => {
    const built = lockOf(sections(["a", "x!z"]), places);
    const { problems, consequences, changes } = compareWithLock(lock, built, [
      found("one"),
      found("two"),
    ]);
    expect(problems.map(({ rule, names, message }) => [rule, names, message])).toEqual([
      ["source-changed", ["two"], "sentence 2 of the lock differs from sentence 2 of the source"],
      ["figure-unbound", ["two"], "two"],
    ]);
    expect(consequences).toEqual([found("one")]);
    expect(changes).toHaveLength(1);
  });

  it("counts what was edited for a problem, whatever the source's change", () => {
    const built = lockOf(sections(["a", "x!z"]), { ...places, one: place("edited", "a", 0) });
    const { problems, consequences } = compareWithLock(lock, built, [found("one")]);
    expect(problems).toContainEqual(found("one"));
    expect(consequences).toEqual([]);
  });

  it.each([
    ["x!!z", "sentence 2 of the lock differs from sentences 2 and 3 of the source"],
    ["xz", "sentence 2 of the lock is gone from the source"],
    ["z", "sentences 1 and 2 of the lock are gone from the source"],
    ["xy!z", "the source has sentence 3 that the lock does not know"],
    ["xy!!z", "the source has sentences 3 and 4 that the lock does not know"],
  ])("says of %s: %s", (letters, message) => {
    const [change] = compareWithLock(lock, lockOf(sections(["a", letters]), places), []).problems;
    expect(change?.message).toBe(message);
  });
});
