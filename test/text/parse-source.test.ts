// Owns what is read from each rendering, and how bad input is refused.
import { describe, expect, it } from "vitest";
import { parseSource } from "../../server/text/parse-source.ts";

const read = (text: string) => parseSource(new TextEncoder().encode(text), "paper");
const texts = (text: string): readonly string[] => read(text).blocks.map((block) => block.text);
const jats = (body: string, back = ""): string =>
  `<?xml version="1.0"?><article><front><abstract><p>Left out.</p></abstract></front><body>${body}</body><back>${back}</back></article>`;
const cite = (n: number, text = String(n)): string =>
  `<xref ref-type="bibr" rid="B${n}">${text}</xref>`;

describe("a JATS article", () => {
  it("gives headings and paragraphs of the body", () => {
    const source = read(
      jats("<sec><label>1</label><title>Findings</title><p>Some <bold>5</bold> mm.</p></sec>"),
    );
    expect(source.kind).toBe("jats");
    expect(source.blocks).toEqual([
      { type: "heading", text: "Findings" },
      { type: "paragraph", text: "Some 5 mm." },
    ]);
  });

  it.each([
    ["without brackets", `so ${cite(13)}.`, "so [13]."],
    ["within brackets", `so [${cite(13)}].`, "so [13]."],
    ["with brackets inside", `so ${cite(13, "[13]")}.`, "so [13]."],
    ["several in brackets", `so [${cite(13)}, ${cite(17)}].`, "so [13, 17]."],
    ["several without", `so ${cite(13)},${cite(17)} and`, "so [13,17] and"],
    ["a range of two", `so [${cite(19)}–${cite(22)}].`, "so [19–22]."],
    [
      "a range in one",
      `so <xref ref-type="bibr" rid="B19 B20 B21 B22">19–22</xref>.`,
      "so [19–22].",
    ],
    ["raised", `so.<sup>${cite(4)}</sup> Next`, "so.[4] Next"],
    [
      "raised, a dash between",
      `so.<sup>${cite(5)}</sup><sup>–</sup><sup>${cite(8)}</sup> Next`,
      "so.[5–8] Next",
    ],
  ])("brackets citations: %s", (_what, markup, text) => {
    expect(texts(jats(`<p>${markup}</p>`))).toEqual([text]);
  });

  it("numbers citations by author through the reference list", () => {
    const back = `<ref-list><ref id="Ash2018"/><ref id="Elm2011"><label>7.</label></ref></ref-list>`;
    const markup = `As (<xref ref-type="bibr" rid="Elm2011">Elm et al., 2011</xref>) and <xref ref-type="bibr" rid="Ash2018">Ash 2018</xref>.`;
    expect(texts(jats(`<p>${markup}</p>`, back))).toEqual(["As (Elm et al. [7]) and Ash [1]."]);
  });

  it("takes a year that is the whole link for the marker of what it leads to", () => {
    const back = `<ref-list><ref id="Ash2018"/><ref id="Elm2011"/></ref-list>`;
    const year = (of: string, printed: string) =>
      `<xref ref-type="bibr" rid="${of}">${printed}</xref>`;
    const markup = `Elm et al. (${year("Elm2011", "2011")}) and Ash (${year("Ash2018", "2018b")}) in 2019.`;
    expect(texts(jats(`<p>${markup}</p>`, back))).toEqual([
      "Elm et al. ([2]) and Ash ([1]) in 2019.",
    ]);
  });

  it("leaves out tables, figures and footnotes within the text, and counts them", () => {
    const source = read(
      jats(
        "<p>One<fig><p>F1</p></fig> two<table-wrap><table><tr><td>9</td></tr></table></table-wrap>.</p><fn><p>n</p></fn>",
      ),
    );
    expect(source.blocks.map(({ text }) => text)).toEqual(["One two."]);
    expect(Object.fromEntries(source.leftOut)).toEqual({
      abstract: 1,
      figure: 1,
      table: 1,
      footnote: 1,
    });
  });

  it("takes numbers in brackets for no citations where citations are links", () => {
    const markup = `F<sub>[1,12]</sub> = 8, so [${cite(3)}, 4] and [7].`;
    expect(texts(jats(`<p>${markup}</p>`))).toEqual([
      "F[\u20601,12] = 8, so [3, 4] and [\u20607].",
    ]);
    expect(texts(jats("<p>So [7].</p>"))).toEqual(["So [7]."]);
  });

  it("keeps the exponent that is marked as a citation", () => {
    expect(texts(jats(`<p>2 × 10<sup>${cite(7)}</sup> cells<sup>${cite(7)}</sup></p>`))).toEqual([
      "2 × 10⁷ cells[7]",
    ]);
  });

  it("keeps the sign of a raised number, and halves set in three parts", () => {
    const markup = "10<sup>−8</sup>, 10<sup><italic>-3</italic></sup>, 10<sup>1</sup>/<sub>2</sub>";
    expect(texts(jats(`<p>${markup}</p>`))).toEqual(["10⁻⁸, 10⁻³, 10¹/₂"]);
  });

  it("reads powers and fractions of formulas within the text", () => {
    const power =
      "<mml:msup><mml:mn>10</mml:mn><mml:mrow><mml:mo>−</mml:mo><mml:mn>8</mml:mn></mml:mrow></mml:msup>";
    const half = "<mml:mfrac><mml:mn>1</mml:mn><mml:mn>2</mml:mn></mml:mfrac>";
    expect(texts(jats(`<p>5 × ${power} and 3${half}</p>`))).toEqual(["5 × 10⁻⁸ and 3\u20641⁄2"]);
  });

  it("keeps raised digits apart from the number before them", () => {
    expect(texts(jats("<p>10<sup>6</sup> cells, cm<sup>2</sup></p>"))).toEqual(["10⁶ cells, cm²"]);
  });

  it("knows entities of its document type", () => {
    expect(texts(jats("<p>5&nbsp;&micro;m &ndash; 6</p>"))).toEqual(["5\u00a0µm – 6"]);
  });
});

describe("an HTML page", () => {
  it("gives headings and text, and counts what is around them", () => {
    const source = read(
      `<!doctype html><html><head><title>T</title></head><body><header><h1>Site</h1></header><nav>Go 1</nav>
       <main><section><header><h2>1. Findings</h2></header><p>Some 5&nbsp;mm<script>7</script>.</p>
       <ul><li>First</li><li>Next<br>line</li></ul><figure>8</figure><table><tr><td>9</td></tr></table>
       <aside>10</aside><ol class="c-references"><li>Ash 2018</li></ol></section></main><footer>11</footer></body></html>`,
    );
    expect(source.blocks).toEqual([
      { type: "heading", text: "1. Findings" },
      { type: "paragraph", text: "Some 5\u00a0mm." },
      { type: "paragraph", text: "First" },
      { type: "paragraph", text: "Next line" },
    ]);
    expect(Object.fromEntries(source.leftOut)).toEqual({
      "page header": 1,
      navigation: 1,
      script: 1,
      figure: 1,
      table: 1,
      aside: 1,
      "reference list": 1,
      "page footer": 1,
    });
  });

  it.each([
    [
      "bracketed links",
      `so [<a href="#ref-CR13">13</a>, <a href="#ref-CR17">17</a>].`,
      "so [13, 17].",
    ],
    ["raised links", `so<sup><a href="#B13">13</a></sup>.`, "so[13]."],
    ["linked ranges", `so [<a href="#CR19">19</a>–<a href="#CR22">22</a>].`, "so [19–22]."],
    ["links to figures", `see Fig. <a href="#Fig2">2</a>.`, "see Fig. 2."],
  ])("tells citations from other links: %s", (_what, markup, text) => {
    expect(texts(`<html><body><p>${markup}</p></body></html>`)).toEqual([text]);
  });
});

describe("raised and bracketed numbers of an HTML page", () => {
  const page = (markup: string) => texts(`<html><body><p>${markup}</p></body></html>`);

  it("stay raised where they are no links", () => {
    expect(page("seen.<sup>12</sup> Others<sup>3,4</sup>, 10<sup>−3</sup> cm<sup>2</sup>")).toEqual(
      ["seen.¹² Others³,⁴, 10⁻³ cm²"],
    );
  });

  it("are no citations where links are", () => {
    const link = '<a href="#ref-CR3">3</a>';
    expect(page(`F[1,12] = 8 [${link}].`)).toEqual(["F[\u20601,12] = 8 [3]."]);
    expect(page(`so [1], [2] and [${link}].`)).toEqual(["so [1], [2] and [3]."]);
  });

  it("are powers and fractions of formulas", () => {
    const power =
      "<math><msup><mn>10</mn><mn>6</mn></msup><mfrac><mn>1</mn><mn>2</mn></mfrac></math>";
    expect(page(`at ${power}`)).toEqual(["at 10⁶\u20641⁄2"]);
  });
});

describe("a text", () => {
  it("is the same text composed and decomposed", () => {
    expect(texts("Me\u0301nie\u0300re")).toEqual(["Ménière"]);
  });
});

describe("bad input", () => {
  it.each([
    [
      "a PDF",
      "%PDF-1.7 …",
      "paper: found a PDF. Expected its text: make it with pdftotext, or take the publisher's XML or HTML.",
    ],
    ["nothing", " \n ", "paper: found an empty file. Expected an article's text."],
    [
      "broken XML",
      "<article><body><p>x</body></article>",
      "paper: found broken XML at line 1, column 26 (unexpected close tag.). Expected well-formed JATS XML: download the file again.",
    ],
    [
      "XML without a body",
      "<?xml version='1.0'?><article><front/></article>",
      "paper: found XML without an article's <body>. Expected a full text in JATS XML.",
    ],
  ])("is refused: %s", (_what, text, message) => {
    expect(() => read(text)).toThrow(message);
  });

  it("is told to be a PDF though a PDF is no UTF-8", () => {
    const pdf = Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x0a, 0x25, 0xe2, 0xe3);
    expect(() => parseSource(pdf, "paper")).toThrow("paper: found a PDF.");
  });

  it("is refused: bytes of another encoding", () => {
    expect(() => parseSource(Uint8Array.of(0x41, 0xe9, 0x41), "paper")).toThrow(
      "paper: found bytes that are not UTF-8. Save the file as UTF-8 and try again.",
    );
  });
});
