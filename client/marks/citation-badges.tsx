// Owns the badges of a citation: how its marker is attached, which way it points, and what comparing it with its source found.
import type { Attachment, Direction, Verdict } from "../../model/vocabulary.ts";
import { attachments, directions, verdicts } from "../../model/words.ts";
import { Badge } from "./badge.tsx";
import { isWarningVerdict, spoken } from "./words.ts";

const attachmentWords: Record<Attachment, string> = {
  "same-sentence": "marker: same sentence",
  cluster: "marker: cluster",
  carried: "marker carried over",
  "by-name": "cited by name",
};

/** "marker: cluster": how the marker is attached to the sentence that cites. */
export const AttachmentBadge = ({ attachment }: { attachment: Attachment }) => (
  <Badge word={attachmentWords[attachment]} meaning={attachments[attachment]} />
);

/** Which way a link points; a dispute stands out. */
export const DirectionBadge = ({ direction }: { direction: Direction }) => (
  <Badge
    word={direction}
    meaning={directions[direction]}
    tone={direction === "disputes" ? "strong" : "plain"}
  />
);

/** What comparing a citation with its source found; with the colour of care where that warns and `isShownAbove` is not set. */
export const VerdictBadge = ({
  verdict,
  isShownAbove = false,
}: {
  verdict: Verdict;
  isShownAbove?: boolean;
}) => (
  <Badge
    word={spoken(verdict)}
    meaning={verdicts[verdict]}
    tone={!isWarningVerdict(verdict) ? "plain" : isShownAbove ? "strong" : "caution"}
  />
);
