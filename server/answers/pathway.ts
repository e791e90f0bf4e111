// Owns what is answered as the map of decisions of a paper.
import type { ParametersOf } from "../../model/endpoints.ts";
import { inListOrder } from "../../model/list-place.ts";
import type { DecisionGround, Pathway } from "../../model/views/pathway.ts";
import type { DecisionNode, GraphNode } from "../../model/nodes.ts";
import { nextSlice, runInSlices } from "../event-loop-slices.ts";
import { inReadingOrder, type Judged } from "../judgement/judged.ts";
import { mapInTime } from "../judgement/map-in-time.ts";
import { linkTo } from "../judgement/statement-page.ts";
import type { SubgraphIndex } from "../judgement/subgraph.ts";
import { groundWalk, judgedWalk } from "../judgement/walks.ts";
import type { EvidenceStore } from "../store/evidence-store.ts";
import { isOneOf } from "./get-node.ts";
import { findJudged, walkPart } from "./judged-statements.ts";
import { getNamed } from "./named-in-question.ts";

/** Questions of one map: far above what anybody walks through. */
const mostDecisions = 200;

/**
 * The map of a paper, or of the first paper that has one. Throws `not-found` when the paper is not there; a paper without a map
 * has no decisions.
 */
export const answerPathway = async (
  store: EvidenceStore,
  { dossier: asked, year }: ParametersOf<"pathway">,
): Promise<Pathway> => {
  const id = asked ?? (await firstMapped(store));
  if (id === undefined) return { decisions: [], grounds: [] };
  const dossier = await getNamed(store, "dossier", id, ["dossier"]);
  const { nodes } = await store.list(
    { kinds: ["decision"], dossier: id },
    { limit: mostDecisions },
  );
  const decisions = nodes.filter(isOneOf("decision"));
  const named = new Set(decisions.flatMap(({ branches }) => branches.flatMap(({ from }) => from)));
  const judged = await findJudged(store, [...named]);
  const part = await walkPart(store, [...judged.keys()], groundWalk);
  const asOf =
    year === undefined ? undefined : await mapAsOf(store, dossier, decisions, judged, year);
  return {
    dossier: linkTo(dossier),
    decisions,
    grounds: inReadingOrder([...judged.values()]).map((one) => groundOf(one, part)),
    ...(asOf === undefined ? {} : { asOf }),
  };
};

/** How the map stood at the end of a year; undefined where nothing that it stands on has a date. */
const mapAsOf = async (
  store: EvidenceStore,
  dossier: GraphNode,
  decisions: readonly DecisionNode[],
  judged: ReadonlyMap<string, Judged>,
  year: number,
): Promise<Pathway["asOf"]> => {
  const part = await walkPart(store, [...judged.keys()], judgedWalk);
  const papers = await store.findNodes(dossier.kind === "dossier" ? [dossier.paper] : []);
  const [issued] = papers.filter(isOneOf("work")).map(({ csl }) => csl.issued);
  return runInSlices(mapInTime(decisions, judged, part, issued, year), nextSlice);
};

const firstMapped = async (store: EvidenceStore): Promise<string | undefined> => {
  const { nodes } = await store.list({ kinds: ["decision"] }, { limit: 1 });
  return nodes.find(isOneOf("decision"))?.dossier;
};

const groundOf = ({ node: { id }, card }: Judged, part: SubgraphIndex): DecisionGround => ({
  card,
  places: part
    .out(id, "FOUND_AT")
    .toSorted((a, b) => a.order - b.order)
    .map(({ to }) => part.find(to))
    .filter((place) => place?.kind === "passage")
    .map((place) => ({ id: place.id, section: place.sectionTitle, url: place.url })),
  references: inListOrder(
    part
      .targets(id, "HAS_EVIDENCE_LINE", "evidence-line")
      .flatMap((evidenceLine) => part.targets(evidenceLine.id, "CITES", "reference")),
  ).map((reference) => {
    const [work] = part.targets(reference.id, "IDENTIFIED_AS", "work");
    return { reference: linkTo(reference), ...(work === undefined ? {} : { work: linkTo(work) }) };
  }),
  tensions: inListOrder(part.targets(id, "PARTY_TO", "tension")).map(linkTo),
});
