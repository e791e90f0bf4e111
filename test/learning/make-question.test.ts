// Tests how a drafted question is asked: its options, their right order, its explanation, and what is left unexplained.
import { describe, expect, test } from "vitest";
import type { DraftedQuestion } from "../../server/learning/drafted-question.ts";
import { draftQuestion, questionOf } from "../../server/learning/make-question.ts";
import { openDraw } from "../../server/seeded-draw.ts";
import { claimOf, conceptOf, edge, node } from "../graphs/hand-made.ts";
import { handMadeRoom, teachable, type Given } from "./hand-made-room.ts";

const completion = { key: "cold milk", distractors: ["warm brine", "fresh rain"] };
const asked = claimOf("asked", { statement: "It was kept in cold milk.", completion });
const roomAround = (own: Record<string, unknown> = {}, given: Partial<Given> = {}) =>
  handMadeRoom({
    ...given,
    statements: [claimOf("asked", { statement: asked.statement, completion, ...own })],
  });

describe("a question as it is asked", () => {
  const question = (own: Partial<DraftedQuestion> = {}, room = roomAround()) => {
    const of = teachable(room, "asked");
    const drafted: DraftedQuestion = {
      rule: "completion",
      of,
      ask: "What belongs in the gap?",
      choices: ["milk", "brine", "rain"],
      shown: "by lot",
      quotes: [of],
      remarks: [],
      ...own,
    };
    return questionOf(room, drafted, openDraw("1"));
  };

  test("has its options as they were drawn, and the place of the right one", () => {
    const { options, answer } = question();
    expect(options.toSorted()).toEqual(["brine", "milk", "rain"]);
    expect(answer).toEqual([options.indexOf("milk")]);
  });

  test("has options with an order of their own in that", () => {
    const { options, answer } = question({ shown: ["brine", "milk", "rain"] });
    expect([options, answer]).toEqual([["brine", "milk", "rain"], [1]]);
  });

  test("of an order has the place of each, one after the other", () => {
    const { options, answer } = question({ isOrder: true });
    expect(answer.map((at) => options[at])).toEqual(["milk", "brine", "rain"]);
  });

  test("explains each thing once: the statement, then what the rule adds", () => {
    const remarks = ["It was cold.", "It was cold."];
    expect(question({ remarks }).explanation).toEqual([
      "According to Kelp patches: It was kept in cold milk.",
      "It was cold.",
    ]);
  });

  test("has a topic and what is given where there are any", () => {
    expect(question()).not.toHaveProperty("topic");
    expect(question()).not.toHaveProperty("given");
    const edges = [edge("UNDER", "kelp:asked", "topic:soaking", { order: 0 })];
    expect(question({ given: "It was kept in _____." }, roomAround({}, { edges }))).toMatchObject({
      given: "It was kept in _____.",
      topic: { id: "topic:soaking", kind: "topic", label: "Soaking" },
    });
  });

  test("spells out short forms of what it speaks of, and no others", () => {
    const room = roomAround(
      {},
      {
        nodes: ["PBS", "RNS"].map((short) =>
          conceptOf(short.toLowerCase(), { label: `salt of ${short.length}`, synonyms: [short] }),
        ),
        edges: [edge("ABOUT", "kelp:asked", "concept:pbs", { roles: ["factor"] })],
      },
    );
    expect(question({ choices: ["milk", "PBS", "RNS"] }, room).abbreviations).toEqual([
      { short: "PBS", long: "salt of 3" },
    ]);
  });

  test("is a draft where the words that it asks for were checked by nobody, or nothing was", () => {
    const drafted = roomAround({ completion: { ...completion, isDraft: true } });
    expect(question({}, drafted).isDraft).toBe(true);
    expect(question({ rule: "not-told" }, drafted).isDraft).toBe(true);
    expect(question({ rule: "told" }, drafted).isDraft).toBe(true);
    expect(question({ rule: "figure" }, drafted)).not.toHaveProperty("isDraft");
    expect(question()).not.toHaveProperty("isDraft");
    const unread = { review: { drafted: { by: "first reader", on: "2026-01-05" } } };
    expect(question({ rule: "figure" }, roomAround(unread)).isDraft).toBe(true);
  });
});

describe("a rule allows no question", () => {
  const drafted = (own: Record<string, unknown> = {}, given: Partial<Given> = {}) => {
    const room = roomAround(own, given);
    return draftQuestion("completion", room, teachable(room, "asked"), openDraw("1"));
  };
  const offering = (key: string, ...distractors: string[]) =>
    drafted({ statement: `It was kept in ${key}.`, completion: { key, distractors } });

  test("but one that is fair", () => {
    expect(drafted()?.choices[0]).toBe("cold milk");
  });

  test("where the right answer stands out by its length", () => {
    expect(offering("milk of the coldest cow", "warm brine", "rain")).toBeUndefined();
  });

  test("where it alone denies something", () => {
    expect(offering("no liquid", "warm brine", "fresh rain")).toBeUndefined();
    expect(offering("no liquid", "warm brine", "no container")).toBeDefined();
  });

  test("where a word of it stands beside the gap, unless all have it", () => {
    const statement = "Milk was kept, the cold milk.";
    expect(drafted({ statement })).toBeUndefined();
    const all = { key: "cold milk", distractors: ["warm milk", "sour milk"] };
    expect(drafted({ statement, completion: all })).toBeDefined();
  });

  test("where the definition of what it speaks of holds it", () => {
    const defined = (definition: string) =>
      drafted(
        {},
        {
          nodes: [conceptOf("patch", { definition })],
          edges: [edge("ABOUT", "kelp:asked", "concept:patch", { roles: ["finding"] })],
        },
      );
    expect(defined("What lies in cold milk.")).toBeUndefined();
    expect(defined("What lies in milk.")).toBeDefined();
  });

  test("where the paper misreads the source that it cites", () => {
    const evidenceLine = node({
      id: "kelp:asked@9",
      kind: "evidence-line",
      label: "[9]",
      intent: "citesAsEvidence",
      direction: "supports",
      attachment: "same-sentence",
      directness: {},
    });
    const audited = (verdict: string) =>
      drafted(
        {},
        {
          nodes: [evidenceLine],
          edges: [
            edge("HAS_EVIDENCE_LINE", "kelp:asked", "kelp:asked@9"),
            edge("AUDITED_AGAINST", "kelp:asked@9", "report:birch-2015.strength", {
              verdict,
              headline: "it was warm",
              explanation: "It was warm milk.",
              conditional: false,
            }),
          ],
        },
      );
    expect(audited("figures-differ")).toBeUndefined();
    expect(audited("setting-differs")).toBeDefined();
  });

  test("of a draft, beside what was checked", () => {
    const review = { drafted: { by: "first reader", on: "2026-01-05" } };
    const room = handMadeRoom({
      statements: [claimOf("asked", { ...asked, review }), claimOf("read", {})],
    });
    expect(
      draftQuestion("completion", room, teachable(room, "asked"), openDraw("1")),
    ).toBeUndefined();
  });
});
