// Owns the page with everything a search found, grouped by kind, and what was not found.
import { getRouteApi, Link } from "@tanstack/react-router";
import { countText } from "../../model/formats.ts";
import type { NodeKind } from "../../model/vocabulary.ts";
import { Pager, rangeText } from "../lists/pager.tsx";
import { Excerpt } from "../marks/excerpt.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import { StatementItem } from "../marks/statement-list.tsx";
import { nodeKinds } from "../../model/kinds/node-kinds.ts";
import { groupByKind } from "../search-groups.ts";
import { PageTitle } from "../shell/page-title.tsx";

const route = getRouteApi("/search");

/** All hits of the words in the address. */
export const SearchPage = () => {
  const { q, kind: only, cursor } = route.useSearch();
  const found = route.useLoaderData();
  if (q === undefined || found === undefined) {
    return (
      <div className="page narrow">
        <PageTitle tab="Search">Search</PageTitle>
        <p className="lead">
          Type a question or a few words above. What holds every word is found; where nothing does,
          what holds the most telling ones. British and American spellings find each other.
        </p>
      </div>
    );
  }
  const isFromMany = new Set(found.items.flatMap((hit) => hit.paper ?? [])).size > 1;
  const end = found.start + found.items.length;
  return (
    <div className="page narrow">
      <PageTitle tab={q}>“{q}”</PageTitle>
      <p className="lead quiet" role="status">
        {found.total === 0
          ? "Nothing holds all of these words."
          : found.total > found.items.length
            ? `Hits ${rangeText(found)}, the best first`
            : countText(found.total, "hit")}
      </p>
      <Kinds q={q} only={only} />
      {found.leftOut.length > 0 && (
        <p className="missing">
          Nothing holds all of these words. Left out:{" "}
          {found.leftOut.map((word) => `“${word}”`).join(", ")}.
        </p>
      )}
      {found.missing.length > 0 && (
        <ul className="missing">
          {found.missing.map(({ word, tried }) => (
            <li key={word}>
              “{word}” occurs nowhere
              {tried.length > 0
                ? `; looked for ${tried.map((t) => `“${t}”`).join(", ")} instead`
                : ""}
              .
            </li>
          ))}
        </ul>
      )}
      {found.total === 0 && (
        <p className="lead">Try fewer words, or another name for the same thing.</p>
      )}
      {groupByKind(found.items).map(({ kind, hits }) => (
        <section key={kind} className="section">
          <h2>{nodeKinds[kind].plural}</h2>
          <ul className="items">
            {hits.map((hit) => (
              <li key={hit.id}>
                {hit.card === undefined ? (
                  <div className="item">
                    <p className="item-name">
                      <NodeLink node={hit} withGlyph />
                    </p>
                    {hit.excerpt.replace(/[\u2068\u2069]/g, "") !== hit.label && (
                      <Excerpt text={hit.excerpt} />
                    )}
                    {isFromMany && hit.paper !== undefined && (
                      <p className="item-support">
                        <span>{hit.paper}</span>
                      </p>
                    )}
                  </div>
                ) : (
                  <StatementItem card={hit.card} full withPaper={isFromMany} />
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Pager part={found} cursor={cursor} />
      {found.next === undefined && found.total > end && (
        <p className="more quiet">
          Further hits fit less and are not ranked. Add a word, or go through{" "}
          <Link to="/statements" search={{ q }}>
            all statements with these words
          </Link>
          .
        </p>
      )}
    </div>
  );
};

/** Kinds that a search can keep to, in the order of what is asked for most. */
const searched = [
  "recommendation",
  "claim",
  "topic",
  "tension",
  "concept",
  "reference",
  "work",
  "study",
  "approval",
  "case",
  "dossier",
] as const;

const Kinds = ({ q, only }: { q: string; only: NodeKind | undefined }) => (
  <nav className="kinds" aria-label="Only one kind">
    {[undefined, ...searched].map((kind) => (
      <Link
        key={kind ?? "all"}
        to="/search"
        search={{ q, kind }}
        aria-current={kind === only ? "true" : undefined}
      >
        {kind === undefined ? "Everything" : nodeKinds[kind].plural}
      </Link>
    ))}
  </nav>
);
