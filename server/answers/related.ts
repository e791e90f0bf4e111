// Owns the lists of what stands around a node: which edges lead to each, and a page of one. A walk's order is the same as
// long as the snapshot is, so that a place in it is a number.
import type { ParametersOf } from "../../model/endpoints.ts";
import type { RelatedList, RelatedPage } from "../../model/views/related.ts";
import type { NodeKind } from "../../model/vocabulary.ts";
import type { GraphNode } from "../../model/nodes.ts";
import { linkTo } from "../judgement/statement-page.ts";
import {
  basisOfWalk,
  bearingWalk,
  concerningWalk,
  describingWalk,
  narrowerWalk,
  partsWalk,
  reportsWalk,
  takenForWalk,
} from "../judgement/walks.ts";
import type { EvidenceStore, WalkRule } from "../store/evidence-store.ts";
import { withArticle } from "../problems/fault-sentence.ts";
import { getNode } from "./get-node.ts";
import { findCards, findPapers, statementIds } from "./judged-statements.ts";
import { placePage } from "./list-page.ts";
import { parameterError } from "./parameter-error.ts";

type Declared = {
  of: NodeKind;
  rules: readonly WalkRule[];
  /** What the list holds: the nodes of these kinds that are met in the last step. */
  kinds: readonly NodeKind[];
  /** What is met on the way there, when it is two steps. */
  over?: NodeKind;
};

const lists: Record<RelatedList, readonly Declared[]> = {
  references: [{ of: "work", rules: takenForWalk, kinds: ["reference"] }],
  reports: [
    { of: "work", rules: reportsWalk, kinds: ["report"] },
    { of: "study", rules: [...describingWalk, ...reportsWalk], kinds: ["report"], over: "work" },
  ],
  works: [{ of: "study", rules: describingWalk, kinds: ["work"] }],
  "bears-on": [
    {
      of: "work",
      rules: [...reportsWalk, ...bearingWalk],
      kinds: ["claim", "recommendation"],
      over: "report",
    },
  ],
  narrower: [{ of: "concept", rules: narrowerWalk, kinds: ["concept"] }],
  parts: [{ of: "concept", rules: partsWalk, kinds: ["concept"] }],
  concerning: [{ of: "approval", rules: concerningWalk, kinds: ["claim"] }],
  "basis-of": [{ of: "claim", rules: basisOfWalk, kinds: ["claim", "recommendation"] }],
};

type Item = RelatedPage["items"][number];

const present = async (store: EvidenceStore, nodes: readonly GraphNode[]): Promise<Item[]> => {
  const cards = await findCards(store, statementIds(nodes));
  return nodes.flatMap((node): Item[] => {
    const card = cards.get(node.id);
    if (card !== undefined) return [card];
    return node.kind === "reference" ||
      node.kind === "report" ||
      node.kind === "work" ||
      node.kind === "concept"
      ? [node]
      : [];
  });
};

/** What a node of this kind calls the list. Throws `bad-request` when it has none of that name. */
const getDeclared = (root: GraphNode, list: RelatedList): Declared => {
  const found = lists[list].find(({ of }) => of === root.kind);
  if (found !== undefined) return found;
  const kinds = lists[list].map(({ of }) => of).join(" or ");
  throw parameterError(
    "bad-request",
    `is ${list}, a list that ${withArticle(root.kind)} does not have`,
    {
      parameter: "list",
      found: list,
      expected: `a list of ${root.id}`,
      hint: `Ask for it of ${withArticle(kinds)}.`,
    },
  );
};

/**
 * A page of a list around a node. Throws what {@link getNode} throws, `bad-request` when a node of its kind has no such
 * list, and what is wrong with the cursor.
 */
export const answerRelated = async (
  store: EvidenceStore,
  { id, list, ...slice }: ParametersOf<"related">,
): Promise<RelatedPage> => {
  const root = await getNode(store, id, [
    "claim",
    "recommendation",
    "work",
    "study",
    "concept",
    "approval",
  ]);
  const declared = getDeclared(root, list);
  const { nodes, ...page } = await placePage(
    store.snapshot,
    "related",
    { id, list },
    slice,
    (start, limit) => listAround(store, root, declared, start, limit),
  );
  return {
    of: linkTo(root),
    items: await present(store, nodes),
    papers: await findPapers(store, nodes),
    ...page,
  };
};

/** The nodes of the list from `start` on, and how many it holds. */
const listAround = async (
  store: EvidenceStore,
  root: GraphNode,
  { rules, kinds, over }: Declared,
  start: number,
  limit: number,
): Promise<{ nodes: GraphNode[]; total: number }> => {
  const depth = over === undefined ? 1 : 2;
  const { reached } = await store.walk([root.id], rules, 1, depth);
  // The root, and what is met in the first of two steps, come before the list.
  const before = 1 + (over === undefined ? 0 : (reached.kinds[over] ?? 0));
  const isRootCounted = kinds.includes(root.kind);
  const met = kinds.reduce((sum, kind) => sum + (reached.kinds[kind] ?? 0), 0);
  const { nodes } = await store.walk([root.id], rules, before + start + limit, depth);
  return { nodes: nodes.slice(before + start), total: met - (isRootCounted ? 1 : 0) };
};
