// Owns the reports of works in a synthetic corpus, and which statements they bear on without being cited for them.
import { ageOf } from "../../server/corpus/evidence-age.ts";
import type { SyntheticCorpus } from "./corpus-size.ts";
import { dossierOf, referencesOf } from "./dossier.ts";
import { statementFor } from "./drawn-fields.ts";
import { drawsFor } from "./draws.ts";
import { anyOutline } from "./outlines.ts";
import { Part, type Link } from "./part.ts";
import { issuedOf, readFromOf, reportId, type Source } from "./sources.ts";
import { measureFor } from "./vocabulary.ts";

/** How many statements one report bears on at most. */
const mostBearings = 2000;

/**
 * Links from a report to statements that do not cite its work; their papers may cite it elsewhere. How many follows a power
 * law: most reports bear on none or one, a few on hundreds.
 */
const bearings = (corpus: SyntheticCorpus, work: Source, report: number): Link<"BEARS_ON">[] => {
  if (work.of !== "all") return [];
  const draws = drawsFor(corpus, `bearing ${report} ${work.name}`);
  const most = Math.min(mostBearings, Math.ceil(corpus.claims / 20));
  const count = Math.min(most, Math.floor(0.5 * (1 - draws.unit()) ** (-1 / 1.2)));
  const issued = issuedOf(corpus, work);
  const found = new Map<string, Link<"BEARS_ON">>();
  for (let i = 0; i < count; i += 1) {
    const dossier = dossierOf(corpus, draws.between(1, corpus.dossiers));
    const references = referencesOf(dossier);
    const { id: to, cites } = anyOutline(dossier, references, draws, 0.1);
    const ofWork = references.filter(({ work: cited }) => cited?.name === work.name);
    if (cites.some((reference) => ofWork.includes(reference))) continue;
    const age = ageOf(issued, issuedOf(corpus, dossier.paper));
    const citedAs = ofWork.map(({ marker }) => `[${marker}]`);
    found.set(to, { to, age, citedAs: citedAs.length === 0 ? undefined : citedAs });
  }
  return [...found.values()];
};

/** Report `number`, from 1, of a work. */
export const reportPart = (corpus: SyntheticCorpus, work: Source, number: number): Part =>
  new Part("report", reportId(work, number), {
    links: () => ({ BEARS_ON: bearings(corpus, work, number) }),
    stated: (draws) => {
      const { most, measure, measureName, unit, statistic } = measureFor(draws);
      const value = draws.between(1, most);
      const figure = { id: "result", measure, value, unit, statistic, measureName };
      const figures = draws.happens(0.6) ? [figure] : [];
      const statement = statementFor(
        draws,
        figures.map((one) => one.value),
      );
      return { statement, figures, arithmetic: undefined, readFrom: readFromOf(work) };
    },
  });
