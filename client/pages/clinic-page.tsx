// Owns the clinic of misquotations: sentences beside what their sources report, one after the other, and the curve of how well the
// reader's certainty fits.
import { getRouteApi, Link } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { countText } from "../../model/formats.ts";
import type { Quotation } from "../../model/views/questions.ts";
import { CalibrationCurve } from "../learn/calibration-curve.tsx";
import { CardButton } from "../learn/card-parts.tsx";
import { LearnNav } from "../learn/learn-nav.tsx";
import { addGuess } from "../learn/own-guesses.ts";
import { QuotationCard } from "../learn/quotation-card.tsx";
import { drawSeed } from "../learn/run.ts";
import { PageTitle } from "../shell/page-title.tsx";
import "../styles/learn.css";

const route = getRouteApi("/learn/clinic");

const QuotationRun = ({ quotations }: { quotations: readonly Quotation[] }) => {
  const [place, setPlace] = useState(0);
  const [right, setRight] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const quotation = quotations[place];
  const isOver = quotation === undefined;
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className="question-place">
        {isOver
          ? `${right} of ${countText(quotations.length, "verdict")} as the audits have it`
          : `Sentence ${place + 1} of ${quotations.length}`}
      </h2>
      {!isOver && (
        <QuotationCard
          key={quotation.id}
          quotation={quotation}
          onGuess={(guess) => {
            addGuess(guess);
            if (guess.isRight) setRight(right + 1);
          }}
          after={
            <CardButton
              onPress={() => {
                setPlace(place + 1);
                heading.current?.focus();
              }}
            >
              {place === quotations.length - 1 ? "Finish" : "Next sentence"}
            </CardButton>
          }
        />
      )}
    </>
  );
};

/** The page. */
export const ClinicPage = () => {
  const { dossier, quotations, seed } = route.useLoaderData();
  const [next] = useState(() => drawSeed());
  return (
    <div className="page narrow learn-page">
      <LearnNav />
      <PageTitle tab="Misquotation clinic">Misquotation clinic</PageTitle>
      <p className="lead">
        What {dossier === undefined ? "a paper" : dossier.label} says, beside what the source that
        it cites reports itself. Give your verdict, and how sure you are, before the audit is shown.
      </p>
      {quotations.length === 0 ? (
        <p className="quiet">No sentence has been compared with its source here.</p>
      ) : (
        <QuotationRun key={seed} quotations={quotations} />
      )}
      <CalibrationCurve />
      <p className="set-tools">
        <span className="quiet">
          Set <code>{seed}</code>
        </span>
        <Link to="/learn/clinic" search={{ dossier: dossier?.id, seed: next }} key={seed}>
          Other sentences
        </Link>
      </p>
    </div>
  );
};
