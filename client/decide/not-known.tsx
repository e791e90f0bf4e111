// Owns the answer that every question of a map has besides its own: that it is not known; and what is said of what follows from it.
import { countInWords, listText } from "../../model/formats.ts";
import type { DecisionNode } from "../../model/nodes.ts";
import { BranchWays } from "./branch-ways.tsx";
import { ToQuestion } from "./to-question.tsx";
import { anchorOf, type Premise } from "./walk.ts";

/** What the answer is called. */
export const notKnownName = "Not known";

/** The row of the answer at a question that is open or was answered, below those of the map. */
export const NotKnownRow = ({
  decision,
  next,
  isChosen,
  onChoose,
}: {
  decision: DecisionNode;
  /** Where the map goes on. */
  next: DecisionNode | undefined;
  isChosen: boolean;
  onChoose: () => void;
}) => (
  <div
    className={`not-known${isChosen ? " is-chosen" : ""}`}
    {...(next === undefined || !isChosen
      ? {}
      : { "data-port": anchorOf(decision, ""), "data-leads-to": next.id, "data-walked": true })}
  >
    <div className="branch-head">
      <p className="condition-words">{notKnownName}</p>
      <BranchWays
        answer={notKnownName}
        next={next}
        end="Every answer ends the path."
        isChosen={isChosen}
        onChoose={onChoose}
      />
    </div>
    <p className="not-known-means">
      {isChosen
        ? "What stands above depends on the answer; none of it is assumed to apply."
        : "Leaves the question open; nothing that stands above is then taken to apply."}
    </p>
  </div>
);

/** Which unknown answers decide whether a question arises at all. */
export const Premises = ({ premises }: { premises: readonly Premise[] }) =>
  premises.map(({ decision, excluding }) => (
    <p key={decision.id} className="premise">
      <strong>Depends on what is not known:</strong> this question does not arise if the answer to “
      {decision.label}” is{" "}
      {listText(
        excluding.map(({ condition }) => `“${condition}”`),
        "or",
      )}
      .
    </p>
  ));

/** What is stated of a question on the way where its answer is not known: every answer, without taking any to hold. */
export const NotKnownStep = ({
  decision,
  next,
}: {
  decision: DecisionNode;
  next: DecisionNode | undefined;
}) => (
  <>
    <p>What the paper says here depends on the answer; none of it is assumed to apply.</p>
    <ul className="not-known-answers">
      {decision.branches.map((branch) => (
        <li key={branch.id}>
          If{" "}
          <ToQuestion decision={decision} branch={branch.id}>
            “{branch.condition}”
          </ToQuestion>
          : {countInWords(branch.from.length, "statement")}
          {branch.notStated !== undefined && ", and something not stated by the paper"}
          {branch.end !== undefined && "; the path would end there"}.
        </li>
      ))}
    </ul>
    {next !== undefined && (
      <p className="quiet">
        {decision.branches.every(({ to }) => to === next.id)
          ? "Every answer leads to the same question."
          : `The path goes on to the first question on the map that any of these answers leads to: “${next.label}”`}
      </p>
    )}
  </>
);
