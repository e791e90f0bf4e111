// Tests what links say in words, and how a way is read out.
import { describe, expect, test } from "vitest";
import {
  connectionWords,
  isInferred,
  strokeOf,
  wayParts,
  waySentence,
} from "../../model/connection-text.ts";
import type { ConnectedNode, Connection } from "../../model/views/connection.ts";

const nodes: ConnectedNode[] = [
  { id: "concept:swelling", kind: "concept", type: "symptom", label: "swelling" },
  { id: "k:swells", kind: "claim", type: "presentation", label: "Kelp swells" },
  { id: "k:soak", kind: "recommendation", label: "Soak it" },
  { id: "k:ref-5", kind: "reference", label: "Reference 5", cited: "[5]" },
  { id: "work:cedar", kind: "work", label: "Cedar 2014" },
  { id: "study:cedar", kind: "study", label: "Cedar trial" },
];
const links: Connection[] = [
  { how: "about", from: "k:swells", to: "concept:swelling", roles: ["finding"] },
  { how: "based-on", from: "k:soak", to: "k:swells", direction: "supports" },
  { how: "cites", from: "k:soak", to: "k:ref-5", direction: "supports", isDirect: true },
  { how: "identified-as", from: "k:ref-5", to: "work:cedar", basis: "inferred" },
  { how: "describes", from: "work:cedar", to: "study:cedar" },
];

describe("a way", () => {
  test("is read out from its first node to its last", () => {
    expect(waySentence(nodes, links)).toBe(
      "Swelling is a finding in the claim “Kelp swells”, which is a basis of the advice “Soak it”. That advice cites [5], which is matched to Cedar 2014. That publication describes Cedar trial.",
    );
  });

  test("is read out backwards as well", () => {
    expect(waySentence(nodes.toReversed(), links.toReversed())).toBe(
      "Cedar trial is described by Cedar 2014, which is the probable match of [5]. That reference is cited by the advice “Soak it”, which is based on the claim “Kelp swells”. That claim is about the finding swelling.",
    );
  });
});

describe("a link read from either end", () => {
  const ends = { from: "k:here", to: "k:there" } as const;
  const uncited = { how: "not-cited", isDirect: true, age: "before-paper" } as const;
  const cases: readonly [link: Connection, along: string, against: string][] = [
    [{ ...ends, how: "based-on", direction: "supports" }, "is based on", "is a basis of"],
    [{ ...ends, how: "based-on", direction: "disputes" }, "is weakened by", "speaks against"],
    [{ ...ends, how: "based-on", direction: "neutral" }, "is qualified by", "qualifies"],
    [{ ...ends, how: "cites", direction: "supports", isDirect: true }, "cites", "is cited by"],
    [{ ...ends, how: "cites", direction: "neutral", isDirect: true }, "cites", "is cited by"],
    [
      { ...ends, how: "cites", direction: "disputes", isDirect: true },
      "cites as disputing it",
      "is cited as disputing",
    ],
    [{ ...ends, how: "identified-as", basis: "confirmed" }, "is", "is in the reference list as"],
    [
      { ...ends, how: "identified-as", basis: "inferred" },
      "is matched to",
      "is the probable match of",
    ],
    [
      { ...ends, ...uncited, direction: "supports" },
      "is supported, without citing it, by",
      "supports, without being cited for it,",
    ],
    [
      { ...ends, ...uncited, direction: "neutral" },
      "is qualified, without citing it, by",
      "qualifies, without being cited for it,",
    ],
    [{ ...ends, how: "party-to" }, "is one side of", "has as one side"],
    [{ ...ends, how: "concerns-approval" }, "concerns", "is the subject of"],
    [{ ...ends, how: "rested-on" }, "rested on", "was a basis of"],
    [{ ...ends, how: "superseded-by" }, "was superseded by", "supersedes"],
    [{ ...ends, how: "not-confirmed-by" }, "was not confirmed by", "did not confirm"],
    [
      { ...ends, how: "overlaps" },
      "shares patients or trials with",
      "shares patients or trials with",
    ],
    [{ ...ends, how: "concerns" }, "concerns", "is the patient of"],
    [{ ...ends, how: "mentions" }, "mentions", "is mentioned in"],
    [{ ...ends, how: "broader" }, "is a type of", "includes"],
    [{ ...ends, how: "part-of-whole" }, "is part of", "has as a part"],
    [{ ...ends, how: "under" }, "stands under", "holds"],
    [{ ...ends, how: "about", roles: [] }, "is about", "is the subject of"],
    [
      { ...ends, how: "about", roles: ["population", "site"] },
      "holds for",
      "is the group described in",
    ],
    [{ ...ends, how: "about", roles: ["differential"] }, "tells apart from", "is told apart in"],
    [{ ...ends, how: "about", roles: ["comparator"] }, "makes a comparison with", "is compared in"],
    [{ ...ends, how: "about", roles: ["outcome"] }, "is about the outcome", "is an outcome in"],
    [{ ...ends, how: "about", roles: ["test"] }, "is about the test", "is a test in"],
  ];

  test.each(cases)("%j", (link, along, against) => {
    expect([connectionWords(link, "k:here"), connectionWords(link, "k:there")]).toEqual([
      along,
      against,
    ]);
  });
});

describe("the parts of a way", () => {
  test("name each node, with what encloses its name, and words between them", () => {
    expect(wayParts(nodes.slice(0, 2), links.slice(0, 1))).toEqual([
      { text: "Swelling", node: nodes[0] },
      { text: " is a finding in " },
      { text: "the claim " },
      { text: "“Kelp swells”", node: nodes[1] },
      { text: "." },
    ]);
  });

  test("begin with a capital, before the quotation where there is one", () => {
    expect(wayParts(nodes.slice(1, 2), [])).toEqual([
      { text: "The claim " },
      { text: "“Kelp swells”", node: nodes[1] },
      { text: "." },
    ]);
  });

  test.each([
    [{ id: "t:a", kind: "topic", label: "Soaking" }, "The topic “Soaking”."],
    [{ id: "k:t", kind: "tension", label: "four or five" }, "The inconsistency “four or five”."],
    [{ id: "a:a", kind: "approval", label: "kelp patch" }, "The approval “kelp patch”."],
    [{ id: "k:c", kind: "case", label: "case 1" }, "Case 1."],
  ] as const)("name %j by its kind", (node, sentence) => {
    expect(waySentence([node], [])).toBe(sentence);
  });

  test("are none of no way", () => {
    expect(wayParts([], links)).toEqual([]);
  });

  test("leave out a link without the node that it leads to", () => {
    expect(waySentence(nodes.slice(0, 2), links)).toBe(
      "Swelling is a finding in the claim “Kelp swells”.",
    );
  });
});

describe("a link", () => {
  test("that is inferred says so and is dashed", () => {
    const inferred: Connection = {
      how: "identified-as",
      from: "k:ref-5",
      to: "work:cedar",
      basis: "inferred",
    };
    expect(isInferred(inferred)).toBe(true);
    expect(strokeOf(inferred)).toBe("dashed");
  });

  test("that is confirmed does not", () => {
    const confirmed: Connection = {
      how: "identified-as",
      from: "k:ref-5",
      to: "work:cedar",
      basis: "confirmed",
    };
    expect([isInferred(confirmed), strokeOf(confirmed)]).toEqual([false, "solid"]);
    expect(connectionWords(confirmed, "k:ref-5")).toBe("is");
  });

  test("that is not cited says so from both ends", () => {
    const link: Connection = {
      how: "not-cited",
      from: "k:soak",
      to: "work:dune",
      direction: "disputes",
      isDirect: false,
      age: "before-paper",
    };
    expect(connectionWords(link, "k:soak")).toBe("is disputed, without citing it, by");
    expect(connectionWords(link, "work:dune")).toBe("disputes, without being cited for it,");
  });
});
