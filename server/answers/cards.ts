// Owns what is answered to those who learn by repetition: the decks of a paper, and questions that stay the same under their ids.
import type { ParametersOf, ViewOf } from "../../model/endpoints.ts";
import { localName } from "../../model/local-name.ts";
import type { NodeLink } from "../../model/node-link.ts";
import type { DossierNode } from "../../model/nodes.ts";
import { QuestionRule } from "../../model/vocabulary.ts";
import type { Question } from "../../model/views/questions.ts";
import { mostCards } from "../../model/card-files.ts";
import { nextSlice, runInSlices } from "../event-loop-slices.ts";
import { linkTo } from "../judgement/statement-page.ts";
import type { LearningRoom } from "../learning/learning-room.ts";
import { makeCard, makeCards } from "../learning/make-cards.ts";
import type { EvidenceStore } from "../store/evidence-store.ts";
import { memoisePerStore } from "../store/memoise.ts";
import { isOneOf } from "./get-node.ts";
import { findPaper, findRoom } from "./learning-rooms.ts";
import { placePage } from "./list-page.ts";
import { getNamed } from "./named-in-question.ts";
import { parameterError } from "./parameter-error.ts";
import { topicsInOrder } from "./topics.ts";

/** Cards that are asked for by their ids at most. */
const mostIds = 50;

/** Cards of the rooms that are kept: they go when their room goes. */
const cardsOf = memoisePerStore((room: LearningRoom): Promise<readonly Question[]> =>
  runInSlices(makeCards(room, mostCards), nextSlice),
);

/** The decks of a paper, or of the first one. Throws `not-found` when it is not there. */
export const answerDecks = async (
  store: EvidenceStore,
  { dossier }: ParametersOf<"decks">,
): Promise<ViewOf<"decks">> => {
  const paper = await findPaper(store, { dossier });
  if (paper === undefined) return { decks: [], isCut: false };
  const cards = await cardsOf(await findRoom(store, paper));
  const decks = new Map<string | undefined, { topic?: NodeLink; cards: string[] }>();
  for (const { id, topic } of cards) {
    const deck = decks.get(topic?.id) ?? { ...(topic === undefined ? {} : { topic }), cards: [] };
    deck.cards.push(id);
    decks.set(topic?.id, deck);
  }
  const places = new Map((await topicsInOrder(store)).map(({ id }, at) => [id, at] as const));
  const placeOf = (topic: NodeLink | undefined): number =>
    places.get(topic?.id ?? "") ?? places.size;
  return {
    dossier: linkTo(paper),
    decks: [...decks.values()].toSorted((a, b) => placeOf(a.topic) - placeOf(b.topic)),
    isCut: cards.length === mostCards,
  };
};

/** Cards found, and ids of which there is none. */
type Found = { items: readonly Question[]; withdrawn: readonly string[] };

/** The cards with these ids, in the order asked for; of a renamed statement under the id asked for. */
const findCards = async (store: EvidenceStore, ids: readonly string[]): Promise<Found> => {
  const statements = [...new Set(ids.map((id) => id.slice(0, id.indexOf("?"))))];
  const rooms = new Map<string, LearningRoom>();
  const nodes = new Map<string, string>();
  for (const id of statements) {
    const forwarding = await store.findForwarding(id);
    const node = await store.findNode(forwarding?.type === "alias" ? forwarding.to : id);
    if (node === undefined || !isOneOf("claim", "recommendation")(node)) continue;
    nodes.set(id, node.id);
    const paper = rooms.has(node.id) ? undefined : await store.findNode(node.dossier);
    if (paper !== undefined && isOneOf("dossier")(paper)) {
      rooms.set(node.id, await findRoom(store, paper));
    }
  }
  const items: Question[] = [];
  const withdrawn: string[] = [];
  for (const id of ids) {
    const [statement = "", word] = id.split("?");
    const rule = QuestionRule.safeParse(word);
    const room = rooms.get(nodes.get(statement) ?? "");
    const of = room?.statements.find(({ node }) => node.id === nodes.get(statement));
    const card =
      room === undefined || of === undefined || !rule.success
        ? undefined
        : await runInSlices(makeCard(room, of, rule.data), nextSlice);
    if (card === undefined) withdrawn.push(id);
    else items.push({ ...card, id });
  }
  return { items, withdrawn };
};

const isAbout =
  ({ dossier, topic }: { dossier?: DossierNode | undefined; topic?: string | undefined }) =>
  ({ statement, topic: own }: Question): boolean =>
    (topic === undefined || own?.id === topic) &&
    (dossier === undefined || statement.id.startsWith(`${localName(dossier.id)}:`));

/**
 * Cards by their ids, or those of a paper; narrowed down to a paper and a topic, a page of them, or as many as there may be for a file.
 * Throws `not-found` when paper or topic are not there, `bad-request` when too many ids are given.
 */
export const answerCards = async (
  store: EvidenceStore,
  { dossier, topic, ids, format = "json", limit, cursor }: ParametersOf<"cards">,
): Promise<ViewOf<"cards">> => {
  const asked = [...new Set(ids?.split(","))];
  if (asked.length > mostIds) {
    throw parameterError("bad-request", `holds ${asked.length} ids`, {
      parameter: "ids",
      found: `${asked.length} ids`,
      expected: `at most ${mostIds} ids`,
      hint: "Ask for the others with another request.",
    });
  }
  if (topic !== undefined) await getNamed(store, "topic", topic, ["topic"]);
  const paper =
    ids !== undefined && dossier === undefined
      ? undefined
      : await findPaper(store, { dossier, topic });
  const { items, withdrawn }: Found =
    ids !== undefined
      ? await findCards(store, asked)
      : paper === undefined
        ? { items: [], withdrawn: [] }
        : { items: await cardsOf(await findRoom(store, paper)), withdrawn: [] };
  const about = items.filter(isAbout({ dossier: paper, topic }));
  const page = await placePage(
    store.snapshot,
    "cards",
    { dossier, topic, ids },
    format === "json" ? { limit, cursor } : { limit: mostCards },
    (start, length) =>
      Promise.resolve({ items: about.slice(start, start + length), total: about.length }),
  );
  return {
    ...(paper === undefined ? {} : { dossier: linkTo(paper) }),
    ...page,
    withdrawn: [...withdrawn],
  };
};
