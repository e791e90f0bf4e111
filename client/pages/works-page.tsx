// Owns the list of works: the reviewed papers, what they cite, and what they do not cite.
import { getRouteApi } from "@tanstack/react-router";
import { countText } from "../../model/formats.ts";
import { TakeAway } from "../download/take-away.tsx";
import { listAddress } from "../lists/list-at.ts";
import { Pager } from "../lists/pager.tsx";
import { WordsForm } from "../lists/words-form.tsx";
import { WorkItem } from "../marks/work-item.tsx";
import { PageTitle } from "../shell/page-title.tsx";

const route = getRouteApi("/works");

/** The page. */
export const WorksPage = () => {
  const page = route.useLoaderData();
  const { q, cursor } = route.useSearch();
  return (
    <div className="page narrow">
      <PageTitle tab="Works">Works</PageTitle>
      <p className="lead">
        The reviewed papers, the works that their references were matched to, and works that bear on
        a statement without being cited.
      </p>
      <WordsForm q={q} what="Find" />
      <p className="quiet range" role="status">
        {countText(page.total, "work")}
      </p>
      <ul className="items">
        {page.items.map((work) => (
          <li key={work.id}>
            <WorkItem work={work} />
          </li>
        ))}
      </ul>
      <Pager part={page} cursor={cursor} />
      <TakeAway
        ids={page.items.map(({ id }) => id)}
        name="Works"
        withStatements={false}
        whole={{
          shown: page.items.length,
          total: page.total,
          what: "work",
          list: listAddress("/works", { q }),
        }}
      />
    </div>
  );
};
