// Tests what a person reads on nodes and relationships in Neo4j, without a database.
import { isInt } from "neo4j-driver";
import { beforeAll, describe, expect, test } from "vitest";
import type { Graph } from "../../model/graph.ts";
import type { GraphNode } from "../../model/nodes.ts";
import {
  captionOf,
  readableOfEdge,
  readableOfForwarding,
  readableOfNode,
  type Row,
} from "../../server/store/neo4j/readable-row.ts";
import { edge, handMadeGraph, node } from "../graphs/hand-made.ts";
import { graphIn } from "../graphs/read-data.ts";

/** Whole numbers as they are shown. */
const shown = (row: Row): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, isInt(value) ? value.toNumber() : value]),
  );
const drafted = { drafted: { by: "first reader", on: "2026-01-05" } };
const statement = {
  kind: "claim",
  label: "Relief in two arms",
  dossier: "dossier:kelp",
  order: 0,
  statement: "Relief came in 14.1 months.",
  voice: "cited",
  notReported: [],
  review: drafted,
};
const figure = {
  id: "soaked",
  measure: "survival-time",
  measureName: "survival time",
  standsBy: "bound",
  value: 14.1,
  unit: "mo",
};

describe("a node", () => {
  test("tells figures in lines that can be typed, and what they measure among whom", () => {
    const claim = node({
      ...statement,
      id: "kelp:arms",
      type: "regimen-result",
      figures: [
        {
          ...figure,
          statistic: "median",
          arm: "soaked",
          among: "concept:divers",
          amongName: "divers",
          n: 228,
          significance: "not-significant",
        },
        { ...figure, id: "dry", value: undefined, notStated: true, arm: "dry" },
      ],
      population: { id: "concept:divers", kind: "concept", label: "divers" },
      arms: [
        { id: "soaked", name: "soaked in brine" },
        {
          id: "dry",
          name: "left dry",
          regimen: { id: "concept:drying", kind: "concept", label: "drying" },
        },
      ],
      outcome: { id: "concept:relief", kind: "concept", label: "relief" },
    });
    expect(shown(readableOfNode(claim))).toEqual({
      type: "regimen-result",
      dossier: "dossier:kelp",
      statement: "Relief came in 14.1 months.",
      voice: "cited",
      order: 0,
      figureTexts: [
        "median survival time, soaked in brine: 14.1 months (not significant; among divers; n = 228)",
        "survival time, left dry: not stated",
      ],
      figureMeasures: ["survival time", "survival time"],
      figureDenominators: ["divers", "none given"],
      population: "concept:divers",
      arms: ["soaked in brine", "left dry"],
      armsRegimen: ["none given", "concept:drying"],
      outcome: "concept:relief",
      review: "draft",
      draftedBy: "first reader",
      draftedOn: "2026-01-05",
    });
  });

  test("tells the parts of a whole side by side, each with the landmarks that it has", () => {
    const concept = (id: string) => ({ id: `concept:${id}`, kind: "concept", label: id });
    const definition = node({
      ...statement,
      id: "kelp:shore",
      type: "definition",
      figures: [],
      defines: concept("shore"),
      parts: [
        { name: "lower shore, up to the wall", part: concept("lower-shore"), to: concept("wall") },
        { name: "upper shore, above it", part: concept("upper-shore"), from: concept("wall") },
      ],
    });
    const row = readableOfNode(definition);
    expect(row).toMatchObject({
      parts: ["lower shore, up to the wall", "upper shore, above it"],
      partsPart: ["concept:lower-shore", "concept:upper-shore"],
      partsFrom: ["none given", "concept:wall"],
      partsTo: ["concept:wall", "none given"],
    });
  });

  test("tells conditions with their thresholds", () => {
    const recommendation = {
      ...statement,
      id: "kelp:rec",
      kind: "recommendation",
      figures: [{ ...figure, id: "limit", measure: "size", measureName: "size", unit: "cm" }],
      force: "may",
      stage: { id: "operation", name: "Operation", means: "The thing itself." },
      polarity: "for",
      forWhom: "divers",
      expectedBenefit: "not stated",
      expectedHarm: "not stated",
      conditions: {
        mode: "any",
        items: [
          { text: "a large patch", threshold: { figure: "limit" } },
          { text: "a deep patch", threshold: "not stated" },
          { text: "a second patch", threshold: "none needed" },
        ],
      },
    };
    expect(readableOfNode(node(recommendation))).toMatchObject({
      conditionsMode: "any",
      conditions: [
        "a large patch (14.1 cm)",
        "a deep patch (threshold not stated)",
        "a second patch",
      ],
    });
  });

  test("tells a publication as it is cited", () => {
    const work = node({
      id: "work:ash-2020",
      kind: "work",
      label: "Ash 2020",
      csl: {
        type: "article-journal",
        title: "On kelp",
        author: [{ family: "Ash", given: "Ada" }, { family: "Birch" }, { literal: "Kelp Group" }],
        authorsIncomplete: false,
        issued: "2020-03",
        "container-title": "Journal of Kelp",
        volume: "2",
        page: "3-4",
        DOI: "10.5555/Kelp",
        PMID: "1",
      },
      record: { depth: "abstract", pmid: "1", url: "https://example.org/", what: "a record" },
      standing: { status: "superseded", reason: "Counted anew.", because: "work:birch-2021" },
      review: { ...drafted, reviewed: { by: "second reader", on: "2026-01-06" } },
    });
    expect(shown(readableOfNode(work))).toEqual({
      title: "On kelp",
      publicationType: "article-journal",
      authors: ["Ash, Ada", "Birch", "Kelp Group"],
      authorsIncomplete: false,
      year: 2020,
      journal: "Journal of Kelp",
      volume: "2",
      pages: "3-4",
      doi: "10.5555/kelp",
      pmid: "1",
      recordReadFrom: "a record",
      recordReadingDepth: "abstract",
      standing: "superseded",
      standingReason: "Counted anew.",
      standingBecause: "work:birch-2021",
      review: "reviewed",
      draftedBy: "first reader",
      draftedOn: "2026-01-05",
      reviewedBy: "second reader",
      reviewedOn: "2026-01-06",
    });
  });

  test("that is a passage has its sentence in the caption", () => {
    const passage = (sentences?: number[]) =>
      captionOf(
        node({
          id: "kelp:one~1",
          kind: "passage",
          label: "Results",
          dossier: "dossier:kelp",
          section: "results",
          sectionTitle: "Results",
          keys: ["kelp"],
          sentences,
          url: "https://example.org/kelp",
        }),
      );
    expect([passage(), passage([3]), passage([3, 4])]).toEqual([
      "Results",
      "Results, sentence 3",
      "Results, sentences 3, 4",
    ]);
  });
});

test("an edge tells directness axis by axis, and nothing of its ends and type", () => {
  const bearsOn = edge("BEARS_ON", "report:ash-2020.one", "kelp:one", {
    direction: "disputes",
    directness: { site: "direct", timing: "unknown" },
    age: "after-paper",
    explanation: "No relief was seen.",
  });
  expect(readableOfEdge(bearsOn)).toEqual({
    direction: "disputes",
    directnessSite: "direct",
    directnessTiming: "unknown",
    age: "after-paper",
    explanation: "No relief was seen.",
  });
});

test("a forwarding tells where it leads, or why it is gone", () => {
  expect(handMadeGraph().forwardings.map(readableOfForwarding)).toEqual([
    { type: "tombstone", reason: "It said nothing.", on: "2026-01-07" },
    { type: "alias", to: "kelp:patch-strength" },
  ]);
});

describe("the real dossier", () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await graphIn("data");
  });
  const rowOf = (given: GraphNode): Row => ({
    ...readableOfNode(given),
    id: given.id,
    caption: captionOf(given),
  });

  test("has nothing that the database would not take, and no empty text or list", () => {
    const rows = [...graph.nodes.map(rowOf), ...graph.edges.map(readableOfEdge)];
    const values = rows.flatMap((row) => Object.values(row));
    expect(
      values.filter((value) => value === "" || (Array.isArray(value) && value.length === 0)),
    ).toEqual([]);
    expect(values.flat().filter((item) => typeof item === "object" && !isInt(item))).toEqual([]);
  });

  test("says nothing under two names on one node", () => {
    const twice = graph.nodes.flatMap((given) => {
      const properties = Object.entries(rowOf(given)).filter(
        ([, value]) => [value].flat().join("").length > 24,
      );
      const texts = properties.map(([, value]) => [value].flat().join("\n"));
      return properties
        .filter((_, i) => texts.indexOf(texts[i] ?? "") < i)
        .map(([name]) => [given.id, name]);
    });
    expect(twice).toEqual([]);
  });
});
