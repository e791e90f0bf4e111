// Owns what a handout says of a topic above its statements: its question, how much of it there is, and its answers.
import { countText } from "../../model/formats.ts";
import type { TopicDetail } from "../../model/views/browse.ts";
import { statementsText, type HandoutSection } from "./handout-sections.ts";

/** What stands above the statements of a topic: its question, how much of it there is, its answers. */
export const TopicHead = ({
  section: { detail, above },
  isOne,
  numbers,
}: {
  section: HandoutSection;
  isOne: boolean;
  numbers: ReadonlyMap<string, number>;
}) => {
  if (detail === undefined) return null;
  const { topic, shown, total, summaries } = detail;
  return (
    <>
      {!isOne && <h2>{topic.label}</h2>}
      <p className="lead">{topic.question}</p>
      {total > shown && (
        <p className="quiet">
          The first {countText(shown, "statement")} of {countText(total, "statement")} under this
          topic.
        </p>
      )}
      <Answers summaries={summaries} numbers={numbers} />
      {above.length > 0 && <p className="quiet">Told above: {statementsText(above)}.</p>}
    </>
  );
};

/** The answers of papers to the topic's question, each sentence with the numbers of the statements that it sums up. */
const Answers = ({
  summaries,
  numbers,
}: Pick<TopicDetail, "summaries"> & { numbers: ReadonlyMap<string, number> }) =>
  summaries.map(({ id, dossier, sentences, unknown, isDraft }) => (
    <section key={id} className="handout-answer" aria-label={`In short: ${dossier.label}`}>
      <p className="quiet">
        In short, from {dossier.label}
        {isDraft && ". Draft: no second reader has checked it"}:
      </p>
      <p className="prose">{summedUp(sentences, numbers)}</p>
      {unknown.length > 0 && (
        <p className="prose">
          <strong>What is not known:</strong> {summedUp(unknown, numbers)}
        </p>
      )}
    </section>
  ));

const summedUp = (
  sentences: TopicDetail["summaries"][number]["sentences"],
  numbers: ReadonlyMap<string, number>,
): string =>
  sentences
    .map(({ says, from }) => {
      const named = from.flatMap(({ id }) => numbers.get(id) ?? []);
      return named.length === 0 ? says : `${says.replace(/\.$/, "")} (${statementsText(named)}).`;
    })
    .join(" ");
