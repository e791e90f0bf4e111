// Tests what the statements of a paper speak of, which concepts contain each other, and what is common among them.
import { describe, expect, test } from "vitest";
import type { ClaimNode, DossierNode, SummaryNode } from "../../model/nodes.ts";
import {
  areSiblings,
  isConceptLink,
  sectionsOf,
  type LearningRoom,
  type Teachable,
} from "../../server/learning/learning-room.ts";
import { claimOf, edge, first, node } from "../graphs/hand-made.ts";
import { handMadeRoom as roomOf, held, link, plainPaper, type Edges } from "./hand-made-room.ts";

const idsOf = (some: Iterable<string>): string[] =>
  [...some].map((id) => id.replace("concept:", ""));
const one = ({ statements: [found] }: LearningRoom): Teachable => {
  if (found === undefined) throw new Error("no statement");
  return found;
};
/** So many statements with these own fields. */
const several = (count: number, own: { statement?: string }): ClaimNode[] =>
  Array.from({ length: count }, (_none, i) => claimOf(`one-${i}`, { ...own, order: 10 + i }));
const about = (id: string, ...names: string[]): Edges =>
  names.map((name) => edge("ABOUT", `kelp:${id}`, `concept:${name}`, { roles: ["finding"] }));

describe("a link to a concept", () => {
  test.each<[string, unknown, boolean]>([
    ["a concept", link("moss"), true],
    ["another kind of thing", { id: "topic:moss", kind: "topic" }, false],
    ["a kind without an id", { kind: "concept" }, false],
    ["an id that is no text", { id: 1, kind: "concept" }, false],
    ["an id alone", { id: "concept:moss" }, false],
    ["a text", "concept:moss", false],
    ["nothing", null, false],
    ["undefined", undefined, false],
  ])("is told by its kind and its id: %s", (_what, value, is) => {
    expect(isConceptLink(value)).toBe(is);
  });
});

describe("a statement speaks of", () => {
  const speaks = (own: Record<string, unknown>, edges: Edges = []): string[] =>
    idsOf(one(roomOf({ statements: [claimOf("one", own)], edges })).concepts);

  test("nothing where nothing is entered", () => {
    expect(speaks({})).toEqual([]);
  });

  test("what it is about, then what its fields name, then what its figures count, each once", () => {
    const own = {
      type: "presentation",
      feature: link("edge"),
      modality: link("moss"),
      figures: [
        {
          id: "share",
          measure: "share",
          value: 12,
          measureName: "share",
          standsBy: "bound",
          of: "concept:reed",
          ofName: "reed",
          among: "concept:edge",
          amongName: "edge",
          outcome: "concept:fern",
          outcomeName: "fern",
        },
      ],
    };
    expect(speaks(own, about("one", "moss"))).toEqual(["moss", "edge", "reed", "fern"]);
  });

  test("no topic, and nothing that another statement is about", () => {
    expect(
      speaks({}, [
        edge("UNDER", "kelp:one", "topic:care", { order: 0 }),
        ...about("other", "moss"),
      ]),
    ).toEqual([]);
  });
});

describe("concepts contain each other", () => {
  const room = roomOf({
    statements: [],
    concepts: ["top", "middle", "leaf", "twin", "whole", "alone"],
    edges: [
      edge("BROADER", "concept:leaf", "concept:middle"),
      edge("BROADER", "concept:twin", "concept:middle"),
      edge("BROADER", "concept:middle", "concept:top"),
      edge("PART_OF_WHOLE", "concept:leaf", "concept:whole"),
    ],
  });

  test("directly: what it is a kind of, then what it is a part of", () => {
    expect(idsOf(room.aboveOf("concept:leaf"))).toEqual(["middle", "whole"]);
    expect(room.aboveOf("concept:alone")).toEqual([]);
  });

  test("over all steps up, itself first", () => {
    expect(idsOf(room.allAboveOf("concept:leaf"))).toEqual(["leaf", "middle", "whole", "top"]);
    expect(idsOf(room.allAboveOf("concept:unknown"))).toEqual(["unknown"]);
  });

  test("up and down, but not sideways", () => {
    expect(idsOf(room.kinOf("concept:middle")).toSorted()).toEqual([
      "leaf",
      "middle",
      "top",
      "twin",
    ]);
    expect(idsOf(room.kinOf("concept:leaf")).toSorted()).toEqual([
      "leaf",
      "middle",
      "top",
      "whole",
    ]);
    expect(idsOf(room.kinOf("concept:unknown"))).toEqual(["unknown"]);
  });

  test("or stand side by side under the same thing", () => {
    expect(areSiblings(room, "concept:leaf", "concept:twin")).toBe(true);
    expect(areSiblings(room, "concept:leaf", "concept:middle")).toBe(false);
    expect(areSiblings(room, "concept:alone", "concept:top")).toBe(false);
  });

  test("or in a circle, which comes to an end", () => {
    const { allAboveOf } = roomOf({
      statements: [],
      concepts: ["a", "b"],
      edges: [edge("BROADER", "concept:a", "concept:b"), edge("BROADER", "concept:b", "concept:a")],
    });
    expect(idsOf(allAboveOf("concept:a"))).toEqual(["a", "b"]);
  });

  test("and are found by id, with their names", () => {
    expect(room.findConcept("concept:top")?.label).toBe("top");
    expect(room.findConcept("topic:care")).toBeUndefined();
    expect(room.names("concept:top").map(({ name }) => name)).toEqual(["top", "old top"]);
    expect(room.names("concept:unknown")).toEqual([]);
  });
});

describe("what is common", () => {
  const stating = (count: number, dossier: DossierNode = plainPaper): string[] => {
    const statements = several(count, {});
    const edges = statements.flatMap(({ id }) => about(id.slice("kelp:".length), "moss"));
    return idsOf(one(roomOf({ statements, concepts: ["moss"], edges, dossier })).stating);
  };

  test("is a concept of which more than eight statements speak", () => {
    expect(stating(8)).toEqual(["moss"]);
    expect(stating(9)).toEqual([]);
  });

  test("is, in a long paper, one of which more than six in a hundred speak", () => {
    const amongAll = (count: number): string[] => {
      const statements = several(count, {});
      const edges = statements
        .slice(0, 9)
        .flatMap(({ id }) => about(id.slice("kelp:".length), "moss"));
      return idsOf(one(roomOf({ statements, concepts: ["moss"], edges })).stating);
    };
    expect(amongAll(150)).toEqual(["moss"]);
    expect(amongAll(149)).toEqual([]);
  });

  test("is the disease and the paper’s own patients, however few speak of them", () => {
    expect(stating(1, { ...plainPaper, disease: "concept:moss" })).toEqual([]);
    const series = { study: "study:birch", cases: 1, population: "concept:moss" };
    expect(stating(1, { ...plainPaper, series })).toEqual([]);
  });

  test("is a word that more than eight statements hold", () => {
    const words = (count: number) =>
      one(roomOf({ statements: several(count, { statement: "Kelp grows." }) })).contentWords;
    expect([...words(8)]).toEqual(["grow"]);
    expect([...words(9)]).toEqual([]);
  });
});

describe("the words of a statement", () => {
  test("are the stems of those with five letters or more, each once, in small letters", () => {
    const statement = "Kelp GROWS where divers dive: a diver saw 12000 growing.";
    const { contentWords } = one(roomOf({ statements: [claimOf("one", { statement })] }));
    expect([...contentWords]).toEqual(["grow", "where", "diver"]);
  });
});

describe("a statement of a room", () => {
  test("may be asked about where it was read by a second reader, or where nothing was", () => {
    const drafted = { review: { drafted: { by: "first reader", on: "2026-01-05" } } };
    const [read, draft] = [claimOf("read", {}), claimOf("draft", drafted)];
    const askable = (...statements: ClaimNode[]) => {
      const room = roomOf({ statements });
      return [room.isDraft, ...room.statements.map(({ isAskable }) => isAskable)];
    };
    expect(askable(read, draft)).toEqual([false, true, false]);
    expect(askable(draft)).toEqual([true, true]);
    expect(askable()).toEqual([true]);
  });

  test("has as many patients as it concerns", () => {
    const cases = (id: string) => one(roomOf({ statements: [held(id)] })).cases;
    expect([cases("kelp:two-week-soak"), cases("kelp:bare-word")]).toEqual([1, 0]);
  });

  test("is contested by what cannot be true beside it, and opposed by that", () => {
    const { isContested, opposed } = one(roomOf({ statements: [held("kelp:two-week-soak")] }));
    expect([isContested, ...opposed]).toEqual([true, "kelp:bare-word"]);
    const calm = one(roomOf({ statements: [held("kelp:soak-opinion")] }));
    expect([calm.isContested, ...calm.opposed]).toEqual([false]);
  });

  test("is opposed, and not contested, where both may be true", () => {
    const made = node({ ...first("tension"), id: "kelp:mild", type: "interpretive" });
    const { isContested, opposed } = one(
      roomOf({
        statements: [held("kelp:soak-opinion")],
        nodes: [made],
        edges: [edge("PARTY_TO", "kelp:soak-opinion", "kelp:mild", { sides: [0] })],
      }),
    );
    expect([isContested, ...opposed]).toEqual([false, "kelp:two-week-soak", "kelp:bare-word"]);
  });

  test("stands with the others in the order given, and by what it speaks of", () => {
    const statements = [held("kelp:bare-word"), held("kelp:soak-opinion"), claimOf("one", {})];
    const room = roomOf({ statements });
    expect(room.statements.map(({ node: { id } }) => id)).toEqual(statements.map(({ id }) => id));
    expect(room.speakingOf("concept:leg-oedema").map(({ node: { id } }) => id)).toEqual([
      "kelp:bare-word",
      "kelp:soak-opinion",
    ]);
    expect(room.speakingOf("concept:unknown")).toEqual([]);
  });

  test("stands in its sections; those where something is cited are told", () => {
    const { part, citingSections } = roomOf({ statements: [held("kelp:patch-strength")] });
    expect(sectionsOf("kelp:patch-strength", part)).toEqual(["results"]);
    expect(sectionsOf("kelp:unknown", part)).toEqual([]);
    expect([...citingSections]).toEqual(["results"]);
    expect([...roomOf({ statements: [held("kelp:bare-word")] }).citingSections]).toEqual([]);
  });
});

describe("figures that matter", () => {
  const summary = (topic: string, says: string, from: string): SummaryNode => {
    const made = node({
      id: "kelp:summary",
      kind: "summary",
      label: "Soaking",
      dossier: "dossier:kelp",
      topic,
      sentences: [{ says, from: [from] }],
      figures: [
        { statement: "kelp:patch-strength", figure: "strength" },
        { statement: "kelp:patch-strength", figure: "unknown" },
        { statement: "kelp:unknown", figure: "strength" },
      ],
      unknown: [],
      review: plainPaper.review,
    });
    if (made.kind !== "summary") throw new Error("no summary");
    return made;
  };
  const mattering = (...summaries: SummaryNode[]) => {
    const { figuresThatMatter } = roomOf({ statements: [held("kelp:patch-strength")], summaries });
    return figuresThatMatter === undefined ? undefined : [...figuresThatMatter];
  };
  const [own, statement] = ["topic:soaking", "kelp:patch-strength"];

  test("are not known without summaries", () => {
    expect(mattering()).toBeUndefined();
  });

  test("are those that the answer on their own topic gives", () => {
    expect(mattering(summary(own, "It held in 12 legs.", statement))).toEqual([
      "kelp:patch-strength#strength",
    ]);
  });

  test.each([
    ["another topic’s answer gives", summary("topic:care", "It held in 12 legs.", statement)],
    ["are only listed", summary(own, "It held in some legs.", statement)],
    ["are a part of another number", summary(own, "It held in 120 legs.", statement)],
    [
      "a sentence on another statement gives",
      summary(own, "It held in 12 legs.", "kelp:bare-word"),
    ],
  ])("are none that %s", (_what, one) => {
    expect(mattering(one)).toEqual([]);
  });
});
