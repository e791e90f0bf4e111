// Tests what is read of a JATS reference list: numbers as the text cites them, and the fields that the markup sets apart.
import { describe, expect, it } from "vitest";
import { parseReferenceList, type ListedReference } from "../../server/text/reference-list.ts";
import { parseJats } from "../../server/text/parse-jats.ts";

const article = (back: string, body = "<p>Kelp.</p>", front = ""): string =>
  `<article xmlns:xlink="http://www.w3.org/1999/xlink"><front>${front}</front><body><sec><title>Results</title>${body}</sec></body><back>${back}</back></article>`;
const read = (refs: string): readonly ListedReference[] =>
  parseReferenceList(article(`<ref-list>${refs}</ref-list>`), "kelp.xml").references;
const cslOf = (citation: string) => read(`<ref id="r1">${citation}</ref>`)[0]?.csl;

describe("the fields of an entry", () => {
  it("are read of an element-citation", () => {
    expect(
      cslOf(`<element-citation publication-type="journal">
        <person-group person-group-type="author">
          <name><surname>Ash</surname><given-names>A</given-names><suffix>Jr</suffix></name>
          <name><surname>Birch</surname></name>
        </person-group>
        <person-group person-group-type="editor"><name><surname>Elm</surname></name></person-group>
        <article-title>Patches of <italic>kelp</italic> at 10<sup>6</sup> pascals.</article-title>
        <source>Shore Surg.</source><year iso-8601-date="2018">2018a</year>
        <volume>21</volume><issue>4</issue><fpage>12</fpage><lpage>19</lpage>
        <pub-id pub-id-type="doi">https://doi.org/10.5555/Ash</pub-id>
        <pub-id pub-id-type="pmid">123</pub-id><pub-id pub-id-type="pmcid">PMC77</pub-id>
      </element-citation>`),
    ).toEqual({
      type: "article-journal",
      title: "Patches of kelp at 10⁶ pascals",
      author: [{ family: "Ash", given: "A Jr" }, { family: "Birch" }],
      authorsIncomplete: false,
      issued: "2018",
      "container-title": "Shore Surg",
      volume: "21",
      issue: "4",
      page: "12-19",
      DOI: "10.5555/Ash",
      PMID: "123",
      PMCID: "PMC77",
    });
  });

  it("are read of a mixed-citation, and its running text is no field", () => {
    expect(
      cslOf(
        `<mixed-citation publication-type="journal"><name><surname>Cedar</surname><given-names>C</given-names></name>, <etal>et al</etal> (<year>2014</year>) <article-title>Tides</article-title>. <source>Shore Surg</source><volume>3</volume>: <elocation-id>e7</elocation-id>. doi: <ext-link xlink:href="http://dx.doi.org/10.5555/cedar.">here</ext-link>, see 99</mixed-citation>`,
      ),
    ).toEqual({
      type: "article-journal",
      title: "Tides",
      author: [{ family: "Cedar", given: "C" }],
      authorsIncomplete: true,
      issued: "2014",
      "container-title": "Shore Surg",
      volume: "3",
      number: "e7",
      DOI: "10.5555/cedar",
    });
  });

  it("hold a group under its own name, and say when the authors are not all there", () => {
    const group = (people: string) => {
      const csl = cslOf(
        `<element-citation><person-group>${people}</person-group><article-title>T</article-title></element-citation>`,
      );
      return [csl?.author, csl?.authorsIncomplete];
    };
    expect(group("<collab>Kelp Group</collab>")).toEqual([[{ literal: "Kelp Group" }], false]);
    expect(group("<name><surname>Ash</surname></name><etal/>")).toEqual([
      [{ family: "Ash" }],
      true,
    ]);
    expect(group("<name><surname>Ash</surname></name>, et al.")).toEqual([
      [{ family: "Ash" }],
      true,
    ]);
    expect(group("<collab>Kelp Group</collab><collab>et al.</collab>")).toEqual([
      [{ literal: "Kelp Group" }],
      true,
    ]);
    expect(group("<name><surname>Ash A, Birch B</surname></name>")).toEqual([
      [{ literal: "Ash A, Birch B" }],
      false,
    ]);
  });

  it("name the book by its source, and its chapter within it; names behind the title are editors", () => {
    const name = (surname: string) => `<name><surname>${surname}</surname></name>`;
    const book = (inner: string) =>
      cslOf(`<mixed-citation publication-type="book">${inner}</mixed-citation>`);
    expect(book(`${name("Ash")} <source>Shores</source>`)).toMatchObject({
      type: "document",
      title: "Shores",
      author: [{ family: "Ash" }],
    });
    expect(
      book(
        `${name("Ash")} <chapter-title>Kelp</chapter-title> In: ${name("Elm")}, ed. <source>Shores</source>`,
      ),
    ).toMatchObject({ title: "Kelp", "container-title": "Shores", author: [{ family: "Ash" }] });
  });

  it("are left out where nobody states them, or two things are stated", () => {
    expect(
      cslOf(
        `<element-citation publication-type="journal"><article-title>T</article-title><year>in press</year><volume>1</volume><volume>2</volume><pub-id pub-id-type="doi">none</pub-id><date-in-citation><year>2020</year></date-in-citation></element-citation>`,
      ),
    ).toEqual({ type: "article-journal", title: "T", author: [], authorsIncomplete: false });
  });

  it("have no characters that nobody sees", () => {
    expect(
      cslOf(
        "<element-citation><article-title>So\u00adft\u200b\u00a0 kelp</article-title></element-citation>",
      )?.title,
    ).toBe("Soft kelp");
  });
});

describe("an entry that is no one publication", () => {
  it("without a marked title has its text only", () => {
    expect(
      read(
        `<ref id="r1"><label>1.</label><mixed-citation publication-type="other">Elm E (1999) Shores. Pier Press.</mixed-citation></ref>`,
      ),
    ).toEqual([{ number: 1, text: "Elm E (1999) Shores. Pier Press.", csl: undefined, works: 1 }]);
  });

  it("does not take the journal for the title", () => {
    expect(
      read(
        `<ref><element-citation publication-type="journal"><name><surname>Elm</surname><given-names>E</given-names></name><source>Shore Surg</source><year>1999</year></element-citation></ref>`,
      ),
    ).toEqual([{ number: 1, text: "Elm E. Shore Surg. 1999.", csl: undefined, works: 1 }]);
  });

  it("with two of them says how many they are", () => {
    const one = (title: string) =>
      `<mixed-citation><article-title>${title}</article-title>.</mixed-citation>`;
    expect(read(`<ref>${one("Kelp")}${one("Tides")}</ref>`)).toEqual([
      { number: 1, text: "Kelp. Tides.", csl: undefined, works: 2 },
    ]);
  });

  it("with two forms of one is that one", () => {
    const [reference] = read(
      `<ref><citation-alternatives><mixed-citation>Ash. Kelp.</mixed-citation><element-citation><article-title>Kelp</article-title></element-citation></citation-alternatives></ref>`,
    );
    expect(reference).toMatchObject({ works: 1, text: "Ash. Kelp.", csl: { title: "Kelp" } });
  });
});

describe("the numbers of a list", () => {
  const ref = (id: string, label = "") =>
    `<ref id="${id}">${label === "" ? "" : `<label>${label}</label>`}<mixed-citation>${id}</mixed-citation></ref>`;
  const lists = `<ref-list>${ref("a")}${ref("b", "<bold>[2]</bold>")}<ref-list>${ref("c", "7.")}</ref-list></ref-list><ref-list>${ref("d")}</ref-list>`;

  it("are labels, or positions among all lists", () => {
    const { references } = parseReferenceList(article(lists), "kelp.xml");
    expect(references.map(({ number, text }) => [text, number])).toEqual([
      ["a", 1],
      ["b", 2],
      ["c", 7],
      ["d", 4],
    ]);
  });

  it("are those by which the text cites them", () => {
    const cites = ["a", "b", "c", "d"]
      .map((id) => `Kelp <xref ref-type="bibr" rid="${id}">x</xref>.`)
      .join(" ");
    const { blocks } = parseJats(article(lists, `<p>${cites}</p>`), "kelp.xml");
    const numbers = blocks.flatMap(({ text }) => text.match(/\d+/g) ?? []);
    expect(numbers).toEqual(["1", "2", "7", "4"]);
  });

  it("leave out what a sub-article lists", () => {
    const xml = article(`<ref-list>${ref("a")}</ref-list>`).replace(
      "</article>",
      `<sub-article><back><ref-list>${ref("z", "1")}</ref-list></back></sub-article></article>`,
    );
    expect(parseReferenceList(xml, "kelp.xml").references.map(({ text }) => text)).toEqual(["a"]);
  });
});

describe("an article", () => {
  it("says whose list it is", () => {
    const front = `<article-meta><article-id pub-id-type="pmid">1</article-id><article-id pub-id-type="doi">10.5555/Kelp</article-id></article-meta>`;
    expect(parseReferenceList(article("", "", front), "kelp.xml")).toEqual({
      doi: "10.5555/kelp",
      references: [],
    });
  });

  it("that is broken XML is told with its place", () => {
    expect(() => parseReferenceList("<article><ref></article>", "kelp.xml")).toThrow(
      /^kelp\.xml: found broken XML at line 1, column \d+ /,
    );
  });
});
