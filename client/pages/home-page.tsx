// Owns the first page: one sentence, a way to ask, and what there is, by stage of care, by topic, contested and unknown.
import { countText, numberText } from "../../model/formats.ts";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { Overview } from "../../model/views/overview.ts";
import type { StatementsView } from "../address.ts";
import { DraftMark } from "../marks/draft-mark.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import { OfTotal } from "../marks/of-total.tsx";
import { StatementList } from "../marks/statement-list.tsx";
import { TensionItem } from "../marks/tension-item.tsx";
import { PageTitle } from "../shell/page-title.tsx";

const route = getRouteApi("/");
const examplesShown = 3;

/** What can be asked for here: names of advice, each of another stage of care. */
const examplesOf = ({ adviceByStage }: Overview): string[] =>
  adviceByStage
    .slice(0, examplesShown)
    .flatMap(({ items }) => items.slice(0, 1).map(({ label }) => label));

/** The order of the stages as a sentence, with a blank behind it; nothing where papers of several fields are shown. */
const inOrder = (order: string | undefined): string =>
  order === undefined ? "" : `${order.charAt(0).toUpperCase()}${order.slice(1)}. `;

/** The home page. */
export const HomePage = () => {
  const overview = route.useLoaderData();
  const isOfMany = overview.dossiersTotal > 1;
  const examples = examplesOf(overview);
  return (
    <div className="page home">
      <header className="home-head">
        <PageTitle>Every statement, followed back to its source.</PageTitle>
        <p className="lead">
          Advice, claims, the sentence where the paper says so, the works it cites there, and what
          those works report themselves.
        </p>
        {examples.length > 0 && (
          <p className="questions">
            <span className="quiet">Ask, for example:</span>{" "}
            {examples.map((q) => (
              <Link key={q} to="/search" search={{ q }}>
                {q}
              </Link>
            ))}
          </p>
        )}
      </header>
      <SourceStrip overview={overview} />
      <ByStage
        title={isOfMany ? "What the papers advise" : "What the paper advises"}
        about={`${inOrder(overview.order)}Each line says what the advice rests on.`}
        groups={overview.adviceByStage}
        isOfMany={isOfMany}
        rest={{ kind: "recommendation" }}
      />
      <ByStage
        title="What the authors did"
        about="Practised by the authors; not worded as advice."
        groups={overview.practiceByStage}
        isOfMany={isOfMany}
        rest={{ kind: "claim", type: "practice", voice: "own-practice" }}
      />
      <section className="home-section">
        <h2>Topics</h2>
        <ul className="topic-grid">
          {overview.topics
            .filter((entry) => entry.parent === undefined)
            .map(({ topic, claims, recommendations }) => (
              <li key={topic.id}>
                <NodeLink node={topic} />
                <span className="count">{numberText(claims + recommendations)}</span>
              </li>
            ))}
        </ul>
      </section>
      <div className="home-pair">
        <section className="home-section">
          <h2>Contested</h2>
          <p className="about">Where a paper does not agree with itself.</p>
          <ul className="items">
            {overview.contested.items.map((tension) => (
              <li key={tension.id}>
                <TensionItem
                  tension={tension}
                  paper={isOfMany ? overview.contested.papers[tension.dossier] : undefined}
                />
              </li>
            ))}
          </ul>
          <OfTotal shown={overview.contested.items.length} total={overview.contested.total}>
            <Link to="/tensions">All that is contested</Link>
          </OfTotal>
        </section>
        <section className="home-section">
          <h2>Unknown</h2>
          <p className="about">What a paper itself says is not known or not compared.</p>
          <StatementList cards={overview.unknown.items} withPaper={isOfMany} />
          <OfTotal shown={overview.unknown.items.length} total={overview.unknown.total}>
            <Link to="/statements" search={{ kind: "claim", type: "gap" }}>
              All that is unknown
            </Link>
          </OfTotal>
        </section>
      </div>
      <Everything kinds={overview.kinds} />
    </div>
  );
};

/** Every list there is, with how much it holds. */
const Everything = ({ kinds }: { kinds: Overview["kinds"] }) => {
  const count = (kind: keyof Overview["kinds"]) => (
    <span className="count">{numberText(kinds[kind] ?? 0)}</span>
  );
  return (
    <section className="home-section" aria-labelledby="everything">
      <h2 id="everything">Everything, list by list</h2>
      <ul className="topic-grid">
        <li>
          <Link to="/statements" search={{ kind: "recommendation" }}>
            Advice
          </Link>
          {count("recommendation")}
        </li>
        <li>
          <Link to="/statements" search={{ kind: "claim" }}>
            Claims
          </Link>
          {count("claim")}
        </li>
        <li>
          <Link to="/papers">Reviewed papers</Link>
          {count("dossier")}
        </li>
        <li>
          <Link to="/works">Works</Link>
          {count("work")}
        </li>
        <li>
          <Link to="/concepts">Concepts</Link>
          {count("concept")}
        </li>
        <li>
          <Link to="/tensions">Contested</Link>
          {count("tension")}
        </li>
        <li>
          <Link to="/cases">Own cases</Link>
          {count("case")}
        </li>
      </ul>
    </section>
  );
};

/** "2 papers, 1 of them a draft". Drafts are counted where every paper is shown; else their marks show them. */
const papersText = ({ dossiers, dossiersTotal }: Overview): string => {
  const drafts = dossiers.filter(({ review }) => review.reviewed === undefined).length;
  if (drafts === 0 || dossiers.length < dossiersTotal) {
    return countText(dossiersTotal, drafts === 0 ? "reviewed paper" : "paper");
  }
  if (dossiersTotal === 1) return "1 paper, a draft";
  return `${countText(dossiersTotal, "paper")}, ${numberText(drafts)} of them ${drafts === 1 ? "a draft" : "drafts"}`;
};

const SourceStrip = ({ overview }: { overview: Overview }) => {
  const { references, identified, confirmed, cases } = overview.sources;
  return (
    <section className="source-strip" aria-label="Sources">
      {overview.dossiers.map((dossier) => {
        const paper = overview.papers.find((work) => work.id === dossier.paper);
        const year = paper?.csl.issued?.slice(0, 4);
        return (
          <p key={dossier.id}>
            <NodeLink node={dossier}>{dossier.title}</NodeLink>{" "}
            <DraftMark isDraft={dossier.review.reviewed === undefined} />
            {paper !== undefined && (
              <span className="quiet">
                {" "}
                {paper.label}
                {year !== undefined && !paper.label.includes(year) ? `, ${year}` : ""}
              </span>
            )}
          </p>
        );
      })}
      <OfTotal shown={overview.dossiers.length} total={overview.dossiersTotal}>
        <Link to="/papers">All reviewed papers</Link>
      </OfTotal>
      <p className="quiet">
        {papersText(overview)}
        {cases === 0 ? "" : `, ${countText(cases, "own patient")}`}. {numberText(identified)} of{" "}
        {numberText(references)} references identified,{" "}
        {confirmed === 0 ? "none" : numberText(confirmed)} confirmed in the reference list.
      </p>
    </section>
  );
};

const ByStage = ({
  title,
  about,
  groups,
  rest,
  isOfMany,
}: {
  title: string;
  about: string;
  groups: Overview["adviceByStage"];
  /** Whether more papers than one are held. */
  isOfMany: boolean;
  /** What the whole list of a stage holds besides the stage. */
  rest: StatementsView;
}) => {
  const filled = groups.filter((group) => group.total > 0);
  if (filled.length === 0) return null;
  return (
    <section className="home-section">
      <h2>{title}</h2>
      <p className="about">{about}</p>
      <div className="stages">
        {filled.map(({ stage, total, items }) => (
          <section key={stage.id} className="stage">
            <h3 title={stage.means}>{stage.name}</h3>
            <div>
              <StatementList cards={items} withPaper={isOfMany} />
              <OfTotal shown={items.length} total={total}>
                <Link to="/statements" search={{ ...rest, stage: stage.id }}>
                  All of this stage
                </Link>
              </OfTotal>
            </div>
          </section>
        ))}
      </div>
    </section>
  );
};
