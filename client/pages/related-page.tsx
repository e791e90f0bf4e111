// Owns the rest of a list that another page shows the beginning of: what stands around one node, page by page.
import { getRouteApi } from "@tanstack/react-router";
import type { RelatedList, RelatedPage as Page } from "../../model/views/related.ts";
import { Pager, rangeText } from "../lists/pager.tsx";
import { ConceptItem } from "../marks/concept-item.tsx";
import { Kicker } from "../marks/kicker.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import { StatementItem } from "../marks/statement-list.tsx";
import { WorkItem } from "../marks/work-item.tsx";
import { PageTitle } from "../shell/page-title.tsx";
import { IdentificationBadge } from "../statement/evidence-lines.tsx";
import { Report } from "../statement/reports.tsx";

const route = getRouteApi("/related/$id");

const titles: Record<RelatedList, string> = {
  references: "In reference lists as",
  reports: "What is reported",
  works: "Works that describe it",
  "bears-on": "Statements it bears on without being cited",
  narrower: "Narrower concepts",
  parts: "Parts",
  concerning: "Statements that concern it",
  "basis-of": "What is based on it",
};

/** The page. */
export const RelatedPage = () => {
  const page = route.useLoaderData();
  const { list, cursor } = route.useSearch();
  return (
    <div className="page narrow">
      <Kicker kind={page.of.kind}>
        <NodeLink node={page.of} />
      </Kicker>
      <PageTitle tab={`${titles[list]}: ${page.of.label}`}>{titles[list]}</PageTitle>
      <p className="quiet range" role="status">
        {rangeText(page)}
      </p>
      <ul className="items">
        {page.items.map((item) => (
          <li key={item.id}>
            <Entry item={item} papers={page.papers} />
          </li>
        ))}
      </ul>
      <Pager part={page} cursor={cursor} />
    </div>
  );
};

const Entry = ({ item, papers }: { item: Page["items"][number]; papers: Page["papers"] }) => {
  switch (item.kind) {
    case "claim":
    case "recommendation":
      return <StatementItem card={item} withPaper />;
    case "work":
      return <WorkItem work={item} />;
    case "concept":
      return <ConceptItem concept={item} />;
    case "report":
      return <Report report={item} />;
    case "reference":
      return (
        <p className="item">
          <NodeLink node={item} withGlyph /> <span className="quiet">{papers[item.dossier]}</span>{" "}
          <IdentificationBadge reference={item} />
        </p>
      );
  }
};
