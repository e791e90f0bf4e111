// Owns an abbreviation that says what it stands for: while it is pointed at or focused, and when it is pressed.
import { useId, useRef } from "react";
import { AbbreviationMeaning } from "./abbreviation-meaning.tsx";
import type { Abbreviation } from "./explainer.ts";
import { useOpening } from "./use-opening.ts";

/** The abbreviation as a button in its text. */
export const AbbreviationButton = ({ short, standsFor }: Abbreviation) => {
  const button = useRef<HTMLSpanElement>(null);
  const opening = useOpening(button);
  const { isOpen, open, close, closeSoon } = opening;
  const id = useId();
  return (
    <>
      {/* A button element would be a block of its own: its text could not be selected with the sentence, and a line could break
          between it and the full stop behind it. */}
      <span
        ref={button}
        role="button"
        tabIndex={0}
        className="abbreviation"
        aria-describedby={isOpen ? id : undefined}
        onMouseEnter={open}
        onMouseLeave={closeSoon}
        onFocus={({ target }) => {
          if (target.matches(":focus-visible")) open();
        }}
        onBlur={close}
        onClick={open}
        onKeyDown={(event) => {
          if (event.key !== "Enter" && event.key !== " ") return;
          event.preventDefault();
          open();
        }}
      >
        {short}
      </span>
      <AbbreviationMeaning
        id={id}
        anchor={button}
        opening={opening}
        stated={[{ short, standsFor }]}
      />
    </>
  );
};
