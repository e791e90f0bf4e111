// Owns what is answered about inconsistencies within papers.
import type { ParametersOf, ViewOf } from "../../model/endpoints.ts";
import type { EvidenceStore } from "../store/evidence-store.ts";
import { getNode } from "./get-node.ts";
import { findCards, findNames, findPapers } from "./judged-statements.ts";
import { listPage } from "./list-page.ts";

/** Tensions by name. Throws what {@link listPage} throws. */
export const answerTensions = async (
  store: EvidenceStore,
  { type, dossier, ...slice }: ParametersOf<"tensions">,
): Promise<ViewOf<"tensions">> => {
  const filter = { kinds: ["tension"] as const, tension: type, dossier };
  const page = await listPage(store, "tensions", filter, slice);
  return {
    ...page,
    of: await findNames(store, [dossier]),
    papers: await findPapers(store, page.items),
  };
};

/** One tension with the statements on its sides. Throws what {@link getNode} throws. */
export const answerTension = async (
  store: EvidenceStore,
  { id }: ParametersOf<"tension">,
): Promise<ViewOf<"tension">> => {
  const tension = await getNode(store, id, ["tension"]);
  const sides = [...new Set(tension.sides.flatMap((side) => side.statements))];
  return { tension, statements: [...(await findCards(store, sides)).values()] };
};
