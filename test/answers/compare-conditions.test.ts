// Tests conditions set side by side: over the first paper, and over the fictional article with conditions of its own.
import { beforeAll, describe, expect, test } from "vitest";
import type { ViewOf } from "../../model/endpoints.ts";
import type { Graph } from "../../model/graph.ts";
import { GraphNode } from "../../model/nodes.ts";
import { answerDifferential } from "../../server/answers/compare-conditions.ts";
import type { EvidenceStore } from "../../server/store/evidence-store.ts";
import { openMemoryStore } from "../../server/store/memory/memory-store.ts";
import { conceptOf } from "../graphs/hand-made.ts";
import { graphIn } from "../graphs/read-data.ts";

const open = (graph: Graph): Promise<EvidenceStore> => openMemoryStore(graph, "a digest").current();

const cellOf = (
  { matrices }: ViewOf<"differential">,
  feature: string,
  condition: string,
): object[] | undefined =>
  matrices
    .flatMap(({ groups }) => groups.flatMap(({ features }) => features))
    .find((row) => row.feature.id === `concept:${feature}`)
    ?.cells.find((cell) => cell.condition === `concept:${condition}`)
    ?.says.map(({ figures, modality, ...saying }) => ({
      ...saying,
      ...(modality === undefined ? {} : { modality: modality.label }),
      ...(figures.length === 0 ? {} : { amounts: figures.map(({ value }) => value) }),
    }));

describe("the first paper", () => {
  let store: EvidenceStore;
  let answer: ViewOf<"differential">;
  beforeAll(async () => {
    store = await open(await graphIn("data"));
    answer = await answerDifferential(store, { dossier: "dossier:rvlms" });
  });

  test("has its disease first, and kinds behind what they are kinds of", () => {
    expect(
      answer.matrices.map(({ conditions }) =>
        conditions.map(({ condition, isDisease, kindOf }) =>
          [condition.label, ...(isDisease ? ["disease"] : []), kindOf ?? []].flat().join(" < "),
        ),
      ),
    ).toMatchInlineSnapshot(`
      [
        [
          "retroperitoneal vascular leiomyosarcoma < disease",
          "liposarcoma",
          "well-differentiated liposarcoma < concept:liposarcoma",
          "poorly differentiated liposarcoma < concept:liposarcoma",
          "“lipomyosarcoma” (as printed)",
          "neurogenic tumour",
          "neurofibroma < concept:neurogenic-tumour",
          "schwannoma < concept:neurogenic-tumour",
          "paraganglioma < concept:neurogenic-tumour",
        ],
      ]
    `);
  });

  test("gives a cell what its claim says, with which way it points, who says so, how often, and seen by what", () => {
    expect(cellOf(answer, "calcification", "lipomyosarcoma")).toEqual([
      {
        claim: "rvlms:liposarcoma-calcification",
        value: "present",
        points: "for",
        pointsBy: "curator",
        frequency: "may",
        amounts: [30],
      },
    ]);
    expect(cellOf(answer, "contrast-enhancement", "neurofibroma")).toEqual([
      {
        claim: "rvlms:neurofibroma-uniform-enhancement",
        value: "even",
        modality: "contrast-enhanced computed tomography",
        points: "for",
        pointsBy: "curator",
      },
    ]);
    expect(cellOf(answer, "silent-course", "liposarcoma")).toEqual([
      {
        claim: "rvlms:liposarcoma-insidious",
        value: "present",
        points: "shared",
        pointsBy: "curator",
      },
    ]);
  });

  test("gives the disease's own column what claims about it say, without a direction", () => {
    expect(cellOf(answer, "tumour-boundary", "rvlms")).toEqual([
      { claim: "rvlms:own-tumours-clear-boundary", value: "clear" },
    ]);
    expect(cellOf(answer, "vessel-invasion", "rvlms")).toEqual([
      { claim: "rvlms:case-1-ivc-invaded", value: "present" },
      { claim: "rvlms:case-2-rv-wall-invaded", value: "present" },
    ]);
  });

  test("has no cell where nothing is entered", () => {
    expect(cellOf(answer, "calcification", "schwannoma")).toBeUndefined();
  });

  test("groups rows by the examination that a claim names, and the others by kind of thing", () => {
    expect(
      answer.matrices[0]?.groups.map(({ modality, type, features }) => [
        modality?.label ?? type,
        features.map(({ feature }) => feature.label),
      ]),
    ).toMatchInlineSnapshot(`
      [
        [
          "symptom",
          [
            "palpitation",
          ],
        ],
        [
          "finding",
          [
            "silent course",
            "boundary of the tumour",
            "invasion of blood vessels",
            "composition varying with differentiation",
            "fat in the tumour",
            "soft tissue in the tumour",
            "calcification",
            "target sign",
            "location beside the spinal cord",
            "necrosis",
            "raised blood pressure",
            "hypertensive crisis",
            "tumour morphology",
            "central necrosis",
          ],
        ],
        [
          "contrast-enhanced computed tomography",
          [
            "contrast enhancement",
          ],
        ],
        [
          "marker",
          [
            "catecholamines",
          ],
        ],
        [
          "factor",
          [
            "age group",
            "size of the tumour",
          ],
        ],
      ]
    `);
  });

  test("holds the statement of each cell, with whose word it is", () => {
    const named = answer.matrices.flatMap(({ groups }) =>
      groups.flatMap(({ features }) =>
        features.flatMap(({ cells }) => cells.flatMap(({ says }) => says.map((s) => s.claim))),
      ),
    );
    expect(Object.keys(answer.statements).sort()).toEqual([...new Set(named)].sort());
    expect(answer.shown).toBe(23);
    expect(answer.total).toBe(23);
  });

  test("under a topic has the features that the topic's claims tell apart by, and no others", async () => {
    const part = await answerDifferential(store, { topic: "topic:imaging" });
    const features = part.matrices.flatMap(({ groups }) => groups.flatMap((g) => g.features));
    expect(part.total).toBeLessThan(answer.total);
    expect(features.map(({ feature }) => feature.id)).not.toContain("concept:palpitation");
    expect(cellOf(part, "tumour-boundary", "rvlms")).toHaveLength(1);
  });
});

describe("the fictional article", () => {
  test("tells nothing apart, and says so with an empty answer", async () => {
    const store = await open(await graphIn("test/fixtures/kelp/data"));
    expect(await answerDifferential(store, { dossier: "dossier:kelp" })).toEqual({
      matrices: [],
      shown: 0,
      total: 0,
      statements: {},
    });
  });

  test("refuses a paper that is not there", async () => {
    const store = await open(await graphIn("test/fixtures/kelp/data"));
    await expect(answerDifferential(store, { dossier: "dossier:nowhere" })).rejects.toThrow(
      "dossier:nowhere, which is unknown",
    );
  });

  test("with conditions of its own, sets them beside its disease", async () => {
    const { nodes, edges, forwardings } = await graphIn("test/fixtures/kelp/data");
    const base = nodes.find(({ id }) => id === "kelp:late-diagnosis");
    const link = (id: string) => ({ id: `concept:${id}`, kind: "concept", label: id });
    const claim = GraphNode.parse({
      ...base,
      id: "kelp:gull-hernia-hisses",
      type: "differential",
      condition: link("gull-hernia"),
      feature: link("hissing"),
      value: "loud",
      points: "against",
    });
    const store = await open({
      nodes: [
        ...nodes,
        claim,
        conceptOf("gull-hernia", { type: "disease" }),
        conceptOf("hissing", { values: ["soft", "loud"] }),
      ].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      edges: [
        ...edges,
        { type: "PART_OF" as const, from: claim.id, to: "dossier:kelp" },
        { type: "UNDER" as const, from: claim.id, to: "topic:the-hernia", order: 0 },
      ].toSorted((a, b) =>
        `${a.from} ${a.type} ${a.to}` < `${b.from} ${b.type} ${b.to}` ? -1 : 1,
      ),
      forwardings,
    });
    const answer = await answerDifferential(store, { topic: "topic:the-hernia" });
    expect(answer.matrices[0]?.conditions.map(({ condition }) => condition.id)).toEqual([
      "concept:shore-hernia",
      "concept:gull-hernia",
    ]);
    expect(cellOf(answer, "hissing", "gull-hernia")).toEqual([
      { claim: "kelp:gull-hernia-hisses", value: "loud", points: "against" },
    ]);
  });
});
