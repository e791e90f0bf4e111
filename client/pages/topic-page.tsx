// Owns a topic readable as a text: its statements one after the other, cautions and ways on in the margin.
import { numberText } from "../../model/formats.ts";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { TopicDetail } from "../../model/views/browse.ts";
import type { StatementCard } from "../../model/views/card.ts";
import { CautionMark } from "../marks/cautions.tsx";
import { Glyph } from "../marks/glyph.tsx";
import { Kicker } from "../marks/kicker.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import { isMixed } from "../marks/statement-list.tsx";
import { headed } from "../marks/words.ts";
import { PageTitle } from "../shell/page-title.tsx";

const route = getRouteApi("/topic/$id");

/** The page. */
export const TopicPage = () => {
  const { topic, ancestors, narrower, groups, total, shown } = route.useLoaderData();
  const isFromMany = isMixed(groups.flatMap((group) => group.items));
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
              <span className="count">{numberText(entry.claims + entry.recommendations)}</span>
            </li>
          ))}
        </ul>
      )}
      {total === 0 && <p className="quiet">No statement stands here yet.</p>}
      {total > shown && (
        <p className="more">
          <span className="quiet">
            Of {numberText(total)} statements, the beginning of each part is shown.
          </span>{" "}
          <Link to="/statements" search={{ topic: topic.id }}>
            All of them
          </Link>
        </p>
      )}
      {groups.map((group) => (
        <section key={group.question} className="reading">
          <h2>{group.question}</h2>
          {group.items.map((card) => (
            <Paragraph key={card.id} card={card} withPaper={isFromMany} />
          ))}
          <Rest group={group} topic={topic.id} />
        </section>
      ))}
    </article>
  );
};

/** How many more there are of each type, and the way to them. */
const Rest = ({ group, topic }: { group: TopicDetail["groups"][number]; topic: string }) => {
  const longer = group.types.filter(
    ({ type, total }) =>
      total > group.items.filter((card) => (card.type ?? card.kind) === type).length,
  );
  if (longer.length === 0) return null;
  return (
    <p className="more">
      {longer.map(({ type, total }) => (
        <Link
          key={type}
          to="/statements"
          search={
            type === "recommendation" ? { topic, kind: type } : { topic, kind: "claim", type }
          }
        >
          {type === "recommendation" ? "Advice" : headed(type)}: all {numberText(total)}
        </Link>
      ))}
    </p>
  );
};

const Paragraph = ({ card, withPaper }: { card: StatementCard; withPaper: boolean }) => (
  <div className="reading-row">
    <p className="prose">{card.statement}</p>
    <div className="margin">
      <NodeLink node={card} className="margin-link">
        <Glyph kind={card.kind} />
        {card.supportPhrase}
        <span className="unseen">: {card.label}</span>
      </NodeLink>
      {withPaper && <span className="quiet block">{card.paper}</span>}
      <CautionMark cautions={card.cautions} />
    </div>
  </div>
);
