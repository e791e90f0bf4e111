// Owns what a synthetic dossier is before its statements: its counts, its ids, its references and its own node. Cheap enough to
// be asked again for every report that bears on it.
import { workLabel } from "../../server/corpus/work-label.ts";
import { times, type SyntheticCorpus } from "./corpus-size.ts";
import { conceptFor, padded } from "./drawn-fields.ts";
import { drawsFor } from "./draws.ts";
import { Part } from "./part.ts";
import {
  cslOf,
  issuedOf,
  paperOf,
  probeSource,
  probeWorks,
  sharedSource,
  studyId,
  workId,
  type Source,
} from "./sources.ts";
import { drawingOf, profile } from "./vocabulary.ts";

/** What belongs to each dossier's probe. */
const probeClaims = 3;
/** How many entries of the reference list belong to each dossier's probe. */
export const probeReferences = 6;

/** How far a border between two dossiers may move from its even place, in claims: below half of a dossier. */
const maxShift = 80;
const borderAfter = (corpus: SyntheticCorpus, number: number): number => {
  const even = Math.floor((corpus.claims * number) / corpus.dossiers);
  if (number === 0 || number === corpus.dossiers) return even;
  return even + drawsFor(corpus, `border ${number}`).between(-maxShift, maxShift);
};

/** How many claims dossier `number` (from 1) has. Over all dossiers these add up to the claims of the corpus. */
export const claimsOfDossier = (corpus: SyntheticCorpus, number: number): number =>
  borderAfter(corpus, number) - borderAfter(corpus, number - 1);

/** What is known of dossier `number`, from 1, before its statements. */
export const dossierOf = (corpus: SyntheticCorpus, number: number) => {
  const name = `synth-${padded(number, 5)}`;
  const draws = drawsFor(corpus, name);
  const claims = claimsOfDossier(corpus, number) - probeClaims;
  return {
    corpus,
    number,
    /** Local name, and namespace of everything in it: `synth-00042`. */
    name,
    id: `dossier:${name}`,
    paper: paperOf(number),
    /** Claims and recommendations without those of the probe. */
    claims,
    recommendations: Math.max(2, Math.round((claims / 330) * draws.between(20, 28))),
    sections: draws.between(6, 12),
    /** Entries of the reference list; the last ones are the probe's. */
    references: draws.between(28, 42) + probeReferences,
    /** Cases of its own series, 0 when it has none. The first paper always has some, so that the smallest corpus holds cases too. */
    cases: number === 1 || draws.happens(0.3) ? draws.between(2, 4) : 0,
    /** Whether it counts as verified against its paper, so that places and figures are known to stand there. */
    isLocked: draws.happens(0.9),
  };
};

/** A dossier before its statements. */
export type Dossier = Readonly<ReturnType<typeof dossierOf>>;

/** Id of a case; numbers from 1. */
export const caseId = ({ name }: Dossier, number: number): string => `${name}:case-${number}`;

/** How steeply works are cited: the first of them stands in most reference lists of the corpus, most stand in none or one. */
const workExponent = 0.9;
const attempts = 12;

/**
 * The reference list of a dossier, in its order. No work stands in it twice, and none is later than the paper. The last
 * six are cited by the probe alone: four are identified as works that nothing else cites, two are not identified.
 */
export const referencesOf = ({ corpus, number, name, paper, references }: Dossier) => {
  const draws = drawsFor(corpus, `references ${name}`);
  const published = issuedOf(corpus, paper);
  const taken = new Set<number>();
  const findWork = (): Source | undefined => {
    for (let i = 0; i < attempts; i += 1) {
      const work = sharedSource(draws.rank(corpus.works, workExponent));
      if (taken.has(work.number) || issuedOf(corpus, work) > published) continue;
      taken.add(work.number);
      return work;
    }
    return undefined;
  };
  const probeWork = (place: number): Source | undefined =>
    place > probeWorks ? undefined : probeSource(number, place);
  return [
    ...times(references, (i) => {
      const [marker, place] = [i + 1, i + 1 - (references - probeReferences)];
      const share = place > 0 ? (place % 2) / 2 : draws.unit();
      const work = place > 0 ? probeWork(place) : share < 0.75 ? findWork() : undefined;
      const known = share < 0.4 ? ("confirmed" as const) : ("inferred" as const);
      return {
        id: `${name}:ref-${marker}`,
        marker,
        /** Absent when it is not identified. */
        work,
        basis: work === undefined ? ("unidentified" as const) : known,
        /** Whether the text may name it. */
        isNamed: place <= 0 && draws.happens(0.3),
      };
    }),
  ];
};

/** An entry of a dossier's reference list. */
export type Reference = Readonly<ReturnType<typeof referencesOf>[number]>;

/** Local name and title of section `number` (from 0) of a dossier. */
export const sectionOf = ({ corpus, name }: Dossier, number: number) => {
  const draws = drawsFor(corpus, `section ${number} ${name}`);
  return { id: `section-${number + 1}`, title: draws.sentence(draws.between(1, 4)) };
};

/** Where the paper would lie if there were one. */
export const pageOf = ({ name }: Dossier): string => `https://example.org/synthetic/${name}`;

/** The dossier itself. */
export const dossierPart = (dossier: Dossier): Part => {
  const { corpus, paper, isLocked, cases, references } = dossier;
  const drawing = drawingOf(dossier.number);
  return new Part("dossier", dossier.id, {
    links: () => ({ DRAWN_ON: [drawing], IN_FIELD: [profile.id] }),
    stated: (draws) => {
      const csl = cslOf(corpus, paper);
      const claimed = dossier.claims + dossier.recommendations + 4;
      const column = (waived: number) => ({ total: claimed + waived, claimed, waived, open: 0 });
      const { id: disease } = conceptFor(draws, "disease");
      const { id: population } = conceptFor(draws, "population");
      return {
        label: workLabel(csl),
        ...{ title: csl.title, paper: workId(paper), page: pageOf(dossier), references },
        licence: "Synthetic text, made by a program; not a paper, and not about medicine.",
        sections: [...times(dossier.sections, (i) => ({ ...sectionOf(dossier, i), level: 1 }))],
        endsAt: ["References"],
        ...{ profile: profile.id, disease, drawing },
        series: cases === 0 ? undefined : { study: studyId(paper), cases, population },
        ledger: isLocked
          ? { sentences: column(30), quantities: column(20), markers: column(10) }
          : undefined,
        textDigest: isLocked ? "5e".repeat(32) : undefined,
      };
    },
  });
};
