// Tests how markup's raised, lowered and stacked numbers become text.
import { describe, expect, it } from "vitest";
import {
  scripted,
  scriptName,
  takesExponent,
  textBefore,
} from "../../server/text/markup-scripts.ts";

describe("the name of an element", () => {
  it.each([
    ["its own", "italic", "p", 0, "italic"],
    ["its own, without a prefix", "mml:mn", "mml:mrow", 0, "mn"],
    ["that of a raised part where it is the second of a power", "mn", "msup", 1, "sup"],
    ["its own where it is the base of a power", "mn", "msup", 0, "mn"],
    [
      "that of a raised part where it is the third of an index with power",
      "mn",
      "msubsup",
      2,
      "sup",
    ],
    ["its own where it is the index of such", "mn", "msubsup", 1, "mn"],
    ["its own at the top", "article", undefined, 0, "article"],
  ])("is %s", (_what, tag, parent, child, name) => {
    expect(scriptName(tag, parent, child)).toBe(name);
  });
});

describe("what stands before an element’s text", () => {
  it.each([
    ["a mark in front of a fraction", "mfrac", "math", 0, "\u2064"],
    ["a bar in front of the lower half", "mn", "mfrac", 1, "\u2044"],
    ["nothing in front of the upper half", "mn", "mfrac", 0, ""],
    ["nothing elsewhere", "mn", "mrow", 1, ""],
  ])("is %s", (_what, tag, parent, child, text) => {
    expect(textBefore(tag, parent, child)).toBe(text);
  });
});

describe("a part of a text", () => {
  it.each([
    ["is raised within sup", "10", "6", ["p", "sup"], "⁶"],
    ["is raised within italics within sup", "10", "6", ["sup", "italic"], "⁶"],
    ["stays in a paragraph", "10", "6", ["p"], "6"],
    ["stays where nothing is around it", "10", "6", [], "6"],
    [
      "stays in a link within sup, which says by itself what it is",
      "as told",
      "6",
      ["sup", "xref"],
      "6",
    ],
    ["that is a dash alone is a minus behind 10", "3×10", "\u2212", ["sup"], "⁻"],
    ["that is a dash alone joins elsewhere", "as told¹", "\u2013", ["sup"], "\u2013"],
    ["is lowered behind a raised number and a bar", "¹/", "2", ["sub"], "₂"],
    ["stays as it is lowered elsewhere", "H", "2", ["sub"], "2"],
  ])("%s", (_what, text, part, names, expected) => {
    expect(scripted(text, part, names)).toBe(expected);
  });
});

describe("a raised number is an exponent", () => {
  it.each(["3×10", "3 x 10", "3·10 "])("behind %s", (text) => {
    expect(takesExponent(text)).toBe(true);
  });
  it.each(["10", "at 10", "3×100", "3×10 as"])("but not behind %s", (text) => {
    expect(takesExponent(text)).toBe(false);
  });
});
