// Tests who the markup of a citation states as authors, and what a reader sees of it.
import { describe, expect, it } from "vitest";
import { authorsOf } from "../../server/text/citation-authors.ts";
import { readableText, soleStated, statedOf, textOf } from "../../server/text/citation-text.ts";
import {
  childrenOf,
  elementsIn,
  parseReferenceEntries,
  type XmlElement,
} from "../../server/text/reference-entries.ts";

/** The entry with this markup. */
const entry = (markup: string): XmlElement => {
  const [found] = parseReferenceEntries(`<article><ref>${markup}</ref></article>`, "kelp.xml");
  if (found === undefined) throw new Error("no entry");
  return found.element;
};
/** The citation of the entry with this markup. */
const citation = (markup: string): XmlElement => {
  const [found] = childrenOf(entry(`<mixed-citation>${markup}</mixed-citation>`));
  if (found === undefined) throw new Error("no citation");
  return found;
};
const name = (surname: string, given?: string): string =>
  `<name><surname>${surname}</surname>${given === undefined ? "" : `<given-names>${given}</given-names>`}</name>`;

describe("authors", () => {
  it.each([
    [
      "people",
      name("Ash", "A.") + name("Elm"),
      [{ family: "Ash", given: "A." }, { family: "Elm" }],
    ],
    ["a group", "<collab>Kelp Group.</collab>", [{ literal: "Kelp Group" }]],
    [
      "those of the group of authors",
      `<person-group person-group-type="author">${name("Ash")}</person-group><person-group person-group-type="editor">${name("Elm")}</person-group>`,
      [{ family: "Ash" }],
    ],
    [
      "those of a group of unnamed sort",
      `<person-group>${name("Ash")}</person-group>`,
      [{ family: "Ash" }],
    ],
    [
      "those before the title, for those behind it edit",
      `${name("Ash")}<article-title>Kelp</article-title>${name("Elm")}`,
      [{ family: "Ash" }],
    ],
    [
      "those behind the title where none stands before it",
      `<article-title>Kelp</article-title>${name("Elm")}`,
      [{ family: "Elm" }],
    ],
    [
      "a particle and a suffix",
      "<name><prefix>van</prefix><surname>Ash</surname><given-names>A.,</given-names><suffix>Jr</suffix></name>",
      [{ family: "van Ash", given: "A. Jr" }],
    ],
    [
      "the first of several spellings",
      `<name-alternatives>${name("Ash")}${name("灰")}</name-alternatives>`,
      [{ family: "Ash" }],
    ],
    [
      "several in one name as they stand",
      "<name><surname>Ash, Elm</surname></name>",
      [{ literal: "Ash, Elm" }],
    ],
    ["nobody", "<article-title>Kelp</article-title>", []],
  ])("are %s", (_who, markup, author) => {
    expect(authorsOf(citation(markup))).toEqual({ author, authorsIncomplete: false });
  });

  it.each([
    ["in words", `${name("Ash")} et al. <article-title>Kelp</article-title>`],
    ["as an element", `${name("Ash")}<etal/><article-title>Kelp</article-title>`],
    ["as a name", name("Ash") + name("others")],
    ["as a name of a group", `${name("Ash")}<collab>et al.</collab>`],
  ])("are more than are named where it says so %s", (_how, markup) => {
    expect(authorsOf(citation(markup))).toEqual({
      author: [{ family: "Ash" }],
      authorsIncomplete: true,
    });
  });
});

describe("what an element states", () => {
  const year = (...years: string[]) => citation(years.map((y) => `<year>${y}</year>`).join(""));

  it("is each text once, and what is empty is not stated", () => {
    expect(statedOf(year("2018", "2018", "2019", " "), "year")).toEqual(["2018", "2019"]);
    expect(statedOf(year("2018"), "volume")).toEqual([]);
  });

  it("is sole where one text stands there", () => {
    expect(soleStated(year("2018", "2018"), "year")).toBe("2018");
    expect(soleStated(year("2018", "2019"), "year")).toBeUndefined();
    expect(soleStated(year(), "year")).toBeUndefined();
  });
});

describe("the text of an element", () => {
  it.each([
    ["in one line", "Kelp\n   and  silk", "Kelp and silk"],
    ["with raised digits as such", "10<sup>6</sup> divers", "10⁶ divers"],
    ["without footnotes and formulas", "Kelp<fn>1</fn><tex-math>x</tex-math>", "Kelp"],
    ["without what nobody sees", "Ke\u00adlp\u200b", "Kelp"],
  ])("is read %s", (_how, markup, text) => {
    expect(textOf(citation(markup))).toBe(text);
  });
});

describe("a whole entry", () => {
  it("is read without its number, as it is printed", () => {
    const markup = `<label>7.</label><mixed-citation>${name("Ash", "A.")}, <article-title>Kelp</article-title>, <year>2018</year>.</mixed-citation>`;
    expect(readableText(entry(markup))).toBe("Ash A., Kelp, 2018.");
  });

  it("gets full stops where nothing is printed between its elements", () => {
    const markup = `<element-citation><person-group>${name("Ash", "A")}${name("Elm", "E")}</person-group><article-title>Why kelp?</article-title><year>2018</year></element-citation>`;
    expect(readableText(entry(markup))).toBe("Ash A, Elm E. Why kelp? 2018.");
  });

  it("is read in the first of several forms", () => {
    const markup =
      "<citation-alternatives><mixed-citation>Ash 2018.</mixed-citation><element-citation><year>2018</year></element-citation></citation-alternatives>";
    expect(readableText(entry(markup))).toBe("Ash 2018.");
  });
});

it("elements are found at any depth, but not within those that are kept out", () => {
  const tags = (isEntered?: (name: string) => boolean) =>
    elementsIn(citation("<a><b/></a><c>text<d/></c>"), isEntered).map((element) => element.name);
  expect(tags()).toEqual(["a", "b", "c", "d"]);
  expect(tags((tag) => tag !== "a")).toEqual(["c", "d"]);
});
