// Owns reading all that a paper says of one of its cases: what the page of the case shows, and what comparisons are made of.
import type { CaseNode, ClaimNode, ProfileNode } from "../../model/nodes.ts";
import type { CaseFieldGroup, ProcedureSteps } from "../../model/views/browse.ts";
import { caseGroups } from "../judgement/case-records.ts";
import { inReadingOrder, type Judged } from "../judgement/judged.ts";
import { proceduresOf, pairsOf } from "../judgement/procedures.ts";
import { isStatement, profileOf, type SubgraphIndex } from "../judgement/subgraph.ts";
import { caseWalk, narrowerWalk } from "../judgement/walks.ts";
import type { EvidenceStore } from "../store/evidence-store.ts";
import { isOneOf } from "./get-node.ts";
import { findJudged, judgedAmong, partCap, statementIds, walkPart } from "./judged-statements.ts";

/** All that the paper says of a case. */
export type CaseStory = {
  /** About the case, in the order of the paper's text. */
  judged: Judged[];
  /** Only naming it, likewise. */
  mentioning: Judged[];
  groups: CaseFieldGroup[];
  procedures: ProcedureSteps[];
  /** The field that the paper is in; absent where it chooses none. */
  field: ProfileNode | undefined;
  /** The claims about the case, in the order of the paper's text, and what places them. */
  claims: ClaimNode[];
  part: SubgraphIndex;
};

/** The record of a case, its procedures, and every statement about it. */
export const storyOf = async (store: EvidenceStore, node: CaseNode): Promise<CaseStory> => {
  const part = await walkPart(store, [node.id], caseWalk, 2);
  const holders = (edge: "CONCERNS" | "MENTIONS") =>
    part
      .in(node.id, edge)
      .map(({ from }) => part.find(from))
      .filter(isStatement);
  const [about, naming] = [holders("CONCERNS"), holders("MENTIONS")];
  const all = await findJudged(store, statementIds([...about, ...naming]));
  const judged = inReadingOrder(judgedAmong(about, all));
  const claims = judged.map((one) => one.node).filter(isOneOf("claim"));
  const field = profileOf(node.id, part);
  const meant = await findMeant(store, field);
  const procedures = proceduresOf(claims).map((one): ProcedureSteps => ({
    procedure: one.procedure,
    steps: judgedAmong(one.steps, all).map(({ card }) => card),
    pairs: pairsOf(field?.pairedSteps ?? [], one, part, meant),
  }));
  const pairs = procedures.flatMap(({ pairs }) => pairs);
  return {
    judged,
    field,
    claims,
    part,
    mentioning: inReadingOrder(judgedAmong(naming, all)),
    procedures,
    groups: caseGroups(
      field?.caseRecord ?? [],
      node.number,
      claims,
      pairs,
      notHeldOf(node, part),
      part,
    ),
  };
};

const notHeldOf = (node: CaseNode, part: SubgraphIndex) =>
  part.targets(node.id, "PART_OF", "dossier").flatMap(({ notHeld }) => notHeld);

/** For each concept that the field's paired steps name: itself and everything narrower. */
const findMeant = async (
  store: EvidenceStore,
  field: ProfileNode | undefined,
): Promise<(concept: string) => ReadonlySet<string>> => {
  const named = (field?.pairedSteps ?? []).flatMap(({ begin, end }) => [
    ...begin.means,
    ...end.means,
  ]);
  const meant = new Map<string, ReadonlySet<string>>();
  for (const name of new Set(named)) {
    const id = `concept:${name}`;
    const { nodes } = await store.walk([id], narrowerWalk, partCap);
    meant.set(id, new Set(nodes.map((node) => node.id)));
  }
  return (concept) => meant.get(concept) ?? new Set();
};
