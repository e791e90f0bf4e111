// Tests the rules about names one by one, on the small folder: where an id is used twice, is not free, or forwards to nothing.
import { describe, expect, test } from "vitest";
import { freeIds, linkedOnce, renamesHold, uniqueIds } from "../../server/corpus/check-ids.ts";
import {
  breachesOf,
  edited,
  parseTexts,
  type Edits,
  background,
  results,
  dossier,
  concepts,
  measures,
} from "./small-data.ts";

describe("an id is used once among", () => {
  test.each([
    ["concepts", { [concepts]: [["id: kelpinol,", "id: oedema,"]] }, "concept oedema"],
    ["measures", { [measures]: [["id: grade", "id: count"]] }, "measure count"],
    ["sections", { [dossier]: [["id: results,", "id: background,"]] }, "section background"],
    ["claims", { [background]: [["id: two-arms", "id: relief-share"]] }, "id relief-share"],
    [
      "claims and recommendations",
      { [background]: [["id: two-arms", "id: rec-soak"]] },
      "id rec-soak",
    ],
    [
      "arms of a claim",
      { [background]: [["{ id: silk, name: silk }", "{ id: kelp, name: silk }"]] },
      "arm kelp",
    ],
    [
      "decisions",
      { ["dossiers/ash/pathway.yaml"]: [["id: relieved\n", "id: swollen\n"]] },
      "decision swollen",
    ],
    [
      "branches of a decision",
      { ["dossiers/ash/pathway.yaml"]: [["id: one,", "id: two,"]] },
      "branch two",
    ],
  ] as const)("%s", (_what, edits, named) => {
    expect(breachesOf(uniqueIds, edits).map(({ message }) => message)).toEqual([
      expect.stringMatching(`^the ${named} is there already, at data/`),
    ]);
  });

  test("figures of one claim: another claim may have the same", () => {
    const edits = {
      [background]: [
        ["id: kelp, measure: share, value: 30", "id: share, measure: share, value: 30"],
      ],
    } as const;
    expect(breachesOf(uniqueIds, edits)).toEqual([]);
  });
});

describe("a list names nothing twice:", () => {
  const about = "about: [{ concept: kelpinol, role: intervention }]";
  test.each<[what: string, edits: Edits, found: string]>([
    [
      "topics",
      { [background]: [["topics: [soaking, care]", "topics: [care, soaking, care]"]] },
      "care",
    ],
    [
      "what a statement is based on",
      {
        [results]: [
          ["[{ claim: relief-share }]", "[{ claim: relief-share }, { claim: relief-share }]"],
        ],
      },
      "relief-share",
    ],
    [
      "concepts in one role",
      {
        [background]: [[about, about.replace("[", "[{ concept: kelpinol, role: intervention }, ")]],
      },
      "kelpinol as intervention",
    ],
  ])("%s", (_what, edits, found) => {
    expect(breachesOf(linkedOnce, edits).map((one) => one.found)).toEqual([found]);
  });

  test("but a concept may be there in two roles", () => {
    const both =
      "about: [{ concept: kelpinol, role: intervention }, { concept: kelpinol, role: subject }]";
    const edits = {
      [background]: [["about: [{ concept: kelpinol, role: intervention }]", both]],
    } as const;
    expect(breachesOf(linkedOnce, edits)).toEqual([]);
  });
});

describe("an id stays free that the graph makes itself", () => {
  test.each(["ref-4", "summary-care", "decide-it", "tour-one", "case-3"])("%s", (id) => {
    const edits = { [background]: [["id: two-arms", `id: ${id}`]] } as const;
    expect(breachesOf(freeIds, edits).map((one) => one.found)).toEqual([id]);
  });

  test.each(["reference-4", "case-3-relief", "the-case-3"])("but %s may be used", (id) => {
    const edits = { [background]: [["id: two-arms", `id: ${id}`]] } as const;
    expect(breachesOf(freeIds, edits)).toEqual([]);
  });
});

describe("an old id", () => {
  const renames = "dossiers/ash/renames.yaml";
  test("that is in use, or is told twice, is told", () => {
    const said = (edit: readonly [string, string]) =>
      breachesOf(renamesHold, { [renames]: [edit] }).map(({ message }) => message);
    expect(said(["id: price", "id: two-arms"])).toEqual([
      "two-arms is said to be gone, but it is in use",
    ]);
    expect(said(["id: price", "id: share-of-relief"])).toEqual([
      "share-of-relief is said to be gone twice",
    ]);
  });

  test("may lead into a file that could not be read", () => {
    const edits = {
      [renames]: [["to: relief-share", "to: something-else"]],
      ["dossiers/ash/tensions.yaml"]: "tensions: [",
    } as const;
    expect(parseTexts(edited(edits)).problems).not.toEqual([]);
    expect(breachesOf(renamesHold, edits)).toEqual([]);
  });
});
