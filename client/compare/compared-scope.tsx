// Owns saying of which paper, or under which topic, statements are set side by side, and the way to all of them.
import { Link } from "@tanstack/react-router";
import type { ComparedView } from "../address.ts";

/** Nothing where all statements are compared. */
export const ComparedScope = ({
  view: { dossier, topic },
  to,
}: {
  view: ComparedView;
  to: "/compare/shares" | "/compare/regimens";
}) =>
  dossier === undefined && topic === undefined ? null : (
    <p className="more">
      <span className="quiet">
        Those {topic === undefined ? "" : "under one topic "}
        {dossier === undefined ? "" : "of one paper "}only.
      </span>
      {topic !== undefined && (
        <Link to="/topic/$id" params={{ id: topic }}>
          The topic
        </Link>
      )}
      <Link to={to}>All of them</Link>
    </p>
  );
