// Tests how citations are held against the places of their markers.
import { describe, expect, it } from "vitest";
import { ReferenceEntry } from "../../model/kinds/dossier-files.ts";
import { checkAttachment } from "../../server/text/attachments.ts";
import { findPassage } from "../../server/text/passages.ts";
import { sampleText } from "./sample-text.ts";

type Attachment = Parameters<typeof checkAttachment>[0]["attachment"];

const named = (marker: number | string, namedInText: string) =>
  ReferenceEntry.parse({ marker, basis: "unidentified", reason: "named", namedInText });

/** What is wrong with a citation of a statement that stands where `key` does. */
const wrong = (
  text: string,
  key: string,
  ref: number | string,
  attachment: Attachment,
  references: readonly ReferenceEntry[] | undefined = [],
): string | undefined => {
  const { sections } = sampleText(text);
  const passage = findPassage({ section: "findings", keys: [key] }, sections);
  if (!passage.isFound) throw new Error(`${key} stands nowhere`);
  return checkAttachment({ ref, attachment }, [passage], sections, references);
};

describe("an attachment holds", () => {
  it.each([
    ["alone in the sentence", "Kelp swells [2].", 2, "same-sentence"],
    ["alone, twice", "Kelp [2] swells [2].", 2, "same-sentence"],
    ["with others in the sentence", "Kelp swells [2, 3].", 3, "cluster"],
    ["with others elsewhere in the sentence", "Kelp [2] swells [3].", 3, "cluster"],
    ["in the next sentence", "Kelp swells. It does so [2].", 2, "carried"],
    ["in the sentence before", "So it is [2]. Kelp swells.", 2, "carried"],
    ["two sentences on", "Kelp swells. It does. It does so [2].", 2, "carried"],
  ] as const)("%s", (_where, text, ref, attachment) => {
    expect(wrong(text, "swells", ref, attachment)).toBeUndefined();
  });

  it.each([
    ["by its author", "Kelp swells, as Ash found.", "Ash"],
    [
      "by several words with stops and capitals",
      "Kelp swells, says ASH et al. of it.",
      "Ash et al.",
    ],
    ["whatever the spelling lost", "Kelp swells, as Grifth found.", "Griffith"],
  ])("%s", (_how, text, name) => {
    expect(wrong(text, "swells", "ash-2018", "by-name", [named("ash-2018", name)])).toBeUndefined();
  });

  it("by name, where nobody has entered names yet", () => {
    const { sections } = sampleText("Kelp swells.");
    const citation = { ref: 2, attachment: "by-name" } as const;
    expect(checkAttachment(citation, [], sections, undefined)).toBeUndefined();
  });
});

describe("an attachment does not hold, and it is said what would", () => {
  it.each([
    [
      "not alone",
      "Kelp swells [2, 3].",
      2,
      "same-sentence",
      '[2] is said to be attached "same-sentence", but it does not stand alone in a sentence of the passage; what fits: cluster',
    ],
    [
      "alone",
      "Kelp swells [2].",
      2,
      "cluster",
      '[2] is said to be attached "cluster", but it does not stand with others in a sentence of the passage; what fits: same-sentence',
    ],
    [
      "in the own sentence",
      "Kelp swells [2].",
      2,
      "carried",
      '[2] is said to be attached "carried", but it stands in the passage\'s own sentence; what fits: same-sentence',
    ],
    [
      "three sentences on",
      "Kelp swells. One. Two. It does so [2].",
      2,
      "carried",
      '[2] is said to be attached "carried", but it stands in no sentence within 2 of the passage; no attachment fits here; it stands in sentence 4 of section "findings": add a place there to `where`, or take it out of `cites`',
    ],
    [
      "nowhere",
      "Kelp swells.",
      2,
      "same-sentence",
      '[2] is said to be attached "same-sentence", but it does not stand alone in a sentence of the passage; no attachment fits here; it stands nowhere in the text: take it out of `cites`',
    ],
  ] as const)("%s", (_where, text, ref, attachment, message) => {
    expect(wrong(text, "swells", ref, attachment)).toBe(message);
  });

  it("by a name that the sentence does not hold, or that nobody entered", () => {
    const message = wrong("Kelp swells.", "swells", "ash-2018", "by-name", [
      named("ash-2018", "Ash"),
    ]);
    expect(message).toBe(
      'ash-2018 is said to be attached "by-name", but "Ash" does not stand in the passage\'s sentences; no attachment fits here; add a place where the text names it to `where`, or take it out of `cites`',
    );
    expect(wrong("Kelp swells.", "swells", "ash-2018", "by-name")).toContain(
      "references.yaml gives no `namedInText` for it",
    );
  });

  it("by a part of another name", () => {
    expect(
      wrong("Kelp swells, as Ashby found.", "swells", "ash-2018", "by-name", [
        named("ash-2018", "Ash"),
      ]),
    ).toContain('"Ash" does not stand');
  });
});
