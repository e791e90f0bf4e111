import { describe, expect, test } from "vitest";
import type { ConceptNode } from "../../model/nodes.ts";
import {
  findSurface,
  fitsArticle,
  isPlural,
  isShortForm,
  nameAt,
  namesOf,
  unexplainedIn,
  withGap,
} from "../../server/learning/concept-names.ts";

const concept = (label: string, synonyms: string[] = []): ConceptNode => ({
  id: `concept:${label.replaceAll(" ", "-")}`,
  kind: "concept",
  label,
  type: "vessel",
  synonyms,
  identifiers: [],
});
const ditch = concept("great northern ditch", ["GND", "north ditch"]);
const upper = concept("upper reach of the great northern ditch");

describe("names of a concept", () => {
  test("hold its label with a synonym of what stands inside it", () => {
    expect(namesOf(upper, [ditch, upper]).map(({ name }) => name)).toEqual([
      "upper reach of the great northern ditch",
      "upper reach of the GND",
      "upper reach of the north ditch",
    ]);
  });

  test("are found by the longest that stands in the text", () => {
    const text = "Reeds grow in the upper reach of the north ditch.";
    const surface = findSurface(text, namesOf(upper, [ditch, upper]));
    expect(surface).toMatchObject({ by: "label, north ditch", number: "singular" });
    expect(withGap(text, surface ?? { start: 0, end: 0 })).toBe("Reeds grow in the _____.");
  });

  test("take their short form in brackets with them", () => {
    const text = "The great northern ditch (GND) is wide.";
    const surface = findSurface(text, namesOf(ditch, []));
    expect(withGap(text, surface ?? { start: 0, end: 0 })).toBe("The _____ is wide.");
  });

  test("are not asked for where the text names them again", () => {
    const text = "The great northern ditch is wide, and the GND is deep.";
    expect(findSurface(text, namesOf(ditch, []))).toBeUndefined();
  });
});

describe("a name in a place of a text", () => {
  const at = (text: string, label: string) => findSurface(text, namesOf(concept(label), []));

  test("is put into the plural as the text has it, or left out where a simple rule would misspell it", () => {
    const text = "Otters shun nets.";
    const surface = at(text, "otter");
    if (surface === undefined) throw new Error("expected to find the otters");
    expect(surface.number).toBe("with s");
    expect(nameAt("beaver", text, surface)).toBe("Beavers");
    expect(nameAt("fox", text, surface)).toBeUndefined();
    expect(nameAt("bird of prey", text, surface)).toBeUndefined();
    expect(nameAt("“mink” (as printed)", text, surface)).toBeUndefined();
  });

  test("has the number and the article that the sentence asks for", () => {
    const text = "Seen beside an otter once.";
    const surface = at(text, "otter");
    if (surface === undefined) throw new Error("expected to find the otter");
    expect(nameAt("water voles", text, surface)).toBeUndefined();
    expect(fitsArticle("beaver", text, surface)).toBe(false);
    expect(fitsArticle("eel", text, surface)).toBe(true);
  });
});

test("plurals are told by the head of a name, short forms by their capitals", () => {
  expect(["banks of the ditch", "bank of the ditches", "iris", "glass"].map(isPlural)).toEqual([
    true,
    false,
    false,
    false,
  ]);
  expect(["GND", "Ki-67", "Otter", "net"].map(isShortForm)).toEqual([true, true, false, false]);
});

test("a short form is explained only where the text does not do so", () => {
  const stated = (text: string) => unexplainedIn(text, [ditch]).map(({ short }) => short);
  expect(stated("The GND is wide.")).toEqual(["GND"]);
  expect(stated("The great northern ditch (GND) is wide; the GND is deep.")).toEqual([]);
  expect(stated("GNDs are wide, AGND is not.")).toEqual(["GND"]);
});
