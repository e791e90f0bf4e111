// Owns making a topic readable as a text: which questions its statements answer, and in which order a reader asks them.
import type { TopicDetail } from "../../model/views/browse.ts";
import type { StatementCard } from "../../model/views/card.ts";
import type { ClaimType } from "../../model/vocabulary.ts";
import { inReadingOrder, type Judged } from "./judged.ts";

type Group = { question: string; types: readonly (ClaimType | "recommendation")[] };

const claims = (question: string, ...types: ClaimType[]): Group => ({ question, types });

/** Questions in the order in which a reader would ask them, each with the types of statements that answer it. */
const groups: readonly Group[] = [
  { question: "What is advised?", types: ["recommendation"] },
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
  claims("What was found at the operation?", "operative-finding"),
  claims("What is said of the treatment?", "treatment"),
  claims("What did trials find?", "regimen-result"),
  claims("What did authorities decide?", "regulatory"),
  claims("What became of the patients?", "outcome", "follow-up"),
  claims("How was it studied?", "study-design"),
  claims("What is not known?", "gap"),
];

const placeOfType = new Map(
  groups.flatMap(({ types }, place) => types.map((type) => [type, place] as const)),
);

/** The types of statements that a topic's text is made of, in its order. */
export const topicTypes: readonly (ClaimType | "recommendation")[] = groups.flatMap(
  ({ types }) => types,
);

const typeOf = ({ node }: Judged): ClaimType | "recommendation" =>
  node.kind === "claim" ? node.type : node.kind;

/**
 * Groups statements by the question they answer, in reading order; groups without statements are left out. `totals` says
 * how many there are of each type where `judged` holds the beginning only.
 */
export const topicGroups = (
  judged: readonly Judged[],
  totals?: ReadonlyMap<string, number>,
): TopicDetail["groups"] => {
  const filled = groups.map(({ question, types }) => ({
    question,
    types: types.map((type) => ({
      type,
      total: totals?.get(type) ?? judged.filter((one) => typeOf(one) === type).length,
    })),
    items: new Array<StatementCard>(),
  }));
  for (const one of inReadingOrder(judged)) {
    const place = placeOfType.get(typeOf(one));
    if (place !== undefined) filled[place]?.items.push(one.card);
  }
  return filled
    .filter((group) => group.items.length > 0)
    .map((group) => ({ ...group, types: group.types.filter(({ total }) => total > 0) }));
};
