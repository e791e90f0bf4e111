// Tests naming sources that can fall, the studies behind them, and what was taken away.
import { describe, expect, test } from "vitest";
import {
  fallenText,
  limitsOf,
  nameOfSource,
  studiesBehind,
} from "../../client/weigh/effect-words.ts";
import type { SourceStoodOn } from "../../model/views/weigh.ts";

const study = (name: string) => ({ id: `study:${name}`, kind: "study" as const, label: name });
const source = (name: string, ...studies: string[]): SourceStoodOn => ({
  kind: "publication",
  source: { id: `work:${name}`, kind: "work", label: name },
  studies: studies.map(study),
  references: [],
  claims: 1,
  isInferred: false,
  isDirect: true,
  stands: true,
});

test("a study behind several sources can be ticked once, and names them", () => {
  const own: SourceStoodOn = { ...source("own"), kind: "own", source: study("series") };
  const found = studiesBehind([source("oak", "dune", "series"), source("elm", "dune"), own]);
  expect([...found.values()]).toEqual([{ study: study("dune"), behind: ["oak", "elm"] }]);
});

const reference = (label: string) => ({ id: "kelp:ref", kind: "reference" as const, label });

describe("a source is named", () => {
  test.each([
    ["with its reference", { references: [reference("Reference 13")] }, "oak (reference 13)"],
    [
      "with each of its references, names as they are written",
      { references: [reference("Reference 13"), reference("Source named “Elm”")] },
      "oak (reference 13 and source named “Elm”)",
    ],
    ["as the authors’ own data", { kind: "own" as const }, "the authors’ own data (oak)"],
    ["by itself where it is no publication", { kind: "approval" as const }, "oak"],
  ])("%s", (_how, own, name) => {
    expect(nameOfSource({ ...source("oak"), ...own })).toBe(name);
  });
});

describe("a source is limited", () => {
  test.each([
    ["by nothing", {}, []],
    ["where it fell", { stands: false }, ["no longer stands"]],
    [
      "where nobody identified it",
      { kind: "unidentified" as const, isDirect: false },
      ["not identified"],
    ],
    ["where it was matched", { isInferred: true }, ["matched by inference"]],
    [
      "where it studied something else",
      { isDirect: false },
      ["not known to have studied the same"],
    ],
    [
      "by several of these, in their order",
      { stands: false, isInferred: true, isDirect: false },
      ["no longer stands", "matched by inference", "not known to have studied the same"],
    ],
    [
      "by nothing of that where it is the authors’ own",
      { kind: "own" as const, isDirect: false },
      [],
    ],
  ])("%s", (_how, own, limits) => {
    expect(limitsOf({ ...source("oak"), ...own })).toEqual(limits);
  });
});

describe("what was taken away", () => {
  const link = (label: string) => ({ id: `work:${label}`, kind: "work" as const, label });
  const said = (
    without: string[],
    only: string | undefined,
    instead: readonly (readonly [string, string])[] = [],
  ) =>
    fallenText(
      {
        without: without.map(link),
        instead: instead.map(([of, work]) => ({ reference: reference(of), work: link(work) })),
      },
      { only },
    );

  test.each([
    ["a source", ["Judson 2014"], undefined, [], "Without Judson 2014"],
    [
      "sources and classes",
      ["Judson 2014", "the Dune trial"],
      "identified,standing",
      [],
      "Without Judson 2014, without the Dune trial, with only identified references and with only what still stands",
    ],
    ["classes that there are", [], "loud,confirmed", [], "With only confirmed references"],
    [
      "a reference that is taken for another work",
      [],
      undefined,
      [["Reference 13", "Ash 2018"]],
      "With reference 13 as Ash 2018",
    ],
    [
      "one that is named in the text, by its name",
      [],
      undefined,
      [["Source named “Elm”", "Ash 2018"]],
      "With source named “Elm” as Ash 2018",
    ],
  ] as const)("%s", (_what, without, only, instead, text) => {
    expect(said([...without], only, instead)).toBe(text);
  });
});
