// Owns that ids which narrow a list down are ids of something: a mistyped or renamed one must not pass for "there is none".
// Knows the store's interface only, so that every engine refuses the same.
import type { NodeKind } from "../../model/vocabulary.ts";
import { didYouMean } from "../problems/did-you-mean.ts";
import type { EvidenceStore, ListFilter } from "../store/evidence-store.ts";
import { findsIds, tellFault, withArticle } from "../http/explain-request.ts";
import { RequestProblem } from "../http/problems.ts";

/** Kinds that each parameter takes ids of. */
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
 * Refuses a filter whose ids are not of what it filters by. For a list that came out empty: a list that holds something
 * proves its ids. Throws a `not-found` problem that names the parameter.
 */
export const requireKnownFilters = async (
  store: EvidenceStore,
  filter: ListFilter,
): Promise<void> => {
  for (const name of names) {
    const id = filter[name];
    if (id !== undefined) await requireNamed(store, name, id, kindsOf[name]);
  }
};

/** Refuses an id in the query that is unknown, of another kind than these, renamed or dropped, and says which. */
export const requireNamed = async (
  store: EvidenceStore,
  name: string,
  id: string,
  kinds?: readonly NodeKind[],
): Promise<void> => {
  const node = await store.findNode(id);
  if (node !== undefined && (kinds === undefined || kinds.includes(node.kind))) return;
  const [why, hint] =
    node === undefined
      ? await whyUnknown(store, id, kinds ?? [])
      : [`which is ${withArticle(node.kind)}`, "Correct it, or leave it out."];
  const { sentence, fault } = tellFault(`The parameter ${JSON.stringify(name)} is ${id}, ${why}`, {
    where: `query.${name}`,
    found: id,
    expected: `the id of ${kinds === undefined ? "something that is here" : withArticle(kinds.join(" or "))}`,
    hint,
  });
  throw new RequestProblem("not-found", sentence, [fault]);
};

const whyUnknown = async (
  store: EvidenceStore,
  id: string,
  kinds: readonly NodeKind[],
): Promise<[why: string, hint: string]> => {
  const forwarding = await store.findForwarding(id);
  if (forwarding?.type === "alias") {
    return [`which was renamed to ${forwarding.to}`, `Ask for ${forwarding.to}.`];
  }
  if (forwarding?.type === "tombstone") {
    return [`which was dropped on ${forwarding.on}`, forwarding.reason];
  }
  const guess = kinds.some((kind) => guessable.has(kind))
    ? didYouMean(
        id,
        (await store.list({ kinds }, { limit: guessedAmong })).nodes.map((node) => node.id),
      )
    : undefined;
  return ["which is unknown", guess === undefined ? findsIds : guess.replace(/^d/, "D")];
};
