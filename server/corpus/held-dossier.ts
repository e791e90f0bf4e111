// Owns taking from a dossier what its paper's text is verified by, wherever somebody holds that text. Pure.
import type { HeldDossier } from "../../model/views/verification.ts";
import type { DossierEntries, Entry } from "./corpus.ts";

const valuesOf = <T>(entries: readonly Entry<T>[]): T[] => entries.map(({ value }) => value);

/** The entries of a dossier that verification and the margin need. */
export const heldDossierOf = (entries: DossierEntries): HeldDossier => {
  const { id, title, page, sections, endsAt, numbers, references, series } = entries.dossier.value;
  return {
    dossier: {
      ...{ id, title, page, sections, endsAt, references },
      ...(numbers && { numbers }),
      ...(series && { series }),
    },
    claims: valuesOf(entries.claims),
    recommendations: valuesOf(entries.recommendations),
    ...(entries.references.length === 0 ? {} : { references: valuesOf(entries.references) }),
    waivers: valuesOf(entries.waivers),
    summaries: valuesOf(entries.summaries),
    audits: valuesOf(entries.audits),
    tensions: valuesOf(entries.tensions),
    decisions: valuesOf(entries.decisions),
    ...(entries.lock === undefined ? {} : { lock: entries.lock.value }),
  };
};
