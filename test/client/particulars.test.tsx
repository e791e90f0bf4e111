// Tests how a statement tells what its kind has of its own: in the sentences that the kind declares, names as links.
import { describe, expect, test, vi } from "vitest";
import { Particulars } from "../../client/statement/particulars.tsx";
import { linksInName } from "../../client/statement/links-in-name.ts";
import type { ClaimNode } from "../../model/nodes.ts";
import cost from "../kinds/added-kind.json";
import { markupOf } from "./shown.tsx";

vi.mock("../../model/kinds/claim-kinds.ts", async (original) => {
  const real = await original<typeof import("../../model/kinds/claim-kinds.ts")>();
  const added = await import("../kinds/added-claim-kind.ts");
  return { ...real, claimKinds: { ...real.claimKinds, cost: added.cost } };
});

/** The markup that a reader's browser gets. */
const shown = (claim: unknown, stepInCase?: number): Promise<string> => {
  const isClaim = (value: unknown): value is ClaimNode => value !== undefined;
  if (!isClaim(claim)) throw new Error("no claim");
  return markupOf(<Particulars claim={claim} stepInCase={stepInCase} />);
};
/** What a reader sees, with the numbers of a numbered list. */
const textOf = async (claim: unknown, stepInCase?: number): Promise<string> => {
  let number = 0;
  return (await shown(claim, stepInCase))
    .replace(/<ol>/g, "\n")
    .replace(/<li>/g, () => `${++number}. `)
    .replace(/<\/(?:p|li)>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .trim();
};
/** The words that are links, in their order. */
const linksOf = async (claim: unknown): Promise<string[]> =>
  [...(await shown(claim)).matchAll(/<a [^>]*>([^<]*)<\/a>/g)].map(([, words = ""]) => words);
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

  test("tells a step by its number on the pages of its cases, where it has cases", async () => {
    const step = {
      type: "technique",
      sequence: { procedure: link("operation of case 2"), step: 11 },
    };
    expect(await textOf(step)).toBe("Step 11 of the operation of case 2.");
    expect(await textOf(step, 13)).toBe("Step 13 of the operation of case 2.");
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
      "Defines: shore\nParts, in their order:\n1. lower shore, up to the wall\n2. upper shore, above the wall\n" +
        "Landmarks: the paper says which landmark bounds which part.",
    );
    expect(await linksOf(definition)).toEqual([
      "shore",
      "lower shore",
      "wall",
      "upper shore",
      "wall",
    ]);
  });

  test("tells in brackets what an entry has that its name does not say", async () => {
    const trial = {
      type: "regimen-result",
      population: link("divers"),
      outcome: link("relief"),
      arms: [
        { id: "a", name: "kelp patch for a week", regimen: link("Kelp patch") },
        { id: "b", name: "the other material", regimen: link("silk patch") },
      ],
    };
    expect(await textOf(trial)).toBe(
      "Arms: kelp patch for a week against the other material (regimen: silk patch). " +
        "Among divers; outcome: relief.",
    );
    expect(await linksOf(trial)).toEqual(["kelp patch", "silk patch", "divers", "relief"]);
  });

  test("links whole words of a name only, and of two that begin at one place the longer", () => {
    const names = (name: string, ...labels: string[]) =>
      linksInName(
        name,
        labels.map((label) => ({ id: `concept:${label}`, kind: "concept" as const, label })),
      ).parts.map((part) => (typeof part === "string" ? part : [part.text]));
    expect(names("subshore and shore (low)", "shore (low)", "shore")).toEqual([
      "subshore and ",
      ["shore (low)"],
    ]);
    expect(names("below the wall", "wal", "low")).toEqual(["below the wall"]);
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
