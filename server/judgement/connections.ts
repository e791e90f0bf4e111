// Owns the links between nodes as they are looked at: what evidence lines and reports say becomes a link between a statement and a
// reference or a work. And a node as light as it can be shown from. Pure.
import { ConnectedKind } from "../../model/views/connection.ts";
import type { ConnectedNode, Connection } from "../../model/views/connection.ts";
import type { GraphEdge } from "../../model/graph.ts";
import type { GraphNode, EvidenceLineNode } from "../../model/nodes.ts";
import type { CautionLevel } from "../../model/support.ts";
import type { Direction } from "../../model/vocabulary.ts";
import { verdictLevels } from "../../model/words.ts";
import { levelRank } from "./caution-level.ts";
import { citedAs } from "../../model/cited-as.ts";
import type { Judged } from "./judged.ts";
import { append, indexSubgraph, type SubgraphIndex } from "./subgraph.ts";

/** A node that stands in the graph as it is looked at. */
export type ConnectableNode = Extract<GraphNode, { kind: ConnectedKind }>;

/** Kinds of {@link ConnectableNode}. */
export const connectedKinds: readonly ConnectedKind[] = ConnectedKind.options;

/** Whether a node stands in the graph as it is looked at. */
export const isConnectable = (node: GraphNode): node is ConnectableNode =>
  connectedKinds.some((kind) => kind === node.kind);

const isDirect = (directness: EvidenceLineNode["directness"]): boolean =>
  Object.values(directness).every((grade) => grade === "direct");

/** What an edge says by itself; nothing where it leads to an evidence line, a report, or to where something stands. */
const plainLink = (edge: GraphEdge): Connection[] => {
  const { from, to } = edge;
  switch (edge.type) {
    case "BASED_ON":
      return [{ how: "based-on", from, to, direction: edge.direction }];
    case "IDENTIFIED_AS":
      return [{ how: "identified-as", from, to, basis: edge.basis }];
    case "ABOUT":
      return [{ how: "about", from, to, roles: edge.roles }];
    case "DESCRIBES":
      return [{ how: "describes", from, to }];
    case "PARTY_TO":
      return [{ how: "party-to", from, to }];
    case "CONCERNS":
      return [{ how: "concerns", from, to }];
    case "MENTIONS":
      return [{ how: "mentions", from, to }];
    case "UNDER":
      return [{ how: "under", from, to }];
    case "BROADER":
      return [{ how: "broader", from, to }];
    case "PART_OF_WHOLE":
      return [{ how: "part-of-whole", from, to }];
    case "CONCERNS_APPROVAL":
      return [{ how: "concerns-approval", from, to }];
    case "RESTED_ON":
      return [{ how: "rested-on", from, to }];
    case "SUPERSEDED_BY":
      return [{ how: "superseded-by", from, to }];
    case "NOT_CONFIRMED_BY":
      return [{ how: "not-confirmed-by", from, to }];
    case "OVERLAPS":
      return [{ how: "overlaps", from, to }];
    case "ASSERTED_IN":
    case "FOUND_AT":
    case "HAS_EVIDENCE_LINE":
    case "CITES":
    case "ANSWERS":
    case "SUMS_UP":
    case "DECIDED_BY":
    case "LEADS_TO":
    case "SHOWS":
    case "DRAWN_ON":
    case "REPORTS":
    case "AUDITED_AGAINST":
    case "BEARS_ON":
    case "IN_FIELD":
    case "PART_OF":
      return [];
  }
};

/** What a statement's evidence line says of the references that it cites. */
const citingLinks = (
  statement: string,
  evidenceLine: EvidenceLineNode,
  part: SubgraphIndex,
): Connection[] => {
  const audit = part
    .out(evidenceLine.id, "AUDITED_AGAINST")
    .map(({ verdict }) => verdictLevels[verdict])
    .reduce(louder, undefined);
  return part.out(evidenceLine.id, "CITES").map(({ to }) => ({
    how: "cites",
    from: statement,
    to,
    direction: evidenceLine.direction,
    isDirect: isDirect(evidenceLine.directness),
    ...(audit === undefined ? {} : { audit }),
  }));
};

const louder = (
  a: CautionLevel | undefined,
  b: CautionLevel | undefined,
): CautionLevel | undefined => {
  if (a === undefined || b === undefined) return a ?? b;
  return levelRank(a) <= levelRank(b) ? a : b;
};

/** Of two directions the one that a reader must not miss. */
const graver = (a: Direction, b: Direction): Direction => {
  const order: readonly Direction[] = ["disputes", "neutral", "supports"];
  return order.indexOf(a) <= order.indexOf(b) ? a : b;
};

/** Two links of one kind between the same two nodes as one. */
const joined = (a: Connection, b: Connection): Connection => {
  if (a.how === "cites" && b.how === "cites") {
    const audit = louder(a.audit, b.audit);
    return {
      ...a,
      direction: graver(a.direction, b.direction),
      isDirect: a.isDirect && b.isDirect,
      ...(audit === undefined ? {} : { audit }),
    };
  }
  if (a.how === "not-cited" && b.how === "not-cited") {
    return {
      ...a,
      direction: graver(a.direction, b.direction),
      isDirect: a.isDirect && b.isDirect,
    };
  }
  return a;
};

/** What names a link: its ends and what it says. */
export const connectionKey = ({ how, from, to }: Connection): string => `${from} ${how} ${to}`;

/** Every link that a part of the graph holds, each once, by from, how, to. A part that is not indexed is indexed first. */
export const connectionsIn = (
  part: SubgraphIndex | { nodes: readonly GraphNode[]; edges: readonly GraphEdge[] },
): Connection[] => {
  const index = "find" in part ? part : indexSubgraph(part);
  const reporters = new Map<string, string[]>();
  for (const edge of part.edges) if (edge.type === "REPORTS") append(reporters, edge.to, edge.from);
  const links = part.edges.flatMap((edge): Connection[] => {
    if (edge.type === "HAS_EVIDENCE_LINE") {
      const evidenceLine = index.find(edge.to);
      return evidenceLine?.kind === "evidence-line"
        ? citingLinks(edge.from, evidenceLine, index)
        : [];
    }
    const isOfTopics = edge.type === "BROADER" && index.find(edge.from)?.kind === "topic";
    if (isOfTopics) return [{ how: "under", from: edge.from, to: edge.to }];
    if (edge.type !== "BEARS_ON") return plainLink(edge);
    return (reporters.get(edge.from) ?? []).map((work) => ({
      how: "not-cited",
      from: edge.to,
      to: work,
      direction: edge.direction,
      isDirect: isDirect(edge.directness),
      age: edge.age,
    }));
  });
  const byKey = new Map<string, Connection>();
  for (const link of links) {
    const key = connectionKey(link);
    const known = byKey.get(key);
    byKey.set(key, known === undefined ? link : joined(known, link));
  }
  return inKeyOrder([...byKey]);
};

const inKeyOrder = (keyed: readonly (readonly [key: string, link: Connection])[]): Connection[] =>
  keyed.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, link]) => link);

/** Links by from, how, to. */
export const sortedConnections = (links: readonly Connection[]): Connection[] =>
  inKeyOrder(links.map((link) => [connectionKey(link), link]));

/** What became of a node, where something entered calls it into question. */
export const standingOf = (node: ConnectableNode): Pick<ConnectedNode, "standing"> => {
  const status = "standing" in node ? node.standing?.status : undefined;
  return status === undefined || status === "stands" ? {} : { standing: status };
};

/** A node as light as it can be shown from; `judged` of a statement says how firmly it stands. */
export const connectedNode = (node: ConnectableNode, judged: Judged | undefined): ConnectedNode => {
  const { id, kind, label } = node;
  const { word, but } = judged?.card.verdict ?? {};
  return {
    id,
    kind,
    ...("type" in node ? { type: node.type } : {}),
    label,
    ...(node.kind === "reference" ? { cited: citedAs(node), basis: node.basis } : {}),
    ...("voice" in node ? { voice: node.voice } : {}),
    ...(node.kind === "recommendation" ? { force: node.force } : {}),
    ...(word === undefined ? {} : { word }),
    ...(judged?.level === undefined ? {} : { caution: judged.level }),
    ...(but === undefined || judged?.level !== "warning" ? {} : { but }),
    ...(judged !== undefined && judged.node.review.reviewed === undefined ? { isDraft: true } : {}),
    ...standingOf(node),
  };
};
