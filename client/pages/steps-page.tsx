// Owns the page of paired steps: what was begun and undone in which order, procedure by procedure. The field names the pairs.
import { getRouteApi } from "@tanstack/react-router";
import { listText } from "../../model/formats.ts";
import { SeriesPage } from "../courses/series-page.tsx";
import { StepsFigure } from "../courses/steps-figure.tsx";
import { pairNamesOf } from "../../model/shown-of-cases.ts";

const route = getRouteApi("/compare/steps");

/** The page. */
export const StepsPage = () => {
  const answer = route.useLoaderData();
  const names = answer.series.flatMap((series) => pairNamesOf(series).map(({ name }) => name));
  return (
    <SeriesPage
      answer={answer}
      view={route.useSearch()}
      to="/compare/steps"
      title={names.length === 0 ? "Steps side by side" : listText(names, "and")}
      lead="In which order, case by case: what is aligned can be compared, and what is not described stays open."
      none="Nothing entered: no paper describes such steps."
      isStated={(series) => pairNamesOf(series).length > 0}
    >
      {(series) =>
        pairNamesOf(series).map((pair) => (
          <StepsFigure key={pair.id} series={series} statements={answer.statements} pair={pair} />
        ))
      }
    </SeriesPage>
  );
};
