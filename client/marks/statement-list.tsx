// Owns how statements are listed: the statement, how it stands, and its most serious caution; never one without the others.
import type { StatementCard } from "../../model/api.ts";
import { forces } from "../../model/words.ts";
import { Badge } from "./badge.tsx";
import { CautionMark } from "./cautions.tsx";
import { NodeLink } from "./node-link.tsx";

/** One statement in a list. `full` shows the sentence instead of the short name. */
export const StatementItem = ({ card, full = false }: { card: StatementCard; full?: boolean }) => (
  <div className="item">
    <p className="item-name">
      <NodeLink node={card} withGlyph>
        {full ? card.statement : card.label}
      </NodeLink>
    </p>
    <p className="item-support">
      {card.force !== undefined && <Badge word={card.force} meaning={forces[card.force]} />}
      <span>{card.supportPhrase}</span>
    </p>
    <CautionMark cautions={card.cautions} />
  </div>
);

/** Statements one below the other. */
export const StatementList = ({
  cards,
  full = false,
}: {
  cards: readonly StatementCard[];
  full?: boolean;
}) => (
  <ul className="items">
    {cards.map((card) => (
      <li key={card.id}>
        <StatementItem card={card} full={full} />
      </li>
    ))}
  </ul>
);
