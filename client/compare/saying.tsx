// Owns how one claim is shown in a cell: what it says, which way that points, how often, whose word it is.
import type { ReactNode } from "react";
import { amountOf } from "../../model/figure-text.ts";
import type { StatementCard } from "../../model/views/card.ts";
import type { FeatureSaying } from "../../model/views/compare.ts";
import { frequencyWords, featurePointers, pointerReadings } from "../../model/words.ts";
import { Badge } from "../marks/badge.tsx";
import { WarningMark } from "../marks/cautions.tsx";
import { NodeLink } from "../marks/node-link.tsx";

type Points = keyof typeof featurePointers;

/** What a direction is called beside its sign. */
const pointerWords: Readonly<Record<Points, string>> = {
  for: "points to it",
  against: "points away from it",
  shared: "occurs in both",
};
const signs: Readonly<Record<Points, string>> = {
  for: "M2 6h8M6 2v8",
  against: "M2 6h8",
  shared: "M2 4h8M2 8h8",
};

/** Plus, minus or equals: which way a feature points. The word stands beside it. */
const PointerSign = ({ points }: { points: Points }) => (
  <svg className={`pointer-sign pointer-${points}`} viewBox="0 0 12 12" aria-hidden="true">
    <path d={signs[points]} />
  </svg>
);

/** What the signs mean, and the dash; and that the statements are drafts, where one is. */
export const PointerLegend = ({ children }: { children?: ReactNode }) => (
  <p className="compare-legend">
    {(["for", "against", "shared"] as const).map((points) => (
      <span key={points}>
        <PointerSign points={points} />
        <Badge word={pointerWords[points]} meaning={featurePointers[points]} />
      </span>
    ))}
    <span>
      <Badge word="curator’s reading" meaning={pointerReadings.curator} />
    </span>
    <span>
      <span className="empty-cell" aria-hidden="true">
        –
      </span>{" "}
      nothing entered
    </span>
    {children}
  </p>
);

/** "often", "30%", "may occur: 30%"; empty where the claim says neither. */
export const howOften = ({ frequency, figures }: FeatureSaying): string => {
  const amounts = figures.filter(({ notStated }) => notStated !== true).map(amountOf);
  const word = frequency === undefined ? "" : frequencyWords[frequency];
  const said = word === "" ? "" : word.charAt(0).toLowerCase() + word.slice(1).replace(/\.$/, "");
  return [said, amounts.join(", ")].filter((part) => part !== "").join(": ");
};

/** What the claim says, as a link to it, and in quiet words how it is to be taken. */
export const Saying = ({
  saying,
  card,
  means,
}: {
  saying: FeatureSaying;
  card: StatementCard | undefined;
  /** What is said of the examination: that none is named, where the row stands under one. */
  means?: string | undefined;
}) => {
  const { points, pointsBy, value } = saying;
  const often = howOften(saying);
  const label = card?.label ?? saying.claim;
  return (
    <div className="saying">
      <p className="saying-value">
        {points !== undefined && <PointerSign points={points} />}
        <span title={label}>
          <NodeLink node={{ id: saying.claim, kind: "claim", label }}>
            {value ?? "no value given"}
            <span className="unseen">: {label}</span>
          </NodeLink>
        </span>
      </p>
      <p className="saying-how">
        {[
          points === undefined ? "" : pointerWords[points],
          pointsBy === "curator" ? "curator’s reading" : "",
          often,
          card?.verdict.word ?? "",
          means ?? "",
        ]
          .filter((part) => part !== "")
          .join("; ")}
      </p>
      {card !== undefined && (
        <WarningMark cautions={card.cautions} but={card.verdict.but} isBrief />
      )}
    </div>
  );
};
