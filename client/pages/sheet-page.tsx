// Owns a set of questions as a sheet for paper: all of them, then their answers on a page of their own.
import { getRouteApi, Link } from "@tanstack/react-router";
import { upperFirst } from "../../model/formats.ts";
import type { Question } from "../../model/views/questions.ts";
import { AbbreviationsIn } from "../learn/card-parts.tsx";
import { Gapped } from "../learn/gapped.tsx";
import { PageTitle } from "../shell/page-title.tsx";
import { PrintButton } from "../shell/print-button.tsx";
import "../styles/learn.css";

const route = getRouteApi("/learn/sheet");

const letterOf = (at: number): string => String.fromCharCode("A".charCodeAt(0) + at);

const SheetQuestion = ({ question }: { question: Question }) => (
  <>
    {question.given !== undefined && <Gapped text={question.given} />}
    <p className="options-ask">{question.ask}</p>
    <ol className="sheet-options">
      {question.options.map((option) => (
        <li key={option}>{upperFirst(option)}</li>
      ))}
    </ol>
    <AbbreviationsIn question={question} />
  </>
);

/** The page. */
export const SheetPage = () => {
  const { dossier, topics, questions, seed } = route.useLoaderData();
  const view = route.useSearch();
  const topic = topics.find(({ id }) => id === view.topic);
  return (
    <div className="page narrow sheet">
      <PageTitle tab="Question sheet">
        {topic === undefined ? "Question sheet" : `Question sheet: ${topic.label}`}
      </PageTitle>
      <p className="quiet">
        {dossier !== undefined && <>What {dossier.label} says. </>}Set {seed}. Statements are
        restated, not quoted; an answer is right by the paper. Educational use, not medical advice.
      </p>
      <p className="sheet-ways">
        <PrintButton>Print</PrintButton>
        <Link to="/learn" search={view}>
          Answer them here
        </Link>
      </p>
      {questions.length === 0 ? (
        <p className="quiet">No question can be made here.</p>
      ) : (
        <>
          <ol className="sheet-questions">
            {questions.map((question) => (
              <li key={question.id}>
                <SheetQuestion question={question} />
              </li>
            ))}
          </ol>
          <section className="sheet-answers" aria-labelledby="answers">
            <h2 id="answers">Answers</h2>
            <ol>
              {questions.map(({ id, answer, explanation }) => (
                <li key={id}>
                  <strong>{answer.map(letterOf).join(", ")}</strong> {explanation.join(" ")}
                </li>
              ))}
            </ol>
          </section>
        </>
      )}
    </div>
  );
};
