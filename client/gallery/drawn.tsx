// Owns the gallery's part on drawings: the keys to their lines and classes, and the frame that every drawing stands in.
import { DrawnFigure } from "../drawing/drawn-figure.tsx";
import { useDrawnPlace } from "../drawing/use-drawn-place.ts";
import { LineLegend } from "../marks/line-legend.tsx";
import { LensLegend } from "../wheel/lens-legend.tsx";
import { lenses } from "../wheel/lenses.ts";

/** The keys to lines and to the classes of every question of the wheel. */
export const Legends = () => (
  <>
    <LineLegend withOtherwise />
    <div className="gallery-legends">
      {Object.entries(lenses).map(([id, { question, classes }]) => (
        <div key={id}>
          <h3>{question}</h3>
          <LensLegend
            answer={{
              classes: classes.map((one, i) => ({ ...one, count: i + 1 })),
              classOf: () => undefined,
              classOfVoice: () => undefined,
              sizeOf: () => 1,
              links: [],
              total: 0,
            }}
          />
        </div>
      ))}
    </div>
  </>
);

/** A drawing in its frame. */
export const Frame = () => {
  const place = useDrawnPlace();
  const { width } = place;
  return (
    <DrawnFigure
      id="gallery-frame"
      title="Dives that met kelp"
      about="One bar for each season."
      source="a fictional article"
      papers={[]}
      csv={() => "season,dives\nspring,12\nautumn,30\n"}
      place={place}
      minHeight={70}
    >
      <svg
        className="plot"
        width={width}
        height={70}
        viewBox={`0 0 ${width} 70`}
        aria-hidden="true"
      >
        <rect x={0} y={8} width={width * 0.4} height={20} fill="var(--accent)" />
        <rect x={0} y={36} width={width} height={20} fill="var(--accent-soft)" />
      </svg>
    </DrawnFigure>
  );
};
