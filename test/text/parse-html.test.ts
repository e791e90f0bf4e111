// Tests what is read from an HTML page, element by element, and what is left out of it.
import { describe, expect, test } from "vitest";
import { parseHtml } from "../../server/text/parse-html.ts";

const read = (body: string) => parseHtml(`<html><body>${body}</body></html>`);
const texts = (body: string): readonly string[] => read(body).blocks.map(({ text }) => text);
/** The text of a page that is one paragraph. */
const paragraph = (markup: string): string => texts(`<p>${markup}</p>`).join(" | ");
const leftOut = (body: string): Record<string, number> => Object.fromEntries(read(body).leftOut);

describe("a page", () => {
  test.each([
    ["nothing", ""],
    ["no body", "<html><head><title>Kelp</title></head></html>"],
    ["empty elements", "<h2></h2><p> </p><ul><li>\n</li></ul>"],
    ["a comment", "<!-- kelp --><p><!-- moss --></p>"],
  ])("without text gives no blocks: %s", (_what, html) => {
    expect(parseHtml(html)).toEqual({
      kind: "html",
      blocks: [],
      hasLinks: false,
      leftOut: new Map(),
    });
  });

  test("needs no frame around its text", () => {
    expect(parseHtml("Kelp <b>grows</b>.").blocks).toEqual([
      { type: "paragraph", text: "Kelp grows." },
    ]);
  });

  test("is read though its tags are not closed", () => {
    expect(texts("<p>Kelp<p>Moss<ul><li>Reed<li>Ash</ul>")).toEqual([
      "Kelp",
      "Moss",
      "Reed",
      "Ash",
    ]);
  });

  test("has its characters by name and by number", () => {
    expect(paragraph("5&nbsp;&micro;m &lt; 6 &#8211; 7 &amp; 8")).toBe("5\u00a0µm < 6 – 7 & 8");
  });
});

describe("headings", () => {
  test.each([1, 2, 3, 4, 5, 6])("are those of level %i", (level) => {
    expect(read(`<h${level}>Kelp</h${level}>`).blocks).toEqual([{ type: "heading", text: "Kelp" }]);
  });

  test("are one text whatever is in them", () => {
    expect(read("<h2><span>2.</span> Kelp <i>and</i>\n moss</h2>").blocks).toEqual([
      { type: "heading", text: "2. Kelp and moss" },
    ]);
  });

  test("end the text before them and begin another", () => {
    expect(read("<div>Before<h2>Kelp</h2>behind</div>").blocks).toEqual([
      { type: "paragraph", text: "Before" },
      { type: "heading", text: "Kelp" },
      { type: "paragraph", text: "behind" },
    ]);
  });
});

describe("blocks", () => {
  test.each([
    "address",
    "article",
    "blockquote",
    "dd",
    "div",
    "dl",
    "dt",
    "fieldset",
    "li",
    "main",
    "ol",
    "p",
    "pre",
    "section",
    "ul",
  ])("are told apart: %s", (tag) => {
    expect(texts(`One<${tag}>two</${tag}>three`)).toEqual(["One", "two", "three"]);
  });

  test("are told apart within a section: header", () => {
    expect(texts("<section>One<header>two</header>three</section>")).toEqual([
      "One",
      "two",
      "three",
    ]);
  });

  test("are the entries of lists, terms and what is said of them", () => {
    expect(texts("<ul><li>One</li><li>two</li></ul><ol><li>three</li></ol>")).toEqual([
      "One",
      "two",
      "three",
    ]);
    expect(texts("<dl><dt>Kelp</dt><dd>grows</dd></dl>")).toEqual(["Kelp", "grows"]);
  });

  test("are set apart by a rule", () => {
    expect(texts("One<hr>two")).toEqual(["One", "two"]);
  });

  test.each(["span", "b", "i", "em", "strong", "a", "u", "small", "abbr", "label"])(
    "are not set apart within a line: %s",
    (tag) => {
      expect(paragraph(`Kel<${tag}>p gro</${tag}>ws.`)).toBe("Kelp grows.");
    },
  );

  test("keep a line break as a space", () => {
    expect(paragraph("Kelp<br>grows.")).toBe("Kelp grows.");
  });

  test("have one space where there are several, and none around them", () => {
    expect(paragraph("  Kelp \n\t grows.  \n")).toBe("Kelp grows.");
  });

  test("keep spaces that do not break, and thin ones, as they are", () => {
    expect(paragraph("5\u00a0mm, 10\u202f000, 1\u2009900")).toBe(
      "5\u00a0mm, 10\u202f000, 1\u2009900",
    );
  });

  test("within blocks stand in the order of the page", () => {
    expect(texts("<section>One<div>two<p>three</p>four</div>five</section>")).toEqual([
      "One",
      "two",
      "three",
      "four",
      "five",
    ]);
  });
});

describe("what is no text of the article", () => {
  test.each([
    ["nav", "navigation"],
    ["script", "script"],
    ["noscript", "script"],
    ["template", "script"],
    ["style", "style"],
    ["figure", "figure"],
    ["svg", "figure"],
    ["aside", "aside"],
    ["footer", "page footer"],
    ["form", "form"],
    ["button", "form"],
    ["iframe", "frame"],
    ["header", "page header"],
  ])("is left out and counted: %s", (tag, what) => {
    const page = `<div>Kelp</div><${tag}>12</${tag}><div>moss</div><${tag}>13</${tag}>`;
    expect(texts(page)).toEqual(["Kelp", "moss"]);
    expect(leftOut(page)).toEqual({ [what]: 2 });
  });

  test("is a table with all that is in it, counted once", () => {
    const page =
      "<p>Kelp</p><table><caption>12</caption><tr><td><p>13</p><svg></svg></td></tr></table>";
    expect(texts(page)).toEqual(["Kelp"]);
    expect(leftOut(page)).toEqual({ table: 1 });
  });

  test("is a list to choose from", () => {
    const page = "<p>Kelp <select><option>12</option></select>grows.</p>";
    expect(texts(page)).toEqual(["Kelp grows."]);
    expect(leftOut(page)).toEqual({ form: 1 });
  });

  test.each([
    ["hidden", "<p hidden>12</p>"],
    ["hidden whatever it says of that", '<p hidden="until-found">12</p>'],
    ["hidden from those who hear the page", '<span aria-hidden="true">12</span>'],
  ])("is what is %s", (_what, markup) => {
    expect(texts(`<div>Kelp ${markup}</div>`)).toEqual(["Kelp"]);
    expect(leftOut(markup)).toEqual({ hidden: 1 });
  });

  test("is nothing that is said not to be hidden", () => {
    expect(paragraph('Kelp <span aria-hidden="false">grows</span>.')).toBe("Kelp grows.");
  });

  test("is the head, which is not counted", () => {
    const page = parseHtml(
      "<html><head><title>Kelp</title><style>p{}</style></head><body>Moss</body></html>",
    );
    expect(page.blocks.map(({ text }) => text)).toEqual(["Moss"]);
    expect([...page.leftOut]).toEqual([]);
  });

  test("does not part the text around it", () => {
    expect(paragraph("Kelp<script>12</script> grows<svg></svg>.")).toBe("Kelp grows.");
  });
});

describe("a header", () => {
  const heading = "<header><h2>Kelp</h2></header>";

  test.each(["section", "main"])("holds a heading of the article within %s", (tag) => {
    expect(read(`<${tag}>${heading}</${tag}>`).blocks).toEqual([{ type: "heading", text: "Kelp" }]);
    expect(read(`<${tag}><div>${heading}</div></${tag}>`).blocks).toHaveLength(1);
  });

  test.each(["div", "article"])("is the page’s within %s alone", (tag) => {
    expect(read(`<${tag}>${heading}</${tag}>`).blocks).toEqual([]);
    expect(leftOut(`<${tag}>${heading}</${tag}>`)).toEqual({ "page header": 1 });
  });
});

describe("the reference list", () => {
  test.each([
    ["by its role", '<section role="doc-bibliography">Ash</section>'],
    ["by the role of notes at the end", '<div role="doc-endnotes">Ash</div>'],
    ["by its class", '<ol class="references">Ash</ol>'],
    ["by one of its classes", '<ul class="wide ref-list open">Ash</ul>'],
    ["by a part of its class", '<ol class="c-article-references">Ash</ol>'],
    ["by its id", '<div id="bibliography">Ash</div>'],
    ["by a part of its id", '<section id="section_references">Ash</section>'],
    ["in capitals", '<dl class="Reference-List">Ash</dl>'],
  ])("is known %s", (_what, markup) => {
    expect(read(`<p>Kelp</p>${markup}`)).toMatchObject({
      blocks: [{ type: "paragraph", text: "Kelp" }],
      leftOut: new Map([["reference list", 1]]),
    });
  });

  test.each([
    ["a class that holds the word within another", '<div class="crossreferences">Ash</div>'],
    ["a class of another thing", '<div class="reference">Ash</div>'],
    ["a paragraph of that class", '<p class="references">Ash</p>'],
    ["another role", '<section role="doc-conclusion">Ash</section>'],
  ])("is not known by %s", (_what, markup) => {
    expect(texts(markup)).toEqual(["Ash"]);
    expect(leftOut(markup)).toEqual({});
  });

  test("is called so where it is hidden too, and where it holds a table", () => {
    expect(leftOut('<ol class="references" hidden><li><table></table></li></ol>')).toEqual({
      "reference list": 1,
    });
  });
});

describe("a link on a number is a citation", () => {
  test.each([
    "#r3",
    "#b3",
    "#B3",
    "#CR3",
    "#ref3",
    "#ref-3",
    "#ref_3",
    "#ref-CR3",
    "#bib3",
    "#bibr3",
    "#cit3",
    "#citeref-3",
    "#reference3",
    "#pone.0001-ref3",
    "article.html#ref-3",
    "https://example.org/kelp#B3",
  ])("to %s", (href) => {
    expect(paragraph(`Kelp <a href="${href}">3</a>.`)).toBe("Kelp [3].");
  });

  test.each(["#Fig3", "#sec3", "#Tab3", "#table-3", "#3", "#fn3", "ref3", "#ref", "#ref3a", ""])(
    "but not to “%s”",
    (href) => {
      expect(paragraph(`Kelp <a href="${href}">3</a>.`)).toBe("Kelp 3.");
    },
  );

  test("by its role, wherever it leads", () => {
    expect(paragraph('Kelp <a role="doc-biblioref" href="#ash">3</a>.')).toBe("Kelp [3].");
    expect(paragraph('Kelp <a role="doc-noteref" href="#ash">3</a>.')).toBe("Kelp 3.");
  });

  test.each([
    ["in brackets", "[3]", "[3]"],
    ["with spaces", " 3 ", "[3]"],
    ["several", "3, 4", "[3, 4]"],
    ["a range", "3–5", "[3–5]"],
    ["a range and more, in brackets", "[3-5, 7]", "[3-5, 7]"],
    ["a number in other elements", "<span>3</span>", "[3]"],
  ])("with %s", (_what, printed, expected) => {
    expect(paragraph(`Kelp <a href="#ref3">${printed}</a>.`)).toBe(`Kelp ${expected}.`);
  });

  test.each(["Ash 2018", "3a", "Fig. 3", "(3)", "", "3.5", "3 and 4"])(
    "but not “%s”",
    (printed) => {
      expect(paragraph(`Kelp <a href="#ref3">${printed}</a>.`)).toBe(`Kelp ${printed}.`);
    },
  );

  test("and no other element is", () => {
    expect(paragraph('Kelp <span role="doc-biblioref" href="#ref3">3</span>.')).toBe("Kelp 3.");
  });

  test("raised or not, unless it is an exponent", () => {
    const link = '<a href="#ref3">3</a>';
    expect(paragraph(`Kelp<sup>${link}</sup>`)).toBe("Kelp[3]");
    expect(paragraph(`5 × 10<sup>${link}</sup> kelps`)).toBe("5 × 10³ kelps");
    expect(paragraph(`In all 10<sup>${link}</sup> kelps`)).toBe("In all 10[3] kelps");
  });
});

describe("other numbers in brackets", () => {
  const link = (number: number): string => `<a href="#ref${number}">${number}</a>`;
  const hidden = "[\u2060";

  test.each([
    ["citations where nothing is a link", "so [1] and [2, 3].", "so [1] and [2, 3].", false],
    ["none where there are as many links", `F[1] = 8 ${link(2)}.`, `F${hidden}1] = 8 [2].`, true],
    [
      "citations where there are more of them than links",
      `so [1], [2] and ${link(3)}.`,
      "so [1], [2] and [3].",
      false,
    ],
    [
      "counted as one where several share brackets",
      `[1, 2–4] ${link(5)}`,
      `${hidden}1, 2–4] [5]`,
      true,
    ],
    [
      "told from those that links print",
      'F[1] = 8 <a href="#ref2">[2]</a>.',
      `F${hidden}1] = 8 [2].`,
      true,
    ],
    [
      "no links where the links are not to references",
      'so [1] <a href="#Fig2">2</a>',
      "so [1] 2",
      false,
    ],
  ])("are %s", (_what, markup, text, hasLinks) => {
    expect(paragraph(markup)).toBe(text);
    expect(read(`<p>${markup}</p>`).hasLinks).toBe(hasLinks);
  });

  test.each([
    ["a table", "<table><tr><td>[1] [2]</td></tr></table>"],
    ["the reference list", '<ol class="references"><li>[1] Ash</li><li>[2] Elm</li></ol>'],
  ])("do not count in %s", (_what, markup) => {
    expect(read(`<p>Kelp ${link(3)}.</p>${markup}`).hasLinks).toBe(true);
  });

  test.each([
    ["a table", `<table><tr><td>${link(1)}</td></tr></table>`],
    ["the reference list", `<ol class="references"><li>${link(1)}</li></ol>`],
  ])("stay citations where the only links stand in %s", (_what, markup) => {
    expect(read(`<p>Kelp [3].</p>${markup}`)).toMatchObject({
      hasLinks: false,
      blocks: [{ text: "Kelp [3]." }],
    });
  });

  test("do not count where they stand in a link’s own brackets", () => {
    expect(read(`<p>Kelp [${link(3)}, ${link(4)}].</p>`)).toMatchObject({
      hasLinks: true,
      blocks: [{ text: "Kelp [3, 4]." }],
    });
  });
});

describe("raised and lowered numbers", () => {
  test.each([
    ["a power", "10<sup>6</sup>", "10⁶"],
    ["a negative one", "10<sup>−8</sup>", "10⁻⁸"],
    ["one in italics", "10<sup><i>6</i></sup>", "10⁶"],
    ["a unit", "cm<sup>2</sup>", "cm²"],
    ["a lowered number", "H<sub>2</sub>O", "H2O"],
    ["a half", "<sup>1</sup>/<sub>2</sub>", "¹/₂"],
    ["a power of a formula", "<math><msup><mn>10</mn><mn>6</mn></msup></math>", "10⁶"],
    [
      "the power of an index",
      "<math><msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup></math>",
      "x1²",
    ],
    [
      "a fraction of a formula, kept from a number before it",
      "3<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>",
      "3\u20641\u20442",
    ],
  ])("are read: %s", (_what, markup, text) => {
    expect(paragraph(markup)).toBe(text);
  });

  test("of a formula are told by elements, whatever spaces stand between them", () => {
    expect(paragraph("<math><msup>\n<mn>10</mn>\n<mn>6</mn>\n</msup></math>")).toBe("10 ⁶");
  });
});
