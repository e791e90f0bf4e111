// Owns the map of decisions that a paper's statements allow: the whole at a glance, the stage that is open, and the way that a reader
// walks on it for a patient. What is open and what is walked stand in the address.
import { Link } from "@tanstack/react-router";
import { useRef } from "react";
import { NodeLink } from "../marks/node-link.tsx";
import { DraftMark } from "../marks/draft-mark.tsx";
import { Kicker } from "../marks/kicker.tsx";
import { DecisionCard } from "../decide/decision-card.tsx";
import { DecisionLines } from "../decide/decision-lines.tsx";
import { WayInShort, WayWithSources } from "../decide/way.tsx";
import { MapOverview, ToStage } from "../decide/map-overview.tsx";
import type { MapStage } from "../decide/map-stages.ts";
import { useWalkedMap, type WalkedMap } from "../decide/use-walked-map.ts";
import { afterNotKnown, localName, premisesOf, wayBack, wayWith } from "../decide/walk.ts";
import { PageTitle } from "../shell/page-title.tsx";
import { groundCounts } from "../weigh/in-time.ts";
import { YearChoice } from "../weigh/year-choice.tsx";
import type { DecideView } from "../address.ts";
import type { MapThen } from "../../model/views/pathway.ts";
import "../styles/decide.css";
import "../styles/weigh.css";

/** The page. */
export const DecidePage = () => {
  const map = useWalkedMap();
  const { decisions, stages, open, next, grounds, walk, view, go } = map;
  const field = useRef<HTMLDivElement>(null);
  return (
    <div className="page decide-page">
      <Head map={map} />
      {decisions.length === 0 ? (
        <p className="quiet">
          No map of decisions has been written for this paper.{" "}
          <Link to="/papers">Reviewed papers</Link>
        </p>
      ) : (
        <>
          <AsOfYear view={view} asOf={map.asOf} onShow={map.showYear} />
          <MapOverview stages={stages} open={open} grounds={grounds} standingOf={map.standingOf} />
          <div className="decide-columns">
            <WayInShort
              walk={walk}
              onBack={() => {
                go({ start: view.start, way: wayBack(walk.steps) });
              }}
              onReset={() => {
                go({});
              }}
            />
            <div className="decide-map" ref={field}>
              {open.map((stage) => (
                <OpenStage key={stage.key} stage={stage} map={map} />
              ))}
              {next !== undefined && (
                <p className="next-stage">
                  <span className="quiet">Next stage:</span> <ToStage stage={next} />
                </p>
              )}
              <DecisionLines
                map={field}
                walked={`${view.start ?? ""} ${view.way ?? ""} ${open.map(({ key }) => key).join(" ")}`}
              />
            </div>
          </div>
        </>
      )}
      <WayWithSources walk={walk} decisions={decisions} grounds={grounds} />
    </div>
  );
};

/** What the map is of, and what it is not. */
const Head = ({ map: { dossier, decisions } }: { map: WalkedMap }) => (
  <>
    <Kicker kind="decision">
      Decisions
      {dossier !== undefined && (
        <>
          {" / "}
          <NodeLink node={dossier} />
        </>
      )}
    </Kicker>
    <PageTitle tab="Decision map">
      {dossier === undefined ? "Decision map" : `Decision map of ${dossier.label}`}{" "}
      <DraftMark isDraft={decisions.some(({ review }) => review.reviewed === undefined)} />
    </PageTitle>
    <p className="decide-note">
      The map never says what to do. It says what this paper says at each question, on what ground,
      and where it is silent; curators derived it from the paper’s statements.
    </p>
  </>
);

/** A stage that is open: its questions with their answers. */
const OpenStage = ({
  stage: { key, stage, decisions: questionsHere },
  map,
}: {
  stage: MapStage;
  map: WalkedMap;
}) => {
  const { decisions, grounds, questions, walk, view, go } = map;
  return (
    <section className="decide-stage" aria-labelledby={`stage-${key}`}>
      <h2 id={`stage-${key}`} tabIndex={-1} title={stage.means}>
        {stage.name}
      </h2>
      {questionsHere.map((decision) => (
        <DecisionCard
          key={decision.id}
          decision={decision}
          grounds={grounds}
          questions={questions}
          standing={map.standingOf(decision)}
          sought={map.sought}
          asOf={map.asOf}
          step={walk.steps.find((step) => step.decision.id === decision.id)}
          premises={premisesOf(walk, decision, decisions)}
          nextUnknown={afterNotKnown(decision, decisions)}
          onChoose={(branch) => {
            go({ start: view.start, way: wayWith(walk.steps, decision, branch) });
          }}
          onBegin={() => {
            go({ start: localName(decision) });
          }}
        />
      ))}
    </section>
  );
};

/** As of the end of which year the map is shown, with the way to other years and back to now; without a year, only the way there. */
const AsOfYear = ({
  view,
  asOf,
  onShow,
}: {
  view: DecideView;
  asOf: MapThen | undefined;
  onShow: (year: number) => void;
}) => {
  if (view.year === undefined) {
    return (
      <p className="more">
        <Link to="/weigh/years" search={{ dossier: view.dossier }}>
          The evidence as of a year
        </Link>
      </p>
    );
  }
  const now = (
    <Link to="/decide" search={{ ...view, year: undefined }} hash={(old) => old ?? ""}>
      Back to now
    </Link>
  );
  if (asOf === undefined) {
    return (
      <p className="more">
        <span>Nothing that this map stands on has a date, so it reads the same in every year.</span>
        {now}
      </p>
    );
  }
  const { year, first, last, paper } = asOf;
  const counts = groundCounts(asOf.branches.map(({ ground }) => ground));
  return (
    <>
      <YearChoice span={{ first, last, paper: paper ?? last }} year={year} onShow={onShow}>
        <Link to="/weigh/years" search={{ dossier: view.dossier, year }}>
          The evidence as of this year
        </Link>
        {now}
      </YearChoice>
      <p className="decide-note" role="status">
        The ground of each answer is shown as of the end of {year}; warnings and verdicts are those
        of now.{" "}
        {paper !== undefined &&
          year < paper &&
          `The paper appeared in ${String(paper)}: none of this had been said yet. `}
        {counts !== "" && `Of the answers that rest on a dated source, ${counts}.`}
      </p>
    </>
  );
};
