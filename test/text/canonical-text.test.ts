// Owns which text belongs to a dossier's sections, and that renderings of one text are one text.
import { describe, expect, it } from "vitest";
import { buildCanonicalText } from "../../server/text/canonical-text.ts";
import { parseSource } from "../../server/text/parse-source.ts";
import { outline, buildSample } from "./sample-text.ts";

const digests = (text: string): readonly (readonly [string, readonly string[]])[] =>
  buildSample(text).sections.map(({ id, sentences }) => [id, sentences.map((s) => s.digest)]);

const damaged = `Findings
Te fnal size was 12, 12, and
11 mm [1, 2] in well-
diferentiated lumps. Ten, we saw
37–42% more [3–5].
Talk
Tree of them were fne.
References
1. Something from 1999.`;
const whole = `Abstract\nFindings\nThe size was 99 mm.\nTalk\nNothing.\n\n${damaged
  .replace("Te fnal", "The final")
  .replace("well-\ndiferentiated", "well-differentiated")
  .replace("Ten,", "Then,")
  .replace("37–42%", "37-42%")
  .replace("Tree", "Three")
  .replace("fne", "ﬁne")
  .replaceAll(" in ", "\u00a0in\u2009")}`;
const jats = `<article><front><abstract><p>Findings 99.</p></abstract></front><body>
<sec><title>1. Findings</title><p>The final size was 12, 12, and 11 mm [<xref ref-type="bibr" rid="B1">1</xref>, <xref ref-type="bibr" rid="B2">2</xref>]
in well-differentiated lumps.</p><p>Then, we saw 37–42% more <xref ref-type="bibr" rid="B3 B4 B5">3–5</xref>.</p>
<sec><title>Asides</title><p>Not listed, 77.</p></sec></sec>
<sec><title>Talk</title><p>Three of them were <italic>fine</italic>.</p></sec></body></article>`;
const html = `<!doctype html><html><body><nav>Findings 1</nav><h2>Abstract</h2><h3>Findings</h3><p>99.</p><h3>Talk</h3><p>None.</p>
<h2>Findings</h2><p>The final size was 12, 12, and 11&nbsp;mm [<a href="#CR1">1</a>,&#8201;<a href="#CR2">2</a>] in well‑differentiated lumps. Then, we saw 37−42% more [<a href="#CR3">3</a>–<a href="#CR5">5</a>].</p>
<h2>Talk</h2><p>Three of them were fine.</p><h2>References</h2><p>1. Something from 1999.</p></body></html>`;

describe("buildCanonicalText", () => {
  it("gives the same sentences for damaged text, whole text, JATS and HTML", () => {
    const wanted = digests(damaged);
    expect(wanted.map(([id, list]) => [id, list.length])).toEqual([
      ["findings", 2],
      ["talk", 1],
    ]);
    expect(digests(whole)).toEqual(wanted);
    expect(digests(jats)).toEqual(wanted);
    expect(digests(html)).toEqual(wanted);
  });

  it("counts what is out of scope", () => {
    expect(Object.fromEntries(buildSample(whole).outOfScope)).toEqual({
      "line before the first section": 5,
      "line after the last section": 2,
    });
    expect(Object.fromEntries(buildSample(jats).outOfScope)).toEqual({
      abstract: 1,
      "block under a heading that dossier.yaml does not name": 2,
    });
  });

  it("finds a title that is broken over lines", () => {
    expect(digests("Find-\nings\nOne here.\nTa\u00adlk\nTwo here.")[0]?.[1]).toHaveLength(1);
  });

  it("takes no line that ends a sentence for a title", () => {
    expect(digests("Findings\nWe had no\nfindings.\nTalk\nTwo.")[0]?.[1]).toHaveLength(1);
  });

  it("names the missing title and the nearest ones", () => {
    expect(() => buildSample("Findings\nOne.\nTalks\nTwo.")).toThrow(
      'sample: found no section titled "Talk"; did you mean "Talks"? 1 of the 2 titles in dossier.yaml stand in this text. Expected the text of the dossier\'s paper: check the file, and `sections` of dossier.yaml.',
    );
    expect(() => buildSample("Findings\nOne.\nTalk of the day\nTwo.")).toThrow(
      'no section titled "Talk"; did you mean "Talk of the day"? 1 of the 2',
    );
    expect(() => buildSample("Ah\nOne.")).toThrow(
      'no section titled "Talk"; 0 of the 2 titles in dossier.yaml stand in this text.',
    );
    expect(() =>
      buildSample("Talk\nOne.\nFindings\nTwo.\nTalk\nThree.".replace("Findings", "X")),
    ).toThrow('no section titled "Findings"');
  });

  it("tells numbers and markers of each sentence", () => {
    const [first] = buildSample(damaged).sections[0]?.sentences ?? [];
    expect(first?.occurrences.map(({ value }) => value)).toEqual([12, 12, 11]);
    expect(first?.markers.map(({ marker }) => marker)).toEqual([1, 2]);
    expect(first?.raw).toBe(
      "Te fnal size was 12, 12, and 11 mm [1, 2] in welldiferentiated lumps.",
    );
  });
});

describe("a section without a heading", () => {
  const untitled = {
    ...outline,
    sections: [
      { id: "lead", title: "Introduction", level: 1, opensWith: "Few who dive" },
      ...outline.sections,
    ],
  };
  const buildLead = (text: string) =>
    buildCanonicalText(parseSource(new TextEncoder().encode(text), "sample"), untitled, "sample");
  const raws = (text: string) => buildLead(text).sections[0]?.sentences.map(({ raw }) => raw);

  it("begins at its first words in JATS, HTML and lines, not in an abstract that has the same", () => {
    const lead = ["Few who dive count.", "We did.", "So here it is."];
    const marked = "<p>Few who dive count. We did.</p><p>So here it is.</p>";
    const rest = "<h2>Findings</h2><p>One.</p><h2>Talk</h2><p>Two.</p>";
    expect(
      raws(
        `<article><body>${marked}<sec><title>Findings</title><p>One.</p></sec><sec><title>Talk</title><p>Two.</p></sec></body></article>`,
      ),
    ).toEqual(lead);
    expect(
      raws(`<html><body><h1>Dives</h1><p>Few who dive know.</p>${marked}${rest}</body></html>`),
    ).toEqual(lead);
    expect(
      raws(
        "Dives\nFew who dive know.\nAsh\nFew who\ndive count. We did.\nSo here it is.\nFindings\nOne.\nTalk\nTwo.",
      ),
    ).toEqual(lead);
  });

  it("is named when its first words stand nowhere", () => {
    expect(() => buildLead("Dives\nMany who dive.\nFindings\nOne.\nTalk\nTwo.")).toThrow(
      'sample: found no line that begins with "Few who dive", as section "lead" of dossier.yaml does. Expected its first words as the paper prints them: check `opensWith`.',
    );
  });

  const bare =
    "<article><body><p>Few who dive count. We did.</p><sec><title>Findings</title><p>One.</p></sec><sec><title>Talk</title><p>Two.</p></sec></body></article>";

  it("is missed where a body in JATS begins with one, with what to write", () => {
    expect(buildSample(bare).warnings).toContain(
      'the body begins with text under no heading (paragraphs: 1), which no section holds; put this in front of the `sections` of dossier.yaml: - { id: introduction, title: Introduction, level: 1, opensWith: "Few who dive count." }',
    );
    expect(buildLead(bare).warnings.join()).not.toContain("no section holds");
  });
});

describe("markers", () => {
  const markersOf = (text: string) =>
    buildSample(text).sections[0]?.sentences.map(({ markers }) => markers.map((m) => m.marker));
  const page = (findings: string) =>
    `<html><body><h2>Findings</h2><p>${findings}</p><h2>Talk</h2><p>Two.</p></body></html>`;

  it("that are raised are those of brackets", () => {
    const raised = page(
      "Most did.<sup>12</sup> Others<sup>3,4</sup> did not. It was 5.4<sup>1</sup> cm<sup>2</sup>.",
    );
    const bracketed = page("Most did.[12] Others [3, 4] did not. It was 5.4 [1] cm2.");
    expect(markersOf(raised)).toEqual([[12], [3, 4], [1]]);
    expect(digests(raised)).toEqual(digests(bracketed));
    expect(markersOf("Findings\nMost did.¹² Others³,⁴ did not.\nTalk\nTwo.")).toEqual([
      [12],
      [3, 4],
    ]);
  });

  it("in brackets are none where a text cites by raised numbers", () => {
    const text = "Findings\nMost did,¹² others too.³ One in five [2–7] did.⁴\nTalk\nTwo.";
    expect(markersOf(text)).toEqual([[12, 3], [4]]);
  });

  it("are not seen in powers and isotopes alone", () => {
    const text = "Findings\nAt 10⁶ per cm², of height², with ¹⁸F.\nTalk\nTwo.";
    expect(markersOf(text)).toEqual([[]]);
  });

  it("are missed where a text has few of those that the reference list has", () => {
    const [none = ""] = buildSample("Findings\nMost did.12 Others3,4 too.\nTalk\nTwo.").warnings;
    expect(none).toMatch(/^dossier\.yaml declares 40 references, and no citation marker was found/);
    expect(buildSample("Findings\nMost did [1–25].\nTalk\nTwo.").warnings).toEqual([]);
    // What the warning says, done.
    expect(markersOf("Findings\nMost did.[12] Others[3,4] too.\nTalk\nTwo.")).toEqual([
      [12],
      [3, 4],
    ]);
  });
});
