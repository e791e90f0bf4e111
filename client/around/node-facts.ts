// Owns the few words below a node's name in a neighbourhood and on a way: whose word it is, what sort of thing, how sure, what became of
// it. Pure.
import type { AroundNode } from "../../model/views/around.ts";
import type { ConnectedNode } from "../../model/views/connection.ts";
import { standings } from "../../model/words.ts";
import { claimKinds } from "../../model/kinds/claim-kinds.ts";
import { spoken } from "../marks/words.ts";

const basisWords = { confirmed: "confirmed", inferred: "inferred", unidentified: "not identified" };

const isWordOf = <T extends object>(list: T, word: string): word is keyof T & string =>
  Object.hasOwn(list, word);

/** A node as it is listed; where references are named by what they are matched to, with that name and its paper. */
type Listed = ConnectedNode & Partial<Pick<AroundNode, "name" | "paper">>;

/** Whether it is not known which work a reference is. */
export const isUnidentified = ({ basis }: Pick<ConnectedNode, "basis">): boolean =>
  basis === "unidentified";

/** The words; a claim's sort only where nobody's word is stated. */
export const factsOf = (node: Listed): string => {
  const standing =
    node.standing !== undefined && isWordOf(standings, node.standing)
      ? spoken(node.standing)
      : undefined;
  const sort =
    node.type !== undefined && isWordOf(claimKinds, node.type)
      ? claimKinds[node.type].word
      : node.type === undefined
        ? node.kind
        : spoken(node.type);
  // A name that says that it is not identified need not be repeated.
  const isSaid = node.name !== undefined && isUnidentified(node);
  const basis = node.basis === undefined || isSaid ? undefined : basisWords[node.basis];
  const words = [
    node.paper,
    node.word ?? basis ?? sort,
    standing,
    node.isDraft === true ? "draft" : undefined,
  ];
  return words.filter((word) => word !== undefined).join(", ");
};

/** A node's name as it is listed: a reference by what it is matched to, or by how the paper points to it. */
export const nameOf = ({ name, cited, label }: Listed): string => name ?? cited ?? label;

/** Whether a node can be followed to its sources, or to what depends on it. */
export const isTraceable = ({ kind }: Pick<ConnectedNode, "kind">): boolean =>
  ["claim", "recommendation", "reference", "work", "study"].includes(kind);
