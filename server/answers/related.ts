// Owns the lists of what stands around a node: which edges lead to each, and reading a page of one. A walk's order is the
// same as long as the snapshot is, so that a place in it is a number.
import type { RelatedList, RelatedPage } from "../../model/endpoints.ts";
import type { NodeKind } from "../../model/vocabulary.ts";
import type { GraphNode } from "../../model/graph.ts";
import { linkTo } from "../judgement/statement-page.ts";
import {
  basisOfWalk,
  bearingWalk,
  concerningWalk,
  describingWalk,
  narrowerWalk,
  reportsWalk,
  takenForWalk,
} from "../judgement/walks.ts";
import type { EvidenceStore, WalkRule } from "../store/evidence-store.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import { RequestProblem } from "../http/problems.ts";
import { readCards, readPapers, requireNode, statementIds, type ListQuery } from "./reader.ts";

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
  concerning: [{ of: "approval", rules: concerningWalk, kinds: ["claim"] }],
  "basis-of": [{ of: "claim", rules: basisOfWalk, kinds: ["claim", "recommendation"] }],
};

type Item = RelatedPage["items"][number];

const present = async (store: EvidenceStore, nodes: readonly GraphNode[]): Promise<Item[]> => {
  const cards = await readCards(store, statementIds(nodes));
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

/** A page of a list around the node. Throws `bad-request` when a node of its kind has no such list. */
export const readRelated = async (
  store: EvidenceStore,
  id: string,
  list: RelatedList,
  { limit = 50, cursor }: ListQuery,
): Promise<RelatedPage> => {
  const declared = lists[list];
  const root = await requireNode(store, id, [
    "claim",
    "recommendation",
    "work",
    "study",
    "concept",
    "approval",
  ]);
  const found = declared.find(({ of }) => of === root.kind);
  if (found === undefined) {
    throw new RequestProblem(
      "bad-request",
      `${id} is a ${root.kind} and has no list "${list}"; ask for it of a ${declared.map(({ of }) => of).join(" or ")}.`,
    );
  }
  const { rules, kinds, over } = found;
  const filters = { id, list };
  const start =
    cursor === undefined ? 0 : readCursor(cursor, store.snapshot, "related", filters).start;
  const depth = over === undefined ? 1 : 2;
  const { reached } = await store.walk([id], rules, 1, depth);
  // The root, and what is met in the first of two steps, come before the list.
  const before = 1 + (over === undefined ? 0 : (reached.kinds[over] ?? 0));
  const isRootCounted = kinds.includes(root.kind);
  const total =
    kinds.reduce((sum, kind) => sum + (reached.kinds[kind] ?? 0), 0) - (isRootCounted ? 1 : 0);
  const { nodes } = await store.walk([id], rules, before + start + limit, depth);
  const shown = nodes.slice(before + start);
  const next = start + limit;
  return {
    of: linkTo(root),
    items: await present(store, shown),
    papers: await readPapers(store, shown),
    total,
    start,
    ...(next < total
      ? {
          next: writeCursor(store.snapshot, "related", filters, { after: id, start: next }),
        }
      : {}),
  };
};
