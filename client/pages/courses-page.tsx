// Owns the page of the courses of cases: all on one time line, then the measures of their series.
import { getRouteApi } from "@tanstack/react-router";
import { CoursesFigure } from "../courses/courses-figure.tsx";
import { SeriesMeasures } from "../courses/series-measures.tsx";
import { hasCourses } from "../../model/shown-of-cases.ts";
import { SeriesPage } from "../courses/series-page.tsx";

const route = getRouteApi("/compare/courses");

/** The page. */
export const CoursesPage = () => {
  const answer = route.useLoaderData();
  return (
    <SeriesPage
      answer={answer}
      view={route.useSearch()}
      to="/compare/courses"
      title="Courses of the cases"
      lead="What became of each patient, on one time line. Only what a statement reports has a place in time."
      none="Nothing entered: no case of a paper has a course."
      isStated={hasCourses}
    >
      {(series) => (
        <>
          <CoursesFigure series={series} statements={answer.statements} />
          <h3 className="series-heading">Measures of the series and of single cases</h3>
          <p className="quiet">
            Values of single cases stand beside those of the series only where measure, unit and
            subject are the same.
          </p>
          {series.measures.length === 0 && (
            <p className="quiet">Nothing entered: the paper gives no measure of its series.</p>
          )}
          <SeriesMeasures series={series} />
        </>
      )}
    </SeriesPage>
  );
};
