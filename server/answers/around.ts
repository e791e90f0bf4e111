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

/** Nodes that are shown, by id, in the order in which they were met. */
type Met = Map<string, Shown>;

/** What is read of a node that is shown, by its id. */
type Read = {
  known: ReadonlyMap<string, Neighbours>;
  /** The other ends of a node's links, those that matter most first. */
  next: (id: string) => string[];
  /** Reads what stands next to these nodes. */
  learn: (ids: readonly string[]) => Promise<void>;
};

const openRead = (reader: NeighbourReader): Read => {
  const known = new Map<string, Neighbours>();
  return {
    known,
    next: (id) => {
      const found = known.get(id);
      return found === undefined ? [] : neighboursInOrder(found, reader.find);
    },
    learn: async (ids) => {
      for (const found of await reader.read(ids)) known.set(found.node.id, found);
    },
  };
};

/** What is shown before anything was opened by hand: step by step, the nodes that open by themselves. */
const meetAlone = async (
  centre: string,
  steps: number,
  isOpenAlone: (one: Shown) => boolean,
  read: Read,
): Promise<Met> => {
  const met: Met = new Map([[centre, { id: centre, step: 0, via: undefined }]]);
  for (let ring = [...met.values()]; ring.length > 0;) {
    await read.learn(ring.map(({ id }) => id));
    const step = (ring[0]?.step ?? 0) + 1;
    const brought = ring.filter(isOpenAlone).map(({ id }) => {
      const ids = read.next(id).filter((other) => !met.has(other));
      return { via: id, ids: ids.slice(0, step === 1 ? mostShown : broughtAlone) };
    });
    const room = mostShown - (step === 1 ? steps - 1 : 0) * roomForStep - met.size;
    ring = inTurn(brought)
      .slice(0, Math.max(0, room))
      .map((one) => ({ ...one, step }));
    for (const one of ring) met.set(one.id, one);
  }
  return met;
};

/** Ids of a node and of all through which it was met. */
const lineOf = (met: Met, id: string): string[] => {
  const via = met.get(id)?.via;
  return via === undefined ? [id] : [id, ...lineOf(met, via)];
};

/**
 * Opens nodes in the order in which they were opened by hand. Each only adds, as long as there is room: then what it brings comes first,
 * and of what was shown before it what was met last by itself goes, after that what was opened first, and what stands next to it last;
 * never a node that was opened, or one that led to it.
 */
const openByHand = async (
  met: Met,
  opened: ReadonlySet<string>,
  centre: string,
  read: Read,
): Promise<void> => {
  const alone = [...met.keys()].toReversed();
  const byHand = new Array<string>();
  const waiting = new Set(opened);
  const kept = new Set<string>();
  const nextShown = (): string | undefined => [...waiting].find((id) => met.has(id));
  for (let of = nextShown(); of !== undefined; of = nextShown()) {
    waiting.delete(of);
    for (const id of lineOf(met, of)) kept.add(id);
    const most = Math.min(of === centre ? mostShown : broughtOpened, mostShown - kept.size);
    const next = new Set(read.next(of));
    const brought = [...next].filter((id) => !met.has(id)).slice(0, most);
    const gone = [...alone, ...byHand]
      .filter((id) => met.has(id) && !kept.has(id))
      .toSorted((a, b) => Number(next.has(a)) - Number(next.has(b)))
      .slice(0, Math.max(0, met.size + brought.length - mostShown));
    for (const id of gone) met.delete(id);
    const step = (met.get(of)?.step ?? 0) + 1;
    for (const id of brought) met.set(id, { id, step, via: of });
    byHand.push(...brought);
    await read.learn(brought);
  }
};

/**
 * The neighbourhood of a node. `open` and `closed` name what was opened and closed by hand; what was closed and opened again is open.
 * Throws what {@link getNode} throws.
 */
export const answerAround = async (
  store: EvidenceStore,
  { id, steps = usualSteps, open, closed }: ParametersOf<"around">,
): Promise<Around> => {
  const centre = await getNode(store, id, connectedKinds);
  const [opened, shut] = [idsIn(open), idsIn(closed)];
  const reader = openNeighbours(store);
  const read = openRead(reader);
  const around = read.known;
  const isOpenAlone = ({ id: of, step }: Shown): boolean => {
    if (shut.has(of) || step >= steps) return false;
    return step === 0 || (around.get(of)?.count ?? 0) <= hubSize;
  };
  const isOpen = (one: Shown): boolean => opened.has(one.id) || isOpenAlone(one);
  const shown = await meetAlone(centre.id, steps, isOpenAlone, read);
  await openByHand(shown, opened, centre.id, read);
  const reach = new Set<string>();
  let unseen = 0;
  for (const { id: of } of [...shown.values()].filter(isOpen)) {
    const all = read.next(of);
    // What the read left out is counted all the same.
    unseen += (around.get(of)?.count ?? 0) - all.length;
    for (const other of all) reach.add(other);
  }
  reach.add(centre.id);
  const isShown = (link: Connection): boolean => shown.has(link.from) && shown.has(link.to);
  const links = new Map<string, Connection>();
  for (const of of shown.keys()) {
    for (const link of (around.get(of)?.links ?? []).filter(isShown))
      links.set(connectionKey(link), link);
  }
  const byStep = [...shown.values()].toSorted((a, b) => a.step - b.step);
  const kept = byStep.flatMap((one) => {
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
