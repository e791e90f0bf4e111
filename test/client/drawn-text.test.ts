// Tests the small parts of drawings: lines of words, colours, what zooms, and what XML must not hold.
import { describe, expect, test } from "vitest";
import { escapeXml } from "../../client/download/escape-xml.ts";
import { drawingNotes, ownLicence } from "../../client/drawing/drawing-notes.ts";
import { mixed, partsOf } from "../../client/drawing/mix-colours.ts";
import { wrapText } from "../../client/drawing/wrap-text.ts";
import { isZoom } from "../../client/drawing/zoom-keys.ts";
import { grouped } from "../../client/lists/grouped.ts";
import { kindHeading } from "../../client/marks/kind-heading.ts";

describe("lines of words", () => {
  test.each([
    ["what fits into one", "soft patch", 10, ["soft patch"]],
    ["what is one letter too long for one", "soft patch", 9, ["soft", "patch"]],
    ["a word longer than a line, whole", "paraganglioma of", 5, ["paraganglioma", "of"]],
    ["as many words as fit", "a soft patch of kelp", 6, ["a soft", "patch", "of", "kelp"]],
    ["nothing", "", 5, [""]],
  ])("hold %s", (_what, text, most, lines) => {
    expect(wrapText(text, most)).toEqual(lines);
  });
});

describe("colours", () => {
  test("have three parts", () => {
    expect(partsOf("#0a80ff")).toEqual([10, 128, 255]);
  });

  test.each([
    [1, "#ff0000"],
    [0, "#0000ff"],
    [0.5, "#800080"],
    [0.25, "#4000bf"],
    [0.99, "#fc0003"],
  ])("are mixed with %d of the first", (share, colour) => {
    expect(mixed("#ff0000", "#0000ff", share)).toBe(colour);
  });
});

test.each([
  [false, false, false],
  [true, false, true],
  [false, true, true],
])("a turn of the wheel with Ctrl %s and Meta %s zooms: %s", (ctrlKey, metaKey, expected) => {
  expect(isZoom({ ctrlKey, metaKey })).toBe(expected);
});

test("what XML reads as its own is escaped, each sign once", () => {
  expect(escapeXml(`p < 0.05 & "n" > 3, it's`)).toBe(
    "p &lt; 0.05 &amp; &quot;n&quot; &gt; 3, it's",
  );
  expect(escapeXml("&lt;")).toBe("&amp;lt;");
});

test("groups stand in the order of their first item", () => {
  expect([...grouped(["kelp", "ox", "silk"], (word) => word.length)]).toEqual([
    [4, ["kelp", "silk"]],
    [2, ["ox"]],
  ]);
  expect(grouped([], () => 1).size).toBe(0);
});

test("a kind that begins a line has a capital", () => {
  expect([kindHeading("risk-factor"), kindHeading("gap")]).toEqual(["Risk factor", "Gap"]);
});

test("a drawing says what it shows, where it is from and under which licence, in this order", () => {
  const { origin, licences, notes } = drawingNotes({
    about: "Solid: stated.",
    remarks: ["Two cases are not drawn."],
    source: "Ash 2018",
    papers: [{ label: "Ash 2018", attribution: "Ash and Birch 2018", licence: "CC BY 4.0" }],
  });
  expect(origin).toBe("From Ash 2018, as entered in Claimtrail.");
  expect(licences).toEqual(["Ash 2018 (Ash and Birch 2018): CC BY 4.0."]);
  expect(notes).toEqual([
    "Solid: stated.",
    "Two cases are not drawn.",
    origin,
    ...licences,
    ownLicence,
  ]);
});
