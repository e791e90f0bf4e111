// Tests what schemas say of themselves: what their values name, and the example that each has for curators.
import { describe, expect, test } from "vitest";
import { z } from "zod";
import {
  described,
  exampleOf,
  keysOf,
  namedIn,
  nameOf,
  naming,
  namingOf,
  wordsOf,
} from "../../model/kinds/schema-notes.ts";

const Kelp = described(z.string().min(1), "The kelp.", "bull kelp", "sugar kelp");

describe("the example of a schema", () => {
  test.each([
    ["its first own one", Kelp, "bull kelp"],
    ["its own one after a further check", Kelp.max(20), "bull kelp"],
    ["that of what may be left out", Kelp.optional(), "bull kelp"],
    ["that of what has a default, not the default", Kelp.default("wrack"), "bull kelp"],
    ["a literal", z.literal(true), true],
    ["a literal that is false", z.literal(false), false],
    ["the first word of a closed list", z.enum(["with", "without"]), "with"],
    ["a list of one", z.array(Kelp), ["bull kelp"]],
    ["that of the first of several", z.union([z.literal("sentence"), Kelp]), "sentence"],
  ])("is %s", (_what, schema, example) => {
    expect(exampleOf(schema)).toEqual(example);
  });

  test("is made of an object's required fields", () => {
    const Dive = z.strictObject({
      kelp: Kelp,
      among: z.array(Kelp).default([]),
      note: Kelp.optional(),
      polarity: z.enum(["with", "without"]),
    });
    expect(exampleOf(Dive)).toEqual({ kelp: "bull kelp", polarity: "with" });
    expect(exampleOf(z.array(z.strictObject({ dive: Dive })))).toEqual([
      { dive: { kelp: "bull kelp", polarity: "with" } },
    ]);
  });

  test.each([
    ["text", z.string()],
    ["a number", z.number()],
    ["a list of text", z.array(z.string())],
    ["an object with such a field", z.strictObject({ kelp: Kelp, depth: z.number() })],
    ["a record", z.record(z.string(), Kelp)],
  ])("is missing where nobody gave one: %s", (_what, schema) => {
    expect(exampleOf(schema)).toBeUndefined();
  });
});

describe("a description", () => {
  const notes = (schema: z.ZodType) => z.globalRegistry.get(schema);

  test("keeps the examples that it is given, else makes one of the parts", () => {
    expect(notes(Kelp)).toEqual({
      description: "The kelp.",
      examples: ["bull kelp", "sugar kelp"],
    });
    expect(notes(described(z.array(Kelp), "All kelp."))).toEqual({
      description: "All kelp.",
      examples: [["bull kelp"]],
    });
    expect(notes(described(z.number(), "How deep."))).toEqual({ description: "How deep." });
  });

  test("leaves the schema that it was made of as it was", () => {
    const bare = z.string();
    described(bare, "The kelp.", "bull kelp");
    expect(notes(bare)).toBeUndefined();
  });

  test("of a closed list is followed by the meanings of its words, once", () => {
    const Depth = wordsOf({ shallow: "Seen from above.", deep: "Never seen." });
    const field = described(described(Depth, "How deep it grew."), "Where.", "deep");
    expect(notes(field)?.description).toBe(
      "Where.\nHow deep it grew.\nshallow: Seen from above.\ndeep: Never seen.",
    );
    expect([exampleOf(Depth), exampleOf(field)]).toEqual(["shallow", "deep"]);
    expect(Depth.options).toEqual(["shallow", "deep"]);
  });
});

test("the keys of a list keep their order, and a list without a word is refused", () => {
  expect(keysOf({ deep: 1, shallow: 2 })).toEqual(["deep", "shallow"]);
  expect(() => keysOf({})).toThrow("a closed list needs a word");
});

describe("what is named", () => {
  test("stays with a copy that is described, and not with the schema that it was made of", () => {
    const bare = z.string();
    const marked = naming("concept", bare, ["drug"]);
    expect(namingOf(marked)).toEqual({ names: "concept", types: ["drug"] });
    expect(namingOf(described(marked, "The drug.", "kelpinol"))).toEqual(namingOf(marked));
    expect(namingOf(bare)).toBeUndefined();
    expect(namingOf(nameOf("work"))).toEqual({ names: "work" });
  });

  test("is found in numbers as in text, each with its place", () => {
    const Cites = z.object({
      refs: z.array(naming("reference", z.union([z.number(), z.string()]))),
    });
    expect(namedIn(Cites, { refs: [13, "ash-2018"] })).toEqual([
      { names: "reference", name: "13", path: ["refs", 0] },
      { names: "reference", name: "ash-2018", path: ["refs", 1] },
    ]);
  });
});
