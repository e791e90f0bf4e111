// Owns the wheel as a picture on another page: it lights what is pointed at, and leads to the explorer.
import { useMemo } from "react";
import type { Wheel } from "../../model/views/wheel.ts";
import { askLens } from "./ask-lens.ts";
import { firstLens, lenses } from "./lenses.ts";
import { LensLegend } from "./lens-legend.tsx";
import { WheelView } from "./wheel-view.tsx";
import { findWays } from "./wheel-ways.ts";

/** The picture. What is chosen is given by its id. */
export const StillWheel = ({
  wheel,
  onChoose,
  onSector,
}: {
  wheel: Wheel;
  onChoose: (id: string) => void;
  onSector: (topic: string) => void;
}) => {
  const ways = useMemo(() => findWays(wheel), [wheel]);
  const answer = useMemo(() => askLens(lenses[firstLens], { wheel, ways }), [wheel, ways]);
  const choose = (mark: number | undefined): void => {
    const id = mark === undefined ? undefined : wheel.marks[mark]?.id;
    if (id !== undefined) onChoose(id);
  };
  return (
    <>
      <div className="home-wheel-place">
        <WheelView
          wheel={wheel}
          ways={ways}
          answer={answer}
          onChoose={choose}
          onOpen={choose}
          onSector={(sector) => {
            const topic = wheel.sectors[sector]?.topic.id;
            if (topic !== undefined) onSector(topic);
          }}
          isStill
        />
      </div>
      <div className="home-legend">
        <LensLegend answer={answer} />
      </div>
    </>
  );
};
