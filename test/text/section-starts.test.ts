// Tests where the sections of a text begin.
import { describe, expect, it } from "vitest";
import { AppError } from "../../server/app-error.ts";
import { findSectionStarts, titleLength } from "../../server/text/section-starts.ts";
import type { Block } from "../../server/text/source-text.ts";

const lines = (...texts: string[]): Block[] => texts.map((text) => ({ type: "line", text }));
const heading = (text: string): Block => ({ type: "heading", text });
const paragraph = (text: string): Block => ({ type: "paragraph", text });

const sections = [
  { id: "results", title: "Results" },
  { id: "talk", title: "Discussion" },
];

describe("a title", () => {
  it.each([
    ["is a heading", [heading("Results")], 1],
    ["is a heading with a number in front", [heading("3.1. Results")], 1],
    ["is a heading in capitals", [heading("RESULTS")], 1],
    ["is a line", lines("Results"), 1],
    ["is a line with a number in front", lines("3 Results"), 1],
    ["is no line of a sentence", lines("Results were seen"), 0],
    ["is no line that ends as a sentence does", lines("Results."), 0],
    ["is no paragraph", [paragraph("Results")], 0],
    ["is no other heading", [heading("Discussion")], 0],
    ["is not beyond the last block", [], 0],
  ])("%s", (_what, blocks, length) => {
    expect(titleLength(blocks, 0, "Results")).toBe(length);
  });

  it("may be broken over three lines, not over four", () => {
    expect(titleLength(lines("Patients", "and", "methods"), 0, "Patients and methods")).toBe(3);
    expect(titleLength(lines("How", "we", "did", "it"), 0, "How we did it")).toBe(0);
    expect(
      titleLength([heading("Patients"), heading("and methods")], 0, "Patients and methods"),
    ).toBe(0);
  });

  it("may end with a full stop where it is named so", () => {
    expect(titleLength(lines("Results."), 0, "Results.")).toBe(1);
  });
});

describe("sections", () => {
  const startsOf = (blocks: readonly Block[], own = sections) =>
    findSectionStarts(blocks, own, "kelp.txt").map(({ index, length }) => [index, length]);

  it("begin at their titles", () => {
    expect(startsOf(lines("Results", "It swells.", "Discussion", "So it is."))).toEqual([
      [0, 1],
      [2, 1],
    ]);
  });

  it("begin behind an abstract that has the same titles", () => {
    const blocks = lines(
      "Results",
      "In short.",
      "Discussion",
      "Results",
      "It swells.",
      "Discussion",
      "So.",
    );
    expect(startsOf(blocks)).toEqual([
      [3, 1],
      [5, 1],
    ]);
  });

  it("begin at their first words where they have no title", () => {
    const own = [
      { id: "introduction", title: "Introduction", opensWith: "Few divers have" },
      ...sections,
    ];
    const blocks = [
      paragraph("An editor's note."),
      paragraph("Few divers have met kelp."),
      heading("Results"),
      heading("Discussion"),
    ];
    expect(startsOf(blocks, own)).toEqual([
      [1, 0],
      [2, 1],
      [3, 1],
    ]);
    expect(
      startsOf(lines("Few", "divers have met kelp.", "Results", "Discussion"), own)[0],
    ).toEqual([0, 0]);
  });

  const refusal = (blocks: readonly Block[], own = sections): string => {
    try {
      findSectionStarts(blocks, own, "kelp.txt");
    } catch (error) {
      if (error instanceof AppError && error.code === "source-unreadable") return error.message;
    }
    throw new Error("nothing was refused");
  };

  it("are missed with what is spelled nearly alike", () => {
    const message = refusal(lines("Result", "It swells.", "Discussion"));
    expect(message).toContain('no section titled "Results"; did you mean "Result"?');
    expect(message).toContain("1 of the 2 titles in dossier.yaml stand in this text");
  });

  it("are missed where they stand behind one that follows them", () => {
    expect(refusal(lines("Discussion", "So it is.", "Results"))).toContain(
      'no section titled "Results" before the sections that follow it in dossier.yaml',
    );
  });

  it("do not share a line", () => {
    const own = [
      { id: "kelp", title: "Kelp silk" },
      { id: "silk", title: "Silk" },
    ];
    expect(startsOf(lines("Kelp", "silk", "Silk"), own)).toEqual([
      [0, 2],
      [2, 1],
    ]);
    expect(refusal(lines("Kelp", "silk"), own)).toContain('no section titled "Kelp silk"');
  });

  it("are missed by their first words", () => {
    const own = [
      { id: "introduction", title: "Introduction", opensWith: "Few divers" },
      ...sections,
    ];
    expect(refusal(lines("Results", "Discussion"), own)).toContain(
      'no line that begins with "Few divers", as section "introduction" of dossier.yaml does',
    );
  });
});
