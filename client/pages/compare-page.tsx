// Owns the index of the comparisons. Those of own cases are named where a paper tells of any.
import { getRouteApi, Link } from "@tanstack/react-router";
import { listText } from "../../model/formats.ts";
import type { Courses } from "../../model/views/courses.ts";
import { hasCourses, hasVisits, pairNamesOf } from "../courses/told-of-cases.ts";
import { PageTitle } from "../shell/page-title.tsx";

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
] as const;

const route = getRouteApi("/compare");

/** The comparisons of own cases that have something to show. */
const ofCases = ({ series }: Courses) => {
  const pairs = series.flatMap((one) => pairNamesOf(one).map(({ name }) => name));
  return [
    {
      to: "/compare/courses",
      name: "Courses of the cases",
      about:
        "Every patient of a series on one time line: what was reported and when, and the measures of the series beside those of single cases.",
      isTold: series.some(hasCourses),
    },
    {
      to: "/compare/steps",
      name: listText(pairs, "and"),
      about: "The order of these steps, operation by operation, with what is not described.",
      isTold: pairs.length > 0,
    },
    {
      to: "/compare/follow-up",
      name: "Follow-up timetable",
      about: "When patients were to be seen, and what happened to them on the same axis.",
      isTold: series.some(hasVisits),
    },
  ] as const;
};

/** The page. */
export const ComparePage = () => {
  const answer = route.useLoaderData();
  const all = [...comparisons, ...ofCases(answer).filter(({ isTold }) => isTold)];
  return (
    <div className="page narrow">
      <PageTitle tab="Compare">Compare</PageTitle>
      <p className="lead">
        Statements side by side. Every entry leads to the statement that says so.
      </p>
      <ul className="items compare-index">
        {all.map(({ to, name, about }) => (
          <li key={to} className="item">
            <p className="item-name">
              <Link to={to}>{name}</Link>
            </p>
            <p className="quiet">{about}</p>
          </li>
        ))}
      </ul>
    </div>
  );
};
