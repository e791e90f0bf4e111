// Owns turning a checked corpus into the graph. Pure: the same entries give the same graph, whatever their order.
import { byCodeUnit } from "../../model/by-code-unit.ts";
import { byEnds, forwardedId, type Forwarding, type Graph } from "../../model/graph.ts";
import { dossierParts } from "./build-dossier.ts";
import { sharedParts } from "./build-shared.ts";
import type { Corpus, DossierEntries } from "./corpus.ts";
import { indexCorpus } from "./corpus-index.ts";

/**
 * Builds the graph of a corpus in which the checks found nothing: ids are unique and every mention has its entry. Nodes
 * are sorted by id, edges by from, type and to, forwardings by their old id, all in ASCII order. Throws when a mention has
 * no entry, which means that the corpus was not checked.
 */
export const buildGraph = (corpus: Corpus): Graph => {
  const index = indexCorpus(corpus);
  const parts = [
    sharedParts(corpus, index),
    ...corpus.dossiers.map((dossier) => dossierParts(dossier, index)),
  ];
  const forwardings = [
    ...forwardingsIn("concept", corpus.conceptAliases, corpus.conceptTombstones),
    ...corpus.dossiers.flatMap(({ folder, aliases, tombstones }) =>
      forwardingsIn(folder, aliases, tombstones),
    ),
  ];
  return {
    nodes: parts.flatMap((part) => part.nodes).sort((a, b) => byCodeUnit(a.id, b.id)),
    edges: parts.flatMap((part) => part.edges).sort(byEnds),
    forwardings: forwardings.sort((a, b) => byCodeUnit(forwardedId(a), forwardedId(b))),
  };
};

/** Forwardings of ids that begin with `namespace`. */
const forwardingsIn = (
  namespace: string,
  aliases: DossierEntries["aliases"],
  tombstones: DossierEntries["tombstones"],
): Forwarding[] => [
  ...aliases.map(({ value: { from, to } }) => ({
    type: "alias" as const,
    from: `${namespace}:${from}`,
    to: `${namespace}:${to}`,
  })),
  ...tombstones.map(({ value: { id, reason, on } }) => ({
    type: "tombstone" as const,
    id: `${namespace}:${id}`,
    reason,
    on,
  })),
];
