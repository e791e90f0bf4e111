// Owns how a neighbourhood is laid out: which column each node stands in, in which order, what was opened and closed by hand, and which
// links a node has. Pure.
import { connectionWords, isDisputing, otherEnd } from "../../model/connection-text.ts";
import type { Around, AroundNode } from "../../model/views/around.ts";
import type { ConnectedKind, Connection } from "../../model/views/connection.ts";
import { listText, upperFirst } from "../../model/formats.ts";
import type { AroundView } from "../address.ts";
import { grouped } from "../trace/grouped.ts";
import { orderColumns } from "../trace/trace-order.ts";

/** Columns from left to right, towards the source: the kinds of each, with what it is called where it holds that kind. */
const columns: readonly (readonly (readonly [kind: ConnectedKind, name: string])[])[] = [
  [
    ["topic", "topics"],
    ["concept", "concepts"],
    ["case", "cases"],
    ["tension", "inconsistencies"],
  ],
  [["recommendation", "advice"]],
  [["claim", "claims"]],
  [["reference", "references"]],
  [
    ["work", "works"],
    ["approval", "approvals"],
  ],
  [["study", "studies"]],
];

/** One column: what it is called, and its nodes from top to bottom. */
export type Column = { name: string; nodes: AroundNode[] };

const placeOf = ({ kind }: AroundNode): number =>
  columns.findIndex((kinds) => kinds.some(([of]) => of === kind));

/** The columns that hold something, in an order in which few links cross. */
export const columnsOf = ({ nodes, links }: Pick<Around, "nodes" | "links">): Column[] => {
  const byId = new Map(nodes.map((node) => [node.id, node] as const));
  const byPlace = grouped(nodes, placeOf);
  const present = columns.flatMap((kinds, place) => {
    const here = byPlace.get(place) ?? [];
    if (here.length === 0) return [];
    const names = kinds.flatMap(([kind, name]) =>
      here.some((node) => node.kind === kind) ? [name] : [],
    );
    return [{ name: upperFirst(listText(names, "and")), ids: here.map(({ id }) => id) }];
  });
  const ordered = orderColumns(
    present.map(({ ids }) => ids),
    links,
  );
  return present.map(({ name }, i) => ({
    name,
    nodes: (ordered[i] ?? []).flatMap((id) => {
      const node = byId.get(id);
      return node === undefined ? [] : [node];
    }),
  }));
};

/** A link as a node has it: what it says of the node, and the other end. */
export type OwnLink = { link: Connection; other: string; words: string; isLoud: boolean };

/** The links of each node, in the order of the answer. */
export const ownLinks = (links: readonly Connection[]): ReadonlyMap<string, OwnLink[]> => {
  const ends = links.flatMap((link) => {
    const isOtherwise = link.how === "cites" && link.audit === "warning";
    const isLoud = isOtherwise || isDisputing(link);
    const said = isOtherwise ? ", and the source says otherwise" : "";
    return [...new Set([link.from, link.to])].map((id) => {
      const words = `${connectionWords(link, id)}${said}`;
      return { id, own: { link, other: otherEnd(link, id), words, isLoud } };
    });
  });
  return new Map(
    [...grouped(ends, ({ id }) => id)].map(([id, all]) => [id, all.map(({ own }) => own)] as const),
  );
};

/** What the links between a node and another say of it, in one text; undefined where there is none. */
export const wordsBetween = (
  own: readonly OwnLink[] | undefined,
  other: string,
): string | undefined => {
  const said = (own ?? []).filter((one) => one.other === other).map(({ words }) => words);
  return said.length === 0 ? undefined : listText(said, "and");
};

const idsIn = (list: string | undefined): string[] =>
  (list ?? "").split(",").filter((id) => id !== "");
const listOf = (ids: readonly string[]): string | undefined =>
  ids.length === 0 ? undefined : ids.join(",");

/** The view with more of what stands next to a node shown. */
export const withOpened = (view: AroundView, id: string): AroundView => {
  const [open, closed] = [idsIn(view.open), idsIn(view.closed)];
  if (closed.includes(id)) return { ...view, closed: listOf(closed.filter((one) => one !== id)) };
  return open.includes(id) ? view : { ...view, open: listOf([...open, id]) };
};

/** The view with nothing shown because of a node. */
export const withClosed = (
  view: AroundView,
  { id, step }: Pick<AroundNode, "id" | "step">,
  steps: number,
): AroundView => {
  const closed = idsIn(view.closed).filter((one) => one !== id);
  return {
    ...view,
    open: listOf(idsIn(view.open).filter((one) => one !== id)),
    closed: listOf(step < steps ? [...closed, id] : closed),
  };
};

/** The nodes that are shown because of each, in the order of the answer. */
export const broughtBy = (nodes: readonly AroundNode[]): ReadonlyMap<string, AroundNode[]> =>
  grouped(
    nodes.filter(({ via }) => via !== undefined),
    ({ via }) => via ?? "",
  );
