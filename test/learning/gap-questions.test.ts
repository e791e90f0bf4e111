// Tests questions that leave a figure or a name out of a statement.
import { describe, expect, test } from "vitest";
import type { ClaimNode } from "../../model/nodes.ts";
import {
  askFigure,
  askName,
  gappedSentence,
  inconsistenciesOf,
} from "../../server/learning/gap-questions.ts";
import { openDraw } from "../../server/seeded-draw.ts";
import { claimOf, conceptOf, edge, figureOf, first, node } from "../graphs/hand-made.ts";
import { handMadeRoom, held, teachable, type Given } from "./hand-made-room.ts";

const remark =
  "This is hard to reconcile with what Kelp patches says elsewhere. " +
  "The patch was soaked in one place and dry in another.";
const party = (id: string) => edge("PARTY_TO", "kelp:asked", id, { sides: [0] });
/** A disagreement of which both sides may be true. */
const mild = node({ ...first("tension"), id: "kelp:mild", type: "interpretive" });

const askedBy =
  (
    ask: typeof askFigure,
    made: (own: Record<string, unknown>) => ClaimNode,
    around: Partial<Given>,
  ) =>
  (own: Record<string, unknown> = {}, given: Partial<Given> = {}) => {
    const room = handMadeRoom({
      ...around,
      ...given,
      edges: [...(around.edges ?? []), ...(given.edges ?? [])],
      statements: [made(own)],
    });
    return ask(room, teachable(room, "asked"), openDraw("1"));
  };

test("a sentence with a gap says whose word it is, and nothing of what it cites", () => {
  const room = handMadeRoom({ statements: [held("kelp:patch-strength")] });
  const of = teachable(room, "patch-strength");
  expect(of.judged.card.attribution).toContain("citing");
  expect(gappedSentence(room, of, "It held in _____.")).toBe(
    "According to Kelp patches: It held in _____.",
  );
});

describe("what is hard to reconcile with a statement", () => {
  const of = (id: string) => {
    const room = handMadeRoom({ statements: [held(`kelp:${id}`)] });
    return inconsistenciesOf(teachable(room, id), room);
  };

  test("is told with it, and no other question may be about it", () => {
    expect(of("bare-word")).toEqual({ remarks: [remark], uses: ["kelp:soak-or-not"] });
  });

  test("is nothing where all agrees", () => {
    expect(of("soak-opinion")).toEqual({ remarks: [], uses: [] });
  });
});

describe("the question for a figure", () => {
  const made = (own: Record<string, unknown>) =>
    claimOf("asked", {
      statement: "It held for 12 months.",
      figures: [figureOf("share", { value: 12 })],
      ...own,
    });
  const ask = askedBy(askFigure, made, { nodes: [mild] });

  test("has the right one first, all from the least to the greatest, and the word behind it for its answer", () => {
    const question = ask();
    expect(question).toMatchObject({
      rule: "figure",
      given: "According to Kelp patches: It held for _____ months.",
      ask: "Which figure belongs in the gap?",
      remarks: [],
      uses: [],
      givenAwayBy: "12 months",
    });
    expect(question?.choices[0]).toBe("12");
    expect(question?.shown).toEqual(
      question?.choices.toSorted((one, other) => Number(one) - Number(other)),
    );
  });

  test("has the figure alone for its answer where a sentence ends with it", () => {
    expect(ask({ statement: "Of the eels it held 12." })?.givenAwayBy).toBe("12");
    expect(ask({ statement: "It held 12, as eels do." })?.givenAwayBy).toBe("12");
  });

  test("tells what is hard to reconcile with it", () => {
    expect(ask({}, { edges: [party("kelp:mild")] })).toMatchObject({
      remarks: [remark],
      uses: ["kelp:mild"],
    });
  });

  test("is not asked of what is contested, of patients, or of what tells how it is stated", () => {
    expect(ask({}, { edges: [party("kelp:soak-or-not")] })).toBeUndefined();
    expect(ask({}, { edges: [edge("CONCERNS", "kelp:asked", "kelp:case-1")] })).toBeUndefined();
    expect(ask({ statement: "It is unclear whether it held for 12 months." })).toBeUndefined();
  });

  test("is not asked where no figure can be", () => {
    expect(ask({ figures: [] })).toBeUndefined();
  });
});

describe("the question for a name", () => {
  const parts = ["upper shore", "middle shore", "lower shore"].map((label) =>
    conceptOf(label.replace(" ", "-"), { label, type: "anatomy" }),
  );
  const made = (own: Record<string, unknown>) =>
    claimOf("asked", { statement: "Weed grows on the upper shore.", ...own });
  const ask = askedBy(askName, made, {
    nodes: [mild, ...parts, conceptOf("shore", { type: "anatomy" }), conceptOf("weed")],
    edges: [
      ...parts.map(({ id }) => edge("PART_OF_WHOLE", id, "concept:shore")),
      edge("ABOUT", "kelp:asked", "concept:upper-shore", { roles: ["site"] }),
      edge("ABOUT", "kelp:asked", "concept:weed", { roles: ["finding"] }),
    ],
  });

  test("has the right one first, which answers it wherever it stands", () => {
    const question = ask();
    expect(question).toMatchObject({
      rule: "name",
      given: "According to Kelp patches: Weed grows on the _____.",
      ask: "What belongs in the gap?",
      shown: "by lot",
      remarks: [],
      uses: [],
      givenAwayBy: "upper shore",
    });
    expect(question?.choices[0]).toBe("upper shore");
    expect(question?.choices.slice(1).toSorted()).toEqual(["lower shore", "middle shore"]);
  });

  test("tells what is hard to reconcile with it", () => {
    expect(ask({}, { edges: [party("kelp:mild")] })?.remarks).toEqual([remark]);
  });

  test("is not asked of an opinion, which does not exclude the rest", () => {
    expect(ask({ voice: "opinion" })).toBeUndefined();
  });

  test("is not asked of what is contested, of patients, or of what tells how it is stated", () => {
    expect(ask({}, { edges: [party("kelp:soak-or-not")] })).toBeUndefined();
    expect(ask({}, { edges: [edge("CONCERNS", "kelp:asked", "kelp:case-1")] })).toBeUndefined();
    expect(ask({ statement: "“Weed” grows on the upper shore." })).toBeUndefined();
  });
});
