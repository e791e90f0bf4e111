// Owns the page of one concept: its other names, its identifiers elsewhere, the statements about it.
import { getRouteApi, Link } from "@tanstack/react-router";
import { conceptTypes } from "../../model/words.ts";
import { TakeAway } from "../download/take-away.tsx";
import { Explained } from "../explain/explained.tsx";
import { listAddress } from "../lists/list-at.ts";
import { AroundLine } from "../marks/around-link.tsx";
import { Badge } from "../marks/badge.tsx";
import { Kicker } from "../marks/kicker.tsx";
import { NodeLinks } from "../marks/node-links.tsx";
import { OfTotal } from "../marks/of-total.tsx";
import { StatementList } from "../marks/statement-list.tsx";
import { spoken } from "../marks/words.ts";
import { PageTitle } from "../shell/page-title.tsx";

const route = getRouteApi("/concept/$id");

/** The page. */
export const ConceptPage = () => {
  const detail = route.useLoaderData();
  const { concept, broader, wholes, narrower, narrowerTotal, parts, partsTotal } = detail;
  const { items, total, place } = detail;
  return (
    <article className="page narrow">
      <Kicker kind="concept">
        Concept, <Badge word={spoken(concept.type)} meaning={conceptTypes[concept.type]} />
      </Kicker>
      <PageTitle tab={concept.label}>{concept.label}</PageTitle>
      {concept.definition !== undefined && (
        <p className="lead">
          <Explained text={concept.definition} />
        </p>
      )}
      <AroundLine id={concept.id} />
      {concept.note !== undefined && (
        <p className="quiet">
          <Explained text={concept.note} />
        </p>
      )}
      <dl className="terms">
        {concept.synonyms.length > 0 && (
          <>
            <dt>Also called</dt>
            <dd>{concept.synonyms.join(", ")}</dd>
          </>
        )}
        {concept.values !== undefined && (
          <>
            <dt>Can be</dt>
            <dd>{concept.values.join(", ")}</dd>
          </>
        )}
        {concept.components !== undefined && (
          <>
            <dt>Consists of</dt>
            <dd>
              <NodeLinks nodes={concept.components} />
            </dd>
          </>
        )}
        {broader.length > 0 && (
          <>
            <dt>A kind of</dt>
            <dd>
              <NodeLinks nodes={broader} />
            </dd>
          </>
        )}
        {wholes.length > 0 && (
          <>
            <dt>Part of</dt>
            <dd>
              <NodeLinks nodes={wholes} />
            </dd>
          </>
        )}
        {narrower.length > 0 && (
          <>
            <dt>Narrower</dt>
            <dd>
              <NodeLinks nodes={narrower} />
              <OfTotal shown={narrower.length} total={narrowerTotal}>
                <Link to="/related/$id" params={{ id: concept.id }} search={{ list: "narrower" }}>
                  All narrower concepts
                </Link>
              </OfTotal>
            </dd>
          </>
        )}
        {parts.length > 0 && (
          <>
            <dt>Parts</dt>
            <dd>
              <NodeLinks nodes={parts} />
              <OfTotal shown={parts.length} total={partsTotal}>
                <Link to="/related/$id" params={{ id: concept.id }} search={{ list: "parts" }}>
                  All its parts
                </Link>
              </OfTotal>
            </dd>
          </>
        )}
        {place !== undefined && (
          <>
            <dt>Drawn on</dt>
            <dd>
              <Link to="/places" search={{ dossier: place.dossier.id, at: concept.id }}>
                {place.drawing.label}
              </Link>
            </dd>
          </>
        )}
        {concept.identifiers.length > 0 && (
          <>
            <dt>Elsewhere</dt>
            <dd>
              <ul className="plain">
                {concept.identifiers.map(({ system, id, label, note }) => (
                  <li key={`${system} ${id}`}>
                    {system} <code>{id}</code>{" "}
                    <span className="quiet">
                      {note === undefined ? label : `${label}. ${note}`}
                    </span>
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
      <section className="section" aria-labelledby="about-it">
        <h2 id="about-it">Statements about it</h2>
        {items.length === 0 ? (
          <p className="quiet">
            None is about it directly.{" "}
            <Link to="/search" search={{ q: concept.label }}>
              Search for “{concept.label}”
            </Link>
          </p>
        ) : (
          <StatementList cards={items} />
        )}
        <OfTotal shown={items.length} total={total}>
          <Link to="/statements" search={{ concept: concept.id }}>
            All statements about it
          </Link>
        </OfTotal>
        <TakeAway
          ids={items.map(({ id }) => id)}
          name={concept.label}
          whole={{
            shown: items.length,
            total,
            what: "statement",
            list: listAddress("/statements", { concept: concept.id }),
          }}
        />
      </section>
    </article>
  );
};
