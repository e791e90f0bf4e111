// Owns the page that shows the evidence of a paper as it stood in a year: what was known, and what each piece of advice had to stand on.
import { getRouteApi, Link } from "@tanstack/react-router";
import { countText } from "../../model/formats.ts";
import type { DatedEvent, Years } from "../../model/views/years.ts";
import { Kicker } from "../marks/kicker.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import { OfTotal } from "../marks/of-total.tsx";
import { StatementItem } from "../marks/statement-list.tsx";
import { PageTitle } from "../shell/page-title.tsx";
import { GroundInYear } from "../weigh/ground-in-year.tsx";
import { adviceIn, byYear, groundCounts, spanOf, wholeYearsText } from "../weigh/in-time.ts";
import { YearChoice } from "../weigh/year-choice.tsx";
import "../styles/weigh.css";

const route = getRouteApi("/weigh/years");

/** The page. */
export const YearsPage = () => {
  const answer = route.useLoaderData();
  const view = route.useSearch();
  const navigate = route.useNavigate();
  const span = spanOf(answer);
  const { dossier } = answer;
  const wholeYears = wholeYearsText(answer.events);
  const year = Math.min(Math.max(view.year ?? span?.paper ?? 0, span?.first ?? 0), span?.last ?? 0);
  const show = (next: number): void => {
    void navigate({
      search: { ...view, year: next },
      resetScroll: false,
      replace: true,
    });
  };
  return (
    <div className="page weigh-page">
      <Kicker kind="recommendation">
        <Link to="/weigh" search={{ dossier: view.dossier }}>
          Weigh
        </Link>
        {dossier !== undefined && (
          <>
            {" / "}
            <NodeLink node={dossier} />
          </>
        )}
      </Kicker>
      <PageTitle tab="The evidence as of a year">The evidence as of a year</PageTitle>
      <p className="lead">
        What was published, approved and withdrawn by the end of a year, and what each piece of
        advice could have stood on then. Only what is entered counts: no systematic search was made.
      </p>
      {wholeYears !== undefined && <p className="quiet">{wholeYears}</p>}
      {span === undefined ? (
        <p className="quiet">
          Nothing with a date is entered here. <Link to="/papers">Reviewed papers</Link>
        </p>
      ) : (
        <>
          <YearChoice span={span} year={year} onShow={show}>
            {answer.decisionsTotal > 0 && (
              <Link to="/decide" search={{ dossier: dossier?.id, year }}>
                The decision map as of this year
              </Link>
            )}
          </YearChoice>
          <div className="weigh-columns">
            <Happened answer={answer} year={year} />
            <AdviceThen answer={answer} year={year} paper={span.paper} />
          </div>
        </>
      )}
    </div>
  );
};

const kindWords: Record<DatedEvent["kind"], string> = {
  paper: "the paper itself",
  cited: "cited",
  uncited: "not cited",
  approval: "approval",
  standing: "no longer stands",
};

/** Everything with a date, year by year; what came after the year is set apart. */
const Happened = ({
  answer: { events, eventsTotal, undated },
  year,
}: {
  answer: Years;
  year: number;
}) => {
  const years = byYear(events);
  const known = years.filter(([when]) => when <= year);
  const later = years.filter(([when]) => when > year);
  return (
    <section aria-labelledby="happened">
      <h2 id="happened">What had happened</h2>
      <YearList years={known} />
      {later.length > 0 && (
        <>
          <h3 className="years-later">Not yet, in {year}</h3>
          <YearList years={later} isLater />
        </>
      )}
      {undated.length > 0 && (
        <>
          <h3 className="years-later">At a time that is not entered</h3>
          <ul className="plain">
            {undated.map(({ node, what }) => (
              <li key={`${node.id} ${what ?? ""}`}>
                <NodeLink node={node} withGlyph />
                {what !== undefined && <span className="small quiet"> {what}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      <OfTotal shown={events.length} total={eventsTotal} />
    </section>
  );
};

const YearList = ({
  years,
  isLater = false,
}: {
  years: readonly [number, DatedEvent[]][];
  isLater?: boolean;
}) => (
  <ol className={`years ${isLater ? "is-later" : ""}`}>
    {years.map(([year, events]) => (
      <li key={year}>
        <span className="years-year">{year}</span>
        <ul className="plain">
          {events.map((event) => (
            <li key={`${event.node.id} ${event.on} ${event.what ?? ""}`}>
              <NodeLink node={event.node} withGlyph />{" "}
              <span className="small quiet">{event.what ?? kindWords[event.kind]}</span>
            </li>
          ))}
        </ul>
      </li>
    ))}
  </ol>
);

/** Each piece of advice with what it could have stood on. */
const AdviceThen = ({
  answer: { advice, adviceTotal },
  year,
  paper,
}: {
  answer: Years;
  year: number;
  paper: number;
}) => {
  const dated = advice.filter(
    ({ sources, bearing }) =>
      sources.length > 0 || bearing.some(({ direction }) => direction === "disputes"),
  );
  const stood = dated.map((one) => ({ ...one, ...adviceIn(one, year) }));
  const counts = groundCounts(stood.map(({ ground }) => ground));
  return (
    <section aria-labelledby="advice-then">
      <h2 id="advice-then">What the advice could have stood on</h2>
      {year < paper && (
        <p className="small quiet">
          The paper appeared in {paper}: none of this had been advised yet.
        </p>
      )}
      {counts !== "" && (
        <p role="status">
          Of {countText(stood.length, "recommendation")} with a dated source, {counts}.
        </p>
      )}
      <ul className="items">
        {stood.map((one) => (
          <li key={one.card.id}>
            <StatementItem card={one.card} withWarning={false} />
            <GroundInYear stood={one} />
            <p className="more weigh-line">
              <Link to="/recommendation/$id" params={{ id: one.card.id }} search={{ year }}>
                Its page as of {year}
              </Link>
            </p>
          </li>
        ))}
      </ul>
      {dated.length < advice.length && (
        <p className="small quiet">
          {countText(advice.length - dated.length, "further recommendation")}: no source with a
          date.
        </p>
      )}
      <OfTotal shown={advice.length} total={adviceTotal} />
    </section>
  );
};
