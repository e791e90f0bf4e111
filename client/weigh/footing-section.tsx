// Owns what a recommendation's page says on what would overturn it: its sources with the way to take each away, and what is missing.
import { Link } from "@tanstack/react-router";
import { asSentence, listText } from "../../model/formats.ts";
import type { Footing } from "../../model/views/weigh.ts";
import { NodeLink } from "../marks/node-link.tsx";
import { NodeLinks } from "../marks/node-links.tsx";
import { limitsOf } from "./effect-words.ts";
import { SourceName } from "./source-names.tsx";

/** The section. */
export const FootingSection = ({ footing, dossier }: { footing: Footing; dossier: string }) => {
  const { sources, alone, weakest, missing, against } = footing;
  return (
    <section className="section" aria-labelledby="footing">
      <h2 id="footing">What would overturn it</h2>
      {sources.length === 0 ? (
        <p>
          Nothing could: it cites no source and rests on no data of the authors’ own, so that
          nothing holds it up either.
        </p>
      ) : (
        <>
          <ul className="footing">
            {sources.map((source) => (
              <li key={source.source.id}>
                <span>
                  <SourceName source={source} />
                  {limitsOf(source).length > 0 && (
                    <span className="quiet small">, {listText(limitsOf(source), "and")}</span>
                  )}
                </span>
                <Link to="/weigh" search={{ dossier, without: source.source.id }} className="small">
                  What if this source falls?
                </Link>
              </li>
            ))}
          </ul>
          <dl className="terms">
            {alone.length > 0 && (
              <>
                <dt>Falls with</dt>
                <dd>
                  <NodeLinks nodes={alone} last="or" /> alone
                </dd>
              </>
            )}
            {weakest !== undefined && (
              <>
                <dt>Weakest link</dt>
                <dd>
                  <NodeLink node={weakest.source} />: {weakest.why}
                </dd>
              </>
            )}
          </dl>
        </>
      )}
      <dl className="terms">
        {against.length > 0 && (
          <>
            <dt>Speaks against it</dt>
            <dd>
              <NodeLinks nodes={against} last="or" />, not cited for it
            </dd>
          </>
        )}
        {missing.length > 0 && (
          <>
            <dt>Missing</dt>
            <dd>
              <ul>
                {missing.map((what) => (
                  <li key={what}>{asSentence(what)}</li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
};
