// Owns the page that answers a question: the statements that do, or that none does; then everything that was found, by kind.
import { getRouteApi, Link } from "@tanstack/react-router";
import { countText, listText } from "../../model/formats.ts";
import { nodeKinds } from "../../model/kinds/node-kinds.ts";
import { mostRanked } from "../../model/most-ranked.ts";
import type { SearchHit, SearchPage as Found } from "../../model/views/search.ts";
import type { NodeKind } from "../../model/vocabulary.ts";
import { TakeAway } from "../download/take-away.tsx";
import { listAddress } from "../lists/list-at.ts";
import { Pager, rangeText } from "../lists/pager.tsx";
import { listedIds } from "../lists/read-hits.ts";
import { AnsweringItem } from "../marks/answering-item.tsx";
import { HitItem } from "../marks/hit-item.tsx";
import { isMixed, StatementList } from "../marks/statement-list.tsx";
import { groupByKind } from "../search-groups.ts";
import { PageTitle } from "../shell/page-title.tsx";

const route = getRouteApi("/search");

/** The answer to the question in the address, and all hits. */
export const SearchPage = () => {
  const { q, kind: only, cursor } = route.useSearch();
  const found = route.useLoaderData();
  if (q === undefined || found === undefined) return <BeforeAsking />;
  const isFromMany = new Set(found.items.flatMap((hit) => hit.paper ?? [])).size > 1;
  return (
    <div className="page narrow">
      <PageTitle tab={q} className="question">
        {q}
      </PageTitle>
      {found.isRefused ? (
        <Refusal found={found} />
      ) : (
        cursor === undefined && <Answer found={found} />
      )}
      {!found.isRefused && <TypingErrors found={found} />}
      {found.total > 0 && (
        <h2 className="hits-head">
          {found.isRefused ? "Other things of this name" : "All that was found"}
        </h2>
      )}
      {(found.total > 0 || only !== undefined) && (
        <>
          <p className="quiet" role="status">
            {found.total === 0
              ? "Nothing of this kind was found."
              : found.total > found.items.length
                ? `Hits ${rangeText(found)}, the best first`
                : countText(found.total, "hit")}
          </p>
          <Kinds q={q} only={only} />
        </>
      )}
      <Hits
        found={found}
        withPaper={isFromMany}
        shownAbove={new Set(cursor === undefined ? found.answer.map(({ card }) => card.id) : [])}
      />
      <Near hits={found.items.filter(({ isNear }) => isNear === true)} withPaper={isFromMany} />
      <Pager part={found} cursor={cursor} />
      <TakeAway
        ids={listedIds(cursor === undefined ? found : { ...found, answer: [] })}
        name={q}
        whole={{
          shown: found.items.length,
          total: found.total,
          most: mostRanked,
          what: "hit",
          list: listAddress("/search", { q, kind: only }),
        }}
      />
      <Unranked found={found} q={q} />
    </div>
  );
};

const BeforeAsking = () => (
  <div className="page narrow">
    <PageTitle tab="Ask">Ask</PageTitle>
    <p className="lead">
      Type a question or a few words above. The statements that answer it are shown, or that none
      does. British and American spellings, abbreviations and plain words find each other.
    </p>
  </div>
);

const quoted = (words: readonly string[], joint: "and" | "or" = "and"): string =>
  listText(
    words.map((word) => `“${word}”`),
    joint,
  );

const Answer = ({ found: { answer, ignored, parts } }: { found: Found }) => {
  if (answer.length === 0) return null;
  const withPaper = isMixed(answer.map(({ card }) => card));
  return (
    <section className="answers" aria-label="Answer">
      {parts.length > 0 && (
        <p className="quiet">No statement covers all of it; asked one by one: {quoted(parts)}.</p>
      )}
      {answer.map((one) => (
        <AnsweringItem key={one.card.id} answer={one} withPaper={withPaper} />
      ))}
      {ignored.length > 0 && (
        <p className="quiet">
          Not covered by {answer.length === 1 ? "this statement" : "these statements"}:{" "}
          {quoted(ignored)}.
        </p>
      )}
    </section>
  );
};

/** Words that stand nowhere, and what became of them. */
const TypingErrors = ({ found: { missing } }: { found: Found }) =>
  missing.length === 0 ? null : (
    <ul className="missing">
      {missing.map(({ word, tried, near }) => (
        <li key={word}>
          No statement mentions “{word}”
          {tried.length > 0
            ? `; looked for ${quoted(tried)} instead`
            : near.length > 0
              ? `; the word most like it here is ${quoted(near.slice(0, 1))}, which was not looked for`
              : ""}
          .
        </li>
      ))}
    </ul>
  );

const Refusal = ({ found }: { found: Found }) => (
  <section className="refusal" aria-label="No answer">
    <p className="lead">No statement of the papers entered here answers this.</p>
    <TypingErrors found={found} />
    <p className="quiet">
      That says something about this collection, not about medicine: the answer may stand in papers
      that are not entered.
    </p>
    {found.nearest.length > 0 && (
      <>
        <h2>Nearest statements</h2>
        <p className="quiet">
          They share some words with the question. They do not answer it
          {found.missing.length > 0 || found.ignored.length === 0
            ? ": none covers enough of it"
            : `: none mentions ${quoted(found.ignored, "or")}`}
          .
        </p>
        <StatementList cards={found.nearest} full />
      </>
    )}
  </section>
);

/** What was found, by kind. */
const Hits = ({
  found,
  withPaper,
  shownAbove,
}: {
  found: Found;
  withPaper: boolean;
  /** Ids of the statements that the answer shows. */
  shownAbove: ReadonlySet<string>;
}) => (
  <>
    {groupByKind(found.items.filter(({ isNear }) => isNear !== true)).map(({ kind, hits }) => (
      <section key={kind} className="section">
        <h3>{nodeKinds[kind].plural}</h3>
        <ul className="items">
          {hits.map((hit) => (
            <li key={hit.id}>
              <HitItem hit={hit} withPaper={withPaper} isShownAbove={shownAbove.has(hit.id)} />
            </li>
          ))}
        </ul>
      </section>
    ))}
  </>
);

/** Statements that only come near what was asked, apart from those that answer it. */
const Near = ({ hits, withPaper }: { hits: readonly SearchHit[]; withPaper: boolean }) =>
  hits.length === 0 ? null : (
    <section className="section">
      <h3>Nearest other statements</h3>
      <p className="quiet">They cover less of what was asked, or put it in other words.</p>
      <ul className="items">
        {hits.map((hit) => (
          <li key={hit.id}>
            <HitItem hit={hit} withPaper={withPaper} />
          </li>
        ))}
      </ul>
    </section>
  );

/** Where to go on past the last hit that is ranked; nothing where that is the last of all. */
const Unranked = ({ found: { start, items, next, total }, q }: { found: Found; q: string }) =>
  next === undefined &&
  total > start + items.length && (
    <p className="more quiet">
      Further hits fit less and are not ranked. Add a word, or go through{" "}
      <Link to="/statements" search={{ q }}>
        all statements with these words
      </Link>
      .
    </p>
  );

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
  "decision",
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
