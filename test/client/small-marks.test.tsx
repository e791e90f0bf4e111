// Tests the small parts that every page is made of: standings, sources read, links, badges, shares, and how a way is read out.
import { describe, expect, test } from "vitest";
import { ShareLine } from "../../client/compare/share-line.tsx";
import { DirectionBadge, VerdictBadge } from "../../client/marks/citation-badges.tsx";
import { hasPage, NodeLink } from "../../client/marks/node-link.tsx";
import { OfTotal } from "../../client/marks/of-total.tsx";
import { StandingNote } from "../../client/marks/standing-note.tsx";
import { WayItem } from "../../client/paths/way-item.tsx";
import { ReadFrom } from "../../client/statement/read-from.tsx";
import type { Way } from "../../model/views/paths.ts";
import { figureOf } from "../graphs/hand-made.ts";
import { markupOf, textOf } from "./shown.tsx";

/** Addresses that a markup leads to. */
const addressesIn = (markup: string): string[] =>
  [...markup.matchAll(/href="([^"]*)"/g)].map(([, address = ""]) => decodeURIComponent(address));

describe("a standing", () => {
  const withdrawn = { status: "withdrawn", reason: "no relief was found" } as const;
  const stands = { status: "stands", reason: "a larger trial agreed" } as const;

  test("that nobody entered is not told, which is not the same as to stand", async () => {
    expect(await markupOf(<StandingNote standing={undefined} />)).toBe("");
  });

  test("is told with its day and its reason as a sentence", async () => {
    const told = await textOf(<StandingNote standing={{ ...withdrawn, on: "2021-05-03" }} />);
    expect(told).toBe("withdrawn 2021-05-03 No relief was found.");
    expect(await textOf(<StandingNote standing={stands} />)).toBe("stands A larger trial agreed.");
  });

  test("is told once where a publication and its study fall together", async () => {
    expect(await markupOf(<StandingNote standing={withdrawn} stated={withdrawn} />)).toBe("");
    const fell = "withdrawn No relief was found.";
    expect(await textOf(<StandingNote standing={withdrawn} stated={stands} />)).toBe(fell);
    const stood = "stands A larger trial agreed.";
    expect(await textOf(<StandingNote standing={stands} stated={withdrawn} />)).toBe(stood);
  });

  test("asks for care where it fell, and only there", async () => {
    expect(await markupOf(<StandingNote standing={withdrawn} />)).toContain("badge-caution");
    expect(await markupOf(<StandingNote standing={stands} />)).not.toContain("caution");
  });
});

describe("where something was read", () => {
  const from = { depth: "abstract", what: "PubMed abstract" } as const;

  test("is told with how deeply, and leads nowhere without an address", async () => {
    const markup = await markupOf(<ReadFrom from={from} />);
    expect(markup.replace(/<[^>]*>/g, "")).toBe("source read: abstract, PubMed abstract");
    expect(addressesIn(markup)).toEqual([]);
  });

  test("leads to a page that is open to anyone, to no other", async () => {
    const url = "https://example.org/kelp";
    const shown = async (isPublic?: true) =>
      addressesIn(
        await markupOf(
          <ReadFrom from={{ ...from, url, ...(isPublic === undefined ? {} : { isPublic }) }} />,
        ),
      );
    expect(await shown(true)).toEqual([url]);
    expect(await shown()).toEqual([]);
  });

  test("leads to PubMed and to the register whose number it is", async () => {
    const numbered = { ...from, pmid: "1234", registry: "NCT00000042" };
    const markup = await markupOf(<ReadFrom from={numbered} />);
    expect(markup.replace(/<[^>]*>/g, "")).toMatch(/abstract, PMID 1234, NCT00000042$/);
    expect(addressesIn(markup)).toEqual([
      "https://pubmed.ncbi.nlm.nih.gov/1234/",
      "https://clinicaltrials.gov/study/NCT00000042",
    ]);
    const other = await markupOf(<ReadFrom from={{ ...from, registry: "ISRCTN42" }} />);
    expect(other).toContain("ISRCTN42");
    expect(addressesIn(other)).toEqual([]);
  });
});

describe("a link to a node", () => {
  test("leads to its page, at a place on it", async () => {
    const node = { id: "work:cedar", kind: "work", label: "Cedar 2014" } as const;
    const markup = await markupOf(<NodeLink node={node} hash="reports" />);
    expect(addressesIn(markup)).toEqual(["/work/work:cedar#reports"]);
    expect(markup.replace(/<[^>]*>/g, "")).toBe("Cedar 2014");
  });

  test("is plain text where its kind has no page", async () => {
    const node = { id: "report:cedar.relief", kind: "report", label: "relief" } as const;
    expect(await markupOf(<NodeLink node={node} />)).toBe("<span>relief</span>");
    expect([hasPage("report"), hasPage("evidence-line"), hasPage("tension")]).toEqual([
      false,
      false,
      true,
    ]);
  });

  test("shows what it is given in place of the name, and the shape of its kind where asked", async () => {
    const node = { id: "study:cedar", kind: "study", label: "Cedar" } as const;
    const markup = await markupOf(
      <NodeLink node={node} withGlyph>
        the trial
      </NodeLink>,
    );
    expect(markup).toContain("glyph-study");
    expect(markup.replace(/<[^>]*>/g, "")).toBe("the trial");
  });
});

test("the beginning of a list says of how many it is, a whole list nothing", async () => {
  const rest = <a href="/rest">The rest</a>;
  const shown = (shownHere: number, total: number) =>
    textOf(
      <OfTotal shown={shownHere} total={total}>
        {rest}
      </OfTotal>,
    );
  expect(await shown(20, 1_240)).toBe("20 of 1,240 The rest");
  expect(await shown(20, 20)).toBe("");
  expect(await shown(0, 0)).toBe("");
});

test("a verdict asks for care where it warns and is not shown above, a dispute stands out", async () => {
  const toneOf = (markup: string) => /badge-(\w+)/.exec(markup)?.[1];
  const tones = [
    await markupOf(<VerdictBadge verdict="figures-differ" />),
    await markupOf(<VerdictBadge verdict="figures-differ" isShownAbove />),
    await markupOf(<VerdictBadge verdict="wording-differs" />),
    await markupOf(<VerdictBadge verdict="as-reported" isShownAbove />),
    await markupOf(<DirectionBadge direction="disputes" />),
    await markupOf(<DirectionBadge direction="neutral" />),
  ].map(toneOf);
  expect(tones).toEqual(["caution", "strong", "plain", "plain", "strong", "plain"]);
});

describe("a share on its line", () => {
  const drawn = (own: object) =>
    markupOf(<ShareLine figure={figureOf("f", { unit: "%", ...own })} />);
  const points = (markup: string) => [...markup.matchAll(/cx="([^"]*)"/g)].map(([, at]) => at);
  const spans = (markup: string) =>
    [...markup.matchAll(/share-span[^"]*" x1="([^"]*)" x2="([^"]*)"/g)].map((m) => m.slice(1));

  test("is a point, with a look of its own where it is about so much", async () => {
    const [exact, about] = [
      await drawn({ value: 60 }),
      await drawn({ value: 60, comparator: "~" }),
    ];
    expect([points(exact), spans(exact), points(about)]).toEqual([["60%"], [], ["60%"]]);
    expect([exact.includes("is-about"), about.includes("is-about")]).toEqual([false, true]);
  });

  test("is a stretch where it is a range, from its point on where one end is open", async () => {
    const range = await drawn({ value: undefined, low: 37, high: 42 });
    expect([points(range), spans(range)]).toEqual([[], [["37%", "42%"]]]);
    const open = await drawn({ value: 70, comparator: ">" });
    expect([points(open), spans(open)]).toEqual([["70%"], [["70%", "100%"]]]);
  });

  test("is an empty line where it is not stated, and nothing for what is no share", async () => {
    const unstated = await drawn({ value: undefined, notStated: true });
    expect(unstated).toContain("is-unstated");
    expect([points(unstated), spans(unstated)]).toEqual([[], []]);
    expect(await drawn({ unit: "mo" })).toBe("");
  });
});

describe("a way between two nodes", () => {
  const way: Way = {
    nodes: [
      {
        id: "kelp:a",
        kind: "claim",
        label: "Relief",
        caution: "warning",
        but: "the trial differs",
      },
      { id: "kelp:ref-1", kind: "reference", label: "Reference 1", cited: "[1]" },
      { id: "work:cedar", kind: "work", label: "Cedar 2014" },
    ],
    links: [
      { how: "cites", from: "kelp:a", to: "kelp:ref-1", direction: "disputes", isDirect: false },
      { how: "identified-as", from: "kelp:ref-1", to: "work:cedar", basis: "inferred" },
    ],
    sentence: "",
    isInferred: true,
  };

  test("says how long it is, and what it depends on", async () => {
    expect(await textOf(<WayItem way={way} place={0} />)).toMatch(
      /^The closest connection, two steps, holds only if a reference is the publication that it was matched to/,
    );
    expect(await textOf(<WayItem way={{ ...way, isInferred: false }} place={1} />)).toMatch(
      /^Another connection, two steps(?!, holds)/,
    );
  });

  test("is opened step by step where it is the closest, each link drawn as it is everywhere", async () => {
    const markup = await markupOf(<WayItem way={way} place={0} />);
    expect([...markup.matchAll(/chain-link ([^"]*)"/g)].map(([, look]) => look)).toEqual([
      "is-dashed is-loud",
      "is-dashed",
    ]);
    expect(markup).toMatch(/<details[^>]* open=""/);
    expect(await markupOf(<WayItem way={way} place={1} />)).not.toMatch(/<details[^>]* open/);
  });

  test("warns with what a statement's warnings come to", async () => {
    expect(await textOf(<WayItem way={way} place={0} />)).toContain("the trial differs");
    const noted = way.nodes.map((node) => ({ ...node, caution: "note" as const }));
    expect(await markupOf(<WayItem way={{ ...way, nodes: noted }} place={0} />)).not.toContain(
      "around-warning",
    );
  });
});
