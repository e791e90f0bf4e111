// Owns the page of results of regimens: tables first, then drawings.
import { getRouteApi, Link } from "@tanstack/react-router";
import { ComparedScope } from "../compare/compared-scope.tsx";
import { Plots } from "../compare/plots.tsx";
import { RegimensTables } from "../compare/regimens-tables.tsx";
import { PageTitle } from "../shell/page-title.tsx";

const route = getRouteApi("/compare/regimens");

/** The page. */
export const RegimensPage = () => {
  const answer = route.useLoaderData();
  const view = route.useSearch();
  const { sort, order } = view;
  const navigate = route.useNavigate();
  const isEmpty = answer.results.length + answer.uncited.length === 0;
  return (
    <div className="page compare-page">
      <p className="kicker">
        <Link to="/compare">Compare</Link>
      </p>
      <PageTitle tab="Regimens and trials">Regimens and trials</PageTitle>
      {!isEmpty && (
        <p className="lead">
          Each result arm by arm: what the paper says beside what its source reports, and whom the
          source studied.
        </p>
      )}
      <ComparedScope view={view} to="/compare/regimens" />
      {isEmpty ? (
        <p className="quiet compare-part">No result of a regimen is entered here.</p>
      ) : (
        <>
          <RegimensTables
            answer={answer}
            order={sort === undefined ? undefined : { by: sort, isDown: order === "descending" }}
            onSort={({ by, isDown }) => {
              void navigate({
                search: (before) => ({
                  ...before,
                  sort: by,
                  order: isDown ? "descending" : undefined,
                }),
                replace: true,
                resetScroll: false,
              });
            }}
          />
          <Plots answer={answer} />
        </>
      )}
    </div>
  );
};
