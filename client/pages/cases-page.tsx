// Owns the table of the own cases, one column each; what no claim tells is shown as unknown.
import { getRouteApi, Link } from "@tanstack/react-router";
import { Pager } from "../lists/pager.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import { PageTitle } from "../shell/page-title.tsx";
import { CaseValues } from "../statement/case-values.tsx";

const route = getRouteApi("/cases");

/** The page. */
export const CasesPage = () => {
  const page = route.useLoaderData();
  const { dossier, cursor } = route.useSearch();
  const { items } = page;
  const [paper] = page.of;
  const isOfMany = new Set(items.map((record) => record.dossier.id)).size > 1;
  const fields = new Map(items.flatMap((record) => record.fields).map((f) => [f.field, f.name]));
  return (
    <div className="page">
      <PageTitle tab="Cases">The authors’ own cases</PageTitle>
      <p className="lead">
        Put together from the claims that concern each patient; every value leads to the claim that
        says so. “Unknown” means that no claim of the paper tells it.
      </p>
      {dossier !== undefined && (
        <p className="more">
          <span className="quiet">
            Those of {paper === undefined ? dossier : <NodeLink node={paper} />} only.
          </span>{" "}
          <Link to="/cases">All cases</Link>
        </p>
      )}
      {items.length === 0 ? (
        <p className="quiet">No case is held.</p>
      ) : (
        // Wide tables scroll by themselves; a scrolling region must take the focus to be scrolled by keyboard.
        <div className="scroll-x" role="region" aria-label="Cases, side by side" tabIndex={0}>
          <table className="cases" style={{ minWidth: `${8 + items.length * 8}rem` }}>
            <thead>
              <tr>
                <td />
                {items.map((record) => (
                  <th key={record.case.id} scope="col">
                    <NodeLink node={record.case} />
                    {isOfMany && (
                      <Link
                        to="/cases"
                        search={{ dossier: record.dossier.id }}
                        className="case-paper"
                      >
                        {record.dossier.label}
                      </Link>
                    )}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {[...fields].map(([field, name]) => (
                <tr key={field}>
                  <th scope="row">{name}</th>
                  {items.map((record) => (
                    <td key={record.case.id}>
                      <CaseValues field={record.fields.find((f) => f.field === field)} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pager part={page} cursor={cursor} />
    </div>
  );
};
