// Owns what is answered for the neighbourhood of a node: step by step, each node that is open brings what stands next to it, as far as
// there is room. What stands next to very much is not opened by itself, since that would lead from everything to everything.
import type { ParametersOf } from "../../model/endpoints.ts";
import { listPlaceOf } from "../../model/list-place.ts";
import { referenceName } from "../../model/cited-as.ts";
import { otherEnd } from "../../model/connection-text.ts";
import type { Around } from "../../model/views/around.ts";
import type { Connection } from "../../model/views/connection.ts";
import {
  connectedKinds,
  connectedNode,
  connectionKey,
  sortedConnections,
} from "../judgement/connections.ts";
import { isStatement } from "../judgement/subgraph.ts";
import type { EvidenceStore } from "../store/evidence-store.ts";
import { getNode } from "./get-node.ts";
import { findJudged, findPapers } from "./judged-statements.ts";
import { openNeighbours, type NeighbourReader, type Neighbours } from "./neighbours.ts";

/** Nodes that are shown at most. */
const mostShown = 60;
/** Steps when the question does not say how many. */
const usualSteps = 2;
/** Room that the first step leaves for each further one. */
const roomForStep = 16;
/** A node that was not opened by hand brings so many, and none where more than `hubSize` stand next to it. */
const broughtAlone = 8;
const hubSize = 40;
/** A node that was opened by hand brings so many at most. */
const broughtOpened = 30;

/** What comes first when not all can be shown: what a statement rests on, then what it is about. */
const order: readonly Connection["how"][] = [
  "based-on",
  "cites",
  "identified-as",
  "describes",
  "not-cited",
  "party-to",
  "rested-on",
  "concerns-approval",
  "superseded-by",
  "not-confirmed-by",
  "overlaps",
  "about",
  "broader",
  "part-of-whole",
  "concerns",
  "mentions",
  "under",
];

type Shown = { id: string; step: number; via: string | undefined };

/** The other ends of a node's links, those that matter most first. */
const neighboursInOrder = (
  { node, links }: Neighbours,
  find: NeighbourReader["find"],
): string[] => {
  const rank = new Map<string, string>();
  for (const link of links) {
    const id = otherEnd(link, node.id);
    const other = find(id);
    if (other === undefined || id === node.id) continue;
    const key = `${String(order.indexOf(link.how)).padStart(2, "0")} ${listPlaceOf(other)}`;
    const known = rank.get(id);
    if (known === undefined || key < known) rank.set(id, key);
  }
  return [...rank].toSorted(([, a], [, b]) => (a < b ? -1 : 1)).map(([id]) => id);
};

/** One from each list in turn, each once. */
const inTurn = (lists: readonly { via: string; ids: readonly string[] }[]) => {
  const longest = Math.max(0, ...lists.map(({ ids }) => ids.length));
  const taken = new Map<string, string>();
  for (let i = 0; i < longest; i += 1) {
    for (const { via, ids } of lists) {
      const id = ids[i];
      if (id !== undefined && !taken.has(id)) taken.set(id, via);
    }
  }
  return [...taken].map(([id, via]) => ({ id, via }));
};

/** What a reference is called, by the works that its links match it to; nothing for what is no reference. */
const nameOf = ({ node, links }: Neighbours, find: NeighbourReader["find"]): { name?: string } => {
  if (node.kind !== "reference") return {};
  const works = links.flatMap(({ how, from, to }) =>
    how === "identified-as" && from === node.id ? (find(to)?.label ?? []) : [],
  );
  return { name: referenceName(node, works) };
};

const paperOf = (paper: string | undefined): { paper?: string } =>
  paper === undefined ? {} : { paper };

const idsIn = (list: string | undefined): ReadonlySet<string> =>
  new Set((list ?? "").split(",").filter((id) => id !== ""));

/**
 * The neighbourhood of a node. `open` and `closed` name what was opened and closed by hand. Throws what {@link getNode} throws.
 */
export const answerAround = async (
  store: EvidenceStore,
  { id, steps = usualSteps, open, closed }: ParametersOf<"around">,
): Promise<Around> => {
  const centre = await getNode(store, id, connectedKinds);
  const [opened, shut] = [idsIn(open), idsIn(closed)];
  const reader = openNeighbours(store);
  const shown = new Map<string, Shown>([[centre.id, { id: centre.id, step: 0, via: undefined }]]);
  const around = new Map<string, Neighbours>();
  const isOpen = ({ id: of, step }: Shown): boolean => {
    if (opened.has(of)) return true;
    if (shut.has(of) || step >= steps) return false;
    return step === 0 || (around.get(of)?.count ?? 0) <= hubSize;
  };
  let reach = new Set<string>();
  let unseen = 0;
  for (let ring = [...shown.values()]; ring.length > 0;) {
    for (const found of await reader.read(ring.map((one) => one.id))) {
      around.set(found.node.id, found);
    }
    const brought = ring.filter(isOpen).map((one) => {
      const found = around.get(one.id);
      const all = found === undefined ? [] : neighboursInOrder(found, reader.find);
      // What the read left out is counted all the same.
      unseen += (found?.count ?? 0) - all.length;
      reach = new Set([...reach, ...all]);
      const ids = all.filter((other) => !shown.has(other));
      const isFirst = one.step === 0;
      const most = isFirst ? mostShown : opened.has(one.id) ? broughtOpened : broughtAlone;
      return { via: one.id, ids: ids.slice(0, most), isByHand: opened.has(one.id) };
    });
    const [byHand, alone] = [true, false].map((kind) =>
      inTurn(brought.filter(({ isByHand }) => isByHand === kind)),
    );
    const step = (ring[0]?.step ?? 0) + 1;
    const later =
      (step === 1 ? steps - 1 : 0) + ([...opened].some((of) => !around.has(of)) ? 1 : 0);
    const room = mostShown - later * roomForStep - shown.size;
    const next = new Map<string, Shown>();
    const candidates = [...(byHand ?? []), ...(alone ?? [])];
    // What was opened by hand keeps its place.
    const isOpened = ({ id: of }: { id: string }): boolean => opened.has(of);
    for (const { id: other, via } of [...candidates.filter(isOpened), ...candidates]) {
      if (next.size < room && !next.has(other)) next.set(other, { id: other, step, via });
    }
    for (const one of next.values()) shown.set(one.id, one);
    ring = [...next.values()];
  }
  reach.add(centre.id);
  const isShown = (link: Connection): boolean => shown.has(link.from) && shown.has(link.to);
  const links = new Map<string, Connection>();
  for (const { links: own } of around.values()) {
    for (const link of own.filter(isShown)) links.set(connectionKey(link), link);
  }
  const kept = [...shown.values()].flatMap((one) => {
    const found = around.get(one.id);
    return found === undefined ? [] : [{ one, found }];
  });
  const statements = kept.flatMap(({ found }) => (isStatement(found.node) ? [found.node.id] : []));
  const judged = await findJudged(store, statements);
  const papers = await findPapers(
    store,
    kept.map(({ found }) => found.node),
  );
  const isOfMany = Object.keys(papers).length > 1;
  return {
    centre: centre.id,
    steps,
    nodes: kept.map(({ one, found }) => {
      const { node, count } = found;
      const near = new Set(found.links.filter(isShown).map((link) => otherEnd(link, one.id)));
      return {
        ...connectedNode(node, judged.get(one.id)),
        ...nameOf(found, reader.find),
        ...(isOfMany && "dossier" in node ? paperOf(papers[node.dossier]) : {}),
        step: one.step,
        ...(one.via === undefined ? {} : { via: one.via }),
        isOpen: isOpen(one),
        neighbours: count,
        hidden: Math.max(0, count - near.size),
      };
    }),
    links: sortedConnections([...links.values()]),
    shown: kept.length,
    total: Math.max(kept.length, reach.size + unseen),
  };
};
