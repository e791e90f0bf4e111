// Owns a topic readable as a text: its statements one after the other, cautions and ways on in the margin.
import { getRouteApi } from "@tanstack/react-router";
import type { StatementCard } from "../../model/api.ts";
import { CautionMark } from "../marks/cautions.tsx";
import { Glyph } from "../marks/glyph.tsx";
import { Kicker } from "../marks/kicker.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import { PageTitle } from "../shell/page-title.tsx";

const route = getRouteApi("/topic/$id");

/** The page. */
export const TopicPage = () => {
  const { topic, ancestors, narrower, groups, total, shown } = route.useLoaderData();
  return (
    <article className="page topic-page">
      <Kicker kind="topic">
        Topic
        {ancestors.map((above) => (
          <span key={above.id}>
            {" / "}
            <NodeLink node={above} />
          </span>
        ))}
      </Kicker>
      <PageTitle tab={topic.label}>{topic.label}</PageTitle>
      <p className="lead">{topic.question}</p>
      {narrower.length > 0 && (
        <ul className="narrower" aria-label="Narrower topics">
          {narrower.map((entry) => (
            <li key={entry.topic.id}>
              <NodeLink node={entry.topic} />{" "}
              <span className="count">{entry.claims + entry.recommendations}</span>
            </li>
          ))}
        </ul>
      )}
      {total === 0 && <p className="quiet">No statement stands here yet.</p>}
      {groups.map(({ question, type, items }) => (
        <section key={type} className="reading">
          <h2>{question}</h2>
          {items.map((card) => (
            <Paragraph key={card.id} card={card} />
          ))}
        </section>
      ))}
      {total > shown && (
        <p className="more quiet">
          {shown} of {total} statements are shown; the narrower topics hold the rest.
        </p>
      )}
    </article>
  );
};

const Paragraph = ({ card }: { card: StatementCard }) => (
  <div className="reading-row">
    <p className="prose">{card.statement}</p>
    <div className="margin">
      <NodeLink node={card} className="margin-link">
        <Glyph kind={card.kind} />
        {card.supportPhrase}
        <span className="unseen">: {card.label}</span>
      </NodeLink>
      <CautionMark cautions={card.cautions} />
    </div>
  </div>
);
