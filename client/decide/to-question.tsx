// Owns the way to a question of the map: to its place, in whichever stage it stands.
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { DecisionNode } from "../../model/nodes.ts";
import { allStages } from "./map-stages.ts";
import { anchorOf } from "./walk.ts";

/** A link to a question or to one of its answers by name; the stage that it stands in is opened. */
export const ToQuestion = ({
  decision,
  branch,
  children,
}: {
  decision: DecisionNode;
  branch?: string;
  children?: ReactNode;
}) => (
  <Link
    from="/decide"
    to="/decide"
    // The place decides which stage is open.
    search={(old) => ({ ...old, stage: old.stage === allStages ? allStages : undefined })}
    hash={anchorOf(decision, branch)}
  >
    {children ?? decision.label}
  </Link>
);
