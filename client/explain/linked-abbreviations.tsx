// Owns the abbreviations of a text within a link, where nothing else may be pressed: they say what they stand for while one of them is
// pointed at or the link has the keyboard's focus, and when a finger rests on one. A tap follows the link.
import { Fragment, useEffect, useId, useRef, useState, type PointerEvent } from "react";
import { AbbreviationMeaning } from "./abbreviation-meaning.tsx";
import type { Abbreviation, TextSegment } from "./explainer.ts";
import { useOpening } from "./use-opening.ts";

/** How long a finger rests before it asks, in ms: as long as systems take before they offer a menu, or a little less. */
const restMs = 450;

/** How far a finger that rests may move, in px. */
const restPx = 10;

const isExplained = (
  segment: TextSegment,
): segment is TextSegment & Pick<Abbreviation, "standsFor"> => segment.standsFor !== undefined;

/** The text in its segments. */
export const LinkedAbbreviations = ({ segments }: { segments: readonly TextSegment[] }) => {
  const text = useRef<HTMLSpanElement>(null);
  const anchor = useRef<HTMLElement | null>(null);
  const resting = useRef<{ timer: ReturnType<typeof setTimeout>; x: number; y: number }>(undefined);
  const hasAsked = useRef(false);
  const opening = useOpening(anchor);
  const { isOpen, open, close, closeSoon } = opening;
  const all = segments
    .filter(isExplained)
    .map(({ text: short, standsFor }) => ({ short, standsFor }));
  // The one that was pointed at; none: all, since the link as a whole has the focus.
  const [asked, setAsked] = useState<Abbreviation>();
  const id = useId();
  useEffect(() => {
    const link = text.current?.closest("a");
    if (link == null) return;
    const onFocus = (): void => {
      if (!link.matches(":focus-visible")) return;
      anchor.current = link;
      setAsked(undefined);
      open();
    };
    link.addEventListener("focus", onFocus);
    link.addEventListener("blur", close);
    return () => {
      link.removeEventListener("focus", onFocus);
      link.removeEventListener("blur", close);
    };
  }, [open, close]);
  useEffect(() => {
    const link = text.current?.closest("a");
    if (!isOpen || link == null) return;
    link.setAttribute("aria-describedby", id);
    return () => {
      link.removeAttribute("aria-describedby");
    };
  }, [id, isOpen]);
  const rest = (): void => {
    clearTimeout(resting.current?.timer);
    resting.current = undefined;
  };
  const state = (element: HTMLElement, one: Abbreviation): void => {
    anchor.current = element;
    setAsked(one);
    open();
  };
  return (
    <span ref={text}>
      {segments.map((segment, i) => {
        if (!isExplained(segment)) return <Fragment key={i}>{segment.text}</Fragment>;
        const one = { short: segment.text, standsFor: segment.standsFor };
        return (
          <abbr
            key={i}
            onPointerEnter={({ currentTarget, pointerType }) => {
              if (pointerType === "mouse") state(currentTarget, one);
            }}
            onPointerLeave={({ pointerType }) => {
              if (pointerType === "mouse") closeSoon();
            }}
            onPointerDown={(event: PointerEvent<HTMLElement>) => {
              hasAsked.current = false;
              if (event.pointerType === "mouse") return;
              const { currentTarget, clientX: x, clientY: y } = event;
              const timer = setTimeout(() => {
                hasAsked.current = true;
                state(currentTarget, one);
              }, restMs);
              resting.current = { timer, x, y };
            }}
            onPointerMove={({ clientX, clientY }) => {
              const { x = clientX, y = clientY } = resting.current ?? {};
              if (Math.hypot(clientX - x, clientY - y) > restPx) rest();
            }}
            onPointerUp={rest}
            onPointerCancel={rest}
            onContextMenu={(event) => {
              // A system's own menu for links would cover what is stated.
              if (resting.current !== undefined || hasAsked.current) event.preventDefault();
            }}
            onClick={(event) => {
              if (!hasAsked.current) return;
              hasAsked.current = false;
              event.preventDefault();
              event.stopPropagation();
            }}
          >
            {segment.text}
          </abbr>
        );
      })}
      <AbbreviationMeaning
        id={id}
        anchor={anchor}
        opening={opening}
        stated={asked === undefined ? all : [asked]}
      />
    </span>
  );
};
