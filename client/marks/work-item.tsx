// Owns how works are listed: the citation, and whether the work still stands.
import type { WorkNode } from "../../model/nodes.ts";
import { standings } from "../../model/words.ts";
import { citationOf } from "../statement/citation.ts";
import { Badge } from "./badge.tsx";
import { Coins } from "./coins.tsx";
import { DraftMark } from "./draft-mark.tsx";
import { NodeLink } from "./node-link.tsx";
import { spoken } from "./words.ts";

/** One work in a list. */
export const WorkItem = ({ work }: { work: WorkNode }) => {
  const { standing } = work;
  return (
    <div className="item">
      <p className="item-name">
        <NodeLink node={work} withGlyph>
          {citationOf(work)}
        </NodeLink>
        <Coins work={work} /> <DraftMark isDraft={work.review.reviewed === undefined} />
      </p>
      {standing !== undefined && standing.status !== "stands" && (
        <p className="item-support">
          <Badge
            word={spoken(standing.status)}
            meaning={standings[standing.status]}
            here={standing.reason}
            tone="caution"
          />
        </p>
      )}
    </div>
  );
};
