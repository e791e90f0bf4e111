// Owns the form in which the parts of a synthetic corpus are declared, and how they become nodes and edges.
import type { z } from "zod";
import { byCodeUnit } from "../../model/by-code-unit.ts";
import { GraphEdge, type EdgeType } from "../../model/graph.ts";
import { nodeSchemas, type GraphNode } from "../../model/nodes.ts";
import type { NodeKind } from "../../model/vocabulary.ts";
import type { SyntheticCorpus } from "./corpus-size.ts";
import { drawn } from "./drawn-fields.ts";
import { drawsFor, type Draws } from "./draws.ts";

type StatedOf<T, P extends keyof T = keyof T> = { readonly [Q in P]?: T[Q] | undefined };
type OwnOf<E extends GraphEdge> = StatedOf<E, Exclude<keyof E, "type" | "from" | "to">>;

/** An edge of a type: the id of the node that it leads to, or that id with what is not to be drawn of the edge. */
export type Link<T extends EdgeType> =
  string | ({ readonly to: string } & OwnOf<Extract<GraphEdge, { type: T }>>);

/** Edges from a node by type, in any order. */
export type Links = { readonly [T in EdgeType]?: readonly Link<T>[] | undefined };

/** How a part differs from others of its kind. */
interface Own<K extends NodeKind> {
  /** What is stated of its node; everything else is drawn from the schemas. */
  readonly stated: (draws: Draws) => StatedOf<z.infer<(typeof nodeSchemas)[K]>>;
  readonly links?: () => Links;
  /** Whether all lengths are the middle ones; see {@link drawsFor}. */
  readonly isEven?: boolean;
}

/** A node and the edges from it, neither drawn before it is asked for. */
export interface Part {
  readonly id: string;
  /** Edges from the node, in any order, with what is stated of them only. */
  readonly links: () => readonly { readonly type: string; readonly to: string }[];
  /** The node, drawn. */
  readonly node: (corpus: SyntheticCorpus) => GraphNode;
  /** The edges, drawn, sorted by type and to. */
  readonly edges: (corpus: SyntheticCorpus) => GraphEdge[];
}

/** Declares a part. */
export const part = <K extends NodeKind>(
  kind: K,
  id: string,
  { stated, links = () => ({}), isEven }: Own<K>,
): Part => {
  const linkList = () => listed(links());
  return {
    id,
    links: linkList,
    node: (corpus) => {
      const draws = drawsFor(corpus, id, isEven);
      return drawn<GraphNode>(nodeSchemas[kind], draws, { ...stated(draws), id });
    },
    edges: (corpus) => {
      const draws = drawsFor(corpus, `${id} edges`, isEven);
      return linkList()
        .sort((a, b) => byCodeUnit(a.type, b.type) || byCodeUnit(a.to, b.to))
        .map((link) => drawn(GraphEdge, draws, { ...link, from: id }));
    },
  };
};

const listed = (
  links: Readonly<Record<string, readonly (string | { to: string })[] | undefined>>,
) =>
  Object.entries(links).flatMap(([type, ends = []]) =>
    ends.map((end) => (typeof end === "string" ? { type, to: end } : { type, ...end })),
  );
