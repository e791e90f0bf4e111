// Tests what the graph of a small corpus holds, and that the order of files makes no difference to it.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GraphEdge, type Graph } from "../../model/graph.ts";
import { GraphNode } from "../../model/nodes.ts";
import { buildGraph } from "../../server/corpus/build-graph.ts";
import { levelOf } from "../../model/evidence-levels.ts";
import { ageOf } from "../../server/corpus/evidence-age.ts";
import { workLabel } from "../../server/corpus/work-label.ts";
import { passageAddress } from "../../server/corpus/passage-address.ts";
import { edited, parseTexts, smallData, type Edits } from "./small-data.ts";

const graphWith = (edits: Edits): Graph => buildGraph(parseTexts(edited(edits)).corpus);
const graph = graphWith({});
const nodeOf = (id: string, from = graph) => from.nodes.find((node) => node.id === id);
const edgesOf = (type: string, from = graph) =>
  from.edges.filter((edge) => edge.type === type).map((edge) => `${edge.from} > ${edge.to}`);

describe("the graph of a corpus", () => {
  test("holds nodes and edges that fit their schemas, each once, in ASCII order", () => {
    const ids = graph.nodes.map(({ id }) => id);
    const ends = graph.edges.map(({ from, type, to }) => `${from} ${type} ${to}`);
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(ends).toEqual([...new Set(ends)].sort());
    for (const node of graph.nodes) expect(GraphNode.safeParse(node).error).toBeUndefined();
    for (const edge of graph.edges) expect(GraphEdge.safeParse(edge).error).toBeUndefined();
  });

  test("holds a source that the text names without a number", () => {
    const named = graphWith({
      "dossiers/ash/dossier.yaml": [["references: 3", "references: 2"]],
      "dossiers/ash/references.yaml": [
        ["{ marker: 3, basis", "{ marker: elm, namedInText: Elm, basis"],
      ],
      "dossiers/ash/claims/background.yaml": [
        [
          "{ ref: 2, intent: citesAsEvidence, attachment: same-sentence",
          "{ ref: elm, intent: citesAsEvidence, attachment: by-name",
        ],
      ],
    });
    const reference = nodeOf("ash:ref-elm", named);
    expect(reference).toMatchObject({ label: "Source named “Elm”", namedInText: "Elm" });
    expect(reference).not.toHaveProperty("marker");
    expect(nodeOf("ash:two-arms@elm", named)).toMatchObject({
      kind: "evidence-line",
      label: "Elm",
    });
    expect(edgesOf("CITES", named)).toContain("ash:two-arms@elm > ash:ref-elm");
  });

  test("joins only nodes that it holds", () => {
    const ids = new Set(graph.nodes.map(({ id }) => id));
    const ends = graph.edges.flatMap(({ from, to }) => [from, to]);
    expect(ends.filter((id) => !ids.has(id))).toEqual([]);
  });

  test("uses every kind of edge but those for which the small data have no case", () => {
    const all = GraphEdge.options.map((option) => option.shape.type.value);
    const used = new Set(graph.edges.map(({ type }) => type));
    expect(all.filter((type) => !used.has(type))).toEqual([
      "MENTIONS",
      "PART_OF_WHOLE",
      "SUPERSEDED_BY",
    ]);
  });

  test("is the same whatever the order of files", () => {
    const whole = JSON.stringify(graph);
    const paths = Object.entries(smallData);
    fc.assert(
      fc.property(fc.shuffledSubarray(paths, { minLength: paths.length }), (shuffled) => {
        expect(JSON.stringify(buildGraph(parseTexts(Object.fromEntries(shuffled)).corpus))).toBe(
          whole,
        );
      }),
      { numRuns: 20 },
    );
  });

  test("is the same when claims are written in another order, but for their order where no lock tells it", () => {
    const path = "dossiers/ash/claims/background.yaml";
    const [head = "", ...claims] = (smallData[path] ?? "").split(/(?=^ {2}- id: )/m);
    expect(claims).toHaveLength(3);
    const reversed = graphWith({ [path]: head + claims.reverse().join("") });
    const withoutOrder = ({ nodes, ...others }: Graph) => ({
      ...others,
      nodes: nodes.map((node) => (node.kind === "claim" ? { ...node, order: 0 } : node)),
    });
    expect(withoutOrder(reversed)).toEqual(withoutOrder(graph));
    const inBackground = ({ nodes }: Graph) =>
      nodes
        .filter((node) => node.kind === "claim")
        .toSorted((a, b) => a.order - b.order)
        .slice(0, 3)
        .map(({ id }) => id);
    expect(inBackground(reversed)).toEqual(inBackground(graph).toReversed());
  });

  test("fills figures with units and names", () => {
    expect(nodeOf("ash:relief-share")).toMatchObject({
      figures: [
        {
          unit: "%",
          measureName: "share",
          of: "concept:leg-oedema",
          ofName: "oedema of the leg",
          among: "concept:divers",
          amongName: "divers",
        },
      ],
    });
  });

  test("fills reported figures with their measure's unit, where they have none of their own", () => {
    const share = "measure: share, value: 50";
    const unitWith = (figure: string) => {
      const edited = graphWith({
        "works/birch-2015.yaml": [["measure: count, value: 6", figure]],
      });
      const report = nodeOf("report:birch-2015.relief", edited);
      return report?.kind === "report" ? report.figures[0]?.unit : "no report";
    };
    expect([share, `${share}, unit: "1"`, "measure: count, value: 6"].map(unitWith)).toEqual([
      "%",
      "1",
      undefined,
    ]);
  });

  test("gives an evidence line its level only when work, design and question are known", () => {
    expect(nodeOf("ash:relief-share@1")).toMatchObject({ question: "benefit", level: 2 });
    expect(nodeOf("ash:two-arms@2")).not.toHaveProperty("level", expect.any(Number));
    const unasked = graphWith({
      "dossiers/ash/claims/background.yaml": [[", question: benefit", ""]],
    });
    expect(nodeOf("ash:relief-share@1", unasked)).not.toHaveProperty("level", expect.any(Number));
  });

  test("inherits the stage of practice from the topic above, and gives none to other claims", () => {
    expect(nodeOf("ash:soaked-first")).toMatchObject({
      stage: { id: "operation", name: "Operation" },
    });
    expect(nodeOf("ash:relief-share")).not.toHaveProperty("stage", expect.anything());
  });

  test("says of an audit that it is conditional while the reference is inferred", () => {
    const audit = (from: Graph) => from.edges.find(({ type }) => type === "AUDITED_AGAINST");
    expect(audit(graph)).toMatchObject({ from: "ash:relief-share@1", conditional: true });
    const confirmed = graphWith({
      "dossiers/ash/references.yaml": [["basis: inferred", "basis: confirmed"]],
    });
    expect(audit(confirmed)).toMatchObject({ conditional: false });
  });

  test("tells a case that a statement is about from one that it only names", () => {
    const compared = graphWith({
      "dossiers/ash/claims/results.yaml": [["cases: [2]", "cases: [2]\n    mentionsCases: [1]"]],
    });
    expect(edgesOf("CONCERNS", compared)).toEqual(["ash:case-2-relief > ash:case-2"]);
    expect(edgesOf("MENTIONS", compared)).toEqual(["ash:case-2-relief > ash:case-1"]);
  });

  test("places uncited evidence in time and cases in their dossier", () => {
    expect(graph.edges.find(({ type }) => type === "BEARS_ON")).toMatchObject({
      from: "report:dune-2023.none",
      to: "ash:relief-share",
      age: "after-paper",
    });
    expect(edgesOf("CONCERNS")).toEqual(["ash:case-2-relief > ash:case-2"]);
    expect(nodeOf("ash:case-1")).toMatchObject({ label: "Case 1", number: 1 });
  });

  test("draws standing from what is listed and from why something fell", () => {
    const fallen = graphWith({
      "works/birch-2015.yaml": [
        [
          "study: birch\n",
          "study: birch\nstanding: { status: superseded, reason: Counted anew., because: work:dune-2023 }\n",
        ],
      ],
    });
    expect(edgesOf("SUPERSEDED_BY", fallen)).toEqual(["work:birch-2015 > work:dune-2023"]);
    expect(edgesOf("NOT_CONFIRMED_BY")).toEqual(["study:birch > study:dune"]);
  });

  test("keeps one edge per concept with all of its roles, and one per tension with all of its sides", () => {
    const both = graphWith({
      "dossiers/ash/claims/background.yaml": [
        ["{ concept: divers, role: population }", "{ concept: kelp-patch, role: subject }"],
      ],
      "dossiers/ash/tensions.yaml": [["statements: [two-arms]", "statements: [relief-share]"]],
    });
    const at = (type: string) =>
      both.edges.find((edge) => edge.type === type && edge.from === "ash:relief-share");
    expect(at("ABOUT")).toMatchObject({ roles: ["intervention", "subject"] });
    expect(at("PARTY_TO")).toMatchObject({ sides: [0, 1] });
  });

  test("forwards old ids", () => {
    expect(graph.forwardings).toEqual([
      { type: "tombstone", id: "ash:price", reason: "It was told nowhere.", on: "2026-01-06" },
      { type: "alias", from: "ash:share-of-relief", to: "ash:relief-share" },
    ]);
  });

  test("is refused, not guessed, when the corpus was not checked", () => {
    const broken = { "dossiers/ash/references.yaml": [["marker: 1,", "marker: 4,"]] } as const;
    expect(() => graphWith(broken)).toThrow("reference 1: not in the corpus; check it first");
  });
});

describe("small decisions of the graph", () => {
  test.each([
    ["randomised-trial", "benefit", 2],
    ["meta-analysis", "frequency", 2],
    ["case-series", "prognosis", 4],
    ["review", "benefit", undefined],
    ["randomised-trial", "frequency", undefined],
  ] as const)("a %s gives, for %s, level %s", (design, question, level) => {
    expect(levelOf(design, question)).toBe(level);
  });

  test.each([
    ["2020", "2021-11-03", "before-paper"],
    ["2021", "2021-11-03", "same-year"],
    ["2021-12", "2021-11-03", "same-year"],
    ["2021-12-01", "2021-11-03", "after-paper"],
    ["2021-11-03", "2021-11-03", "same-year"],
    ["2022", "2021-11-03", "after-paper"],
  ])("a work of %s is, to a paper of %s, %s", (work, paper, age) => {
    expect(ageOf(work, paper)).toBe(age);
  });

  test.each([
    [{ author: [{ family: "Ash" }, { family: "Elm" }], issued: "2020-06" }, "Ash 2020"],
    [{ author: [{ literal: "Office of Patches" }] }, "Office of Patches"],
    [
      { author: [], issued: "1999", "container-title": "Patches" },
      "“On the strength of kelp patches …” 1999",
    ],
    [{ author: [] }, "“On the strength of kelp patches …”"],
    [{ author: [], title: "Kelp or silk" }, "“Kelp or silk”"],
  ])("a work is called %#", (own, label) => {
    const title = "On the strength of kelp patches in divers";
    expect(workLabel({ type: "report", title, authorsIncomplete: false, ...own })).toBe(label);
  });

  test("a place is addressed by its longest term, or by its page when it has none", () => {
    const page = "https://example.org/ash";
    expect(passageAddress(page, ["kelp", "well-soaked patch, dry", "12"])).toBe(
      `${page}#:~:text=well%2Dsoaked%20patch%2C%20dry`,
    );
    expect(passageAddress(page, ["12", "[3]", "G1"])).toBe(page);
  });
});
