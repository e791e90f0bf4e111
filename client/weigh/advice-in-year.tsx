// Owns what a recommendation's page says of the year in its address: what the advice stood on by its end, and the way back to now.
import { Link } from "@tanstack/react-router";
import type { Years } from "../../model/views/years.ts";
import type { RecommendationView } from "../address.ts";
import { GroundInYear } from "./ground-in-year.tsx";
import { adviceIn, spanOf } from "./in-time.ts";
import { YearChoice } from "./year-choice.tsx";

/** Below the verdict, which stays that of now. */
export const AdviceInYear = ({
  id,
  years,
  view,
  onShow,
}: {
  /** The recommendation. */
  id: string;
  years: Years;
  view: RecommendationView & { year: number };
  onShow: (year: number) => void;
}) => {
  const span = spanOf(years);
  const advice = years.advice.find(({ card }) => card.id === id);
  const now = (
    <Link to="." search={{ ...view, year: undefined }}>
      Back to now
    </Link>
  );
  if (span === undefined || advice === undefined) {
    return (
      <aside className="weigh-note" aria-label="As of a year">
        <p>What it rested on in a given year is not shown here; what follows is as of today.</p>
        <p className="more">{now}</p>
      </aside>
    );
  }
  const year = Math.min(Math.max(view.year, span.first), span.last);
  return (
    <aside className="weigh-note advice-in-year" aria-label={`As of ${year}`}>
      <YearChoice span={span} year={year} onShow={onShow}>
        <Link to="/weigh/years" search={{ dossier: years.dossier?.id, year }}>
          The evidence as of this year
        </Link>
        {now}
      </YearChoice>
      <GroundInYear stood={{ ...advice, ...adviceIn(advice, year) }} />
      <p className="small quiet">
        {year < span.paper &&
          `The paper appeared in ${span.paper}: this had not been advised yet. `}
        Everything else on this page is as it stands now.
      </p>
    </aside>
  );
};
