// Owns how inconsistencies are listed: the name, what it is about where there is room, the paper where there are several.
import { upperFirst } from "../../model/formats.ts";
import type { TensionNode } from "../../model/nodes.ts";
import { Explained } from "../explain/explained.tsx";
import { DraftMark } from "./draft-mark.tsx";
import { NodeLink } from "./node-link.tsx";

/** One inconsistency in a list. `full` adds the sentence, `paper` which paper it is in. */
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
      <NodeLink node={tension} withGlyph>
        {upperFirst(tension.label)}
      </NodeLink>{" "}
      <DraftMark isDraft={tension.review.reviewed === undefined} />
    </p>
    {full && (
      <p className="quiet">
        <Explained text={tension.statement} />
      </p>
    )}
    {paper !== undefined && (
      <p className="item-support">
        <span>{paper}</span>
      </p>
    )}
  </div>
);
