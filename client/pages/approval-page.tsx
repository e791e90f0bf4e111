// Owns the page of one approval: what was approved, what became of it, what it rested on.
import { getRouteApi, Link } from "@tanstack/react-router";
import { Explained } from "../explain/explained.tsx";
import { AroundLine } from "../marks/around-link.tsx";
import { DraftMark } from "../marks/draft-mark.tsx";
import { Kicker } from "../marks/kicker.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import { OfTotal } from "../marks/of-total.tsx";
import { StandingNote } from "../marks/standing-note.tsx";
import { StatementList } from "../marks/statement-list.tsx";
import { PageTitle } from "../shell/page-title.tsx";
import { ReadFrom } from "../statement/read-from.tsx";
import { FallLinks } from "../weigh/fall-links.tsx";
import { ReviewNote } from "../statement/review-note.tsx";

const route = getRouteApi("/approval/$id");

/** The page. */
export const ApprovalPage = () => {
  const { approval, restedOn, statements, statementsTotal } = route.useLoaderData();
  return (
    <article className="page narrow">
      <Kicker kind="approval">
        Approval, {approval.authority}, {approval.jurisdiction}{" "}
        <DraftMark isDraft={approval.review.reviewed === undefined} />
      </Kicker>
      <PageTitle tab={approval.label}>{approval.label}</PageTitle>
      <AroundLine id={approval.id} />
      <StandingNote standing={approval.standing} />
      <dl className="terms">
        <dt>For</dt>
        <dd>{approval.indication}</dd>
        <dt>Approved on</dt>
        <dd>{approval.approvedOn}</dd>
        {restedOn.length > 0 && (
          <>
            <dt>Based on</dt>
            <dd>
              {restedOn.map((study) => (
                <NodeLink key={study.id} node={study} withGlyph />
              ))}
            </dd>
          </>
        )}
      </dl>
      <section className="section" aria-labelledby="events">
        <h2 id="events">History</h2>
        <ol className="events">
          {approval.events.map((event) => (
            <li key={`${event.on} ${event.what}`}>
              <p>
                <strong>{event.on}</strong> <Explained text={event.what} />
              </p>
              <p className="small quiet">
                <ReadFrom from={event.readFrom} />
              </p>
            </li>
          ))}
        </ol>
      </section>
      <section className="section" aria-labelledby="statements">
        <h2 id="statements">Statements that concern it</h2>
        {statements.length > 0 && (
          <p className="follow">
            <FallLinks id={approval.id} cards={statements} />
          </p>
        )}
        <StatementList cards={statements} full stated={[approval.id]} />
        <OfTotal shown={statements.length} total={statementsTotal}>
          <Link to="/related/$id" params={{ id: approval.id }} search={{ list: "concerning" }}>
            All statements that concern it
          </Link>
        </OfTotal>
      </section>
      <footer className="record">
        <ReviewNote review={approval.review} />
      </footer>
    </article>
  );
};
