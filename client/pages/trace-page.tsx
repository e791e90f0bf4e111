// Owns the page of a trace: the answer first, then the way from a statement to its sources, or from a work up.
import { getRouteApi } from "@tanstack/react-router";
import { PageTitle } from "../shell/page-title.tsx";

const route = getRouteApi("/trace/$id");

/** The page. */
export const TracePage = () => {
  const trace = route.useLoaderData();
  return (
    <article className="page">
      <PageTitle tab="Trace">{trace.answer[0]}</PageTitle>
    </article>
  );
};
