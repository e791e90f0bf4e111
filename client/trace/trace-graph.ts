// Owns which entries and links a trace is drawn and outlined with: evidence lines become links, places and reports go with
// what they belong to, and every node that is left is an entry of one of four columns. Pure.
import { referenceName } from "../../model/cited-as.ts";
import { isCautionVerdict } from "../marks/words.ts";
import { grouped } from "../lists/grouped.ts";
import type { DeadEnd, Trace } from "../../model/views/trace.ts";
import type {
  ClaimNode,
  GraphNode,
  EvidenceLineNode,
  PassageNode,
  RecommendationNode,
  ReferenceNode,
  StudyNode,
  WorkNode,
} from "../../model/nodes.ts";
import type { GraphEdge } from "../../model/graph.ts";
import type { Caution } from "../../model/support.ts";
import { sourceDirectnessOf } from "../../model/source-directness.ts";
import type { SourceDirectness } from "../../model/views/wheel.ts";
import type { Attachment, Direction, Verdict } from "../../model/vocabulary.ts";

/** Columns from left to right. */
export const columnIds = ["advice", "claims", "references", "works"] as const;
/** One of the columns of a trace. */
export type ColumnId = (typeof columnIds)[number];

/** Nodes that are drawn. */
export type EntryNode = RecommendationNode | ClaimNode | ReferenceNode | WorkNode | StudyNode;

/** One drawn node with what is written beside it. */
export type Entry = {
  id: string;
  column: ColumnId;
  node: EntryNode;
  /** What it is called: a reference by its marker and the work that it is matched to, such as "[12] Judson 2014". */
  name: string;
  /** Short name of the paper it is in, where the trace is about more than one. */
  paper: string | undefined;
  /** Places in the paper, for statements. */
  places: PassageNode[];
  /** False for a work that bears on a statement and that the paper does not cite. */
  isCited: boolean;
  /** Studies that a work describes. */
  studies: StudyNode[];
  /** Cautions of a statement, the most serious first. */
  cautions: Caution[];
  /** Verdicts that warn, of the evidence lines that cite a reference. */
  verdicts: Verdict[];
  deadEnds: DeadEnd[];
};

/** What a link says, in the order in which links are listed. */
export const linkKinds = ["based-on", "cites", "identified-as", "describes", "bears-on"] as const;
/** What one link says. */
export type LinkKind = (typeof linkKinds)[number];
/** How close the source's question is to the statement's: the worst axis decides. */
export type Closeness = SourceDirectness;

/** A drawn connection, always from left to right: from a dependent to what it depends on. */
export type TraceLink = {
  from: string;
  to: string;
  kind: LinkKind;
  direction: Direction;
  closeness: Closeness;
  attachment?: Attachment;
  verdicts: Verdict[];
};

/** A trace as entries and links. */
export type TraceGraph = { root: string; entries: Entry[]; links: TraceLink[] };

const isEntryNode = (node: GraphNode): node is EntryNode =>
  ["recommendation", "claim", "reference", "work", "study"].includes(node.kind);

/** The parts of a trace by what they are looked up by. */
type TraceIndex = {
  trace: Trace;
  nodes: ReadonlyMap<string, GraphNode>;
  /** Edges that start at a node, in the order of the trace. */
  edgesFrom: (id: string) => readonly GraphEdge[];
};

const indexTrace = (trace: Trace): TraceIndex => {
  const outgoing = grouped(trace.edges, (edge) => edge.from);
  return {
    trace,
    nodes: new Map(trace.nodes.map((node) => [node.id, node])),
    edgesFrom: (id) => outgoing.get(id) ?? [],
  };
};

/** A link that no evidence line qualifies: it has neither a question to be close to nor verdicts. */
const plainLink = (
  kind: LinkKind,
  { from, to }: { from: string; to: string },
  direction: Direction = "supports",
): TraceLink => ({ from, to, kind, direction, closeness: "direct", verdicts: [] });

/** A link from a statement to each reference that one of its evidence lines cites, with what comparing it found. */
const citationLinks = (
  statement: string,
  evidenceLine: EvidenceLineNode,
  { edgesFrom }: TraceIndex,
): TraceLink[] => {
  const edges = edgesFrom(evidenceLine.id);
  const verdicts = edges.flatMap((edge) =>
    edge.type === "AUDITED_AGAINST" && isCautionVerdict(edge.verdict) ? [edge.verdict] : [],
  );
  return edges.flatMap((edge): TraceLink[] =>
    edge.type === "CITES"
      ? [
          {
            from: statement,
            to: edge.to,
            kind: "cites",
            direction: evidenceLine.direction,
            closeness: sourceDirectnessOf(evidenceLine.directness),
            attachment: evidenceLine.attachment,
            verdicts: [...new Set(verdicts)],
          },
        ]
      : [],
  );
};

/** The links of a trace in the order of its edges; several edges may give the same one. */
const linksIn = (index: TraceIndex): TraceLink[] => {
  const { trace, nodes } = index;
  const reporters = new Map(
    trace.edges.flatMap((e) => (e.type === "REPORTS" ? [[e.to, e.from] as const] : [])),
  );
  return trace.edges.flatMap((edge): TraceLink[] => {
    if (edge.type === "BASED_ON") return [plainLink("based-on", edge, edge.direction)];
    if (edge.type === "IDENTIFIED_AS") return [plainLink("identified-as", edge)];
    if (edge.type === "HAS_EVIDENCE_LINE") {
      const evidenceLine = nodes.get(edge.to);
      return evidenceLine?.kind === "evidence-line"
        ? citationLinks(edge.from, evidenceLine, index)
        : [];
    }
    if (edge.type !== "BEARS_ON") return [];
    const work = reporters.get(edge.from);
    if (work === undefined) return [];
    const link = plainLink("bears-on", { from: edge.to, to: work }, edge.direction);
    return [{ ...link, closeness: sourceDirectnessOf(edge.directness) }];
  });
};

/** Upward from a study, the study itself is an entry: the works that describe it lead to it. */
const linksToRootStudy = ({ trace }: TraceIndex): TraceLink[] =>
  trace.edges.flatMap((edge) =>
    edge.type === "DESCRIBES" && edge.to === trace.root ? [plainLink("describes", edge)] : [],
  );

/** Each link once, where it came first, with the verdicts of all that are the same. */
const mergeLinks = (links: readonly TraceLink[]): TraceLink[] =>
  [...grouped(links, ({ from, to, kind }) => `${from} ${to} ${kind}`).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    return [{ ...first, verdicts: [...new Set(same.flatMap(({ verdicts }) => verdicts))] }];
  });

/** The column of a node, by how the links join it to others. */
const columnsBy = (links: readonly TraceLink[]): ((node: EntryNode) => ColumnId) => {
  const basedOn = links.filter(({ kind }) => kind === "based-on");
  const bases = new Set(basedOn.map(({ to }) => to));
  const dependents = new Set(basedOn.map(({ from }) => from));
  return ({ id, kind }) => {
    if (kind === "recommendation") return "advice";
    if (kind === "reference") return "references";
    if (kind === "work" || kind === "study") return "works";
    // A claim that is based on others, and that nothing in sight is based on, stands where advice stands.
    return dependents.has(id) && !bases.has(id) ? "advice" : "claims";
  };
};

const placesOf = (id: string, { nodes, edgesFrom }: TraceIndex): PassageNode[] =>
  edgesFrom(id).flatMap((edge) => {
    const place = edge.type === "FOUND_AT" ? nodes.get(edge.to) : undefined;
    return place?.kind === "passage" ? [place] : [];
  });

const studiesOf = (work: string, { trace, nodes, edgesFrom }: TraceIndex): StudyNode[] =>
  edgesFrom(work).flatMap((edge) => {
    const study = edge.type === "DESCRIBES" ? nodes.get(edge.to) : undefined;
    // Above a study every work would say so; the root says it once.
    return study?.kind === "study" && study.id !== trace.root ? [study] : [];
  });

/** A node's name; a reference's says what the links match it to, as far as the trace goes there. */
const nameOf = (node: EntryNode, links: readonly TraceLink[], { nodes }: TraceIndex): string => {
  if (node.kind !== "reference") return node.label;
  const works = links.flatMap(({ kind, to }) =>
    kind === "identified-as" ? (nodes.get(to)?.label ?? []) : [],
  );
  return referenceName(node, works);
};

/** Every node that is drawn: the root, and what a link joins. In the order of the answer. */
const entriesOf = (index: TraceIndex, links: readonly TraceLink[]): Entry[] => {
  const { trace } = index;
  const columnOf = columnsBy(links);
  const linksTo = grouped(links, ({ to }) => to);
  const linksFrom = grouped(links, ({ from }) => from);
  const linked = new Set([trace.root, ...links.flatMap(({ from, to }) => [from, to])]);
  const isOfMany = Object.keys(trace.papers).length > 1;
  return trace.nodes
    .filter(isEntryNode)
    .filter(({ id }) => linked.has(id))
    .map((node): Entry => {
      const { id, kind } = node;
      const reaching = linksTo.get(id) ?? [];
      const isReachedBy = (how: LinkKind): boolean => reaching.some((link) => link.kind === how);
      return {
        id,
        column: columnOf(node),
        node,
        name: nameOf(node, linksFrom.get(id) ?? [], index),
        paper: isOfMany && "dossier" in node ? trace.papers[node.dossier] : undefined,
        places: placesOf(id, index),
        isCited: !(
          kind === "work" &&
          id !== trace.root &&
          isReachedBy("bears-on") &&
          !isReachedBy("identified-as")
        ),
        studies: kind === "work" ? studiesOf(id, index) : [],
        cautions: kind === "claim" || kind === "recommendation" ? (trace.cautions[id] ?? []) : [],
        verdicts:
          kind === "reference" ? [...new Set(reaching.flatMap(({ verdicts }) => verdicts))] : [],
        deadEnds: trace.deadEnds.filter((end) => end.from === id),
      };
    });
};

/** Links between entries, by kind and then in the order of the entries that following the trace leads to. */
const sortLinks = (
  links: readonly TraceLink[],
  entries: readonly Entry[],
  direction: Trace["direction"],
): TraceLink[] => {
  const order = new Map(entries.map(({ id }, place) => [id, place]));
  const followedEnd = direction === "down" ? "to" : "from";
  const kindOrder = ({ kind }: TraceLink): number => linkKinds.indexOf(kind);
  return links
    .filter(({ from, to }) => order.has(from) && order.has(to))
    .sort(
      (a, b) =>
        kindOrder(a) - kindOrder(b) ||
        (order.get(a[followedEnd]) ?? 0) - (order.get(b[followedEnd]) ?? 0),
    );
};

/**
 * A trace as entries and links: entries in the order of the answer, links by kind and then in the order of the entries that
 * they lead to. Nodes and edges of a trace that was cut short may lack each other; what has no other end is left out.
 */
export const buildTraceGraph = (trace: Trace): TraceGraph => {
  const index = indexTrace(trace);
  const links = mergeLinks(linksIn(index));
  // These make no entry by themselves: only works that something else leads to are drawn.
  const all = [...links, ...linksToRootStudy(index)];
  const entries = entriesOf(index, links);
  return { root: trace.root, entries, links: sortLinks(all, entries, trace.direction) };
};

/** Whether it is not known which work an entry is. */
export const isUnidentified = ({ node }: Pick<Entry, "node">): boolean =>
  node.kind === "reference" && node.basis === "unidentified";

/** Whether an entry must not be hidden in a bundle. */
export const isWarned = (entry: Entry): boolean =>
  entry.verdicts.length > 0 ||
  entry.cautions.some(({ level }) => level === "warning") ||
  ((entry.node.kind === "work" || entry.node.kind === "study") &&
    [entry.node.standing, ...entry.studies.map((s) => s.standing)].some(
      (s) => s !== undefined && s.status !== "stands",
    ));
