// Owns the answer at the head of a topic: what each paper says in short, its figures, what it leaves open, and evidence
// that it does not cite. Every sentence leads to the statements that it sums up.
import { Link } from "@tanstack/react-router";
import { Fragment } from "react";
import { amountOf, certaintyOf, scopeOf, subjectOf } from "../../model/figure-text.ts";
import { numberText } from "../../model/formats.ts";
import type { TopicDetail, TopicSummary } from "../../model/views/browse.ts";
import { grouped } from "../lists/grouped.ts";
import { Explained } from "../explain/explained.tsx";
import { DraftMark } from "../marks/draft-mark.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import { OfTotal } from "../marks/of-total.tsx";

/** The answers of all papers to a topic's question; each names its paper where there are several. */
export const TopicAnswers = ({
  detail: { summaries, summariesTotal },
}: {
  detail: Pick<TopicDetail, "summaries" | "summariesTotal">;
}) => (
  <>
    {summaries.map((summary) => (
      <TopicAnswer key={summary.id} summary={summary} isOneOfMany={summaries.length > 1} />
    ))}
    <OfTotal shown={summaries.length} total={summariesTotal} />
  </>
);

const TopicAnswer = ({
  summary: { dossier, sentences, figures, unknown, isDraft },
  isOneOfMany,
}: {
  summary: TopicSummary;
  isOneOfMany: boolean;
}) => {
  const statements = summedUp([...sentences, ...unknown]);
  const numbers = new Map(statements.map(({ id }, i) => [id, i + 1] as const));
  return (
    <section className="answer-in-short" aria-label={`In short: ${dossier.label}`}>
      {isOneOfMany && (
        <h2>
          <NodeLink node={dossier} />
        </h2>
      )}
      <SummedUp sentences={sentences} numbers={numbers} className="prose lead-answer" />
      {figures.length > 0 && (
        <dl className="key-figures">
          {[...grouped(figures, ({ statement }) => statement.id).values()].map((ofOne) => (
            <FiguresOfStatement key={ofOne[0]?.statement.id} figures={ofOne} />
          ))}
        </dl>
      )}
      {unknown.length > 0 && (
        <div className="left-open">
          <h2>What is not known</h2>
          <SummedUp sentences={unknown} numbers={numbers} className="prose" />
        </div>
      )}
      <p className="quiet">
        <span className="on-screen">Numbers lead to the statements. </span>
        <DraftMark isDraft={isDraft} />
      </p>
      <ol className="summed-up on-paper">
        {statements.map(({ id, label }) => (
          <li key={id}>{label}</li>
        ))}
      </ol>
    </section>
  );
};

/** Figures of one statement, which is named once. */
const FiguresOfStatement = ({ figures }: { figures: TopicSummary["figures"] }) => (
  <div>
    <dt>{figures[0] !== undefined && <NodeLink node={figures[0].statement} />}</dt>
    {figures.map(({ figure, arms }) => (
      <dd key={figure.id}>
        <span className="amount">{amountOf(figure)}</span>
        <span className="quiet block">
          <Explained
            text={[subjectOf(figure, arms), certaintyOf(figure), scopeOf(figure)]
              .filter((part) => part !== "")
              .join("; ")}
          />
        </span>
      </dd>
    ))}
  </div>
);

/** The statements that sentences sum up, each once, as they are met first. */
const summedUp = (sentences: TopicSummary["sentences"]) => [
  ...new Map(sentences.flatMap(({ from }) => from.map((one) => [one.id, one] as const))).values(),
];

const SummedUp = ({
  sentences,
  numbers,
  className,
}: {
  sentences: TopicSummary["sentences"];
  numbers: ReadonlyMap<string, number>;
  className: string;
}) => (
  <p className={className}>
    {sentences.map(({ says, from }) => (
      <span key={says}>
        <Explained text={says} />
        <Sources from={from} numbers={numbers} />{" "}
      </span>
    ))}
  </p>
);

/** Numbers that lead to statements; their names are read out and shown on hover. */
const Sources = ({
  from,
  numbers,
}: {
  from: TopicSummary["sentences"][number]["from"];
  numbers: ReadonlyMap<string, number>;
}) => (
  <span className="sources">
    {from.map((statement) => (
      <span key={statement.id} title={statement.label}>
        <NodeLink node={statement} className="source-number">
          <span aria-hidden="true">{numbers.get(statement.id)}</span>
          <span className="unseen">{statement.label}</span>
        </NodeLink>
      </span>
    ))}
  </span>
);

/** Evidence that bears on the topic's statements without being cited there; nothing where there is none. */
export const UncitedEvidenceSection = ({
  detail: { uncited, uncitedTotal },
}: {
  detail: Pick<TopicDetail, "uncited" | "uncitedTotal">;
}) => {
  if (uncited.length === 0) return null;
  return (
    <section className="uncited-evidence">
      <h2>Evidence that is not cited here</h2>
      <ul className="items">
        {uncited.map(({ work, study, reports }) => (
          <li key={work.id}>
            <p className="item-name">
              {study !== undefined && (
                <>
                  <NodeLink node={study} withGlyph />,{" "}
                </>
              )}
              <NodeLink node={work} withGlyph={study === undefined} />
            </p>
            {reports.map(({ id, finding, statement }) => (
              <Fragment key={id}>
                {finding !== undefined && (
                  <p className="finding">
                    <Explained text={finding} />
                  </p>
                )}
                <p className="quiet">
                  <Explained text={statement} />
                </p>
              </Fragment>
            ))}
          </li>
        ))}
      </ul>
      <OfTotal shown={uncited.length} total={uncitedTotal} />
    </section>
  );
};

/** Where one is on the way through the topics, and the ways to those before and after. */
export const TopicNeighbours = ({
  detail: { previous, next, place, places },
}: {
  detail: Pick<TopicDetail, "previous" | "next" | "place" | "places">;
}) => {
  if (places < 2) return null;
  return (
    <nav className="topic-neighbours" aria-label="Topics before and after">
      {previous !== undefined && (
        <NodeLink node={previous} className="previous">
          <span className="quiet block">Previous topic</span>
          {previous.label}
        </NodeLink>
      )}
      <Link to="/topics" className="topic-place quiet">
        Topic {numberText(place)} of {numberText(places)}
      </Link>
      {next !== undefined && (
        <NodeLink node={next} className="next">
          <span className="quiet block">Next topic</span>
          {next.label}
        </NodeLink>
      )}
    </nav>
  );
};
