// Owns what is answered on the places of a paper: its drawing, and all that is stated of one part.
import type { ParametersOf } from "../../model/endpoints.ts";
import { inListOrder } from "../../model/list-place.ts";
import type { ConceptNode, DrawingNode } from "../../model/nodes.ts";
import type { DrawnPlace, PlaceDetail, Places } from "../../model/views/places.ts";
import { figuresOf, placeDetail } from "../judgement/places.ts";
import { linkTo } from "../judgement/statement-page.ts";
import { indexSubgraph, isStatement } from "../judgement/subgraph.ts";
import { aroundWalk, drawnWalk, placeWalk, withinWalk } from "../judgement/walks.ts";
import type { EvidenceStore } from "../store/evidence-store.ts";
import { isOneOf } from "./get-node.ts";
import { findJudged, partCap, statementIds, walkPart } from "./judged-statements.ts";
import { getNamed } from "./named-in-question.ts";

/** Statements of one place that are given at most. */
const mostStatements = 120;
/** Papers among which the first with a drawing is looked for. */
const lookedThrough = 200;

const statements = ["claim", "recommendation"] as const;

/**
 * The places of a paper, or of the first paper with a drawing, and all that it says of `at`. Throws `not-found` when the paper or
 * the concept is not there.
 */
export const answerPlaces = async (
  store: EvidenceStore,
  { dossier: asked, at }: ParametersOf<"places">,
): Promise<Places> => {
  const dossier =
    asked === undefined
      ? await firstDrawn(store)
      : await getNamed(store, "dossier", asked, ["dossier"]);
  const concept = at === undefined ? undefined : await getNamed(store, "at", at, ["concept"]);
  const drawing =
    dossier !== undefined && isOneOf("dossier")(dossier)
      ? await findDrawing(store, dossier.drawing)
      : undefined;
  const own = dossier?.id;
  const parts = await Promise.all(
    (drawing?.parts ?? []).map(async (part) => {
      const filter = { kinds: statements, dossier: own, concept: part.concept.id };
      return { concept: part.concept, total: (await store.list(filter, { limit: 1 })).total };
    }),
  );
  return {
    ...(dossier === undefined ? {} : { dossier: linkTo(dossier) }),
    ...(drawing === undefined ? {} : { drawing }),
    parts,
    ...(concept !== undefined && isOneOf("concept")(concept)
      ? { at: await detailOf(store, concept, own) }
      : {}),
  };
};

/** Nodes around concepts that are looked at for where these are drawn: a drawing may serve many papers. */
const drawnCap = 400;

/** Where each of these concepts is drawn, by its id: of several papers the first by id. Those that are not drawn are absent. */
export const findDrawnPlaces = async (
  store: EvidenceStore,
  concepts: readonly string[],
): Promise<ReadonlyMap<string, DrawnPlace>> => {
  if (concepts.length === 0) return new Map();
  const part = indexSubgraph(await store.walk(concepts, drawnWalk, drawnCap));
  return new Map(
    concepts.flatMap((concept) => {
      const [first] = part
        .sources(concept, "SHOWS", "drawing")
        .flatMap((drawing) =>
          part.sources(drawing.id, "DRAWN_ON", "dossier").map((dossier) => ({ drawing, dossier })),
        )
        .toSorted((one, other) => (one.dossier.id < other.dossier.id ? -1 : 1));
      if (first === undefined) return [];
      return [
        [concept, { drawing: linkTo(first.drawing), dossier: linkTo(first.dossier) }] as const,
      ];
    }),
  );
};

const firstDrawn = async (store: EvidenceStore) => {
  const { nodes } = await store.list({ kinds: ["dossier"] }, { limit: lookedThrough });
  return nodes.filter(isOneOf("dossier")).find(({ drawing }) => drawing !== undefined);
};

const findDrawing = async (
  store: EvidenceStore,
  id: string | undefined,
): Promise<DrawingNode | undefined> => {
  const node = id === undefined ? undefined : await store.findNode(id);
  return node?.kind === "drawing" ? node : undefined;
};

const detailOf = async (
  store: EvidenceStore,
  concept: ConceptNode,
  dossier: string | undefined,
): Promise<PlaceDetail> => {
  const filter = { kinds: statements, dossier, concept: concept.id };
  const [{ nodes, total }, within, around] = await Promise.all([
    store.list(filter, { limit: mostStatements }),
    store.walk([concept.id], withinWalk, partCap),
    store.walk([concept.id], aroundWalk, partCap),
  ]);
  // How a whole is shared out may be stated without naming the part that gets no figure.
  const wholes = new Set(
    around.edges.flatMap(({ type, to }) => (type === "PART_OF_WHOLE" ? [to] : [])),
  );
  const ofWholes = await Promise.all(
    [...wholes].map((whole) =>
      store.list({ ...filter, concept: whole }, { limit: mostStatements }),
    ),
  );
  const stating = [...nodes, ...ofWholes.flatMap((list) => list.nodes)].filter(isStatement);
  const judged = await findJudged(store, statementIds(nodes));
  const part = await walkPart(store, [...judged.keys()], placeWalk);
  const places = new Set(within.nodes.map(({ id }) => id));
  return {
    concept,
    ...placeDetail([...judged.values()], concept.id, part),
    figures: figuresOf(stating, places),
    cases: inListOrder(part.nodes.filter(isOneOf("case"))).map(linkTo),
    total,
    shown: judged.size,
  };
};
