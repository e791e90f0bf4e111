// Tests which numbers of a text each figure is bound to, number by number.
import { describe, expect, test } from "vitest";
import { Figure } from "../../model/figure.ts";
import { bindFigures } from "../../server/text/bind.ts";
import { findPassage } from "../../server/text/passages.ts";
import { sampleText } from "./sample-text.ts";

const figure = (id: string, own: object): Figure => Figure.parse({ id, measure: "share", ...own });

/** Where the figures of a statement are bound to: "figure part: what is printed", and what is said of those that are not. */
const bound = (text: string, keys: readonly string[][], figures: readonly Figure[]) => {
  const { sections } = sampleText(text);
  const passages = keys.flatMap((own) => {
    const result = findPassage({ section: "findings", keys: own }, sections);
    return result.isFound ? [result] : [];
  });
  expect(passages).toHaveLength(keys.length);
  const { bindings, faults } = bindFigures(figures, passages, sections);
  return {
    bound: bindings.map(
      ({ figure: id, part, anchors }) =>
        `${id} ${part}: ${anchors
          .map(({ section, sentence, occurrence: { from, to } }) => {
            const found = sections.find((one) => one.id === section)?.sentences[sentence];
            return (found?.tokens.slice(from, to) ?? []).map((token) => token.text).join("");
          })
          .join(" ")}`,
    ),
    faults: faults.map(({ figure: id, message }) => `${id}: ${message}`),
  };
};

describe("figures", () => {
  test("take equal numbers in order where there are as many of them", () => {
    const { sections } = sampleText("Ports of 12, 12 and 11 mm.");
    const passage = findPassage({ section: "findings", keys: ["12", "12", "11"] }, sections);
    if (!passage.isFound) throw new Error("no passage");
    const figures = ["a", "b", "c"].map((id) => figure(id, { value: id === "c" ? 11 : 12 }));
    const { bindings, faults } = bindFigures(figures, [passage], sections);
    expect(faults).toEqual([]);
    const places = bindings.map(({ anchors }) => anchors[0]?.occurrence.from ?? -1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(new Set(places).size).toBe(3);
  });

  test("share a number that stands once", () => {
    const figures = [figure("a", { value: 5 }), figure("b", { value: 3, n: 5 })];
    expect(bound("Of 5 divers 3 met kelp.", [["5", "3"]], figures)).toEqual({
      bound: ["a value: 5", "b n: 5", "b value: 3"],
      faults: [],
    });
  });

  test("are bound to every passage that says the same", () => {
    const keys = [
      ["Once", "5"],
      ["Later", "5"],
    ];
    expect(bound("Once it was 5. Later it was 5.", keys, [figure("a", { value: 5 })])).toEqual({
      bound: ["a value: 5 5"],
      faults: [],
    });
  });

  test("have to pick where a number stands more often than it is used", () => {
    const text = "Of 5, 5 and 5 there were 7.";
    const keys = [["5", "5", "5", "7"]];
    const two = [figure("a", { value: 5 }), figure("b", { value: 5 })];
    expect(bound(text, keys, two).faults).toEqual([
      expect.stringContaining("a: value 5: the keys hold 5 3 times and the figures use it 2 times"),
      expect.stringContaining("b: value 5: the keys hold 5 3 times"),
    ]);
    const picked = [
      figure("a", { value: 5, at: { value: 2 } }),
      figure("b", { value: 5, at: { value: 3 } }),
    ];
    expect(bound(text, keys, picked)).toEqual({ bound: ["a value: 5", "b value: 5"], faults: [] });
  });

  test("that are derived are bound by their denominator only", () => {
    const derived = figure("a", {
      value: 60,
      n: 5,
      derived: { by: "difference", from: ["other#b"] },
    });
    expect(bound("Of 5 divers 3 met kelp.", [["5"]], [derived])).toEqual({
      bound: ["a n: 5"],
      faults: [],
    });
  });

  test("of a date are bound by year and day, and their month is named", () => {
    const date = figure("a", { date: "2018-08-03" });
    expect(bound("On 3 August 2018 so.", [["3", "2018"]], [date])).toEqual({
      bound: ["a date: 2018", "a date: 3"],
      faults: [],
    });
  });

  test("with a level of confidence are bound to it where it is printed, and not missed elsewhere", () => {
    const ci = figure("a", { value: 0.8, ci: { level: 95, low: 0.6, high: 0.9 } });
    const keys = ["0.8", "0.6", "0.9"];
    const partsOf = (text: string, all: string[]) => bound(text, [all], [ci]).bound.join();
    expect(partsOf("It was 0.8 (95% CI 0.6 to 0.9).", ["0.8", "95", "0.6", "0.9"])).toContain(
      "ciLevel: 95",
    );
    expect(partsOf("It was 0.8 (0.6 to 0.9).", keys)).not.toContain("ciLevel");
  });
});
