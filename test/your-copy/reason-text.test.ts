// Tests the sentences by which readers are told why something falls, and what a trial found.
import { describe, expect, test } from "vitest";
import type { TrialState } from "../../client/your-copy/copy-messages.ts";
import type { Reason } from "../../client/your-copy/fallen.ts";
import { reasonsText, trialText, unreadableText } from "../../client/your-copy/reason-text.ts";
import { heldKelp } from "./a-copy.ts";

const [statement] = heldKelp.claims.filter(({ id }) => id === "operating-time");
const said = (...reasons: readonly Reason[]): string =>
  statement === undefined ? "" : reasonsText(reasons, statement, (id) => id.toUpperCase());
const passage = (why: Extract<Reason, { kind: "passage" }>["why"]): Reason => ({
  kind: "passage",
  section: "results",
  why,
});

describe("why something falls", () => {
  test.each([
    [
      passage({ reason: "missing-key", key: "84" }),
      "The number 84 can no longer be found in “RESULTS”.",
    ],
    [
      passage({ reason: "missing-key", key: "blood loss" }),
      "The wording “blood loss” can no longer be found in “RESULTS”.",
    ],
    [
      passage({ reason: "not-together", key: "[13]" }),
      "The marker [13] no longer stands in its passage in “RESULTS”.",
    ],
    [
      passage({ reason: "several-places" }),
      "Its passage can now be taken for more than one place in “RESULTS”.",
    ],
    [
      passage({ reason: "ambiguous-key", key: "2" }),
      "The number 2 can now be meant in more than one place of its passage in “RESULTS”.",
    ],
  ])("is said of a passage", (reason, sentence) => {
    expect(said(reason)).toBe(sentence);
  });

  test("is said of a figure with its amount, and of all markers at once", () => {
    expect(said({ kind: "figure", figure: "time" })).toMatch(
      /^Its figure 84 \(61–120\)\S* no longer stands where it was taken from\.$/,
    );
    expect(said({ kind: "marker", ref: 5 })).toBe(
      "Reference [5] is no longer cited there in the way that was entered.",
    );
    expect(said({ kind: "marker", ref: 5 }, { kind: "marker", ref: "ash-2018" })).toBe(
      "References [5] and “ash-2018” are no longer cited there in the way that was entered.",
    );
  });
});

describe("what a trial found", () => {
  const trial: TrialState = {
    wanted: 3,
    all: 9,
    tried: 3,
    isOver: true,
    noticed: 1,
    refused: 1,
    outOfScope: 1,
    faults: [],
  };
  test("counts what lay in the body only, a file that is no longer readable among what was noticed", () => {
    expect(trialText(trial)).toBe(
      "2 of 2 changes in the body were noticed, each with exactly the statements on its sentence. 1 change lay outside the body and was not to be noticed.",
    );
  });

  test("says that it was stopped, however soon, and that there was nothing to try", () => {
    expect(trialText({ ...trial, wanted: 9 })).toMatch(/^Stopped\. 2 of 2 changes /);
    const none = { ...trial, tried: 0, noticed: 0, refused: 0, outOfScope: 0 };
    expect(trialText(none)).toBe("Stopped before any change was tried.");
    expect(trialText({ ...none, wanted: 0 })).toBe("Nothing in this text can be changed so.");
  });

  test("says how many changes were missed", () => {
    const mutation = { kind: "digit", block: 0, start: 0, end: 1, becomes: "2" } as const;
    const faults = [{ mutation, was: "»1«", result: "missed" }] as const;
    expect(trialText({ ...trial, outOfScope: 0, faults })).toBe(
      "2 of 3 changes in the body were noticed, each with exactly the statements on its sentence. 1 change was missed or not named exactly.",
    );
  });
});

test("another paper's text is told by what was found of this one's sections", () => {
  const details = { reason: "other-paper", missing: "Results", held: 1, sections: 7 } as const;
  expect(unreadableText({ details, message: "" }, "Ash 2018")).toBe(
    "This does not look like the text of Ash 2018: 1 of its 7 section titles was found, and “Results” is missing. Choose the text of this paper, from its first heading to its last.",
  );
  expect(unreadableText({ message: "x.txt: found nothing." }, "Ash 2018")).toBe(
    "x.txt: found nothing.",
  );
});
