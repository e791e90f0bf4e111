// Owns how statements are listed: the statement, how it stands, and its most serious caution; never one without the others.
import type { StatementCard } from "../../model/views/card.ts";
import { forces } from "../../model/words.ts";
import { Badge } from "./badge.tsx";
import { CautionMark } from "./cautions.tsx";
import { DraftMark } from "./draft-mark.tsx";
import { NodeLink } from "./node-link.tsx";
import { isDraft } from "./words.ts";

/** One statement in a list. `full` shows the sentence instead of the short name, `withPaper` which paper says it. */
export const StatementItem = ({
  card,
  full = false,
  withPaper = false,
}: {
  card: StatementCard;
  full?: boolean;
  withPaper?: boolean;
}) => (
  <div className="item">
    <p className="item-name">
      <NodeLink node={card} withGlyph>
        {full ? card.statement : card.label}
      </NodeLink>
    </p>
    <p className="item-support">
      {card.force !== undefined && <Badge word={card.force} meaning={forces[card.force]} />}
      <span>{card.supportPhrase}</span>
      {withPaper && <span>{card.paper}</span>}
      <DraftMark isDraft={isDraft(card.cautions)} />
    </p>
    <CautionMark cautions={card.cautions} />
  </div>
);

/** Whether statements are from different papers, so that each must say which. */
export const isMixed = (cards: readonly StatementCard[]): boolean =>
  cards.some((card) => card.dossier !== cards[0]?.dossier);

/** Statements one below the other. Where they are from different papers, each names it unless `withPaper` says otherwise. */
export const StatementList = ({
  cards,
  full = false,
  withPaper = isMixed(cards),
}: {
  cards: readonly StatementCard[];
  full?: boolean;
  withPaper?: boolean;
}) => {
  return (
    <ul className="items">
      {cards.map((card) => (
        <li key={card.id}>
          <StatementItem card={card} full={full} withPaper={withPaper} />
        </li>
      ))}
    </ul>
  );
};
