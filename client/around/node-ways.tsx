// Owns the ways on from a node of a neighbourhood: to its page, its trace, its own neighbourhood, the ways that lead to it; and opening and
// closing what stands next to it.
import { Link } from "@tanstack/react-router";
import { countText, numberText } from "../../model/formats.ts";
import type { Around, AroundNode } from "../../model/views/around.ts";
import type { AroundView } from "../address.ts";
import { NodeLink } from "../marks/node-link.tsx";
import { withClosed, withOpened } from "./around-columns.ts";
import { isTraceable, nameOf } from "./node-facts.ts";

/** Links in one quiet line. `withPage` is false where the name itself leads to the page. */
export const NodeWays = ({
  node,
  centre,
  withPage = true,
}: {
  node: AroundNode;
  centre: string;
  withPage?: boolean;
}) => {
  const of = <span className="unseen"> of {nameOf(node)}</span>;
  return (
    <span className="around-ways">
      {withPage && <NodeLink node={node}>Page{of}</NodeLink>}
      {isTraceable(node) && (
        <Link to="/trace/$id" params={{ id: node.id }}>
          Trace{of}
        </Link>
      )}
      {node.id !== centre && (
        <Link
          from="/around/$id"
          to="/around/$id"
          params={{ id: node.id }}
          search={({ steps, view }) => ({ steps, view })}
        >
          Around it<span className="unseen">: {nameOf(node)}</span>
        </Link>
      )}
      {node.step > 1 && (
        <Link to="/paths" search={{ from: centre, to: node.id }}>
          Ways to it<span className="unseen">: {nameOf(node)}</span>
        </Link>
      )}
    </span>
  );
};

/** "36", "12K": a number where there is room for three signs; its link says it whole. */
const brief = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 0 });

/** The buttons that open and close what stands next to a node, in place. */
export const OpenButtons = ({
  node,
  around,
  view,
  isBrief = false,
}: {
  node: AroundNode;
  around: Around;
  view: AroundView;
  isBrief?: boolean;
}) => {
  const brings = around.nodes.some(({ via }) => via === node.id);
  const name = nameOf(node);
  const more = countText(node.hidden, "more neighbour");
  return (
    <span className="around-open">
      {node.hidden > 0 && (
        <Link
          from="/around/$id"
          to="/around/$id"
          params={(params) => params}
          search={() => withOpened(view, node.id)}
          resetScroll={false}
          aria-label={`Show ${more} of ${name}`}
          title={`Show ${more}`}
        >
          {isBrief ? `+${brief.format(node.hidden)}` : `Show ${numberText(node.hidden)} more`}
        </Link>
      )}
      {node.isOpen && brings && (
        <Link
          from="/around/$id"
          to="/around/$id"
          params={(params) => params}
          search={() => withClosed(view, node, around.steps)}
          resetScroll={false}
          aria-label={`Close ${name}`}
          title="Close: hide what is shown because of it"
        >
          {isBrief ? "−" : "Close"}
        </Link>
      )}
    </span>
  );
};
