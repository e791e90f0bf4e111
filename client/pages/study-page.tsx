// Owns the page of one study: who was studied, how, which works describe it, whether it was confirmed.
import { getRouteApi, Link } from "@tanstack/react-router";
import { numberText } from "../../model/formats.ts";
import type { StudyDetail } from "../../model/views/source.ts";
import { studyDesigns } from "../../model/words.ts";
import { TakeAway } from "../download/take-away.tsx";
import { Explained } from "../explain/explained.tsx";
import { AroundLine } from "../marks/around-link.tsx";
import { Badge } from "../marks/badge.tsx";
import { DraftMark } from "../marks/draft-mark.tsx";
import { DependentsSection } from "../marks/dependents-section.tsx";
import { Coins } from "../marks/coins.tsx";
import { Kicker } from "../marks/kicker.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import { OfTotal } from "../marks/of-total.tsx";
import { StandingNote } from "../marks/standing-note.tsx";
import { spoken } from "../marks/words.ts";
import { PageTitle } from "../shell/page-title.tsx";
import { citationOf } from "../statement/citation.ts";
import { Report } from "../statement/reports.tsx";
import { ReviewNote } from "../statement/review-note.tsx";

const route = getRouteApi("/study/$id");

/** The page. */
export const StudyPage = () => {
  const detail = route.useLoaderData();
  const { study, works, worksTotal, reports, reportsTotal } = detail;
  return (
    <article className="page narrow">
      <Kicker kind="study">
        Study, <Badge word={spoken(study.design)} meaning={studyDesigns[study.design]} />{" "}
        <DraftMark isDraft={study.review.reviewed === undefined} />
      </Kicker>
      <PageTitle tab={study.label}>{study.name}</PageTitle>
      <AroundLine id={study.id} />
      <StandingNote standing={study.standing} />
      <StudyTerms detail={detail} />
      {study.note !== undefined && (
        <p className="curator-note">
          <Explained text={study.note} />
        </p>
      )}
      <section className="section" aria-labelledby="works">
        <h2 id="works">Works that describe it</h2>
        <ul className="plain">
          {works.map((work) => (
            <li key={work.id} className="work-citation">
              <NodeLink node={work} withGlyph>
                {citationOf(work)}
              </NodeLink>
              <Coins work={work} />
            </li>
          ))}
        </ul>
        <OfTotal shown={works.length} total={worksTotal}>
          <Link to="/related/$id" params={{ id: study.id }} search={{ list: "works" }}>
            All works that describe it
          </Link>
        </OfTotal>
        <TakeAway ids={[study.id]} name={study.label} withStatements={false} />
      </section>
      {reports.length > 0 && (
        <section className="section" aria-labelledby="reports">
          <h2 id="reports">What they report</h2>
          {reports.map((report) => (
            <Report key={report.id} report={report} />
          ))}
          <OfTotal shown={reports.length} total={reportsTotal}>
            <Link to="/related/$id" params={{ id: study.id }} search={{ list: "reports" }}>
              Everything they report
            </Link>
          </OfTotal>
        </section>
      )}
      <DependentsSection
        id={study.id}
        cards={detail.dependents}
        total={detail.dependentsTotal}
        filter={{ study: study.id }}
        stated={[study.id]}
        whenNone="No statement cites a work of this study."
      />
      <footer className="record">
        <ReviewNote review={study.review} />
      </footer>
    </article>
  );
};

/** Who was studied and where, and how the study stands to others. */
const StudyTerms = ({ detail }: { detail: StudyDetail }) => {
  const { study, notConfirmedBy, overlaps } = detail;
  return (
    <dl className="terms">
      <dt>Population</dt>
      <dd>
        <Explained text={study.population} />
      </dd>
      <dt>Setting</dt>
      <dd>
        <Explained text={study.setting} />
      </dd>
      <dt>Participants</dt>
      <dd>
        {study.participants === undefined ? "not known here" : numberText(study.participants)}
      </dd>
      {study.arms.length > 0 && (
        <>
          <dt>Compared</dt>
          <dd>{study.arms.map(({ name }) => name).join("; ")}</dd>
        </>
      )}
      {study.registration.length > 0 && (
        <>
          <dt>Registered</dt>
          <dd>{study.registration.join(", ")}</dd>
        </>
      )}
      {notConfirmedBy.length > 0 && (
        <>
          <dt>Not confirmed by</dt>
          <dd>
            {notConfirmedBy.map((other) => (
              <NodeLink key={other.id} node={other} />
            ))}
          </dd>
        </>
      )}
      {overlaps.length > 0 && (
        <>
          <dt>Overlaps with</dt>
          <dd>
            <ul className="plain">
              {overlaps.map(({ study: other, how }) => (
                <li key={other.id}>
                  <NodeLink node={other} />: {how}
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
    </dl>
  );
};
