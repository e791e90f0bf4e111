// Tests what a curator is told to do about a number that no key holds; every key that is named is tried.
import { describe, expect, it } from "vitest";
import { findPassage } from "../../server/text/passages.ts";
import { suggestKey } from "../../server/text/suggest-key.ts";
import { sampleText } from "./sample-text.ts";

/** What to do so that the number stands in a key of the passage that these keys find. */
const suggested = (value: number, keys: readonly string[], findings: string, talk = ""): string => {
  const { sections } = sampleText(findings, talk);
  const passage = findPassage({ section: "findings", keys: [...keys] }, sections);
  if (!passage.isFound) throw new Error(`${keys.join()} stand nowhere`);
  const hint = suggestKey(value, [passage], sections);
  const [, key, where, old] = /^add the key "(.+?)" (after|before) "(.+?)"/.exec(hint) ?? [];
  if (key !== undefined && old !== undefined) {
    const at = keys.indexOf(old) + (where === "after" ? 1 : 0);
    const followed = keys.toSpliced(at, 0, key);
    expect(findPassage({ section: "findings", keys: followed }, sections).isFound).toBe(true);
  }
  return hint;
};
const otherwise = "correct the number, or say how it is derived";

describe("a number that the passage's sentence holds", () => {
  it("is a key behind those that stand before it", () => {
    expect(suggested(12, ["Kelp"], "Kelp met 12 divers.")).toBe(
      `add the key "12" after "Kelp", ${otherwise}`,
    );
  });

  it("is a key before the first one where it stands before all", () => {
    expect(suggested(12, ["kelp"], "Of 12 divers some met kelp.")).toBe(
      `add the key "12" before "kelp", ${otherwise}`,
    );
  });

  it("is a key with words around it where it stands there twice", () => {
    const hint = suggested(12, ["Kelp"], "Kelp met 12 divers and 12 boats.");
    expect(hint).toMatch(/^add the key "(?:12 divers|met 12.*)" after "Kelp"/);
  });

  it("is a key in the middle", () => {
    expect(suggested(12, ["Kelp", "boats"], "Kelp met 12 divers and boats.")).toBe(
      `add the key "12" after "Kelp", ${otherwise}`,
    );
  });
});

describe("a number that it does not hold", () => {
  it("is of another place of the text", () => {
    expect(suggested(12, ["Kelp"], "Kelp swells.", "It met 12 divers.")).toBe(
      `add a place to \`where\` that holds it, as sentence 1 of section "talk" does, ${otherwise}`,
    );
  });

  it("is of the other sign", () => {
    expect(suggested(5, ["fell"], "It fell to -5 units.")).toBe(
      `its sentence has -5, with the other sign: ${otherwise}`,
    );
  });

  it("is the number of a case", () => {
    expect(suggested(2, ["Kelp"], "Kelp was met in case 2 alone.")).toContain(
      "it is the number of a case",
    );
  });

  it("stands nowhere", () => {
    expect(suggested(12, ["Kelp"], "Kelp swells.")).toBe(`and nowhere in the text: ${otherwise}`);
  });
});
