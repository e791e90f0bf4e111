// Owns what lists filter by, as one number per node and field, and the counts over the whole graph. Built once, beside the
// first answers.
import type { GraphNode } from "../../../model/graph.ts";
import {
  ClaimType,
  Force,
  NodeKind,
  Stage,
  TensionKind,
  Voice,
} from "../../../model/vocabulary.ts";
import type { NextSlice } from "../../event-loop-slices.ts";
import type { Counts, ListFilter } from "../evidence-store.ts";
import { typeNumberOf, type EdgeTable } from "./edge-table.ts";
import type { NodeLines } from "./node-lines.ts";

/** The filterable fields of one graph. */
export type NodeColumns = {
  /** Numbers of the nodes of a kind, rising. */
  ofKind: (kind: NodeKind) => readonly number[];
  /** Whether the node's own fields are what the filter asks for; kinds and links are not looked at. */
  matcher: (filter: ListFilter) => ((node: number) => boolean) | undefined;
  readonly counts: Counts;
};

/** 1 + the place of a word in its closed list; 0 for a node without the field. */
const placeIn = (options: readonly string[], word: string | undefined): number =>
  word === undefined ? 0 : options.indexOf(word) + 1;

/** Claims and tensions have types of their own, which share a column: no word of one list may stand for one of the other. */
const typePlaces: readonly string[] = [
  ...ClaimType.options.map((type) => `claim ${type}`),
  ...TensionKind.options.map((type) => `tension ${type}`),
];

const byAscii = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Collects the fields of nodes, each added once. */
export const collectColumns = (nodes: NodeLines, edges: EdgeTable) => {
  const { size } = nodes;
  const types = new Uint8Array(size);
  const voices = new Uint8Array(size);
  const stages = new Uint8Array(size);
  const forces = new Uint8Array(size);
  /** 1 + the number of the node's dossier. */
  const dossiers = new Uint32Array(size);
  const byDoi = new Map<string, number[]>();
  const byPmid = new Map<string, number[]>();
  const byPaper = new Map<string, number[]>();
  const bases = new Map<string, number>();
  const kinds = new Map<NodeKind, number[]>();

  const file = (index: Map<string, number[]>, key: string | undefined, node: number): void => {
    if (key === undefined) return;
    const held = index.get(key);
    if (held === undefined) index.set(key, [node]);
    else held.push(node);
  };

  const add = (number: number, node: GraphNode): void => {
    const ofKind = kinds.get(node.kind);
    if (ofKind === undefined) kinds.set(node.kind, [number]);
    else ofKind.push(number);
    if ("voice" in node) voices[number] = placeIn(Voice.options, node.voice);
    if ("stage" in node) stages[number] = placeIn(Stage.options, node.stage);
    if ("dossier" in node) dossiers[number] = 1 + nodes.numberOf(node.dossier);
    if (node.kind === "claim") types[number] = placeIn(typePlaces, `claim ${node.type}`);
    if (node.kind === "tension") types[number] = placeIn(typePlaces, `tension ${node.type}`);
    if (node.kind === "recommendation") forces[number] = placeIn(Force.options, node.force);
    if (node.kind === "reference") bases.set(node.basis, (bases.get(node.basis) ?? 0) + 1);
    if (node.kind === "dossier") file(byPaper, node.paper, number);
    if (node.kind === "work") {
      file(byDoi, node.csl.DOI?.toLowerCase(), number);
      file(byPmid, node.csl.PMID, number);
    }
  };

  const finish = async (nextSlice: NextSlice): Promise<NodeColumns> => {
    const ofKind = (kind: NodeKind): readonly number[] => kinds.get(kind) ?? [];
    const counts: Counts = {
      kinds: Object.fromEntries(
        [...kinds].map(([kind, held]) => [kind, held.length] as const).sort(byFirst),
      ),
      bases: Object.fromEntries([...bases].sort(byFirst)),
      topics: await countTopics(nodes, edges, ofKind, nextSlice),
    };
    const oneOf = (index: Map<string, number[]>, key: string) => {
      const held = new Set(index.get(key));
      return (node: number) => held.has(node);
    };
    const matcher: NodeColumns["matcher"] = (filter) => {
      const tests: ((node: number) => boolean)[] = [];
      const equals = (column: Uint8Array | Uint32Array, wanted: number) =>
        tests.push((node) => column[node] === wanted);
      if (filter.type !== undefined) equals(types, placeIn(typePlaces, `claim ${filter.type}`));
      if (filter.tension !== undefined)
        equals(types, placeIn(typePlaces, `tension ${filter.tension}`));
      if (filter.voice !== undefined) equals(voices, placeIn(Voice.options, filter.voice));
      if (filter.stage !== undefined) equals(stages, placeIn(Stage.options, filter.stage));
      if (filter.force !== undefined) equals(forces, placeIn(Force.options, filter.force));
      if (filter.dossier !== undefined) {
        const number = nodes.numberOf(filter.dossier);
        if (number < 0) tests.push(() => false);
        else equals(dossiers, 1 + number);
      }
      if (filter.doi !== undefined) tests.push(oneOf(byDoi, filter.doi.toLowerCase()));
      if (filter.pmid !== undefined) tests.push(oneOf(byPmid, filter.pmid));
      if (filter.paper !== undefined) tests.push(oneOf(byPaper, filter.paper));
      if (tests.length === 0) return undefined;
      return (node) => tests.every((holds) => holds(node));
    };
    return { ofKind, matcher, counts };
  };
  return { add, finish };
};

const byFirst = (a: readonly [string, number], b: readonly [string, number]): number =>
  byAscii(a[0], b[0]);

/** Statements under each topic, narrower topics included, each counted once per topic. */
const countTopics = async (
  nodes: NodeLines,
  edges: EdgeTable,
  ofKind: (kind: NodeKind) => readonly number[],
  nextSlice: NextSlice,
): Promise<Counts["topics"]> => {
  const under = typeNumberOf("UNDER");
  const broader = typeNumberOf("BROADER");
  const counts = new Map(
    ofKind("topic").map((topic) => [
      topic,
      { topic: nodes.idOf(topic), claims: 0, recommendations: 0 },
    ]),
  );
  const count = async (
    kind: "claim" | "recommendation",
    field: "claims" | "recommendations",
  ): Promise<void> => {
    for (const [i, statement] of ofKind(kind).entries()) {
      const above = new Set<number>();
      const open: number[] = [];
      edges.forEachOut(statement, under, (topic) => open.push(topic));
      for (let topic = open.pop(); topic !== undefined; topic = open.pop()) {
        if (above.has(topic)) continue;
        above.add(topic);
        edges.forEachOut(topic, broader, (wider) => open.push(wider));
      }
      for (const topic of above) {
        const counted = counts.get(topic);
        if (counted !== undefined) counted[field] += 1;
      }
      if (i % 500 === 0) await nextSlice();
    }
  };
  await count("claim", "claims");
  await count("recommendation", "recommendations");
  return [...counts.values()];
};
