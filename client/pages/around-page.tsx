// Owns the page of a neighbourhood: one to three steps of the graph around a node, drawn in columns or as an outline.
import { getRouteApi, Link } from "@tanstack/react-router";
import { countInWords, numberText } from "../../model/formats.ts";
import { AroundDrawing } from "../around/around-drawing.tsx";
import { AroundOutline } from "../around/around-outline.tsx";
import { isTraceable, nameOf } from "../around/node-facts.ts";
import { Kicker } from "../marks/kicker.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import { PageTitle } from "../shell/page-title.tsx";
import { useIsWide } from "../trace/use-is-wide.ts";

const route = getRouteApi("/around/$id");

const allSteps = [1, 2, 3] as const;
const howToSee = [
  ["graph", "Drawn"],
  ["outline", "Outline"],
] as const;

/** The page. */
export const AroundPage = () => {
  const around = route.useLoaderData();
  const search = route.useSearch();
  const isWide = useIsWide("around");
  const [centre] = around.nodes;
  const view = search.view ?? (isWide ? "graph" : "outline");
  if (centre === undefined) return null;
  const { shown, total, steps } = around;
  return (
    <article className="page around-page">
      <header>
        <Kicker kind={centre.kind}>Neighbourhood</Kicker>
        <PageTitle tab={`Around ${nameOf(centre)}`}>{nameOf(centre)}</PageTitle>
        <p className="around-lead">
          {centre.neighbours === 0
            ? "Nothing is linked with it yet."
            : `${steps === 1 ? "One step" : `Up to ${countInWords(steps, "step")}`} away, towards the sources from left to right.`}{" "}
          {total > shown && (
            <span className="quiet">
              {numberText(shown)} of {numberText(total)} shown; a number with a plus opens more.
            </span>
          )}
        </p>
        <p className="around-links">
          <NodeLink node={centre}>Its page</NodeLink>
          {isTraceable(centre) && (
            <Link to="/trace/$id" params={{ id: centre.id }}>
              {centre.kind === "claim" || centre.kind === "recommendation"
                ? "Follow it to its sources"
                : "What depends on it"}
            </Link>
          )}
          <Link to="/paths" search={{ from: centre.id }}>
            How is it connected with …?
          </Link>
        </p>
      </header>
      <div className="around-controls">
        <nav className="views" aria-label="How many steps">
          {allSteps.map((n) => (
            <Link
              key={n}
              from="/around/$id"
              to="/around/$id"
              params={(params) => params}
              search={(old) => ({ ...old, steps: n })}
              aria-current={steps === n ? "true" : undefined}
              resetScroll={false}
            >
              {n === 1 ? "1 step" : `${n} steps`}
            </Link>
          ))}
        </nav>
        <nav className="views" aria-label="How to see it">
          {howToSee.map(([how, name]) => (
            <Link
              key={how}
              from="/around/$id"
              to="/around/$id"
              params={(params) => params}
              search={(old) => ({ ...old, view: how })}
              aria-current={view === how ? "true" : undefined}
              resetScroll={false}
            >
              {name}
            </Link>
          ))}
        </nav>
      </div>
      {view === "graph" ? (
        <AroundDrawing key={around.centre} around={around} view={search} />
      ) : (
        <AroundOutline around={around} view={search} />
      )}
    </article>
  );
};
