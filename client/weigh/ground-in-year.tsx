// Owns saying what a recommendation stood on at the end of a year: what was known, what was not yet, what spoke against it and what fell.
import { fallsIn } from "../../model/in-time.ts";
import type { AdviceInTime } from "../../model/views/years.ts";
import { Badge } from "../marks/badge.tsx";
import { NodeLinks } from "../marks/node-links.tsx";
import { Fallen } from "./fallen.tsx";
import { countsOf, groundWords, knownText, type adviceIn } from "./in-time.ts";

/** The ground as it stood. */
export const GroundInYear = ({
  stood: {
    undated,
    stood: { known, fallen, later },
    ground,
    against,
  },
}: {
  stood: Pick<AdviceInTime, "undated"> & ReturnType<typeof adviceIn>;
}) => (
  <>
    <p className="small weigh-line">
      {ground !== "undated" && (
        <>
          <Badge
            word={groundWords[ground].word}
            meaning={groundWords[ground].meaning}
            tone={fallen.length > 0 ? "caution" : "plain"}
          />{" "}
        </>
      )}
      {knownText(countsOf({ known, fallen, later }))}
      {ground === "weakened" && known.length === 0 && (
        <>
          ; without a date: <NodeLinks nodes={undated} />
        </>
      )}
      {later.length > 0 && (
        <>
          ; not yet: <NodeLinks nodes={later.map(({ source }) => source)} />
        </>
      )}
      {against.length > 0 && (
        <>
          ; against it by then: <NodeLinks nodes={against.map(({ source }) => source)} />
        </>
      )}
      .
    </p>
    <Fallen sources={fallsIn({ known, fallen })} />
  </>
);
