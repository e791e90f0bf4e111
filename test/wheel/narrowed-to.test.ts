// Tests what narrowing the wheel down changes in its address, and that what is left is then lit.
import { expect, test } from "vitest";
import { parseExploreView } from "../../client/address.ts";
import { askLens } from "../../client/wheel/ask-lens.ts";
import { openFacets } from "../../client/wheel/facets.ts";
import { lenses } from "../../client/wheel/lenses.ts";
import { narrowedTo } from "../../client/wheel/narrowed-to.ts";
import { litMarks, pickOut } from "../../client/wheel/pick-out.ts";
import { findWays } from "../../client/wheel/wheel-ways.ts";
import { wheelOfData } from "./a-wheel.ts";

test("words that are looked for while a mark is chosen light what they find, on the screen and in what is exported", async () => {
  const wheel = await wheelOfData("test/fixtures/kelp/data");
  const ways = findWays(wheel);
  const answer = askLens(lenses.voice, { wheel, ways });
  const before = parseExploreView({ at: "kelp:rec-soft-patch", camera: "0.5_0.5_4" });
  const view = { ...before, ...narrowedTo({ q: "patch" }) };
  expect(view.camera).toBeUndefined();
  const chosen = view.at === undefined ? undefined : ways.placeOf(view.at);
  const narrowed = openFacets(wheel, ways).narrow({ ...view, q: view.find });
  const highlight = pickOut({ wheel, ways, answer }, { focus: chosen, narrowed, chosen });
  expect(narrowed?.length).toBeGreaterThan(0);
  expect([...(highlight.lit ?? [])]).toEqual(narrowed);
  const lit = litMarks({ wheel, answer }, highlight);
  expect(narrowed).toEqual(expect.arrayContaining(lit));
});

test("a value of a facet takes the place of what was chosen, and taking it back leaves that alone", () => {
  expect(narrowedTo({ kind: "claim" })).toEqual({
    kind: "claim",
    at: undefined,
    camera: undefined,
  });
  expect(narrowedTo({ kind: undefined })).not.toHaveProperty("at");
  expect(narrowedTo({ q: undefined, kind: undefined })).toEqual({
    find: undefined,
    kind: undefined,
    camera: undefined,
  });
});
