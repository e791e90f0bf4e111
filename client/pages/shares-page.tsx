// Owns the page of figures on whom and where it concerns, by denominator.
import { getRouteApi, Link } from "@tanstack/react-router";
import { ComparedScope } from "../compare/compared-scope.tsx";
import { SharesTables } from "../compare/shares-tables.tsx";
import { PageTitle } from "../shell/page-title.tsx";

const route = getRouteApi("/compare/shares");

/** The page. */
export const SharesPage = () => {
  const answer = route.useLoaderData();
  const isEmpty = answer.groups.length === 0;
  return (
    <div className="page compare-page">
      <p className="kicker">
        <Link to="/compare">Compare</Link>
      </p>
      <PageTitle tab="Whom and where">Whom and where</PageTitle>
      {!isEmpty && (
        <p className="lead">
          Who is affected, where, and how often, by what each figure is a share of. Figures can be
          compared only where the denominator is the same.
        </p>
      )}
      <ComparedScope view={route.useSearch()} to="/compare/shares" />
      {isEmpty ? (
        <p className="quiet compare-part">
          No figure on whom it concerns, or where, is entered here.
        </p>
      ) : (
        <SharesTables answer={answer} />
      )}
    </div>
  );
};
