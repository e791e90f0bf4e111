// Owns the page of one reviewed paper: what was taken from it, its references, what is not held.
import { getRouteApi, Link } from "@tanstack/react-router";
import type { ViewOf } from "../../model/endpoints.ts";
import { TakeAwayWorks } from "../download/take-away.tsx";
import { Coins } from "../marks/coins.tsx";
import { Kicker } from "../marks/kicker.tsx";
import { DraftMark } from "../marks/draft-mark.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import { OfTotal } from "../marks/of-total.tsx";
import { PageTitle } from "../shell/page-title.tsx";
import { citationOf } from "../statement/citation.ts";
import { IdentificationBadge } from "../statement/evidence-lines.tsx";
import { LedgerTable } from "../statement/ledger-table.tsx";
import { ReviewNote } from "../statement/review-note.tsx";

const route = getRouteApi("/dossier/$id");

type DossierDetail = ViewOf<"dossier">;

/** The page. */
export const DossierPage = () => {
  const detail = route.useLoaderData();
  const { dossier, paper } = detail;
  return (
    <article className="page narrow">
      <Kicker kind="dossier">Reviewed paper</Kicker>
      <PageTitle tab={dossier.title}>{dossier.title}</PageTitle>
      <DraftMark isDraft={dossier.review.reviewed === undefined} />
      <p className="lead">{dossier.scope}</p>
      <p className="work-citation">
        <NodeLink node={paper} withGlyph>
          {citationOf(paper)}
        </NodeLink>
        <Coins work={paper} />
      </p>
      <Ways detail={detail} />
      <section className="section" aria-labelledby="ledger">
        <h2 id="ledger">How much of it is covered</h2>
        <LedgerTable ledger={dossier.ledger} />
      </section>
      {dossier.notHeld.length > 0 && (
        <section className="section" aria-labelledby="not-held">
          <h2 id="not-held">What is not held</h2>
          <dl className="terms">
            {dossier.notHeld.map(({ what, why }) => (
              <div key={what} className="term">
                <dt>{what}</dt>
                <dd>{why}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <References detail={detail} />
      <footer className="record small quiet">
        <p>
          {dossier.attribution} Licence of the paper: {dossier.licence}. Curated by{" "}
          {dossier.curators.join(", ")}. <ReviewNote review={dossier.review} />
        </p>
      </footer>
    </article>
  );
};

/** The ways from the paper to what was made of it. */
const Ways = ({
  detail: { dossier, decisionsTotal, tensionsTotal },
}: {
  detail: DossierDetail;
}) => (
  <p className="links">
    <a href={dossier.page} rel="noreferrer">
      The paper at its publisher
    </a>
    <Link to="/statements" search={{ dossier: dossier.id }}>
      All its statements
    </Link>
    {tensionsTotal > 0 && (
      <Link to="/tensions" search={{ dossier: dossier.id }}>
        Its inconsistencies
      </Link>
    )}
    <Link to="/explore" search={{ of: dossier.id }}>
      Its evidence wheel
    </Link>
    <Link to="/your-copy" search={{ dossier: dossier.id }}>
      Verify your copy of it
    </Link>
    {decisionsTotal > 0 && (
      <Link to="/decide" search={{ dossier: dossier.id }}>
        Its decision map
      </Link>
    )}
    {dossier.drawing !== undefined && (
      <Link to="/places" search={{ dossier: dossier.id }}>
        Its places
      </Link>
    )}
    {dossier.series !== undefined && (
      <Link to="/cases" search={{ dossier: dossier.id }}>
        Its own cases
      </Link>
    )}
  </p>
);

/** Its references: those in the list by their numbers, then those that are only named. */
const References = ({
  detail: { dossier, references, referencesTotal },
}: {
  detail: DossierDetail;
}) => {
  const named = references.filter(({ marker }) => marker === undefined);
  return (
    <section className="section" aria-labelledby="references">
      <h2 id="references">References</h2>
      <TakeAwayWorks dossier={dossier.id} name={dossier.label} />
      <ol className="references">
        {references
          .filter(({ marker }) => marker !== undefined)
          .map((reference) => (
            <li key={reference.id} value={reference.marker}>
              <NodeLink node={reference} /> <IdentificationBadge reference={reference} />
            </li>
          ))}
      </ol>
      {named.length > 0 && (
        <>
          <h3>Named without a number</h3>
          <ul className="references">
            {named.map((reference) => (
              <li key={reference.id}>
                <NodeLink node={reference} /> <IdentificationBadge reference={reference} />
              </li>
            ))}
          </ul>
        </>
      )}
      <OfTotal shown={references.length} total={referencesTotal} />
    </section>
  );
};
