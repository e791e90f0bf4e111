// Owns the page of a trace: the answer first, then the way from a statement to its sources, or from a work up, drawn or as
// an outline.
import { useMemo } from "react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { countInWords, listText, upperFirst } from "../../model/formats.ts";
import type { Caution, VerdictLine } from "../../model/support.ts";
import { disputeText, studiesText, verdictSentence } from "../../model/verdict-text.ts";
import type { Trace } from "../../model/views/trace.ts";
import { useIsPrinted, useIsWide } from "../drawing/use-is-wide.ts";
import { CautionList, WarningMark } from "../marks/cautions.tsx";
import { DraftMark } from "../marks/draft-mark.tsx";
import { isDraft, notesOf, warningsOf } from "../marks/words.ts";
import { Glyph } from "../marks/glyph.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import { PageTitle } from "../shell/page-title.tsx";
import { TraceColumns } from "../trace/trace-columns.tsx";
import { TracePart } from "../trace/trace-part.tsx";
import { TraceDrawing } from "../trace/trace-drawing.tsx";
import { buildTraceGraph } from "../trace/trace-graph.ts";
import { TraceOutline } from "../trace/trace-outline.tsx";

const route = getRouteApi("/trace/$id");

const rootOf = (trace: Trace) => trace.nodes.find((node) => node.id === trace.root);

/** The answer, first what makes the heading; downward without what the cautions beside it say. */
const saidOf = ({ answer, verdict, support }: Trace): string[] =>
  verdict === undefined || support === undefined
    ? answer
    : [
        verdictSentence(verdict, support),
        ...[studiesText(support), disputeText(support)].filter((text) => text !== undefined),
      ];

/** All that is said of the root, behind one line, so that the way itself begins in sight. Nothing when there is nothing. */
const MoreOfAnswer = ({
  cautions,
  but,
  rest,
}: {
  cautions: readonly Caution[];
  but: VerdictLine["but"];
  rest: readonly string[];
}) => {
  const parts = [
    countOrNone(warningsOf(cautions).length, "warning"),
    countOrNone(notesOf(cautions).length, "note"),
    rest.length === 0 ? undefined : "the studies known",
  ].filter((part) => part !== undefined);
  if (parts.length === 0) return null;
  return (
    <details className="trace-more">
      <summary>{upperFirst(listText(parts, "and"))}</summary>
      <CautionList cautions={cautions} but={but} />
      {rest.length > 0 && <p className="trace-rest">{rest.join(" ")}</p>}
    </details>
  );
};

const countOrNone = (n: number, what: string): string | undefined =>
  n === 0 ? undefined : countInWords(n, what);

/** The page. */
export const TracePage = () => {
  const trace = route.useLoaderData();
  const search = route.useSearch();
  const isWide = useIsWide();
  const navigate = route.useNavigate();
  const graph = useMemo(() => buildTraceGraph(trace), [trace]);
  const root = rootOf(trace);
  const isPrinted = useIsPrinted();
  const view = isPrinted ? "outline" : (search.view ?? "graph");
  const [first, ...rest] = saidOf(trace);
  const cautions = trace.cautions[trace.root] ?? [];
  const statement =
    root?.kind === "claim" || root?.kind === "recommendation" ? root.statement : undefined;
  const dim = (): void => {
    if (search.at === undefined) return;
    void navigate({
      search: (old) => ({ ...old, at: undefined }),
      replace: true,
      resetScroll: false,
    });
  };
  return (
    <article className="page trace-page">
      <header className="trace-top">
        {root !== undefined && (
          <p className="kicker">
            <Glyph kind={root.kind} />
            {trace.direction === "up" && "What depends on "}
            <NodeLink node={root}>{statement ?? root.label}</NodeLink>{" "}
            <DraftMark isDraft={isDraft(cautions)} />
          </p>
        )}
        <PageTitle tab={`Trace: ${root?.label ?? trace.root}`}>{first}</PageTitle>
        {trace.direction === "down" && <WarningMark cautions={cautions} but={trace.verdict?.but} />}
        <MoreOfAnswer
          cautions={trace.direction === "down" ? cautions : []}
          but={trace.verdict?.but}
          rest={rest}
        />
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
      {view === "outline" ? (
        <TraceOutline graph={graph} direction={trace.direction} />
      ) : isWide ? (
        <TraceDrawing
          key={trace.root}
          graph={graph}
          open={search.open}
          at={search.at}
          onLeave={dim}
        />
      ) : (
        <TraceColumns key={trace.root} graph={graph} direction={trace.direction} view={search} />
      )}
    </article>
  );
};
