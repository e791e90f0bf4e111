// Tests what a field may say of courses.
import { expect, test } from "vitest";
import { Course } from "../../model/kinds/course.ts";

const course = (...signs: readonly string[]) => ({
  start: "Dive",
  since: "after the dive",
  after: ["time-after"],
  events: signs.map((sign, i) => ({
    id: `sort-${i}`,
    name: "Sort",
    sign,
    claims: { about: ["kelp"] },
  })),
});

test("no two sorts of event are drawn alike", () => {
  expect(Course.safeParse(course("circle", "plus")).success).toBe(true);
  const refused = Course.safeParse(course("circle", "plus", "circle"));
  expect(refused.error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([
    ["events", "expected a sign of its own for each sort of event"],
  ]);
});
