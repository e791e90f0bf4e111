// Owns the index of the comparisons: those that have something to show.
import type { ReactNode } from "react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { listText } from "../../model/formats.ts";
import type { Contents } from "../../model/views/contents.ts";
import { PageTitle } from "../shell/page-title.tsx";

const comparisonsOf = ({ pages, pairedSteps }: Contents) => {
  const comparisons = [
    {
      to: "/compare/differential",
      name: "Differential diagnosis",
      about:
        "Conditions by features: what points to each, what points away, and what tells two of them apart.",
    },
    {
      to: "/compare/regimens",
      name: "Regimens and trials",
      about:
        "Results arm by arm: what a paper says beside what its source reports, and studies that it does not cite, drawn on common axes.",
    },
    {
      to: "/compare/shares",
      name: "Whom and where",
      about:
        "Figures on who is affected, where and how often, by denominator: shares that seem to contradict each other may be shares of different things.",
    },
    {
      to: "/compare/courses",
      name: "Courses of the cases",
      about:
        "Every patient of a series on one time line: what was reported and when, and the measures of the series beside those of single cases.",
    },
    {
      to: "/compare/steps",
      name: listText(pairedSteps, "and"),
      about: "The order of these steps, procedure by procedure, with what is not described.",
    },
    {
      to: "/compare/follow-up",
      name: "Follow-up timetable",
      about: "When patients were to be seen, and what happened to them on the same axis.",
    },
  ] as const;
  return comparisons.filter(({ to }) => pages[to]);
};

const item = (link: ReactNode, about: string) => (
  <>
    <p className="item-name">{link}</p>
    <p className="quiet">{about}</p>
  </>
);

const route = getRouteApi("/compare");

/** The page. */
export const ComparePage = () => {
  const contents = route.useLoaderData();
  return (
    <div className="page narrow">
      <PageTitle tab="Compare">Compare</PageTitle>
      {contents.pages["/compare"] ? (
        <>
          <p className="lead">
            Statements side by side. Every entry leads to the statement that says so.
          </p>
          <ul className="items compare-index">
            {comparisonsOf(contents).map(({ to, name, about }) => (
              <li key={to} className="item">
                {item(<Link to={to}>{name}</Link>, about)}
              </li>
            ))}
            <li className="item">
              {item(
                <Link to="/matrix" search={{ rows: "gaps" }}>
                  Gap map
                </Link>,
                "Topics by kind of evidence: its level, how direct it is, the authors’ own work, none. An empty cell is the finding.",
              )}
            </li>
          </ul>
        </>
      ) : (
        <p className="quiet">Nothing that could be set side by side is entered.</p>
      )}
    </div>
  );
};
