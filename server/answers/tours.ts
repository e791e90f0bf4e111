// Owns what is answered about guided tours. One of them, whole, is a node like any other.
import type { ParametersOf, ViewOf } from "../../model/endpoints.ts";
import type { EvidenceStore } from "../store/evidence-store.ts";
import { findNames, findPapers } from "./judged-statements.ts";
import { listPage } from "./list-page.ts";

/** Tours paper by paper, in authored order. Throws what {@link listPage} throws. */
export const answerTours = async (
  store: EvidenceStore,
  { dossier, ...slice }: ParametersOf<"tours">,
): Promise<ViewOf<"tours">> => {
  const page = await listPage(store, "tours", { kinds: ["tour"], dossier }, slice);
  return {
    ...page,
    of: await findNames(store, [dossier]),
    papers: await findPapers(store, page.items),
  };
};
