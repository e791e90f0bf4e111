// Owns what is answered about the reviewed papers.
import type { ParametersOf, ViewOf } from "../../model/endpoints.ts";
import type { ReferenceNode } from "../../model/nodes.ts";
import { getFirst } from "../judgement/statement-page.ts";
import type { EvidenceStore } from "../store/evidence-store.ts";
import { getNode, isOneOf } from "./get-node.ts";
import { listPage } from "./list-page.ts";

/** Far above the length of any reference list. */
const mostReferences = 1_000;

/** The reviewed papers by name. Throws what {@link listPage} throws. */
export const answerDossiers = (
  store: EvidenceStore,
  { q, ...slice }: ParametersOf<"dossiers">,
): Promise<ViewOf<"dossiers">> =>
  listPage(store, "dossiers", { kinds: ["dossier"], words: q }, slice);

/** One reviewed paper with its reference list. Throws what {@link getNode} throws. */
export const answerDossier = async (
  store: EvidenceStore,
  { id }: ParametersOf<"dossier">,
): Promise<ViewOf<"dossier">> => {
  const dossier = await getNode(store, id, ["dossier"]);
  const [references, papers, decisions, tensions] = await Promise.all([
    store.list({ kinds: ["reference"], dossier: id }, { limit: mostReferences }),
    store.findNodes([dossier.paper]),
    store.list({ kinds: ["decision"], dossier: id }, { limit: 1 }),
    store.list({ kinds: ["tension"], dossier: id }, { limit: 1 }),
  ]);
  return {
    dossier,
    paper: getFirst(papers.filter(isOneOf("work")), "reviewed paper", id),
    references: references.nodes.filter(isOneOf("reference")).sort(byMarker),
    referencesTotal: references.total,
    decisionsTotal: decisions.total,
    tensionsTotal: tensions.total,
  };
};

/** In the order of the list; what the text names without a number follows. */
const byMarker = (a: ReferenceNode, b: ReferenceNode): number =>
  (a.marker ?? Infinity) - (b.marker ?? Infinity) || (a.label < b.label ? -1 : 1);
