import { expect, test } from "vitest";
import type { WorkNode } from "../../model/nodes.ts";
import { citationOf, citeThis } from "../../client/statement/citation.ts";

const work = (csl: Partial<WorkNode["csl"]>): WorkNode => ({
  id: "work:cedar-2014",
  kind: "work",
  label: "Cedar 2014",
  csl: {
    type: "article-journal",
    title: "Kelp or silk",
    author: [],
    authorsIncomplete: false,
    ...csl,
  },
  record: { depth: "abstract", what: "abstract" },
  review: { drafted: { by: "first reader", on: "2026-01-05" } },
});

test("a full record is cited with authors, title, journal, year, volume and pages", () => {
  expect(
    citationOf(
      work({
        author: [
          { family: "Cedar", given: "Ann Bea" },
          { family: "Dune", given: "C" },
        ],
        issued: "2014-05",
        "container-title": "Tidal Surg",
        volume: "3",
        issue: "2",
        page: "11-19",
      }),
    ),
  ).toBe("Cedar AB, Dune C. Kelp or silk. Tidal Surg. 2014;3(2):11-19.");
});

test("initials are capitals, whatever the name has behind a hyphen", () => {
  expect(citationOf(work({ author: [{ family: "Elm", given: "Hong-xian" }] }))).toBe(
    "Elm HX. Kelp or silk.",
  );
});

test("a list of authors that is known in part ends in et al.", () => {
  expect(citationOf(work({ author: [{ family: "Cedar" }], authorsIncomplete: true }))).toBe(
    "Cedar, et al. Kelp or silk.",
  );
});

test("what is not known is left out, not guessed", () => {
  expect(citationOf(work({}))).toBe("Kelp or silk.");
});

test("a statement is cited behind its attribution, with where it is restated and the paper", () => {
  expect(
    citeThis(
      "According to Cedar 2014, citing [2]: Kelp lasts for 12 years.",
      "kelp:kelp-lasts",
      work({ DOI: "10.5555/kelp" }),
      "https://example.org/claim/kelp:kelp-lasts",
    ),
  ).toBe(
    "According to Cedar 2014, citing [2]: Kelp lasts for 12 years. Restated in Claimtrail (kelp:kelp-lasts, " +
      "https://example.org/claim/kelp:kelp-lasts) from: Kelp or silk. https://doi.org/10.5555/kelp",
  );
});
