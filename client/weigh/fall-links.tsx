// Owns the way from the page of a source to what falls with it, paper by paper.
import { Link } from "@tanstack/react-router";
import type { StatementCard } from "../../model/views/card.ts";

/** Where it leads for each paper that these statements are from; papers are named where there are several. */
export const FallLinks = ({ id, cards }: { id: string; cards: readonly StatementCard[] }) => {
  const papers = new Map(cards.map(({ dossier, paper }) => [dossier, paper] as const));
  return [...papers].map(([dossier, paper]) => (
    <Link key={dossier} to="/weigh" search={{ dossier, without: id }}>
      What if this source falls?{papers.size > 1 && ` (${paper})`}
    </Link>
  ));
};
