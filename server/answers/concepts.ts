// Owns what is answered about concepts.
import type { ParametersOf, ViewOf } from "../../model/endpoints.ts";
import { inListOrder } from "../../model/list-place.ts";
import type { NodeLink } from "../../model/node-link.ts";
import type { GraphNode } from "../../model/nodes.ts";
import { linkTo } from "../judgement/statement-page.ts";
import { broaderWalk, narrowerWalk, partsWalk, wholesWalk } from "../judgement/walks.ts";
import type { EvidenceStore } from "../store/evidence-store.ts";
import { getNode, isOneOf } from "./get-node.ts";
import { findCards, statementIds } from "./judged-statements.ts";
import { listLeading } from "./leading.ts";
import { listPage } from "./list-page.ts";
import { findDrawnPlaces } from "./places.ts";

/** Statements, narrower concepts and parts that are given with a concept; the totals stand beside them. */
const shownCap = 30;

/** Concepts by name. Throws what {@link listPage} throws. */
export const answerConcepts = (
  store: EvidenceStore,
  { q, has, ...slice }: ParametersOf<"concepts">,
): Promise<ViewOf<"concepts">> =>
  listPage(store, "concepts", { kinds: ["concept"], words: q, has }, slice);

/** Concepts with abbreviations that are given at most: browsers keep the whole answer. */
const mostAbbreviated = 1_000;

/** What abbreviations stand for, so that texts can explain them. */
export const answerAbbreviations = async (
  store: EvidenceStore,
): Promise<ViewOf<"abbreviations">> => {
  const { nodes, total } = await store.list(
    { kinds: ["concept"], has: "abbreviations" },
    { limit: mostAbbreviated },
  );
  const items = nodes
    .filter(isOneOf("concept"))
    .flatMap(({ id, abbreviations = [] }) =>
      abbreviations.map((abbreviation) => ({ ...abbreviation, concept: id })),
    )
    .sort((a, b) => (a.short < b.short ? -1 : 1));
  return { items, total, shown: nodes.length };
};

/** One concept and the statements about it. Throws what {@link getNode} throws. */
export const answerConcept = async (
  store: EvidenceStore,
  { id }: ParametersOf<"concept">,
): Promise<ViewOf<"concept">> => {
  const concept = await getNode(store, id, ["concept"]);
  const [above, around, below, within, drawn, about] = await Promise.all([
    store.walk([id], broaderWalk, shownCap, 1),
    store.walk([id], wholesWalk, shownCap, 1),
    store.walk([id], narrowerWalk, shownCap + 1, 1),
    store.walk([id], partsWalk, shownCap + 1, 1),
    findDrawnPlaces(store, [id]),
    listLeading(store, { concept: id }, shownCap),
  ]);
  const cards = await findCards(store, statementIds(about.nodes));
  const place = drawn.get(id);
  return {
    concept,
    broader: linksBeside(id, above.nodes),
    wholes: linksBeside(id, around.nodes),
    narrower: linksBeside(id, below.nodes),
    narrowerTotal: below.total - 1,
    parts: linksBeside(id, within.nodes),
    partsTotal: within.total - 1,
    ...(place === undefined ? {} : { place }),
    items: [...cards.values()],
    total: about.total,
  };
};

const linksBeside = (id: string, nodes: readonly GraphNode[]): NodeLink[] =>
  inListOrder(nodes.filter((node) => node.id !== id)).map(linkTo);
