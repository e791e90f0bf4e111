// Owns reading the statements of one paper with all that they stand on, up to as many as are weighed at once.
import type { GraphNode } from "../../model/nodes.ts";
import { inReadingOrder, type Judged } from "../judgement/judged.ts";
import { indexSubgraph, type SubgraphIndex } from "../judgement/subgraph.ts";
import { describedByWalk, judgedWalk } from "../judgement/walks.ts";
import type { EvidenceStore } from "../store/evidence-store.ts";
import { findJudged, partCap, statementIds } from "./judged-statements.ts";
import { getNamed } from "./named-in-question.ts";

/** Statements of a paper that are looked at at most. */
const weighedUpTo = 800;
/** Statements are read in lists of this length. */
const readAtOnce = 200;

/** A paper's statements in the order of the text, and the part of the graph that they stand on. */
export type WeighedPaper = {
  dossier: GraphNode;
  judged: Judged[];
  /** What `judgedWalk` reaches from them, with the works that their references could be taken for instead. */
  part: SubgraphIndex;
  /** How many statements the paper has. */
  total: number;
};

/** Reads the paper that was asked for, or the first there is; undefined when there is none. Throws `not-found`. */
export const readWeighedPaper = async (
  store: EvidenceStore,
  asked: string | undefined,
): Promise<WeighedPaper | undefined> => {
  const id = asked ?? (await store.list({ kinds: ["dossier"] }, { limit: 1 })).nodes[0]?.id;
  if (id === undefined) return undefined;
  const dossier = await getNamed(store, "dossier", id, ["dossier"]);
  const filter = { kinds: ["recommendation", "claim"], dossier: id } as const;
  const page = await store.list(filter, { limit: readAtOnce });
  const { nodes } = page.hasMore ? await store.list(filter, { limit: weighedUpTo }) : page;
  const judged = inReadingOrder([...(await findJudged(store, statementIds(nodes))).values()]);
  return { dossier, judged, part: await partAround(store, judged), total: page.total };
};

const partAround = async (
  store: EvidenceStore,
  judged: readonly Judged[],
): Promise<SubgraphIndex> => {
  const own = await store.walk(
    judged.map(({ node }) => node.id),
    judgedWalk,
    partCap,
  );
  const known = new Set(own.nodes.map(({ id }) => id));
  const others = new Set(
    own.nodes.flatMap((node) =>
      node.kind === "reference" ? node.alternatives.flatMap(({ work }) => work ?? []) : [],
    ),
  );
  const beside = await store.walk(
    [...others].filter((id) => !known.has(id)),
    describedByWalk,
    partCap,
  );
  return indexSubgraph({
    nodes: [...own.nodes, ...beside.nodes.filter(({ id }) => !known.has(id))],
    edges: [...own.edges, ...beside.edges],
  });
};
