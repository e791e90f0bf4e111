// Owns a topic readable as a text: its statements one after the other, cautions and ways on in the margin.
import { isPractice } from "../../model/own-word.ts";
import { kindHeading } from "../marks/kind-heading.ts";
import { numberText } from "../../model/formats.ts";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { TopicDetail } from "../../model/views/browse.ts";
import type { StatementCard } from "../../model/views/card.ts";
import type { Regimens } from "../../model/views/compare.ts";
import { attributionMeaning } from "../../model/attribution.ts";
import { mostTopics } from "../address.ts";
import { viewId } from "../collection/entries.ts";
import { plotsOf } from "../compare/plot-data.ts";
import { resultsView, TopicComparisons } from "../compare/topic-comparisons.tsx";
import { TakeAway } from "../download/take-away.tsx";
import { topicListAddress } from "../lists/list-at.ts";
import { mostTaken } from "../lists/whole-list.ts";
import { AroundLine } from "../marks/around-link.tsx";
import { Badge } from "../marks/badge.tsx";
import { noteWords, WarningMark } from "../marks/cautions.tsx";
import { DraftMark } from "../marks/draft-mark.tsx";
import { Kicker } from "../marks/kicker.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import { isMixed } from "../marks/statement-list.tsx";
import { warningsOnce } from "../marks/warnings-once.ts";
import { isDraft } from "../marks/words.ts";
import { PageTitle } from "../shell/page-title.tsx";
import { useKeepOpened } from "../topic/opened-topics.ts";
import { TopicAnswers, TopicNeighbours, UncitedEvidenceSection } from "../topic/topic-summary.tsx";

const route = getRouteApi("/topic/$id");

/** The page. */
export const TopicPage = () => {
  const { detail, ...comparisons } = route.useLoaderData();
  const { topic, ancestors, narrower, groups, total, shown } = detail;
  useKeepOpened(topic.id);
  const cards = groups.flatMap((group) => group.items);
  const isFromMany = isMixed(cards);
  const warnings = warningsOnce(cards);
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
      <AroundLine id={topic.id} />
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
      <TopicAnswers detail={detail} />
      <TopicComparisons topic={topic.id} {...comparisons} />
      <UncitedEvidenceSection detail={detail} />
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
            <Paragraph
              key={card.id}
              card={card}
              alsoWarned={warnings.get(card.id)}
              withPaper={isFromMany}
              withVerdict={!isAllPractice(group.items)}
            />
          ))}
          <Rest group={group} topic={topic.id} />
        </section>
      ))}
      <TakeAway
        ids={[
          ...groups.flatMap(({ items }) => items.map(({ id }) => id)),
          ...resultIds(topic.id, comparisons.regimens),
        ]}
        of={topic.id}
        uncited={detail.uncited}
        summaries={detail.summaries}
        handout={{ search: { topic: topic.id } }}
        inParts={handoutInParts(topic.label, narrower)}
        total={total}
        whole={{
          shown,
          total,
          what: "statement",
          isBeginningOfParts: true,
          // A longer one is given by the beginning of each part, however much is asked for.
          ...(total <= mostTaken && { list: topicListAddress(topic.id) }),
        }}
        name={topic.label}
      />
      <TopicNeighbours detail={detail} />
    </article>
  );
};

/** The handout of the narrower topics together; undefined where there are none to join, or more than one handout takes. */
const handoutInParts = (name: string, narrower: TopicDetail["narrower"]) =>
  narrower.length < 2 || narrower.length > mostTopics
    ? undefined
    : {
        search: { topic: narrower.map((entry) => entry.topic.id).join(","), name },
        words: `Handout of its ${numberText(narrower.length)} narrower topics`,
      };

/** The comparison of results that the topic's statements give, and its drawings, as entries of a collection. */
const resultIds = (topic: string, regimens: Regimens | undefined): string[] => {
  if (regimens === undefined || regimens.results.length === 0) return [];
  const { paired, ratios } = plotsOf(regimens);
  const { address } = resultsView(topic);
  return [
    viewId(resultsView(topic)),
    ...[...paired, ...ratios].map(({ id, title }) =>
      viewId({ address: `${address}#${id}`, title }),
    ),
  ];
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
          {type === "recommendation" ? "Advice" : kindHeading(type)}: all {numberText(total)}
        </Link>
      ))}
    </p>
  );
};

/** Whether the question above says of all of them that they say what was done. */
const isAllPractice = (cards: readonly StatementCard[]): boolean => cards.every(isPractice);

const Paragraph = ({
  card,
  alsoWarned,
  withPaper,
  withVerdict,
}: {
  card: StatementCard;
  /** The others that its warning is of; absent where it has none, or one before it says the same. */
  alsoWarned: readonly StatementCard[] | undefined;
  withPaper: boolean;
  withVerdict: boolean;
}) => {
  const { word, basis, but } = card.verdict;
  return (
    <div className="reading-row">
      <p className="prose">
        <NodeLink node={card} className="reading-link">
          {card.statement}
        </NodeLink>
      </p>
      <div className="margin">
        {withVerdict && (
          <p className="quiet">
            <Badge word={word} meaning={attributionMeaning(card)} />
            {basis !== undefined && `: ${basis}`}
          </p>
        )}
        {[noteWords(card.cautions).join(", "), withPaper ? card.paper : ""].map(
          (text) =>
            text !== "" && (
              <p key={text} className="quiet">
                {text}
              </p>
            ),
        )}
        <DraftMark isDraft={isDraft(card.cautions)} />
        <WarningMark
          cautions={card.cautions}
          but={but}
          isBrief={alsoWarned === undefined}
          others={alsoWarned}
        />
      </div>
    </div>
  );
};
