// Tests which cards are left out since another one's answer tells theirs.
import { expect, test } from "vitest";
import { withoutAlike } from "../../server/learning/make-cards.ts";

test("a card is left out for what a kept one uses, not for what one that is left out uses", () => {
  const [tide, both, wind] = [{ uses: ["tide"] }, { uses: ["tide", "wind"] }, { uses: ["wind"] }];
  expect(withoutAlike([tide, both, wind])).toEqual([tide, wind]);
  expect(withoutAlike([both, tide, wind])).toEqual([both]);
});
