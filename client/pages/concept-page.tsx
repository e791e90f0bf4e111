// Owns the page of one concept: its other names, its identifiers elsewhere, the statements about it.
import { getRouteApi, Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { ConceptDetail } from "../../model/views/browse.ts";
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
  const { concept } = detail;
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
      <Terms detail={detail} />
      <Statements detail={detail} />
    </article>
  );
};

/** What it is called, what it is a kind or a part of, where else it is known; each only where something is entered. */
const Terms = ({ detail }: { detail: ConceptDetail }) => {
  const { concept, broader, wholes, place } = detail;
  return (
    <dl className="terms">
      {concept.synonyms.length > 0 && <Term name="Also called">{concept.synonyms.join(", ")}</Term>}
      {concept.values !== undefined && <Term name="Can be">{concept.values.join(", ")}</Term>}
      {concept.components !== undefined && (
        <Term name="Consists of">
          <NodeLinks nodes={concept.components} />
        </Term>
      )}
      {broader.length > 0 && (
        <Term name="A kind of">
          <NodeLinks nodes={broader} />
        </Term>
      )}
      {wholes.length > 0 && (
        <Term name="Part of">
          <NodeLinks nodes={wholes} />
        </Term>
      )}
      <Below detail={detail} />
      {place !== undefined && (
        <Term name="Drawn on">
          <Link to="/places" search={{ dossier: place.dossier.id, at: concept.id }}>
            {place.drawing.label}
          </Link>
        </Term>
      )}
      {concept.identifiers.length > 0 && (
        <Term name="Elsewhere">
          <ul className="plain">
            {concept.identifiers.map(({ system, id, label, note }) => (
              <li key={`${system} ${id}`}>
                {system} <code>{id}</code>{" "}
                <span className="quiet">{note === undefined ? label : `${label}. ${note}`}</span>
              </li>
            ))}
          </ul>
        </Term>
      )}
    </dl>
  );
};

const Term = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);

/** Its kinds and its parts. */
const Below = ({
  detail: { concept, narrower, narrowerTotal, parts, partsTotal },
}: {
  detail: ConceptDetail;
}) => (
  <>
    <Listed name="Narrower" nodes={narrower} total={narrowerTotal} of={concept.id} list="narrower">
      All narrower concepts
    </Listed>
    <Listed name="Parts" nodes={parts} total={partsTotal} of={concept.id} list="parts">
      All its parts
    </Listed>
  </>
);

/** Nodes of which there may be more than the page holds: then `children` lead to all. Nothing where there are none. */
const Listed = ({
  name,
  nodes,
  total,
  of,
  list,
  children,
}: {
  name: string;
  nodes: ConceptDetail["narrower"];
  total: number;
  of: string;
  list: "narrower" | "parts";
  children: string;
}) =>
  nodes.length > 0 && (
    <Term name={name}>
      <NodeLinks nodes={nodes} />
      <OfTotal shown={nodes.length} total={total}>
        <Link to="/related/$id" params={{ id: of }} search={{ list }}>
          {children}
        </Link>
      </OfTotal>
    </Term>
  );

const Statements = ({ detail: { concept, items, total } }: { detail: ConceptDetail }) => (
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
);
