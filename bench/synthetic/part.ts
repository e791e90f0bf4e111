// Owns the form in which the parts of a synthetic corpus are declared, and how they become nodes and edges.
import type { z } from "zod";
import { byEnds, GraphEdge, type EdgeType } from "../../model/graph.ts";
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

/**
 * A node and the edges from it, neither drawn before it is asked for. A class and not a handful of closures: millions of them
 * are made.
 */
export class Part<K extends NodeKind = NodeKind> {
  readonly id: string;
  readonly #kind: K;
  readonly #own: Own<K>;

  /** Declares a part. */
  constructor(kind: K, id: string, own: Own<K>) {
    this.id = id;
    this.#kind = kind;
    this.#own = own;
  }

  /** The node, drawn. */
  node(corpus: SyntheticCorpus): GraphNode {
    const draws = drawsFor(corpus, this.id, this.#own.isEven);
    const stated = { ...this.#own.stated(draws), id: this.id };
    return drawn<GraphNode>(nodeSchemas[this.#kind], draws, stated);
  }

  /** The edges, drawn, sorted by type and to. */
  edges(corpus: SyntheticCorpus): GraphEdge[] {
    const draws = drawsFor(corpus, `${this.id} edges`, this.#own.isEven);
    return this.#ends()
      .flatMap(([type, ends = []]) =>
        ends.map((end) => ({
          ...{ type, from: this.id },
          ...(typeof end === "string" ? { to: end } : end),
        })),
      )
      .sort(byEnds)
      .map((link) => drawn(GraphEdge, draws, link));
  }

  /** How many edges there are. */
  countEdges(): number {
    return this.#ends().reduce((sum, [, ends = []]) => sum + ends.length, 0);
  }

  #ends(): [string, readonly (string | { readonly to: string })[] | undefined][] {
    return Object.entries(this.#own.links?.() ?? {});
  }
}
