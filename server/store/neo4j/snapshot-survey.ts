// Owns the first look at a snapshot before it is loaded: that it is whole and in order, where its parts begin, and the
// little that has to be known of all concepts and topics while statements are written. Must not talk to a database.
import { byEnds, edgeTypes, forwardedId, Forwarding } from "../../../model/graph.ts";
import type { GraphNode } from "../../../model/nodes.ts";
import { NodeKind } from "../../../model/vocabulary.ts";
import { edgeHeadOf, nodeHeadOf, type EdgeHead } from "../../snapshot/line-heads.ts";
import { streamSnapshot } from "../../snapshot/read-snapshot.ts";
import type { SnapshotHeader } from "../../snapshot/snapshot-format.ts";
import { parseNode } from "../parse-line.ts";
import { openAnalysis, sensesOf, type Analysis, type Sense } from "../../search/analysis.ts";
import { openRelatedTokens } from "../../search/node-tokens.ts";

/** What the first look at a snapshot gave. Its memory grows with concepts and topics, not with statements. */
export type Survey = {
  readonly digest: string;
  readonly counts: SnapshotHeader["counts"];
  /** First byte of each part; `end` is the first byte of the trailer. */
  readonly starts: {
    readonly nodes: number;
    readonly edges: number;
    readonly forwardings: number;
    readonly end: number;
  };
  /** How texts are read, with the senses of all concepts and fields. */
  readonly analysis: Analysis;
  /** Gives the tokens that a statement about these concepts and under these topics is found by besides its own. */
  readonly relatedTokens: ReturnType<typeof openRelatedTokens<string>>;
  /** Every topic, in order. */
  readonly topics: readonly string[];
  /** The next broader topics or concepts of each that has any. */
  readonly broader: ReadonlyMap<string, readonly string[]>;
};

/** Names that become labels and types of relationships: none but these may reach a query. */
const kinds = new Set<string>(NodeKind.options);
const types = new Set<string>(edgeTypes);

/**
 * Reads the snapshot at `path` once. `onBytes` is called with how far it came. Throws what `streamSnapshot` throws, and
 * `snapshot-damaged` when nodes, edges or forwardings are not in order.
 */
export const surveySnapshot = async (
  path: string,
  onBytes: (done: number) => void = () => undefined,
): Promise<Survey> => {
  let counts: SnapshotHeader["counts"] = { nodes: 0, edges: 0, forwardings: 0 };
  const starts = { nodes: 0, edges: 0, forwardings: 0, end: 0 };
  /** Moves the beginnings of what stands behind a line. */
  const pass = (line: Buffer, ...behind: (keyof typeof starts)[]): void => {
    for (const part of behind) starts[part] += line.length + 1;
  };
  const named = new Map<string, GraphNode>();
  const senses: Sense[] = [];
  const topics: string[] = [];
  const broader = new Map<string, string[]>();
  let lastId = "";
  let lastForwarded = "";
  let lastEdge: EdgeHead | undefined;
  const digest = await streamSnapshot(path, {
    header: (found, line) => {
      counts = found;
      pass(line, "nodes", "edges", "forwardings", "end");
    },
    node: (line, damaged) => {
      pass(line, "edges", "forwardings", "end");
      const head = nodeHeadOf(line);
      if (head === undefined) throw damaged("not the line of a node");
      if (!kinds.has(head.kind)) throw damaged(`${head.kind} is no kind of node`);
      if (head.id <= lastId)
        throw damaged(`${head.id} stands after ${lastId}: nodes are not in order`);
      lastId = head.id;
      if (head.kind !== "topic" && head.kind !== "concept" && head.kind !== "profile") return;
      const node = parseNode(line.toString("utf8"));
      if (head.kind === "topic") topics.push(head.id);
      if (head.kind !== "profile") named.set(head.id, node);
      senses.push(...sensesOf(node));
    },
    edge: (line, damaged) => {
      pass(line, "forwardings", "end");
      const head = edgeHeadOf(line);
      if (head === undefined) throw damaged("not the line of an edge");
      if (!types.has(head.type)) throw damaged(`${head.type} is no type of edge`);
      if (lastEdge !== undefined && byEnds(lastEdge, head) >= 0) {
        throw damaged(`${head.type} from ${head.from} to ${head.to}: edges are not in order`);
      }
      lastEdge = head;
      if (head.type !== "BROADER") return;
      const known = broader.get(head.from);
      if (known === undefined) broader.set(head.from, [head.to]);
      else known.push(head.to);
    },
    forwarding: (line, damaged) => {
      pass(line, "end");
      const id = forwardedId(Forwarding.parse(JSON.parse(line.toString("utf8"))));
      if (id <= lastForwarded) {
        throw damaged(`${id} stands after ${lastForwarded}: forwardings are not in order`);
      }
      lastForwarded = id;
    },
    pause: () => {
      onBytes(starts.end);
    },
  });
  const analysis = openAnalysis(senses);
  return {
    digest,
    counts,
    starts,
    analysis,
    relatedTokens: openRelatedTokens(
      analysis,
      (id) => named.get(id),
      (id) => broader.get(id) ?? [],
    ),
    topics,
    broader,
  };
};
