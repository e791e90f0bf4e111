// Owns what is answered about the own cases: their records, and all that is said of one.
import type { ParametersOf, ViewOf } from "../../model/endpoints.ts";
import type { CaseNode } from "../../model/nodes.ts";
import type { CaseEntry, CaseField } from "../../model/views/browse.ts";
import { caseFields } from "../judgement/case-records.ts";
import { inReadingOrder, type Judged } from "../judgement/judged.ts";
import { profileOf, linkTo, getFirst } from "../judgement/statement-page.ts";
import type { StatementNode } from "../judgement/subgraph.ts";
import { caseWalk } from "../judgement/walks.ts";
import type { EvidenceStore } from "../store/evidence-store.ts";
import { getNode, isOneOf } from "./get-node.ts";
import { findJudged, findNames, judgedAmong, statementIds, walkPart } from "./judged-statements.ts";
import { listPage } from "./list-page.ts";

/** The own cases as records, in the order of their ids. Throws what {@link listPage} throws. */
export const answerCases = async (
  store: EvidenceStore,
  { dossier, ...slice }: ParametersOf<"cases">,
): Promise<ViewOf<"cases">> => {
  const page = await listPage(store, "cases", { kinds: ["case"], dossier }, slice);
  return {
    ...page,
    items: await entriesOf(store, page.items),
    of: await findNames(store, [dossier]),
  };
};

/** One case with its record and every statement that concerns it. Throws what {@link getNode} throws. */
export const answerCase = async (
  store: EvidenceStore,
  { id }: ParametersOf<"case">,
): Promise<ViewOf<"case">> => {
  const node = await getNode(store, id, ["case"]);
  const { judged, fields } = await storyOf(store, node);
  const steps = judged
    .filter(({ node: claim }) => stepOf(claim) !== undefined)
    .sort((a, b) => (stepOf(a.node) ?? 0) - (stepOf(b.node) ?? 0));
  return {
    case: node,
    fields,
    steps: steps.map(({ card }) => card),
    statements: judged.map(({ card }) => card),
  };
};

/** All that is said of a case, in the order of the paper's text, and the record that follows from it. */
const storyOf = async (
  store: EvidenceStore,
  node: CaseNode,
): Promise<{ judged: Judged[]; fields: CaseField[] }> => {
  const part = await walkPart(store, [node.id], caseWalk, 2);
  const claims = part.sources(node.id, "CONCERNS", "claim");
  const judged = inReadingOrder(judgedAmong(claims, await findJudged(store, statementIds(claims))));
  const inOrder = judged.map((one) => one.node).filter(isOneOf("claim"));
  return {
    judged,
    fields: caseFields(profileOf(node.id, part)?.caseRecord ?? [], node.number, inOrder, part),
  };
};

const entriesOf = async (
  store: EvidenceStore,
  nodes: readonly CaseNode[],
): Promise<CaseEntry[]> => {
  const dossiers = await store.findNodes([...new Set(nodes.map((node) => node.dossier))]);
  return Promise.all(
    nodes.map(async (node) => {
      const own = dossiers.filter((dossier) => dossier.id === node.dossier);
      const { fields } = await storyOf(store, node);
      return { case: node, fields, dossier: linkTo(getFirst(own, "dossier", node.id)) };
    }),
  );
};

const stepOf = (node: StatementNode): number | undefined =>
  node.kind === "claim" && "sequence" in node ? node.sequence?.step : undefined;
