// Owns the wheel as a part of a page: the drawing, what is pointed at, moving about it by pointer and keyboard, and what is said of it
// to those who do not see it.
import { useEffect, useId, useMemo, useRef, useState } from "react";
import type { Wheel } from "../../model/views/wheel.ts";
import { countText } from "../../model/formats.ts";
import { loadPart } from "../api/load-part.ts";
import { useDrawing } from "../drawing/use-drawing.ts";
import { usePointerHelp } from "../drawing/use-pointer-help.ts";
import { ZoomButtons } from "../drawing/zoom-buttons.tsx";
import { zoomStep } from "../drawing/zoom-keys.ts";
import { Glyph } from "../marks/glyph.tsx";
import type { LensAnswer } from "./ask-lens.ts";
import { SectorClasses } from "./lens-legend.tsx";
import type { TipPlace, WheelEvents } from "./open-wheel.ts";
import { cameraText, restingCamera, wholeWheel, type WheelCamera } from "./wheel-camera.ts";
import { layOutWheel, type Turning } from "./wheel-layout.ts";
import { pickOut } from "./pick-out.ts";
import { commandOf, keysHelp } from "./wheel-keys.ts";
import {
  announce,
  announceStep,
  isUnidentified,
  sayDependents,
  sayMark,
  step,
  type Standpoint,
} from "./wheel-steps.ts";
import { isStatementMark, type WheelWays } from "./wheel-ways.ts";

/** What the wheel shows and tells. */
export type WheelViewProps = {
  wheel: Wheel;
  ways: WheelWays;
  answer: LensAnswer;
  /** Marks that are left after narrowing down; undefined: all. */
  narrowed?: readonly number[] | undefined;
  chosen?: number | undefined;
  /** Marks that are selected together. */
  selected?: readonly number[];
  onChoose: (mark: number | undefined) => void;
  /** It was made the centre: by a double click, or Enter. */
  onOpen: (mark: number) => void;
  onSector: (sector: number) => void;
  /** Marks that were selected now: one that was pressed, or all that a line was drawn around. Absent: nothing can be selected. */
  onSelect?: (marks: readonly number[]) => void;
  /** How it is looked at; undefined: all of it, or all of what is left after narrowing down. */
  camera?: WheelCamera | undefined;
  /** It was moved, by whatever; undefined: to where it stands without a camera. */
  onMoved?: (camera: WheelCamera | undefined) => void;
  /** A picture among other things: it leaves the page its scrolling and cannot be moved. */
  isStill?: boolean;
};

const turningOf = (): Turning => (document.documentElement.dir === "rtl" ? "rtl" : "ltr");

const noMarks: readonly number[] = [];
const ignore = (): void => undefined;

/** The wheel. */
export const WheelView = ({
  wheel,
  ways,
  answer,
  narrowed,
  chosen,
  selected = noMarks,
  onChoose,
  onOpen,
  onSector,
  onSelect = ignore,
  camera,
  onMoved = ignore,
  isStill = false,
}: WheelViewProps) => {
  const events = useRef({ onChoose, onOpen, onSector, onSelect });
  const [isSelecting, setIsSelecting] = useState(false);
  const [pointed, setPointed] = useState<{ mark: number } & TipPlace>();
  const [pointedSector, setPointedSector] = useState<{ sector: number } & TipPlace>();
  const [standpoint, setStandpoint] = useState<Standpoint>();
  /** Where keys have led last: there they go on. */
  const left = useRef<Standpoint>(undefined);
  /** Where the mark with the focus is on the drawing. */
  const [spot, setSpot] = useState<{ mark: number } & TipPlace>();
  const [said, setSaid] = useState("");
  const help = useId();
  const pointerHelp = usePointerHelp();
  const turning = turningOf();
  const layout = useMemo(() => layOutWheel(wheel, turning), [wheel, turning]);
  const input = {
    wheel,
    layout,
    ways,
    narrowed,
    countOf: answer.countOf,
    classNameOf: (mark: number) => answer.classOf(mark)?.name,
  };
  const focus = pointed?.mark ?? standpoint?.mark ?? chosen;
  const highlight = useMemo(
    () =>
      pickOut(
        { wheel, ways, answer },
        { focus, narrowed, chosen, focused: standpoint?.mark, selected },
      ),
    [focus, narrowed, answer, wheel, ways, chosen, selected, standpoint],
  );

  /** How it stands where no camera is given: with everything in sight, or what it is narrowed down to. */
  const resting = useMemo(() => restingCamera(layout, narrowed), [narrowed, layout]);
  const lookedAt = useRef(camera ?? resting);
  const tellMoved = useRef<WheelEvents["onMoved"]>(ignore);
  useEffect(() => {
    events.current = { onChoose, onOpen, onSector, onSelect };
    tellMoved.current = (to) => {
      lookedAt.current = to;
      onMoved(cameraText(to) === cameraText(resting) ? undefined : to);
    };
  });

  const load = useMemo(
    () => async () => {
      const { openWheel } = await loadPart(() => import("./open-wheel.ts"));
      // The names are painted: their typeface must be there first.
      await document.fonts.ready;
      const told: WheelEvents = {
        onPoint: setPointed,
        onPointSector: setPointedSector,
        onPick: (mark) => {
          setStandpoint(undefined);
          left.current = undefined;
          events.current.onChoose(mark);
        },
        onOpen: (mark) => {
          events.current.onOpen(mark);
        },
        onSector: (sector) => {
          events.current.onSector(sector);
        },
        onSelect: (marks) => {
          events.current.onSelect(marks);
        },
        onMoved: (to) => {
          tellMoved.current(to);
        },
      };
      const isReduced = matchMedia("(prefers-reduced-motion: reduce)").matches;
      return (container: HTMLElement, onLost: () => void) => {
        const moves = { isStill, isReduced, from: lookedAt.current };
        return openWheel(container, { wheel, layout, turning }, told, moves, onLost);
      };
    },
    [wheel, layout, turning, isStill],
  );
  const { place, drawing, opened, isDrawable } = useDrawing(load);

  useEffect(() => {
    drawing.current?.show({ answer, highlight });
  }, [answer, highlight, opened, drawing]);

  useEffect(() => {
    drawing.current?.setSelecting(isSelecting);
  }, [isSelecting, opened, drawing]);

  // Where the address leads is flown to, and what is narrowed down to; where the reader has moved it, it stands already.
  useEffect(() => {
    const to = camera ?? resting;
    if (cameraText(to) === cameraText(lookedAt.current)) return;
    lookedAt.current = to;
    drawing.current?.lookAt(to);
  }, [camera, resting, drawing]);

  const moveTo = (next: Standpoint): void => {
    setStandpoint(next);
    left.current = next;
    setPointed(undefined);
    const at = drawing.current?.placeOf(next.mark);
    setSpot(at === undefined ? undefined : { mark: next.mark, ...at });
  };
  const start = (): Standpoint => {
    const last = left.current;
    if (last !== undefined && narrowed?.includes(last.mark) !== false) return last;
    return { mark: chosen ?? narrowed?.[0] ?? 0, group: "ring" };
  };
  const zoom = (by: number): void => {
    if (!isStill) drawing.current?.zoom(by);
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const command = wheel.marks.length === 0 ? undefined : commandOf(event);
    if (command === undefined) return;
    event.preventDefault();
    const at = standpoint ?? start();
    if ("move" in command) {
      const isFirst = standpoint === undefined && command.move !== "group";
      const next = isFirst ? at : step(input, at, command.move);
      moveTo(next);
      setSaid(isFirst ? announce(input, at) : announceStep(input, at, command.move, next));
      return;
    }
    switch (command.does) {
      case "choose":
        onChoose(at.mark);
        break;
      case "select":
        onSelect([at.mark]);
        setSaid(
          `${wheel.marks[at.mark]?.label ?? ""}: ${selected.includes(at.mark) ? "no longer selected" : "selected"}.`,
        );
        break;
      case "open":
        onOpen(at.mark);
        break;
      case "leave":
        // What is chosen is left first, where one stands only then.
        if (chosen === undefined) setStandpoint(undefined);
        else onChoose(undefined);
        break;
      case "nearer":
        zoom(zoomStep);
        break;
      case "farther":
        zoom(1 / zoomStep);
        break;
      case "fit":
        drawing.current?.lookAt(wholeWheel);
    }
  };
  const isMoved = cameraText(camera ?? resting) !== cameraText(wholeWheel);
  const tip = pointed ?? (standpoint === undefined ? undefined : spot);
  const tipMark = tip === undefined ? undefined : wheel.marks[tip.mark];
  return (
    <div className="wheel">
      {isDrawable ? (
        <div
          id={isStill ? undefined : "wheel"}
          className={`wheel-field ${isSelecting ? "is-selecting" : ""}`}
          role="application"
          aria-label="Evidence wheel"
          aria-describedby={help}
          tabIndex={0}
          onKeyDown={onKeyDown}
          onBlur={() => {
            setStandpoint(undefined);
          }}
          onMouseLeave={() => {
            setPointed(undefined);
            setPointedSector(undefined);
          }}
        >
          <div ref={place} className="wheel-canvas" aria-hidden="true" />
          {tip !== undefined && tipMark !== undefined && (
            <div className={tipClass(tip)} style={{ left: tip.x, top: tip.y }} aria-hidden="true">
              <p className={`wheel-tip-name ${isUnidentified(tipMark) ? "is-unidentified" : ""}`}>
                <Glyph kind={tipMark.kind} /> {tipMark.label}
              </p>
              <p className="quiet">{sayMark(tipMark)}</p>
              {answer.countOf !== undefined && answer.countOf(tip.mark) > 0 && (
                <p>{sayDependents(answer.countOf(tip.mark))}</p>
              )}
            </div>
          )}
          {tip === undefined && pointedSector !== undefined && (
            <SectorTip wheel={wheel} answer={answer} {...pointedSector} />
          )}
        </div>
      ) : (
        <p className="wheel-missing quiet">
          This browser cannot draw the wheel: its access to the graphics card (WebGL) is missing,
          switched off or lost. The list shows the same.
        </p>
      )}
      <p id={help} className="wheel-help">
        {keysHelp}
      </p>
      {!isStill && isDrawable && (
        // Who has moved it knows how, and it would lie over the marks.
        <p className={`wheel-hint ${isMoved ? "is-over" : ""}`}>{pointerHelp}</p>
      )}
      <p className="unseen" aria-live="polite">
        {said}
      </p>
      {!isStill && isDrawable && (
        <ZoomButtons
          className="wheel-zoom"
          zoom={zoom}
          fit={() => {
            drawing.current?.lookAt(wholeWheel);
          }}
        >
          {onSelect !== ignore && wheel.marks.length > 0 && (
            <button
              type="button"
              aria-pressed={isSelecting}
              title="Draw a line around marks, or press them one by one; with Shift at any time"
              onClick={() => {
                setIsSelecting(!isSelecting);
              }}
            >
              Select
            </button>
          )}
        </ZoomButtons>
      )}
    </div>
  );
};

/** On which side of its point something is said. */
const tipClass = ({ isLeft, isAbove }: TipPlace): string =>
  `wheel-tip ${isLeft ? "is-left" : ""} ${isAbove ? "is-above" : ""}`;

/** A topic that is pointed at: its name, and how many of its statements are of each colour of the lens. */
const SectorTip = ({
  wheel,
  answer,
  sector,
  ...place
}: {
  wheel: Wheel;
  answer: LensAnswer;
  sector: number;
} & TipPlace) => {
  const found = wheel.sectors[sector];
  const marks = useMemo(
    () =>
      wheel.marks.flatMap((mark, place) =>
        isStatementMark(mark) && mark.sector === sector ? [place] : [],
      ),
    [wheel, sector],
  );
  if (found === undefined) return null;
  return (
    <div className={tipClass(place)} style={{ left: place.x, top: place.y }} aria-hidden="true">
      <p className="wheel-tip-name">
        <Glyph kind="topic" /> {found.topic.label}
      </p>
      <p className="quiet">{countText(found.claims + found.recommendations, "statement")}</p>
      <SectorClasses answer={answer} marks={marks} />
    </div>
  );
};
