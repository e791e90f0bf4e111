// Owns the part of the graph that one claim or recommendation brings: its node, passages, evidence lines and edges.
import { z } from "zod";
import { type GraphEdge } from "../../model/graph.ts";
import { ClaimNode, type GraphFigure, type GraphNode, type StageName } from "../../model/nodes.ts";
import { claimKinds, type ClaimKind, type ClaimType } from "../../model/kinds/claim-kinds.ts";
import { graphValues, ownShape } from "../../model/kinds/own-fields.ts";
import { namedIn } from "../../model/kinds/schema-notes.ts";
import type { NodeLink } from "../../model/node-link.ts";
import type { GraphPart } from "./graph-part.ts";
import type { DossierEntries, ReviewedEntry, Statement } from "./corpus.ts";
import { getEntry, indexBy, isClaim, type CorpusIndex } from "./corpus-index.ts";
import { levelOf } from "./evidence-levels.ts";
import { passageAddress } from "./passage-address.ts";
import { spelledOut } from "./spelled-out.ts";

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
    const isPractice = value.type === "practice" || value.voice === "own-practice";
    const { fields } = kindOf(value.type);
    nodes.push(
      ClaimNode.parse({
        ...shared,
        kind: "claim",
        type: value.type,
        stage: isPractice ? stageOf(value.topics, entries, index) : undefined,
        ...graphValues(fields, value, (of, name) => linkTo(of, name, index)),
      }),
    );
    for (const { names, name } of namedIn(z.strictObject(ownShape(fields, "authored")), value)) {
      if (names === "approval") {
        edges.push({ type: "CONCERNS_APPROVAL", from, to: `approval:${name}` });
      }
    }
  } else {
    const { force, stage, polarity, forWhom, conditions, insteadOf } = value;
    const { expectedBenefit, expectedHarm } = value;
    nodes.push({
      ...shared,
      kind: "recommendation",
      force,
      stage: stageNamed(stage, entries, index),
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
    const { work, namedInText } = getEntry(byMarker, String(ref), "reference").value;
    const level = question === undefined ? undefined : levelBy(work, question, index);
    nodes.push({
      id,
      kind: "line",
      label: typeof ref === "number" ? `[${ref}]` : (namedInText ?? ref),
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

const graphFigure = (
  figure: Statement["figures"][number],
  isLocked: boolean,
  index: CorpusIndex,
): GraphFigure => {
  const standsBy = (): GraphFigure["standsBy"] => {
    if (figure.notStated === true) return "not stated";
    if (!isLocked) return "unchecked";
    return figure.derived === undefined ? "bound" : "derived";
  };
  return { ...figure, ...spelledOut(figure, index), standsBy: standsBy() };
};

const kindOf = (type: ClaimType): ClaimKind => claimKinds[type];

const linkTo = (of: "concept" | "approval", name: string, index: CorpusIndex): NodeLink => ({
  id: `${of}:${name}`,
  kind: of,
  label:
    of === "concept"
      ? getEntry(index.concepts, name, "concept").value.name
      : getEntry(index.approvals, name, "approval").value.name,
});

/** A stage of the dossier's profile, with its name. */
const stageNamed = (stage: string, { dossier }: DossierEntries, index: CorpusIndex): StageName => {
  const profile = getEntry(index.profiles, dossier.value.profile ?? "", "profile").value;
  const found = profile.stages.find(({ id }) => id === stage);
  if (found === undefined) throw new Error(`stage ${stage}: not in the profile; check it first`);
  return { id: found.id, name: found.name, means: found.means };
};

/** Stage of the first topic that has one, by itself or by the nearest topic above it. */
const stageOf = (
  topics: readonly string[],
  entries: DossierEntries,
  index: CorpusIndex,
): StageName | undefined => {
  for (const start of topics) {
    const seen = new Set<string>();
    let topic = index.topics.get(start)?.value;
    while (topic !== undefined && !seen.has(topic.id)) {
      if (topic.stage !== undefined) return stageNamed(topic.stage, entries, index);
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
