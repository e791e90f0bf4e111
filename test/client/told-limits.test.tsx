// Tests that the explorer says so where it offers or keeps fewer than there are.
import type { ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { FacetForm } from "../../client/wheel/facet-form.tsx";
import { openFacets } from "../../client/wheel/facets.ts";
import { SelectionSize } from "../../client/wheel/selection-panel.tsx";
import { findWays } from "../../client/wheel/wheel-ways.ts";
import { wheelOfData } from "../wheel/a-wheel.ts";

/** The words that a reader gets. */
const textOf = (content: ReactNode): string =>
  renderToString(content).replace(/<!--[^]*?-->|<[^>]*>/g, "");

test("a facet with more values than a list offers says how many of how many it offers", async () => {
  const few = await wheelOfData("test/fixtures/kelp/data");
  const form = (wheel: typeof few) =>
    textOf(
      <FacetForm
        facets={openFacets(wheel, findWays(wheel))}
        narrowing={{}}
        left={wheel.marks.length}
        total={wheel.marks.length}
        isSearched={false}
        onChange={() => undefined}
      />,
    );
  expect(form(few)).not.toContain("words find the others");
  const concepts = few.concepts.slice(0, 1).flatMap(({ type }) =>
    Array.from({ length: 130 }, (_, i) => ({
      concept: { id: `concept:c-${i}`, kind: "concept" as const, label: `Concept ${i}` },
      type,
    })),
  );
  const marks = few.marks.map((mark) =>
    mark.kind === "claim" ? { ...mark, concepts: [...concepts.keys()] } : mark,
  );
  const about = { ...few, concepts, marks };
  expect(form(about)).toContain("120 of 130: words find the others");
});

test("a selection that leaves some out says how many of how many it keeps", () => {
  expect(textOf(<SelectionSize kept={2} marked={undefined} />)).toBe("Selected 2");
  expect(textOf(<SelectionSize kept={100} marked={130} />)).toBe(
    "Selected 100 of 130A selection holds 100 at most.",
  );
});
