// Owns where a node stands in lists, as a text that sorts by code unit: both engines keep to it, and cursors hold it.
import type { GraphNode } from "./nodes.ts";

/** Digits that a number takes in a place, so that numbers sort by value. */
const numberWidth = 10;

const padded = (number: number | string): string => String(number).padStart(numberWidth, "0");

/**
 * A name as people look it up: accents, case, marks and spaces between words do not count, numbers go by value. Particles of
 * family names ("van", "de") are part of them, as MEDLINE has it.
 */
export const nameKey = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/\d+/g, padded);

/** What comes before the id: lower than anything that a name holds. */
const between = "\t";

const orderOf = (node: GraphNode): string[] => {
  switch (node.kind) {
    case "claim":
    case "recommendation":
    case "decision":
    case "tour":
      return [node.dossier, padded(node.order)];
    case "reference":
      // Sources that the text names stand behind the numbered list.
      return [node.dossier, padded(node.marker ?? "9".repeat(numberWidth)), nameKey(node.label)];
    case "case":
      return [node.dossier, padded(node.number)];
    case "passage":
    case "evidence-line":
    case "report":
      return [];
    case "approval":
    case "concept":
    case "dossier":
    case "drawing":
    case "profile":
    case "study":
    case "summary":
    case "tension":
    case "topic":
    case "work":
      return [nameKey(node.label)];
  }
};

/**
 * The place of a node among those of a list, no two the same: statements, decisions, tours, references and cases paper by paper, in the
 * paper's own order; what has a name by its name.
 */
export const listPlaceOf = (node: GraphNode): string => [...orderOf(node), node.id].join(between);

/** Nodes in the order of lists. */
export const inListOrder = <N extends GraphNode>(nodes: readonly N[]): N[] =>
  nodes
    .map((node) => ({ node, place: listPlaceOf(node) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ node }) => node);
