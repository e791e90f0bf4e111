// Owns what a branch of the map stands on: its statements with whose word they are, what they rest on and what warns; and the hole
// where the paper gives no criterion.
import { Link } from "@tanstack/react-router";
import { countInWords } from "../../model/formats.ts";
import type { NodeLink as NodeName } from "../../model/node-link.ts";
import type { DecisionGround } from "../../model/views/pathway.ts";
import { attributionHeading, attributionMeaning } from "../../model/attribution.ts";
import { Badge } from "../marks/badge.tsx";
import { noteWords, WarningMark } from "../marks/cautions.tsx";
import { DraftMark } from "../marks/draft-mark.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import { isDraft, warningsOf } from "../marks/words.ts";
import { groundsOf, type Grounds } from "./grounds.ts";
import type { Branch } from "./walk.ts";

/** Inconsistencies of statements, each once. */
const tensionsOf = (grounds: readonly DecisionGround[]): NodeName[] => [
  ...new Map(grounds.flatMap(({ tensions }) => tensions).map((one) => [one.id, one])).values(),
];

const Ground = ({ ground: { card } }: { ground: DecisionGround }) => (
  <li className="item">
    <p className="item-attribution">
      <Badge
        word={attributionHeading(card.verdict.word, card)}
        meaning={attributionMeaning(card)}
      />
    </p>
    <p className="item-name">
      <NodeLink node={card} withGlyph />
    </p>
    <p className="item-support">
      {card.verdict.basis !== undefined && <span>{card.verdict.basis}</span>}
      {/* Inconsistencies are named below the branch. */}
      {noteWords(card.cautions.filter(({ code }) => code !== "tension")).map((note) => (
        <span key={note}>{note}</span>
      ))}
      <DraftMark isDraft={isDraft(card.cautions)} />
      <Link to="/trace/$id" params={{ id: card.id }}>
        Trace<span className="unseen"> {card.label}</span>
      </Link>
    </p>
    <WarningMark cautions={card.cautions} but={card.verdict.but} />
  </li>
);

/**
 * A branch's first statement and every one that warns; the others open in place, or stand there at once where the branch was
 * chosen.
 */
export const BranchGrounds = ({
  branch,
  grounds,
  isWhole,
}: {
  branch: Branch;
  grounds: Grounds;
  isWhole: boolean;
}) => {
  const all = groundsOf(branch, grounds);
  const isShown = ({ card }: DecisionGround, i: number): boolean =>
    isWhole || i === 0 || warningsOf(card.cautions).length > 0;
  const rest = all.filter((ground, i) => !isShown(ground, i));
  const tensions = tensionsOf(all);
  return (
    <>
      {all.length > 0 && (
        <ul className="grounds">
          {all.filter(isShown).map((ground) => (
            <Ground key={ground.card.id} ground={ground} />
          ))}
        </ul>
      )}
      <div className="branch-more">
        {rest.length > 0 && (
          <details className="more-grounds">
            <summary>{countInWords(rest.length, "more statement")}</summary>
            <ul className="grounds">
              {rest.map((ground) => (
                <Ground key={ground.card.id} ground={ground} />
              ))}
            </ul>
          </details>
        )}
        {tensions.length > 0 && (
          <p className="branch-tensions">
            <span className="quiet">
              {tensions.length === 1 ? "Inconsistency:" : "Inconsistencies:"}
            </span>{" "}
            {tensions.map((tension, i) => (
              <span key={tension.id}>
                {i > 0 && "; "}
                <NodeLink node={tension} />
              </span>
            ))}
          </p>
        )}
      </div>
      <Hole branch={branch} />
    </>
  );
};

/** What the paper gives no criterion for. */
export const Hole = ({ branch: { notStated, from } }: { branch: Branch }) =>
  notStated === undefined ? null : (
    <p className={from.length === 0 ? "hole is-whole" : "hole"}>
      <strong>Not stated by the paper:</strong> <span>{notStated}</span>
    </p>
  );
