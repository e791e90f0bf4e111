// Owns the part of the graph that one claim or recommendation brings: its node, passages, evidence lines and edges.
import { isOwnPractice } from "../../model/own-word.ts";
import { z } from "zod";
import type { ArithmeticCheck } from "../../model/arithmetic-check.ts";
import { type GraphEdge } from "../../model/graph.ts";
import { amountOf, withPlainSpaces } from "../../model/figure-text.ts";
import { ClaimNode, type GraphFigure, type GraphNode, type StageName } from "../../model/nodes.ts";
import type { AskedStatement, Completion } from "../../model/kinds/dossier-files.ts";
import { claimKinds, type ClaimKind, type ClaimType } from "../../model/kinds/claim-kinds.ts";
import type { SharedName } from "../../model/kinds/fields.ts";
import { graphValues, ownShape } from "../../model/kinds/own-fields.ts";
import { namedIn } from "../../model/kinds/schema-notes.ts";
import type { NodeLink } from "../../model/node-link.ts";
import type { Citation } from "../../model/statement.ts";
import type { GraphPart } from "./graph-part.ts";
import type { DossierEntries, ReviewedEntry, Statement } from "./corpus.ts";
import { getEntry, indexBy, isClaim, type CorpusIndex } from "./corpus-index.ts";
import { levelOf } from "../../model/evidence-levels.ts";
import { passageAddress } from "./passage-address.ts";
import { spelledOut } from "./spelled-out.ts";

/** A statement with everything that it may name. */
type Context = {
  readonly value: Statement;
  readonly review: ReviewedEntry<Statement>["review"];
  readonly order: number;
  readonly questions: AskedStatement | undefined;
  readonly completion: ReviewedEntry<Completion> | undefined;
  readonly arithmetic: ArithmeticCheck[] | undefined;
  readonly entries: DossierEntries;
  readonly index: CorpusIndex;
};

/**
 * Nodes and edges of one statement; `order` is its place in the order of the text, `questions` how readers ask for it, `completion`
 * what learners are asked for in it, `arithmetic` what its figures were put to. Throws when a mention has no entry: the corpus was not checked then.
 */
export const statementParts = (
  { value, review }: ReviewedEntry<Statement>,
  {
    order,
    questions,
    completion,
    arithmetic,
  }: Pick<Context, "order" | "questions" | "completion" | "arithmetic">,
  entries: DossierEntries,
  index: CorpusIndex,
): GraphPart => {
  const context: Context = {
    value,
    review,
    order,
    questions,
    completion,
    arithmetic,
    entries,
    index,
  };
  const from = `${entries.folder}:${value.id}`;
  const parts = [
    { nodes: [statementNode(from, context)], edges: mentionEdges(from, context) },
    ...value.where.map((_, order) => passagePart(from, order, context)),
    ...value.cites.map((citation) => citationPart(from, citation, context)),
  ];
  return {
    nodes: parts.flatMap(({ nodes }) => nodes),
    edges: parts.flatMap(({ edges }) => edges),
  };
};

const askedFields = (questions: AskedStatement | undefined) => {
  if (questions === undefined) return {};
  const { askedAs, askedInFull } = questions;
  return { askedAs, ...(askedInFull.length === 0 ? {} : { askedInFull }) };
};

const completionField = ({
  value: { key, distractors },
  review,
}: ReviewedEntry<Completion>): ClaimNode["completion"] => ({
  key,
  distractors,
  ...(review.reviewed === undefined ? { isDraft: true } : {}),
});

const statementNode = (
  id: string,
  { value, review, order, questions, completion, arithmetic, entries, index }: Context,
): GraphNode => {
  const isLocked = entries.lock?.value.places[value.id] !== undefined;
  const shared = {
    id,
    label: value.label,
    dossier: `dossier:${entries.folder}`,
    order,
    statement: value.statement,
    voice: value.voice,
    figures: value.figures.map((figure) => ({
      ...graphFigure(figure, isLocked, index),
      timeText: timeOf(figure, value.figures, index),
    })),
    notReported: value.notReported,
    note: value.note,
    ...askedFields(questions),
    ...(completion === undefined ? {} : { completion: completionField(completion) }),
    ...(arithmetic === undefined ? {} : { arithmetic }),
    review,
  };
  if (isClaim(value)) {
    return ClaimNode.parse({
      ...shared,
      kind: "claim",
      type: value.type,
      stage: isOwnPractice(value) ? stageOf(value.topics, entries, index) : undefined,
      caseValues: value.caseValues.length > 0 ? value.caseValues : undefined,
      ...graphValues(kindOf(value.type).fields, value, (of, name) => linkTo(of, name, index)),
    });
  }
  const { force, stage, polarity, forWhom, conditions, insteadOf } = value;
  const { expectedBenefit, expectedHarm } = value;
  return {
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
  };
};

/** The place that stands at `order` of the statement's `where`. */
const passagePart = (from: string, order: number, { value, entries }: Context): GraphPart => {
  const { folder, dossier, lock } = entries;
  const { section = "", keys = [] } = value.where[order] ?? {};
  const id = `${from}~${order + 1}`;
  const title = dossier.value.sections.find((s) => s.id === section)?.title ?? section;
  const place = lock?.value.places[value.id]?.at[order];
  return {
    nodes: [
      {
        id,
        kind: "passage",
        label: title,
        dossier: `dossier:${folder}`,
        section,
        sectionTitle: title,
        keys,
        sentences: place?.sentences.map((number) => number + 1),
        url: passageAddress(dossier.value.page, keys),
      },
    ],
    edges: [{ type: "FOUND_AT", from, to: id, order }],
  };
};

const citationPart = (from: string, citation: Citation, { entries, index }: Context): GraphPart => {
  const { ref, intent, direction, attachment, directness = {}, question, note } = citation;
  const id = `${from}@${ref}`;
  const byMarker = indexBy(entries.references, (entry) => String(entry.value.marker));
  const { work, namedInText } = getEntry(byMarker, String(ref), "reference").value;
  const level = question === undefined ? undefined : levelBy(work, question, index);
  const label = typeof ref === "number" ? `[${ref}]` : (namedInText ?? ref);
  const own = { intent, direction, attachment, directness, question, level, note };
  return {
    nodes: [{ id, kind: "evidence-line", label, ...own }],
    edges: [
      { type: "HAS_EVIDENCE_LINE", from, to: id },
      { type: "CITES", from: id, to: `${entries.folder}:ref-${ref}` },
    ],
  };
};

/** Edges to what the statement names, besides its places and references. */
const mentionEdges = (from: string, { value, entries }: Context): GraphEdge[] => {
  const { folder, dossier } = entries;
  const concepts = new Set(value.about.map(({ concept }) => concept));
  const rolesOf = (concept: string) =>
    value.about.filter((about) => about.concept === concept).map(({ role }) => role);
  return [
    { type: "PART_OF", from, to: `dossier:${folder}` },
    { type: "ASSERTED_IN", from, to: `work:${dossier.value.work}` },
    ...approvalsOf(value).map((name) => edgeTo("CONCERNS_APPROVAL", from, `approval:${name}`)),
    ...value.basedOn.map(
      ({ claim, direction }) =>
        ({ type: "BASED_ON", from, to: `${folder}:${claim}`, direction }) as const,
    ),
    ...Array.from(concepts, (concept) => {
      const roles = [...new Set(rolesOf(concept))];
      return { type: "ABOUT", from, to: `concept:${concept}`, roles } as const;
    }),
    ...value.topics.map(
      (topic, order) => ({ type: "UNDER", from, to: `topic:${topic}`, order }) as const,
    ),
    ...value.cases.map((number) => edgeTo("CONCERNS", from, `${folder}:case-${number}`)),
    ...value.mentionsCases.map((number) => edgeTo("MENTIONS", from, `${folder}:case-${number}`)),
  ];
};

const edgeTo = <T extends "CONCERNS" | "MENTIONS" | "CONCERNS_APPROVAL">(
  type: T,
  from: string,
  to: string,
) => ({ type, from, to }) as const;

/** Approvals that the fields of a claim's kind name. */
const approvalsOf = (value: Statement): string[] => {
  if (!isClaim(value)) return [];
  const own = z.strictObject(ownShape(kindOf(value.type).fields, "authored"));
  return namedIn(own, value)
    .filter(({ names }) => names === "approval")
    .map(({ name }) => name);
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

/** The time point of a figure, from the figure of the same statement that gives it: "1 week after the operation". */
const timeOf = (
  { atTime }: Statement["figures"][number],
  figures: Statement["figures"],
  index: CorpusIndex,
): string | undefined => {
  const time = figures.find(({ id }) => id === atTime);
  if (time === undefined) return undefined;
  const { name, unit, time: kind } = getEntry(index.measures, time.measure, "measure").value;
  const amount = withPlainSpaces(amountOf({ ...time, unit: time.unit ?? unit }));
  // "time after the operation" and "3 days" make "3 days after the operation".
  return kind === "before" || kind === "after" ? `${amount} ${name.replace(/^time /, "")}` : amount;
};

const kindOf = (type: ClaimType): ClaimKind => claimKinds[type];

const linkTo = (of: SharedName, name: string, index: CorpusIndex): NodeLink => {
  const entries: Readonly<Record<SharedName, ReadonlyMap<string, { value: { name: string } }>>> = {
    concept: index.concepts,
    approval: index.approvals,
    study: index.studies,
  };
  return { id: `${of}:${name}`, kind: of, label: getEntry(entries[of], name, of).value.name };
};

/** A stage of the dossier's profile, with its name. */
export const stageNamed = (
  stage: string,
  { dossier }: DossierEntries,
  index: CorpusIndex,
): StageName => {
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
