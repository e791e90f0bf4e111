// No answer over 1 000 claims weighs more than it may; of 10 000 the same is tested with the long ones.
import { expect, test } from "vitest";
import { endpoints } from "../../model/endpoints.ts";
import { caps, describeBoundedAnswers } from "./bounded-answers.ts";

describeBoundedAnswers(1_000);

test("every endpoint has a cap", () => {
  const names = new Set(caps.map(([address]) => address.split(/[/?]/)[0]));
  const wanted = Object.values(endpoints).map(({ path: of }) => of.split("/")[2]);
  expect(wanted.filter((name) => !names.has(name))).toEqual([]);
});
