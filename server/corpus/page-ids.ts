// Owns the ids under which entries have pages once the graph is built, with their kinds. Judges nothing.
import type { pageKinds } from "../../model/explorer-pages.ts";
import type { Corpus, DossierEntries, Entry } from "./corpus.ts";

/** Kinds of nodes that have a page. */
export type PageKind = (typeof pageKinds)[number];

type Ids = readonly (readonly [id: string, kind: PageKind])[];

const named = (
  namespace: string,
  kind: PageKind,
  entries: readonly Entry<{ readonly id: string }>[],
): Ids => entries.map(({ value }) => [`${namespace}:${value.id}`, kind]);

const ownIds = (dossier: DossierEntries): Ids => {
  const { folder } = dossier;
  return [
    [`dossier:${folder}`, "dossier"],
    ...named(folder, "claim", dossier.claims),
    ...named(folder, "recommendation", dossier.recommendations),
    ...named(folder, "tension", dossier.tensions),
    ...dossier.decisions.map(
      ({ value: { id } }) => [`${folder}:decide-${id}`, "decision"] as const,
    ),
    ...dossier.references.map(
      ({ value: { marker } }) => [`${folder}:ref-${marker}`, "reference"] as const,
    ),
    ...Array.from(
      { length: dossier.dossier.value.series?.cases ?? 0 },
      (_, i) => [`${folder}:case-${i + 1}`, "case"] as const,
    ),
  ];
};

/** Every id that has a page, with its kind. */
export const pageIdsOf = (corpus: Corpus): ReadonlyMap<string, PageKind> =>
  new Map([
    ...named("topic", "topic", corpus.topics),
    ...named("concept", "concept", corpus.concepts),
    ...named("work", "work", corpus.works),
    ...named("study", "study", corpus.studies),
    ...named("approval", "approval", corpus.approvals),
    ...corpus.dossiers.flatMap(ownIds),
  ]);

/** Ids that were renamed, each with the one that took its place. */
export const renamedIdsOf = (corpus: Corpus): ReadonlyMap<string, string> =>
  new Map([
    ...corpus.conceptAliases.map(
      ({ value: { from, to } }) => [`concept:${from}`, `concept:${to}`] as const,
    ),
    ...corpus.dossiers.flatMap(({ folder, aliases }) =>
      aliases.map(({ value: { from, to } }) => [`${folder}:${from}`, `${folder}:${to}`] as const),
    ),
  ]);
