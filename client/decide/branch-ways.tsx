// Owns what stands below an answer of the map: the button that chooses it, and where it leads.
import type { ReactNode } from "react";
import type { DecisionNode } from "../../model/nodes.ts";
import { ToQuestion } from "./to-question.tsx";

/** Choosing an answer, where that is possible, and the question that it leads to; `end` is said where it leads to none. */
export const BranchWays = ({
  answer,
  next,
  end,
  isChosen,
  onChoose,
}: {
  answer: string;
  next: DecisionNode | undefined;
  end: ReactNode;
  isChosen: boolean;
  /** Undefined where the answer cannot be chosen now. */
  onChoose: (() => void) | undefined;
}) => (
  <div className="branch-ways">
    {onChoose !== undefined && (
      <button type="button" className="choose" aria-pressed={isChosen} onClick={onChoose}>
        {isChosen ? "Chosen" : "Choose"}
        <span className="unseen">: {answer}</span>
      </button>
    )}
    {next === undefined ? (
      <p className="branch-end">{end}</p>
    ) : (
      <p className="branch-next">
        <ToQuestion decision={next}>
          <span className="unseen">Leads to: </span>
          {next.label}
        </ToQuestion>
      </p>
    )}
  </div>
);
