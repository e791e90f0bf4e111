// Owns the page of the timetable of follow-up: when patients were to be seen, and what happened on it.
import { getRouteApi } from "@tanstack/react-router";
import { SeriesPage } from "../courses/series-page.tsx";
import { TimetableFigure } from "../courses/timetable-figure.tsx";
import { hasVisits } from "../../model/shown-of-cases.ts";

const route = getRouteApi("/compare/follow-up");

/** The page. */
export const FollowUpPage = () => {
  const answer = route.useLoaderData();
  return (
    <SeriesPage
      answer={answer}
      view={route.useSearch()}
      to="/compare/follow-up"
      title="Follow-up timetable"
      lead="When patients were to be seen, and what happened to each of them on the same axis."
      none="Nothing entered: no paper describes follow-up visits."
      isStated={hasVisits}
    >
      {(series) => <TimetableFigure series={series} statements={answer.statements} />}
    </SeriesPage>
  );
};
