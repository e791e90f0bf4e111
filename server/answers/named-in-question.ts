// Owns that ids which narrow a question down are ids of something: a mistyped or renamed one must not pass for "there is
// none". Knows the store's interface only, so that every engine refuses the same.
import type { GraphNode } from "../../model/nodes.ts";
import type { NodeKind } from "../../model/vocabulary.ts";
import type { AppError } from "../app-error.ts";
import { didYouMean } from "../problems/did-you-mean.ts";
import { withArticle } from "../problems/fault-sentence.ts";
import type { EvidenceStore, ListFilter } from "../store/evidence-store.ts";
import { parameterError } from "./parameter-error.ts";

/** Kinds that each filter takes ids of. */
const kindsOf = {
  topic: ["topic"],
  concept: ["concept"],
  work: ["work"],
  study: ["study"],
  reference: ["reference"],
  dossier: ["dossier"],
} as const satisfies Partial<Record<keyof ListFilter, readonly NodeKind[]>>;

const names = ["topic", "concept", "work", "study", "reference", "dossier"] as const;

/** Ids of these kinds are few enough to guess which one was meant. */
const guessable = new Set<NodeKind>(["topic", "dossier"]);
const guessedAmong = 1_000;

/**
 * The nodes that a filter names. For a list that came out empty: a list that holds something proves its ids. Throws
 * `not-found`, with the parameter in the details.
 */
export const getNamedInFilter = async (
  store: EvidenceStore,
  filter: ListFilter,
): Promise<GraphNode[]> => {
  const nodes: GraphNode[] = [];
  for (const name of names) {
    const id = filter[name];
    if (id !== undefined) nodes.push(await getNamed(store, name, id, kindsOf[name]));
  }
  return nodes;
};

/**
 * The node that a parameter names, of one of these kinds, or of any. Throws `not-found` and says why: unknown, of another
 * kind, renamed or dropped.
 */
export const getNamed = async (
  store: EvidenceStore,
  parameter: string,
  id: string,
  kinds?: readonly NodeKind[],
): Promise<GraphNode> => {
  const node = await store.findNode(id);
  if (node === undefined) throw await unknownId(store, parameter, id, kinds);
  if (kinds === undefined || kinds.includes(node.kind)) return node;
  throw parameterError("not-found", `is ${id}, which is ${withArticle(node.kind)}`, {
    parameter,
    found: id,
    expected: idOf(kinds),
    hint: "Correct it, or leave it out.",
  });
};

const idOf = (kinds: readonly NodeKind[] | undefined): string =>
  `the id of ${kinds === undefined ? "something that is here" : withArticle(kinds.join(" or "))}`;

const unknownId = async (
  store: EvidenceStore,
  parameter: string,
  id: string,
  kinds: readonly NodeKind[] | undefined,
): Promise<AppError> => {
  const fault = { parameter, found: id, expected: idOf(kinds) };
  const forwarding = await store.findForwarding(id);
  if (forwarding?.type === "alias") {
    return parameterError("not-found", `is ${id}, which was renamed to ${forwarding.to}`, {
      ...fault,
      hint: `Ask for ${forwarding.to}.`,
    });
  }
  if (forwarding?.type === "tombstone") {
    return parameterError("not-found", `is ${id}, which was dropped on ${forwarding.on}`, {
      ...fault,
      hint: forwarding.reason,
    });
  }
  const guess = await guessId(store, id, kinds ?? []);
  return parameterError("not-found", `is ${id}, which is unknown`, {
    ...fault,
    ...(guess === undefined ? {} : { hint: guess }),
  });
};

/** "Did you mean …?" where few enough ids could be meant. */
const guessId = async (
  store: EvidenceStore,
  id: string,
  kinds: readonly NodeKind[],
): Promise<string | undefined> => {
  if (!kinds.some((kind) => guessable.has(kind))) return undefined;
  const { nodes } = await store.list({ kinds }, { limit: guessedAmong });
  const guess = didYouMean(
    id,
    nodes.map((node) => node.id),
  );
  return guess?.replace(/^d/, "D");
};
