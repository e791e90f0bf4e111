// Owns the page of questions: a topic is chosen, a set drawn by a seed is answered. The set stands in the address, so that a class
// that shares it has the same one.
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { countText, numberText, pluralOf, upperFirst } from "../../model/formats.ts";
import type { QuestionSet } from "../../model/views/questions.ts";
import { setKey } from "../learn/begun-sets.ts";
import { DraftQuestions } from "../learn/draft-questions.tsx";
import { LearnNav } from "../learn/learn-nav.tsx";
import { QuestionRun } from "../learn/question-run.tsx";
import { drawSeed } from "../learn/run.ts";
import { NodeLink } from "../marks/node-link.tsx";
import { PageTitle } from "../shell/page-title.tsx";
import "../styles/learn.css";

const route = getRouteApi("/learn");

/** Topics that questions can be made on, each as a way to a set that was never drawn before. */
const TopicChoice = ({ topics }: { topics: QuestionSet["topics"] }) => {
  const view = route.useSearch();
  const [seed] = useState(() => drawSeed());
  const askable = topics.filter(({ hasQuestions }) => hasQuestions);
  const idle = topics.filter(({ hasQuestions }) => !hasQuestions);
  return (
    <section aria-labelledby="choose-topic">
      <h2 id="choose-topic">Choose a topic</h2>
      <ul className="topic-choice">
        <li>
          <Link to="/learn" search={{ dossier: view.dossier, seed }}>
            All topics
          </Link>
        </li>
        {askable.map(({ id, label }) => (
          <li key={id}>
            <Link to="/learn" search={{ dossier: view.dossier, topic: id, seed }}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
      {idle.length > 0 && (
        <p className="quiet score-tools">
          Without questions:{" "}
          {idle.map(({ id, label }, i) => (
            <span key={id}>
              {i > 0 && "; "}
              <Link to="/learn" search={{ dossier: view.dossier, topic: id, seed }}>
                {label}
              </Link>
            </span>
          ))}
        </p>
      )}
    </section>
  );
};

/** How the same set is had again, and how another. */
const SetTools = ({ seed, topic }: { seed: string; topic: string | undefined }) => {
  const view = route.useSearch();
  const [next] = useState(() => drawSeed());
  return (
    <p className="set-tools">
      <span className="quiet">
        Set <code>{seed}</code>: this page’s address gives everybody the same questions.
      </span>
      <Link to="/learn/sheet" search={{ dossier: view.dossier, topic, seed }}>
        Print it, with answers
      </Link>
      <Link to="/learn" search={{ dossier: view.dossier, topic, seed: next }}>
        Another set
      </Link>
      <Link to="/learn" search={{ dossier: view.dossier }}>
        Another topic
      </Link>
    </p>
  );
};

/** Where a set leads to: the text of its topic, and the questions on the topic behind it. */
const WaysOn = ({
  topic,
  topics,
}: {
  topic: string | undefined;
  topics: QuestionSet["topics"];
}) => {
  const { dossier } = route.useSearch();
  const [seed] = useState(() => drawSeed());
  if (topic === undefined) return null;
  const place = topics.findIndex(({ id }) => id === topic);
  const behind = place === -1 ? [] : topics.slice(place + 1);
  const next = behind.find(({ hasQuestions }) => hasQuestions);
  return (
    <ul className="ways-on">
      <li>
        Read:{" "}
        <Link to="/topic/$id" params={{ id: topic }}>
          {topics[place]?.label ?? "this topic"}
        </Link>
      </li>
      {next !== undefined && (
        <li>
          Next topic:{" "}
          <Link to="/learn" search={{ dossier, topic: next.id, seed }}>
            {next.label}
          </Link>
        </li>
      )}
    </ul>
  );
};

/** Why the statements of a topic leave nothing to ask. */
const whyNone = ({ statements, own, drafts }: NonNullable<QuestionSet["noneOn"]>): string => {
  const counted = countText(statements, "statement");
  const ofOwn = own === statements ? "all" : numberText(own);
  return [
    own === 0
      ? `It has ${counted}.`
      : `Of its ${counted}, ${ofOwn} ${pluralOf(own, "describes", "describe")} what the authors did or saw themselves.`,
    ...(drafts === 0
      ? []
      : [
          `${upperFirst(drafts === statements ? "all" : numberText(drafts))} ${pluralOf(drafts, "is a draft", "are drafts")}: no second reader has checked ${pluralOf(drafts, "it", "them")}, and no question is made from ${pluralOf(drafts, "it", "them")}.`,
        ]),
    ...(drafts === statements
      ? []
      : [
          "A question needs wrong answers that are plausible and that the paper certainly excludes; none were found.",
        ]),
  ].join(" ");
};

/** Stands in the place of a set from which nothing can be asked. */
const NoQuestion = ({
  topic,
  topics,
  noneOn,
}: {
  topic: string | undefined;
  topics: QuestionSet["topics"];
  noneOn: QuestionSet["noneOn"];
}) => {
  const { dossier } = route.useSearch();
  const [seed] = useState(() => drawSeed());
  return (
    <>
      <p className="quiet score-tools">
        {topic === undefined
          ? "No question can be made from this paper."
          : "No question on this topic can be made from the statements of this paper."}{" "}
        {noneOn !== undefined && noneOn.statements > 0 && whyNone(noneOn)}
      </p>
      {noneOn !== undefined && noneOn.near.length > 0 && (
        <p className="score-tools">
          Nearest topics with questions:{" "}
          {noneOn.near.map((near, i) => (
            <span key={near.id}>
              {i > 0 && ", "}
              <Link to="/learn" search={{ dossier, topic: near.id, seed }}>
                {near.label}
              </Link>
            </span>
          ))}
        </p>
      )}
      <WaysOn topic={topic} topics={topics} />
      {topic !== undefined && (
        <p className="score-tools">
          <Link to="/learn" search={{ dossier }}>
            Another topic
          </Link>
        </p>
      )}
    </>
  );
};

/** The page. */
export const LearnPage = () => {
  const { dossier, topics, questions, seed, noneOn } = route.useLoaderData();
  const view = route.useSearch();
  const topic = topics.find(({ id }) => id === view.topic);
  return (
    <div className="page narrow learn-page">
      <LearnNav />
      <PageTitle tab="Learn">{topic === undefined ? "Learn" : `Learn: ${topic.label}`}</PageTitle>
      {view.seed === undefined ? (
        <>
          <p className="lead">
            Questions on what {dossier === undefined ? "a paper" : <NodeLink node={dossier} />}{" "}
            says, made by rules from its statements, which restate it. “Right” means: as the paper
            says, and the paper may itself be wrong: the explanation says whose word it is.
          </p>
          <DraftQuestions questions={questions} />
          <TopicChoice topics={topics} />
        </>
      ) : (
        <>
          {questions.length === 0 || dossier === undefined ? (
            <NoQuestion topic={view.topic} topics={topics} noneOn={noneOn} />
          ) : (
            <>
              <DraftQuestions questions={questions} />
              <QuestionRun
                key={setKey(dossier.id, view.topic, seed)}
                set={setKey(dossier.id, view.topic, seed)}
                questions={questions}
                dossier={dossier.id}
                waysOn={<WaysOn topic={view.topic} topics={topics} />}
              />
              <SetTools key={`tools ${seed}`} seed={seed} topic={view.topic} />
            </>
          )}
        </>
      )}
    </div>
  );
};
