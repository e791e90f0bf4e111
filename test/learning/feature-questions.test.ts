// Tests which features stand beside each other: by hand, and over the first paper.
import { describe, expect, test } from "vitest";
import type { ClaimNode } from "../../model/nodes.ts";
import {
  askPointer,
  featureText,
  isOfDefinition,
} from "../../server/learning/feature-questions.ts";
import { openDraw } from "../../server/seeded-draw.ts";
import { claimOf, conceptOf, edge } from "../graphs/hand-made.ts";
import { draftedBy, roomOf } from "./a-room.ts";
import { handMadeRoom, link, plainPaper, teachable, type Given } from "./hand-made-room.ts";

test("a feature of a condition stands beside features of others, no two of the same and none of its family", async () => {
  const room = await roomOf("data");
  const asked = draftedBy("pointer", room);
  const ids = asked.map(({ of }) => of.node.id);
  expect(ids).toContain("rvlms:well-differentiated-liposarcoma-soft-tissue");
  // Whoever knows what a liposarcoma is knows that there is fat in it.
  const fat = "rvlms:well-differentiated-liposarcoma-fat";
  expect([...ids, ...draftedBy("feature", room).map(({ of }) => of.node.id)]).not.toContain(fat);
  const byText = new Map(
    room.statements.flatMap(({ node }) =>
      node.kind === "claim" && node.type === "differential"
        ? [[node.feature.label.toLowerCase(), node.condition.id] as const]
        : [],
    ),
  );
  for (const { of, choices, ask } of asked) {
    expect(ask).toMatch(/^Which of these features does Zhang 2021 describe in .+\?$/);
    const conditions = choices.map((one) => byText.get(one.split(":")[0]?.toLowerCase() ?? ""));
    expect(conditions, of.node.id).not.toContain(undefined);
    expect(new Set(conditions).size, of.node.id).toBe(conditions.length);
  }
});

const feature = (id: string, condition: string, name: string, own: Record<string, unknown> = {}) =>
  claimOf(id, {
    type: "differential",
    condition: link(condition),
    feature: link(name),
    points: "for",
    ...own,
  });
const differential = (claim: ClaimNode) => {
  if (claim.type !== "differential") throw new Error(`${claim.id} compares nothing`);
  return claim;
};

test("a feature is told with what it is like, unless it is only there", () => {
  const text = (own: Record<string, unknown>) =>
    featureText(differential(feature("one", "eel", "slime", own)));
  expect(text({})).toBe("Slime");
  expect(text({ value: "present" })).toBe("Slime");
  expect(text({ value: "thick" })).toBe("Slime: thick");
  expect(text({ value: "absent" })).toBe("Slime: absent");
});

test("a feature is of a definition that has it, unless the disease is defined by it too", () => {
  const isDefined = (ofEel: string | undefined, ofDisease: string) => {
    const room = handMadeRoom({
      statements: [],
      nodes: [
        conceptOf("eel", ofEel === undefined ? {} : { definition: ofEel }),
        conceptOf("rot", { definition: ofDisease }),
      ],
      dossier: { ...plainPaper, disease: "concept:rot" },
    });
    return isOfDefinition(room, differential(feature("one", "eel", "slime")));
  };
  expect(isDefined("A fish with slime.", "A wound.")).toBe(true);
  expect(isDefined("A fish with slime.", "A wound with slime.")).toBe(false);
  expect(isDefined("A fish.", "A wound.")).toBe(false);
  expect(isDefined(undefined, "A wound.")).toBe(false);
});

describe("which feature a paper describes in a condition", () => {
  const others = [
    feature("whale", "whale", "song"),
    feature("crab", "crab", "shell"),
    feature("gull", "gull", "beak"),
  ];
  const concepts = [
    ...["eel", "whale", "crab", "gull", "seal"],
    ...["slime", "song", "shell", "beak"],
  ];
  const ask = (own: Record<string, unknown> = {}, given: Partial<Given> = {}) => {
    const statements = [feature("eel", "eel", "slime", own), ...(given.statements ?? others)];
    const room = handMadeRoom({ concepts, ...given, statements });
    return askPointer(room, teachable(room, "eel"), openDraw("1"));
  };
  const beside = (...of: Parameters<typeof ask>) =>
    ask(...of)
      ?.choices.slice(1)
      .toSorted();

  test("is asked beside features of other conditions, the right one first", () => {
    const question = ask();
    expect(question).toMatchObject({
      rule: "pointer",
      ask: "Which of these features does Kelp patches describe in eels?",
      shown: "by lot",
      remarks: [],
    });
    expect(question?.choices[0]).toBe("Slime");
    expect(beside()).toEqual(["Beak", "Shell", "Song"]);
    expect(question?.quotes.map(({ node: { id } }) => id)).toEqual(["kelp:eel"]);
  });

  test("is asked beside two, and not beside one", () => {
    expect(beside({}, { statements: others.slice(1) })).toEqual(["Beak", "Shell"]);
    expect(ask({}, { statements: others.slice(2) })).toBeUndefined();
  });

  test.each([["against"], ["shared"]])("is not asked of one that points %s", (points) => {
    expect(ask({ points })).toBeUndefined();
  });

  test("is not asked where the name of the condition is a quotation", () => {
    expect(ask({ condition: { ...link("eel"), label: "“eel”" } })).toBeUndefined();
  });

  test("is not asked where a statement does not agree", () => {
    const edges = [edge("PARTY_TO", "kelp:eel", "kelp:soak-or-not", { sides: [0] })];
    expect(ask({}, { edges })).toBeUndefined();
  });

  const whale = ["Beak", "Shell"];
  test.each<[string, Partial<Given>]>([
    ["of the same condition", { statements: [feature("a", "eel", "song"), ...others.slice(1)] }],
    ["of a kind of the condition", { edges: [edge("BROADER", "concept:whale", "concept:eel")] }],
    [
      "of one of its family",
      { edges: ["whale", "eel"].map((id) => edge("BROADER", `concept:${id}`, "concept:seal")) },
    ],
    [
      "that points against its condition",
      { statements: [feature("a", "whale", "song", { points: "against" }), ...others.slice(1)] },
    ],
    [
      "that is told with what it is like, as the right one is not",
      { statements: [feature("a", "whale", "song", { value: "low" }), ...others.slice(1)] },
    ],
    [
      "that the paper ties to the condition as well",
      {
        statements: [...others, claimOf("tie", {})],
        edges: ["song", "eel"].map((id) =>
          edge("ABOUT", "kelp:tie", `concept:${id}`, { roles: ["finding"] }),
        ),
      },
    ],
    [
      "of another sort of thing",
      {
        concepts: concepts.filter((one) => one !== "song"),
        nodes: [conceptOf("song", { type: "test" })],
      },
    ],
  ])("stands beside none %s", (_what, given) => {
    expect(beside({}, given)).toEqual(whale);
  });

  test("stands beside no two of one condition, nor beside one feature twice", () => {
    const twice = [feature("a", "crab", "song"), ...others.slice(1)];
    expect(beside({}, { statements: twice })).toHaveLength(2);
    const same = [feature("a", "whale", "shell"), ...others.slice(1)];
    expect(beside({}, { statements: same })).toEqual(["Beak", "Shell"]);
  });
});
