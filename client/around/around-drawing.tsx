// Owns the drawn neighbourhood: words in columns that lead towards the source, and below them the lines of the one node that is looked at.
// Nothing is drawn of the others: sixty nodes with all their links could not be read.
import { useMemo, useRef, useState, type KeyboardEvent } from "react";
import { useNavigate } from "@tanstack/react-router";
import { countText, numberText } from "../../model/formats.ts";
import type { Around, AroundNode } from "../../model/views/around.ts";
import type { AroundView } from "../address.ts";
import { CautionIcon } from "../marks/badge.tsx";
import { Glyph } from "../marks/glyph.tsx";
import { columnsOf, ownLinks, wordsBetween, type OwnLink } from "./around-columns.ts";
import { AroundLines } from "./around-lines.tsx";
import { LineLegend } from "../marks/line-legend.tsx";
import { NodeWays, OpenButtons } from "./node-ways.tsx";
import { factsOf, nameOf } from "./node-facts.ts";

/** A column of so few stays in sight beside a longer one. */
const shortColumn = 9;

/** The drawing. The node that is pointed at, in focus, or named in the address has its links lit and named. */
export const AroundDrawing = ({ around, view }: { around: Around; view: AroundView }) => {
  const [pointed, setPointed] = useState<string>();
  const field = useRef<HTMLDivElement>(null);
  const columns = useMemo(() => columnsOf(around), [around]);
  const links = useMemo(() => ownLinks(around.links), [around]);
  const isHere = (id: string | undefined): id is string => around.nodes.some((n) => n.id === id);
  const chosen = isHere(view.at) ? view.at : around.centre;
  const active = isHere(pointed) ? pointed : chosen;
  const own = links.get(active) ?? [];
  const near = new Set([active, ...own.map(({ other }) => other)]);
  const activeNode = around.nodes.find(({ id }) => id === active);
  return (
    <>
      <LineLegend />
      <div
        className={columns.length > 4 ? "around-scroll has-many" : "around-scroll"}
        role="region"
        aria-label="The neighbourhood, drawn"
        tabIndex={0}
      >
        <div
          ref={field}
          className="around-field"
          style={{ gridTemplateColumns: `repeat(${columns.length}, minmax(9.5rem, 1fr))` }}
          onKeyDown={moveWithin}
        >
          <AroundLines field={field} shown={columns} of={active} links={own} />
          {columns.map(({ name, nodes }, place) => (
            <section key={name} className="around-column" data-column={place}>
              <h2 className="around-head">
                {name} <span className="count">{numberText(nodes.length)}</span>
              </h2>
              <ul className={nodes.length <= shortColumn ? "is-short" : undefined}>
                {nodes.map((node) => (
                  <DrawnNode
                    key={node.id}
                    node={node}
                    around={around}
                    view={view}
                    says={node.id === active ? undefined : wordsBetween(own, node.id)}
                    isLoud={own.some(({ other, isLoud }) => other === node.id && isLoud)}
                    isActive={node.id === active}
                    isChosen={node.id === chosen}
                    isDim={isHere(pointed) && !near.has(node.id)}
                    point={setPointed}
                  />
                ))}
              </ul>
            </section>
          ))}
        </div>
      </div>
      <p className="unseen" role="status">
        {activeNode !== undefined && saidOf(activeNode, own, around.nodes)}
      </p>
    </>
  );
};

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

/** Up and down lead through a column, left and right to the columns beside it. */
const moveWithin = (event: KeyboardEvent<HTMLElement>): void => {
  const from = event.target instanceof HTMLElement ? event.target : undefined;
  if (from?.classList.contains("around-name") !== true) return;
  const column = from.closest("[data-column]");
  const names = [...(column?.querySelectorAll<HTMLElement>(".around-name") ?? [])];
  const place = names.indexOf(from);
  const sideways = (beside: Element | null | undefined): HTMLElement | undefined => {
    const others = [...(beside?.querySelectorAll<HTMLElement>(".around-name") ?? [])];
    const lit = others.find((one) => one.closest(".is-near") !== null);
    return lit ?? others[Math.min(place, others.length - 1)];
  };
  const next = {
    ArrowDown: () => names[place + 1],
    ArrowUp: () => names[place - 1],
    ArrowRight: () => sideways(column?.nextElementSibling),
    ArrowLeft: () => sideways(column?.previousElementSibling),
  };
  const isMove = (key: string): key is keyof typeof next => Object.hasOwn(next, key);
  if (!isMove(event.key)) return;
  event.preventDefault();
  next[event.key]()?.focus();
};

type DrawnProps = {
  node: AroundNode;
  around: Around;
  view: AroundView;
  /** What the link from the node that is looked at says; absent where there is none. */
  says: string | undefined;
  isLoud: boolean;
  isActive: boolean;
  isChosen: boolean;
  isDim: boolean;
  point: (id: string | undefined) => void;
};

const DrawnNode = (props: DrawnProps) => {
  const { node, around, view, says, isLoud, isActive, isChosen, isDim, point } = props;
  const navigate = useNavigate({ from: "/around/$id" });
  const choose = (): void => {
    void navigate({
      search: (old) => ({ ...old, at: node.id === around.centre ? undefined : node.id }),
      params: true,
      replace: true,
      resetScroll: false,
    });
  };
  const centre = (): void => {
    if (node.id === around.centre) return;
    void navigate({
      to: "/around/$id",
      params: { id: node.id },
      search: ({ steps, view: how }) => ({ steps, view: how }),
    });
  };
  const classes = [
    "around-node",
    node.id === around.centre ? "is-centre" : "",
    isActive ? "is-active" : "",
    says === undefined ? "" : "is-near",
    isDim ? "is-dim" : "",
  ];
  return (
    <li
      className={classes.join(" ")}
      data-node={node.id}
      onMouseEnter={() => {
        point(node.id);
      }}
      onMouseLeave={() => {
        point(undefined);
      }}
      onFocus={() => {
        point(node.id);
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) {
          point(undefined);
        }
      }}
    >
      <span className={isLoud ? "around-says is-loud" : "around-says"} aria-hidden="true">
        {says}
      </span>
      <button
        type="button"
        className="around-name"
        aria-pressed={isChosen}
        aria-keyshortcuts="Enter"
        title={node.id === around.centre ? undefined : "Enter or double click: make it the centre"}
        onClick={choose}
        onDoubleClick={centre}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          centre();
        }}
      >
        <Glyph kind={node.kind} />
        {nameOf(node)}
      </button>
      <span className="around-facts">
        {node.caution === "warning" && (
          <span className="around-warning">
            <CautionIcon />
            {node.but ?? "warning"}
          </span>
        )}
        {/* First, so that pointing at the node does not move them. */}
        <OpenButtons node={node} around={around} view={view} isBrief />
        {isActive ? <NodeWays node={node} centre={around.centre} /> : <span>{factsOf(node)}</span>}
      </span>
    </li>
  );
};
