// Owns making a topic readable as a text: which questions its statements answer, in which order.
import type { TopicDetail } from "../../model/views/browse.ts";
import type { StatementCard } from "../../model/views/card.ts";
import {
  claimKinds,
  topicQuestions,
  type ClaimKind,
  type ClaimType,
  type TopicQuestion,
} from "../../model/kinds/claim-kinds.ts";
import { ClaimType as ClaimTypes } from "../../model/vocabulary.ts";
import { inReadingOrder, type Judged } from "./judged.ts";

type StatementType = ClaimType | "recommendation";

const isQuestion = (id: string): id is TopicQuestion => id in topicQuestions;
const kindOf = (type: ClaimType): ClaimKind => claimKinds[type];

/** Every question in order, with the types of statements that answer it; advice answers the first. */
const groups: readonly { question: TopicQuestion; types: readonly StatementType[] }[] = Object.keys(
  topicQuestions,
)
  .filter(isQuestion)
  .map((question) => ({
    question,
    types: [
      ...(question === "advice" ? (["recommendation"] as const) : []),
      ...ClaimTypes.options.filter((type) => kindOf(type).answers === question),
    ],
  }));

const placeOfType = new Map(
  groups.flatMap(({ types }, place) => types.map((type) => [type, place] as const)),
);

/** Where advice stands among the questions. */
const adviceAt = groups.findIndex(({ question }) => question === "advice");

/** The types of statements that a topic's text is made of, in its order: all there are. */
export const topicTypes: readonly StatementType[] = groups.flatMap(({ types }) => types);

const typeOf = ({ node }: Judged): StatementType => (node.kind === "claim" ? node.type : node.kind);

/**
 * Groups statements by the question they answer, in reading order: advice first, then the questions as the first statement of each comes in
 * the paper. Groups without statements are left out. `totals` says
 * how many there are of each type where `judged` holds the beginning only; `wording` are questions that the topic's field
 * words in its own way.
 */
export const topicGroups = (
  judged: readonly Judged[],
  totals?: ReadonlyMap<string, number>,
  wording: Readonly<Partial<Record<string, string>>> = {},
): TopicDetail["groups"] => {
  const filled = groups.map(({ question, types }) => ({
    question: wording[question] ?? topicQuestions[question],
    types: types.map((type) => ({
      type,
      total: totals?.get(type) ?? judged.filter((one) => typeOf(one) === type).length,
    })),
    items: new Array<StatementCard>(),
  }));
  const met = new Set<number>([adviceAt]);
  for (const one of inReadingOrder(judged)) {
    const place = placeOfType.get(typeOf(one));
    if (place === undefined)
      throw new Error(`no question of a topic is answered by ${typeOf(one)}`);
    met.add(place);
    filled[place]?.items.push(one.card);
  }
  return [...met]
    .flatMap((place) => filled[place] ?? [])
    .filter((group) => group.items.length > 0)
    .map((group) => ({ ...group, types: group.types.filter(({ total }) => total > 0) }));
};
