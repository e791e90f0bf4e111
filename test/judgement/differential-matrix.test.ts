// Tests which claims say what of which feature in which condition, and in which order rows and columns stand.
import { describe, expect, test } from "vitest";
import type { ClaimNode, DossierNode, GraphNode } from "../../model/nodes.ts";
import { comparedIds, differentialMatrix } from "../../server/judgement/differential-matrix.ts";
import { indexSubgraph } from "../../server/judgement/subgraph.ts";
import {
  claimOf,
  conceptOf as concept,
  edge,
  figureOf as figure,
  first,
  node,
} from "../graphs/hand-made.ts";

const disease = "concept:leg-oedema";
const link = (name: string) => ({ id: `concept:${name}`, kind: "concept", label: name });
const broader = (kind: string, of: string) => edge("BROADER", `concept:${kind}`, `concept:${of}`);
/** A claim that tells another condition from the disease by a feature. */
const told = (id: string, condition: string, feature: string, own: object = {}): ClaimNode =>
  claimOf(id, {
    type: "differential",
    condition: link(condition),
    feature: link(feature),
    points: "against",
    ...own,
  });

/** A claim about the disease itself that names a feature. */
const ofDisease = (id: string, feature: string, own: object = {}): ClaimNode =>
  claimOf(id, { type: "presentation", feature: link(feature), ...own });

const { disease: _ofTheFiction, ...withoutDisease } = first("dossier");
const paper: DossierNode = { ...withoutDisease, disease };

const names = ["leg-oedema", "moss", "reed", "fern", "rush"];
const conditionNodes = names.map((name) => concept(name, { type: "disease" }));

type Given = {
  claims: readonly ClaimNode[];
  concepts?: readonly GraphNode[];
  edges?: readonly ReturnType<typeof broader>[];
  dossier?: DossierNode;
};

const matrixOf = ({ claims, concepts = [], edges = [], dossier = paper }: Given) =>
  differentialMatrix(
    dossier,
    claims,
    indexSubgraph({ nodes: [...conditionNodes, ...concepts], edges }),
  );

/** Each column as "label", with what it is a kind of behind it. */
const columnsOf = (given: Given): string[] =>
  matrixOf(given).conditions.map(({ condition, kindOf }) =>
    kindOf === undefined ? condition.label : `${condition.label} < ${kindOf}`,
  );

/** Each group as "type or examination: its rows". */
const groupsOf = (given: Given): string[] =>
  matrixOf(given).groups.map(
    ({ type, modality, features }) =>
      `${type ?? modality?.label ?? "none"}: ${features.map(({ feature }) => feature.label).join(", ")}`,
  );

/** The one row of a matrix. */
const rowOf = (given: Given) => {
  const [group, ...others] = matrixOf(given).groups;
  const [row, ...rest] = group?.features ?? [];
  if (row === undefined || others.length + rest.length > 0) throw new Error("not one row");
  return row;
};

describe("what claims compare", () => {
  test("is nothing without claims", () => {
    expect(comparedIds([], disease)).toEqual({ conditions: [], features: [] });
  });

  test("is nothing where a claim names no feature", () => {
    const claims = [
      claimOf("bare", {}),
      claimOf("plain", { type: "presentation" }),
      claimOf("empty", { type: "presentation", feature: undefined }),
    ];
    expect(comparedIds(claims, disease)).toEqual({ conditions: [], features: [] });
  });

  test("is the other condition where a claim tells one apart, else the disease", () => {
    const claims = [told("a", "moss", "edge"), ofDisease("b", "ache")];
    expect(comparedIds(claims, disease)).toEqual({
      conditions: ["concept:moss", disease],
      features: ["concept:edge", "concept:ache"],
    });
  });

  test("is each named once, as it is met", () => {
    const claims = [
      told("a", "reed", "edge"),
      told("b", "moss", "ache"),
      told("c", "reed", "ache"),
      told("d", "moss", "edge"),
    ];
    expect(comparedIds(claims, disease)).toEqual({
      conditions: ["concept:reed", "concept:moss"],
      features: ["concept:edge", "concept:ache"],
    });
  });

  test("leaves out what is said of the disease where the paper has none", () => {
    const claims = [ofDisease("a", "ache"), told("b", "moss", "edge")];
    expect(comparedIds(claims, undefined)).toEqual({
      conditions: ["concept:moss"],
      features: ["concept:edge"],
    });
  });
});

describe("a matrix", () => {
  test("of no claims has the disease and no rows", () => {
    expect(matrixOf({ claims: [] })).toEqual({
      dossier: { id: "dossier:kelp", kind: "dossier", label: "Kelp patches" },
      conditions: [
        { condition: { id: disease, kind: "concept", label: "leg-oedema" }, isDisease: true },
      ],
      groups: [],
    });
  });

  test("of no claims and no disease is empty", () => {
    expect(matrixOf({ claims: [], dossier: withoutDisease })).toMatchObject({
      conditions: [],
      groups: [],
    });
  });

  test("has one row for a feature and one cell for each condition it is entered in", () => {
    const claims = [
      told("a", "moss", "edge", { value: "blurred", points: "for" }),
      ofDisease("b", "edge", { value: "clear" }),
    ];
    expect(
      matrixOf({ claims, concepts: [concept("edge", { values: ["clear", "blurred"] })] }),
    ).toEqual({
      dossier: { id: "dossier:kelp", kind: "dossier", label: "Kelp patches" },
      conditions: [
        { condition: { id: disease, kind: "concept", label: "leg-oedema" }, isDisease: true },
        { condition: { id: "concept:moss", kind: "concept", label: "moss" }, isDisease: false },
      ],
      groups: [
        {
          type: "finding",
          features: [
            {
              feature: link("edge"),
              values: ["clear", "blurred"],
              cells: [
                {
                  condition: "concept:moss",
                  says: [{ claim: "kelp:a", value: "blurred", points: "for", figures: [] }],
                },
                { condition: disease, says: [{ claim: "kelp:b", value: "clear", figures: [] }] },
              ],
            },
          ],
        },
      ],
    });
  });

  test("leaves out a feature that is no concept here, not its conditions", () => {
    const given = { claims: [told("a", "moss", "edge"), told("b", "reed", "topic")] };
    const topic = node({
      id: "concept:topic",
      kind: "topic",
      label: "topic",
      question: "What?",
      order: 1,
    });
    expect(groupsOf({ ...given, concepts: [topic] })).toEqual([]);
    expect(columnsOf(given)).toEqual(["leg-oedema", "moss", "reed"]);
  });
});

describe("what is said in a cell", () => {
  const edgeOnly = [concept("edge", { values: ["clear", "blurred"] })];

  test("is only what the claim says: all of it", () => {
    const claims = [
      told("a", "moss", "edge", {
        value: "blurred",
        modality: link("scan"),
        frequency: "often",
        points: "shared",
        pointsBy: "curator",
      }),
    ];
    expect(rowOf({ claims, concepts: edgeOnly }).cells).toEqual([
      {
        condition: "concept:moss",
        says: [
          {
            claim: "kelp:a",
            value: "blurred",
            modality: link("scan"),
            points: "shared",
            pointsBy: "curator",
            frequency: "often",
            figures: [],
          },
        ],
      },
    ]);
  });

  test("is that the feature is compared where no more is said", () => {
    const claims = [ofDisease("a", "edge")];
    expect(rowOf({ claims, concepts: edgeOnly })).toEqual({
      feature: link("edge"),
      values: [],
      cells: [{ condition: disease, says: [{ claim: "kelp:a", figures: [] }] }],
    });
  });

  test("is how often, in words, of the disease too", () => {
    const claims = [ofDisease("a", "edge", { frequency: "few" })];
    expect(rowOf({ claims, concepts: edgeOnly }).cells[0]?.says).toEqual([
      { claim: "kelp:a", frequency: "few", figures: [] },
    ]);
  });

  test("is the figures that count the feature, and no other", () => {
    const figures = [
      figure("one", { of: "concept:edge", ofName: "edge" }),
      figure("two", { of: "concept:ache", ofName: "ache" }),
      figure("three", { among: "concept:edge", amongName: "edge" }),
      figure("four", { of: "concept:edge", ofName: "edge" }),
    ];
    const claims = [told("a", "moss", "edge", { figures })];
    expect(
      rowOf({ claims, concepts: edgeOnly }).cells[0]?.says[0]?.figures.map(({ id }) => id),
    ).toEqual(["one", "four"]);
  });

  test("is from each claim on the same condition, in the order given; cells are in the order met", () => {
    const claims = [
      told("a", "reed", "edge"),
      told("b", "moss", "edge"),
      told("c", "reed", "edge"),
      ofDisease("d", "edge"),
    ];
    expect(
      rowOf({ claims, concepts: edgeOnly }).cells.map(({ condition, says }) => [
        condition,
        ...says.map(({ claim }) => claim),
      ]),
    ).toEqual([
      ["concept:reed", "kelp:a", "kelp:c"],
      ["concept:moss", "kelp:b"],
      [disease, "kelp:d"],
    ]);
  });

  test("is nothing that is said of another feature", () => {
    const claims = [told("a", "moss", "edge"), told("b", "moss", "unknown")];
    expect(rowOf({ claims, concepts: edgeOnly }).cells).toEqual([
      { condition: "concept:moss", says: [{ claim: "kelp:a", points: "against", figures: [] }] },
    ]);
  });
});

describe("the values of a feature", () => {
  const claims = ["soft", "blurred", "clear", "blurred", "hard"].map((value, i) =>
    told(`claim-${i}`, "moss", "edge", { value }),
  );

  test("come in the order of the vocabulary, those that it does not have behind them as met", () => {
    const concepts = [concept("edge", { values: ["clear", "blurred"] })];
    expect(rowOf({ claims, concepts }).values).toEqual(["clear", "blurred", "soft", "hard"]);
  });

  test("are those that are entered, of all that it can be", () => {
    const concepts = [concept("edge", { values: ["wide", "hard", "clear", "narrow"] })];
    expect(rowOf({ claims: claims.slice(2, 3), concepts }).values).toEqual(["clear"]);
  });

  test("come as met where the vocabulary has none, each once", () => {
    expect(rowOf({ claims, concepts: [concept("edge")] }).values).toEqual([
      "soft",
      "blurred",
      "clear",
      "hard",
    ]);
  });
});

describe("groups of rows", () => {
  const concepts = [
    concept("edge"),
    concept("glow"),
    concept("ache", { type: "symptom" }),
    concept("age", { type: "factor" }),
    concept("probe", { type: "test" }),
  ];

  test("are the kinds of features, in the order of the kinds, rows as met", () => {
    const claims = ["age", "edge", "ache", "glow"].map((feature) => told(feature, "moss", feature));
    expect(groupsOf({ claims, concepts })).toEqual([
      "symptom: ache",
      "finding: edge, glow",
      "factor: age",
    ]);
  });

  test("are the examinations that claims name, whatever kind the features are", () => {
    const claims = [
      told("a", "moss", "edge", { modality: link("scan") }),
      told("b", "moss", "ache", { modality: link("touch") }),
      told("c", "moss", "age", { modality: link("scan") }),
      told("d", "moss", "glow"),
    ];
    expect(groupsOf({ claims, concepts })).toEqual([
      "finding: glow",
      "scan: edge, age",
      "touch: ache",
    ]);
    expect(
      matrixOf({ claims, concepts }).groups.map(({ type, modality }) => [type, modality]),
    ).toEqual([
      ["finding", undefined],
      [undefined, link("scan")],
      [undefined, link("touch")],
    ]);
  });

  test("stand where examinations stand among kinds of things, beside features that are examinations", () => {
    const claims = [
      told("a", "moss", "age"),
      told("b", "moss", "probe"),
      told("c", "moss", "edge", { modality: link("scan") }),
      told("d", "moss", "glow"),
    ];
    expect(groupsOf({ claims, concepts })).toEqual([
      "finding: glow",
      "test: probe",
      "scan: edge",
      "factor: age",
    ]);
  });

  test("take a feature once: to the first examination of its first cell that names one", () => {
    const claims = [
      told("a", "reed", "edge"),
      told("b", "moss", "edge", { modality: link("touch") }),
      told("c", "reed", "edge", { modality: link("scan") }),
    ];
    expect(groupsOf({ claims, concepts })).toEqual(["scan: edge"]);
  });
});

describe("columns", () => {
  const all = (...conditions: string[]) =>
    conditions.map((condition) => told(`on-${condition}`, condition, "edge"));

  test("begin with the disease, though nothing or something else is said first", () => {
    expect(columnsOf({ claims: all("reed", "moss") })).toEqual(["leg-oedema", "reed", "moss"]);
    expect(columnsOf({ claims: [...all("reed"), ofDisease("a", "edge")] })).toEqual([
      "leg-oedema",
      "reed",
    ]);
  });

  test("are without a disease where the paper has none, or where it is unknown here", () => {
    expect(columnsOf({ claims: all("reed", "moss"), dossier: withoutDisease })).toEqual([
      "reed",
      "moss",
    ]);
    const dossier = { ...paper, disease: "concept:unknown" };
    expect(columnsOf({ claims: all("reed"), dossier })).toEqual(["reed"]);
  });

  test("leave out a condition that is unknown here", () => {
    expect(columnsOf({ claims: all("reed", "unknown", "moss") })).toEqual([
      "leg-oedema",
      "reed",
      "moss",
    ]);
  });

  test("stand behind what they are kinds of, in the order met among themselves", () => {
    expect(
      columnsOf({
        claims: all("fern", "reed", "rush", "moss"),
        edges: [broader("fern", "moss"), broader("rush", "moss")],
      }),
    ).toEqual(["leg-oedema", "reed", "moss", "fern < concept:moss", "rush < concept:moss"]);
  });

  test("stand behind kinds of kinds", () => {
    expect(
      columnsOf({
        claims: all("fern", "rush", "moss", "reed"),
        edges: [broader("fern", "rush"), broader("rush", "moss")],
      }),
    ).toEqual(["leg-oedema", "moss", "rush < concept:moss", "fern < concept:rush", "reed"]);
  });

  test("find what they are kinds of over steps that are no columns, the nearest of several", () => {
    expect(
      columnsOf({
        claims: all("fern", "moss", "reed"),
        edges: [
          broader("fern", "leafy"),
          broader("leafy", "green"),
          broader("green", "moss"),
          broader("fern", "wet"),
          broader("wet", "reed"),
        ],
      }),
    ).toEqual(["leg-oedema", "moss", "reed", "fern < concept:reed"]);
  });

  test("take the first of two that are equally near", () => {
    const claims = all("fern", "moss", "reed");
    const [toMoss, toReed] = [broader("fern", "moss"), broader("fern", "reed")];
    expect(columnsOf({ claims, edges: [toReed, toMoss] })).toEqual([
      "leg-oedema",
      "moss",
      "reed",
      "fern < concept:reed",
    ]);
    expect(columnsOf({ claims, edges: [toMoss, toReed] })).toContain("fern < concept:moss");
  });

  test("are no kinds of the disease, which they are told apart from, nor of what is no column", () => {
    expect(
      columnsOf({
        claims: all("moss", "reed"),
        edges: [broader("moss", "leg-oedema"), broader("reed", "rush")],
      }),
    ).toEqual(["leg-oedema", "moss", "reed"]);
  });

  test("come to an end where concepts above them lead round in a circle", () => {
    expect(
      columnsOf({
        claims: all("moss"),
        edges: [broader("moss", "a"), broader("a", "b"), broader("b", "a")],
      }),
    ).toEqual(["leg-oedema", "moss"]);
  });
});
