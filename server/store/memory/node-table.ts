// Owns the nodes of a graph as the lines that the snapshot has them in, found by id or number, parsed when asked for. They
// are numbered in the snapshot's order, so that the order of numbers is the ASCII order of ids.
import type { GraphNode } from "../../../model/nodes.ts";
import { NodeKind } from "../../../model/vocabulary.ts";
import { nodeHeadOf } from "../../snapshot/line-heads.ts";
import { parseNode } from "../parse-line.ts";
import { keepRecent, openLineBlocks } from "./line-blocks.ts";
import { firstWhere } from "../../first-where.ts";

/** The nodes of one graph. Numbers run from 0. */
export type NodeTable = {
  readonly size: number;
  /** The node's number, or -1. */
  numberOf: (id: string) => number;
  idOf: (number: number) => string;
  kindOf: (number: number) => NodeKind;
  node: (number: number) => GraphNode;
  /** A copy that is not kept: for reading all nodes once. */
  nodeUncached: (number: number) => GraphNode;
};

const kindNumbers = new Map<string, number>(NodeKind.options.map((kind, i) => [kind, i]));
const idStart = '{"id":"'.length;

/** Collects the lines of nodes, in the snapshot's order. `numbers` is for the edges that are collected after them. */
export const collectNodes = () => {
  const lines = openLineBlocks();
  const kinds: number[] = [];
  const numbers = new Map<string, number>();
  let last = "";

  /** Takes the next line; returns why it cannot be one, or undefined. */
  const add = (line: Buffer): string | undefined => {
    const head = nodeHeadOf(line);
    const kind = kindNumbers.get(head?.kind ?? "");
    if (head === undefined || kind === undefined) return "not the line of a node";
    if (head.id <= last) return "nodes are not in order of id";
    last = head.id;
    const number = lines.add(line);
    if (number === undefined) return "the line is too long";
    numbers.set(head.id, number);
    kinds.push(kind);
    return undefined;
  };

  const finish = (): NodeTable => {
    // Nearly as large as the index of words, and needed only while edges are read: look-ups are few afterwards.
    numbers.clear();
    const kindOf = Uint8Array.from(kinds);
    const size = kindOf.length;
    const idOf = (number: number): string => lines.quoted(number, idStart);
    const nodeUncached = (number: number): GraphNode => parseNode(lines.text(number));
    return {
      size,
      numberOf: (id) => {
        // With the mark that ends it: no id holds one, and every character of an id comes after it.
        const wanted = Buffer.from(`${id}"`, "utf8");
        const compare = (number: number): number => lines.compare(number, idStart, wanted);
        const number = firstWhere(0, size, (one) => compare(one) >= 0);
        return number < size && compare(number) === 0 ? number : -1;
      },
      idOf,
      kindOf: (number) => NodeKind.options[kindOf[number] ?? 0] ?? "claim",
      node: keepRecent(nodeUncached),
      nodeUncached,
    };
  };
  return { add, numbers, finish };
};
