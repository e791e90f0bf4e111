// Owns which statements the reports of a synthetic corpus bear on without being cited for them.
import { ageOf } from "../../server/corpus/evidence-age.ts";
import type { SyntheticCorpus } from "./corpus-size.ts";
import { dossierOf, referencesOf } from "./dossier.ts";
import { drawsFor } from "./draws.ts";
import { anyOutline } from "./outlines.ts";
import type { Link } from "./part.ts";
import { issuedOf, type Source } from "./sources.ts";

/** How many statements one report bears on at most. */
const mostBearings = 2000;

/**
 * Links from a report to statements that do not cite its work; their papers may cite it elsewhere. How many follows a power
 * law: most reports bear on none or one, a few on hundreds.
 */
export const bearings = (corpus: SyntheticCorpus, work: Source, report: number): Link[] => {
  if (work.of !== "all") return [];
  const draws = drawsFor(corpus, `bearing ${report} ${work.name}`);
  const most = Math.min(mostBearings, Math.ceil(corpus.claims / 20));
  const count = Math.min(most, Math.floor(0.5 * (1 - draws.unit()) ** (-1 / 1.2)));
  const issued = issuedOf(corpus, work);
  const found = new Map<string, Link>();
  for (let i = 0; i < count; i += 1) {
    const dossier = dossierOf(corpus, draws.between(1, corpus.dossiers));
    const references = referencesOf(dossier);
    const { id: to, cites } = anyOutline(dossier, references, draws);
    const isOfWork = (cited: Source | undefined) =>
      cited?.of === "all" && cited.number === work.number;
    if (cites.some((reference) => isOfWork(reference.work))) continue;
    const markers = references.flatMap((reference) =>
      isOfWork(reference.work) ? [`[${reference.marker}]`] : [],
    );
    const age = ageOf(issued, issuedOf(corpus, dossier.paper));
    const citedAs = markers.length === 0 ? undefined : markers;
    found.set(to, { type: "BEARS_ON", to, age, citedAs });
  }
  return [...found.values()];
};
