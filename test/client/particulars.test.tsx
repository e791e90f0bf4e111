import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from "@tanstack/react-router";
import { renderToString } from "react-dom/server";
import { describe, expect, test, vi } from "vitest";
import { Particulars } from "../../client/statement/particulars.tsx";
import type { ClaimNode } from "../../model/nodes.ts";
import cost from "../kinds/added-kind.json";

vi.mock("../../model/kinds/claim-kinds.ts", async (original) => {
  const real = await original<typeof import("../../model/kinds/claim-kinds.ts")>();
  const added = await import("../kinds/added-claim-kind.ts");
  return { ...real, claimKinds: { ...real.claimKinds, cost: added.cost } };
});

/** What a reader sees, without the markup. */
const textOf = async (claim: unknown): Promise<string> => {
  const isClaim = (value: unknown): value is ClaimNode => value !== undefined;
  if (!isClaim(claim)) throw new Error("no claim");
  const root = createRootRoute({ component: () => <Particulars claim={claim} /> });
  const router = createRouter({ routeTree: root, history: createMemoryHistory() });
  await router.load();
  return renderToString(<RouterProvider router={router} />)
    .replace(/<script[^]*?<\/script>/g, "")
    .replace(/<\/p>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .trim();
};
const link = (label: string) => ({ id: `concept:${label}`, kind: "concept", label });

describe("what a kind of claim has of its own", () => {
  test("is told in the sentences that the kind declares, names as links", async () => {
    const differential = {
      type: "differential",
      condition: link("renal tumour"),
      feature: link("growth in the vein"),
      points: "against",
    };
    expect(await textOf(differential)).toBe(
      "Told apart from renal tumour by growth in the vein: points away from the other condition.",
    );
  });

  test("tells what the feature is, how often, and that the direction is the curator's reading", async () => {
    const differential = {
      type: "differential",
      condition: link("renal tumour"),
      feature: link("boundary"),
      value: "clear",
      modality: link("tomography"),
      frequency: "usually",
      points: "for",
      pointsBy: "curator",
    };
    expect(await textOf(differential)).toBe(
      "Told apart from renal tumour by boundary: points to the other condition.\n" +
        "The feature there: clear\nSeen by: tomography\nHow often: as a rule.\n" +
        "This direction: the curator’s reading of why the paper mentions the feature.",
    );
    expect(await textOf({ type: "imaging", feature: link("boundary"), value: "blurred" })).toBe(
      "boundary: blurred.",
    );
  });

  test("lists the parts of a whole in their order, with their landmarks", async () => {
    const definition = {
      type: "definition",
      defines: link("shore"),
      parts: [
        { name: "lower shore, up to the wall", part: link("lower shore"), to: link("wall") },
        { name: "upper shore, above the wall", part: link("upper shore"), from: link("wall") },
      ],
      boundariesBy: "paper",
    };
    expect(await textOf(definition)).toBe(
      "Defines: shore\nParts, in their order: lower shore, up to the wall; upper shore, above the wall\n" +
        "Landmarks: the paper says which landmark bounds which part.",
    );
  });

  test("names the arms of a trial and not their ids", async () => {
    const trial = {
      type: "regimen-result",
      population: link("divers"),
      outcome: link("relief"),
      arms: [
        { id: "a", name: "kelp" },
        { id: "b", name: "silk" },
      ],
    };
    expect(await textOf(trial)).toBe("Arms: kelp against silk. Among divers; outcome: relief.");
  });

  test("stands as label and value where no sentence tells it, and is left out where it is absent", async () => {
    expect(await textOf({ type: "definition", defines: link("vena cava") })).toBe(
      "Defines: vena cava",
    );
    expect(await textOf({ type: "laboratory" })).toBe("");
    expect(await textOf({ type: "technique" })).toBe("");
  });

  test("is shown for an added kind as it comes from the answers", async () => {
    expect(await textOf(cost)).toBe("Paid by divers.\nCurrency: shells");
  });
});
