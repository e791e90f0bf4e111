// Tests that the explorer says so where it offers or keeps fewer than there are.
import type { ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { FacetForm } from "../../client/wheel/facet-form.tsx";
import { openFacets, type Narrowing } from "../../client/wheel/facets.ts";
import { SelectionSize } from "../../client/wheel/selection-panel.tsx";
import { findWays } from "../../client/wheel/wheel-ways.ts";
import type { Wheel } from "../../model/views/wheel.ts";
import { wheelOfData } from "../wheel/a-wheel.ts";

/** The words that a reader gets. */
const textOf = (content: ReactNode): string =>
  renderToString(content).replace(/<!--[^]*?-->|<[^>]*>/g, "");

/** The wheel of the fictional article, its claims about so many concepts. */
const wheelAbout = async (count: number): Promise<Wheel> => {
  const few = await wheelOfData("test/fixtures/kelp/data");
  const concepts = few.concepts.slice(0, 1).flatMap(({ type }) =>
    Array.from({ length: count }, (_, i) => ({
      concept: { id: `concept:c-${i}`, kind: "concept" as const, label: `Concept ${i}` },
      type,
    })),
  );
  const marks = few.marks.map((mark) =>
    mark.kind === "claim" ? { ...mark, concepts: [...concepts.keys()] } : mark,
  );
  return { ...few, concepts, marks };
};

const formOf = (wheel: Wheel, narrowing: Narrowing = {}) => (
  <FacetForm
    facets={openFacets(wheel, findWays(wheel))}
    narrowing={narrowing}
    left={wheel.marks.length}
    total={wheel.marks.length}
    isSearched={false}
    onChange={() => undefined}
  />
);

test("a facet with more values than a list offers says how many of how many it offers", async () => {
  expect(textOf(formOf(await wheelOfData("test/fixtures/kelp/data")))).not.toContain(
    "words find the others",
  );
  expect(textOf(formOf(await wheelAbout(130)))).toContain("120 of 130: words find the others");
});

test("a value that is chosen is offered though it stands behind those that are", async () => {
  const wheel = await wheelAbout(130);
  const claims = wheel.marks.filter(({ kind }) => kind === "claim").length;
  const last = { id: "concept:c-99", option: `Concept 99 (${claims})` };
  expect(textOf(formOf(wheel))).not.toContain(last.option);
  expect(textOf(formOf(wheel, { concept: last.id }))).toContain(last.option);
});

test("a selection that leaves some out says how many of how many it keeps", () => {
  expect(textOf(<SelectionSize kept={2} marked={undefined} />)).toBe("Selected 2");
  expect(textOf(<SelectionSize kept={100} marked={130} />)).toBe(
    "Selected 100 of 130A selection holds 100 at most.",
  );
});
