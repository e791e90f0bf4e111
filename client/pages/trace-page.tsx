// Owns the page of a trace: the answer first, then the way from a statement to its sources, or from a work up, drawn or as
// an outline.
import { useMemo } from "react";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { Trace } from "../../model/views/trace.ts";
import { CautionList } from "../marks/cautions.tsx";
import { DraftMark } from "../marks/draft-mark.tsx";
import { isDraft } from "../marks/words.ts";
import { Glyph } from "../marks/glyph.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import { PageTitle } from "../shell/page-title.tsx";
import { TracePart } from "../trace/trace-part.tsx";
import { TraceDrawing } from "../trace/trace-drawing.tsx";
import { buildTraceGraph } from "../trace/trace-graph.ts";
import { TraceOutline } from "../trace/trace-outline.tsx";
import { useIsWide } from "../trace/use-is-wide.ts";

const route = getRouteApi("/trace/$id");

const rootOf = (trace: Trace) => trace.nodes.find((node) => node.id === trace.root);

/** The page. */
export const TracePage = () => {
  const trace = route.useLoaderData();
  const search = route.useSearch();
  const isWide = useIsWide();
  const graph = useMemo(() => buildTraceGraph(trace), [trace]);
  const root = rootOf(trace);
  const view = search.view ?? (isWide ? "graph" : "outline");
  const [first, ...rest] = trace.answer;
  const untold = (trace.cautions[trace.root] ?? []).filter(
    ({ text }) => !trace.answer.some((s) => s.toLowerCase().includes(text.toLowerCase())),
  );
  const statement =
    root?.kind === "claim" || root?.kind === "recommendation" ? root.statement : undefined;
  const outline = <TraceOutline graph={graph} direction={trace.direction} />;
  return (
    <article className="page trace-page">
      <header className="trace-top">
        {root !== undefined && (
          <p className="kicker">
            <Glyph kind={root.kind} />
            {trace.direction === "up" && "What leans on "}
            <NodeLink node={root}>{statement ?? root.label}</NodeLink>{" "}
            <DraftMark isDraft={isDraft(trace.cautions[trace.root] ?? [])} />
          </p>
        )}
        <PageTitle tab={`Trace: ${root?.label ?? trace.root}`}>{first}</PageTitle>
        {rest.length > 0 && <p className="trace-rest">{rest.join(" ")}</p>}
        <CautionList cautions={untold} />
      </header>
      <nav className="views" aria-label="How to see it">
        <Link
          from="/trace/$id"
          to="/trace/$id"
          params={(params) => params}
          search={(old) => ({ ...old, view: "graph" as const })}
          aria-current={view === "graph" ? "true" : undefined}
          resetScroll={false}
        >
          Drawn
        </Link>
        <Link
          from="/trace/$id"
          to="/trace/$id"
          params={(params) => params}
          search={(old) => ({ ...old, view: "outline" as const })}
          aria-current={view === "outline" ? "true" : undefined}
          resetScroll={false}
        >
          Outline
        </Link>
      </nav>
      <TracePart trace={trace} />
      {view === "graph" ? (
        <TraceDrawing key={trace.root} graph={graph} outline={outline} />
      ) : (
        outline
      )}
    </article>
  );
};
