// Owns making a topic readable as a text: which questions its statements answer, and in which order a reader asks them.
import type { TopicDetail } from "../../model/api.ts";
import type { ClaimType } from "../../model/vocabulary.ts";
import { inReadingOrder, type Judged } from "./judged.ts";
import type { StatementNode } from "./subgraph.ts";

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

/** Groups statements by the question they answer, in reading order; groups without statements are left out. */
export const topicGroups = (judged: readonly Judged[]): TopicDetail["groups"] => {
  const open = inReadingOrder(judged);
  return groups
    .map(({ type, question, holds }) => ({
      type,
      question,
      items: open.filter(({ node }) => holds(node)).map(({ card }) => card),
    }))
    .filter((group) => group.items.length > 0);
};
