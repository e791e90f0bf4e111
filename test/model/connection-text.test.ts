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
