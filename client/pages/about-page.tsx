// Owns saying how provenance is checked, what that does not prove, and what is not held.
import { getRouteApi, Link } from "@tanstack/react-router";
import { NodeLink } from "../marks/node-link.tsx";
import { OfTotal } from "../marks/of-total.tsx";
import { PageTitle } from "../shell/page-title.tsx";
import { LedgerTable } from "../statement/ledger-table.tsx";

const route = getRouteApi("/about");

/** The page. */
export const AboutPage = () => {
  const { dossiers, health } = route.useLoaderData();
  return (
    <article className="page narrow about-page">
      <PageTitle tab="About">How this is checked, and what that does not prove</PageTitle>
      <p className="lead">
        Papers misstate what they cite more often than readers expect. Here each statement of a
        paper is kept with its place in the text and with what its sources report themselves, so
        that a reader can see where they differ.
      </p>
      <section className="section prose">
        <h2>What is checked by machine</h2>
        <p>
          Each statement is in our own words. Its place is identified by a few words and figures
          that occur together in only one place in the paper. A program reads the paper, finds each
          place and ties every number in the statement to one number in the text. It then counts
          every sentence, quantity and reference marker of the paper that nothing accounts for. If a
          digit of the text changes, it names the statements affected.
        </p>
      </section>
      <section className="section prose">
        <h2>What that does not prove</h2>
        <ul>
          <li>
            The presence of a number is proved. That it belongs to a particular arm, group or
            measure is the curator’s reading.
          </li>
          <li>
            Which of several markers in a sentence supports which part is also the curator’s
            reading, and is shown as such.
          </li>
          <li>
            Where the reference list was not available, a work is inferred from the wording near its
            marker. Every comparison with such a work holds only if the inference does.
          </li>
          <li>
            Where no disputing evidence is shown, none has been entered. No systematic search was
            made.
          </li>
        </ul>
      </section>
      {dossiers.items.map((dossier) => (
        <section key={dossier.id} className="section">
          <h2>
            <NodeLink node={dossier}>{dossier.title}</NodeLink>
          </h2>
          <LedgerTable ledger={dossier.ledger} />
          {dossier.notHeld.length > 0 && (
            <>
              <h3>Not held</h3>
              <dl className="terms">
                {dossier.notHeld.map(({ what, why }) => (
                  <div key={what} className="term">
                    <dt>{what}</dt>
                    <dd>{why}</dd>
                  </div>
                ))}
              </dl>
            </>
          )}
        </section>
      ))}
      <OfTotal shown={dossiers.items.length} total={dossiers.total}>
        <Link to="/papers">All reviewed papers</Link>
      </OfTotal>
      <section className="section prose">
        <h2>Use</h2>
        <p>
          Claimtrail is for education. It is not medical advice and no substitute for reading the
          paper or for a clinician’s judgement.
        </p>
      </section>
      <footer className="record small quiet">
        <p>
          Snapshot <code>{health.snapshot?.slice(0, 16) ?? "not known"}</code>, served from the{" "}
          {health.store} store. The data are available as JSON;{" "}
          <a href="/api/openapi.json">the description of the interface</a>. Shipped with it are{" "}
          <a href="/licences.txt">works of others</a>, each with its licence.
        </p>
      </footer>
    </article>
  );
};
