// Owns what the pages of own cases have in common: their head, the way to all papers, and a part for each paper.
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { ComparedSeries, Courses } from "../../model/views/courses.ts";
import type { SeriesView } from "../address.ts";
import { DraftMark } from "../marks/draft-mark.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import { OfTotal } from "../marks/of-total.tsx";
import { isDraft } from "../marks/words.ts";
import { PageTitle } from "../shell/page-title.tsx";
import "../styles/courses.css";

/** One of these pages. */
export const SeriesPage = ({
  answer,
  view,
  to,
  title,
  lead,
  none,
  isStated,
  children,
}: {
  answer: Courses;
  view: SeriesView;
  to: "/compare/courses" | "/compare/steps" | "/compare/follow-up";
  title: string;
  lead: string;
  /** What is said where no paper has anything to show. */
  none: string;
  /** Whether a series has something to show here. */
  isStated: (series: ComparedSeries) => boolean;
  children: (series: ComparedSeries) => ReactNode;
}) => {
  const stated = answer.series.filter(isStated);
  return (
    <div className="page compare-page">
      <p className="kicker">
        <Link to="/compare">Compare</Link>
      </p>
      <PageTitle tab={title}>{title}</PageTitle>
      {stated.length > 0 && (
        <p className="lead">
          {lead}{" "}
          <DraftMark
            isDraft={Object.values(answer.statements).some(({ cautions }) => isDraft(cautions))}
          />
        </p>
      )}
      {view.dossier !== undefined && (
        <p className="more">
          <span className="quiet">Those of one paper only.</span>
          <Link to={to}>All papers</Link>
        </p>
      )}
      {stated.length === 0 && <p className="quiet compare-part">{none}</p>}
      {stated.map((series) => (
        <section key={series.paper.id} className="compare-part" aria-label={series.paper.label}>
          <h2>
            <NodeLink node={{ ...series.paper, kind: "dossier" }} />
          </h2>
          {children(series)}
        </section>
      ))}
      <OfTotal shown={answer.shown} total={answer.total}>
        <Link to="/cases">All cases</Link>
      </OfTotal>
    </div>
  );
};
