// Tests how the statements under a topic become a text: by question, in reading order.
import { describe, expect, test } from "vitest";
import { ClaimType } from "../../model/vocabulary.ts";
import { judge } from "../../server/judgement/judged.ts";
import { indexSubgraph, isStatement } from "../../server/judgement/subgraph.ts";
import { topicGroups, topicTypes } from "../../server/judgement/topic-text.ts";
import { handMadeGraph } from "../graphs/hand-made.ts";

const graph = handMadeGraph();
const part = indexSubgraph(graph);
const judged = graph.nodes.filter(isStatement).map((node) => judge(node, part));
const named = (...names: string[]) =>
  judged.filter(({ node }) => names.includes(node.id.slice("kelp:".length)));
const idsIn = (groups: ReturnType<typeof topicGroups>) =>
  groups.map(({ question, items }) => [question, ...items.map(({ id }) => id)]);

describe("the text of a topic", () => {
  test("asks each question that has an answer, advice first, then as the paper comes to them", () => {
    expect(idsIn(topicGroups(named("two-week-soak", "use-the-patch", "oedema-relief")))).toEqual([
      ["What is advised?", "kelp:use-the-patch"],
      ["What is reported about treatment?", "kelp:oedema-relief"],
      ["What did the authors do?", "kelp:two-week-soak"],
    ]);
  });

  test("says in no list that what was done is no advice, which its own page says", () => {
    const [soak] = named("two-week-soak");
    expect(soak?.card.verdict).toEqual({ word: "done in these patients" });
    expect(soak?.verdict.basis).toBe("not worded as advice");
  });

  test("holds each statement once, whatever the order they come in", () => {
    const groups = topicGroups(judged);
    const ids = groups.flatMap(({ items }) => items.map(({ id }) => id));
    expect(ids.toSorted()).toEqual(judged.map(({ node }) => node.id).toSorted());
    expect(topicGroups(judged.toReversed())).toEqual(groups);
  });

  test("counts what it was given, or says how many there are of each type", () => {
    const [practice] = topicGroups(named("two-week-soak"));
    expect(practice?.types).toEqual([{ type: "practice", total: 1 }]);
    const totals = new Map([
      ["practice", 40],
      ["method", 0],
    ] as const);
    expect(topicGroups(named("two-week-soak"), totals)[0]?.types).toEqual([
      { type: "practice", total: 40 },
    ]);
  });

  test("words a question as the topic's field does", () => {
    const [group] = topicGroups(named("two-week-soak"), undefined, {
      practice: "What did the divers do?",
    });
    expect(group?.question).toBe("What did the divers do?");
  });

  test("is empty without statements, and has a place for every type", () => {
    expect(topicGroups([])).toEqual([]);
    expect(topicTypes.toSorted()).toEqual(["recommendation", ...ClaimType.options].toSorted());
  });
});
