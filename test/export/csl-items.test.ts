// Tests what entries of a bibliography become as items of CSL-JSON, and what is said of the whole file.
import { describe, expect, test } from "vitest";
import type { WorkNode } from "../../model/nodes.ts";
import type { BibliographyEntry } from "../../model/views/bibliography.ts";
import { aboutFile, isPaper, itemOf } from "../../server/export/csl-items.ts";
import { first } from "../graphs/hand-made.ts";

const work = first("work");
const citing = (basis: "confirmed" | "inferred" | "unidentified") => ({
  reference: { id: "kelp:ref-3", kind: "reference" as const, label: "[3]" },
  citedAs: "[3]",
  paper: "Ash 2020",
  basis,
});
const entry = (own: Partial<WorkNode> = {}, csl: Partial<WorkNode["csl"]> = {}) => ({
  as: "work" as const,
  work: { ...work, ...own, csl: { ...work.csl, "container-title": "Tides", ...csl } },
  citing: [],
});

describe("a publication", () => {
  test("is its record, with a key that any program takes", () => {
    expect(itemOf(entry({ id: "work:ash.2020@1~b" }))).toEqual({
      id: "ash-2020-1-b",
      type: "article-journal",
      title: "On ash-2020",
      author: [{ family: "Ash" }],
      DOI: "10.5555/ash-2020",
      "container-title": "Tides",
    });
  });

  test.each([
    ["2020", [2020]],
    ["2020-03", [2020, 3]],
    ["2020-03-09", [2020, 3, 9]],
  ])("issued on %s has its date in parts", (issued, parts) => {
    expect(itemOf(entry({}, { issued })).issued).toEqual({ "date-parts": [parts] });
  });

  test("says who cites it, how surely, and on what it bears without being cited", () => {
    const cited = { ...entry(), citing: [citing("confirmed"), citing("inferred")] };
    expect(itemOf({ ...cited, bearsOn: ["Birch 2015"] }).note).toBe(
      "Cited as [3] by Ash 2020. Probably cited as [3] by Ash 2020. Bears on what Birch 2015 says, without being cited there.",
    );
  });

  test("says that it no longer stands, since when and why; that it stands is not said", () => {
    const standing = { status: "withdrawn" as const, reason: "its data were lost", on: "2021-02" };
    expect(itemOf(entry({ standing })).note).toMatch(/ Since 2021-02\. Its data were lost\.$/);
    expect(itemOf(entry({ standing: { ...standing, status: "stands" } }))).not.toHaveProperty(
      "note",
    );
  });

  test("says what its record lacks", () => {
    expect(itemOf(entry({}, { "container-title": undefined })).note).toBe(
      "The record that was read does not name the journal.",
    );
    expect(itemOf(entry({}, { authorsIncomplete: true })).note).toBe(
      "The list of authors is incomplete.",
    );
    expect(itemOf(entry({}, { author: [] }))).not.toHaveProperty("author");
  });

  test("is found at the address of its record only without a DOI, and where anyone may go", () => {
    const record = { ...work.record, url: "https://example.org/ash", isPublic: true as const };
    const { isPublic: _isPublic, ...closed } = record;
    const bare = { DOI: undefined };
    expect(itemOf(entry({ record }, bare)).URL).toBe("https://example.org/ash");
    expect(itemOf(entry({ record }))).not.toHaveProperty("URL");
    expect(itemOf(entry({ record: closed }, bare))).not.toHaveProperty("URL");
  });
});

test("a reference that nothing is matched to is a note, and nothing that could pass for a title", () => {
  expect(itemOf({ as: "unmatched", citing: citing("unidentified") })).toEqual({
    id: "kelp-ref-3",
    type: "document",
    note: "Cited as [3] by Ash 2020. Not identified: no publication has been matched to this reference.",
  });
});

test("articles and reviews appeared in journals, other items did not", () => {
  const types = ["article-journal", "review", "regulation", "report", "webpage"] as const;
  expect(types.map((type) => isPaper({ type }))).toEqual([true, true, false, false, false]);
});

describe("of a file it is said", () => {
  const lead = "Records from Claimtrail. Educational use, not medical advice.";
  const unmatched: BibliographyEntry = { as: "unmatched", citing: citing("unidentified") };

  test("where it is from, always", () => {
    expect(aboutFile([], true)).toEqual([lead]);
    expect(aboutFile([entry()], true)).toEqual([lead]);
  });

  test("how many references are not identified, and that there are more", () => {
    expect(aboutFile([unmatched, entry(), unmatched], false)).toEqual([
      lead,
      "References among these that have not been identified: 2.",
      "Not complete: more references stand behind this than are given here.",
    ]);
  });
});
