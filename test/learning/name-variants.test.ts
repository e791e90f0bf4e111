// Tests beside which other names a name is asked for: by hand, and over the first paper.
import { describe, expect, test } from "vitest";
import { findNameVariants } from "../../server/learning/name-variants.ts";
import { openDraw } from "../../server/seeded-draw.ts";
import { claimOf, conceptOf, edge } from "../graphs/hand-made.ts";
import { draftedBy, roomOf } from "./a-room.ts";
import { handMadeRoom, held, teachable, type Edges } from "./hand-made-room.ts";

test("a place is asked for within the name of what lies there, beside the other parts of the same whole", async () => {
  const asked = draftedBy("name", await roomOf("data"));
  const ascites = asked.find(({ of }) => of.node.id === "rvlms:upper-segment-ascites");
  expect(ascites?.given).toContain("Ascites may be present in RVLMS of the _____.");
  expect(ascites?.choices[0]).toBe("upper segment of the vena cava");
  expect(ascites?.choices.slice(1).toSorted()).toEqual([
    "lower segment of the vena cava",
    "middle segment of the vena cava",
  ]);
});

test("no two rivals are of one family that the right one is not of", async () => {
  const room = await roomOf("data");
  const byName = new Map(
    room.part.nodes.flatMap((node) =>
      node.kind === "concept" ? [[node.label.toLowerCase(), node.id] as const] : [],
    ),
  );
  const idOf = (name: string): string | undefined => byName.get(name.toLowerCase());
  for (const { of, choices } of draftedBy("name", room)) {
    const [right, ...wrong] = choices.map(idOf);
    const families = wrong.flatMap((id) => (id === undefined ? [] : room.aboveOf(id)));
    const own = right === undefined ? [] : room.aboveOf(right);
    const foreign = families.filter((one) => !own.includes(one));
    expect(new Set(foreign).size, of.node.id).toBe(foreign.length);
  }
});

test("what follows from a cause that stands beside the gap is not asked for", async () => {
  const asked = draftedBy("name", await roomOf("data")).map(({ of }) => of.node.id);
  expect(asked).not.toContain("rvlms:severe-dyspnoea");
});

type Own = Record<string, unknown>;
const about = (id: string, roles: Readonly<Record<string, string>>): Edges =>
  Object.entries(roles).map(([name, role]) =>
    edge("ABOUT", `kelp:${id}`, `concept:${name}`, { roles: [role] }),
  );

/** What forty draws put in place of the upper shore, on which weed grows, with others stated beside it. */
const shores = (
  own: Own & { about?: Readonly<Record<string, string>>; shores?: Own; edges?: Edges } = {},
  others: Readonly<Record<string, Own & { about: Readonly<Record<string, string>> }>> = {},
) => {
  const { about: ofIt = { "upper-shore": "site", weed: "finding" }, ...fields } = own;
  const { shores: ofShores = {}, edges = [], ...asked } = fields;
  const parts = ["upper", "middle", "lower", "outer"].map((name) =>
    conceptOf(`${name}-shore`, { label: `${name} shore`, type: "anatomy", ...ofShores }),
  );
  const room = handMadeRoom({
    statements: [
      claimOf("asked", { statement: "Weed grows on the upper shore.", ...asked }),
      ...Object.entries(others).map(([id, { about: _about, ...rest }]) => claimOf(id, rest)),
      held("kelp:bare-word"),
    ],
    nodes: [
      ...parts,
      conceptOf("shore", { type: "anatomy" }),
      ...["weed", "crab", "sun"].map((name) => conceptOf(name)),
    ],
    edges: [
      ...parts.map(({ id }) => edge("PART_OF_WHOLE", id, "concept:shore")),
      ...about("asked", ofIt),
      ...Object.entries(others).flatMap(([id, other]) => about(id, other.about)),
      ...edges,
    ],
  });
  return Array.from({ length: 40 }, (_none, seed) =>
    findNameVariants(room, teachable(room, "asked"), openDraw(`${seed}`)),
  ).filter((one) => one !== undefined);
};
const wrongIn = (all: ReturnType<typeof shores>): string[] =>
  [...new Set(all.flatMap(({ wrong }) => wrong))].toSorted();
const all = ["lower shore", "middle shore", "outer shore"];

describe("a name", () => {
  test("is left out of its sentence, beside other parts of the same whole", () => {
    const drawn = shores();
    expect(drawn).toHaveLength(40);
    for (const { gapped, right, wrong, misnamed } of drawn) {
      expect(gapped).toBe("Weed grows on the _____.");
      expect(right).toBe("upper shore");
      expect(wrong.toSorted()).toEqual(all);
      expect(misnamed).toBe(`Weed grows on the ${wrong[0] ?? ""}.`);
    }
  });

  test("stands beside others in the same number, and with a capital where it begins", () => {
    const drawn = shores({ statement: "Upper shores have weed." });
    expect(wrongIn(drawn)).toEqual(["Lower shores", "Middle shores", "Outer shores"]);
  });

  test.each<[string, Parameters<typeof shores>[0]]>([
    ["is in one word with another", { statement: "Weed grows on the lower or upper shore." }],
    ["is one of a list", { statement: "Weed grows on the upper shore, the sand and the rock." }],
    ["stands twice", { statement: "Weed grows on the upper shore, and the upper shore is dry." }],
    ["does not stand there", { statement: "Weed grows up there." }],
    [
      "has a word beside it that tells it",
      { statement: "Ashore, the upper shore has shore weed." },
    ],
    // Of four, only "outer shore" goes with "an".
    ["is behind an article that few go with", { statement: "Weed grows on an upper shore." }],
    ["is of a kind that is divided in several ways", { shores: { type: "procedure" } }],
    ["is all that is spoken of", { about: { "upper-shore": "site" } }],
    ["is told with its cause", { about: { "upper-shore": "finding", sun: "factor" } }],
  ])("is not asked for where it %s", (_what, own) => {
    expect(shores(own)).toEqual([]);
  });

  test("is not asked for by its short form, or by one word that means more", () => {
    const synonyms = ["USZ", "beach"];
    const statement = (name: string) => ({
      statement: `Weed grows on the ${name}.`,
      shores: { synonyms },
    });
    expect(shores(statement("USZ"))).toEqual([]);
    expect(shores(statement("beach"))).toEqual([]);
  });
});

describe("another name is not offered where", () => {
  test("the paper says the same of it", () => {
    const other = { about: { "middle-shore": "site", weed: "finding" } };
    expect(wrongIn(shores({}, { other }))).toEqual(["lower shore", "outer shore"]);
  });

  test("the paper says the same of all that it is a part of", () => {
    expect(shores({}, { other: { about: { shore: "site", weed: "finding" } } })).toEqual([]);
  });

  test("the paper says the same of nothing in particular", () => {
    expect(shores({}, { other: { about: { weed: "finding" } } })).toEqual([]);
  });

  test("a statement that does not agree speaks of it", () => {
    const opposed = shores({
      edges: [
        ...about("bare-word", { "middle-shore": "site" }),
        edge("PARTY_TO", "kelp:asked", "kelp:soak-or-not", { sides: [0] }),
      ],
    });
    expect(wrongIn(opposed)).toEqual(["lower shore", "outer shore"]);
  });

  test("it is a part of the right one, or may be one with it", () => {
    const within = shores({
      edges: [edge("PART_OF_WHOLE", "concept:middle-shore", "concept:upper-shore")],
    });
    expect(wrongIn(within)).toEqual(["lower shore", "outer shore"]);
    const both = shores({
      edges: ["middle-shore", "upper-shore"].map((id) =>
        edge("BROADER", "concept:sun", `concept:${id}`),
      ),
    });
    expect(wrongIn(both)).toEqual(["lower shore", "outer shore"]);
  });

  test("but where something else is said of it, it is", () => {
    const other = { about: { "middle-shore": "site", crab: "finding" } };
    expect(wrongIn(shores({}, { other }))).toEqual(all);
  });
});

test("what is true of two conditions alike may be true of a third, and is not asked for", () => {
  const link = (name: string) => ({ id: `concept:${name}`, kind: "concept", label: name });
  const own = { type: "differential", condition: link("crab"), feature: link("weed") };
  expect(shores({ ...own, points: "shared" })).toEqual([]);
  expect(wrongIn(shores({ ...own, points: "for" }))).toEqual(all);
});
