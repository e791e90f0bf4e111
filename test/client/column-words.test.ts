// Tests what the columns of a trace are called.
import { describe, expect, test } from "vitest";
import { columnCount, columnName, columnNoun } from "../../client/trace/column-words.ts";
import type { Entry } from "../../client/trace/trace-graph.ts";
import { aClaim, aRecommendation, aWork } from "./a-trace.ts";

type Node = Entry["node"];

const entry = (column: Entry["column"], node: unknown, studies: unknown[] = []): Entry => {
  const isEntryNode = (one: unknown): one is Node =>
    typeof one === "object" && one !== null && "kind" in one;
  const isStudies = (list: unknown[]): list is Entry["studies"] => list.every(isEntryNode);
  if (!isEntryNode(node) || !isStudies(studies)) throw new Error("no node of a trace");
  return {
    id: node.id,
    column,
    node,
    name: node.label,
    paper: undefined,
    places: [],
    isCited: true,
    studies,
    cautions: [],
    verdicts: [],
    deadEnds: [],
  };
};

const advice = entry("advice", aRecommendation("kelp:advice"));
const conclusion = entry("advice", aClaim("kelp:claim"));
const study = { ...aWork("dune"), id: "study:dune", kind: "study" };

describe("a column is called", () => {
  test.each([
    ["Advice", "advice", [advice]],
    ["Advice", "advice", [advice, advice]],
    ["Statement", "advice", [conclusion]],
    ["Advice and conclusions", "advice", [advice, conclusion]],
    ["Claims", "claims", [advice]],
    ["References", "references", []],
    ["Works", "works", [entry("works", aWork("ash"))]],
    ["Works and studies", "works", [entry("works", aWork("ash")), entry("works", study)]],
    ["Works and studies", "works", [entry("works", aWork("ash"), [study])]],
    ["Studies", "works", [advice, entry("works", study)]],
  ] as const)("%s", (name, column, entries) => {
    expect(columnName(column, entries)).toBe(name);
  });
});

describe("the count of a column", () => {
  test.each([
    ["advice", 1, "1 recommendation", "recommendation"],
    ["claims", 2, "2 claims", "claims"],
    ["references", 0, "0 references", "references"],
    ["works", 1240, "1,240 works", "works"],
  ] as const)("%s: %d", (column, count, text, noun) => {
    expect(columnCount(column, count)).toBe(text);
    expect(columnNoun(column, count)).toBe(noun);
  });
});
