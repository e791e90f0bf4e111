// Owns the part of the graph that one claim or recommendation brings: its node, passages, evidence lines and edges.
import type { GraphEdge, GraphFigure, GraphNode } from "../../model/graph.ts";
import type { Claim } from "../../model/statement.ts";
import type { Stage } from "../../model/vocabulary.ts";
import type { GraphPart } from "./build-graph.ts";
import type { DossierEntries, ReviewedEntry, Statement } from "./corpus.ts";
import { getEntry, indexBy, isClaim, type CorpusIndex } from "./corpus-index.ts";
import { levelOf } from "./evidence-levels.ts";
import { passageAddress } from "./passage-address.ts";

/** Nodes and edges of one statement. Throws when a mention has no entry: the corpus was not checked then. */
export const statementParts = (
  { value, review }: ReviewedEntry<Statement>,
  entries: DossierEntries,
  index: CorpusIndex,
): GraphPart => {
  const { folder, dossier, lock } = entries;
  const local = (name: string): string => `${folder}:${name}`;
  const from = local(value.id);
  const locked = lock?.value.places[value.id];
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [
    { type: "PART_OF", from, to: `dossier:${folder}` },
    { type: "ASSERTED_IN", from, to: `work:${dossier.value.work}` },
  ];
  const shared = {
    id: from,
    label: value.label,
    dossier: `dossier:${folder}`,
    statement: value.statement,
    voice: value.voice,
    figures: value.figures.map((figure) => graphFigure(figure, locked !== undefined, index)),
    notReported: value.notReported,
    note: value.note,
    review,
  };
  if (isClaim(value)) {
    const stage =
      value.type === "practice" || value.voice === "own-practice"
        ? stageOf(value.topics, index)
        : undefined;
    nodes.push({ ...shared, kind: "claim", type: value.type, stage, ...ownFields(value) });
    if (value.type === "regulatory") {
      edges.push({ type: "CONCERNS_APPROVAL", from, to: `approval:${value.approval}` });
    }
  } else {
    const { force, stage, polarity, forWhom, conditions, insteadOf } = value;
    const { expectedBenefit, expectedHarm } = value;
    nodes.push({
      ...shared,
      kind: "recommendation",
      force,
      stage,
      polarity,
      forWhom,
      conditions,
      insteadOf,
      expectedBenefit,
      expectedHarm,
    });
  }

  for (const [order, { section, keys }] of value.where.entries()) {
    const id = `${from}~${order + 1}`;
    const title = dossier.value.sections.find((s) => s.id === section)?.title ?? section;
    const place = locked?.at[order];
    nodes.push({
      id,
      kind: "passage",
      label: title,
      dossier: `dossier:${folder}`,
      section,
      sectionTitle: title,
      keys,
      sentences: place?.sentences.map((number) => number + 1),
      url: passageAddress(dossier.value.page, keys),
    });
    edges.push({ type: "FOUND_AT", from, to: id, order });
  }

  const byMarker = indexBy(entries.references, (entry) => String(entry.value.marker));
  for (const citation of value.cites) {
    const { ref, intent, direction, attachment, directness = {}, question, note } = citation;
    const id = `${from}@${ref}`;
    const { work } = getEntry(byMarker, String(ref), "reference").value;
    const level = question === undefined ? undefined : levelBy(work, question, index);
    nodes.push({
      id,
      kind: "line",
      label: `[${ref}]`,
      intent,
      direction,
      attachment,
      directness,
      question,
      level,
      note,
    });
    edges.push({ type: "HAS_LINE", from, to: id });
    edges.push({ type: "CITES", from: id, to: local(`ref-${ref}`) });
  }

  for (const { claim, direction } of value.basedOn) {
    edges.push({ type: "BASED_ON", from, to: local(claim), direction });
  }
  for (const concept of new Set(value.about.map((about) => about.concept))) {
    const roles = value.about.filter((a) => a.concept === concept).map((a) => a.role);
    edges.push({ type: "ABOUT", from, to: `concept:${concept}`, roles: [...new Set(roles)] });
  }
  for (const [order, topic] of value.topics.entries()) {
    edges.push({ type: "UNDER", from, to: `topic:${topic}`, order });
  }
  for (const number of value.cases) {
    edges.push({ type: "CONCERNS", from, to: local(`case-${number}`) });
  }
  return { nodes, edges };
};

const concept = (name: string): string => `concept:${name}`;

const graphFigure = (
  figure: Statement["figures"][number],
  isLocked: boolean,
  index: CorpusIndex,
): GraphFigure => {
  const measure = getEntry(index.measures, figure.measure, "measure").value;
  const nameOf = (name: string | undefined): string | undefined =>
    name === undefined ? undefined : getEntry(index.concepts, name, "concept").value.name;
  const standsBy = (): GraphFigure["standsBy"] => {
    if (figure.notStated === true) return "not stated";
    if (!isLocked) return "unchecked";
    return figure.derived === undefined ? "bound" : "derived";
  };
  return {
    ...figure,
    of: figure.of === undefined ? undefined : concept(figure.of),
    among: figure.among === undefined ? undefined : concept(figure.among),
    unit: figure.unit ?? measure.unit,
    measureName: measure.name,
    ofName: nameOf(figure.of),
    amongName: nameOf(figure.among),
    standsBy: standsBy(),
  };
};

/** The fields that only some types of claims have, with full ids. */
const ownFields = (claim: Claim) => {
  switch (claim.type) {
    case "definition":
      return { defines: concept(claim.defines) };
    case "distribution":
      return { whole: concept(claim.whole) };
    case "laboratory":
      return { test: claim.test === undefined ? undefined : concept(claim.test) };
    case "differential": {
      const { condition, feature, points } = claim;
      return {
        differential: { condition: concept(condition), feature: concept(feature), points },
      };
    }
    case "technique":
    case "practice": {
      const { sequence } = claim;
      return { sequence: sequence && { ...sequence, procedure: concept(sequence.procedure) } };
    }
    case "regimen-result": {
      const { population, arms, outcome } = claim;
      const armsWithIds = arms.map((arm) => ({
        ...arm,
        regimen: arm.regimen === undefined ? undefined : concept(arm.regimen),
      }));
      return {
        trial: { population: concept(population), arms: armsWithIds, outcome: concept(outcome) },
      };
    }
    case "regulatory": {
      const { approval, drug, jurisdiction, date, indication } = claim;
      return {
        regulatory: {
          approval: `approval:${approval}`,
          drug: concept(drug),
          jurisdiction,
          date,
          indication,
        },
      };
    }
    case "risk-factor":
      return { risk: { factor: concept(claim.factor), outcome: concept(claim.outcome) } };
    case "incidence":
    case "demographic":
    case "association":
    case "natural-history":
    case "presentation":
    case "imaging":
    case "pathology":
    case "diagnostic":
    case "treatment":
    case "operative-finding":
    case "outcome":
    case "follow-up":
    case "study-design":
    case "gap":
      return {};
  }
};

/** Stage of the first topic that has one, by itself or by the nearest topic above it. */
const stageOf = (topics: readonly string[], index: CorpusIndex): Stage | undefined => {
  for (const start of topics) {
    const seen = new Set<string>();
    let topic = index.topics.get(start)?.value;
    while (topic !== undefined && !seen.has(topic.id)) {
      if (topic.stage !== undefined) return topic.stage;
      seen.add(topic.id);
      topic = topic.broader === undefined ? undefined : index.topics.get(topic.broader)?.value;
    }
  }
  return undefined;
};

const levelBy = (
  work: string | undefined,
  question: Parameters<typeof levelOf>[1],
  index: CorpusIndex,
): number | undefined => {
  const study = work === undefined ? undefined : getEntry(index.works, work, "work").value.study;
  return study === undefined
    ? undefined
    : levelOf(getEntry(index.studies, study, "study").value.design, question);
};
