// Owns the way to a question of the map: to its place, in whichever stage it stands.
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { DecisionNode } from "../../model/nodes.ts";
import { allStages } from "./map-stages.ts";
import { localName } from "./walk.ts";

/** A link to a question; the stage that it stands in is opened. */
export const ToQuestion = ({
  decision,
  className,
  children,
}: {
  decision: DecisionNode;
  className?: string;
  children?: ReactNode;
}) => (
  <Link
    from="/decide"
    to="/decide"
    // The place decides which stage is open.
    search={(old) => ({ ...old, stage: old.stage === allStages ? allStages : undefined })}
    hash={localName(decision)}
    className={className}
  >
    {children ?? decision.label}
  </Link>
);
