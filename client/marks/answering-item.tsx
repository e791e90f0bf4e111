// Owns how one statement is shown as an answer: what it says, how firmly it stands, its figures, and the way to its sources.
import { Link } from "@tanstack/react-router";
import type { AnsweringStatement } from "../../model/views/search.ts";
import { attributionMeaning } from "../../model/attribution.ts";
import { FiguresTable } from "../statement/figures-table.tsx";
import { Badge } from "./badge.tsx";
import { noteWords, WarningMark } from "./cautions.tsx";
import { DraftMark } from "./draft-mark.tsx";
import { NodeLink } from "./node-link.tsx";
import { isDraft } from "./words.ts";

/** One statement of an answer; `withPaper` names the paper that says it. */
export const AnsweringItem = ({
  answer: { card, figures, arms },
  withPaper,
}: {
  answer: AnsweringStatement;
  withPaper: boolean;
}) => (
  <article className="answering">
    <p className="answering-statement">
      <NodeLink node={card}>{card.statement}</NodeLink>
    </p>
    <p className="item-support">
      <Badge word={card.verdict.word} meaning={attributionMeaning(card)} />
      {card.verdict.basis !== undefined && <span>{card.verdict.basis}</span>}
      {noteWords(card.cautions).map((note) => (
        <span key={note}>{note}</span>
      ))}
      <DraftMark isDraft={isDraft(card.cautions)} />
      {withPaper && <span>{card.paper}</span>}
      <Link to="/trace/$id" params={{ id: card.id }}>
        Follow it to its sources
      </Link>
    </p>
    <WarningMark cautions={card.cautions} but={card.verdict.but} />
    {figures.length > 0 && <FiguresTable figures={figures} arms={arms} />}
  </article>
);
