// Owns what is answered as a bibliography: which publications nodes lead to.
import type { ParametersOf, ViewOf } from "../../model/endpoints.ts";
import type { BibliographyEntry } from "../../model/views/bibliography.ts";
import type { GraphNode, ReferenceNode } from "../../model/nodes.ts";
import { mostCiting, mostEntries } from "../../model/bibliography-files.ts";
import { citedAs } from "../../model/cited-as.ts";
import { inListOrder } from "../../model/list-place.ts";
import { linkTo } from "../judgement/statement-page.ts";
import { isStatement, withBasis, type SubgraphIndex } from "../judgement/subgraph.ts";
import { bibliographyWalk, uncitedWalk } from "../judgement/walks.ts";
import type { EvidenceStore } from "../store/evidence-store.ts";
import { findPapers, walkPart } from "./judged-statements.ts";
import { listedNodes } from "./listed-nodes.ts";
import { parameterError } from "./parameter-error.ts";

/** Statements of a dossier for which uncited evidence is looked up at most: as many as are weighed. */
const mostBorneOn = 800;

/**
 * The publications that nodes lead to: a work is one itself, a statement leads to its paper and to what it cites, itself or through
 * what it is based on, a topic to what its statements lead to, a dossier to its paper and its reference list, a study to the works that
 * describe it; a list to what its first entries lead to. References that nothing is matched to are entries too. Unknown ids are reported as
 * missing. Throws `bad-request` where neither is named, and what {@link listedNodes} throws.
 */
export const answerBibliography = async (
  store: EvidenceStore,
  { of, list, with: beside }: ParametersOf<"bibliography">,
): Promise<ViewOf<"bibliography">> => {
  if (of === undefined && list === undefined) throw nothingNamed();
  const asked = of === undefined ? [] : [...new Set(of.split(","))];
  const nodes = await findFollowed(store, asked);
  const named = await sourcesOf(store, [...nodes.values()]);
  const listed = list === undefined ? undefined : await listedNodes(store, list, mostCiting);
  const sources = [...named.sources, ...(listed?.nodes ?? [])];
  const uncited =
    beside === "uncited" ? await uncitedOn(store, [...nodes.values()], sources) : nothingBeside;
  const isWhole = named.isWhole && listed?.isWhole !== false && uncited.isWhole;
  const part = await walkPart(
    store,
    sources.map(({ id }) => id),
    bibliographyWalk,
  );
  const leading = sources.flatMap((node) => leadsTo(node, part));
  const papers = await findPapers(store, leading);
  const entries = entriesOf([...leading, ...uncited.works], part, papers).map((entry) =>
    entry.as === "work" ? { ...entry, ...bearingOf(entry.work, uncited) } : entry,
  );
  return {
    of: [...nodes.values()].map(linkTo),
    missing: asked.filter((id) => !nodes.has(id)),
    entries: entries.slice(0, mostEntries),
    isWhole: isWhole && entries.length <= mostEntries,
  };
};

const nothingNamed = (): Error =>
  parameterError("bad-request", "is missing", {
    parameter: "of",
    found: "nothing",
    expected: "ids of nodes joined by commas, or the address of a list as `list`",
  });

/** The nodes with these ids, those that were renamed under the id asked for. */
const findFollowed = async (
  store: EvidenceStore,
  ids: readonly string[],
): Promise<Map<string, GraphNode>> => {
  const found = new Map((await store.findNodes(ids)).map((node) => [node.id, node] as const));
  const followed = new Map<string, GraphNode>();
  for (const id of ids) {
    const forwarding = found.has(id) ? undefined : await store.findForwarding(id);
    const node = forwarding?.type === "alias" ? await store.findNode(forwarding.to) : found.get(id);
    if (node !== undefined) followed.set(id, node);
  }
  return followed;
};

/** Dossiers as their paper and references, topics as their statements, as many as are read; all others as they are. */
const sourcesOf = async (
  store: EvidenceStore,
  nodes: readonly GraphNode[],
): Promise<{ sources: GraphNode[]; isWhole: boolean }> => {
  const sources: GraphNode[] = [];
  let isWhole = true;
  let statements = mostCiting;
  let references = mostEntries;
  for (const node of nodes) {
    if (node.kind === "dossier") {
      const list = await store.list(
        { kinds: ["reference"], dossier: node.id },
        { limit: Math.max(1, references) },
      );
      sources.push(...(await store.findNodes([node.paper])), ...list.nodes);
      references -= list.nodes.length;
      isWhole &&= !list.hasMore;
    } else if (node.kind === "topic") {
      const list = await store.list(
        { kinds: ["claim", "recommendation"], topic: node.id },
        { limit: Math.max(1, statements) },
      );
      sources.push(...list.nodes);
      statements -= list.nodes.length;
      isWhole &&= !list.hasMore;
    } else sources.push(node);
  }
  return { sources, isWhole };
};

/** Works that bear on statements, by list order, and the papers of these by the work's id. */
type Uncited = {
  works: GraphNode[];
  bearsOn: ReadonlyMap<string, ReadonlySet<string>>;
  isWhole: boolean;
};

/** On which papers' statements a work bears; nothing where it bears on none, or that was not asked for. */
const bearingOf = ({ id }: GraphNode, { bearsOn }: Uncited): { bearsOn?: string[] } => {
  const papers = bearsOn.get(id);
  return papers === undefined ? {} : { bearsOn: [...papers] };
};

const nothingBeside: Uncited = { works: [], bearsOn: new Map(), isWhole: true };

/** What bears, without being cited there, on those of the sources that are statements, and on the statements of dossiers. */
const uncitedOn = async (
  store: EvidenceStore,
  nodes: readonly GraphNode[],
  sources: readonly GraphNode[],
): Promise<Uncited> => {
  const statements = new Map(sources.filter(isStatement).map((one) => [one.id, one] as const));
  let isWhole = true;
  for (const { id } of nodes.filter(({ kind }) => kind === "dossier")) {
    const filter = { kinds: ["claim", "recommendation"], dossier: id } as const;
    const list = await store.list(filter, { limit: mostBorneOn });
    for (const one of list.nodes.filter(isStatement)) statements.set(one.id, one);
    isWhole &&= !list.hasMore;
  }
  const part = await walkPart(store, [...statements.keys()], uncitedWalk);
  const papers = await findPapers(store, [...statements.values()]);
  const works = new Map<string, GraphNode>();
  const bearsOn = new Map<string, Set<string>>();
  for (const { id, dossier } of statements.values()) {
    for (const report of part.sources(id, "BEARS_ON", "report")) {
      for (const work of part.sources(report.id, "REPORTS", "work")) {
        works.set(work.id, work);
        const names = bearsOn.get(work.id) ?? new Set();
        bearsOn.set(work.id, names.add(papers[dossier] ?? ""));
      }
    }
  }
  return { works: inListOrder([...works.values()]), bearsOn, isWhole };
};

/** Works and references that a node leads to: a statement's paper first, then what it cites in the order of the reference list. */
const leadsTo = (node: GraphNode, part: SubgraphIndex): GraphNode[] => {
  if (node.kind === "work" || node.kind === "reference") return [node];
  if (node.kind === "study") return inListOrder(part.sources(node.id, "DESCRIBES", "work"));
  if (!isStatement(node)) return [];
  const evidenceLines = withBasis(node, part).flatMap(({ id }) =>
    part.targets(id, "HAS_EVIDENCE_LINE", "evidence-line"),
  );
  return [
    ...part.targets(node.id, "ASSERTED_IN", "work"),
    ...inListOrder(evidenceLines.flatMap(({ id }) => part.targets(id, "CITES", "reference"))),
  ];
};

const entriesOf = (
  leading: readonly GraphNode[],
  part: SubgraphIndex,
  papers: Readonly<Record<string, string>>,
): BibliographyEntry[] => {
  const entries = new Map<string, BibliographyEntry>();
  const citingOf = (reference: ReferenceNode) => ({
    reference: linkTo(reference),
    citedAs: citedAs(reference),
    paper: papers[reference.dossier] ?? "",
    basis: reference.basis,
  });
  for (const node of new Map(leading.map((one) => [one.id, one])).values()) {
    const reference = node.kind === "reference" ? node : undefined;
    const work = node.kind === "work" ? node : part.targets(node.id, "IDENTIFIED_AS", "work")[0];
    const held = work === undefined ? undefined : entries.get(work.id);
    const citing = reference === undefined ? [] : [citingOf(reference)];
    if (work === undefined) {
      for (const one of citing) entries.set(node.id, { as: "unmatched", citing: one });
    } else if (held?.as === "work") held.citing.push(...citing);
    else entries.set(work.id, { as: "work", work, citing });
  }
  return [...entries.values()];
};
