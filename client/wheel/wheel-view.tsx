// Owns the wheel as a part of a page: the drawing, what is said beside what is pointed at, the buttons, and what is said of it to those
// who do not see it.
import { useId, useState } from "react";
import { usePointerHelp } from "../drawing/use-pointer-help.ts";
import { ZoomButtons } from "../drawing/zoom-buttons.tsx";
import { useDrivenWheel, type DrivenWheel } from "./use-driven-wheel.ts";
import { sectorKeysHelp } from "./use-sector-keys.ts";
import { keysHelp } from "./wheel-keys.ts";
import { MarkTip, SectorTip } from "./wheel-tip.tsx";

/** What may be left out: without `onSelect` nothing can be selected. */
type Optional = "selected" | "onSelect" | "onMoved" | "isStill";
type Props = Omit<DrivenWheel, Optional | "isSelecting"> & Partial<Pick<DrivenWheel, Optional>>;

const noMarks: readonly number[] = [];
const ignore = (): void => undefined;

/** The wheel. */
export const WheelView = ({
  selected = noMarks,
  onSelect = ignore,
  onMoved = ignore,
  isStill = false,
  ...given
}: Props) => {
  const { wheel, answer } = given;
  const [isSelecting, setIsSelecting] = useState(false);
  const driven = useDrivenWheel({ ...given, selected, onSelect, onMoved, isStill, isSelecting });
  const { place, isDrawable, tip, sectorTip, zoom, fit } = driven;
  const help = useId();
  const pointerHelp = usePointerHelp();
  const isCounted = wheel.marks.length === 0;
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
          onKeyDown={driven.onKeyDown}
          onBlur={driven.leave}
          onMouseLeave={driven.pointAtNothing}
        >
          <div ref={place} className="wheel-canvas" aria-hidden="true" />
          <Tip wheel={wheel} answer={answer} tip={tip} sectorTip={sectorTip} />
        </div>
      ) : (
        <MissingWheel />
      )}
      <p id={help} className="wheel-help">
        {isCounted ? sectorKeysHelp : keysHelp}
      </p>
      {!isStill && isDrawable && (
        // Who has moved it knows how, and it would lie over the marks.
        <p className={`wheel-hint ${driven.isMoved ? "is-over" : ""}`}>{pointerHelp}</p>
      )}
      <p className="unseen" aria-live="polite">
        {driven.said}
      </p>
      {!isStill && isDrawable && (
        <ZoomButtons className="wheel-zoom" zoom={zoom} fit={fit}>
          {onSelect !== ignore && !isCounted && (
            <SelectButton
              isSelecting={isSelecting}
              onToggle={() => {
                setIsSelecting(!isSelecting);
              }}
            />
          )}
        </ZoomButtons>
      )}
    </div>
  );
};

const SelectButton = ({
  isSelecting,
  onToggle,
}: {
  isSelecting: boolean;
  onToggle: () => void;
}) => (
  <button
    type="button"
    aria-pressed={isSelecting}
    title="Draw a line around marks, or press them one by one; with Shift at any time"
    onClick={onToggle}
  >
    Select
  </button>
);

/** What stands beside the mark, or else the topic, that is pointed at or has the focus. */
const Tip = ({
  wheel,
  answer,
  tip,
  sectorTip,
}: Pick<DrivenWheel, "wheel" | "answer"> &
  Pick<ReturnType<typeof useDrivenWheel>, "tip" | "sectorTip">) => {
  if (tip !== undefined) return <MarkTip wheel={wheel} answer={answer} {...tip} />;
  if (sectorTip === undefined) return null;
  return <SectorTip {...sectorTip} wheel={wheel} answer={answer} />;
};

const MissingWheel = () => (
  <p className="wheel-missing quiet">
    This browser cannot draw the wheel: its access to the graphics card (WebGL) is missing, switched
    off or lost. The list shows the same.
  </p>
);
