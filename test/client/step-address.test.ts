// Tests the addresses of a tour's steps, and whether a page is the one that a step shows.
import { expect, test } from "vitest";
import { addressOfStep, isShownAt } from "../../client/tours/step-address.ts";

const tour = {
  id: "kelp:tour-proof",
  steps: [{ at: "/topics" }, { at: "/explore?lens=audit&at=kelp:a" }],
};

test("a step's address is its page's with the tour at it", () => {
  expect(addressOfStep(tour, 1)).toBe("/topics?tour=kelp%3Atour-proof&step=1");
  expect(addressOfStep(tour, 2)).toBe(
    "/explore?lens=audit&at=kelp:a&tour=kelp%3Atour-proof&step=2",
  );
});

test("a step that is not there leads to the first, a tour without steps to the list of tours", () => {
  expect(addressOfStep(tour, 9)).toBe(addressOfStep(tour, 1));
  expect(addressOfStep({ id: "kelp:tour-none", steps: [] }, 1)).toMatch(/^\/tours\?/);
});

test("a page shows a step when it is asked for all that the step asks for", () => {
  const at = "/explore?lens=audit&min=2";
  expect(isShownAt(at, { pathname: "/explore", search: { lens: "audit", min: 2 } })).toBe(true);
  expect(
    isShownAt(at, { pathname: "/explore", search: { lens: "audit", min: 2, tour: "x", at: "y" } }),
  ).toBe(true);
  expect(isShownAt(at, { pathname: "/explore", search: { lens: "open", min: 2 } })).toBe(false);
  expect(isShownAt(at, { pathname: "/matrix", search: { lens: "audit", min: 2 } })).toBe(false);
});
