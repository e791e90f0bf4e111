// Owns the first page: one sentence, a way to ask, and what there is, by stage of care, by topic, contested and unknown.
import { getRouteApi, Link } from "@tanstack/react-router";
import type { Overview } from "../../model/api.ts";
import { stages } from "../../model/words.ts";
import { NodeLink } from "../marks/node-link.tsx";
import { OfTotal } from "../marks/of-total.tsx";
import { StatementList } from "../marks/statement-list.tsx";
import { counted, headed } from "../marks/words.ts";
import { PageTitle } from "../shell/page-title.tsx";

const route = getRouteApi("/");
const questions = ["phenoxybenzamine before operation", "adjuvant chemotherapy", "oedema"] as const;

/** The home page. */
export const HomePage = () => {
  const overview = route.useLoaderData();
  return (
    <div className="page home">
      <header className="home-head">
        <PageTitle>Every statement, followed back to its source.</PageTitle>
        <p className="lead">
          Advice, claims, the sentence where the paper says so, the works it cites there, and what
          those works report themselves.
        </p>
        <p className="questions">
          <span className="quiet">Ask, for example:</span>{" "}
          {questions.map((q) => (
            <Link key={q} to="/search" search={{ q }}>
              {q}
            </Link>
          ))}
        </p>
      </header>
      <SourceStrip overview={overview} />
      <ByStage
        title="What the paper advises"
        about="In the order of a patient's way. Each line says what the advice rests on."
        groups={overview.adviceByStage}
      />
      <ByStage
        title="What the authors did"
        about="Practised in their own patients; not worded as advice."
        groups={overview.practiceByStage}
      />
      <section className="home-section">
        <h2>Topics</h2>
        <ul className="topic-grid">
          {overview.topics
            .filter((entry) => entry.parent === undefined)
            .map(({ topic, claims, recommendations }) => (
              <li key={topic.id}>
                <NodeLink node={topic} />
                <span className="count">{claims + recommendations}</span>
              </li>
            ))}
        </ul>
      </section>
      <div className="home-pair">
        <section className="home-section">
          <h2>Contested</h2>
          <p className="about">Where the paper does not agree with itself.</p>
          <ul className="items">
            {overview.contested.items.map((tension) => (
              <li key={tension.id} className="item">
                <NodeLink node={tension} withGlyph />
              </li>
            ))}
          </ul>
          {overview.contested.total > overview.contested.items.length && (
            <p className="more">
              <Link to="/tensions">All {overview.contested.total}</Link>
            </p>
          )}
        </section>
        <section className="home-section">
          <h2>Unknown</h2>
          <p className="about">What the paper itself says is not known or not compared.</p>
          <StatementList cards={overview.unknown.items} />
          <OfTotal shown={overview.unknown.items.length} total={overview.unknown.total} />
        </section>
      </div>
    </div>
  );
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
            <NodeLink node={dossier}>{dossier.title}</NodeLink>
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
      <OfTotal shown={overview.dossiers.length} total={overview.dossiersTotal} />
      <p className="quiet">
        {counted(overview.dossiersTotal, "reviewed paper")}, {counted(cases, "own patient")}.{" "}
        {identified} of {references} references identified, {confirmed === 0 ? "none" : confirmed}{" "}
        confirmed in the reference list.
      </p>
    </section>
  );
};

const ByStage = ({
  title,
  about,
  groups,
}: {
  title: string;
  about: string;
  groups: Overview["adviceByStage"];
}) => {
  const filled = groups.filter((group) => group.total > 0);
  if (filled.length === 0) return null;
  return (
    <section className="home-section">
      <h2>{title}</h2>
      <p className="about">{about}</p>
      <div className="stages">
        {filled.map(({ stage, total, items }) => (
          <section key={stage} className="stage">
            <h3 title={stages[stage]}>{headed(stage)}</h3>
            <div>
              <StatementList cards={items} />
              {total > items.length && (
                <p className="more quiet">
                  {items.length} of {total}; the rest stand under their topics.
                </p>
              )}
            </div>
          </section>
        ))}
      </div>
    </section>
  );
};
