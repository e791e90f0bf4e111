// Tests what can be chosen while one types: which questions are offered, in which order groups stand, what leads to a drawing.
import { expect, test } from "vitest";
import { choicesAmong, namedFirst, openChoices } from "../../client/search-groups.ts";
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
const stated = (hits: readonly SearchHit[], q = "kelp") =>
  choicesAmong(hits, q).map(({ name, choices }) => [name, choices.map(({ id }) => id)]);

test("questions stand above the hits, each once, in the order of the hits", () => {
  const hits = [
    hit("claim", "a", { question: "Does it swell?" }),
    hit("concept", "b"),
    hit("claim", "c", { question: "does it swell?" }),
    hit("recommendation", "d", { question: "Is it soaked?" }),
  ];
  expect(stated(hits)).toEqual([
    ["Questions answered here", ["ask kelp:a", "ask kelp:d"]],
    ["Claims", ["kelp:a", "kelp:c"]],
    ["Concepts", ["kelp:b"]],
    ["Advice", ["kelp:d"]],
  ]);
});

test("a hit that is named exactly as was typed comes first, and its kind", () => {
  const hits = [
    hit("claim", "Kelp trial: 12 dives"),
    hit("study", "Shore"),
    hit("study", "KELP-trial"),
  ];
  const ordered = namedFirst(hits, "kelp trial");
  expect(ordered.map(({ label }) => label)).toEqual([
    "KELP-trial",
    "Kelp trial: 12 dives",
    "Shore",
  ]);
  expect(openChoices(ordered).map(({ name }) => name)).toEqual(["Studies", "Claims"]);
  expect(namedFirst(hits, "kelp")).toEqual(hits);
});

test("a topic or concept of that name comes first, then those whose names begin so, before questions", () => {
  const hits = [
    hit("claim", "Kelp patch holds", { question: "Does a kelp patch hold?" }),
    hit("concept", "kelp patching", { place }),
    hit("concept", "patch of kelp"),
    hit("topic", "Kelp patch"),
  ];
  expect(stated(hits, "kelp patch")).toEqual([
    ["By name", ["kelp:Kelp patch", "kelp:kelp patching"]],
    ["On a drawing", ["show kelp:kelp patching"]],
    ["Questions answered here", ["ask kelp:Kelp patch holds"]],
    ["Claims", ["kelp:Kelp patch holds"]],
    ["Concepts", ["kelp:patch of kelp"]],
  ]);
  expect(namedFirst(hits, "kelp patch").map(({ label }) => label)).toEqual([
    "Kelp patch",
    "kelp patching",
    "Kelp patch holds",
    "patch of kelp",
  ]);
});

test("a question that is typed already is not offered", () => {
  const hits = [hit("claim", "a", { question: "Does it swell?" })];
  expect(stated(hits, "does it swell?")).toEqual([["Claims", ["kelp:a"]]]);
});

test("four questions are offered at most", () => {
  const hits = Array.from("abcdef").map((name) =>
    hit("claim", name, { question: `Is it ${name}?` }),
  );
  const [first] = choicesAmong(hits, "is it");
  expect(first?.choices).toHaveLength(4);
});

test("a question says whether its answer is a draft", () => {
  const hits = [
    hit("claim", "a", { question: "Is it a?", isDraft: true }),
    hit("claim", "b", { question: "Is it b?" }),
  ];
  const [first] = choicesAmong(hits, "is it");
  expect(first?.choices.map((choice) => choice.how === "ask" && choice.isDraft)).toEqual([
    true,
    false,
  ]);
});

test("concepts that are drawn lead to their drawing too, right below the concepts", () => {
  const hits = [
    hit("concept", "a", { place }),
    hit("claim", "b"),
    ...Array.from("cd").map((name) => hit("concept", name, { place })),
  ];
  expect(stated(hits)).toEqual([
    ["Concepts", ["kelp:a", "kelp:c", "kelp:d"]],
    ["On a drawing", ["show kelp:a", "show kelp:c"]],
    ["Claims", ["kelp:b"]],
  ]);
});

test("where nodes are chosen, neither questions nor drawings are", () => {
  const hits = [hit("claim", "a", { question: "Is it a?" }), hit("concept", "b", { place })];
  expect(openChoices(hits).map(({ name }) => name)).toEqual(["Claims", "Concepts"]);
});
