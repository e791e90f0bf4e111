// Tests which figures have one denominator, and which are of a place.
import { describe, expect, test } from "vitest";
import { figuresOf } from "../../server/judgement/places.ts";
import { denominatorsOf, shareGroups } from "../../server/judgement/share-groups.ts";
import { claimOf, conceptOf, figureOf as figure } from "../graphs/hand-made.ts";

const among = (name: string) => ({ among: `concept:${name}`, amongName: name });
const claim = (id: string, ...figures: readonly object[]) => claimOf(id, { figures });
const concept = (name: string, own: object = {}) => conceptOf(name, { type: "population", ...own });

const claims = [
  claim("a", figure("one", among("dives")), figure("two", among("divers"))),
  claim("b", figure("three"), figure("four", among("dives"))),
];

describe("denominators", () => {
  test("are each named once, as they are met", () => {
    expect(denominatorsOf(claims)).toEqual(["concept:dives", "concept:divers"]);
    expect(denominatorsOf([])).toEqual([]);
  });

  test("gather their figures, and those without one come last", () => {
    const groups = shareGroups(claims, [
      concept("divers"),
      concept("dives", { definition: "Going down." }),
    ]);
    expect(
      groups.map(({ among: of, definition, figures }) => [
        of?.label,
        definition,
        figures.map((one) => `${one.claim}#${one.figure.id}`).join(" "),
      ]),
    ).toEqual([
      ["dives", "Going down.", "kelp:a#one kelp:b#four"],
      ["divers", undefined, "kelp:a#two"],
      [undefined, undefined, "kelp:b#three"],
    ]);
  });

  test("that nobody knows have no group, and without figures there is none", () => {
    expect(shareGroups([claim("a", figure("one", among("dives")))], [])).toEqual([]);
    expect(shareGroups([claim("a")], [concept("dives")])).toEqual([]);
  });
});

describe("figures of a place", () => {
  const of = (name: string) => ({ of: `concept:${name}`, ofName: name });
  const statements = [
    claimOf("late", { order: 9, figures: [figure("width", of("vein"))] }),
    claimOf("early", {
      order: 1,
      figures: [figure("length", of("segment")), figure("n"), figure("other", of("artery"))],
    }),
  ];
  const within = new Set(["concept:vein", "concept:segment"]);

  test("are those of the place and its parts, in the order of the text", () => {
    expect(
      figuresOf(statements, within).map((one) => `${one.statement.label}#${one.figure.id}`),
    ).toEqual(["early#length", "late#width"]);
  });

  test("come once, however often their statement is given", () => {
    expect(figuresOf([...statements, ...statements], within)).toHaveLength(2);
    expect(figuresOf(statements, new Set())).toEqual([]);
  });
});
