// Owns the list of concepts.
import { getRouteApi } from "@tanstack/react-router";
import { countText } from "../../model/formats.ts";
import { Pager } from "../lists/pager.tsx";
import { WordsForm } from "../lists/words-form.tsx";
import { ConceptItem } from "../marks/concept-item.tsx";
import { PageTitle } from "../shell/page-title.tsx";

const route = getRouteApi("/concepts");

/** The page. */
export const ConceptsPage = () => {
  const page = route.useLoaderData();
  const { q, cursor } = route.useSearch();
  return (
    <div className="page narrow">
      <PageTitle tab="Concepts">Concepts</PageTitle>
      <p className="lead">What statements are about. Each leads to the statements about it.</p>
      <WordsForm q={q} what="Find" />
      <p className="quiet range" role="status">
        {countText(page.total, "concept")}
      </p>
      <ul className="items">
        {page.items.map((concept) => (
          <li key={concept.id}>
            <ConceptItem concept={concept} />
          </li>
        ))}
      </ul>
      <Pager part={page} cursor={cursor} />
    </div>
  );
};
