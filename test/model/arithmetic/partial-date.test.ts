import { expect, test } from "vitest";
import { daysOfDate, monthsBetween } from "../../../model/arithmetic/partial-date.ts";

test.each([
  ["1970-01-01", 0, 0],
  ["1970-02", 31, 58],
  ["1972-02", 761, 789],
  ["1970", 0, 364],
  ["1972-12-31", 1095, 1095],
])("%s is from day %d to day %d", (date, low, high) => {
  expect(daysOfDate(date)).toEqual({ low, high });
});

test("the time between two dates is as wide as both are known", () => {
  const { low, high } = monthsBetween("2018-08", "2020-02");
  expect(low).toBeGreaterThan(17);
  expect(high).toBeLessThan(19);
  expect(monthsBetween("2018", "2018").low).toBeLessThan(0);
  expect(monthsBetween("2019-01-01", "2018-12-31").high).toBeLessThan(0);
});
