// Owns the neighbourhood as an outline: the same nodes nested below the one through which they were met, with what links them; complete by
// keyboard, and what a phone shows.
import { useMemo, type ReactNode } from "react";
import type { Around, AroundNode } from "../../model/views/around.ts";
import type { AroundView } from "../address.ts";
import { CautionIcon } from "../marks/badge.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import { grouped } from "../trace/grouped.ts";
import { broughtBy, ownLinks, wordsBetween } from "./around-columns.ts";
import { factsOf, nameOf } from "./node-facts.ts";
import { NodeWays, OpenButtons } from "./node-ways.tsx";

/** The outline. */
export const AroundOutline = ({ around, view }: { around: Around; view: AroundView }) => {
  const [links, brought] = useMemo(
    () => [ownLinks(around.links), broughtBy(around.nodes)] as const,
    [around],
  );
  const branch = (node: AroundNode): ReactNode => {
    const groups = grouped(
      brought.get(node.id) ?? [],
      (one) => wordsBetween(links.get(node.id), one.id) ?? "",
    );
    return (
      <>
        <OutlineNode node={node} around={around} view={view} />
        {groups.size > 0 && (
          <ul className="outline-branch">
            {[...groups].map(([words, nodes]) => (
              <li key={words} className="outline-item">
                <span className="outline-link">{words}</span>
                <ul className="around-group">
                  {nodes.map((one) => (
                    <li key={one.id}>{branch(one)}</li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        )}
      </>
    );
  };
  const [centre] = around.nodes;
  return centre === undefined ? null : (
    <div className="outline around-outline">{branch(centre)}</div>
  );
};

const OutlineNode = ({
  node,
  around,
  view,
}: {
  node: AroundNode;
  around: Around;
  view: AroundView;
}) => (
  <div className="around-entry">
    <p className="entry-name">
      <NodeLink node={node} withGlyph>
        {nameOf(node)}
      </NodeLink>
    </p>
    <p className="around-facts">
      {node.caution === "warning" && (
        <span className="around-warning">
          <CautionIcon />
          {node.but ?? "warning"}
        </span>
      )}
      <span>{factsOf(node)}</span>
      <NodeWays node={node} centre={around.centre} withPage={false} withCentre />
      <OpenButtons node={node} around={around} view={view} />
    </p>
  </div>
);
