// Tests how a patient's record is put together from the claims that concern the case.
import { describe, expect, test } from "vitest";
import type { CaseGroup, CaseRow } from "../../model/kinds/profile.ts";
import { belongsTo, caseGroups, factsOf, ownValues } from "../../server/judgement/case-records.ts";
import { indexSubgraph } from "../../server/judgement/subgraph.ts";
import { claimOf, conceptOf as concept, edge, figureOf } from "../graphs/hand-made.ts";

const figure = (id: string, own: object = {}) =>
  figureOf(id, { measure: "age", value: 41, measureName: "age", ...own });
const row = (id: string, own: Partial<CaseRow> = {}): CaseRow => ({
  id,
  name: id,
  besides: [],
  ...own,
});
const groupOf = (...rows: CaseRow[]): CaseGroup[] => [{ id: "diver", name: "The diver", rows }];
const about = (claim: string, id: string, role: string) =>
  edge("ABOUT", `kelp:${claim}`, `concept:${id}`, { roles: [role] });

/** What the fields of the only group say: each value's text. */
const said = (
  rows: CaseRow[],
  claims: ReturnType<typeof claimOf>[],
  {
    number = 1,
    edges = [],
    concepts = [],
    notHeld = [],
  }: {
    number?: number;
    edges?: ReturnType<typeof edge>[];
    concepts?: string[];
    notHeld?: Parameters<typeof caseGroups>[4];
  } = {},
) => {
  const part = indexSubgraph({ nodes: [...claims, ...concepts.map((id) => concept(id))], edges });
  const [group] = caseGroups(groupOf(...rows), number, claims, [], notHeld, part);
  return group?.fields;
};
const texts = (fields: ReturnType<typeof said>) =>
  fields?.map(({ values }) => values.map(({ text }) => text));

test.each([
  [figure("age"), 2, true],
  [figure("age", { case: 2 }), 2, true],
  [figure("age", { case: 1 }), 2, false],
])("the figure %j belongs to case %d: %s", (given, number, expected) => {
  expect(belongsTo(given, number)).toBe(expected);
});

test("a claim says of a case what it says of all, and of that one", () => {
  const claim = claimOf("approach", {
    caseValues: [
      { row: "approach", value: "open" },
      { row: "drain", value: "left", case: 2 },
    ],
  });
  expect(ownValues(claim, 1).map(({ value }) => value)).toEqual(["open"]);
  expect(ownValues(claim, 2).map(({ value }) => value)).toEqual(["open", "left"]);
  expect(ownValues(claimOf("bare", {}), 1)).toEqual([]);
});

test("what decides in which rows a claim stands is by local ids", () => {
  const claim = claimOf("age", {});
  const part = indexSubgraph({
    nodes: [claim],
    edges: [
      edge("UNDER", "kelp:age", "topic:own-series", { order: 0 }),
      about("age", "kelp", "finding"),
      edge("CONCERNS", "kelp:age", "kelp:case-1"),
      edge("CONCERNS", "kelp:age", "kelp:case-2"),
    ],
  });
  expect(factsOf(claim, part)).toEqual({
    type: "outcome",
    topics: ["own-series"],
    concepts: [{ id: "kelp", roles: ["finding"] }],
    cases: 2,
    isStep: false,
  });
});

describe("a row", () => {
  test("states figures of its measures that belong to the case", () => {
    const claim = claimOf("age", {
      figures: [
        figure("one", { case: 1 }),
        figure("two", { case: 2, value: 52 }),
        figure("size", { measure: "size", value: 3 }),
      ],
    });
    expect(texts(said([row("age", { figures: ["age"] })], [claim]))).toEqual([["41"]]);
    expect(texts(said([row("age", { figures: ["age"] })], [claim], { number: 2 }))).toEqual([
      ["52"],
    ]);
  });

  test("says what is counted behind a figure, and before one that is not stated", () => {
    const counted = { ofName: "dives", of: "concept:dives" };
    const claim = claimOf("dives", {
      figures: [
        figure("n", counted),
        { ...figure("m", counted), value: undefined, notStated: true },
      ],
    });
    const [values = []] = texts(said([row("dives", { figures: ["age"] })], [claim])) ?? [];
    expect(values[0]).toBe("41, dives");
    expect(values[1]).toMatch(/^dives: /);
  });

  test("states the concepts of the claims that it picks, in the roles that it names", () => {
    const claim = claimOf("swelling", {});
    const given = {
      concepts: ["swelling", "leg"],
      edges: [about("swelling", "swelling", "finding"), about("swelling", "leg", "site")],
    };
    const picks = (own: Partial<CaseRow>) =>
      texts(said([row("swelling", { claims: { types: ["outcome"] }, ...own })], [claim], given));
    expect(picks({ by: ["finding"] })).toEqual([["swelling"]]);
    expect(picks({ by: ["finding", "site"] })).toEqual([["swelling", "leg"]]);
    expect(picks({ by: ["finding"], claims: { types: ["imaging"] } })).toEqual([[]]);
    expect(picks({})).toEqual([[]]);
  });

  test("states a claim's own words in place of its figures and concepts", () => {
    const claim = claimOf("age", {
      figures: [figure("one")],
      caseValues: [{ row: "age", value: "in her forties" }],
    });
    expect(
      texts(said([row("age", { figures: ["age"] }), row("other", { figures: ["age"] })], [claim])),
    ).toEqual([["in her forties"], ["41"]]);
  });

  test("is said to be unread where it is empty and was not held, not where it has a value", () => {
    const notHeld = [
      { what: "Table 1", why: "The text has no tables.", caseRows: ["age", "size"] },
    ];
    const claim = claimOf("age", { figures: [figure("one")] });
    const fields = said([row("age", { figures: ["age"] }), row("size"), row("other")], [claim], {
      notHeld,
    });
    expect(fields?.map(({ unread }) => unread)).toEqual([undefined, "Table 1", undefined]);
  });

  test("has beside a value what must be read with it", () => {
    const claims = [claimOf("alive", {}), claimOf("lost", {})];
    const outcome = row("outcome", {
      claims: { types: ["outcome"] },
      by: ["outcome"],
      besides: [{ about: ["survival"], never: ["loss"] }],
    });
    const [field] =
      said([outcome], claims, {
        concepts: ["survival", "loss"],
        edges: [about("alive", "survival", "outcome"), about("lost", "loss", "outcome")],
      }) ?? [];
    expect(field?.values).toEqual([
      { text: "survival", claim: "kelp:alive", besides: [{ text: "loss", claim: "kelp:lost" }] },
      { text: "loss", claim: "kelp:lost" },
    ]);
  });
});
