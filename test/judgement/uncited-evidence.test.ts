// Tests what bears on statements without being cited, and papers' answers in short.
import { describe, expect, test } from "vitest";
import { indexSubgraph } from "../../server/judgement/subgraph.ts";
import { topicSummaries, uncitedEvidence } from "../../server/judgement/topic-summary.ts";
import { claimOf, edge, handMadeGraph, node } from "../graphs/hand-made.ts";

const [aWork, aReport, aDossier] = [
  "work:birch-2015",
  "report:birch-2015.strength",
  "dossier:kelp",
].map((id) => handMadeGraph().nodes.find((one) => one.id === id));

const report = (id: string) =>
  node({ ...aReport, id: `report:${id}`, label: id, statement: `What ${id} reports.` });
const work = (id: string) => node({ ...aWork, id: `work:${id}`, label: id });
const bearsOn = (from: string, statement: string, own: object = {}) =>
  edge("BEARS_ON", `report:${from}`, `kelp:${statement}`, {
    direction: "supports",
    directness: {},
    explanation: "It found the same.",
    age: "after-paper",
    ...own,
  });
const reports = (of: string, id: string) => edge("REPORTS", `work:${of}`, `report:${of}.${id}`);

const statements = ["a", "b"].map((id) => claimOf(id, {}));

describe("uncited evidence", () => {
  const found = (
    nodes: Parameters<typeof indexSubgraph>[0]["nodes"],
    edges: ReturnType<typeof edge>[],
  ) => uncitedEvidence(statements, indexSubgraph({ nodes: [...statements, ...nodes], edges }));

  test("stands work by work, what disputes first and each part by name", () => {
    const all = found(
      ["ash-2018", "birch-2015", "cedar-2018"].flatMap((id) => [work(id), report(`${id}.x`)]),
      [
        ...["ash-2018", "birch-2015", "cedar-2018"].map((id) => reports(id, "x")),
        bearsOn("birch-2015.x", "a"),
        bearsOn("ash-2018.x", "a"),
        bearsOn("cedar-2018.x", "b", { direction: "disputes" }),
      ],
    );
    expect(all.map((one) => one.work.label)).toEqual(["cedar-2018", "ash-2018", "birch-2015"]);
  });

  test("tells once what bears on several statements in the same way", () => {
    const [one] = found(
      [work("ash-2018"), report("ash-2018.x")],
      [reports("ash-2018", "x"), bearsOn("ash-2018.x", "a"), bearsOn("ash-2018.x", "b")],
    );
    expect(
      one?.reports.map(({ bearings }) => bearings.map((bearing) => bearing.statements)),
    ).toEqual([[["kelp:a", "kelp:b"]]]);
  });

  test("tells apart what bears on them in different ways", () => {
    const [one] = found(
      [work("ash-2018"), report("ash-2018.x")],
      [
        reports("ash-2018", "x"),
        bearsOn("ash-2018.x", "a"),
        bearsOn("ash-2018.x", "b", { direction: "disputes" }),
      ],
    );
    expect(
      one?.reports[0]?.bearings.map(({ statements: ids, direction }) => [ids, direction]),
    ).toEqual([
      [["kelp:a"], "supports"],
      [["kelp:b"], "disputes"],
    ]);
  });

  test("tells at most three results of a work", () => {
    const ids = ["1", "2", "3", "4"];
    const [one] = found(
      [work("ash-2018"), ...ids.map((id) => report(`ash-2018.x${id}`))],
      ids.flatMap((id) => [reports("ash-2018", `x${id}`), bearsOn(`ash-2018.x${id}`, "a")]),
    );
    expect(one?.reports.map(({ id }) => id)).toEqual(
      ["1", "2", "3"].map((id) => `report:ash-2018.x${id}`),
    );
  });

  test("gives the finding and the study where there are any", () => {
    const trial = node({
      ...handMadeGraph().nodes.find(({ id }) => id === "study:dune"),
    });
    const [one] = found(
      [work("ash-2018"), report("ash-2018.x"), trial],
      [
        reports("ash-2018", "x"),
        edge("DESCRIBES", "work:ash-2018", "study:dune"),
        bearsOn("ash-2018.x", "a", { finding: "No relief in divers" }),
      ],
    );
    expect([one?.study?.id, one?.reports[0]?.finding]).toEqual([
      "study:dune",
      "No relief in divers",
    ]);
  });

  test("is none where nothing bears on them, or nobody reports it", () => {
    expect(found([], [])).toEqual([]);
    expect(found([report("ash-2018.x")], [bearsOn("ash-2018.x", "a")])).toEqual([]);
  });
});

describe("a paper’s answer in short", () => {
  const summary = (own: object = {}) => {
    const made = node({
      id: "kelp:summary-kelp",
      kind: "summary",
      label: "Kelp",
      dossier: "dossier:kelp",
      topic: "topic:kelp",
      sentences: [{ says: "Kelp swells.", from: ["kelp:a", "kelp:gone"] }],
      figures: [{ statement: "kelp:a", figure: "met" }],
      unknown: [],
      review: { drafted: { by: "first reader", on: "2026-01-05" } },
      ...own,
    });
    if (made.kind !== "summary") throw new Error("no summary");
    return made;
  };
  const met = { id: "met", measure: "count", value: 12, measureName: "number", standsBy: "bound" };
  const stated = claimOf("a", { figures: [met] });
  const part = indexSubgraph({
    nodes: [node({ ...aDossier }), stated],
    edges: [
      edge("SUMS_UP", "kelp:summary-kelp", "kelp:a"),
      edge("PART_OF", "kelp:summary-kelp", "dossier:kelp"),
    ],
  });

  test("leads from each sentence to its statements, and to no other", () => {
    const [one] = topicSummaries([summary()], part);
    expect(one?.sentences).toEqual([
      { says: "Kelp swells.", from: [{ id: "kelp:a", kind: "claim", label: "a" }] },
    ]);
    expect(one?.figures.map(({ statement, figure }) => [statement.id, figure.id])).toEqual([
      ["kelp:a", "met"],
    ]);
  });

  test("is a draft until a second reader has signed it", () => {
    const reviewed = {
      review: {
        drafted: { by: "first reader", on: "2026-01-05" },
        reviewed: { by: "second reader", on: "2026-01-06" },
      },
    };
    expect(
      topicSummaries([summary(), summary(reviewed)], part).map(({ isDraft }) => isDraft),
    ).toEqual([true, false]);
  });

  test("leaves out figures that their statement does not have", () => {
    const [one] = topicSummaries(
      [summary({ figures: [{ statement: "kelp:a", figure: "other" }] })],
      part,
    );
    expect(one?.figures).toEqual([]);
  });
});
