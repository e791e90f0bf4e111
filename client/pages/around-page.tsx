// Owns the page of a neighbourhood: one to three steps of the graph around a node, drawn in columns, one column at a time, or as an outline.
import { getRouteApi, Link } from "@tanstack/react-router";
import { countInWords, numberText } from "../../model/formats.ts";
import type { AroundNode } from "../../model/views/around.ts";
import { AroundDrawing } from "../around/around-drawing.tsx";
import { AroundOutline } from "../around/around-outline.tsx";
import { AroundPages } from "../around/around-pages.tsx";
import { isTraceable, nameOf } from "../around/node-facts.ts";
import { useIsPrinted, useIsWide } from "../drawing/use-is-wide.ts";
import { Kicker } from "../marks/kicker.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import { PageTitle } from "../shell/page-title.tsx";

const route = getRouteApi("/around/$id");

const allSteps = [1, 2, 3] as const;
const howToSee = [
  ["graph", "Drawn"],
  ["outline", "Outline"],
] as const;

/** How each way to see it leads towards the sources, and to what is not shown. */
const said = {
  drawing: {
    toSources: ", towards the sources from left to right",
    more: "a number with a plus opens more",
  },
  pages: {
    toSources: ", towards the sources column by column",
    more: "“Show … more” opens more",
  },
  outline: { toSources: "", more: "“Show … more” opens more" },
} as const;

/** The page. */
export const AroundPage = () => {
  const around = route.useLoaderData();
  const search = route.useSearch();
  const isWide = useIsWide();
  const isPrinted = useIsPrinted();
  const [centre] = around.nodes;
  const view = search.view ?? "graph";
  // What a window moves across would be cut on paper.
  const shownAs = view === "outline" || isPrinted ? "outline" : isWide ? "drawing" : "pages";
  if (centre === undefined) return null;
  const { shown, total, steps } = around;
  const { toSources, more } = said[shownAs];
  return (
    <article className="page around-page">
      <header>
        <Kicker kind={centre.kind}>Neighbourhood</Kicker>
        <PageTitle tab={`Around ${nameOf(centre)}`}>{nameOf(centre)}</PageTitle>
        <p className="around-lead">
          {centre.neighbours === 0
            ? "Nothing is linked with it yet."
            : `${steps === 1 ? "One step" : `Up to ${countInWords(steps, "step")}`} away${toSources}.`}{" "}
          {total > shown && (
            <span className="quiet">
              {numberText(shown)} of {numberText(total)} shown{isPrinted ? "" : `; ${more}`}.
            </span>
          )}
        </p>
        <WaysFrom centre={centre} />
      </header>
      <Controls steps={steps} view={view} />
      {shownAs === "outline" ? (
        <AroundOutline around={around} view={search} />
      ) : shownAs === "drawing" ? (
        <AroundDrawing key={around.centre} around={around} view={search} />
      ) : (
        <AroundPages key={around.centre} around={around} view={search} />
      )}
    </article>
  );
};

/** How many steps are shown, and how they are seen. */
const Controls = ({ steps, view }: { steps: number; view: "graph" | "outline" }) => (
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
);

/** The ways on from the node in the middle. */
const WaysFrom = ({ centre }: { centre: AroundNode }) => (
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
);
