// Owns naming a source that a statement stands on, with the way to its page.
import type { SourceStoodOn } from "../../model/views/weigh.ts";
import { NodeLink } from "../marks/node-link.tsx";

/** "Judson 2014, reference 35"; what nobody identified by its reference alone. */
export const SourceName = ({ source: { kind, source, references } }: { source: SourceStoodOn }) => (
  <>
    {kind === "own" ? (
      <>
        The authors’ own data (<NodeLink node={source} />)
      </>
    ) : (
      <NodeLink node={source} withGlyph />
    )}
    {kind === "publication" && (
      <span className="quiet">
        {references.map((reference) => (
          <span key={reference.id}>
            , <NodeLink node={reference}>{reference.label.toLowerCase()}</NodeLink>
          </span>
        ))}
      </span>
    )}
  </>
);

/** Several of them, with semicolons between. */
export const SourceNames = ({ sources }: { sources: readonly SourceStoodOn[] }) => (
  <>
    {sources.map((source, i) => (
      <span key={source.source.id}>
        {i > 0 && "; "}
        <SourceName source={source} />
      </span>
    ))}
  </>
);
