// Owns a node of a neighbourhood as an entry of a list: its name, its facts, and the ways on from it.
import type { Around, AroundNode } from "../../model/views/around.ts";
import type { AroundView } from "../address.ts";
import { CautionIcon } from "../marks/badge.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import { factsOf, isUnidentified, nameOf } from "./node-facts.ts";
import { NodeWays, OpenButtons } from "./node-ways.tsx";

/** The class of a node's name: what is not identified looks otherwise. */
export const nameClass = (node: AroundNode): string =>
  isUnidentified(node) ? "entry-name is-unidentified" : "entry-name";

/** What a node's warnings come to; nothing where there is none. */
export const NodeWarning = ({ node }: { node: AroundNode }) =>
  node.caution === "warning" && (
    <span className="around-warning">
      <CautionIcon />
      {node.but ?? "warning"}
    </span>
  );

/** The entry. */
export const AroundEntry = ({
  node,
  around,
  view,
}: {
  node: AroundNode;
  around: Around;
  view: AroundView;
}) => (
  <div className="around-entry">
    <p className={nameClass(node)}>
      <NodeLink node={node} withGlyph>
        {nameOf(node)}
      </NodeLink>
    </p>
    <p className="around-facts">
      <NodeWarning node={node} />
      <span>{factsOf(node)}</span>
      <NodeWays node={node} centre={around.centre} withPage={false} />
      <OpenButtons node={node} around={around} view={view} />
    </p>
  </div>
);
