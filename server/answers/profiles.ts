// Owns what is answered about fields of medicine: their stages, axes of directness and case rows.
import type { ViewOf } from "../../model/endpoints.ts";
import type { ProfileNode } from "../../model/nodes.ts";
import type { EvidenceStore } from "../store/evidence-store.ts";
import { isOneOf } from "./get-node.ts";

/** Fields that are given at most: files that people keep, not what grows with the papers. */
const mostProfiles = 100;

/** Every field's profile, by name. */
export const findProfiles = async (store: EvidenceStore): Promise<ProfileNode[]> => {
  const { nodes } = await store.list({ kinds: ["profile"] }, { limit: mostProfiles });
  return nodes.filter(isOneOf("profile"));
};

/** The fields of medicine. */
export const answerProfiles = async (store: EvidenceStore): Promise<ViewOf<"profiles">> => ({
  items: await findProfiles(store),
});
