// Owns what stands in lists that are named by their addresses: their nodes from the beginning, a bounded number of them.
import { endpoints, type ParametersOf } from "../../model/endpoints.ts";
import type { GraphNode } from "../../model/nodes.ts";
import { paths } from "../../model/paths.ts";
import type { EvidenceStore } from "../store/evidence-store.ts";
import { listPage, type Page } from "./list-page.ts";
import { parameterError } from "./parameter-error.ts";
import { claimFilter, recommendationFilter } from "./statements.ts";
import { listHits } from "./search.ts";

/** The beginning of a list, and how many entries it has. */
type Beginning = { nodes: GraphNode[]; entries: number; total: number };

/** Reads at most `most` entries of the list that a query names; undefined where the query is none of its. */
type ReadList = (
  store: EvidenceStore,
  query: Readonly<Record<string, string>>,
  most: number,
) => Promise<Beginning> | undefined;

const beginningOf = ({ items, total }: Page<GraphNode>): Beginning => ({
  nodes: items,
  entries: items.length,
  total,
});

/** Every kind of list that can be named. */
const readers: Readonly<Record<string, ReadList>> = {
  [paths.claims]: (store, query, limit) => {
    const asked = endpoints.claims.parameters.safeParse(query).data;
    if (asked === undefined) return undefined;
    return listPage(store, "claims", claimFilter(asked), { limit }).then(beginningOf);
  },
  [paths.recommendations]: (store, query, limit) => {
    const asked = endpoints.recommendations.parameters.safeParse(query).data;
    if (asked === undefined) return undefined;
    const filter = recommendationFilter(asked);
    return listPage(store, "recommendations", filter, { limit }).then(beginningOf);
  },
  [paths.works]: (store, query, limit) => {
    const asked = endpoints.works.parameters.safeParse(query).data;
    if (asked === undefined) return undefined;
    const { q, doi, pmid } = asked;
    const filter = { kinds: ["work"] as const, doi, pmid, words: q };
    return listPage(store, "works", filter, { limit }).then(beginningOf);
  },
  [paths.tensions]: (store, query, limit) => {
    const asked = endpoints.tensions.parameters.safeParse(query).data;
    return asked === undefined ? undefined : readTensions(store, asked, limit);
  },
  [paths.search]: (store, query, limit) => {
    const asked = endpoints.search.parameters.safeParse(query).data;
    return asked === undefined ? undefined : readHits(store, asked, limit);
  },
};

/** Inconsistencies as the statements on their sides. */
const readTensions = async (
  store: EvidenceStore,
  { type, dossier }: ParametersOf<"tensions">,
  limit: number,
): Promise<Beginning> => {
  const filter = { kinds: ["tension"] as const, tension: type, dossier };
  const { items, total } = await listPage(store, "tensions", filter, { limit });
  const sides = items.flatMap((tension) => tension.sides.flatMap(({ statements }) => statements));
  return { nodes: await store.findNodes([...new Set(sides)]), entries: items.length, total };
};

/** The statements that answer a question, then its hits; what only comes near is none. */
const readHits = async (
  store: EvidenceStore,
  { q, kind }: ParametersOf<"search">,
  most: number,
): Promise<Beginning> => {
  const { ids, entries, total } = await listHits(store, { q, kind }, most);
  return { nodes: await store.findNodes(ids), entries, total };
};

/**
 * The nodes of lists, whose addresses are joined by commas, one list after the other: of at most `most` entries, and whether that is all
 * of them. Throws `bad-request` where an address is none of a list, and `not-found` where a filter names what is not there.
 */
export const listedNodes = async (
  store: EvidenceStore,
  lists: string,
  most: number,
): Promise<{ nodes: GraphNode[]; isWhole: boolean }> => {
  const nodes: GraphNode[] = [];
  let room = most;
  let isWhole = true;
  for (const address of lists.split(",")) {
    if (room <= 0) return { nodes, isWhole: false };
    const [path = "", ...query] = address.split("?");
    const read = Object.hasOwn(readers, path) ? readers[path] : undefined;
    const given = Object.fromEntries(new URLSearchParams(query.join("?")));
    const beginning = await (read?.(store, given, room) ?? refuseAddress(address));
    nodes.push(...beginning.nodes);
    room -= beginning.entries;
    isWhole &&= beginning.entries >= beginning.total;
  }
  return { nodes, isWhole };
};

const refuseAddress = (address: string): never => {
  throw parameterError("bad-request", `holds ${JSON.stringify(address)}, which is no list`, {
    parameter: "list",
    found: address,
    expected: `the address of a list with its filters, as ${paths.claims}?voice=opinion: one of claims, recommendations, works, inconsistencies, or hits`,
  });
};
