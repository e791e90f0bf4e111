// Tests that what is derived from the declared kinds of claims holds what they declare.
import { describe, expect, test } from "vitest";
import { ClaimNode } from "../../model/nodes.ts";
import { claimKinds, topicQuestions, type ClaimKind } from "../../model/kinds/claim-kinds.ts";
import type { Field, Fields } from "../../model/kinds/fields.ts";
import { graphValues, ownShape, unionBy } from "../../model/kinds/own-fields.ts";
import { namedIn, nameOf, described } from "../../model/kinds/schema-notes.ts";
import { Claim } from "../../model/statement.ts";
import { z } from "zod";

const kinds: [string, ClaimKind][] = Object.entries(claimKinds);

/** A value that a curator could write. */
const valueOf = (field: Field): unknown => {
  switch (field.is) {
    case "name":
    case "local-id":
      return "some-name";
    case "word":
      return Object.keys(field.words)[0];
    case "text":
      return "some text";
    case "date":
      return "2016-10";
    case "ordinal":
      return 2;
    case "group":
      return valuesOf(field.fields);
    case "list":
      return Array.from({ length: field.least }, () => valuesOf(field.fields));
  }
};
const valuesOf = (fields: Fields): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, valueOf(field)]));

const authored = (type: string, { fields }: ClaimKind): Record<string, unknown> => ({
  type,
  id: "kelp-share",
  statement: "In 12 of 40 dives the divers met kelp.",
  label: "Dives that met kelp",
  voice: "own-result",
  topics: ["epidemiology"],
  about: [{ concept: "kelp", role: "finding" }],
  where: [{ section: "results", keys: ["12"] }],
  figures: [{ id: "met", measure: "count", value: 12 }],
  ...valuesOf(fields),
});

/** What `claim#field` in a sentence of a kind leads to. */
const fieldAt = (fields: Fields, place: string): Field | undefined => {
  const [key = "", ...rest] = place.split(".");
  const field = fields[key];
  if (rest.length === 0 || field?.is !== "group") return rest.length === 0 ? field : undefined;
  return fieldAt(field.fields, rest.join("."));
};

describe.each(kinds)("the kind of claim %s", (type, kind) => {
  test("takes a claim with all that it declares, and refuses what it does not", () => {
    const claim = authored(type, kind);
    expect(Claim.safeParse(claim).error).toBeUndefined();
    const [issue] = Claim.safeParse({ ...claim, undeclared: 1 }).error?.issues ?? [];
    expect(issue).toMatchObject({ code: "unrecognized_keys", keys: ["undeclared"] });
  });

  test("needs each field that is not optional, and a figure where it says so", () => {
    for (const [key, field] of Object.entries(kind.fields)) {
      const without = Object.fromEntries(
        Object.entries(authored(type, kind)).filter(([name]) => name !== key),
      );
      expect(Claim.safeParse(without).success, key).toBe(field.optional === true);
    }
    const bare = { ...authored(type, kind), figures: [] };
    expect(Claim.safeParse(bare).success).toBe(kind.needsFigure !== true);
  });

  test("finds every name in its fields, and carries each with its label into the node", () => {
    const values = valuesOf(kind.fields);
    const named = namedIn(z.strictObject(ownShape(kind.fields, "authored")), values);
    const own = graphValues(kind.fields, values, (of, name) => ({
      id: `${of}:${name}`,
      kind: of,
      label: "Some name",
    }));
    expect(JSON.stringify(own).split('"label":"Some name"')).toHaveLength(named.length + 1);
    const node = {
      ...{
        id: "kelp:kelp-share",
        kind: "claim",
        label: "Kelp",
        type,
        dossier: "dossier:kelp",
        order: 0,
      },
      ...{ statement: "In 12 dives.", voice: "own-result", figures: [], notReported: [] },
      review: { drafted: { by: "first reader", on: "2026-01-05" } },
      ...own,
    };
    expect(ClaimNode.parse(node)).toEqual(node);
    expect(ClaimNode.safeParse({ ...node, undeclared: 1 }).success).toBe(false);
  });

  test("tells readers only fields that it has, and answers a question that topics ask", () => {
    for (const sentence of kind.sentences) {
      const places = [...sentence.matchAll(/\{([^}]+)\}/g)].map(([, place = ""]) => place);
      expect(places.length, sentence).toBeGreaterThan(0);
      for (const place of places) expect(fieldAt(kind.fields, place), place).toBeDefined();
    }
    expect(topicQuestions).toHaveProperty(kind.answers);
  });
});

describe("a schema that says what it names", () => {
  const Entry = z.strictObject({
    work: described(nameOf("work"), "The work.").optional(),
    by: z.array(z.strictObject({ concept: nameOf("concept", ["drug"]) })).default([]),
    threshold: z.union([z.strictObject({ figure: nameOf("own figure") }), z.literal("none")]),
    axes: z.record(nameOf("axis"), z.string()).default({}),
  });

  test("gives each name with its place, in lists, unions and keys of records", () => {
    const value = Entry.parse({
      work: "ash-2018",
      by: [{ concept: "kelpinol" }],
      threshold: { figure: "least" },
      axes: { site: "direct" },
    });
    expect(namedIn(Entry, value)).toEqual([
      { names: "work", name: "ash-2018", path: ["work"] },
      { names: "concept", types: ["drug"], name: "kelpinol", path: ["by", 0, "concept"] },
      { names: "own figure", name: "least", path: ["threshold", "figure"] },
      { names: "axis", name: "site", path: ["axes", "site"] },
    ]);
  });

  test("names nothing where a value is left out or is a word", () => {
    expect(namedIn(Entry, Entry.parse({ threshold: "none" }))).toEqual([]);
  });

  test("keeps its description when it is marked, and its mark when it is described", () => {
    const marked = described(nameOf("concept", ["drug"]), "The drug.", "kelpinol");
    expect(z.globalRegistry.get(marked)).toEqual({
      description: "The drug.",
      examples: ["kelpinol"],
    });
    expect(namedIn(marked, "kelpinol")).toMatchObject([{ names: "concept", types: ["drug"] }]);
  });
});

test("a list whose entries have no name does not compile: readers would not be told them", () => {
  const entry = { label: "Part", means: "The part.", example: "shore" } as const;
  const [part, name] = [
    { is: "name", of: "concept", ...entry } as const,
    { is: "text", ...entry } as const,
  ];
  const list = { ...entry, is: "list", least: 1, example: [{ name: "shore" }] } as const;
  const named: Field = { ...list, fields: { name, part } };
  // @ts-expect-error -- what is tested
  const nameless: Field = { ...list, fields: { part } };
  const linkNamed: Field = {
    ...list,
    // @ts-expect-error -- a name is text of our own
    fields: { name: part },
  };
  expect([named, nameless, linkNamed].map(({ is }) => is)).toEqual(["list", "list", "list"]);
});

test("a union of something that is no object says so", () => {
  expect(() => unionBy("type", [z.string()])).toThrow(
    "every branch of a union by type is an object",
  );
});
