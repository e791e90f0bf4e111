// Owns the tree of topics.
import { countText, numberText } from "../../model/formats.ts";
import { getRouteApi } from "@tanstack/react-router";
import type { TopicEntry } from "../../model/views/browse.ts";
import { NodeLink } from "../marks/node-link.tsx";
import { PageTitle } from "../shell/page-title.tsx";
import { useOpenedTopics } from "../topic/opened-topics.ts";

const route = getRouteApi("/topics");

const Branch = ({
  entries,
  parent,
  opened,
}: {
  entries: readonly TopicEntry[];
  parent?: string;
  opened: ReadonlySet<string>;
}) => {
  const here = entries
    .filter((entry) => entry.parent === parent)
    .sort((a, b) => a.topic.order - b.topic.order);
  if (here.length === 0) return null;
  return (
    <ul className={parent === undefined ? "topic-tree" : "topic-branch"}>
      {here.map(({ topic, claims, recommendations }) => (
        <li key={topic.id}>
          <p className="topic-line">
            <NodeLink node={topic} />
            {opened.has(topic.id) && <span className="topic-opened small quiet">opened</span>}
            <span className="count">{numberText(claims + recommendations)}</span>
          </p>
          <p className="small quiet">{topic.question}</p>
          <Branch entries={entries} parent={topic.id} opened={opened} />
        </li>
      ))}
    </ul>
  );
};

/** Topics as a reader goes through them: each before the narrower ones under it. */
const inOrder = (entries: readonly TopicEntry[], parent?: string): TopicEntry[] =>
  entries
    .filter((entry) => entry.parent === parent)
    .toSorted((a, b) => a.topic.order - b.topic.order)
    .flatMap((entry) => [entry, ...inOrder(entries, entry.topic.id)]);

/** How far the reader has come, and the first topic that was not opened yet. Nothing before the first. */
const GoOn = ({
  entries,
  opened,
}: {
  entries: readonly TopicEntry[];
  opened: ReadonlySet<string>;
}) => {
  const ahead = inOrder(entries).filter(({ topic }) => !opened.has(topic.id));
  const count = entries.length - ahead.length;
  const [next] = ahead;
  if (count === 0) return null;
  return (
    <p className="topics-ahead quiet">
      {numberText(count)} of {countText(entries.length, "topic")} opened in this browser.
      {next !== undefined && (
        <>
          {" "}
          Go on with <NodeLink node={next.topic} />.
        </>
      )}
    </p>
  );
};

/** The page. */
export const TopicsPage = () => {
  const { items } = route.useLoaderData();
  const opened = new Set(useOpenedTopics());
  return (
    <div className="page narrow">
      <PageTitle tab="Topics">Topics</PageTitle>
      <p className="lead">Each topic reads as a text; the number counts its statements.</p>
      <GoOn entries={items} opened={opened} />
      <Branch entries={items} opened={opened} />
    </div>
  );
};
