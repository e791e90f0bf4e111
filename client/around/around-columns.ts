// Owns how a neighbourhood is laid out: which column each node stands in, in which order, what was opened and closed by hand, and which
// links a node has. Pure.
import { connectionWords, isDisputing, otherEnd, strokeOf } from "../../model/connection-text.ts";
import type { Around, AroundNode } from "../../model/views/around.ts";
import type { ConnectedKind, Connection } from "../../model/views/connection.ts";
import { listText, upperFirst } from "../../model/formats.ts";
import type { AroundColumn, AroundView } from "../address.ts";
import { orderColumns } from "../drawing/column-order.ts";
import type { ColumnPage } from "../drawing/column-pages.tsx";
import {
  placeColumns,
  type ColumnsLayout,
  type Room,
  type Spacing,
} from "../drawing/columns-layout.ts";
import { grouped } from "../lists/grouped.ts";

/** Columns from left to right, towards the source: the kinds of each, with what it is called where it holds that kind. */
const columns: readonly {
  id: AroundColumn;
  kinds: readonly (readonly [kind: ConnectedKind, name: string])[];
}[] = [
  {
    id: "subjects",
    kinds: [
      ["topic", "topics"],
      ["concept", "concepts"],
      ["case", "cases"],
      ["tension", "inconsistencies"],
    ],
  },
  { id: "advice", kinds: [["recommendation", "advice"]] },
  { id: "claims", kinds: [["claim", "claims"]] },
  { id: "references", kinds: [["reference", "references"]] },
  {
    id: "works",
    kinds: [
      ["work", "works"],
      ["approval", "approvals"],
    ],
  },
  { id: "studies", kinds: [["study", "studies"]] },
];

/** One column: what it is called, and its nodes from top to bottom. */
export type Column = { id: AroundColumn; name: string; nodes: AroundNode[] };

const placeOf = ({ kind }: AroundNode): number =>
  columns.findIndex(({ kinds }) => kinds.some(([of]) => of === kind));

type Drawn = Pick<Around, "nodes" | "links">;

/**
 * The columns that hold something. The centre and what is nearest to it come first, where they are seen at once; what is as near, in an
 * order in which few links cross. What is linked with the centre in the same words stands together.
 */
export const columnsOf = ({ nodes, links }: Drawn): Column[] => {
  const byId = new Map(nodes.map((node) => [node.id, node] as const));
  const byPlace = grouped(nodes, placeOf);
  const present = columns.flatMap(({ id, kinds }, place) => {
    const here = byPlace.get(place) ?? [];
    if (here.length === 0) return [];
    const names = kinds.flatMap(([kind, name]) =>
      here.some((node) => node.kind === kind) ? [name] : [],
    );
    return [{ id, name: upperFirst(listText(names, "and")), ids: here.map((node) => node.id) }];
  });
  const ordered = orderColumns(
    present.map(({ ids }) => ids),
    links,
  );
  const centre = nodes.find(({ step }) => step === 0);
  const own = ownLinks(links).get(centre?.id ?? "");
  return present.map(({ id: column, name }, i) => {
    const near = (ordered[i] ?? [])
      .flatMap((id) => byId.get(id) ?? [])
      .toSorted((a, b) => a.step - b.step);
    const together = grouped(near, (node) =>
      node.step === 1 ? sayingKey(own, node.id) : node.step,
    );
    return { id: column, name, nodes: [...together.values()].flat() };
  });
};

/**
 * The same, after more was opened or something was closed: what stood in `before` keeps its order, and what has come stands below the
 * lowest of its column that is linked with the node that brought it, or last.
 */
export const columnsAfter = (before: readonly Column[], { nodes, links }: Drawn): Column[] => {
  const place = new Map(
    before.flatMap((column) => column.nodes.map(({ id }, i) => [id, i] as const)),
  );
  const own = ownLinks(links);
  const isBeside = (node: AroundNode, { via }: AroundNode): boolean =>
    via !== undefined &&
    (node.id === via || (own.get(via) ?? []).some(({ other }) => other === node.id));
  return columnsOf({ nodes, links }).map((column) => {
    const stayed = column.nodes
      .filter(({ id }) => place.has(id))
      .toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
    const come = grouped(
      column.nodes.filter(({ id }) => !place.has(id)),
      (node) => stayed.findLast((one) => isBeside(one, node))?.id ?? stayed.at(-1)?.id,
    );
    return {
      ...column,
      nodes: [
        ...(come.get(undefined) ?? []),
        ...stayed.flatMap((one) => [one, ...(come.get(one.id) ?? [])]),
      ],
    };
  });
};

const spacing: Spacing = {
  // Six columns have room beside each other in a window of usual width.
  widths: { least: 168, most: 290 },
  columnGap: 52,
  // What a link says stands there in two lines, below what is said of the node above.
  rowGap: 42,
  topRoom: 38,
  // What is drawn is the links of one node: all of its columns are to be seen together.
  isAligned: false,
};

/** A neighbourhood, placed. */
export type AroundLayout = ColumnsLayout<AroundNode, Connection>;

/** Places the columns. */
export const layOutAround = (
  shown: readonly Column[],
  links: readonly Connection[],
  room: Room,
): AroundLayout =>
  placeColumns(
    shown.map(({ id, name, nodes }) => ({
      id,
      name,
      shown: nodes.length,
      total: nodes.length,
      rows: nodes.map((node) => ({ id: node.id, item: node })),
    })),
    links.map((link) => ({ from: link.from, to: link.to, link })),
    room,
    spacing,
  );

/** A link as a node has it: what it says of the node, and the other end. */
export type OwnLink = { link: Connection; other: string; words: string; isLoud: boolean };

/** Whether a source says otherwise than what cites it. */
export const isOtherwise = (link: Connection): boolean =>
  link.how === "cites" && link.audit === "warning";

/** The links of each node, in the order of the answer. */
export const ownLinks = (links: readonly Connection[]): ReadonlyMap<string, OwnLink[]> => {
  const ends = links.flatMap((link) => {
    const isLoud = isOtherwise(link) || isDisputing(link);
    const said = isOtherwise(link) ? ", and the source says otherwise" : "";
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

/** What links with another node say, and how they are drawn: those that are alike stand together. */
const sayingKey = (own: readonly OwnLink[] | undefined, other: string): string => {
  const here = (own ?? []).filter((one) => one.other === other);
  return [wordsBetween(own, other) ?? "", ...new Set(here.map(({ link }) => strokeOf(link)))].join(
    " ",
  );
};

/** Rows below each other of a column of which links of one node say the same, drawn alike. */
export type SaidRows = {
  column: AroundColumn;
  words: string;
  ids: string[];
  /** How the links are drawn; absent where a row has several, drawn otherwise. */
  stroke: ReturnType<typeof strokeOf> | undefined;
  isLoud: boolean;
};

/** What links of a node say of the rows of columns, once for those below each other. */
export const saidOnce = (
  shown: readonly Column[],
  own: readonly OwnLink[] | undefined,
): SaidRows[] =>
  shown.flatMap(({ id: column, nodes }) => {
    const runs: (SaidRows & { key: string })[] = [];
    let before: string | undefined;
    for (const { id } of nodes) {
      const words = wordsBetween(own, id);
      const key = words === undefined ? undefined : sayingKey(own, id);
      const run = runs.at(-1);
      if (key !== undefined && key === before) run?.ids.push(id);
      else if (words !== undefined && key !== undefined) {
        const links = (own ?? []).filter(({ other }) => other === id);
        const strokes = new Set(links.map(({ link }) => strokeOf(link)));
        runs.push({
          key,
          column,
          words,
          ids: [id],
          stroke: strokes.size === 1 ? [...strokes][0] : undefined,
          isLoud: links.some(({ isLoud }) => isLoud),
        });
      }
      before = key;
    }
    return runs.map(({ key: _, ...run }) => run);
  });

/** So many links that say the same are drawn as one. */
const leastBundled = 4;

/** Whether links to these rows are drawn as one: never what warns. */
export const isBundled = ({ ids, stroke, isLoud }: SaidRows): boolean =>
  ids.length >= leastBundled && stroke !== undefined && !isLoud;

/** What of each column is linked with a node, the node itself in its own; everything of each without one. */
export const pagesOf = (
  shown: readonly Column[],
  links: ReadonlyMap<string, readonly OwnLink[]>,
  at: string | undefined,
): ColumnPage<AroundColumn, AroundNode>[] => {
  const near =
    at === undefined ? undefined : new Set([at, ...(links.get(at) ?? []).map((own) => own.other)]);
  return shown.map(({ id, name, nodes }) => ({
    id,
    name,
    entries: near === undefined ? nodes : nodes.filter((node) => near.has(node.id)),
    total: nodes.length,
  }));
};

/** How many nodes of each column are linked with a node; columns without any are left out. */
export const linkedFrom = (
  shown: readonly Column[],
  links: ReadonlyMap<string, readonly OwnLink[]>,
  { id }: Pick<AroundNode, "id">,
): { id: AroundColumn; name: string; count: number }[] =>
  pagesOf(shown, links, id).flatMap(({ id: column, name, entries }) => {
    const count = entries.filter((node) => node.id !== id).length;
    return count === 0 ? [] : [{ id: column, name, count }];
  });

/** The columns to whose nodes every link is drawn by itself. */
export const columnsOfEach = ({ each }: AroundView): ReadonlySet<string> => new Set(idsIn(each));

/** The view with every link to the nodes of a column drawn by itself, or again as one where they say the same. */
export const withEach = (view: AroundView, column: AroundColumn): AroundView => {
  const each = idsIn(view.each);
  return {
    ...view,
    each: listOf(each.includes(column) ? each.filter((one) => one !== column) : [...each, column]),
  };
};

const idsIn = (list: string | undefined): string[] =>
  (list ?? "").split(",").filter((id) => id !== "");
const listOf = (ids: readonly string[]): string | undefined =>
  ids.length === 0 ? undefined : ids.join(",");

/** The view with more of what stands next to a node shown. What was closed stays named: what was shown without it does not change. */
export const withOpened = (view: AroundView, id: string): AroundView => {
  const open = idsIn(view.open);
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
