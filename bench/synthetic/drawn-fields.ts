// Owns drawing whatever a schema allows: a field, a kind of claim or of node that is added needs nothing here. What matters to
// the shape of a corpus (ids, counts, who names whom) is given by whoever asks.
import { z } from "zod";
import { namingOf } from "../../model/kinds/schema-notes.ts";
import { NodeLink } from "../../model/node-link.ts";
import type { StageName } from "../../model/nodes.ts";
import { ConceptType, type DirectnessGrade } from "../../model/vocabulary.ts";
import { corpusOf, times } from "./corpus-size.ts";
import { drawsFor, wordAt, type Draws } from "./draws.ts";

/** A number as ids hold it: filled up with zeros, so that the order of ids is that of numbers. */
export const padded = (number: number, digits: number): string =>
  String(number).padStart(digits, "0");

/** How a node names concept `number`, from 0. */
export const conceptAt = (number: number): NodeLink => ({
  id: `concept:k${padded(number, 5)}`,
  kind: "concept",
  label: `${wordAt(64 + ((number * 2029) % 4096))} ${wordAt(4160 + number)}`,
});

/** How a node names approval `number`, from 0. */
export const approvalAt = (number: number): NodeLink => ({
  id: `approval:a${padded(number, 5)}`,
  kind: "approval",
  label: `Synthetic approval ${number + 1}`,
});

/** Any concept by a power law: of the type, or of all. Concepts take their types in turn, so that there is one of each. */
export const conceptFor = (draws: Draws, type?: ConceptType): NodeLink => {
  const [step, first] =
    type === undefined ? [1, 0] : [ConceptType.options.length, ConceptType.options.indexOf(type)];
  const count = Math.floor((draws.corpus.concepts - 1 - first) / step) + 1;
  return conceptAt(first + step * draws.rank(count, 0.8));
};

/** The stages of the one synthetic field, in order. */
export const stages: readonly StageName[] = ["first", "second", "third", "fourth", "fifth"].map(
  (id) => ({ id, name: `${id} synthetic stage`, means: "Synthetic: it means nothing." }),
);

/** 15 to 60 words, and then its numbers; one statement in five hundred is a page of about 2000 characters. */
export const statementFor = (draws: Draws, numbers: readonly (string | number)[] = []): string => {
  const words = draws.sentence(draws.happens(0.002) ? 300 : draws.between(15, 60));
  return `${words}${numbers.length === 0 ? "" : `: ${numbers.join(", ")}`} (synthetic).`;
};

const textFor = (draws: Draws): string => `Synthetic ${draws.words(draws.between(4, 9))}`;
const effectFor = (draws: Draws): string => (draws.happens(0.4) ? textFor(draws) : "not stated");
const gradeFor = (draws: Draws): DirectnessGrade =>
  draws.happens(0.6) ? "direct" : draws.happens(0.7) ? "indirect" : "unknown";
const dateFor = (draws: Draws): string =>
  `${draws.between(1995, 2020)}-${padded(draws.between(1, 12), 2)}-${padded(draws.between(1, 28), 2)}`;
const nothing = (): undefined => undefined;

/** Fields that are not just anything of their type, by name, wherever they stand. Nothing may be looked up elsewhere. */
const hints: Readonly<Record<string, (draws: Draws) => unknown>> = {
  label: (draws) => draws.sentence(draws.between(2, 6)),
  statement: (draws) => statementFor(draws),
  review: (draws) => ({
    drafted: { by: "synthetic drafter", on: "2000-01-01" },
    reviewed: draws.happens(0.8) ? { by: "synthetic reader", on: "2000-01-02" } : undefined,
  }),
  stage: (draws) => draws.pick(stages),
  direction: (draws) =>
    draws.happens(0.88) ? "supports" : draws.happens(0.6) ? "neutral" : "disputes",
  directness: (draws) => ({
    place: gradeFor(draws),
    sort: gradeFor(draws),
    setting: draws.happens(0.5) ? gradeFor(draws) : undefined,
  }),
  force: (draws) => draws.pick(["must", "should", "should", "may"]),
  polarity: (draws) => (draws.happens(0.9) ? "for" : "against"),
  threshold: (draws) => draws.pick(["not stated", "none needed"]),
  expectedBenefit: effectFor,
  expectedHarm: effectFor,
  readFrom: () => ({
    depth: "abstract",
    url: "https://example.org/synthetic",
    what: "synthetic, read nowhere",
  }),
  standing: (draws) =>
    draws.happens(0.3)
      ? { status: "withdrawn", on: "2024", reason: "Synthetic: it was taken back." }
      : { status: "stands", reason: "Synthetic: nothing is known against it." },
  identifiers: () => [],
  doi: nothing,
  pmid: nothing,
};

/** How often a field that may be left out is there; groups and ids only where they stand here. */
const shares: Readonly<Record<string, number>> = { conditions: 0.3, note: 0.15 };
const usualShare = 0.2;

/** What is tried on a schema without parts: the first of which every sample fits is drawn. */
const scalars: readonly ((draws: Draws) => unknown)[] = [
  textFor,
  (draws) => draws.words(1),
  dateFor,
  (draws) => conceptFor(draws).id,
  (draws) => draws.between(1, 900),
  (draws) => draws.between(1, 5),
  (draws) => draws.happens(0.5),
  () => ({}),
];
const samples = [...times(20, (i) => drawsFor(corpusOf(100, 1), `sample ${i}`))];
const fits = (schema: z.core.$ZodType, value: unknown): boolean =>
  z.safeParse(schema, value).success;

/** Fields that are given instead of drawn; those given as undefined are left out. */
export type Stated = Readonly<Record<string, unknown>>;
/** Draws a value. */
type Drawer = (draws: Draws, stated?: Stated) => unknown;
const ofSchemas = new Map<z.core.$ZodType, Drawer>();

/** A value of the schema, its keys in the order of the schema. Throws where it cannot tell how something is drawn. */
// The overload asserts what the schema says; the tests parse every node and edge of a corpus.
export function drawn<T>(schema: z.ZodType<T>, draws: Draws, stated: Stated): T;
export function drawn(schema: z.ZodType, draws: Draws, stated: Stated): unknown {
  const draw = ofSchemas.get(schema) ?? drawerOf(schema, "");
  ofSchemas.set(schema, draw);
  return draw(draws, stated);
}

/** How values of the schema are drawn where they stand under `key`. */
const drawerOf = (schema: z.core.$ZodType, key: string): Drawer => {
  const hint = hints[key];
  if (hint !== undefined) return hint;
  if (schema instanceof z.ZodOptional) return optionalDrawer(schema.unwrap(), key);
  if (schema instanceof z.ZodDefault) return drawerOf(schema.unwrap(), key);
  if (schema instanceof z.ZodLiteral) return (draws) => draws.pick([...schema.values]);
  if (schema instanceof z.ZodEnum) return (draws) => draws.pick(schema.options);
  if (schema instanceof z.ZodArray) return listDrawer(schema, key);
  if (schema instanceof z.ZodDiscriminatedUnion) return branchDrawer(schema);
  if (schema instanceof z.ZodUnion) {
    const options = schema.options.map((option) => drawerOf(option, key));
    return (draws) => draws.pick(options)(draws);
  }
  if (schema instanceof z.ZodObject) return objectDrawer(schema);
  const scalar = scalars.find((draw) => samples.every((draws) => fits(schema, draw(draws))));
  if (scalar === undefined) throw new Error(`nothing fits the field ${key}: give it a hint`);
  return scalar;
};

const optionalDrawer = (schema: z.core.$ZodType, key: string): Drawer => {
  const isGroup = schema instanceof z.ZodObject || schema instanceof z.ZodRecord;
  const isId = fits(schema, "concept:k00000") && !fits(schema, "two words");
  const share = shares[key] ?? (isGroup || isId ? 0 : usualShare);
  const draw = share === 0 ? nothing : drawerOf(schema, key);
  return (draws) => (draws.happens(share) ? draw(draws) : undefined);
};

const objectDrawer = (schema: z.ZodObject): Drawer => {
  const naming = namingOf(schema);
  if (naming?.names === "approval") {
    return (draws) => approvalAt(draws.rank(draws.corpus.approvals, 0.8));
  }
  if (naming !== undefined || schema === NodeLink) {
    return (draws) => conceptFor(draws, naming?.types?.[0]);
  }
  const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
  const keys = Object.keys(shape);
  // Made when they are first needed: a field that is always given needs none.
  const drawers: Record<string, Drawer> = {};
  return (draws, stated = {}) => {
    const drawn: Record<string, unknown> = {};
    for (const key of keys) {
      const value =
        key in stated
          ? stated[key]
          : (drawers[key] ??= drawerOf(shape[key] ?? z.never(), key))(draws);
      if (value !== undefined) drawn[key] = value;
    }
    return drawn;
  };
};

/** As few entries as there may be, or one more; those that have local ids are numbered. */
const listDrawer = (schema: z.ZodArray, key: string): Drawer => {
  const isObject = schema.element instanceof z.ZodObject;
  const draw = drawerOf(schema.element, key);
  const name = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const floor = schema.def.checks?.find((check) => check instanceof z.core.$ZodCheckMinLength);
  const least = Math.max(floor?._zod.def.minimum ?? 0, isObject ? 1 : 0);
  return (draws) => draws.some(least, least + 1, (i) => draw(draws, { id: `${name}-${i + 1}` }));
};

/** The branch whose literal is stated. */
const branchDrawer = (schema: z.ZodDiscriminatedUnion): Drawer => {
  const key = schema.def.discriminator;
  const branches = new Map<unknown, Drawer>();
  for (const option of schema.options) {
    if (!(option instanceof z.ZodObject)) continue;
    const literal: unknown = option.shape[key];
    if (literal instanceof z.ZodLiteral) branches.set(literal.value, objectDrawer(option));
  }
  return (draws, stated = {}) => {
    const draw = branches.get(stated[key]);
    if (draw === undefined)
      throw new Error(`there is no branch with the ${key} ${String(stated[key])}`);
    return draw(draws, stated);
  };
};
