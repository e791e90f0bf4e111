// Tests how statements that answer stand among themselves, on hits made up with the share that a store gives.
import { expect, test } from "vitest";
import { answerFrom } from "../../server/answers/answer-question.ts";
import type { FoundNode } from "../../server/store/evidence-store.ts";
import { storeOf } from "./a-store.ts";

/** Ids of the statements that answer where these are found, best first. */
const answering = async (...ids: readonly string[]): Promise<string[]> => {
  const store = await storeOf("test/fixtures/kelp/data");
  const found = (await store.findNodes(ids)).map((node): FoundNode => ({
    node,
    fit: 1,
    likeness: 0,
    share: 1,
    matched: [],
    unmet: [],
  }));
  const { answer } = await answerFrom(store, "how it is done", found);
  return answer.map(({ card }) => card.id);
};

const [swells, soaked] = ["kelp:kelp-swells", "kelp:soaked-one-week"];
const [cut, flatten, close] = ["kelp:step-cut", "kelp:step-flatten", "kelp:step-close"];

test("steps of one procedure answer in its order, all where the best of them was found", async () => {
  expect(await answering(close, swells, cut, soaked, flatten)).toEqual([
    cut,
    flatten,
    close,
    swells,
    soaked,
  ]);
  expect(await answering(swells, flatten, cut)).toEqual([swells, cut, flatten]);
});

test("statements that are no steps, and one step alone, answer in the order in which they are found", async () => {
  expect(await answering(soaked, flatten, swells)).toEqual([soaked, flatten, swells]);
});
