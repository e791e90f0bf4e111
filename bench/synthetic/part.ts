// Owns the form in which the parts of a synthetic corpus are declared, and how they become nodes and edges.
import type { z } from "zod";
import { byCodeUnit } from "../../model/by-code-unit.ts";
import { GraphEdge, type EdgeType } from "../../model/graph.ts";
import { nodeSchemas, type GraphNode } from "../../model/nodes.ts";
import type { NodeKind } from "../../model/vocabulary.ts";
import type { SyntheticCorpus } from "./corpus-size.ts";
import { drawerOf, type Drawer, type Stated } from "./drawn-fields.ts";
import { drawsFor, type Draws } from "./draws.ts";

type NodeOf<K extends NodeKind> = z.infer<(typeof nodeSchemas)[K]>;
type StatedOf<T, P extends keyof T> = { readonly [Q in P]?: T[Q] | undefined };
type LinkOf<E extends { to: string; type: string }> = E extends unknown
  ? Pick<E, "type" | "to"> & StatedOf<E, Exclude<keyof E, "type" | "to" | "from">>
  : never;

/** An edge from a part, with what is not to be drawn. */
export type Link = LinkOf<GraphEdge>;

/** How a part differs from others of its kind. */
interface Options {
  /** Edges from its node, in any order. */
  readonly links?: readonly Link[] | (() => readonly Link[]);
  /** Whether all lengths are the middle ones; see {@link Draws.evenly}. */
  readonly isEven?: boolean;
}

/** A node and the edges from it, neither drawn before it is asked for. A class: millions of them are made. */
export class Part {
  readonly id: string;
  readonly #kind: NodeKind;
  readonly #stated: (draws: Draws) => Stated;
  readonly #options: Options;

  /** Declares a part; see {@link part}. */
  constructor(kind: NodeKind, id: string, stated: (draws: Draws) => Stated, options: Options) {
    this.id = id;
    this.#kind = kind;
    this.#stated = stated;
    this.#options = options;
  }

  /** Edges from the node, without what is drawn. */
  links(): readonly Link[] {
    const { links = [] } = this.#options;
    return typeof links === "function" ? links() : links;
  }

  /** The node, drawn. */
  node(corpus: SyntheticCorpus): GraphNode {
    const draws = this.#draws(corpus, this.id);
    return drawnNode(this.#kind, draws, { ...this.#stated(draws), id: this.id });
  }

  /** The edges, drawn, sorted by type and to. */
  edges(corpus: SyntheticCorpus): GraphEdge[] {
    const draws = this.#draws(corpus, `${this.id} edges`);
    return this.links()
      .toSorted((a, b) => byCodeUnit(a.type, b.type) || byCodeUnit(a.to, b.to))
      .map((link) => drawnEdge(draws, { ...link, from: this.id }));
  }

  #draws(corpus: SyntheticCorpus, name: string): Draws {
    const draws = drawsFor(corpus, name);
    return this.#options.isEven === true ? draws.evenly() : draws;
  }
}

/** Declares a part: what is stated of its node, and the edges from it. Everything else is drawn from the schemas. */
export const part = <K extends NodeKind>(
  kind: K,
  id: string,
  stated: (draws: Draws) => StatedOf<NodeOf<K>, keyof NodeOf<K>>,
  options: Options = {},
): Part => new Part(kind, id, stated, options);

const nodeDrawers = new Map<NodeKind, Drawer>();
const edgeDrawer = drawerOf(GraphEdge, "edge");

// The overloads assert what the schemas say; the tests parse every node and edge of a corpus.
function drawnNode<K extends NodeKind>(kind: K, draws: Draws, stated: Stated): NodeOf<K>;
function drawnNode(kind: NodeKind, draws: Draws, stated: Stated): unknown {
  const draw = nodeDrawers.get(kind) ?? drawerOf(nodeSchemas[kind], kind);
  nodeDrawers.set(kind, draw);
  return draw(draws, stated);
}
function drawnEdge(draws: Draws, stated: { type: EdgeType; from: string; to: string }): GraphEdge;
function drawnEdge(draws: Draws, stated: Stated): unknown {
  return edgeDrawer(draws, stated);
}
