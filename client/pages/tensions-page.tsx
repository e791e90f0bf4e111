// Owns the list of inconsistencies.
import { getRouteApi, Link } from "@tanstack/react-router";
import { numberText } from "../../model/formats.ts";
import { TakeAway } from "../download/take-away.tsx";
import { listAddress } from "../lists/list-at.ts";
import { withSides } from "../lists/load-tensions.ts";
import { Pager } from "../lists/pager.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import { OfTotal } from "../marks/of-total.tsx";
import { TensionItem } from "../marks/tension-item.tsx";
import { PageTitle } from "../shell/page-title.tsx";

const route = getRouteApi("/tensions");
const titles = {
  hard: "The sides cannot both be true as they stand",
  interpretive: "Reconcilable only by an assumption that the paper does not state",
} as const;

/** The page. */
export const TensionsPage = () => {
  const lists = route.useLoaderData();
  const { type, dossier, cursor } = route.useSearch();
  const [paper] = lists.flatMap(({ page }) => page.of);
  const isOfMany = lists.some(({ page }) => Object.keys(page.papers).length > 1);
  return (
    <div className="page narrow">
      <PageTitle tab="Inconsistencies">Inconsistencies</PageTitle>
      <p className="lead">
        {paper === undefined ? (
          "Where a paper does not agree with itself."
        ) : (
          <>
            Where <NodeLink node={paper} /> does not agree with itself.
          </>
        )}
      </p>
      {(type !== undefined || dossier !== undefined) && (
        <p className="more">
          <Link to="/tensions">All inconsistencies</Link>
        </p>
      )}
      {lists.every(({ page }) => page.total === 0) && (
        <p className="quiet">No inconsistency has been entered.</p>
      )}
      {lists.map(
        ({ type: sort, page }) =>
          page.total > 0 && (
            <section key={sort} className="section" aria-labelledby={sort}>
              <h2 id={sort}>
                {titles[sort]} <span className="count">{numberText(page.total)}</span>
              </h2>
              <ul className="items">
                {page.items.map((tension) => (
                  <li key={tension.id}>
                    <TensionItem
                      tension={tension}
                      paper={isOfMany ? page.papers[tension.dossier] : undefined}
                      full
                    />
                  </li>
                ))}
              </ul>
              {type === undefined ? (
                <OfTotal shown={page.items.length} total={page.total}>
                  <Link to="/tensions" search={{ type: sort, dossier }}>
                    All of them
                  </Link>
                </OfTotal>
              ) : (
                <Pager part={page} cursor={cursor} />
              )}
            </section>
          ),
      )}
      <TakeAway
        ids={lists.flatMap(({ page }) => page.items.flatMap(withSides))}
        name="Inconsistencies"
        whole={{
          shown: lists.reduce((sum, { page }) => sum + page.items.length, 0),
          total: lists.reduce((sum, { page }) => sum + page.total, 0),
          what: "inconsistency",
          many: "inconsistencies",
          list: listAddress("/tensions", { type, dossier }),
        }}
      />
    </div>
  );
};
