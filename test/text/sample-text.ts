// Owns small texts and statements for the tests of server/text: read by the real reader, parsed by the real schemas.
import type { ReferenceKey } from "../../model/ids.ts";
import type { Waiver } from "../../model/kinds/dossier-files.ts";
import { Claim } from "../../model/statement.ts";
import {
  buildCanonicalText,
  type BodyOutline,
  type CanonicalText,
} from "../../server/text/canonical-text.ts";
import { parseSource } from "../../server/text/parse-source.ts";
import type { DossierForVerify } from "../../server/text/verify.ts";

/** A paper with the sections "findings" and "talk" a reference list of 40 and 4 own patients. */
export const outline = {
  id: "sample",
  sections: [
    { id: "findings", title: "Findings", level: 1 },
    { id: "talk", title: "Talk", level: 1 },
  ],
  endsAt: ["References"],
  references: 40,
  series: { study: "own-series", cases: 4, population: "own-patients" },
};

/** What an outline says besides, or otherwise. */
export type OwnOutline = Partial<Pick<BodyOutline, "numbers" | "references">>;

/** A text of any rendering, read with {@link outline}. */
export const buildSample = (text: string, own: OwnOutline = {}): CanonicalText =>
  buildCanonicalText(
    parseSource(new TextEncoder().encode(text), "sample"),
    { ...outline, ...own },
    "sample",
  );

/** Plain text with these words under "Findings", and under "Talk" where given. */
export const plainSample = (findings: string, talk = ""): string =>
  `Findings\n${findings}\nTalk\n${talk}\n`;

/** The text of {@link plainSample}, read. */
export const sampleText = (findings: string, talk = "", own: OwnOutline = {}): CanonicalText =>
  buildSample(plainSample(findings, talk), own);

/** A claim with these own fields, the rest filled in. */
export const sampleClaim = (own: object): Claim =>
  Claim.parse({
    id: "a-claim",
    type: "outcome",
    statement: "Something is said to be so.",
    label: "Something",
    voice: "uncited",
    topics: ["a-topic"],
    about: [{ concept: "a-concept", role: "subject" }],
    ...own,
  });

/** A citation with the fields that verification does not read filled in. */
export const sampleCitation = (ref: ReferenceKey, attachment: string): object => ({
  ref,
  attachment,
  intent: "citesAsEvidence",
});

/** A dossier with these claims and waivers. */
export const sampleDossier = (
  claims: readonly object[],
  waivers: readonly Waiver[] = [],
  references: DossierForVerify["references"] = [],
): DossierForVerify => ({
  dossier: outline,
  claims: claims.map((own) => ({ item: sampleClaim(own) })),
  recommendations: [],
  references,
  waivers: waivers.map((item) => ({ item })),
  summaries: [],
});
