// Tests that a synthetic corpus draws a kind of claim and a kind of node that somebody adds to the registries.
import { expect, test, vi } from "vitest";
import { z } from "zod";
import { GraphEdge } from "../../model/graph.ts";
import { ClaimNode, nodeSchemas } from "../../model/nodes.ts";
import { NodeKind } from "../../model/vocabulary.ts";
import { corpusOf } from "../../bench/synthetic/corpus-size.ts";
import { partsOf } from "../../bench/synthetic/write-synthetic.ts";

// What somebody does who adds them: their words, and the schema of a node.
vi.mock("../../model/kinds/claim-kinds.ts", async (original) => {
  const real = await original<typeof import("../../model/kinds/claim-kinds.ts")>();
  const { cost } = await import("./added-claim-kind.ts");
  return { ...real, claimKinds: { ...real.claimKinds, cost } };
});
vi.mock("../../model/kinds/node-kinds.ts", async (original) => {
  const real = await original<typeof import("../../model/kinds/node-kinds.ts")>();
  const guideline = { plural: "Guidelines", meaning: "What a society advises." };
  return { ...real, nodeKinds: { ...real.nodeKinds, guideline } };
});
vi.mock("../../model/nodes.ts", async (original) => {
  const real = await original<typeof import("../../model/nodes.ts")>();
  const guideline = z.strictObject({
    id: real.TopicNode.shape.id,
    kind: z.literal("guideline"),
    label: z.string(),
    society: z.string().min(1).max(200),
    year: z.number().int().min(1),
    strength: z.enum(["strong", "weak"]),
    dossier: real.TopicNode.shape.id,
    remarks: z.array(z.string()).min(1),
  });
  return { ...real, nodeSchemas: { ...real.nodeSchemas, guideline } };
});

const Cost = z.object({
  id: z.string(),
  type: z.literal("cost"),
  payer: z.object({ id: z.string() }),
  currency: z.string().min(1),
  figures: z.array(z.unknown()).min(1),
});
const corpus = corpusOf(600, 2);
const parts = [...partsOf(corpus)];

test("an added kind of claim is drawn with its fields, and its names are nodes of the type that it names", () => {
  const nodes = parts.map((part) => part.node(corpus));
  const types = new Map(nodes.flatMap((n) => (n.kind === "concept" ? [[n.id, n.type]] : [])));
  const costs = nodes.flatMap((node) => Cost.safeParse(node).data ?? []);
  expect(costs.length).toBeGreaterThan(5);
  for (const { id, payer } of costs) {
    expect([id, types.get(payer.id)]).toEqual([id, "population"]);
    expect(ClaimNode.safeParse(nodes.find((node) => node.id === id)).error).toBeUndefined();
  }
});

test("an added kind of node is drawn in its place, and fits its schema", () => {
  const ids = parts.map(({ id }) => id);
  expect(ids).toEqual([...ids].sort());
  const added = parts.filter(({ id }) => id.startsWith("guideline:"));
  expect(added).toHaveLength(3);
  const [schema] = Object.entries(nodeSchemas).flatMap(([kind, found]) =>
    kind === "guideline" ? [found] : [],
  );
  for (const part of added) {
    expect(schema?.safeParse(part.node(corpus)).error).toBeUndefined();
    expect(ids).toContain(
      Object.entries(part.node(corpus)).find(([key]) => key === "dossier")?.[1],
    );
  }
});

test("every kind of node and every common kind of edge is drawn", () => {
  const nodes = parts.map((part) => part.node(corpus));
  expect(new Set(nodes.map(({ kind }) => kind))).toEqual(new Set(NodeKind.options));
  const edges = parts.flatMap((part) => part.edges(corpus));
  const rare = new Set(["NOT_CONFIRMED_BY", "SUPERSEDED_BY", "OVERLAPS", "CONCERNS"]);
  const met = new Set<string>(edges.map(({ type }) => type));
  const all = GraphEdge.options.map((option) => option.shape.type.value);
  expect(all.filter((type) => !met.has(type) && !rare.has(type))).toEqual([]);
});
