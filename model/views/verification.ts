// Owns what is answered to whoever holds the text of a paper: all that verifies it, as it was authored, without a sentence of it.
import { z } from "zod";
import {
  Audit,
  Decision,
  DossierFile,
  ReferenceEntry,
  Summary,
  Tension,
  Waiver,
} from "../kinds/dossier-files.ts";
import { NodeLink } from "../node-link.ts";
import { PassagesLock } from "../passage.ts";
import { Claim, Recommendation } from "../statement.ts";

/** A dossier's entries, as far as its paper's text is verified by them or annotated in its margin. Ids are local, as authored. */
export const HeldDossier = z.strictObject({
  dossier: DossierFile.pick({
    id: true,
    title: true,
    page: true,
    sections: true,
    endsAt: true,
    numbers: true,
    references: true,
    series: true,
  }),
  claims: z.array(Claim),
  recommendations: z.array(Recommendation),
  /** Absent where references.yaml does not exist. */
  references: z.array(ReferenceEntry).optional(),
  waivers: z.array(Waiver),
  summaries: z.array(Summary),
  audits: z.array(Audit),
  tensions: z.array(Tension),
  decisions: z.array(Decision),
  /** Absent where the paper was never verified. */
  lock: PassagesLock.optional(),
});
export type HeldDossier = z.infer<typeof HeldDossier>;

/** What a paper's text is verified by. */
export const Verification = z.strictObject({
  /** The paper; absent where there is none. */
  dossier: NodeLink.optional(),
  /** Absent where the server does not hold it for this snapshot. */
  held: HeldDossier.optional(),
});
export type Verification = z.infer<typeof Verification>;
