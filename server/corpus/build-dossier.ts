// Owns the part of the graph that one dossier brings: statements with their lines and passages, references, cases.
import type { GraphEdge, GraphNode } from "../../model/graph.ts";
import { statementParts } from "./build-statement.ts";
import type { GraphPart } from "./build-graph.ts";
import { statementsOf, type DossierEntries } from "./corpus.ts";
import { getEntry, indexBy, type CorpusIndex } from "./corpus-index.ts";
import { ageOf } from "./evidence-age.ts";
import { workLabel } from "./work-label.ts";

/** Nodes and edges of one dossier. Throws when a mention has no entry: the corpus was not checked then. */
export const dossierParts = (entries: DossierEntries, index: CorpusIndex): GraphPart => {
  const { folder, dossier, references, tensions, audits, uncited, lock } = entries;
  const own = dossier.value;
  const dossierId = `dossier:${folder}`;
  const local = (name: string): string => `${folder}:${name}`;
  const paper = getEntry(index.works, own.work, "work").value;
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  const addPart = (node: GraphNode): void => {
    nodes.push(node);
    edges.push({ type: "PART_OF", from: node.id, to: dossierId });
  };

  const { series } = own;
  nodes.push({
    id: dossierId,
    kind: "dossier",
    label: workLabel(paper.csl),
    title: own.title,
    paper: `work:${own.work}`,
    scope: own.scope,
    licence: own.licence,
    attribution: own.attribution,
    curators: own.curators,
    page: own.page,
    sections: own.sections,
    endsAt: own.endsAt,
    references: own.references,
    disease: `concept:${own.disease}`,
    series: series && {
      study: `study:${series.study}`,
      cases: series.cases,
      population: `concept:${series.population}`,
    },
    notHeld: own.notHeld,
    ledger: lock?.value.ledger,
    textDigest: lock?.value.textDigest,
    review: own.review,
  });

  for (let number = 1; number <= (series?.cases ?? 0); number += 1) {
    const id = local(`case-${number}`);
    addPart({ id, kind: "case", label: `Case ${number}`, dossier: dossierId, number });
  }

  for (const { value } of references) {
    const { marker, work, basis, confidence, reason, namedInText, wouldIdentify } = value;
    const id = local(`ref-${marker}`);
    addPart({
      id,
      kind: "reference",
      label: `Reference ${marker}`,
      dossier: dossierId,
      marker,
      basis,
      confidence,
      reason,
      namedInText,
      alternatives: value.alternatives.map((other) => ({
        ...other,
        work: other.work === undefined ? undefined : `work:${other.work}`,
      })),
      wouldIdentify,
    });
    if (work !== undefined) {
      edges.push({ type: "IDENTIFIED_AS", from: id, to: `work:${work}`, basis, confidence });
    }
  }

  for (const statement of statementsOf(entries)) {
    const part = statementParts(statement, entries, index);
    nodes.push(...part.nodes);
    edges.push(...part.edges);
  }

  for (const { value, review } of tensions) {
    const { id, label, kind, statement, mayExplain } = value;
    const sides = value.sides.map(({ statements, says }) => ({
      statements: statements.map(local),
      says,
    }));
    addPart({
      id: local(id),
      kind: "tension",
      label,
      dossier: dossierId,
      type: kind,
      statement,
      sides,
      mayExplain,
      review,
    });
    for (const party of new Set(sides.flatMap((side) => side.statements))) {
      edges.push({
        type: "PARTY_TO",
        from: party,
        to: local(id),
        sides: sides.flatMap((side, n) => (side.statements.includes(party) ? [n] : [])),
      });
    }
  }

  const byMarker = indexBy(references, ({ value }) => String(value.marker));
  for (const { value } of audits) {
    const { statement, ref, against, verdict, headline, explanation } = value;
    edges.push({
      type: "AUDITED_AGAINST",
      from: local(`${statement}@${ref}`),
      to: `report:${against}`,
      verdict,
      headline,
      explanation,
      conditional: getEntry(byMarker, String(ref), "reference").value.basis !== "confirmed",
    });
  }

  for (const { value } of uncited) {
    const { report, bearsOn, direction, directness, explanation } = value;
    const { work } = getEntry(index.reports, report, "report");
    const age = ageOf(work.csl.issued ?? "", paper.csl.issued ?? "");
    for (const statement of bearsOn) {
      edges.push({
        type: "BEARS_ON",
        from: `report:${report}`,
        to: local(statement),
        direction,
        directness,
        age,
        explanation,
      });
    }
  }
  return { nodes, edges };
};
