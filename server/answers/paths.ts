// Owns what is answered where it is asked how two nodes are connected: a search from both ends, the nearest nodes first, that reads the graph in
// slices and ends at a bound.
import type { ParametersOf } from "../../model/endpoints.ts";
import { isInferred, otherEnd, waySentence } from "../../model/connection-text.ts";
import type { Connection } from "../../model/views/connection.ts";
import type { Paths } from "../../model/views/paths.ts";
import {
  connectedKinds,
  connectedNode,
  connectionKey,
  sortedConnections,
} from "../judgement/connections.ts";
import { chooseWays, mostCost, passingCost, stepCost } from "../judgement/ways.ts";
import type { EvidenceStore } from "../store/evidence-store.ts";
import { nextSlice } from "../event-loop-slices.ts";
import { findJudged } from "./judged-statements.ts";
import { getNamed } from "./named-in-question.ts";
import { openNeighbours, type NeighbourReader } from "./neighbours.ts";
import { parameterError } from "./parameter-error.ts";

/** Ways when the question does not say how many. */
const usualLimit = 5;
/** Steps of a way at most: a longer one says nothing any more. Each side of the search goes more than half as far. */
const mostSteps = 9;
const stepsFromEnd = Math.ceil(mostSteps / 2);
/** Nodes whose neighbours are read together, and in all. */
const readTogether = 40;
const mostRead = 1_200;
/** Nothing is passed that more nodes than this stand next to: all of a large corpus would be read through it. */
const widest = 400;

type Reach = { distance: number; steps: number };
type Side = { reached: Map<string, Reach>; done: Set<string> };

/** The costs of passing through what was read, the links around it, and whether anything within bounds was left unread. */
type Found = { costs: Map<string, number>; links: Map<string, Connection>; isWhole: boolean };

/** The nearest of a side that have not been looked at, by distance and id. */
const nearestOf = ({ reached, done }: Side): { id: string; distance: number }[] =>
  [...reached]
    .filter(([id, { steps }]) => !done.has(id) && steps < stepsFromEnd)
    .map(([id, { distance }]) => ({ id, distance }))
    .toSorted((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1));

const openSide = (id: string): Side => ({
  reached: new Map([[id, { distance: 0, steps: 0 }]]),
  done: new Set(),
});

/** The length of the nearest way that both sides know; Infinity while they know none. */
const nearestWay = (
  [a, b]: readonly [Side, Side],
  costs: ReadonlyMap<string, number>,
  ends: ReadonlySet<string>,
): number => {
  let nearest = Infinity;
  for (const [id, { distance }] of a.reached) {
    const other = b.reached.get(id);
    const cost = ends.has(id) ? 0 : costs.get(id);
    if (other === undefined || cost === undefined) continue;
    nearest = Math.min(nearest, distance + cost + other.distance);
  }
  return nearest;
};

/** Dijkstra's search from both ends, in slices. */
const searchBetween = async (reader: NeighbourReader, from: string, to: string): Promise<Found> => {
  const ends = new Set([from, to]);
  const sides = [openSide(from), openSide(to)] as const;
  const costs = new Map<string, number>();
  const links = new Map<string, Connection>();
  /** Reads what stands next to these, and how far a side gets by it. */
  const look = async (side: Side | undefined, ids: readonly string[]): Promise<void> => {
    for (const { node, links: own, count, isCut } of await reader.read(ids)) {
      const isPassed = ends.has(node.id) || (!isCut && count <= widest);
      if (isPassed) costs.set(node.id, passingCost(count));
      for (const link of own) links.set(connectionKey(link), link);
      const here = side?.reached.get(node.id);
      if (side === undefined || here === undefined || !isPassed) continue;
      const passed = here.distance + (ends.has(node.id) ? 0 : passingCost(count));
      for (const link of own) {
        const distance = passed + stepCost(link);
        const other = otherEnd(link, node.id);
        const known = side.reached.get(other);
        if (known === undefined || distance < known.distance) {
          side.reached.set(other, { distance, steps: here.steps + 1 });
        }
      }
    }
    for (const id of ids) side?.done.add(id);
  };
  let isWhole = true;
  for (;;) {
    const pause = nextSlice();
    if (pause !== undefined) await pause;
    const open = sides.map(nearestOf);
    const [a, b] = open.map((list) => list[0]?.distance ?? Infinity);
    if (a === undefined || b === undefined || (a === Infinity && b === Infinity)) break;
    // What neither side has reached yet lies further than both of their nearest together.
    const least = (a === Infinity ? 0 : a) + (b === Infinity ? 0 : b);
    if (least > mostCost(nearestWay(sides, costs, ends))) break;
    if (costs.size >= mostRead) {
      isWhole = false;
      break;
    }
    const which = a <= b ? 0 : 1;
    const next = (open[which] ?? []).slice(0, readTogether).map(({ id }) => id);
    await look(sides[which], next);
  }
  const [one, other] = sides;
  const met = [...one.reached.keys()].filter((id) => other.reached.has(id) && !costs.has(id));
  await look(undefined, met.toSorted().slice(0, readTogether));
  return { costs, links, isWhole };
};

/**
 * Ways between two nodes, at most `limit`. Throws `not-found` when one of them is not there, and `bad-request` when both are the same.
 */
export const answerPaths = async (
  store: EvidenceStore,
  { from, to, limit = usualLimit }: ParametersOf<"paths">,
): Promise<Paths> => {
  await getNamed(store, "from", from, connectedKinds);
  await getNamed(store, "to", to, connectedKinds);
  if (from === to) {
    throw parameterError("bad-request", `is ${to}, the same as "from"`, {
      parameter: "to",
      found: to,
      expected: "another node",
      hint: "Name two different ones.",
    });
  }
  const reader = openNeighbours(store);
  const { costs, links, isWhole } = await searchBetween(reader, from, to);
  const ways = chooseWays(inTellingOrder(sortedConnections([...links.values()])), costs, {
    from,
    to,
    steps: mostSteps,
    limit,
  });
  const ids = [...new Set([from, to, ...ways.flatMap((way) => way.ids)])];
  const judged = await findJudged(store, ids);
  const shown = (id: string) => {
    const node = reader.find(id);
    if (node === undefined) throw new RangeError(`${id} was found and then not`);
    return connectedNode(node, judged.get(id));
  };
  return {
    from: shown(from),
    to: shown(to),
    ways: ways.map((way) => {
      const nodes = way.ids.map(shown);
      return {
        nodes,
        links: way.links,
        sentence: waySentence(nodes, way.links),
        isInferred: way.links.some(isInferred),
      };
    }),
    steps: mostSteps,
    searched: costs.size,
    isWhole,
  };
};

/** Of several links between two nodes the one that says more of the evidence is stated. */
const inTellingOrder = (links: readonly Connection[]): Connection[] => {
  const weak: readonly Connection["how"][] = ["mentions", "about", "under", "not-cited"];
  return links.toSorted((a, b) => weak.indexOf(a.how) - weak.indexOf(b.how));
};
