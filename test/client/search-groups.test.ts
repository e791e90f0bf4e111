// Tests what can be chosen while one types: in which order groups stand, what leads to a drawing.
import { expect, test } from "vitest";
import { choicesAmong, openChoices } from "../../client/search-groups.ts";
import type { SearchHit } from "../../model/views/search.ts";
import type { NodeKind } from "../../model/vocabulary.ts";

const hit = (kind: NodeKind, name: string, own: Partial<SearchHit> = {}): SearchHit => ({
  id: `kelp:${name}`,
  kind,
  label: name,
  excerpt: name,
  matched: [],
  ...own,
});
const place: NonNullable<SearchHit["place"]> = {
  drawing: { id: "drawing:shore", kind: "drawing", label: "The shore" },
  dossier: { id: "dossier:kelp", kind: "dossier", label: "Ash 2018" },
};
const told = (hits: readonly SearchHit[]) =>
  choicesAmong(hits).map(({ name, choices }) => [name, choices.map(({ id }) => id)]);

test("concepts that are drawn lead to their drawing too, right below the concepts", () => {
  const hits = [
    hit("concept", "a", { place }),
    hit("claim", "b"),
    ...[..."cd"].map((name) => hit("concept", name, { place })),
  ];
  expect(told(hits)).toEqual([
    ["Concepts", ["kelp:a", "kelp:c", "kelp:d"]],
    ["On a drawing", ["show kelp:a", "show kelp:c"]],
    ["Claims", ["kelp:b"]],
  ]);
});

test("where nodes are chosen, drawings are not", () => {
  const hits = [hit("claim", "a"), hit("concept", "b", { place })];
  expect(openChoices(hits).map(({ name }) => name)).toEqual(["Claims", "Concepts"]);
});
