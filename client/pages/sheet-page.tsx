// Owns a set of questions as a sheet for paper: all of them, then their answers on a page of their own, unless these are left out.
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { upperFirst } from "../../model/formats.ts";
import type { Question } from "../../model/views/questions.ts";
import { AbbreviationsIn, AbbreviationsOf } from "../learn/card-parts.tsx";
import { DraftQuestions } from "../learn/draft-questions.tsx";
import { DraftWord } from "../marks/draft-mark.tsx";
import { Gapped } from "../learn/gapped.tsx";
import { isOrder } from "../learn/run.ts";
import { PageTitle } from "../shell/page-title.tsx";
import { PrintButton } from "../shell/print-button.tsx";
import { citationWithDoi } from "../statement/citation.ts";
import "../styles/learn.css";

const route = getRouteApi("/learn/sheet");

const letterOf = (at: number): string => String.fromCharCode("A".charCodeAt(0) + at);

const SheetQuestion = ({ question }: { question: Question }) => (
  <>
    <DraftWord isDraft={question.isDraft === true} />
    {question.given !== undefined && <Gapped text={question.given} />}
    <p className="options-ask">{question.ask}</p>
    {isOrder(question) && <p className="quiet small">Number the steps.</p>}
    <ol className="sheet-options">
      {question.options.map((option) => (
        <li key={option}>
          {isOrder(question) && <span className="sheet-number" aria-hidden />}
          {upperFirst(option)}
        </li>
      ))}
    </ol>
    <AbbreviationsOf question={question} />
  </>
);

/** Which set it is, what is printed of it, and the way to answer it on the screen. */
const SheetTools = ({ seed, isEmpty }: { seed: string; isEmpty: boolean }) => {
  const { answers, ...view } = route.useSearch();
  const navigate = useNavigate();
  return (
    <form
      className="sheet-ways"
      onSubmit={(event) => {
        event.preventDefault();
        const given = new FormData(event.currentTarget).get("seed");
        if (typeof given !== "string") return;
        void navigate({ to: "/learn/sheet", search: { ...view, answers, seed: given.trim() } });
      }}
    >
      <label>
        Set{" "}
        <input
          key={seed}
          name="seed"
          defaultValue={seed}
          required
          // What the server takes as a seed.
          pattern="\s*[A-Za-z0-9\-]{1,40}\s*"
          title="Letters, digits and hyphens, up to 40"
          autoComplete="off"
          spellCheck={false}
        />
      </label>
      <button type="submit" className="plain-button">
        Show this set
      </button>
      {!isEmpty && (
        <>
          <label>
            <input
              type="checkbox"
              checked={answers === undefined}
              onChange={({ target }) => {
                void navigate({
                  to: "/learn/sheet",
                  search: { ...view, answers: target.checked ? undefined : "none" },
                  replace: true,
                });
              }}
            />{" "}
            With answers
          </label>
          <PrintButton>Print</PrintButton>
          <Link to="/learn" search={view}>
            Answer them here
          </Link>
        </>
      )}
    </form>
  );
};

const Answers = ({ questions }: { questions: readonly Question[] }) => (
  <section className="sheet-answers" aria-labelledby="answers">
    <h2 id="answers">Answers</h2>
    <ol>
      {questions.map(({ id, answer, explanation }) => (
        <li key={id}>
          <strong>{answer.map(letterOf).join(", ")}</strong> {explanation.join(" ")}
        </li>
      ))}
    </ol>
    <AbbreviationsIn text={questions.flatMap(({ explanation }) => explanation).join("\n")} />
  </section>
);

/** The page. */
export const SheetPage = () => {
  const { dossier, paper, topics, questions, seed } = route.useLoaderData();
  const view = route.useSearch();
  const topic = topics.find(({ id }) => id === view.topic);
  return (
    <div className="page narrow sheet">
      <PageTitle tab="Question sheet">
        {topic === undefined ? "Question sheet" : `Question sheet: ${topic.label}`}
      </PageTitle>
      <SheetTools seed={seed} isEmpty={questions.length === 0} />
      {questions.length === 0 ? (
        <p className="quiet">No question can be made here.</p>
      ) : (
        <>
          <p className="sheet-person">
            <span>Name</span>
            <span>Date</span>
          </p>
          <p className="quiet">
            {dossier !== undefined && <>What {dossier.label} says. </>}Set {seed}. Statements are
            restated, not quoted; “right” means: as the paper says. Educational use, not medical
            advice.
          </p>
          <DraftQuestions questions={questions} />
          {paper !== undefined && <p className="sheet-paper">{citationWithDoi(paper)}</p>}
          <ol className="sheet-questions">
            {questions.map((question) => (
              <li key={question.id}>
                <SheetQuestion question={question} />
              </li>
            ))}
          </ol>
          {view.answers === undefined && <Answers questions={questions} />}
        </>
      )}
    </div>
  );
};
