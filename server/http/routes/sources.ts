// Owns the addresses of references, works, studies and approvals: where statements come from, and what became of it.
import { endpoints } from "../../../model/api.ts";
import type { WorkNode } from "../../../model/graph.ts";
import {
  leaningCap,
  leaningIds,
  referencePage,
  studyPage,
  workPage,
} from "../../judgement/source-pages.ts";
import { indexSubgraph, type SubgraphIndex } from "../../judgement/subgraph.ts";
import { referencePageWalk, sourcePageWalk, supportWalk } from "../../judgement/walks.ts";
import type { EvidenceStore, WalkResult } from "../../store/evidence-store.ts";
import { defineRoute, type Route, type RouteSettings } from "../endpoint.ts";
import { reach, readCards, readPage, requireNode, statementIds } from "../reader.ts";

/** More nodes than a page of a source can show, whatever leans on it. */
const sourceCap = 20_000;

/** The walk's part together with the support of the statements named. */
const withSupportOf = async (
  store: EvidenceStore,
  own: WalkResult,
  ids: readonly string[],
): Promise<SubgraphIndex> => {
  const support = await store.walk(ids, supportWalk, sourceCap);
  return indexSubgraph({
    nodes: [...new Map([...own.nodes, ...support.nodes].map((n) => [n.id, n])).values()],
    edges: [
      ...new Map(
        [...own.edges, ...support.edges].map((e) => [`${e.type} ${e.from} ${e.to}`, e]),
      ).values(),
    ],
  });
};

/** The part of the graph around a work or study, with the support of the statements that its page lists. */
const aroundSource = async (store: EvidenceStore, id: string): Promise<SubgraphIndex> => {
  const own = await store.walk([id], sourcePageWalk, sourceCap);
  const part = indexSubgraph(own);
  const works = own.nodes.filter((n): n is WorkNode => n.kind === "work");
  const borneOn = own.edges.filter((e) => e.type === "BEARS_ON").map((e) => e.to);
  const listed = [...leaningIds(works, part).slice(0, leaningCap), ...borneOn];
  return withSupportOf(store, own, [...new Set(listed)]);
};

/** The dossier that reviews this work, if one does. */
const dossierOf = async (store: EvidenceStore, work: WorkNode) => {
  const { nodes } = await store.list({ kinds: ["dossier"], paper: work.id }, { limit: 1 });
  return nodes.find((node) => node.kind === "dossier");
};

/** Routes of references, works, studies and approvals. */
export const sourceRoutes = (settings: RouteSettings): Route[] => [
  defineRoute(endpoints.reference, settings, async (store, { id }) => {
    const reference = await requireNode(store, id, ["reference"]);
    const own = await store.walk([id], referencePageWalk, sourceCap);
    const ids = statementIds(indexSubgraph(own));
    return referencePage(reference, await withSupportOf(store, own, ids));
  }),
  defineRoute(endpoints.works, settings, (store, _params, { limit, cursor, q, doi, pmid }) =>
    readPage(store, "works", { kinds: ["work"], doi, pmid, words: q }, { limit, cursor }, (nodes) =>
      Promise.resolve(nodes),
    ),
  ),
  defineRoute(endpoints.work, settings, async (store, { id }) => {
    const work = await requireNode(store, id, ["work"]);
    const dossier = await dossierOf(store, work);
    return workPage(work, await aroundSource(store, id), dossier);
  }),
  defineRoute(endpoints.study, settings, async (store, { id }) => {
    const study = await requireNode(store, id, ["study"]);
    return studyPage(study, await aroundSource(store, id));
  }),
  defineRoute(endpoints.approval, settings, async (store, { id }) => {
    const approval = await requireNode(store, id, ["approval"]);
    const { part } = await reach(
      store,
      [id],
      [
        { from: ["approval"], edge: "CONCERNS_APPROVAL", direction: "in" },
        { from: ["approval"], edge: "RESTED_ON", direction: "out" },
      ],
    );
    return {
      approval,
      restedOn: part.targets(id, "RESTED_ON", "study"),
      statements: await readCards(store, statementIds(part)),
    };
  }),
];
