// Owns what is answered to whoever holds a paper's text and wants to verify it.
import type { ParametersOf } from "../../model/endpoints.ts";
import type { Verification } from "../../model/views/verification.ts";
import { linkTo } from "../judgement/statement-page.ts";
import type { EvidenceStore } from "../store/evidence-store.ts";
import type { HeldDossiers } from "./held-dossiers.ts";
import { getNamed } from "./named-in-question.ts";

/** What the text of a paper, or of the first paper there is, is verified by. Throws `not-found`. */
export const answerVerification = async (
  store: EvidenceStore,
  { dossier: asked }: ParametersOf<"verification">,
  held: HeldDossiers,
): Promise<Verification> => {
  const id = asked ?? (await store.list({ kinds: ["dossier"] }, { limit: 1 })).nodes[0]?.id;
  if (id === undefined) return {};
  const dossier = await getNamed(store, "dossier", id, ["dossier"]);
  const kept = await held.find(dossier.id);
  return { dossier: linkTo(dossier), ...(kept === undefined ? {} : { held: kept }) };
};
