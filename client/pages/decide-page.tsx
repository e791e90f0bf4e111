// Owns the map of decisions that a paper's statements allow: the whole at a glance, the stage that is open, and the way that a reader
// walks on it for a patient. What is open and what is walked stand in the address.
import { getRouteApi, Link, useRouterState } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useIsPrinted } from "../drawing/use-is-wide.ts";
import { NodeLink } from "../marks/node-link.tsx";
import { DraftMark } from "../marks/draft-mark.tsx";
import { Kicker } from "../marks/kicker.tsx";
import { DecisionCard, type Standing } from "../decide/decision-card.tsx";
import { DecisionLines } from "../decide/decision-lines.tsx";
import { WayInShort, WayWithSources } from "../decide/way.tsx";
import { MapOverview, ToStage } from "../decide/map-overview.tsx";
import { allStages, arrivalOf, openStages, stagesOf } from "../decide/map-stages.ts";
import {
  afterNotKnown,
  localName,
  premisesOf,
  walkOf,
  wayBack,
  wayWith,
  type Walk,
} from "../decide/walk.ts";
import { PageTitle } from "../shell/page-title.tsx";
import { groundCounts } from "../weigh/in-time.ts";
import { YearChoice } from "../weigh/year-choice.tsx";
import type { DecideView } from "../address.ts";
import type { DecisionNode } from "../../model/nodes.ts";
import type { MapThen } from "../../model/views/pathway.ts";
import "../styles/decide.css";
import "../styles/weigh.css";

const route = getRouteApi("/decide");

/** Takes the reader to what was opened, or is asked after an answer was given; the page as it was opened stays where it is. */
const useArrival = (target: string): void => {
  const last = useRef(target);
  useEffect(() => {
    if (last.current === target) return;
    last.current = target;
    const element = document.getElementById(target);
    const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: "start", behavior: isStill ? "auto" : "smooth" });
  }, [target]);
};

const standingOf = (decision: DecisionNode, { steps, current }: Walk): Standing =>
  steps.some((step) => step.decision.id === decision.id)
    ? "answered"
    : decision.id === current?.id
      ? "open"
      : "aside";

/** The page. */
export const DecidePage = () => {
  const { dossier, decisions, grounds: list, asOf } = route.useLoaderData();
  const view = route.useSearch();
  const navigate = route.useNavigate();
  const sought = useRouterState({ select: ({ location }) => location.hash });
  const map = useRef<HTMLDivElement>(null);
  const walk = walkOf(decisions, view);
  const grounds = new Map(list.map((ground) => [ground.card.id, ground] as const));
  const questions = new Map(decisions.map((decision) => [decision.id, decision] as const));
  const stages = stagesOf(decisions);
  const isPrinted = useIsPrinted();
  const open = isPrinted ? stages : openStages(stages, { stage: view.stage, sought }, walk);
  const last = open.at(-1);
  const next = last === undefined ? undefined : stages[stages.indexOf(last) + 1];
  useArrival(arrivalOf(decisions, { stage: view.stage, sought }, walk));
  const go = (to: { start?: string | undefined; way?: string | undefined }): void => {
    const stage = view.stage === allStages ? allStages : undefined;
    void navigate({
      search: { dossier: view.dossier, year: view.year, stage, ...to },
      resetScroll: false,
    });
  };
  return (
    <div className="page decide-page">
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
        The map never says what to do. It says what this paper says at each question, on what
        ground, and where it is silent; curators derived it from the paper’s statements.
      </p>
      {decisions.length === 0 ? (
        <p className="quiet">
          No map of decisions has been written for this paper.{" "}
          <Link to="/papers">Reviewed papers</Link>
        </p>
      ) : (
        <AsOfYear
          view={view}
          asOf={asOf}
          onShow={(year) => {
            void navigate({
              search: { ...view, year },
              hash: true,
              hashScrollIntoView: false,
              resetScroll: false,
              replace: true,
            });
          }}
        />
      )}
      {decisions.length > 0 && (
        <MapOverview
          stages={stages}
          open={open}
          grounds={grounds}
          standingOf={(decision) => standingOf(decision, walk)}
        />
      )}
      {decisions.length > 0 && (
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
          <div className="decide-map" ref={map}>
            {open.map(({ key, stage, decisions: questionsHere }) => (
              <section key={key} className="decide-stage" aria-labelledby={`stage-${key}`}>
                <h2 id={`stage-${key}`} tabIndex={-1} title={stage.means}>
                  {stage.name}
                </h2>
                {questionsHere.map((decision) => (
                  <DecisionCard
                    key={decision.id}
                    decision={decision}
                    grounds={grounds}
                    questions={questions}
                    standing={standingOf(decision, walk)}
                    sought={sought}
                    asOf={asOf}
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
            ))}
            {next !== undefined && (
              <p className="next-stage">
                <span className="quiet">Next stage:</span> <ToStage stage={next} />
              </p>
            )}
            <DecisionLines
              map={map}
              walked={`${view.start ?? ""} ${view.way ?? ""} ${open.map(({ key }) => key).join(" ")}`}
            />
          </div>
        </div>
      )}
      <WayWithSources walk={walk} decisions={decisions} grounds={grounds} />
    </div>
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
