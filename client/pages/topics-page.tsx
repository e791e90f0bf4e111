// Owns the tree of topics.
import { numberText } from "../../model/formats.ts";
import { getRouteApi } from "@tanstack/react-router";
import type { TopicEntry } from "../../model/views/browse.ts";
import { NodeLink } from "../marks/node-link.tsx";
import { PageTitle } from "../shell/page-title.tsx";

const route = getRouteApi("/topics");

const Branch = ({ entries, parent }: { entries: readonly TopicEntry[]; parent?: string }) => {
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
            <span className="count">{numberText(claims + recommendations)}</span>
          </p>
          <p className="small quiet">{topic.question}</p>
          <Branch entries={entries} parent={topic.id} />
        </li>
      ))}
    </ul>
  );
};

/** The page. */
export const TopicsPage = () => {
  const { items } = route.useLoaderData();
  return (
    <div className="page narrow">
      <PageTitle tab="Topics">Topics</PageTitle>
      <p className="lead">Each topic reads as a text; the number counts its statements.</p>
      <Branch entries={items} />
    </div>
  );
};
