// Tests how a question for several things is taken apart.
import { expect, test } from "vitest";
import { partsOfQuestion } from "../../server/answers/question-fallbacks.ts";

test.each([
  ["bowel prep + crossmatch", ["bowel prep", "crossmatch"]],
  ["Blood loss, operating time and stay?", ["Blood loss", "operating time", "stay"]],
  ["grade I / II", ["grade I", "II"]],
  ["margins & recurrence; follow-up", ["margins", "recurrence", "follow-up"]],
])("%s asks for several", (question, parts) => {
  expect(partsOfQuestion(question)).toEqual(parts);
});

test.each(["blood loss", "more and more", "a, b, c, d", "sandy shores", "and", "1/100000", ""])(
  "%j is asked as it stands",
  (question) => {
    expect(partsOfQuestion(question)).toEqual([]);
  },
);
