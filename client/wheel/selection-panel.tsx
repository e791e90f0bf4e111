// Owns the marks that are selected together: their list, and what can be done with them.
import { Link } from "@tanstack/react-router";
import { numberText } from "../../model/formats.ts";
import type { Wheel } from "../../model/views/wheel.ts";
import { mostKept, withAdded } from "../collection/entries.ts";
import { change, useCollection } from "../collection/own-collection.ts";
import { Glyph } from "../marks/glyph.tsx";

/** The panel; nothing while nothing is selected. Choosing an entry chooses its mark, `onSelect` is given what stays selected. */
export const SelectionPanel = ({
  wheel,
  selected,
  marked,
  onChoose,
  onSelect,
}: {
  wheel: Wheel;
  selected: readonly number[];
  /** How many were to be selected; undefined: no more than are. */
  marked: number | undefined;
  onChoose: (mark: number) => void;
  onSelect: (marks: readonly number[]) => void;
}) => {
  const own = useCollection();
  const marks = selected.flatMap((place) => {
    const mark = wheel.marks[place];
    return mark === undefined ? [] : [{ place, mark }];
  });
  if (marks.length === 0) return null;
  const ids = marks.map(({ mark }) => mark.id);
  const isCollected = ids.every((id) => own.some((kept) => kept.id === id));
  return (
    <section className="wheel-selection" aria-label="Selected">
      <SelectionSize kept={marks.length} marked={marked} />
      <p className="wheel-selection-ways">
        <Link to="/collection" search={{ ids: ids.join(",") }}>
          Side by side
        </Link>
        <button
          type="button"
          className="plain-button"
          disabled={isCollected}
          onClick={() => {
            change((kept) => withAdded(kept, ids));
          }}
        >
          {isCollected ? "Collected" : "Collect"}
        </button>
        <button
          type="button"
          className="plain-button"
          onClick={() => {
            onSelect([]);
          }}
        >
          Clear
        </button>
      </p>
      <ul>
        {marks.map(({ place, mark }) => (
          <li key={mark.id}>
            <button
              type="button"
              className="plain-button"
              onClick={() => {
                onChoose(place);
              }}
            >
              <Glyph kind={mark.kind} /> {mark.label}
            </button>
            <button
              type="button"
              className="plain-button quiet"
              aria-label={`Deselect: ${mark.label}`}
              onClick={() => {
                onSelect(selected.filter((other) => other !== place));
              }}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** How many marks are selected; of how many, and why no more, where some were left out. */
export const SelectionSize = ({ kept, marked }: { kept: number; marked: number | undefined }) => (
  <>
    <h2>
      Selected{" "}
      <span className="count">
        {numberText(kept)}
        {marked !== undefined && ` of ${numberText(marked)}`}
      </span>
    </h2>
    {marked !== undefined && (
      <p className="quiet small">A selection holds {numberText(mostKept)} at most.</p>
    )}
  </>
);
