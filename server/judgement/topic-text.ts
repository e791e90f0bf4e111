// Owns making a topic readable as a text: which questions its statements answer, and in which order a reader meets them.
import type { StatementCard, TopicDetail } from "../../model/api.ts";
import type { ClaimType } from "../../model/vocabulary.ts";
import { cardOf } from "./cards.ts";
import { isStatement, type StatementNode, type SubgraphIndex } from "./subgraph.ts";

type Group = { type: string; question: string; holds: (node: StatementNode) => boolean };

const claims = (question: string, ...types: ClaimType[]): Group => ({
  type: types[0] ?? "",
  question,
  holds: (node) => node.kind === "claim" && types.includes(node.type),
});

/** Questions in the order in which a reader would ask them. Each statement answers the first that holds it. */
const groups: readonly Group[] = [
  {
    type: "recommendation",
    question: "What does the paper advise?",
    holds: (node) => node.kind === "recommendation",
  },
  claims("What is meant, and how is it divided?", "definition"),
  claims("How often, and in whom?", "incidence", "demographic"),
  claims("Where?", "distribution"),
  claims("What goes together with it?", "association", "risk-factor"),
  claims("How does it behave?", "natural-history"),
  claims("How does it show itself?", "presentation"),
  claims("What does imaging show?", "imaging"),
  claims("What do laboratory tests show?", "laboratory"),
  claims("What does the specimen show?", "pathology"),
  claims("What else could it be, and what tells them apart?", "differential"),
  claims("How is the diagnosis made?", "diagnostic"),
  claims("What was done in these patients?", "practice"),
  claims("How is it done?", "technique"),
  claims("What is said of the treatment?", "treatment"),
  claims("What did trials find?", "regimen-result"),
  claims("What did authorities decide?", "regulatory"),
  claims("What became of the patients?", "outcome", "follow-up"),
  claims("How was it studied?", "study-design"),
  claims("What is not known?", "gap"),
];

type Place = { dossier: string; section: number; sentence: number };

const placeOf = (node: StatementNode, part: SubgraphIndex): Place => {
  const passage = part
    .out(node.id, "FOUND_AT")
    .toSorted((a, b) => a.order - b.order)
    .map((edge) => part.find(edge.to))
    .find((target) => target?.kind === "passage");
  const dossier = part.find(node.dossier);
  const sections = dossier?.kind === "dossier" ? dossier.sections : [];
  return {
    dossier: node.dossier,
    section: sections.findIndex((s) => s.id === passage?.section),
    sentence: passage?.sentences?.[0] ?? 0,
  };
};

const ascii = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The statements in the order of the papers' text; those in the same sentence by id. */
export const inReadingOrder = (part: SubgraphIndex): StatementNode[] =>
  part.nodes
    .filter(isStatement)
    .map((node) => ({ node, place: placeOf(node, part) }))
    .sort(
      (a, b) =>
        ascii(a.place.dossier, b.place.dossier) ||
        a.place.section - b.place.section ||
        a.place.sentence - b.place.sentence ||
        ascii(a.node.id, b.node.id),
    )
    .map(({ node }) => node);

/**
 * Groups statements by the question they answer; groups without statements are left out. `ids` are the topic's statements;
 * `part` must hold what `topicWalk` reaches from them.
 */
export const topicGroups = (ids: readonly string[], part: SubgraphIndex): TopicDetail["groups"] => {
  const wanted = new Set(ids);
  const open = inReadingOrder(part).filter((node) => wanted.has(node.id));
  const filled = groups.map(({ type, question, holds }) => ({
    type,
    question,
    items: open.filter((node) => holds(node)).map((node): StatementCard => cardOf(node, part)),
  }));
  return filled.filter((group) => group.items.length > 0);
};
