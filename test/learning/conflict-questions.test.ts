// Tests which statements are asked for as not agreeing with one, and which stand beside them.
import { describe, expect, test } from "vitest";
import { askConflict } from "../../server/learning/conflict-questions.ts";
import { openDraw } from "../../server/seeded-draw.ts";
import { claimOf, edge, first, node } from "../graphs/hand-made.ts";
import { handMadeRoom, teachable, type Edges } from "./hand-made-room.ts";

const said: Readonly<Record<string, string>> = {
  wet: "Brine swells patches.",
  dry: "Nothing expands there.",
  seals: "Seals bark loudly.",
  gulls: "Gulls shriek often.",
  crabs: "Crabs pinch hard.",
};
type Made = {
  /** What is said, besides or in place of what is said above. */
  saying?: Readonly<Record<string, string>>;
  sides?: readonly (readonly string[])[];
  type?: string;
  own?: Readonly<Record<string, Record<string, unknown>>>;
  under?: Readonly<Record<string, string>>;
  edges?: Edges;
};

/** What is asked of the wet patch, which the dry one does not agree with, unless a test says otherwise. */
const ask = ({
  saying = {},
  sides = [["wet"], ["dry"]],
  type = "hard",
  own = {},
  ...rest
}: Made) => {
  const { under = {}, edges = [] } = rest;
  const all = Object.entries({ ...said, ...saying });
  const tension = node({
    ...first("tension"),
    id: "kelp:own",
    type,
    sides: sides.map((ids, i) => ({ statements: ids.map((id) => `kelp:${id}`), says: `say ${i}` })),
  });
  const room = handMadeRoom({
    statements: all.map(([id, statement]) => claimOf(id, { statement, ...own[id] })),
    nodes: [tension],
    edges: [
      ...all.map(([id]) => edge("UNDER", `kelp:${id}`, under[id] ?? "topic:soaking", { order: 0 })),
      ...sides.flatMap((ids, i) =>
        ids.map((id) => edge("PARTY_TO", `kelp:${id}`, "kelp:own", { sides: [i] })),
      ),
      ...edges,
    ],
  });
  return askConflict(room, teachable(room, "wet"), openDraw("1"));
};

test("the statement that does not agree stands beside three that do", () => {
  const question = ask({});
  expect(question).toMatchObject({
    rule: "conflict",
    given: "According to Kelp patches: Brine swells patches.",
    ask: "Which other statement of Kelp patches does not agree with this one?",
    shown: "by lot",
    remarks: ["The patch was soaked in one place and dry in another.", "Two patches."],
    uses: ["kelp:own"],
  });
  expect(question?.quotes.map(({ node: { id } }) => id)).toEqual(["kelp:wet", "kelp:dry"]);
  expect(question?.choices[0]).toBe("Nothing expands there.");
  expect(question?.choices.slice(1).toSorted()).toEqual([
    ...["Crabs pinch hard.", "Gulls shriek often.", "Seals bark loudly."],
  ]);
});

describe("nothing is asked", () => {
  test.each<[string, Made]>([
    ["where both may be true", { type: "interpretive" }],
    ["where others stand on its side", { sides: [["wet", "seals"], ["dry"]] }],
    ["where several stand on the other side", { sides: [["wet"], ["dry", "seals"]] }],
    ["where it has no part in a disagreement", { sides: [["seals"], ["dry"]] }],
    ["where both share a word", { saying: { dry: "Patches expand." } }],
    ["of single patients", { edges: [edge("CONCERNS", "kelp:wet", "kelp:case-1")] }],
  ])("%s", (_what, made) => {
    // A fourth that agrees, so that three are left in each case.
    const saying = { otters: "Otters dive deep.", ...made.saying };
    expect(ask({ ...made, saying })).toBeUndefined();
  });
});

describe("a fourth statement takes the place of one that", () => {
  const saying = { otters: "Otters dive deep." };
  const instead = [...["Crabs pinch hard.", "Gulls shriek often."], "Otters dive deep."];
  const review = { drafted: { by: "first reader", on: "2026-01-05" } };
  const about = (id: string, name: string) =>
    edge("ABOUT", `kelp:${id}`, `concept:${name}`, { roles: ["finding"] });

  test.each<[string, Made]>([
    ["stands under another topic", { under: { seals: "topic:care" } }],
    ["is a draft beside what was checked", { own: { seals: { review } } }],
    ["is of single patients", { edges: [edge("CONCERNS", "kelp:seals", "kelp:case-1")] }],
    ["shares a word with this one", { saying: { seals: "Seals eat patches." } }],
    ["shares a word with the one that does not agree", { saying: { seals: "Seals expand." } }],
    ["speaks of the same", { edges: [about("seals", "kelp-patch"), about("wet", "kelp-patch")] }],
    ["tells how it is stated", { saying: { seals: "It is unclear how seals bark." } }],
    ["is much longer", { saying: { seals: `Seals bark ${"and bark ".repeat(14)}.` } }],
  ])("%s", (_what, made) => {
    const question = ask({ ...made, saying: { ...saying, ...made.saying } });
    expect(question?.choices.slice(1).toSorted()).toEqual(instead);
  });

  test("and without a fourth nothing is asked", () => {
    expect(ask({ under: { seals: "topic:care" } })).toBeUndefined();
  });
});
