// Owns an abbreviation that tells what it stands for: while it is pointed at or focused, and when it is pressed. What it tells can
// be pointed at itself, and Escape puts it away (WCAG 2.2, 1.4.13).
import { useCallback, useEffect, useId, useRef, useState } from "react";
import { Popover } from "react-aria-components/Popover";

/** How long what is told stays when the pointer leaves, in ms: long enough to get there. */
const stayMs = 200;

/** The abbreviation as a button in its text. */
export const AbbreviationButton = ({ short, standsFor }: { short: string; standsFor: string }) => {
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLSpanElement>(null);
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  const id = useId();
  const open = useCallback(() => {
    clearTimeout(leaving.current);
    setIsOpen(true);
  }, []);
  const close = useCallback(() => {
    clearTimeout(leaving.current);
    setIsOpen(false);
  }, []);
  const closeSoon = useCallback(() => {
    clearTimeout(leaving.current);
    leaving.current = setTimeout(close, stayMs);
  }, [close]);
  useEffect(() => {
    if (!isOpen) return;
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key === "Escape") close();
    };
    const onPress = ({ target }: PointerEvent): void => {
      if (!(target instanceof Node) || button.current?.contains(target) !== true) close();
    };
    document.addEventListener("keydown", onKey);
    document.addEventListener("pointerdown", onPress);
    return () => {
      clearTimeout(leaving.current);
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("pointerdown", onPress);
    };
  }, [isOpen, close]);
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
      {isOpen && (
        <Popover
          className="meaning"
          triggerRef={button}
          isOpen
          isNonModal
          placement="bottom start"
          offset={4}
          onMouseEnter={open}
          onMouseLeave={closeSoon}
        >
          <span role="tooltip" id={id}>
            <strong>{short}</strong>: {standsFor}
          </span>
        </Popover>
      )}
    </>
  );
};
