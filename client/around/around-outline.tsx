// Owns the neighbourhood as an outline: the same nodes nested below the one through which they were met, with what links them; complete by
// keyboard.
import { useMemo, type ReactNode } from "react";
import type { Around, AroundNode } from "../../model/views/around.ts";
import type { AroundView } from "../address.ts";
import { grouped } from "../lists/grouped.ts";
import { broughtBy, ownLinks, wordsBetween } from "./around-columns.ts";
import { AroundEntry } from "./around-entry.tsx";

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
        <AroundEntry node={node} around={around} view={view} />
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
