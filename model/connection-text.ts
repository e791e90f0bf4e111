// Owns what a link between two nodes says in words, from either of its ends, and how a way of several is read out. Pure, and
// without zod, since the page needs it.
import { upperFirst } from "./formats.ts";
import type { ConnectedNode, Connection } from "./views/connection.ts";
import type { Direction, IdentificationBasis } from "./vocabulary.ts";

type Words = {
  /** What is said of `from`, in front of `to`. */
  along: string;
  /** What is said of `to`, in front of `from`. */
  against: string;
};

/** What a statement says of a concept, by the first role that the concept has in it. */
const aboutWords = ({ roles }: Extract<Connection, { how: "about" }>): Words => {
  const role = roles[0] ?? "subject";
  switch (role) {
    case "subject":
      return { along: "is about", against: "is the subject of" };
    case "population":
      return { along: "holds for", against: "is the group described in" };
    case "differential":
      return { along: "tells apart from", against: "is told apart in" };
    case "comparator":
      return { along: "makes a comparison with", against: "is compared in" };
    case "factor":
      return { along: "considers the influence of", against: "is considered as an influence in" };
    case "intervention":
    case "outcome":
      return { along: `is about the ${role}`, against: `is an ${role} in` };
    case "site":
    case "finding":
    case "test":
      return { along: `is about the ${role}`, against: `is a ${role} in` };
  }
};

const wordsOf = (link: Connection): Words => {
  switch (link.how) {
    case "based-on":
      return {
        supports: { along: "is based on", against: "is a basis of" },
        disputes: { along: "is weakened by", against: "speaks against" },
        neutral: { along: "is qualified by", against: "qualifies" },
      }[link.direction];
    case "cites":
      return link.direction === "disputes"
        ? { along: "cites as disputing it", against: "is cited as disputing" }
        : { along: "cites", against: "is cited by" };
    case "identified-as":
      return link.basis === "confirmed"
        ? { along: "is", against: "is in the reference list as" }
        : { along: "is matched to", against: "is the probable match of" };
    case "describes":
      return { along: "describes", against: "is described by" };
    case "not-cited":
      return {
        supports: {
          along: "is supported, without citing it, by",
          against: "supports, without being cited for it,",
        },
        disputes: {
          along: "is disputed, without citing it, by",
          against: "disputes, without being cited for it,",
        },
        neutral: {
          along: "is qualified, without citing it, by",
          against: "qualifies, without being cited for it,",
        },
      }[link.direction];
    case "party-to":
      return { along: "is one side of", against: "has as one side" };
    case "concerns-approval":
      return { along: "concerns", against: "is the subject of" };
    case "rested-on":
      return { along: "rested on", against: "was a basis of" };
    case "superseded-by":
      return { along: "was superseded by", against: "supersedes" };
    case "not-confirmed-by":
      return { along: "was not confirmed by", against: "did not confirm" };
    case "overlaps":
      return { along: "shares patients or trials with", against: "shares patients or trials with" };
    case "about":
      return aboutWords(link);
    case "concerns":
      return { along: "concerns", against: "is the patient of" };
    case "mentions":
      return { along: "mentions", against: "is mentioned in" };
    case "broader":
      return { along: "is a type of", against: "includes" };
    case "part-of-whole":
      return { along: "is part of", against: "has as a part" };
    case "under":
      return { along: "stands under", against: "holds" };
  }
};

/** What the link says of the node with this id, to be followed by the name of its other end. */
export const connectionWords = (link: Connection, of: string): string =>
  link.from === of ? wordsOf(link).along : wordsOf(link).against;

/** The other end of a link. */
export const otherEnd = ({ from, to }: Pick<Connection, "from" | "to">, id: string): string =>
  from === id ? to : from;

/** What decides how a link is drawn, of whatever kind of link. */
type Drawn = {
  how: string;
  basis?: IdentificationBasis;
  isDirect?: boolean;
  direction?: Direction;
};

/** Whether a link holds only by inference. */
export const isInferred = ({ how, basis }: Drawn): boolean =>
  how === "identified-as" && basis !== "confirmed";

/** Whether a link points against what it leads to. */
export const isDisputing = ({ how, direction }: Drawn): boolean =>
  how === "not-confirmed-by" || direction === "disputes";

/** How a link is drawn: dashed where it is indirect or inferred, dotted where it is not cited. */
export const strokeOf = (link: Drawn): "solid" | "dashed" | "dotted" => {
  if (link.how === "not-cited") return "dotted";
  return isInferred(link) || (link.how === "cites" && link.isDirect === false) ? "dashed" : "solid";
};

/** What stands before a node's name in running text, and what encloses it. */
const naming = ({ kind }: Pick<ConnectedNode, "kind">): { before: string; isQuoted: boolean } => {
  switch (kind) {
    case "recommendation":
      return { before: "the advice ", isQuoted: true };
    case "claim":
      return { before: "the claim ", isQuoted: true };
    case "topic":
      return { before: "the topic ", isQuoted: true };
    case "tension":
      return { before: "the inconsistency ", isQuoted: true };
    case "approval":
      return { before: "the approval ", isQuoted: true };
    case "reference":
    case "work":
    case "study":
    case "concept":
    case "case":
      return { before: "", isQuoted: false };
  }
};

/** What a node is called again where a sentence has just named it. */
const nouns: Readonly<Record<ConnectedNode["kind"], string>> = {
  recommendation: "advice",
  claim: "claim",
  topic: "topic",
  tension: "inconsistency",
  approval: "approval",
  reference: "reference",
  work: "publication",
  study: "study",
  concept: "concept",
  case: "case",
};

/** A piece of a sentence: words, or words that name a node. */
export type SentencePart = { text: string; node?: ConnectedNode };

/**
 * A way as sentences in parts, each of two steps at most: "Oedema is a finding in the claim “Swelling”, which cites [35]. That reference
 * is matched to Judson 2014.". A link without the nodes that it joins is left out.
 */
export const wayParts = (
  nodes: readonly ConnectedNode[],
  links: readonly Connection[],
): SentencePart[] => {
  const named = (node: ConnectedNode, isFirst: boolean): SentencePart[] => {
    const { before, isQuoted } = naming(node);
    const name = node.cited ?? node.label;
    const text = isQuoted ? `“${name}”` : isFirst ? upperFirst(name) : name;
    const lead = isFirst ? upperFirst(before) : before;
    return [...(lead === "" ? [] : [{ text: lead }]), { text, node }];
  };
  const [first] = nodes;
  if (first === undefined) return [];
  const rest = links.flatMap((link, i): SentencePart[] => {
    const [here, next] = [nodes[i], nodes[i + 1]];
    if (here === undefined || next === undefined) return [];
    const words = connectionWords(link, here.id);
    const joined = i === 0 ? " " : i % 2 === 1 ? ", which " : `. That ${nouns[here.kind]} `;
    return [{ text: `${joined}${words} ` }, ...named(next, false)];
  });
  return [...named(first, true), ...rest, { text: "." }];
};

/** The same as one text. */
export const waySentence = (
  nodes: readonly ConnectedNode[],
  links: readonly Connection[],
): string =>
  wayParts(nodes, links)
    .map(({ text }) => text)
    .join("");
