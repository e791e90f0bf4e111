// Owns one question of the map with its answers: what each stands on, where it leads, and the button that takes it.
import type { DecisionNode } from "../../model/nodes.ts";
import type { BranchThen, MapThen } from "../../model/views/pathway.ts";
import { BranchInYear } from "./branch-in-year.tsx";
import { BranchGrounds, Hole } from "./branch-grounds.tsx";
import type { Grounds } from "./grounds.ts";
import { ToQuestion } from "./to-question.tsx";
import { anchorOf, localName, type Branch } from "./walk.ts";

/** How a question stands to the way that is walked. */
export type Standing = "open" | "answered" | "aside";

/** A question with its answers. */
export const DecisionCard = ({
  decision,
  grounds,
  questions,
  standing,
  chosen,
  sought,
  asOf,
  onChoose,
  onBegin,
}: {
  decision: DecisionNode;
  grounds: Grounds;
  /** Every question of the map by id. */
  questions: ReadonlyMap<string, DecisionNode>;
  standing: Standing;
  /** The answer that was chosen. */
  chosen: Branch | undefined;
  /** The place on the page that the address names. */
  sought: string;
  /** How the map stood in the year that is shown; absent while it is shown as of now. */
  asOf: MapThen | undefined;
  onChoose: (branch: Branch) => void;
  /** Begins a way at this question. */
  onBegin: () => void;
}) => {
  const name = localName(decision);
  return (
    <section
      className={`decision is-${standing}`}
      aria-labelledby={`question-${name}`}
      id={name}
      data-decision={name}
    >
      <header data-question={decision.id}>
        <h3 id={`question-${name}`} tabIndex={-1}>
          {decision.label}
        </h3>
        {standing === "open" && <p className="decision-mark">Open: choose an answer</p>}
        {standing === "answered" && <p className="decision-mark">On your way</p>}
        {standing === "aside" && (
          <button type="button" className="begin" onClick={onBegin}>
            Begin here<span className="unseen">: {decision.label}</span>
          </button>
        )}
      </header>
      <ol className="branches">
        {decision.branches.map((branch) => (
          <BranchRow
            key={branch.id}
            branch={branch}
            anchor={anchorOf(decision, branch.id)}
            isSought={anchorOf(decision, branch.id) === sought}
            grounds={grounds}
            year={asOf?.year}
            then={asOf?.branches.find(
              (one) => one.decision === decision.id && one.branch === branch.id,
            )}
            next={branch.to === undefined ? undefined : questions.get(branch.to)}
            standing={standing}
            isChosen={branch.id === chosen?.id}
            onChoose={() => {
              onChoose(branch);
            }}
          />
        ))}
      </ol>
    </section>
  );
};

const BranchRow = ({
  branch,
  anchor,
  isSought,
  grounds,
  year,
  then,
  next,
  standing,
  isChosen,
  onChoose,
}: {
  branch: Branch;
  anchor: string;
  isSought: boolean;
  grounds: Grounds;
  year: number | undefined;
  then: BranchThen | undefined;
  next: DecisionNode | undefined;
  standing: Standing;
  isChosen: boolean;
  onChoose: () => void;
}) => {
  const isPassedBy = standing === "answered" && !isChosen;
  return (
    <li
      id={anchor}
      className={`branch${isChosen ? " is-chosen" : ""}${isPassedBy ? " is-passed-by" : ""}${isSought ? " is-sought" : ""}`}
      {...(next === undefined
        ? {}
        : { "data-port": anchor, "data-leads-to": next.id, "data-walked": isChosen })}
    >
      <div className="branch-head">
        <p className="condition-words">{branch.condition}</p>
        <div className="branch-ways">
          {standing !== "aside" && (
            <button type="button" className="choose" aria-pressed={isChosen} onClick={onChoose}>
              {isChosen ? "Chosen" : "Choose"}
              <span className="unseen">: {branch.condition}</span>
            </button>
          )}
          {next === undefined ? (
            <p className="branch-end">
              <span className="unseen">The way ends: </span>
              {branch.end}
            </p>
          ) : (
            <p className="branch-next">
              <ToQuestion decision={next}>
                <span className="unseen">Leads to: </span>
                {next.label}
              </ToQuestion>
            </p>
          )}
        </div>
      </div>
      <div className="branch-ground">
        {year !== undefined && then !== undefined && <BranchInYear year={year} then={then} />}
        {isPassedBy ? (
          branch.from.length === 0 && <Hole branch={branch} />
        ) : (
          <BranchGrounds branch={branch} grounds={grounds} isWhole={isChosen} />
        )}
      </div>
    </li>
  );
};
