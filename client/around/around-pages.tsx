// Owns the neighbourhood where only one column has room: each column narrowed down to what is linked with a chosen node.
import { useMemo } from "react";
import { Link } from "@tanstack/react-router";
import { numberText } from "../../model/formats.ts";
import type { Around, AroundNode } from "../../model/views/around.ts";
import type { AroundColumn, AroundView } from "../address.ts";
import { ColumnPages, type ToColumn } from "../drawing/column-pages.tsx";
import { linkedFrom, ownLinks, pagesOf, wordsBetween } from "./around-columns.ts";
import { AroundEntry } from "./around-entry.tsx";
import { nameOf } from "./node-facts.ts";
import { useColumns } from "./use-columns.ts";

/** The columns. */
export const AroundPages = ({ around, view }: { around: Around; view: AroundView }) => {
  const columns = useColumns(around);
  const links = useMemo(() => ownLinks(around.links), [around]);
  const chosen = around.nodes.find(({ id }) => id === view.at);
  const pages = useMemo(() => pagesOf(columns, links, chosen?.id), [columns, links, chosen]);
  const ofCentre = columns.find(({ nodes }) => nodes.some(({ id }) => id === around.centre));
  return (
    <ColumnPages
      name="The neighbourhood"
      columns={pages}
      shown={view.column ?? ofCentre?.id}
      at={chosen?.id}
      narrowedTo={`Only what is linked with ${chosen === undefined ? "" : nameOf(chosen)}.`}
      To={ToAroundColumn}
      drawEntry={(node) => {
        const says = chosen === undefined ? undefined : wordsBetween(links.get(chosen.id), node.id);
        return (
          <>
            {says !== undefined && node.id !== chosen?.id && (
              <p className="around-link-words">{says}</p>
            )}
            <AroundEntry node={node} around={around} view={view} />
            <LinkedColumns node={node} linked={linkedFrom(columns, links, node)} />
          </>
        );
      }}
    />
  );
};

const ToAroundColumn: ToColumn<AroundColumn> = ({ column, at, className, children }) => (
  <Link
    from="/around/$id"
    to="/around/$id"
    params={(params) => params}
    search={(old) => ({ ...old, column, at })}
    resetScroll={false}
    className={className}
  >
    {children}
  </Link>
);

/** The columns in which something is linked with a node, counted; each way leads to a column that shows just that. */
const LinkedColumns = ({
  node,
  linked,
}: {
  node: AroundNode;
  linked: ReturnType<typeof linkedFrom>;
}) => {
  if (linked.length === 0) return null;
  return (
    <p className="column-onward">
      <span>Linked with</span>
      {linked.map(({ id, name, count }) => (
        <ToAroundColumn key={id} column={id} at={node.id}>
          {name.toLowerCase()} ({numberText(count)})
          <span className="unseen">, of {nameOf(node)}</span>
        </ToAroundColumn>
      ))}
    </p>
  );
};
