// Owns the edges of the graph, ids that moved or are gone, and the graph as a whole. Its nodes stand in nodes.ts.
import { z } from "zod";
import { byCodeUnit } from "./by-code-unit.ts";
import { NodeId } from "./ids.ts";
import type { GraphNode } from "./nodes.ts";
import { Directness } from "./statement.ts";
import {
  AboutRole,
  Confidence,
  Direction,
  EvidenceAge,
  IdentificationBasis,
  Verdict,
} from "./vocabulary.ts";

const edge = <const T extends string, S extends z.core.$ZodLooseShape>(type: T, own: S) =>
  z.strictObject({ type: z.literal(type), from: NodeId, to: NodeId, ...own });

/** Any edge. At most one edge of a type joins the same two nodes in the same direction. */
export const GraphEdge = z.discriminatedUnion("type", [
  /** claim, recommendation → work: the reviewed paper */
  edge("ASSERTED_IN", {}),
  /** claim, recommendation → passage, in authored order */
  edge("FOUND_AT", { order: z.number().int() }),
  /** claim, recommendation → evidence line */
  edge("HAS_EVIDENCE_LINE", {}),
  /** evidence line → reference */
  edge("CITES", {}),
  /** reference → work */
  edge("IDENTIFIED_AS", { basis: IdentificationBasis, confidence: Confidence.optional() }),
  /** recommendation, claim → claim */
  edge("BASED_ON", { direction: Direction }),
  /** claim, recommendation → concept */
  edge("ABOUT", { roles: z.array(AboutRole) }),
  /** claim, recommendation → case: it is about this patient */
  edge("CONCERNS", {}),
  /** claim, recommendation → case: it only names the patient, to compare, as an example or as the exception */
  edge("MENTIONS", {}),
  /** claim, recommendation → topic */
  edge("UNDER", { order: z.number().int() }),
  /** topic → topic, concept → concept: the wider one, of which it is a kind */
  edge("BROADER", {}),
  /** concept → concept: the whole */
  edge("PART_OF_WHOLE", {}),
  /** claim, recommendation → tension, with the 0-based side */
  edge("PARTY_TO", { sides: z.array(z.number().int()) }),
  /** summary → topic */
  edge("ANSWERS", {}),
  /** summary → claim, recommendation: what a sentence of it rests on */
  edge("SUMS_UP", {}),
  /** decision → claim, recommendation: the ground of one of its branches */
  edge("DECIDED_BY", {}),
  /** decision → decision: one of its branches leads there */
  edge("LEADS_TO", {}),
  /** drawing → concept: one of its parts */
  edge("SHOWS", {}),
  /** dossier → drawing on which its places are shown */
  edge("DRAWN_ON", {}),
  /** work → study */
  edge("DESCRIBES", {}),
  /** work → report */
  edge("REPORTS", {}),
  /** evidence line → report */
  edge("AUDITED_AGAINST", {
    verdict: Verdict,
    /** Other verdicts that a careful reader may give; absent where there is none. */
    alsoFits: z.array(Verdict).optional(),
    headline: z.string(),
    explanation: z.string(),
    /** True when the verdict holds only if the reference is the work it is taken for. */
    conditional: z.boolean(),
  }),
  /** report → claim, recommendation: evidence that the paper does not cite there */
  edge("BEARS_ON", {
    direction: Direction,
    directness: Directness,
    age: EvidenceAge,
    /** What it found, as a headline; absent where nobody wrote one. */
    finding: z.string().optional(),
    explanation: z.string(),
    /** How the paper points to the work elsewhere, as "[35]"; absent where it cites it nowhere. */
    citedAs: z.array(z.string()).optional(),
  }),
  /** claim → approval */
  edge("CONCERNS_APPROVAL", {}),
  /** approval → study it rested on */
  edge("RESTED_ON", {}),
  /** work → work, study → study */
  edge("SUPERSEDED_BY", {}),
  edge("NOT_CONFIRMED_BY", {}),
  /** study → study that shares patients or trials with it */
  edge("OVERLAPS", { how: z.string() }),
  /** dossier → profile of the field it is in */
  edge("IN_FIELD", {}),
  /** claim, recommendation, reference, case, tension, summary, decision, tour → dossier */
  edge("PART_OF", {}),
]);
export type GraphEdge = z.infer<typeof GraphEdge>;
/** What an edge says. */
export type EdgeType = GraphEdge["type"];
/** Every type of edge, in the order above. */
export const edgeTypes: readonly EdgeType[] = GraphEdge.options.map(
  ({ shape }) => shape.type.value,
);

/** An id that moved, or is gone for a reason: permalinks do not die. */
export const Forwarding = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("alias"), from: NodeId, to: NodeId }),
  z.strictObject({ type: z.literal("tombstone"), id: NodeId, reason: z.string(), on: z.string() }),
]);
export type Forwarding = z.infer<typeof Forwarding>;
/** The id that a forwarding answers for. */
export const forwardedId = (forwarding: Forwarding): string =>
  forwarding.type === "alias" ? forwarding.from : forwarding.id;

type Ends = Readonly<Record<"from" | "type" | "to", string>>;
/** Compares edges for their order in a graph: negative when the first comes first. */
export const byEnds = (a: Ends, b: Ends): number =>
  byCodeUnit(a.from, b.from) || byCodeUnit(a.type, b.type) || byCodeUnit(a.to, b.to);

/** The whole graph: nodes sorted by id, edges by from, type, to (ASCII); forwardings by id. */
export type Graph = {
  nodes: GraphNode[];
  edges: GraphEdge[];
  forwardings: Forwarding[];
};
