// Owns the whole map at a glance: its stages in order, each with its questions, a sign for every answer, and what is counted there. A press
// opens the stage.
import { Link } from "@tanstack/react-router";
import { countInWords, countText, numberText } from "../../model/formats.ts";
import type { DecisionNode } from "../../model/nodes.ts";
import type { Standing } from "./decision-card.tsx";
import type { Grounds } from "./grounds.ts";
import { allStages, countSigns, signOf, type BranchSign, type MapStage } from "./map-stages.ts";
import { ToQuestion } from "./to-question.tsx";

/** The class of a sign: what it stands on by its outline and filling, a warning by its colour and by standing on its corner. */
const classOf = ({ isHole, isBare, isWarned }: Omit<BranchSign, "branch">): string =>
  ["sign", isHole ? "is-hole" : "", isBare ? "is-bare" : "", isWarned ? "is-warned" : ""].join(" ");

/** What the signs mean. */
const key = [
  { isHole: false, isBare: false, isWarned: false, means: "an answer and what it stands on" },
  { isHole: true, isBare: false, isWarned: false, means: "something is not stated" },
  { isHole: true, isBare: true, isWarned: false, means: "nothing is stated" },
  { isHole: false, isBare: false, isWarned: true, means: "a statement there carries a warning" },
] as const;

/** The overview. */
export const MapOverview = ({
  stages,
  open,
  grounds,
  standingOf,
}: {
  stages: readonly MapStage[];
  /** The stages that are open. */
  open: readonly MapStage[];
  grounds: Grounds;
  /** How a question stands to the way that is walked. */
  standingOf: (decision: DecisionNode) => Standing;
}) => {
  const isWhole = open.length === stages.length;
  const signs = stages.map(({ decisions }) =>
    decisions.map(({ branches }) => branches.map((branch) => signOf(branch, grounds))),
  );
  return (
    <nav className="map-overview" aria-labelledby="overview">
      <Head isWhole={isWhole} hasStages={stages.length > 1} />
      <table>
        <thead>
          <tr>
            <th scope="col">Stage</th>
            <th scope="col" className="overview-questions">
              Questions
            </th>
            <th scope="col">Answers</th>
            <th scope="col">Not stated</th>
            <th scope="col">Warning</th>
          </tr>
        </thead>
        <tbody>
          {stages.map((stage, s) => (
            <tr key={stage.key} className={open.includes(stage) ? "is-open" : ""}>
              <th scope="row">
                <ToStage stage={stage} isOpen={!isWhole && open.includes(stage)} />
              </th>
              <td className="overview-questions">
                <ul>
                  {stage.decisions.map((decision, d) => (
                    <li key={decision.id} className={`is-${standingOf(decision)}`}>
                      <ToQuestion decision={decision} />
                      <Signs signs={signs[s]?.[d] ?? []} />
                    </li>
                  ))}
                </ul>
              </td>
              <Counts signs={signs[s]?.flat() ?? []} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">In all</th>
            <td className="overview-questions">
              {countText(
                stages.reduce((sum, { decisions }) => sum + decisions.length, 0),
                "question",
              )}
            </td>
            <Counts signs={signs.flat(2)} />
          </tr>
        </tfoot>
      </table>
      <Key />
    </nav>
  );
};

const Head = ({ isWhole, hasStages }: { isWhole: boolean; hasStages: boolean }) => (
  <div className="overview-head">
    <h2 id="overview">The map at a glance</h2>
    {hasStages && (
      <Link
        from="/decide"
        to="/decide"
        search={(old) => ({ ...old, stage: isWhole ? undefined : allStages })}
        resetScroll={false}
      >
        {isWhole ? "Show one stage" : "Show all stages"}
      </Link>
    )}
  </div>
);

const Key = () => (
  <>
    <ul className="overview-key" aria-hidden="true">
      {key.map(({ means, ...sign }) => (
        <li key={means}>
          <span className={classOf(sign)} /> {means}
        </li>
      ))}
    </ul>
    <p className="overview-means">
      “Not stated” counts the answers at which the paper gives no criterion for something, “Warning”
      those with a statement that carries one.
    </p>
  </>
);

/** The way to a stage. One that comes again is distinguished by its first question. */
export const ToStage = ({ stage, isOpen = false }: { stage: MapStage; isOpen?: boolean }) => (
  <Link
    from="/decide"
    to="/decide"
    search={(old) => ({ ...old, stage: stage.key })}
    resetScroll={false}
    aria-current={isOpen ? "true" : undefined}
    title={stage.stage.means}
  >
    {stage.stage.name}
    {stage.key !== stage.stage.id && (
      <span className="unseen stage-from">, from “{stage.decisions[0]?.label}” on</span>
    )}
  </Link>
);

/** Signs of the answers of a question; heard, as counts. */
const Signs = ({ signs }: { signs: readonly BranchSign[] }) => {
  const { answers, holes, warned } = countSigns(signs);
  return (
    <>
      <span className="signs" aria-hidden="true">
        {signs.map((sign) => (
          <span key={sign.branch.id} className={classOf(sign)} title={sign.branch.condition} />
        ))}
      </span>
      <span className="unseen">
        {" "}
        {countInWords(answers, "answer")}
        {holes > 0 && `, ${countInWords(holes, "answer")} with something not stated`}
        {warned > 0 && `, ${countInWords(warned, "answer")} with a warning`}
      </span>
    </>
  );
};

const Counts = ({ signs }: { signs: readonly BranchSign[] }) => {
  const { answers, holes, warned } = countSigns(signs);
  return (
    <>
      <td>{numberText(answers)}</td>
      <td>{numberText(holes)}</td>
      <td className={warned > 0 ? "is-warned" : ""}>{numberText(warned)}</td>
    </>
  );
};
