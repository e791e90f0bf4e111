// Tests which cards are made of statements, and which are left out since another one's answer tells theirs.
import { describe, expect, test } from "vitest";
import { makeCard, makeCards, withoutAlike } from "../../server/learning/make-cards.ts";
import { claimOf } from "../graphs/hand-made.ts";
import { handMadeRoom, teachable } from "./hand-made-room.ts";

test("a card is left out for what a kept one uses, not for what one that is left out uses", () => {
  const [tide, both, wind] = [{ uses: ["tide"] }, { uses: ["tide", "wind"] }, { uses: ["wind"] }];
  expect(withoutAlike([tide, both, wind])).toEqual([tide, wind]);
  expect(withoutAlike([both, tide, wind])).toEqual([both]);
});

describe("the cards of a paper", () => {
  const ended = <T>(steps: Generator<undefined, T>): { value: T; pauses: number } => {
    for (let pauses = 0; ; pauses += 1) {
      const step = steps.next();
      if (step.done === true) return { value: step.value, pauses };
    }
  };
  const [milk, sand] = [
    { key: "cold milk", distractors: ["warm brine", "fresh rain"] },
    { key: "dry sand", distractors: ["wet clay", "loose gravel"] },
  ];
  const room = handMadeRoom({
    statements: [
      claimOf("kept", { statement: "It was kept in cold milk.", completion: milk }),
      claimOf("plain", { statement: "Eels swim." }),
      claimOf("laid", { statement: "They lay on dry sand.", completion: sand }),
    ],
  });
  const card = (id: string) => ended(makeCard(room, teachable(room, id), "completion"));

  test("have one id for good, the options in a drawn order, and the place of the right one", () => {
    const { value } = card("kept");
    expect(value?.id).toBe("kelp:kept?completion");
    expect(value?.options.toSorted()).toEqual(["cold milk", "fresh rain", "warm brine"]);
    expect(value?.answer).toEqual([value?.options.indexOf("cold milk")]);
    expect(value?.explanation).toEqual(["According to Kelp patches: It was kept in cold milk."]);
    expect(card("kept").value).toEqual(value);
  });

  test("are none where a rule allows none, and only one draw is tried where nothing is drawn", () => {
    expect(card("plain")).toEqual({ value: undefined, pauses: 1 });
  });

  test("come in the order of the text, at most so many", () => {
    const ids = (most: number) => ended(makeCards(room, most)).value.map(({ id }) => id);
    expect(ids(10)).toEqual(["kelp:kept?completion", "kelp:laid?completion"]);
    expect(ids(1)).toEqual(["kelp:kept?completion"]);
    expect(ids(0)).toEqual([]);
  });

  test("are none of an empty paper", () => {
    expect(ended(makeCards(handMadeRoom({ statements: [] }), 10)).value).toEqual([]);
  });
});
