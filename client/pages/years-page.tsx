// Owns the page that shows the evidence of a paper as it stood in a year: what was known, and what each piece of advice had to stand on.
import { getRouteApi, Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { countText, listText, numberText } from "../../model/formats.ts";
import type { DatedEvent, Years } from "../../model/views/years.ts";
import { Kicker } from "../marks/kicker.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import { NodeLinks } from "../marks/node-links.tsx";
import { OfTotal } from "../marks/of-total.tsx";
import { StatementItem } from "../marks/statement-list.tsx";
import { PageTitle } from "../shell/page-title.tsx";
import { byYear, spanOf, stoodIn } from "../weigh/in-time.ts";
import "../styles/weigh.css";

const route = getRouteApi("/weigh/years");

/** How long a year stays while they are played, in ms. */
const yearMs = 900;

/** The page. */
export const YearsPage = () => {
  const answer = route.useLoaderData();
  const view = route.useSearch();
  const navigate = route.useNavigate();
  const span = spanOf(answer);
  const { dossier } = answer;
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
      {span === undefined ? (
        <p className="quiet">
          Nothing with a date is entered here. <Link to="/papers">Reviewed papers</Link>
        </p>
      ) : (
        <>
          <YearChoice span={span} year={year} onShow={show} />
          <div className="weigh-columns">
            <Happened answer={answer} year={year} />
            <AdviceThen answer={answer} year={year} paper={span.paper} />
          </div>
        </>
      )}
    </div>
  );
};

const YearChoice = ({
  span: { first, last, paper },
  year,
  onShow,
}: {
  span: { first: number; last: number; paper: number };
  year: number;
  onShow: (year: number) => void;
}) => {
  const [isPlaying, setPlaying] = useState(false);
  const isRunning = isPlaying && year < last;
  useEffect(() => {
    if (!isRunning) return;
    const timer = setTimeout(() => {
      onShow(year + 1);
    }, yearMs);
    return () => {
      clearTimeout(timer);
    };
  }, [isRunning, year, onShow]);
  return (
    <div className="weigh-outcome year-choice">
      <label>
        <span>As of the end of</span> <output>{year}</output>
        <input
          type="range"
          min={first}
          max={last}
          step={1}
          value={year}
          onChange={({ target: { value } }) => {
            setPlaying(false);
            onShow(Number(value));
          }}
        />
      </label>
      <p className="more">
        <button
          type="button"
          className="plain-button"
          onClick={() => {
            if (year >= last) onShow(first);
            setPlaying(!isRunning);
          }}
        >
          {isRunning ? "Pause" : "Play the years"}
        </button>
        <button
          type="button"
          className="plain-button"
          onClick={() => {
            setPlaying(false);
            onShow(paper);
          }}
        >
          The paper’s year, {paper}
        </button>
      </p>
    </div>
  );
};

const kindWords: Record<DatedEvent["kind"], string> = {
  paper: "the paper itself",
  cited: "cited",
  uncited: "not cited",
  approval: "approval",
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
        <p className="small quiet">
          Of {countText(undated.length, "publication")} no date is entered:{" "}
          {listText(
            undated.map(({ label }) => label),
            "and",
          )}
          .
        </p>
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
  answer: { events, advice, adviceTotal },
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
  return (
    <section aria-labelledby="advice-then">
      <h2 id="advice-then">What the advice could have stood on</h2>
      {year < paper && (
        <p className="small quiet">
          The paper appeared in {paper}: none of this had been advised yet.
        </p>
      )}
      <ul className="items">
        {dated.map((one) => {
          const { known, later, against } = stoodIn(one, events, year);
          const all = known.length + later.length;
          return (
            <li key={one.card.id}>
              <StatementItem card={one.card} withWarning={false} />
              <p className="small weigh-line">
                {all === 0
                  ? "It stands on no source with a date"
                  : `${numberText(known.length)} of ${countText(all, "dated source")} known`}
                {later.length > 0 && (
                  <>
                    ; not yet: <NodeLinks nodes={later} />
                  </>
                )}
                {against.length > 0 && (
                  <>
                    ; against it by then: <NodeLinks nodes={against} />
                  </>
                )}
                .
              </p>
            </li>
          );
        })}
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
