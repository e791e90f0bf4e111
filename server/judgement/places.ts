// Owns what a paper says of a place, sorted out of its statements: bounds, figures, groups, references and what is lacking. Pure.
import { eachOnce } from "../grouped-by.ts";
import { inListOrder } from "../../model/list-place.ts";
import type { ReferenceNode } from "../../model/nodes.ts";
import type { PlaceDetail } from "../../model/views/places.ts";
import { inReadingOrder, type Judged } from "./judged.ts";
import { linkTo } from "./statement-page.ts";
import type { StatementNode, SubgraphIndex } from "./subgraph.ts";
import { topicGroups } from "./topic-text.ts";

/** What is stated of a place, without what is counted over the whole. */
type Stated = Pick<PlaceDetail, "bounds" | "groups" | "references" | "gaps">;

/**
 * What statements say of the place `at`. `part` must hold what `placeWalk` reaches from them.
 */
export const placeDetail = (judged: readonly Judged[], at: string, part: SubgraphIndex): Stated => {
  const inOrder = inReadingOrder(judged);
  const frequencies = new Map(
    inOrder.flatMap(({ node }) =>
      node.kind === "claim" && "frequency" in node && node.frequency !== undefined
        ? [[node.id, node.frequency] as const]
        : [],
    ),
  );
  return {
    bounds: inOrder.flatMap((one) => boundsIn(one, at)),
    groups: topicGroups(inOrder).map(({ question, items }) => ({
      question,
      items: items.map((card) => {
        const frequency = frequencies.get(card.id);
        return { card, ...(frequency === undefined ? {} : { frequency }) };
      }),
    })),
    references: referencesOf(inOrder, part),
    gaps: inOrder.flatMap(({ node }) =>
      node.notReported.length === 0 ? [] : [{ statement: linkTo(node), lacks: node.notReported }],
    ),
  };
};

/**
 * Figures of a place itself, in the order of the paper's text, those that are not stated among them. `within` holds the ids of the
 * place, of narrower ones and of its parts. A statement that is given twice counts once.
 */
export const figuresOf = (
  statements: readonly StatementNode[],
  within: ReadonlySet<string>,
): PlaceDetail["figures"] =>
  inListOrder(eachOnce(statements, ({ id }) => id)).flatMap((node) =>
    node.figures
      .filter(({ of }) => of !== undefined && within.has(of))
      .map((figure) => ({ statement: linkTo(node), figure })),
  );

const boundsIn = ({ node }: Judged, at: string): PlaceDetail["bounds"] => {
  if (node.kind !== "claim" || node.type !== "definition") return [];
  return (node.parts ?? [])
    .filter(({ part }) => part.id === at)
    .map(({ name, from, to }) => ({
      statement: linkTo(node),
      name,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      isReading: node.boundariesBy === "curator",
    }));
};

const referencesOf = (
  judged: readonly Judged[],
  part: SubgraphIndex,
): PlaceDetail["references"] => {
  const cited = new Map<string, ReferenceNode>(
    judged
      .flatMap(({ node }) => part.targets(node.id, "HAS_EVIDENCE_LINE", "evidence-line"))
      .flatMap((evidenceLine) => part.targets(evidenceLine.id, "CITES", "reference"))
      .map((reference) => [reference.id, reference]),
  );
  return inListOrder([...cited.values()]).map((reference) => {
    const [work] = part.targets(reference.id, "IDENTIFIED_AS", "work");
    return { reference: linkTo(reference), ...(work === undefined ? {} : { work: linkTo(work) }) };
  });
};
