// Owns which sources a statement stands on, and what is left of them when some are taken away. Pure: reads a part of the graph that
// holds what `judgedWalk` reaches from the statement.
import type { EvidenceLineNode, ReferenceNode } from "../../model/nodes.ts";
import type { Effect, SourceStoodOn } from "../../model/views/weigh.ts";
import type { SourceClass } from "../../model/vocabulary.ts";
import { linkTo } from "./statement-page.ts";
import { append, type StatementNode, type SubgraphIndex } from "./subgraph.ts";

/** What is taken away before a statement is looked at. */
export type Removal = {
  /** Ids of works, studies, references and approvals that are taken not to exist. */
  readonly without: ReadonlySet<string>;
  /** Classes that a source must be of to count. */
  readonly only: ReadonlySet<SourceClass>;
  /** Works that references are taken for in place of the ones they were matched to, by reference. */
  readonly instead: ReadonlyMap<string, string>;
};

/** Nothing is taken away. */
export const nothingRemoved: Removal = {
  without: new Set(),
  only: new Set(),
  instead: new Map(),
};

/** One way from a statement to a source, before ways to the same source are put together. */
type Way = Omit<SourceStoodOn, "references" | "claims" | "isInferred" | "isDirect"> & {
  reference?: ReferenceNode;
  isInferred: boolean;
  isDirect: boolean;
  statement: string;
};

/** The statement and all claims that support it, directly or through others, each once. */
const supporting = (root: StatementNode, part: SubgraphIndex): StatementNode[] => {
  const seen = new Map<string, StatementNode>([[root.id, root]]);
  for (const { id } of seen.values()) {
    for (const { to, direction } of part.out(id, "BASED_ON")) {
      const claim = part.find(to);
      if (direction === "supports" && claim?.kind === "claim") seen.set(to, claim);
    }
  }
  return [...seen.values()];
};

const isDirect = ({ directness }: EvidenceLineNode): boolean =>
  Object.values(directness).every((grade) => grade === "direct");

const standsStill = (standing: { status: string } | undefined): boolean =>
  standing === undefined || standing.status === "stands";

/** The publication that a reference is taken for under a removal; undefined where nobody identified it. */
const workOf = (reference: ReferenceNode, part: SubgraphIndex, { instead }: Removal) => {
  const other = instead.get(reference.id);
  if (other === undefined) return part.targets(reference.id, "IDENTIFIED_AS", "work")[0];
  const work = part.find(other);
  return work?.kind === "work" ? work : undefined;
};

const waysOfEvidenceLine = (
  statement: StatementNode,
  evidenceLine: EvidenceLineNode,
  part: SubgraphIndex,
  removal: Removal,
): Way[] =>
  part.targets(evidenceLine.id, "CITES", "reference").map((reference): Way => {
    const work = workOf(reference, part, removal);
    const shared = { reference, isDirect: isDirect(evidenceLine), statement: statement.id };
    if (work === undefined) {
      return {
        ...shared,
        kind: "unidentified",
        source: linkTo(reference),
        studies: [],
        isInferred: false,
        stands: true,
      };
    }
    const studies = part.targets(work.id, "DESCRIBES", "study");
    return {
      ...shared,
      kind: "publication",
      source: linkTo(work),
      studies: studies.map(linkTo),
      isInferred: reference.basis !== "confirmed",
      stands: [work, ...studies].every(({ standing }) => standsStill(standing)),
    };
  });

/** The authors' own patients or experiments, where a statement is their own word on them. */
const ownWay = (statement: StatementNode, part: SubgraphIndex): Way[] => {
  if (!statement.voice.startsWith("own-")) return [];
  const [dossier] = part.targets(statement.id, "PART_OF", "dossier");
  if (dossier === undefined) return [];
  const { series, paper, label } = dossier;
  const source: SourceStoodOn["source"] =
    series === undefined
      ? { id: paper, kind: "work", label }
      : { id: series.study, kind: "study", label };
  return [
    {
      kind: "own",
      source,
      studies: [],
      statement: statement.id,
      isInferred: false,
      isDirect: true,
      stands: true,
    },
  ];
};

const approvalWays = (statement: StatementNode, part: SubgraphIndex): Way[] =>
  part.targets(statement.id, "CONCERNS_APPROVAL", "approval").map((approval) => ({
    kind: "approval",
    source: linkTo(approval),
    studies: part.targets(approval.id, "RESTED_ON", "study").map(linkTo),
    statement: statement.id,
    isInferred: false,
    isDirect: true,
    stands: standsStill(approval.standing),
  }));

/** Whether a way is still there: each condition only ever takes ways away, so that order does not matter. */
const isLeft = (way: Way, { without, only }: Removal): boolean => {
  const { source, studies, reference, kind } = way;
  if (without.has(source.id)) return false;
  if (reference !== undefined && without.has(reference.id)) return false;
  // A publication of several studies stands while one of them does.
  if (studies.length > 0 && studies.every(({ id }) => without.has(id))) return false;
  if (only.has("identified") && kind === "unidentified") return false;
  if (only.has("confirmed") && (kind === "unidentified" || way.isInferred)) return false;
  if (only.has("direct") && !way.isDirect) return false;
  return !(only.has("standing") && !way.stands);
};

/**
 * The sources that a statement and all that supports it stand on, each once, in the order in which the statements name them;
 * of what is left after a removal. Evidence that disputes is none of them, nor is what the paper does not cite.
 */
export const sourcesStoodOn = (
  root: StatementNode,
  part: SubgraphIndex,
  removal: Removal = nothingRemoved,
): SourceStoodOn[] => {
  const ways = supporting(root, part).flatMap((statement) => [
    ...part
      .targets(statement.id, "HAS_EVIDENCE_LINE", "evidence-line")
      .filter(({ direction }) => direction === "supports")
      .flatMap((evidenceLine) => waysOfEvidenceLine(statement, evidenceLine, part, removal)),
    ...ownWay(statement, part),
    ...approvalWays(statement, part),
  ]);
  const bySource = new Map<string, Way[]>();
  for (const way of ways) if (isLeft(way, removal)) append(bySource, way.source.id, way);
  return [...bySource.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const { kind, source, studies, stands } = first;
    const references = new Map(
      same.flatMap(({ reference }) =>
        reference === undefined ? [] : [[reference.id, linkTo(reference)] as const],
      ),
    );
    return [
      {
        kind,
        source,
        studies,
        stands,
        references: [...references.values()],
        isInferred: same.every((way) => way.isInferred),
        isDirect: same.some((way) => way.isDirect),
        claims: new Set(same.map(({ statement }) => statement)).size,
      },
    ];
  });
};

/** What a removal does to a statement that stood on `before` and stands on `left`. */
export const effectOf = (
  before: readonly SourceStoodOn[],
  left: readonly SourceStoodOn[],
): Effect => {
  if (before.length === 0) return "none";
  if (left.length === 0) return "loses";
  if (missingFrom(left, before).length === 0) return "keeps";
  return missingFrom(before, left).length > 0 ? "changes" : "weakens";
};

/** Those of `sources` that are not among the others. */
export const missingFrom = (
  others: readonly SourceStoodOn[],
  sources: readonly SourceStoodOn[],
): SourceStoodOn[] => {
  const known = new Set(others.map(({ source }) => source.id));
  return sources.filter(({ source }) => !known.has(source.id));
};
