// Owns the clinic of misquotations: sentences beside what their sources report, one after the other, and the curve of how well the
// reader's certainty fits.
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { countText } from "../../model/formats.ts";
import { CalibrationCurve } from "../learn/calibration-curve.tsx";
import { GuessRun } from "../learn/guess-run.tsx";
import { LearnNav } from "../learn/learn-nav.tsx";
import { QuotationCard } from "../learn/quotation-card.tsx";
import { drawSeed } from "../learn/run.ts";
import { PageTitle } from "../shell/page-title.tsx";
import "../styles/learn.css";

const route = getRouteApi("/learn/clinic");

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
        it cites reports itself. Both are restated, not quoted. Give your verdict, and how sure you
        are, before the audit is shown.
      </p>
      {quotations.length === 0 ? (
        <p className="quiet">No sentence has been compared with its source here.</p>
      ) : (
        <GuessRun
          key={seed}
          items={quotations}
          what="sentence"
          sumUp={(right, all) => `${right} of ${countText(all, "verdict")} as the audits have it`}
          card={(quotation, { key, ...parts }) => (
            <QuotationCard key={key} quotation={quotation} {...parts} />
          )}
        />
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
