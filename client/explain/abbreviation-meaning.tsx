// Owns the box that says what abbreviations stand for; it can be pointed at itself.
import type { RefObject } from "react";
import { Popover } from "react-aria-components/Popover";
import type { Abbreviation } from "./explainer.ts";
import type { Opening } from "./use-opening.ts";

/** The box below `anchor`, while it is open; `id` is what describes the anchor. */
export const AbbreviationMeaning = ({
  id,
  anchor,
  opening: { isOpen, open, closeSoon },
  stated,
}: {
  id: string;
  anchor: RefObject<HTMLElement | null>;
  opening: Opening;
  stated: readonly Abbreviation[];
}) =>
  isOpen && (
    <Popover
      className="meaning"
      triggerRef={anchor}
      isOpen
      isNonModal
      placement="bottom start"
      offset={4}
      onMouseEnter={open}
      onMouseLeave={closeSoon}
    >
      <span role="tooltip" id={id}>
        {stated.map(({ short, standsFor }) => (
          <span key={short} className="block">
            <strong>{short}</strong>: {standsFor}
          </span>
        ))}
      </span>
    </Popover>
  );
