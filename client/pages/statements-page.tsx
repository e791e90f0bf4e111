// Owns the list of all statements, claims or advice, as far as its conditions hold; it leads to every one of them.
import { numberText } from "../../model/formats.ts";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { StatementCard } from "../../model/views/card.ts";
import { TakeAway } from "../download/take-away.tsx";
import { Pager, rangeText } from "../lists/pager.tsx";
import { listAddress } from "../lists/list-at.ts";
import { Conditions, NarrowingForm } from "../lists/statement-conditions.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import { StatementList } from "../marks/statement-list.tsx";
import { PageTitle } from "../shell/page-title.tsx";
import { grouped } from "../lists/grouped.ts";

const route = getRouteApi("/statements");
const kinds = [
  { kind: "recommendation", title: "Advice" },
  { kind: "claim", title: "Claims" },
] as const;

/** The page. */
export const StatementsPage = () => {
  const { kind, page, totals, stages } = route.useLoaderData();
  const view = route.useSearch();
  const { cursor: _, ...filters } = route.useLoaderDeps();
  const title = kind === "claim" ? "Claims" : "Advice";
  return (
    <div className="page narrow">
      <PageTitle tab={title}>{title}</PageTitle>
      <Conditions view={view} of={page.of} stages={stages} />
      <nav className="views" aria-label="Which statements">
        {kinds.map((other) => (
          <Link
            key={other.kind}
            to="/statements"
            search={{
              ...view,
              kind: other.kind,
              cursor: undefined,
              ...(other.kind === kind ? {} : { type: undefined, force: undefined }),
            }}
            aria-current={other.kind === kind ? "true" : undefined}
          >
            {other.title} <span className="count">{numberText(totals[other.kind])}</span>
          </Link>
        ))}
      </nav>
      <NarrowingForm view={view} kind={kind} stages={stages} />
      <p className="quiet range" role="status">
        {page.total === 0 ? "None is like that." : `${rangeText(page)}, paper by paper.`}
      </p>
      {[...grouped(page.items, (card) => card.dossier)].map(([dossier, cards]) => (
        <Paper key={dossier} cards={cards} />
      ))}
      <Pager part={page} cursor={view.cursor} />
      <TakeAway
        ids={page.items.map(({ id }) => id)}
        name={title}
        whole={{
          shown: page.items.length,
          total: page.total,
          what: "statement",
          list: listAddress("/statements", { ...filters, kind }),
        }}
      />
    </div>
  );
};

const Paper = ({ cards }: { cards: readonly StatementCard[] }) => {
  const [first] = cards;
  if (first === undefined) return null;
  return (
    <section className="list-paper">
      <h2>
        <NodeLink node={{ id: first.dossier, kind: "dossier", label: first.paper }} />
      </h2>
      <StatementList cards={cards} />
    </section>
  );
};
