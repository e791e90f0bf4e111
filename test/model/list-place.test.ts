// Tests where nodes stand in lists: statements by their text, names as people look them up.
import { describe, expect, test } from "vitest";
import { inListOrder, nameKey } from "../../model/list-place.ts";
import { aClaim } from "../client/a-trace.ts";
import { graphIn } from "../graphs/read-data.ts";

const sorted = (names: readonly string[]): string[] =>
  names.toSorted((a, b) => (nameKey(a) < nameKey(b) ? -1 : 1));

describe("the key of a name", () => {
  test.each([
    ["numbers by value", ["Case 10", "Case 2"], ["Case 2", "Case 10"]],
    ["whatever the case", ["renal vein", "Adrenal vein"], ["Adrenal vein", "renal vein"]],
    ["accents beside their letters", ["Zhang", "Émile", "Frust"], ["Émile", "Frust", "Zhang"]],
    ["a name before what it begins", ["renal vein", "renal"], ["renal", "renal vein"]],
    [
      "particles as part of the name",
      ["Ash 2018", "van Houten 2011"],
      ["Ash 2018", "van Houten 2011"],
    ],
  ])("sorts %s", (_what, names, expected) => {
    expect(sorted(names)).toEqual(expected);
  });

  test("agrees with the collator of English on every name of a concept, work and study", async () => {
    const { nodes } = await graphIn("data");
    const named = nodes
      .filter(({ kind }) => kind === "concept" || kind === "work" || kind === "study")
      .map(({ label }) => label)
      // Hyphens and brackets are spaces in the key; a collator ranks them among themselves.
      .filter((label) => /^[\p{L}\p{N} ]+$/u.test(label));
    const { compare } = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
    expect(named.length).toBeGreaterThan(50);
    expect(sorted(named)).toEqual(named.toSorted(compare));
  });
});

describe("lists", () => {
  test("have statements in the order of their paper, not of their ids", () => {
    const [first, second] = [aClaim("kelp:zebra"), aClaim("kelp:ash")];
    const later = { ...second, order: 1 };
    expect(inListOrder([later, first].filter((node) => node.kind === "claim"))).toEqual([
      first,
      later,
    ]);
  });
});
