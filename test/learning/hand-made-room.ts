// Owns rooms of questions made by hand, around the small invented graph, for tests of what rules make of a statement.
import type { ClaimNode, DossierNode, SummaryNode } from "../../model/nodes.ts";
import { judge } from "../../server/judgement/judged.ts";
import { indexSubgraph, isStatement, type StatementNode } from "../../server/judgement/subgraph.ts";
import {
  openLearningRoom,
  type LearningRoom,
  type Teachable,
} from "../../server/learning/learning-room.ts";
import { conceptOf, edge, first, handMadeGraph, type node } from "../graphs/hand-made.ts";

const graph = handMadeGraph();
const { disease: _disease, series: _series, ...plain } = first("dossier");
/** The paper of the fiction, on no disease and with no patients of its own. */
export const plainPaper: DossierNode = plain;

/** Edges of a graph. */
export type Edges = readonly ReturnType<typeof edge>[];

/** What a room is made of besides the fiction. */
export type Given = {
  /** In the order of the paper's text. */
  statements: readonly StatementNode[];
  /** Names of concepts, each with a synonym "old …". */
  concepts?: readonly string[];
  nodes?: readonly ReturnType<typeof node>[];
  edges?: Edges;
  summaries?: readonly SummaryNode[];
  /** The plain paper when absent. */
  dossier?: DossierNode;
};

const concept = (name: string) => conceptOf(name, { synonyms: [`old ${name}`] });

/** A room of these statements, in a graph of these concepts and edges besides those of the fiction. */
export const handMadeRoom = ({
  statements,
  concepts = [],
  nodes = [],
  edges = [],
  summaries = [],
  dossier = plainPaper,
}: Given): LearningRoom => {
  const part = indexSubgraph({
    nodes: [...graph.nodes, ...statements, ...concepts.map(concept), ...nodes],
    edges: [...graph.edges, ...edges],
  });
  const judged = statements.map((one) => judge(one, part));
  const opening = openLearningRoom(dossier, judged, summaries, part);
  let step = opening.next();
  while (step.done !== true) step = opening.next();
  return step.value;
};

/** A field of a claim that names a concept. */
export const link = (name: string) => ({ id: `concept:${name}`, kind: "concept", label: name });

/** A statement of the fiction. */
export const held = (id: string): StatementNode => {
  const found = graph.nodes.find((other) => other.id === id);
  if (!isStatement(found)) throw new Error(`${id} is no statement`);
  return found;
};

/** The statement of a room with this local id. */
export const teachable = ({ statements }: LearningRoom, id: string): Teachable => {
  const found = statements.find(({ node }) => node.id === `kelp:${id}`);
  if (found === undefined) throw new Error(`${id} is not in the room`);
  return found;
};

/** A claim as a room knows it by itself: for what looks at its text alone. */
export const alone = (claim: ClaimNode): Teachable => {
  const [only] = handMadeRoom({ statements: [claim] }).statements;
  if (only === undefined) throw new Error("the room is empty");
  return only;
};
