// Owns appraising studies: level, direction or significance is guessed with a confidence, then shown, and the curve of how well the
// reader's certainty fits.
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { countText } from "../../model/formats.ts";
import { AppraisalCard } from "../learn/appraisal-card.tsx";
import { CalibrationCurve } from "../learn/calibration-curve.tsx";
import { GuessRun } from "../learn/guess-run.tsx";
import { LearnNav } from "../learn/learn-nav.tsx";
import { drawSeed } from "../learn/run.ts";
import { PageTitle } from "../shell/page-title.tsx";
import "../styles/learn.css";

const route = getRouteApi("/learn/appraise");

/** The page. */
export const AppraisePage = () => {
  const { dossier, appraisals, seed } = route.useLoaderData();
  const [next] = useState(() => drawSeed());
  return (
    <div className="page narrow learn-page">
      <LearnNav />
      <PageTitle tab="Appraisal">Appraisal</PageTitle>
      <p className="lead">
        Studies behind {dossier === undefined ? "a paper" : dossier.label}: which level of evidence
        a design gives, which group the figures favour, whether the difference was significant. Give
        your answer, and how sure you are, before it is shown.
      </p>
      {appraisals.length === 0 ? (
        <p className="quiet">No study has been entered here.</p>
      ) : (
        <GuessRun
          key={seed}
          items={appraisals}
          what="study"
          sumUp={(right, all) => `${right} of ${countText(all, "answer")} right`}
          card={(appraisal, { key, ...parts }) => (
            <AppraisalCard key={key} appraisal={appraisal} {...parts} />
          )}
        />
      )}
      <CalibrationCurve />
      <p className="set-tools">
        <span className="quiet">
          Set <code>{seed}</code>
        </span>
        <Link to="/learn/appraise" search={{ dossier: dossier?.id, seed: next }} key={seed}>
          Other studies
        </Link>
      </p>
    </div>
  );
};
