// Tests questions with words that curators entered: by hand, and over the fictional article and the first paper.
import { describe, expect, test } from "vitest";
import type { ClaimNode } from "../../model/nodes.ts";
import {
  askCompletion,
  findCompletionVariants,
} from "../../server/learning/completion-questions.ts";
import { standsIn } from "../../server/learning/places-in-text.ts";
import { openDraw } from "../../server/seeded-draw.ts";
import { claimOf, edge } from "../graphs/hand-made.ts";
import { draftedBy, papers, roomOf } from "./a-room.ts";
import { handMadeRoom, held, teachable, type Given } from "./hand-made-room.ts";

test("the words entered for a statement are left out of it, and those in their place are offered", async () => {
  const room = await roomOf("test/fixtures/kelp/data");
  const asked = draftedBy("completion", room).filter(
    ({ of }) => of.node.id === "kelp:hernia-definition",
  );
  expect(asked[0]?.given).toBe(
    "According to Ash 2018, without a reference: A lateral shore hernia is a weak place of the _____.",
  );
  expect(asked[0]?.choices[0]).toBe("tidal wall");
  expect(asked[0]?.choices.slice(1).toSorted()).toEqual(["coral arch", "lung", "tidal valve"]);
});

test.each(papers)(
  "%s: each completion that was entered can be asked, and fills its gap",
  async (at) => {
    const room = await roomOf(at);
    const entered = room.statements.filter(
      ({ node, isContested }) => node.completion !== undefined && !isContested,
    );
    const asked = new Map(
      draftedBy("completion", room).map((one) => [one.of.node.id, one] as const),
    );
    expect(entered.length).toBeGreaterThan(3);
    for (const { node } of entered) {
      const { given = "", choices = [] } = asked.get(node.id) ?? {};
      expect(choices.length, node.id).toBeGreaterThanOrEqual(3);
      // A remark at the end of the statement may have been left out.
      const [stated = ""] = given
        .split(": ")
        .slice(1)
        .join(": ")
        .replace("_____", choices[0] ?? "")
        .split(/\.$/);
      expect(node.statement, node.id).toContain(stated);
    }
  },
);

test.each(papers)(
  "%s: nothing is offered that a statement at odds with this one says",
  async (at) => {
    const room = await roomOf(at);
    const byId = new Map(room.statements.map(({ node }) => [node.id, node.statement] as const));
    for (const { of, choices } of draftedBy("completion", room)) {
      for (const id of of.opposed) {
        const stated = (byId.get(id) ?? "").toLowerCase();
        for (const wrong of choices.slice(1))
          expect(standsIn(stated, wrong.toLowerCase()), `${of.node.id}: ${wrong}`).toBe(false);
      }
    }
  },
);

const entered = { key: "cold brine", distractors: ["warm milk", "dry sand", "fresh rain"] };
const asked = (own: Partial<ClaimNode> = {}): ClaimNode =>
  claimOf("asked", {
    statement: "The patch was kept in cold brine.",
    completion: entered,
    ...own,
  });
const roomAround = (own: Partial<ClaimNode>, { statements = [], ...given }: Partial<Given> = {}) =>
  handMadeRoom({ ...given, statements: [asked(own), ...statements] });
const variants = (own: Partial<ClaimNode> = {}, given: Partial<Given> = {}) => {
  const room = roomAround(own, given);
  return findCompletionVariants(room, teachable(room, "asked"));
};

describe("the words that were entered", () => {
  test("leave a gap, and stand beside all that was entered in their place", () => {
    expect(variants()).toEqual({
      gapped: "The patch was kept in _____.",
      right: "cold brine",
      wrong: ["warm milk", "dry sand", "fresh rain"],
    });
  });

  test("are those of the statement, and begin as it does", () => {
    const own = { statement: "Cold brine kept the patch." };
    expect(variants(own)).toEqual({
      gapped: "_____ kept the patch.",
      right: "Cold brine",
      wrong: ["Warm milk", "Dry sand", "Fresh rain"],
    });
  });

  test("stand where they are words of their own, not within longer ones", () => {
    const own = {
      statement: "Plunging the patch hurt the lung.",
      completion: { ...entered, key: "lung" },
    };
    expect(variants(own)?.gapped).toBe("Plunging the patch hurt the _____.");
  });

  test("may hold signs of every kind", () => {
    const own = {
      statement: "It was kept in brine (cold).",
      completion: { ...entered, key: "brine (cold)" },
    };
    expect(variants(own)?.gapped).toBe("It was kept in _____.");
  });

  test("are asked without the remark behind them, and not where they stand in it", () => {
    const remarked = { statement: "The patch was kept in cold brine; how long is not stated." };
    expect(variants(remarked)?.gapped).toBe("The patch was kept in _____.");
    expect(
      variants({ statement: "The patch was kept wet; cold brine is not stated." }),
    ).toBeUndefined();
  });

  test("stand beside no words that hold them or each other, and beside two at least", () => {
    const offering = (...distractors: string[]) =>
      variants({ completion: { ...entered, distractors } })?.wrong;
    expect(offering("brine", "warm milk", "milk", "dry sand")).toEqual(["warm milk", "dry sand"]);
    expect(offering("brine", "warm milk", "milk")).toBeUndefined();
  });

  test("are none where none were entered", () => {
    expect(variants({ completion: undefined })).toBeUndefined();
  });
});

describe("what another statement tells in place of the words is not offered", () => {
  const other = (own: Record<string, unknown> = {}) =>
    claimOf("other", { statement: "It was kept in Dry sand as well.", ...own });
  const about = (id: string, ...names: string[]) =>
    names.map((name) => edge("ABOUT", `kelp:${id}`, `concept:${name}`, { roles: ["finding"] }));
  const without = ["warm milk", "fresh rain"];
  const all = entered.distractors;

  test("where it speaks of all that this one does", () => {
    const wrong = (...ofOther: string[]) =>
      variants(
        {},
        {
          statements: [other()],
          concepts: ["patch", "leg", "sea"],
          edges: [...about("asked", "patch", "leg"), ...about("other", ...ofOther)],
        },
      )?.wrong;
    expect(wrong("patch", "leg")).toEqual(without);
    expect(wrong("patch", "leg", "sea")).toEqual(without);
    expect(wrong("patch")).toEqual(all);
    expect(wrong("sea")).toEqual(all);
  });

  test("where it speaks of what contains it, or is contained in it", () => {
    const wrong = variants(
      {},
      {
        statements: [other()],
        concepts: ["patch", "cloth"],
        edges: [
          ...about("asked", "patch"),
          ...about("other", "cloth"),
          edge("BROADER", "concept:patch", "concept:cloth"),
        ],
      },
    )?.wrong;
    expect(wrong).toEqual(without);
  });

  test("where it stands under the same topic, if this one speaks of nothing besides the gap", () => {
    const under = (topic: string) => [
      edge("UNDER", "kelp:asked", "topic:soaking", { order: 0 }),
      edge("UNDER", "kelp:other", topic, { order: 0 }),
    ];
    const wrong = (topic: string) =>
      variants({}, { statements: [other()], edges: under(topic) })?.wrong;
    expect(wrong("topic:soaking")).toEqual(without);
    expect(wrong("topic:care")).toEqual(all);
  });

  test("where it does not agree with this one", () => {
    const said = { ...held("kelp:bare-word"), statement: "It was kept in dry sand." };
    const given = {
      statements: [said],
      concepts: ["patch"],
      edges: about("asked", "patch"),
    };
    expect(variants({}, given)?.wrong).toEqual(all);
    const party = edge("PARTY_TO", "kelp:asked", "kelp:soak-or-not", { sides: [0] });
    expect(variants({}, { ...given, edges: [...given.edges, party] })?.wrong).toEqual(without);
  });
});

describe("the question for the words", () => {
  const ask = (own: Partial<ClaimNode> = {}, given: Partial<Given> = {}) => {
    const room = roomAround(own, given);
    return askCompletion(room, teachable(room, "asked"), openDraw("1"));
  };

  test("gives the sentence with its gap and whose word it is, the right words first", () => {
    const question = ask({ voice: "uncited" });
    expect(question).toMatchObject({
      rule: "completion",
      given: "According to Kelp patches, without a reference: The patch was kept in _____.",
      ask: "What belongs in the gap?",
      shown: "by lot",
      remarks: [],
      uses: [],
      givenAwayBy: "cold brine",
    });
    expect(question?.choices[0]).toBe("cold brine");
    expect(question?.choices.slice(1).toSorted()).toEqual(["dry sand", "fresh rain", "warm milk"]);
  });

  test("offers three of four, which by lot", () => {
    const completion = { ...entered, distractors: [...entered.distractors, "hot oil"] };
    const room = roomAround({ completion });
    const offered = Array.from({ length: 20 }, (_none, seed) =>
      askCompletion(room, teachable(room, "asked"), openDraw(`${seed}`))?.choices.slice(1),
    );
    expect(offered.map((some) => some?.length)).toEqual(Array.from({ length: 20 }, () => 3));
    expect(new Set(offered.flat())).toEqual(new Set(completion.distractors));
  });

  test("is not asked of what was done in one patient, nor of what is contested", () => {
    const of = (...cases: string[]) =>
      ask({}, { edges: cases.map((id) => edge("CONCERNS", "kelp:asked", id)) });
    expect(of("kelp:case-1")).toBeUndefined();
    expect(of("kelp:case-1", "kelp:case-2")).toBeDefined();
    const party = edge("PARTY_TO", "kelp:asked", "kelp:soak-or-not", { sides: [0] });
    expect(ask({}, { edges: [party] })).toBeUndefined();
  });
});
