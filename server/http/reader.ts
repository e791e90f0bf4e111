// Owns asking the store on behalf of routes: finding a node or saying helpfully why not, cards for lists, pages of lists.
// Knows the store's interface only.
import { LRUCache } from "lru-cache";
import type { NodeLink, StatementCard } from "../../model/api.ts";
import type { GraphNode } from "../../model/graph.ts";
import type { NodeKind } from "../../model/vocabulary.ts";
import { AppError } from "../app-error.ts";
import { judge, type Judged } from "../judgement/judged.ts";
import { linkTo } from "../judgement/statement-page.ts";
import { indexSubgraph, isStatement, type SubgraphIndex } from "../judgement/subgraph.ts";
import { judgedWalk } from "../judgement/walks.ts";
import type { EvidenceStore, ListFilter, WalkRule } from "../store/evidence-store.ts";
import { keepJson } from "../store/serialised-json.ts";
import { breathe } from "../turns.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import { findsIds, withArticle } from "./explain-request.ts";
import { requireKnownFilters } from "./known-filters.ts";

type NodeOf<K extends NodeKind> = Extract<GraphNode, { kind: K }>;

/** Thrown when an id was renamed: the node answers under `to` now. */
export class Moved extends Error {
  readonly to: string;
  constructor(to: string) {
    super(`moved to ${to}`);
    this.to = to;
  }
}

/** Addresses that answer for a node of a kind; kinds without one are reached through others. */
const addresses: Partial<Record<NodeKind, string>> = {
  claim: "/api/claims/",
  recommendation: "/api/recommendations/",
  reference: "/api/references/",
  work: "/api/works/",
  study: "/api/studies/",
  concept: "/api/concepts/",
  topic: "/api/topics/",
  case: "/api/cases/",
  tension: "/api/tensions/",
  approval: "/api/approvals/",
  dossier: "/api/dossiers/",
};

const isOneOf =
  <K extends NodeKind>(kinds: readonly K[]) =>
  (node: GraphNode): node is NodeOf<K> =>
    kinds.some((kind) => kind === node.kind);

/**
 * The node with this id, if it is of one of these kinds. Throws {@link Moved} for a renamed id, `gone` for a dropped one,
 * `not-found` otherwise, with the address that answers for a node of another kind.
 */
export const requireNode = async <K extends NodeKind>(
  store: EvidenceStore,
  id: string,
  kinds: readonly K[],
): Promise<NodeOf<K>> => {
  const node = await store.findNode(id);
  if (node !== undefined) {
    if (isOneOf(kinds)(node)) return node;
    const address = addresses[node.kind];
    const hint =
      address === undefined
        ? `Ask for the statement it belongs to`
        : `Ask for ${address}${encodeURIComponent(id)}`;
    throw new AppError(
      "not-found",
      `${id} is ${withArticle(node.kind)}, not ${withArticle(kinds.join(" or "))}. ${hint}.`,
    );
  }
  const forwarding = await store.findForwarding(id);
  if (forwarding?.type === "alias") throw new Moved(forwarding.to);
  if (forwarding?.type === "tombstone") {
    throw new AppError("gone", `${id} was dropped on ${forwarding.on}: ${forwarding.reason}`);
  }
  throw new AppError(
    "not-found",
    `No ${kinds.join(" or ")} has the id ${JSON.stringify(id.slice(0, 120))}. ${findsIds}`,
  );
};

/** Nodes that a whole part of the graph is composed from at most; far above what one statement can reach. */
export const partCap = 20_000;

/** What the rules reach from the roots, indexed for reading. */
export const readPart = async (
  store: EvidenceStore,
  roots: readonly string[],
  rules: readonly WalkRule[],
  depth?: number,
): Promise<SubgraphIndex> => indexSubgraph(await store.walk(roots, rules, partCap, depth));

/** Judgements kept per store: a graph never changes, so a statement is judged once while it is asked for. */
const keptJudgements = 30_000;
const judgements = new WeakMap<EvidenceStore, LRUCache<string, Judged>>();

/** The judgements of those of the ids that are statements, in the order asked for. */
export const readJudged = async (
  store: EvidenceStore,
  ids: readonly string[],
): Promise<Map<string, Judged>> => {
  const kept = judgements.get(store) ?? new LRUCache<string, Judged>({ max: keptJudgements });
  judgements.set(store, kept);
  const found = new Map(ids.map((id) => [id, kept.get(id)] as const));
  const missing = [...found].flatMap(([id, judged]) => (judged === undefined ? [id] : []));
  if (missing.length > 0) {
    const around = await readPart(store, missing, judgedWalk);
    for (const id of missing) {
      const node = around.find(id);
      if (!isStatement(node)) continue;
      const pause = breathe();
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
export const readCards = async (
  store: EvidenceStore,
  ids: readonly string[],
): Promise<Map<string, StatementCard>> => {
  const judged = await readJudged(store, ids);
  return new Map([...judged].map(([id, { card }]) => [id, card]));
};

/** What a list query brings: filters with the slice taken out. */
export type ListQuery = { limit?: number | undefined; cursor?: string | undefined };

/**
 * One page of a list. `name` and the filter bind the cursor; `present` turns the nodes of the page into items. Throws
 * `cursor-invalid` and `cursor-outdated`, and `not-found` when a filter names what is not there.
 */
export const readPage = async <K extends NodeKind, Item>(
  store: EvidenceStore,
  name: string,
  filter: ListFilter & { kinds: readonly K[] },
  { limit = 50, cursor }: ListQuery,
  present: (nodes: NodeOf<K>[]) => Promise<Item[]>,
): Promise<{ items: Item[]; total: number; start: number; next?: string }> => {
  const place = cursor === undefined ? undefined : readCursor(cursor, store.snapshot, name, filter);
  const page = await store.list(filter, { after: place?.after, limit });
  if (page.total === 0) await requireKnownFilters(store, filter);
  const last = page.nodes.at(-1);
  const start = place?.start ?? 0;
  return {
    items: await present(page.nodes.filter(isOneOf(filter.kinds))),
    total: page.total,
    start,
    ...(page.hasMore && last !== undefined
      ? {
          next: writeCursor(store.snapshot, name, filter, {
            after: last.id,
            start: start + page.nodes.length,
          }),
        }
      : {}),
  };
};

/** Names of the nodes that a list is filtered by, in the order given; unknown ones are left out. */
export const readNames = async (
  store: EvidenceStore,
  ids: readonly (string | undefined)[],
): Promise<NodeLink[]> => (await store.findNodes(ids.filter((id) => id !== undefined))).map(linkTo);

/** Short names of the papers that the nodes stand in, by dossier. */
export const readPapers = async (
  store: EvidenceStore,
  nodes: readonly GraphNode[],
): Promise<Record<string, string>> => {
  const ids = nodes.flatMap((node) => ("dossier" in node ? [node.dossier] : []));
  const names = await readNames(store, [...new Set(ids)]);
  return Object.fromEntries(names.map(({ id, label }) => [id, label]));
};

/** Ids of the statements among nodes, in their order. */
export const statementIds = (nodes: readonly GraphNode[]): string[] =>
  nodes.filter(isStatement).map((node) => node.id);
