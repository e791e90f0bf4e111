// Owns the drawn neighbourhood: what of it stands in the drawing in columns, and how it is stated. Only the links of the one node that is
// looked at are drawn: sixty nodes with all their links could not be read.
import { useCallback, useMemo, type ComponentProps } from "react";
import { Link, useNavigate } from "@tanstack/react-router";
import { countText, numberText } from "../../model/formats.ts";
import { isDisputing, strokeOf } from "../../model/connection-text.ts";
import type { Around, AroundNode } from "../../model/views/around.ts";
import type { Connection } from "../../model/views/connection.ts";
import type { AroundView } from "../address.ts";
import { ColumnLine } from "../drawing/column-line.tsx";
import { keysHelp } from "../drawing/column-steps.ts";
import { ColumnsDrawing } from "../drawing/columns-drawing.tsx";
import type { Row } from "../drawing/columns-layout.ts";
import { bundleLinks } from "../drawing/link-bundle.ts";
import { Glyph } from "../marks/glyph.tsx";
import { LineLegend } from "../marks/line-legend.tsx";
import {
  isOtherwise,
  layOutAround,
  ownLinks,
  columnsOfEach,
  isBundled,
  saidOnce,
  withEach,
  type OwnLink,
  type SaidRows,
} from "./around-columns.ts";
import { nameClass, NodeWarning } from "./around-entry.tsx";
import { factsOf, nameOf } from "./node-facts.ts";
import { NodeWays, OpenButtons } from "./node-ways.tsx";
import { useColumns } from "./use-columns.ts";

type Given = ComponentProps<typeof ColumnsDrawing<AroundNode, Connection>>;
type NodeRow = Row<AroundNode>;

/** More links than this are drawn lightly. */
const manyLinks = 14;

/** The drawing. The node that is pointed at, in focus, or named in the address has its links lit and named. */
export const AroundDrawing = ({ around, view }: { around: Around; view: AroundView }) => {
  const columns = useColumns(around);
  const links = useMemo(() => ownLinks(around.links), [around]);
  const isHere = around.nodes.some(({ id }) => id === view.at);
  const chosen = view.at !== undefined && isHere ? view.at : around.centre;
  const layOut: Given["layOut"] = useCallback(
    (room) => layOutAround(columns, around.links, room),
    [columns, around],
  );
  const light: Given["light"] = useCallback(
    (_, pointed) =>
      pointed === undefined
        ? { row: chosen, rows: undefined }
        : {
            row: pointed,
            rows: new Set([pointed, ...(links.get(pointed) ?? []).map(({ other }) => other)]),
          },
    [chosen, links],
  );
  const { choose, centre } = useAroundMoves(around);
  /** What the links of each node say in the columns. */
  const saidBy = useMemo(
    () => new Map([...links].map(([id, own]) => [id, saidOnce(columns, own)] as const)),
    [columns, links],
  );
  const drawRow: Given["drawRow"] = useCallback(
    ({ item }, lit) => {
      const own = lit.row === undefined || lit.row === item.id ? [] : (links.get(lit.row) ?? []);
      const said =
        own.length === 0
          ? undefined
          : saidBy.get(lit.row ?? "")?.find(({ ids }) => ids[0] === item.id);
      return (
        <NodeWords
          node={item}
          around={around}
          view={view}
          own={own}
          said={said}
          isChosen={item.id === chosen}
          choose={choose}
          centre={centre}
        />
      );
    },
    [links, saidBy, around, view, chosen, choose, centre],
  );
  const each = useMemo(() => columnsOfEach(view), [view]);
  const drawLinks: Given["drawLinks"] = useCallback(
    (layout, { row }) => (
      <NodeLinks
        layout={layout}
        row={row}
        bundled={(saidBy.get(row ?? "") ?? []).filter(
          (run) => isBundled(run) && !each.has(run.column),
        )}
      />
    ),
    [saidBy, each],
  );
  const ofChosen = (saidBy.get(chosen) ?? []).filter(isBundled);
  const classOf = useCallback(
    ({ id }: NodeRow): string => (id === around.centre ? "is-root" : ""),
    [around],
  );
  const say: Given["say"] = (_, { item }) => saidOf(item, links.get(item.id) ?? [], around.nodes);
  return (
    <ColumnsDrawing
      name="The neighbourhood"
      legend={<LineLegend withOtherwise />}
      hint="Double click, or Enter, makes a node the centre."
      help={keysHelp("makes the node in focus the centre")}
      layOut={layOut}
      start={around.centre}
      light={light}
      drawLinks={drawLinks}
      drawRow={drawRow}
      classOf={classOf}
      besideHead={(column) =>
        ofChosen
          .filter((run) => run.column === column)
          .slice(0, 1)
          .map((run) => (
            <EachLinkSwitch key={run.column} column={run.column} isEach={each.has(run.column)} />
          ))
      }
      drawTip={drawTip}
      say={say}
      onLeave={() => {
        choose(undefined);
      }}
    />
  );
};

/** Looking at another node of a neighbourhood, and going on from it. */
const useAroundMoves = (around: Around) => {
  const navigate = useNavigate({ from: "/around/$id" });
  const choose = useCallback(
    (id: string | undefined): void => {
      void navigate({
        search: (old) => ({ ...old, at: id === around.centre ? undefined : id }),
        params: true,
        replace: true,
        resetScroll: false,
      });
    },
    [navigate, around],
  );
  const centre = useCallback(
    (id: string): void => {
      if (id === around.centre) return;
      void navigate({
        to: "/around/$id",
        params: { id },
        search: ({ steps, view: how }) => ({ steps, view: how }),
      });
    },
    [navigate, around],
  );
  return { choose, centre };
};

/** Draws each link to a column by itself, or those that say the same as one again. */
const EachLinkSwitch = ({ column, isEach }: { column: SaidRows["column"]; isEach: boolean }) => (
  <Link
    from="/around/$id"
    to="/around/$id"
    params={(params) => params}
    search={(old) => withEach(old, column)}
    replace
    resetScroll={false}
  >
    {isEach ? "Bundle links" : "Draw each link"}
  </Link>
);

type Layout = Parameters<Given["drawLinks"]>[0];

/** The links of a row: those to rows of which they say the same as one, with how many, the others each by itself. */
const NodeLinks = ({
  layout,
  row,
  bundled,
}: {
  layout: Layout;
  row: string | undefined;
  /** The rows to which links are drawn as one. */
  bundled: readonly SaidRows[];
}) => {
  const own = layout.paths.filter(({ from, to }) => from === row || to === row);
  const bundles = bundled.flatMap((run) => {
    const members = own.filter(({ from, to }) => run.ids.includes(from === row ? to : from));
    const figure = row === undefined ? undefined : bundleLinks(layout, members, row);
    return figure === undefined ? [] : [{ run, members, figure }];
  });
  const held = new Set(bundles.flatMap(({ members }) => members));
  const single = own.filter((path) => !held.has(path));
  return (
    <svg
      className={single.length > manyLinks ? "columns-links is-many" : "columns-links"}
      width={layout.width}
      height={layout.height}
      aria-hidden="true"
    >
      {bundles.map(({ run, figure: { trunk, rail, count } }) => (
        <g key={run.ids[0]} className={`columns-line is-lit is-bundle is-${run.stroke ?? "solid"}`}>
          <path d={trunk} className="trunk" />
          <path d={rail} />
          <text x={count.x} y={count.y}>
            {numberText(run.ids.length)}
          </text>
        </g>
      ))}
      {single.map((path) => (
        <ColumnLine
          key={`${path.from} ${path.link.how} ${path.to}`}
          path={path}
          stroke={strokeOf(path.link)}
          isLit
          isDisputed={isDisputing(path.link)}
          isOtherwise={isOtherwise(path.link)}
        />
      ))}
    </svg>
  );
};

const drawTip = ({ item }: NodeRow) => (
  <>
    <Glyph kind={item.kind} /> {nameOf(item)}
  </>
);

/** The links of a node in one text. */
const saidOf = (
  node: AroundNode,
  own: readonly OwnLink[],
  nodes: readonly AroundNode[],
): string => {
  const names = new Map(nodes.map((one) => [one.id, nameOf(one)] as const));
  const said = own.map(({ words, other }) => `${words} ${names.get(other) ?? other}`);
  return `${nameOf(node)}: ${countText(own.length, "link")}. ${said.join("; ")}`;
};

/** Words and shape of a node, and the ways on from it in place of its facts while its links are lit. */
const NodeWords = ({
  node,
  around,
  view,
  own,
  said,
  isChosen,
  choose,
  centre,
}: {
  node: AroundNode;
  around: Around;
  view: AroundView;
  /** The links of the node that is looked at; none where it is this one. */
  own: readonly OwnLink[];
  /** What they say of this one and of those below it; undefined where it stands further up, or nowhere. */
  said: SaidRows | undefined;
  isChosen: boolean;
  choose: (id: string) => void;
  centre: (id: string) => void;
}) => {
  const isLoud = own.some(({ other, isLoud: isOne }) => isOne && other === node.id);
  return (
    <>
      {said !== undefined && (
        <span className={isLoud ? "around-says is-loud" : "around-says"} aria-hidden="true">
          {said.words}
          {said.ids.length > 1 && <span className="count"> {said.ids.length}</span>}
        </span>
      )}
      <p className={nameClass(node)}>
        <NameButton node={node} isChosen={isChosen} choose={choose} centre={centre} />
      </p>
      <div className="columns-facts around-facts">
        <NodeWarning node={node} />
        {/* In one place, so that a row is as high with either. */}
        <span className="around-either">
          <span className="around-words">{factsOf(node)}</span>
          <NodeWays node={node} centre={around.centre} />
        </span>
        <OpenButtons node={node} around={around} view={view} isBrief />
      </div>
    </>
  );
};

const NameButton = ({
  node,
  isChosen,
  choose,
  centre,
}: {
  node: AroundNode;
  isChosen: boolean;
  choose: (id: string) => void;
  centre: (id: string) => void;
}) => (
  <button
    type="button"
    className="around-name"
    aria-pressed={isChosen}
    aria-keyshortcuts="Enter"
    onClick={() => {
      choose(node.id);
    }}
    onDoubleClick={() => {
      centre(node.id);
    }}
    onKeyDown={(event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      centre(node.id);
    }}
  >
    <Glyph kind={node.kind} />
    <span className="columns-name">{nameOf(node)}</span>
  </button>
);
