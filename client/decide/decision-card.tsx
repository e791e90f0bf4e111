// Owns one question of the map with its answers: what each stands on, where it leads, and the button that takes it.
import type { DecisionNode } from "../../model/nodes.ts";
import type { BranchThen, MapThen } from "../../model/views/pathway.ts";
import { Explained } from "../explain/explained.tsx";
import { BranchInYear } from "./branch-in-year.tsx";
import { BranchWays } from "./branch-ways.tsx";
import { BranchGrounds, Hole } from "./branch-grounds.tsx";
import type { Grounds } from "./grounds.ts";
import { NotKnownRow, Premises } from "./not-known.tsx";
import { anchorOf, localName, type Branch, type Premise, type Step } from "./walk.ts";

/** How a question stands to the way that is walked. */
export type Standing = "open" | "answered" | "aside";

/** A question with its answers. */
export const DecisionCard = ({
  decision,
  grounds,
  questions,
  standing,
  step,
  premises,
  nextUnknown,
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
  /** How it was answered on the way; absent where it was not. */
  step: Step | undefined;
  /** What is not known on the way and decides whether it is asked. */
  premises: readonly Premise[];
  /** The question that follows where its answer is not known. */
  nextUnknown: DecisionNode | undefined;
  /** The place on the page that the address names. */
  sought: string;
  /** How the map stood in the year that is shown; absent while it is shown as of now. */
  asOf: MapThen | undefined;
  /** Takes an answer; absent: that it is not known. */
  onChoose: (branch?: Branch) => void;
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
        {standing === "answered" && <p className="decision-mark">On your path</p>}
        {standing === "aside" && (
          <button type="button" className="begin" onClick={onBegin}>
            Begin here<span className="unseen">: {decision.label}</span>
          </button>
        )}
      </header>
      {standing !== "aside" && <Premises premises={premises} />}
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
            isChoosable={standing !== "aside"}
            isPassedBy={step?.branch !== undefined && branch.id !== step.branch.id}
            isChosen={branch.id === step?.branch?.id}
            onChoose={() => {
              onChoose(branch);
            }}
          />
        ))}
      </ol>
      {standing !== "aside" && (
        <NotKnownRow
          decision={decision}
          next={nextUnknown}
          isChosen={step !== undefined && step.branch === undefined}
          onChoose={() => {
            onChoose();
          }}
        />
      )}
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
  isChoosable,
  isPassedBy,
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
  isChoosable: boolean;
  /** Whether another answer was chosen. */
  isPassedBy: boolean;
  isChosen: boolean;
  onChoose: () => void;
}) => {
  return (
    <li
      id={anchor}
      tabIndex={isSought ? -1 : undefined}
      className={`branch${isChosen ? " is-chosen" : ""}${isPassedBy ? " is-passed-by" : ""}${isSought ? " is-sought" : ""}`}
      {...(next === undefined
        ? {}
        : { "data-port": anchor, "data-leads-to": next.id, "data-walked": isChosen })}
    >
      <div className="branch-head">
        <p className="condition-words">
          <Explained text={branch.condition} />
        </p>
        <BranchWays
          answer={branch.condition}
          next={next}
          end={
            <>
              <span className="unseen">The path ends: </span>
              {branch.end}
            </>
          }
          isChosen={isChosen}
          onChoose={isChoosable ? onChoose : undefined}
        />
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
