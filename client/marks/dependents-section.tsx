// Owns the part of a page that lists the statements that depend on a work or a study.
import { Link } from "@tanstack/react-router";
import type { StatementCard } from "../../model/views/card.ts";
import { FallLinks } from "../weigh/fall-links.tsx";
import { OfTotal } from "./of-total.tsx";
import { StatementList } from "./statement-list.tsx";

/** The first statements that cite a source, with the way up from it and, by `filter`, the way to all of them. */
export const DependentsSection = ({
  id,
  cards,
  total,
  filter,
  stated,
  whenNone,
}: {
  /** Of the work or study. */
  id: string;
  cards: readonly StatementCard[];
  total: number;
  /** Names the source in the list of statements. */
  filter: { work: string } | { study: string };
  /** Ids of the nodes whose fall the page states already. */
  stated: readonly string[];
  /** What is said where nothing cites it. */
  whenNone: string;
}) => (
  <section className="section" aria-labelledby="leans">
    <h2 id="leans">What depends on it</h2>
    {total === 0 ? (
      <p className="quiet">{whenNone}</p>
    ) : (
      <>
        <p className="follow">
          <Link to="/trace/$id" params={{ id }} search={{ direction: "up" }} className="trace-link">
            Trace what depends on it
          </Link>{" "}
          <FallLinks id={id} cards={cards} />
        </p>
        <StatementList cards={cards} stated={stated} />
        <OfTotal shown={cards.length} total={total}>
          <Link to="/statements" search={filter}>
            All statements that cite it
          </Link>
        </OfTotal>
      </>
    )}
  </section>
);
