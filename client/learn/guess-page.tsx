// Owns the page on which one thing after the other is guessed: the run, the curve of how well the reader's certainty fits, and the way
// to another set.
import { Link } from "@tanstack/react-router";
import { useState, type ComponentProps, type ReactNode } from "react";
import { PageTitle } from "../shell/page-title.tsx";
import "../styles/learn.css";
import { CalibrationCurve } from "./calibration-curve.tsx";
import { GuessRun } from "./guess-run.tsx";
import { LearnNav } from "./learn-nav.tsx";
import { drawSeed } from "./run.ts";

/** Which set it is, and the way to one that was never drawn before. Another one with another `key`. */
const OtherSet = ({
  to,
  dossier,
  seed,
  children,
}: {
  to: "/learn/clinic" | "/learn/appraise";
  dossier: string | undefined;
  seed: string;
  children: string;
}) => {
  const [next] = useState(() => drawSeed());
  return (
    <p className="set-tools">
      <span className="quiet">
        Set <code>{seed}</code>
      </span>
      <Link to={to} search={{ dossier, seed: next }}>
        {children}
      </Link>
    </p>
  );
};

/** The page. `whenNone` stands in the place of the run where there is nothing to guess. */
export const GuessPage = <T extends { id: string }>({
  title,
  lead,
  whenNone,
  other,
  ...run
}: ComponentProps<typeof GuessRun<T>> & {
  title: string;
  lead: ReactNode;
  whenNone: string;
  other: ComponentProps<typeof OtherSet>;
}) => (
  <div className="page narrow learn-page">
    <LearnNav />
    <PageTitle tab={title}>{title}</PageTitle>
    {run.items.length > 0 && <p className="lead">{lead}</p>}
    {run.items.length === 0 ? (
      <p className="quiet">{whenNone}</p>
    ) : (
      <GuessRun key={`run ${other.seed}`} {...run} />
    )}
    <CalibrationCurve />
    {run.items.length > 0 && <OtherSet key={`tools ${other.seed}`} {...other} />}
  </div>
);
