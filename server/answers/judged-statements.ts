// Owns judging the statements that an answer shows, from the part of the graph around them.
import type { NodeLink } from "../../model/node-link.ts";
import type { StatementCard } from "../../model/views/card.ts";
import type { GraphNode } from "../../model/nodes.ts";
import { judge, type Judged } from "../judgement/judged.ts";
import { linkTo } from "../judgement/statement-page.ts";
import { indexSubgraph, isStatement, type SubgraphIndex } from "../judgement/subgraph.ts";
import { judgedWalk } from "../judgement/walks.ts";
import type { EvidenceStore, WalkRule } from "../store/evidence-store.ts";
import { cachePerStore } from "../store/memoise.ts";
import { keepJson } from "../store/serialised-json.ts";
import { nextSlice } from "../event-loop-slices.ts";

/** Nodes that a whole part of the graph is composed from at most; far above what one statement can reach. */
export const partCap = 20_000;

/** What the rules reach from the roots, at most `depth` steps away, indexed. */
export const walkPart = async (
  store: EvidenceStore,
  roots: readonly string[],
  rules: readonly WalkRule[],
  depth?: number,
): Promise<SubgraphIndex> => indexSubgraph(await store.walk(roots, rules, partCap, depth));

/** Judgements kept per store: a graph never changes, so a statement is judged once while it is asked for. */
const keptJudgements = 30_000;
const judgementsOf = cachePerStore<Judged>(keptJudgements);

/** The judgements of those of the ids that are statements, in the order asked for. */
export const findJudged = async (
  store: EvidenceStore,
  ids: readonly string[],
): Promise<Map<string, Judged>> => {
  const kept = judgementsOf(store);
  const found = new Map(ids.map((id) => [id, kept.get(id)] as const));
  const missing = [...found].flatMap(([id, judged]) => (judged === undefined ? [id] : []));
  if (missing.length > 0) {
    const around = await walkPart(store, missing, judgedWalk);
    for (const id of missing) {
      const node = around.find(id);
      if (!isStatement(node)) continue;
      const pause = nextSlice();
      if (pause !== undefined) await pause;
      const judged = judge(node, around);
      for (const part of [judged.card, judged.support, judged.answer, judged.support.cautions]) {
        keepJson(part);
      }
      kept.set(id, judged);
      found.set(id, judged);
    }
  }
  const all = new Map<string, Judged>();
  for (const [id, judged] of found) if (judged !== undefined) all.set(id, judged);
  return all;
};

/** Cards of those of the ids that are statements, in the order asked for. */
export const findCards = async (
  store: EvidenceStore,
  ids: readonly string[],
): Promise<Map<string, StatementCard>> => {
  const judged = await findJudged(store, ids);
  return new Map([...judged].map(([id, { card }]) => [id, card]));
};

/** Judgements of those of the nodes that have one, in their order. */
export const judgedAmong = (
  nodes: readonly GraphNode[],
  judged: ReadonlyMap<string, Judged>,
): Judged[] => nodes.map(({ id }) => judged.get(id)).filter((found) => found !== undefined);

/** Ids of the statements among nodes, in their order. */
export const statementIds = (nodes: readonly GraphNode[]): string[] =>
  nodes.filter(isStatement).map((node) => node.id);

/** Names of the nodes with these ids, in the order given; absent and unknown ones are left out. */
export const findNames = async (
  store: EvidenceStore,
  ids: readonly (string | undefined)[],
): Promise<NodeLink[]> => (await store.findNodes(ids.filter((id) => id !== undefined))).map(linkTo);

/** Short names of the papers that the nodes stand in, by dossier. */
export const findPapers = async (
  store: EvidenceStore,
  nodes: readonly GraphNode[],
): Promise<Record<string, string>> => {
  const ids = nodes.flatMap((node) => ("dossier" in node ? [node.dossier] : []));
  const names = await findNames(store, [...new Set(ids)]);
  return Object.fromEntries(names.map(({ id, label }) => [id, label]));
};
