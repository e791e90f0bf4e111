// Owns the order of what a search found, where the whole question decides and not its words one by one: statements by the questions
// that readers ask for them, and advice first where advice is asked for. Pure.
import type { GraphNode } from "../../model/nodes.ts";
import { isStatement } from "../judgement/subgraph.ts";
import type { FoundNode } from "../store/evidence-store.ts";
import { asksForAdvice, asksForFigure } from "../search/question-language.ts";

/**
 * What it is worth, beside the fit of the best statement, that the query is a question which readers ask for a statement. Anything from
 * 0.4 to 1 orders about as well (decision 15).
 */
const likenessWorth = 0.6;
/** What it costs a statement to have no figure, where one is asked for. */
const figureWorth = 0.2;

/**
 * The hits that decide whether a statement answers, best fit first, in the order in which they are shown. Statements change places among themselves only:
 * where other things stand between them is not touched.
 */
export const orderFound = (question: string, deciding: readonly FoundNode[]): FoundNode[] =>
  adviceFirst(question, closestFirst(question, deciding), deciding[0]?.share ?? 0);

const closestFirst = (question: string, found: readonly FoundNode[]): FoundNode[] => {
  const statements = found.filter(({ node }) => isStatement(node));
  const best = Math.max(0, ...statements.map(({ fit }) => fit));
  const wantsFigure = asksForFigure.test(question);
  const worthOf = ({ node, fit, likeness }: FoundNode): number =>
    fit / best + likenessWorth * likeness - (wantsFigure && hasNoFigure(node) ? figureWorth : 0);
  const ordered = statements.sort((one, other) => worthOf(other) - worthOf(one)).values();
  return found.map((one) => (isStatement(one.node) ? (ordered.next().value ?? one) : one));
};

const hasNoFigure = (node: GraphNode): boolean => "figures" in node && node.figures.length === 0;

/** Where advice is asked for, the advice that covers `enough` of the question comes first: as much as the best hit. */
const adviceFirst = (
  question: string,
  found: readonly FoundNode[],
  enough: number,
): FoundNode[] => {
  if (!asksForAdvice.test(question)) return [...found];
  const isAdvice = ({ node, share }: FoundNode): boolean =>
    node.kind === "recommendation" && share >= enough;
  return [...found.filter(isAdvice), ...found.filter((one) => !isAdvice(one))];
};
