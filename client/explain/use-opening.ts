// Owns opening and putting away what an abbreviation says: it stays while the pointer gets there, and Escape or a press elsewhere puts
// it away (WCAG 2.2, 1.4.13).
import { useCallback, useEffect, useRef, useState, type RefObject } from "react";

/** How long what is stated stays when the pointer leaves, in ms: long enough to get there. */
const stayMs = 200;

/** What opens it and puts it away. */
export type Opening = {
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly close: () => void;
  /** Unless it is opened again before. */
  readonly closeSoon: () => void;
};

/** Closed at first. A press within `anchor` does not put it away. */
export const useOpening = (anchor: RefObject<HTMLElement | null>): Opening => {
  const [isOpen, setIsOpen] = useState(false);
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
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
      if (!(target instanceof Node) || anchor.current?.contains(target) !== true) close();
    };
    document.addEventListener("keydown", onKey);
    document.addEventListener("pointerdown", onPress);
    return () => {
      clearTimeout(leaving.current);
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("pointerdown", onPress);
    };
  }, [anchor, isOpen, close]);
  return { isOpen, open, close, closeSoon };
};
