// Owns the list of what does not agree.
import { getRouteApi } from "@tanstack/react-router";
import { NodeLink } from "../marks/node-link.tsx";
import { PageTitle } from "../shell/page-title.tsx";
import { TensionBadge } from "../statement/tensions.tsx";

const route = getRouteApi("/tensions");
const kinds = [
  { type: "hard", title: "Both cannot be true as they stand" },
  { type: "interpretive", title: "Reconciled only by an assumption" },
] as const;

/** The page. */
export const TensionsPage = () => {
  const { items, total } = route.useLoaderData();
  return (
    <div className="page narrow">
      <PageTitle tab="Contested">Contested</PageTitle>
      <p className="lead">Where statements of a paper do not agree with each other.</p>
      {total === 0 && <p className="quiet">No disagreement has been entered.</p>}
      {kinds.map(({ type, title }) => {
        const of = items.filter((tension) => tension.type === type);
        if (of.length === 0) return null;
        return (
          <section key={type} className="section" aria-labelledby={type}>
            <h2 id={type}>
              {title} <span className="count">{of.length}</span>
            </h2>
            <ul className="items">
              {of.map((tension) => (
                <li key={tension.id}>
                  <p className="item-name">
                    <NodeLink node={tension} withGlyph />
                  </p>
                  <p className="quiet">
                    {tension.statement} <TensionBadge tension={tension} />
                  </p>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {total > items.length && (
        <p className="more quiet">
          {items.length} of {total}
        </p>
      )}
    </div>
  );
};
