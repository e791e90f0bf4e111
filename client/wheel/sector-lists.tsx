// Owns the topics of a wheel as lists: what the numbers on a small drawing mean, and where a large wheel leads.
import { Link } from "@tanstack/react-router";
import { numberText } from "../../model/formats.ts";
import type { ExploreView } from "../address.ts";
import type { Wheel } from "../../model/views/wheel.ts";

/** Topics by the numbers that stand on a drawing too small for their names. */
export const SectorKey = ({
  wheel,
  onSector,
  chosen,
}: {
  wheel: Wheel;
  onSector: (sector: number) => void;
  chosen: string | undefined;
}) => (
  <ol className="sector-key">
    {wheel.sectors.map(({ topic }, sector) => (
      <li key={topic.id}>
        <button
          type="button"
          className="plain-button"
          aria-pressed={topic.id === chosen}
          onClick={() => {
            onSector(sector);
          }}
        >
          {topic.label}
        </button>
      </li>
    ))}
  </ol>
);

/** The topics of a wheel that is too large for its statements to be shown, as a list: each leads to its own wheel, under the same question and conditions, or matrix. */
export const SectorChoice = ({
  wheel,
  to,
  search = {},
}: {
  wheel: Wheel;
  to: "/explore" | "/matrix";
  /** What goes along: the question, and what narrows statements down. */
  search?: ExploreView;
}) => (
  <ul className="sector-choice">
    {wheel.sectors.map(({ topic, claims, recommendations }) => (
      <li key={topic.id}>
        <Link to={to} search={{ ...search, of: topic.id }}>
          {topic.label}
        </Link>{" "}
        <span className="count">{numberText(claims + recommendations)}</span>
      </li>
    ))}
  </ul>
);
