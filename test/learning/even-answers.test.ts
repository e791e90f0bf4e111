import { expect, test } from "vitest";
import type { ClosedQuestion } from "../../server/learning/drafted-question.ts";
import { evenedOut } from "../../server/learning/even-answers.ts";
import { openDraw } from "../../server/seeded-draw.ts";

const evened = (all: readonly string[], seed = "1"): string[] =>
  evenedOut(
    all,
    (one): ClosedQuestion => {
      const [asked = "", answer = ""] = one.split(" ");
      return { asked, answer };
    },
    openDraw(seed),
  );

test("no answer is right more often than all others to the same question together, and answers alternate", () => {
  const kept = evened(["tide low 1", "tide low 2", "tide low 3", "tide high 1", "tide none 1"]);
  expect(kept.toSorted()).toEqual(["tide high 1", "tide low 1", "tide low 2", "tide none 1"]);
  expect(new Set(kept.slice(0, 3).map((one) => one.split(" ")[1])).size).toBe(3);
});

test("a question that always has the same answer is left out, unless it is asked once", () => {
  expect(evened(["tide low 1", "tide low 2", "wind east 1"])).toEqual(["wind east 1"]);
});

test("which answer comes first is drawn, however rare it is", () => {
  const all = ["tide high 1", ...Array.from({ length: 20 }, (_, i) => `tide low ${i}`)];
  const first = Array.from({ length: 40 }, (_, seed) => evened(all, String(seed))[0]);
  const high = first.filter((one) => one === "tide high 1").length;
  expect(high).toBeGreaterThan(10);
  expect(high).toBeLessThan(30);
});
