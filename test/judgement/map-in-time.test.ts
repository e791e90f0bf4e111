// Tests how a map of decisions stood at the end of a year.
import { describe, expect, test } from "vitest";
import { mapInTime } from "../../server/judgement/map-in-time.ts";
import { judge } from "../../server/judgement/judged.ts";
import { indexSubgraph, isStatement } from "../../server/judgement/subgraph.ts";
import { handMadeGraph, node } from "../graphs/hand-made.ts";

/** The hand-made graph with dates on its works. */
const dated = (issued: Readonly<Record<string, string>>) => {
  const { nodes, edges } = handMadeGraph();
  return indexSubgraph({
    nodes: nodes.map((one) => {
      const on = issued[one.id];
      return one.kind === "work" && on !== undefined
        ? node({ ...one, csl: { ...one.csl, issued: on } })
        : one;
    }),
    edges,
  });
};

const decision = (branches: readonly { id: string; from: string[] }[]) => {
  const made = node({
    id: "kelp:decide-patch",
    kind: "decision",
    label: "Which patch?",
    dossier: "dossier:kelp",
    order: 0,
    stage: { id: "operation", name: "Operation", means: "What is done." },
    branches: branches.map(({ id, from }) => ({
      id,
      condition: id,
      from,
      ...(from.length === 0 ? { notStated: "From when on." } : {}),
      end: "Nothing further.",
    })),
    review: { drafted: { by: "first reader", on: "2026-01-05" } },
  });
  if (made.kind !== "decision") throw new Error("no decision");
  return made;
};

/** The map at the end of a year, and after how many steps it let others go on. */
const mapAt = (
  part: ReturnType<typeof dated>,
  branches: readonly { id: string; from: string[] }[],
  year: number,
  issued?: string,
) => {
  const ids = new Set(branches.flatMap(({ from }) => from));
  const judged = new Map(
    part.nodes
      .filter(isStatement)
      .flatMap((one) => (ids.has(one.id) ? [[one.id, judge(one, part)] as const] : [])),
  );
  const steps = mapInTime([decision(branches)], judged, part, issued, year);
  let yields = 0;
  for (let step = steps.next(); ; step = steps.next(), yields += 1) {
    if (step.done === true) return { map: step.value, yields };
  }
};

const strength = { id: "strong", from: ["kelp:patch-strength"] };
const issued = { "work:birch-2015": "2015-03", "work:cedar-2018": "2018" };

describe("a map in time", () => {
  test("is none where nothing has a date", () => {
    expect(mapAt(dated({}), [strength], 2020).map).toBeUndefined();
  });

  test("tells each branch that names statements by what was known", () => {
    const { map } = mapAt(dated(issued), [strength, { id: "not-told", from: [] }], 2015, "2020-05");
    expect(map).toMatchObject({
      year: 2015,
      first: 2015,
      paper: 2020,
      last: 2020,
      branches: [
        { decision: "kelp:decide-patch", branch: "strong", ground: "keeps", known: 1, later: 0 },
      ],
    });
    expect(map?.branches).toHaveLength(1);
  });

  test.each([
    [1900, 2015],
    [2016, 2016],
    [2100, 2020],
  ])("keeps the year %d within what is known: %d", (asked, year) => {
    expect(mapAt(dated(issued), [strength], asked, "2020-05").map?.year).toBe(year);
  });

  test("says nothing of when the paper appeared where that is not known", () => {
    const { map } = mapAt(dated(issued), [strength], 2020);
    expect(map).toMatchObject({ year: 2015, last: 2015 });
    expect(map).not.toHaveProperty("paper");
  });

  test("lets others go on after each statement and each question", () => {
    expect(mapAt(dated(issued), [strength], 2020).yields).toBe(2);
  });
});
