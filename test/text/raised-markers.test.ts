// Tests when a text cites by raised numbers.
import { describe, expect, it } from "vitest";
import { hasRaisedMarkers } from "../../server/text/raised-markers.ts";

describe("a text cites by raised numbers", () => {
  it.each([
    ["behind a full stop", "Cure was seen in most.¹"],
    ["several behind a word", "Others¹,² agree."],
    ["a range behind a word", "Others³–⁵ agree."],
    ["a number above nine behind a word", "Others¹² agree."],
    ["behind a bracket", "so (it is said)³ they died."],
    ["behind a quotation mark", "called “rare”³ by others"],
    ["more often than numbers stand in brackets", "Others.¹ More.² And [3] more."],
  ])("%s: %s", (_where, text) => {
    expect(hasRaisedMarkers(text)).toBe(true);
  });
});

describe("a text does not", () => {
  it.each([
    ["where nothing is raised", "Others [12] agree."],
    ["for a power of ten", "2.3×10⁹ cells"],
    ["for one raised digit behind a word alone, which may be a power", "in metres² of skin"],
    ["for a square behind a unit", "5 mm² in all"],
    ["for an isotope", "with ¹⁸F-FDG"],
    ["behind a stop where a letter follows", "was given.¹⁸F was seen"],
    ["as often as numbers stand in brackets", "Others.¹ More [2] of them."],
    ["in an empty text", ""],
  ])("%s: %s", (_where, text) => {
    expect(hasRaisedMarkers(text)).toBe(false);
  });
});
