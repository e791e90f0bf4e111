// Owns the list of guided tours: what one knows at the end of each, and how far one has come.
import { getRouteApi } from "@tanstack/react-router";
import { countText } from "../../model/formats.ts";
import type { TourNode } from "../../model/nodes.ts";
import { LearnNav } from "../learn/learn-nav.tsx";
import { Pager } from "../lists/pager.tsx";
import { DraftMark } from "../marks/draft-mark.tsx";
import { PageTitle } from "../shell/page-title.tsx";
import { useProgress, type TourProgress } from "../tours/progress.ts";
import { StepLink } from "../tours/step-link.tsx";
import "../styles/learn.css";

const route = getRouteApi("/tours");

/** The page. */
export const ToursPage = () => {
  const page = route.useLoaderData();
  const { cursor } = route.useSearch();
  const progress = useProgress();
  const isOfMany = new Set(page.items.map(({ dossier }) => dossier)).size > 1;
  return (
    <div className="page narrow learn-page">
      <LearnNav />
      <PageTitle tab="Tours">Tours</PageTitle>
      <p className="lead">
        Each leads step by step through the pages themselves, with one idea at each. How far you
        have come is kept in this browser only.
      </p>
      {page.total === 0 && <p className="quiet">No tour has been written yet.</p>}
      <ul className="items tour-list">
        {page.items.map((tour) => (
          <li key={tour.id}>
            <Tour
              tour={tour}
              paper={isOfMany ? page.papers[tour.dossier] : undefined}
              progress={progress[tour.id]}
            />
          </li>
        ))}
      </ul>
      <Pager part={page} cursor={cursor} />
    </div>
  );
};

const Tour = ({
  tour,
  paper,
  progress,
}: {
  tour: TourNode;
  paper: string | undefined;
  progress: TourProgress | undefined;
}) => {
  const { length } = tour.steps;
  const isUnderWay = progress !== undefined && progress.step > 1 && progress.step < length;
  return (
    <>
      <h2>
        {tour.label} <DraftMark isDraft={tour.review.reviewed === undefined} />
      </h2>
      <p>{tour.about}</p>
      <p className="tour-ways">
        <span className="quiet">
          {paper !== undefined && `${paper}, `}
          {isUnderWay ? `step ${progress.step} of ${length}` : countText(length, "step")}
          {progress?.isSeen === true && ", seen to its end"}
        </span>
        {isUnderWay && (
          <StepLink tour={tour} step={progress.step}>
            Resume<span className="unseen"> {tour.label}</span>
          </StepLink>
        )}
        <StepLink tour={tour} step={1}>
          {progress === undefined ? "Begin" : "From the beginning"}
          <span className="unseen"> {tour.label}</span>
        </StepLink>
      </p>
    </>
  );
};
