// Owns how disagreements are listed: the name, what it is about where there is room, the paper where there are several.
import type { TensionNode } from "../../model/nodes.ts";
import { TensionBadge } from "../statement/tensions.tsx";
import { NodeLink } from "./node-link.tsx";

/** One disagreement in a list. `full` adds the sentence and its sort, `paper` which paper it is in. */
export const TensionItem = ({
  tension,
  paper,
  full = false,
}: {
  tension: TensionNode;
  paper: string | undefined;
  full?: boolean;
}) => (
  <div className="item">
    <p className="item-name">
      <NodeLink node={tension} withGlyph />
    </p>
    {full && (
      <p className="quiet">
        {tension.statement} <TensionBadge tension={tension} />
      </p>
    )}
    {paper !== undefined && (
      <p className="item-support">
        <span>{paper}</span>
      </p>
    )}
  </div>
);
