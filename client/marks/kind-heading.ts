// Owns what a kind of claim is called where a line begins with it.
import { upperFirst } from "../../model/formats.ts";
import { claimKinds, type ClaimType } from "../../model/kinds/claim-kinds.ts";

/** "Risk factor": the word of a kind, with a capital. */
export const kindHeading = (type: ClaimType): string => upperFirst(claimKinds[type].word);
