// Owns what of a trace is drawn and told: lines become links with their style, places and reports go with what they belong
// to, and what is left are the entries of four columns. Pure.
import { grouped } from "./grouped.ts";
import type { DeadEnd, Trace } from "../../model/views/trace.ts";
import type {
  ClaimNode,
  GraphNode,
  LineNode,
  PassageNode,
  RecommendationNode,
  ReferenceNode,
  StudyNode,
  WorkNode,
} from "../../model/nodes.ts";
import type { Caution } from "../../model/support.ts";
import type { Attachment, Direction, Verdict } from "../../model/vocabulary.ts";

/** Columns from left to right. */
export const columnIds = ["advice", "claims", "references", "works"] as const;
export type ColumnId = (typeof columnIds)[number];

/** Nodes that are drawn. */
export type EntryNode = RecommendationNode | ClaimNode | ReferenceNode | WorkNode | StudyNode;

/** One drawn node with what is written beside it. */
export type Entry = {
  id: string;
  column: ColumnId;
  node: EntryNode;
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
  /** Verdicts that tell to be careful, of the lines that cite a reference. */
  verdicts: Verdict[];
  deadEnds: DeadEnd[];
};

/** What a link says, in the order in which links are told. */
const linkKinds = ["based-on", "cites", "identified-as", "describes", "bears-on"] as const;
export type LinkKind = (typeof linkKinds)[number];
/** How close the source's question is to the statement's: the worst axis decides. */
export type Closeness = "direct" | "indirect" | "unknown";

/** A drawn connection, always from left to right: from what leans to what it leans on. */
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

/** Verdicts that need no care. */
const calm: ReadonlySet<Verdict> = new Set<Verdict>(["as-reported", "not-in-what-we-read"]);

const closenessOf = (directness: LineNode["directness"]): Closeness => {
  const grades = Object.values(directness);
  if (grades.includes("indirect")) return "indirect";
  return grades.length === 0 || grades.includes("unknown") ? "unknown" : "direct";
};

const isEntryNode = (node: GraphNode): node is EntryNode =>
  ["recommendation", "claim", "reference", "work", "study"].includes(node.kind);

/** The trace as entries and links; entries in the order of the answer, links by kind and then in the order of what they lead to. */
export const buildTraceGraph = (trace: Trace): TraceGraph => {
  const nodes = new Map(trace.nodes.map((node) => [node.id, node]));
  const out = grouped(trace.edges, (edge) => edge.from);
  const from = (id: string) => out.get(id) ?? [];

  const links: TraceLink[] = [];
  const add = (link: TraceLink): void => {
    const same = links.find(
      (l) => l.from === link.from && l.to === link.to && l.kind === link.kind,
    );
    if (same === undefined) links.push(link);
    else same.verdicts.push(...link.verdicts.filter((v) => !same.verdicts.includes(v)));
  };
  const reporters = new Map(
    trace.edges.flatMap((e) => (e.type === "REPORTS" ? [[e.to, e.from] as const] : [])),
  );
  for (const edge of trace.edges) {
    if (edge.type === "BASED_ON") {
      add({
        from: edge.from,
        to: edge.to,
        kind: "based-on",
        direction: edge.direction,
        closeness: "direct",
        verdicts: [],
      });
    } else if (edge.type === "HAS_LINE") {
      const line = nodes.get(edge.to);
      if (line?.kind !== "line") continue;
      const verdicts = from(line.id).flatMap((e) =>
        e.type === "AUDITED_AGAINST" && !calm.has(e.verdict) ? [e.verdict] : [],
      );
      for (const cites of from(line.id)) {
        if (cites.type !== "CITES") continue;
        add({
          from: edge.from,
          to: cites.to,
          kind: "cites",
          direction: line.direction,
          closeness: closenessOf(line.directness),
          attachment: line.attachment,
          verdicts: [...new Set(verdicts)],
        });
      }
    } else if (edge.type === "IDENTIFIED_AS") {
      add({
        from: edge.from,
        to: edge.to,
        kind: "identified-as",
        direction: "supports",
        closeness: "direct",
        verdicts: [],
      });
    } else if (edge.type === "BEARS_ON") {
      const work = reporters.get(edge.from);
      if (work === undefined) continue;
      add({
        from: edge.to,
        to: work,
        kind: "bears-on",
        direction: edge.direction,
        closeness: closenessOf(edge.directness),
        verdicts: [],
      });
    }
  }

  const linked = new Set([trace.root, ...links.flatMap((link) => [link.from, link.to])]);
  const isBasis = new Set(links.filter((l) => l.kind === "based-on").map((l) => l.to));
  const dependents = new Set(links.filter((l) => l.kind === "based-on").map((l) => l.from));
  const columnOf = (node: EntryNode): ColumnId => {
    if (node.kind === "recommendation") return "advice";
    if (node.kind === "reference") return "references";
    if (node.kind === "work" || node.kind === "study") return "works";
    // A claim that other claims carry, and that nothing in sight leans on, stands where advice stands.
    return dependents.has(node.id) && !isBasis.has(node.id) ? "advice" : "claims";
  };
  const studiesOf = (id: string): StudyNode[] =>
    from(id).flatMap((edge) => {
      const study = edge.type === "DESCRIBES" ? nodes.get(edge.to) : undefined;
      // Above a study every work would say so; the root says it once.
      return study?.kind === "study" && study.id !== trace.root ? [study] : [];
    });
  const isOfMany = Object.keys(trace.papers).length > 1;
  const shown = trace.nodes.filter(isEntryNode).filter((node) => linked.has(node.id));
  const entries = shown.map((node): Entry => {
    const isStatement = node.kind === "claim" || node.kind === "recommendation";
    return {
      id: node.id,
      column: columnOf(node),
      node,
      paper: isOfMany && "dossier" in node ? trace.papers[node.dossier] : undefined,
      places: from(node.id).flatMap((edge) => {
        const place = edge.type === "FOUND_AT" ? nodes.get(edge.to) : undefined;
        return place?.kind === "passage" ? [place] : [];
      }),
      isCited: !(
        node.kind === "work" &&
        node.id !== trace.root &&
        links.some((l) => l.to === node.id && l.kind === "bears-on") &&
        !links.some((l) => l.to === node.id && l.kind === "identified-as")
      ),
      studies: node.kind === "work" ? studiesOf(node.id) : [],
      cautions: isStatement ? (trace.cautions[node.id] ?? []) : [],
      verdicts:
        node.kind === "reference"
          ? [...new Set(links.filter((l) => l.to === node.id).flatMap((l) => l.verdicts))]
          : [],
      deadEnds: trace.deadEnds.filter((end) => end.from === node.id),
    };
  });
  // Upward from a study, the study itself is an entry: the works that describe it lead to it.
  for (const edge of trace.edges) {
    if (edge.type === "DESCRIBES" && edge.to === trace.root) {
      add({
        from: edge.from,
        to: edge.to,
        kind: "describes",
        direction: "supports",
        closeness: "direct",
        verdicts: [],
      });
    }
  }
  const places = new Map(entries.map((entry, place) => [entry.id, place]));
  const otherEnd = (link: TraceLink): number =>
    places.get(trace.direction === "down" ? link.to : link.from) ?? 0;
  return {
    root: trace.root,
    entries,
    links: links
      .filter((link) => places.has(link.from) && places.has(link.to))
      .sort(
        (a, b) =>
          linkKinds.indexOf(a.kind) - linkKinds.indexOf(b.kind) || otherEnd(a) - otherEnd(b),
      ),
  };
};

/** Whether an entry must not be hidden in a bundle. */
export const isWarned = (entry: Entry): boolean =>
  entry.verdicts.length > 0 ||
  entry.cautions.some(
    (c) => !["draft", "not-reported", "none-identified", "no-source"].includes(c.code),
  ) ||
  ((entry.node.kind === "work" || entry.node.kind === "study") &&
    [entry.node.standing, ...entry.studies.map((s) => s.standing)].some(
      (s) => s !== undefined && s.status !== "stands",
    ));
