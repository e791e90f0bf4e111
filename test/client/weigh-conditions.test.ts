// Tests what follows from a matrix of invented conditions: what separates two, and what claims say in view of findings.
import { expect, test } from "vitest";
import {
  compareTwo,
  findingsIn,
  weigh,
  type SeparatingRow,
  type Weighing,
} from "../../client/compare/weigh-conditions.ts";
import type { DifferentialMatrix, FeatureSaying } from "../../model/views/compare.ts";

const link = (id: string) => ({ id: `concept:${id}`, kind: "concept" as const, label: id });
const column = (id: string, isDisease = false) => ({ condition: link(id), isDisease });
const saying = (claim: string, own: Partial<FeatureSaying>): FeatureSaying => ({
  claim: `kelp:${claim}`,
  figures: [],
  ...own,
});
const row = (
  feature: string,
  values: string[],
  cells: Readonly<Record<string, FeatureSaying[]>>,
): DifferentialMatrix["groups"][number]["features"][number] => ({
  feature: link(feature),
  values,
  cells: Object.entries(cells).map(([id, says]) => ({ condition: `concept:${id}`, says })),
});

const disease = column("shore-hernia", true);
const gull = column("gull-hernia");
const reed = column("reed-hernia");
const matrix: DifferentialMatrix = {
  dossier: { id: "dossier:kelp", kind: "dossier", label: "Ash 2018" },
  conditions: [disease, gull, reed],
  groups: [
    {
      type: "finding",
      features: [
        row("edge", ["sharp", "soft"], {
          "shore-hernia": [saying("edge-own", { value: "soft" })],
          "gull-hernia": [saying("edge-gull", { value: "sharp", points: "for" })],
        }),
        row("sound", ["loud"], {
          "gull-hernia": [saying("sound-gull", { value: "loud", points: "for" })],
        }),
        row("smell", ["salt"], {
          "gull-hernia": [saying("smell-gull", { value: "salt", points: "shared" })],
        }),
        row("colour", ["green", "grey"], {
          "shore-hernia": [saying("colour-own", { value: "green" })],
          "gull-hernia": [saying("colour-gull", { value: "grey", points: "shared" })],
        }),
        row("size", ["large"], {
          "shore-hernia": [saying("size-own", { value: "large" })],
          "gull-hernia": [saying("size-gull", { value: "large", points: "for" })],
          "reed-hernia": [saying("size-reed", { points: "shared" })],
        }),
        row("itch", ["present"], {
          "reed-hernia": [saying("itch-reed", { value: "present", points: "against" })],
        }),
      ],
    },
  ],
};
const names = (rows: readonly { feature: { label: string } }[]): string[] =>
  rows.map(({ feature }) => feature.label);

test("the disease is separated by other values, and by what a claim says points one way", () => {
  const { separating, ofOneOnly, alike } = compareTwo(matrix, disease, gull);
  const noted = ({ row: { feature }, oddity, isOfOne }: SeparatingRow) => [
    feature.label,
    oddity,
    isOfOne,
  ];
  expect(separating.map(noted)).toEqual([
    ["edge", undefined, undefined],
    ["sound", undefined, true],
    ["colour", "said to be shared, entered differently", undefined],
    ["size", "said to separate, entered alike", undefined],
  ]);
  expect(names(ofOneOnly)).toEqual([]);
  expect(names(alike)).toEqual(["smell"]);
});

test("between two others a row of one only cannot be told, whichever way it points from the disease", () => {
  const { separating, ofOneOnly, alike } = compareTwo(matrix, gull, reed);
  expect(separating).toEqual([]);
  expect(names(ofOneOnly)).toEqual(["edge", "sound", "smell", "colour", "itch"]);
  expect(names(alike)).toEqual(["size"]);
});

const stated = ({ condition, for: speaksFor, against, undecided, silent }: Weighing) => ({
  condition: condition.label,
  for: speaksFor.map(({ saying: { claim } }) => claim),
  against: against.map(({ saying: { claim } }) => claim),
  undecided: undecided.map(({ saying: { claim } }) => claim),
  silent,
});

test("findings are for a condition that has them, against one that has another value, and undecided when shared", () => {
  const findings = findingsIn(matrix, [
    "concept:smell=salt",
    "concept:edge=sharp",
    "concept:itch=present",
    "concept:nowhere=present",
  ]);
  expect(findings.map(({ label }) => label)).toEqual([
    "edge: sharp",
    "smell: salt",
    "itch: present",
  ]);
  expect(weigh(matrix, findings).map(stated)).toEqual([
    {
      condition: "shore-hernia",
      for: [],
      against: ["kelp:edge-own"],
      undecided: [],
      silent: ["smell: salt", "itch: present"],
    },
    {
      condition: "gull-hernia",
      for: ["kelp:edge-gull"],
      against: [],
      undecided: ["kelp:smell-gull"],
      silent: ["itch: present"],
    },
    {
      condition: "reed-hernia",
      for: [],
      against: ["kelp:itch-reed"],
      undecided: [],
      silent: ["edge: sharp", "smell: salt"],
    },
  ]);
});

test("a claim without a value decides nothing", () => {
  const [, , weighed] = weigh(matrix, findingsIn(matrix, ["concept:size=large"]));
  expect(weighed?.undecided.map(({ saying: { claim } }) => claim)).toEqual(["kelp:size-reed"]);
});
