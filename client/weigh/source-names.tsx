// Owns naming the sources that a statement stands on, each with the way to its page.
import type { SourceStoodOn, Weighed } from "../../model/views/weigh.ts";
import { NodeLink } from "../marks/node-link.tsx";
import { referenceInText } from "./effect-words.ts";

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
            , <NodeLink node={reference}>{referenceInText(reference)}</NodeLink>
          </span>
        ))}
      </span>
    )}
  </>
);

const SourceNames = ({ sources }: { sources: readonly SourceStoodOn[] }) => (
  <>
    {sources.map((source, i) => (
      <span key={source.source.id}>
        {i > 0 && "; "}
        <SourceName source={source} />
      </span>
    ))}
  </>
);

/** What falls, and what is left besides; nothing where nothing falls. */
export const LostAndLeft = ({ lost, left }: Pick<Weighed, "lost" | "left">) =>
  lost.length > 0 && (
    <>
      <p className="small">
        Falls: <SourceNames sources={lost} />
      </p>
      {left.length > 0 && (
        <p className="small">
          Left: <SourceNames sources={left} />
        </p>
      )}
    </>
  );
