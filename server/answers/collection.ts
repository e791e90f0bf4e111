// Owns what is answered for nodes that a reader has put together.
import { eachOnce } from "../grouped-by.ts";
import type { ParametersOf, ViewOf } from "../../model/endpoints.ts";
import type { CitedReference, CollectedItem } from "../../model/views/collection.ts";
import type { StatementCard } from "../../model/views/card.ts";
import type { GraphNode, WorkNode } from "../../model/nodes.ts";
import { asSentence } from "../../model/formats.ts";
import { citedAs } from "../../model/cited-as.ts";
import { getFirst, linkTo } from "../judgement/statement-page.ts";
import {
  isStatement,
  withBasis,
  type StatementNode,
  type SubgraphIndex,
} from "../judgement/subgraph.ts";
import { citedWalk, publishedWalk, statementWalk } from "../judgement/walks.ts";
import { inListOrder } from "../../model/list-place.ts";
import type { EvidenceStore } from "../store/evidence-store.ts";
import { findCards, statementIds, walkPart } from "./judged-statements.ts";

/** The nodes with these ids as lists show them, with what their statements cite. Unknown ids are answered as missing. */
export const answerCollection = async (
  store: EvidenceStore,
  { ids }: ParametersOf<"collection">,
): Promise<ViewOf<"collection">> => {
  const asked = [...new Set(ids.split(","))];
  const found = new Map((await store.findNodes(asked)).map((node) => [node.id, node]));
  const absent = new Map(
    await Promise.all(
      asked
        .filter((id) => !found.has(id))
        .map(async (id) => [id, await followId(store, id)] as const),
    ),
  );
  const nodes = asked.flatMap((id) => found.get(id) ?? absent.get(id)?.node ?? []);
  const statements = statementIds(nodes);
  const stating = nodes.filter(({ kind }) => kind === "work" || kind === "topic");
  const [cards, part, stated] = await Promise.all([
    findCards(store, statements),
    walkPart(store, statements, citedWalk),
    walkPart(
      store,
      stating.map(({ id }) => id),
      statementWalk,
    ),
  ]);
  const { behind, published } = await findBehind(store, [...cards.values()], nodes);
  const items = asked.map((id): CollectedItem => {
    const gone = absent.get(id);
    const node = found.get(id) ?? gone?.node;
    if (node === undefined)
      return { as: "missing", id, ...(gone?.reason && { reason: gone.reason }) };
    const card = cards.get(node.id);
    if (isStatement(node) && card !== undefined) {
      const source = getFirst(part.targets(node.id, "ASSERTED_IN", "work"), "paper", node.id).id;
      return { as: "statement", id, card, cites: citedBy(node, part), source };
    }
    const all = sentencesOf(node, stated);
    const says = { sentences: all.slice(0, mostSentences), total: all.length };
    if (node.kind === "work") return { as: "work", id, work: node, says };
    return { as: "node", id, node: linkTo(node), says };
  });
  return { items, works: worksOf([...nodes, ...part.nodes, ...published]), behind };
};

/** What shows why a card warns, where a publication may be named for it. */
const shownBy = ({ cautions }: StatementCard): string[] =>
  cautions.flatMap(({ code, because }) =>
    code === "audit" || code === "overtaken" || code === "uncited-evidence" ? because : [],
  );

/** What a node no longer stands because of. */
const fellFor = (node: GraphNode | undefined): string[] => {
  if (node === undefined || !("standing" in node)) return [];
  const because = node.standing?.because;
  return because === undefined ? [] : [because];
};

/** The publications behind what cards warn by, and behind what works no longer stand because of. */
const findBehind = async (
  store: EvidenceStore,
  cards: readonly StatementCard[],
  nodes: readonly GraphNode[],
): Promise<Pick<ViewOf<"collection">, "behind"> & { published: readonly GraphNode[] }> => {
  const shown = await store.findNodes([...new Set(cards.flatMap(shownBy))]);
  const showing = [...shown, ...nodes.filter(({ kind }) => kind === "work")];
  const part = await walkPart(
    store,
    [...new Set(showing.flatMap((node) => [node.id, ...fellFor(node)]))],
    publishedWalk,
  );
  const publicationsOf = (id: string): string[] => {
    const found = [
      ...part.sources(id, "REPORTS", "work"),
      ...part.sources(id, "DESCRIBES", "work"),
    ].map((work) => work.id);
    return part.find(id)?.kind === "work" ? [id, ...found] : found;
  };
  const behind = showing.flatMap((node): [string, string[]][] => {
    const works = [node.id, ...fellFor(node)].flatMap(publicationsOf);
    return works.length === 0 ? [] : [[node.id, [...new Set(works)]]];
  });
  return { behind: Object.fromEntries(behind), published: part.nodes };
};

/** Sentences that are carried along with one entry at most. */
const mostSentences = 8;

/** What a node says that is no statement. A topic's answers say whose they are. */
const sentencesOf = (node: GraphNode, part: SubgraphIndex): string[] => {
  if (node.kind === "work") {
    return part.targets(node.id, "REPORTS", "report").map(({ statement }) => statement);
  }
  if (node.kind === "topic") {
    return part.sources(node.id, "ANSWERS", "summary").flatMap((summary) => {
      const [paper] = part.targets(summary.id, "PART_OF", "dossier");
      const [first = "", ...others] = summary.sentences.map(({ says }) => says);
      return [`In short, from ${paper?.label ?? summary.dossier}: ${first}`, ...others];
    });
  }
  if (node.kind === "study") return [asSentence(`${node.population}; ${node.setting}`)];
  if (node.kind === "tension") return [node.statement];
  return node.kind === "concept" && node.definition !== undefined ? [node.definition] : [];
};

type Followed = { node?: GraphNode | undefined; reason?: string };

/** Where an id that is no node went. */
const followId = async (store: EvidenceStore, id: string): Promise<Followed> => {
  const forwarding = await store.findForwarding(id);
  if (forwarding?.type === "alias") return { node: await store.findNode(forwarding.to) };
  return forwarding === undefined ? {} : { reason: forwarding.reason };
};

/** References of a statement and of all that it is based on, each once, in the order of the reference list. */
const citedBy = (root: StatementNode, part: SubgraphIndex): CitedReference[] => {
  const evidenceLines = withBasis(root, part).flatMap(({ id }) =>
    part.targets(id, "HAS_EVIDENCE_LINE", "evidence-line"),
  );
  const references = evidenceLines.flatMap(({ id }) => part.targets(id, "CITES", "reference"));
  const each = eachOnce(references, ({ id }) => id);
  return inListOrder(each).map((reference) => {
    const work = part.targets(reference.id, "IDENTIFIED_AS", "work")[0]?.id;
    return {
      reference: linkTo(reference),
      citedAs: citedAs(reference),
      basis: reference.basis,
      ...(work !== undefined && { work }),
    };
  });
};

const worksOf = (nodes: readonly GraphNode[]): WorkNode[] => {
  const works = nodes.filter((node) => node.kind === "work");
  return inListOrder(eachOnce(works, ({ id }) => id));
};
