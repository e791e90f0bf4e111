// Owns what is said of the ground of an answer as of the end of a year.
import type { BranchThen } from "../../model/views/pathway.ts";
import { Badge } from "../marks/badge.tsx";
import { Fallen } from "../weigh/fallen.tsx";
import { groundWords, knownText } from "../weigh/in-time.ts";

/** The ground in a phrase, with how many sources were known, and what had fallen. */
export const BranchInYear = ({ year, then }: { year: number; then: BranchThen }) => {
  const { ground, falls } = then;
  return (
    <div className="branch-then">
      <p className="small">
        <span className="quiet">{year}:</span>{" "}
        <Badge
          word={groundWords[ground].word}
          meaning={groundWords[ground].meaning}
          tone={then.fallen > 0 ? "caution" : "plain"}
        />
        {ground !== "undated" && <span className="quiet"> {knownText(then)}</span>}
      </p>
      <Fallen sources={falls} />
    </div>
  );
};
