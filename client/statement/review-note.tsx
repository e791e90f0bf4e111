// Owns saying who wrote an entry and who read it a second time.
import type { Review } from "../../model/statement.ts";

/** "Written by …", "second reading by …", or that none was made. */
export const ReviewNote = ({ review }: { review: Review }) => (
  <span className="small">
    Written by {review.drafted.by}, {review.drafted.on}.{" "}
    {review.reviewed === undefined
      ? "A draft: no second reading yet."
      : `Second reading by ${review.reviewed.by}, ${review.reviewed.on}.`}
  </span>
);
