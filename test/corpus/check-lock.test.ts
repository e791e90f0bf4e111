// Tests that a lock is held against the data beside it.
import { describe, expect, test } from "vitest";
import { buildGraph } from "../../server/corpus/build-graph.ts";
import {
  edited,
  problemsWith,
  parseTexts,
  smallData,
  background,
  results,
  type Edits,
} from "./small-data.ts";
import { count, lockText } from "./small-lock.ts";

const lockPath = "dossiers/ash/passages.lock.json";
const hint =
  "run `npm run verify -- --source <file> --dossier ash --update`, with the same `--data` where one was given";
const hintOnEdit =
  "run `npm run verify -- --source <file> --dossier ash`, have a second reader read it again, then add `--update`";

describe("a lock", () => {
  test("that was written for the data beside it is no problem", () => {
    expect(problemsWith({ [lockPath]: lockText() })).toEqual([]);
  });

  test("names a summary that was edited since, or one of whose statements was", () => {
    expect(
      problemsWith({
        [lockPath]: lockText(),
        ["dossiers/ash/summaries.yaml"]: [["No share is given", "No share is told"]],
      }).map((line) => line.split("\n")[0]),
    ).toEqual([
      "data/dossiers/ash/summaries.yaml:3:12 lock-fits: summary:care was edited after the last verification",
    ]);
    expect(
      problemsWith({
        [lockPath]: lockText(),
        [background]: [["Relief was seen in", "Relief was met in"]],
      }).map((line) => line.split("\n")[0]),
    ).toEqual([
      "data/dossiers/ash/claims/background.yaml:28:9 lock-fits: two-arms was edited after the last verification",
      "data/dossiers/ash/summaries.yaml:3:12 lock-fits: summary:care was edited after the last verification",
    ]);
  });

  test("names each statement and waiver that was edited since, and only those, until it is written anew", () => {
    const edits: Edits = {
      [results]: [["keys: [soaked]", "keys: [soaked, brine]"]],
      "dossiers/ash/coverage.yaml": [["keys: [thank the 9, ", "keys: ["]],
    };
    expect(problemsWith(edits, { [lockPath]: lockText(edits) })).toEqual([]);
    expect(problemsWith({ ...edits, [lockPath]: lockText() })).toEqual([
      `data/dossiers/ash/claims/results.yaml:3:9 lock-fits: soaked-first was edited after the last verification\n    ${hintOnEdit}`,
      `data/dossiers/ash/coverage.yaml:3:11 lock-fits: waiver:thanks was edited after the last verification\n    ${hintOnEdit}`,
    ]);
  });

  test.each([
    ["what is said", "claims/results", "was soaked before", "is soaked before"],
    ["the label", "claims/results", "label: The patch is soaked", "label: Soaking the patch"],
    ["the type", "claims/results", "type: technique", "type: practice"],
    ["a topic", "claims/results", "topics: [soaking]", "topics: [care]"],
    ["the voice", "claims/results", "voice: own-practice", "voice: uncited"],
    ["a step", "claims/results", "step: 2", "step: 3"],
    ["a word on what is missing", "claims/results", "cases: [2]", "notReported: [pain]"],
    ["a citation's intent", "claims/background", "citesAsEvidence", "discusses"],
    ["its direction", "claims/background", "ref: 2,", "ref: 2, direction: disputes,"],
    [
      "what it is based on",
      "recommendations",
      "[{ claim: relief-share }]",
      "[{ claim: two-arms }]",
    ],
    ["the force", "recommendations", "force: should", "force: may"],
    [
      "the polarity",
      "recommendations",
      "stage: preparation",
      "stage: preparation\n    polarity: against",
    ],
    ["for whom", "recommendations", "forWhom: not stated", "forWhom: divers"],
    ["a condition", "recommendations", "text: oedema in", "text: oedema seen in"],
    ["a waiver's reason", "coverage", "Thanks are no finding", "Thanks are nothing to find"],
  ])("notices an edit of %s", (_what, file, from, to) => {
    const said = problemsWith({
      [lockPath]: lockText(),
      [`dossiers/ash/${file}.yaml`]: [[from, to]],
    });
    const ofEntries = said.filter(
      (line) => line.includes("lock-fits") && !line.includes("summary:"),
    );
    expect(ofEntries).toEqual([
      expect.stringContaining(`was edited after the last verification\n    ${hintOnEdit}`),
    ]);
  });

  test("is not concerned when a reader signs, or when only the layout is another", () => {
    expect(
      problemsWith({
        [lockPath]: lockText(),
        [results]: [
          [
            "reviewed: { by: second reader, on: 2026-01-06 }",
            "reviewed: { by: third reader, on: 2026-02-01 }",
          ],
          [
            "    label: The patch is soaked\n    voice: own-practice\n",
            "    voice: own-practice\n    label: The patch is soaked # soaked\n",
          ],
        ],
      }),
    ).toEqual([]);
  });

  test("names what is new and what is gone, until it is written anew", () => {
    const edits: Edits = { [results]: [["id: soaked-first", "id: soaked-before"]] };
    expect(problemsWith(edits, { [lockPath]: lockText(edits) })).toEqual([]);
    expect(problemsWith({ ...edits, [lockPath]: lockText() })).toEqual([
      `data/dossiers/ash/claims/results.yaml:3:9 lock-fits: soaked-before is not in the lock\n    ${hint}`,
      expect.stringContaining("lock-fits: the lock places soaked-first, which is not in the data"),
    ]);
  });

  test("is refused when it is another dossier's, has other sections or was edited by hand", () => {
    const said = problemsWith({
      [lockPath]: lockText()
        .replace(/"dossier": ?"ash"/, '"dossier":"elm"')
        .replace(/"id": ?"background"/, '"id":"foreword"')
        .replace("0123456789abcdef", "0123456789abcdee"),
    });
    expect(said.map((line) => line.replace(/^\S+ lock-fits: |\n.*$/gs, ""))).toEqual(
      expect.arrayContaining([
        "the lock was written for the dossier elm",
        "the lock was written for other sections than dossier.yaml lists",
        "the lock's sentences do not have the digest that it says",
        "the lock places relief-share where its text has no sentence",
      ]),
    );
  });

  test("tells the graph in which sentences passages stand, counted from 1, and that figures are bound", () => {
    const { corpus } = parseTexts(edited({ [lockPath]: lockText() }));
    const { nodes } = buildGraph(corpus);
    expect(nodes.find(({ id }) => id === "ash:relief-share~1")).toMatchObject({ sentences: [2] });
    expect(nodes.find(({ id }) => id === "ash:case-2-relief")).toMatchObject({
      figures: [{ standsBy: "bound" }, { standsBy: "derived" }],
    });
    expect(nodes.find(({ id }) => id === "dossier:ash")).toMatchObject({
      ledger: { sentences: count, quantities: count, markers: count },
    });
  });

  test("may be absent: figures are unchecked then, and places have no sentences", () => {
    const { nodes } = buildGraph(parseTexts(smallData).corpus);
    expect(nodes.find(({ id }) => id === "ash:relief-share~1")).not.toHaveProperty("sentences.0");
    expect(nodes.find(({ id }) => id === "ash:two-arms")).toMatchObject({
      figures: [{ standsBy: "unchecked" }, { standsBy: "not stated" }],
    });
  });
});
