// Owns how statements are listed: the statement, whose word it is and what it rests on, and its warning; never one without the
// others.
import { attributionMeaning } from "../../model/attribution.ts";
import type { StatementCard } from "../../model/views/card.ts";
import type { Direction } from "../../model/vocabulary.ts";
import { Badge } from "./badge.tsx";
import { noteWords, WarningMark } from "./cautions.tsx";
import { DirectionBadge } from "./citation-badges.tsx";
import { DraftMark } from "./draft-mark.tsx";
import { NodeLink } from "./node-link.tsx";
import { isDraft } from "./words.ts";

/** One statement in a list. `full` shows the sentence instead of the short name, `withPaper` which paper says it. */
export const StatementItem = ({
  card,
  full = false,
  withPaper = false,
  withWarning = true,
  direction,
  stated = [],
}: {
  card: StatementCard;
  full?: boolean;
  withPaper?: boolean;
  /** False where what warns is stated beside the item. */
  withWarning?: boolean;
  /** Which way it points, where it is the ground of another. */
  direction?: Direction;
  /** Ids of nodes that show why something warns, where the page says that already. */
  stated?: readonly string[];
}) => {
  const { word, basis, but } = card.verdict;
  const unstated = card.cautions.filter(
    ({ because }) => !because.some((id) => stated.includes(id)),
  );
  return (
    <div className="item">
      <p className="item-name">
        <NodeLink node={card} withGlyph>
          {full ? card.statement : card.label}
        </NodeLink>
      </p>
      <p className="item-support">
        {direction !== undefined && <DirectionBadge direction={direction} />}
        <Badge word={word} meaning={attributionMeaning(card)} />
        {basis !== undefined && <span>{basis}</span>}
        {noteWords(card.cautions).map((note) => (
          <span key={note}>{note}</span>
        ))}
        {withPaper && <span>{card.paper}</span>}
        <DraftMark isDraft={isDraft(card.cautions)} />
      </p>
      {withWarning && (
        <WarningMark
          cautions={unstated}
          but={unstated.length < card.cautions.length ? undefined : but}
        />
      )}
    </div>
  );
};

/** Whether statements are from different papers, so that each must say which. */
export const isMixed = (cards: readonly StatementCard[]): boolean =>
  cards.some((card) => card.dossier !== cards[0]?.dossier);

/** Statements one below the other. Where they are from different papers, each names it unless `withPaper` says otherwise. */
export const StatementList = ({
  cards,
  full = false,
  withPaper = isMixed(cards),
  stated = [],
}: {
  cards: readonly StatementCard[];
  full?: boolean;
  withPaper?: boolean;
  /** Ids of nodes whose fall the page states already. */
  stated?: readonly string[];
}) => {
  return (
    <ul className="items">
      {cards.map((card) => (
        <li key={card.id}>
          <StatementItem card={card} full={full} withPaper={withPaper} stated={stated} />
        </li>
      ))}
    </ul>
  );
};
