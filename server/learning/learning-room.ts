// Owns what questions of one paper are made from and checked against: its statements, what each speaks of, and which concepts
// contain each other. Pure: depends on the part of the graph around the statements and on nothing else.
import type { ConceptNode, DossierNode, SummaryNode } from "../../model/nodes.ts";
import { numberText } from "../../model/formats.ts";
import { stemOf } from "../search/stems.ts";
import type { Judged } from "../judgement/judged.ts";
import { append, type StatementNode, type SubgraphIndex } from "../judgement/subgraph.ts";
import { standsIn } from "./places-in-text.ts";
import { namesOf, type ConceptName } from "./concept-names.ts";

/** A statement as questions see it. */
export type Teachable = {
  judged: Judged;
  node: StatementNode;
  /** Whether it may stand in a question: a second reader has checked it, or nothing of the paper was checked by one. */
  isAskable: boolean;
  /** What it speaks of: as entered, in its own fields and in its figures. */
  concepts: ReadonlySet<string>;
  /** Those that few statements of the paper speak of: what it says and most others do not. */
  stating: readonly string[];
  /** Stems of its words that few statements of the paper hold. */
  contentWords: ReadonlySet<string>;
  /** How many patients of the paper's own series it is about; 0 when it is about none in particular. */
  cases: number;
  /** Whether another statement of the paper cannot be true beside it. */
  isContested: boolean;
  /** Statements of the paper that do not agree with it, however hard. */
  opposed: ReadonlySet<string>;
};

/** The statements of one paper, ready to be asked about. */
export type LearningRoom = {
  paper: string;
  dossier: DossierNode;
  /** Whether no second reader has checked any statement: what is asked then is marked as a draft. */
  isDraft: boolean;
  /** In the order of the paper's text. */
  statements: readonly Teachable[];
  part: SubgraphIndex;
  /**
   * Figures that the summary of their own topic names and gives in its answer, as statement#figure; undefined where there is no summary.
   */
  figuresThatMatter: ReadonlySet<string> | undefined;
  /** Sections of the paper in which a statement cites something. */
  citingSections: ReadonlySet<string>;
  findConcept: (id: string) => ConceptNode | undefined;
  /** The concept with all that contains it or is contained in it. */
  kinOf: (id: string) => ReadonlySet<string>;
  /** What it is directly a kind or a part of. */
  aboveOf: (id: string) => readonly string[];
  /** All that it is a kind or a part of, itself included. */
  allAboveOf: (id: string) => ReadonlySet<string>;
  /** Statements that speak of a concept itself. */
  speakingOf: (id: string) => readonly Teachable[];
  /** By which names texts may call it. */
  names: (id: string) => readonly ConceptName[];
};

/** Of more statements than this share of them, or than this number, a concept or a word says nothing in particular. */
const commonShare = 0.06;
const commonNumber = 8;

/** Whether a value names a concept. */
export const isConceptLink = (value: unknown): value is { id: string } =>
  typeof value === "object" &&
  value !== null &&
  "kind" in value &&
  value.kind === "concept" &&
  "id" in value &&
  typeof value.id === "string";

/** Whether two concepts stand directly under the same thing. */
export const areSiblings = ({ aboveOf }: LearningRoom, one: string, other: string): boolean =>
  aboveOf(one).some((above) => aboveOf(other).includes(above));

/** Ids of concepts that a value names, however deep. */
const conceptsIn = (value: unknown): string[] => {
  if (typeof value !== "object" || value === null) return [];
  return isConceptLink(value) ? [value.id] : Object.values(value).flatMap(conceptsIn);
};

const conceptsOf = (node: StatementNode, part: SubgraphIndex): Set<string> =>
  new Set([
    ...part.out(node.id, "ABOUT").map(({ to }) => to),
    ...conceptsIn(node),
    ...node.figures.flatMap(({ of, among, outcome }) =>
      [of, among, outcome].filter((id) => id !== undefined),
    ),
  ]);

/** Everything that is above a concept, itself included. */
const withAbove = (id: string, part: SubgraphIndex): Set<string> => {
  const seen = new Set<string>([id]);
  // A set is walked in the order in which it grows.
  for (const one of seen) for (const above of directlyAbove(one, part)) seen.add(above);
  return seen;
};

const directlyAbove = (id: string, part: SubgraphIndex): string[] => [
  ...part.out(id, "BROADER").map(({ to }) => to),
  ...part.out(id, "PART_OF_WHOLE").map(({ to }) => to),
];

/** Stems of the longer words of a statement; what is shorter joins them, or is an abbreviation of a concept. */
const wordsOf = ({ statement }: StatementNode): Set<string> =>
  new Set((statement.toLowerCase().match(/[a-z]{5,}/g) ?? []).map(stemOf));

/** How many of the sets hold each. */
const countsIn = (sets: readonly ReadonlySet<string>[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const set of sets) for (const one of set) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
};

const isReviewed = ({ node }: Judged): boolean => node.review.reviewed !== undefined;

const contestOf = (
  { id }: StatementNode,
  part: SubgraphIndex,
): Pick<Teachable, "isContested" | "opposed"> => {
  const tensions = part.targets(id, "PARTY_TO", "tension");
  const all = tensions.flatMap(({ sides }) => sides.flatMap((side) => side.statements));
  return {
    isContested: tensions.some(({ type }) => type === "hard"),
    opposed: new Set(all.filter((one) => one !== id)),
  };
};

/** Sections of the paper in which a statement stands. */
export const sectionsOf = (statement: string, part: SubgraphIndex): string[] =>
  part.targets(statement, "FOUND_AT", "passage").map(({ section }) => section);

/** Whether a summary’s sentences on its own topic give the figure of a statement, and not only list it. */
const isInAnswer = (
  { topic, sentences }: SummaryNode,
  of: Teachable | undefined,
  figure: string,
): boolean => {
  const value = of?.node.figures.find(({ id }) => id === figure)?.value;
  return (
    of?.judged.topic === topic &&
    value !== undefined &&
    sentences.some(
      ({ says, from }) =>
        from.some((one) => one === of.node.id) && standsIn(says, numberText(value)),
    )
  );
};

/** Items one by one; yields between them, for others to run. */
function* inSteps<T, R>(
  items: readonly T[],
  each: (item: T, at: number) => R,
): Generator<undefined, R[]> {
  const done: R[] = [];
  for (const [at, item] of items.entries()) {
    done.push(each(item, at));
    yield;
  }
  return done;
}

/**
 * Opens the room of one paper. `part` must hold what `learningWalk` reaches from its statements, `summaries` are the paper's. Yields
 * wherever it may be interrupted.
 */
export function* openLearningRoom(
  dossier: DossierNode,
  judged: readonly Judged[],
  summaries: readonly SummaryNode[],
  part: SubgraphIndex,
): Generator<undefined, LearningRoom> {
  const concepts = part.nodes.filter((node) => node.kind === "concept");
  const byId = new Map(concepts.map((concept) => [concept.id, concept] as const));
  const above = new Map(yield* inSteps(concepts, ({ id }) => [id, withAbove(id, part)] as const));
  const kin = new Map<string, Set<string>>(
    concepts.map(({ id }) => [id, new Set(above.get(id) ?? [id])] as const),
  );
  for (const [id, all] of above) for (const one of all) kin.get(one)?.add(id);

  const spoken = yield* inSteps(judged, ({ node }) => ({
    node,
    concepts: conceptsOf(node, part),
    words: wordsOf(node),
  }));
  const counts = countsIn(spoken.map((one) => one.concepts));
  const wordCounts = countsIn(spoken.map(({ words }) => words));
  const common = Math.max(commonNumber, judged.length * commonShare);
  const hubs = new Set([
    ...[...counts].flatMap(([id, count]) => (count > common ? [id] : [])),
    ...(dossier.disease === undefined ? [] : [dossier.disease]),
    ...(dossier.series === undefined ? [] : [dossier.series.population]),
  ]);
  const isDraft = !judged.some(isReviewed);
  const statements = yield* inSteps(judged, (one, i): Teachable => {
    const { concepts: ids, words } = spoken[i] ?? { concepts: new Set<string>(), words: [] };
    return {
      judged: one,
      node: one.node,
      isAskable: isDraft || isReviewed(one),
      concepts: ids,
      stating: [...ids].filter((id) => !hubs.has(id)),
      contentWords: new Set([...words].filter((word) => (wordCounts.get(word) ?? 0) <= common)),
      cases: part.out(one.node.id, "CONCERNS").length,
      ...contestOf(one.node, part),
    };
  });
  const speaking = new Map<string, Teachable[]>();
  for (const one of statements) for (const id of one.concepts) append(speaking, id, one);
  const names = new Map<string, readonly ConceptName[]>();
  return {
    paper: dossier.label,
    dossier,
    isDraft,
    statements,
    part,
    figuresThatMatter:
      summaries.length === 0
        ? undefined
        : new Set(
            summaries.flatMap((summary) =>
              summary.figures
                .filter(({ statement, figure }) =>
                  isInAnswer(
                    summary,
                    statements.find(({ node }) => node.id === statement),
                    figure,
                  ),
                )
                .map(({ statement, figure }) => `${statement}#${figure}`),
            ),
          ),
    citingSections: new Set(
      statements.flatMap(({ node: { id } }) =>
        part.out(id, "HAS_EVIDENCE_LINE").length > 0 ? sectionsOf(id, part) : [],
      ),
    ),
    findConcept: (id) => byId.get(id),
    kinOf: (id) => kin.get(id) ?? new Set([id]),
    aboveOf: (id) => directlyAbove(id, part),
    allAboveOf: (id) => above.get(id) ?? new Set([id]),
    speakingOf: (id) => speaking.get(id) ?? [],
    names: (id) => {
      const known = names.get(id);
      if (known !== undefined) return known;
      const concept = byId.get(id);
      const found = concept === undefined ? [] : namesOf(concept, concepts);
      names.set(id, found);
      return found;
    },
  };
}
