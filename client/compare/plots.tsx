// Owns the drawings of results: each with its numbers, its caption and ways to take it away. What draws is loaded when the first
// of them is shown.
import { useEffect, useState } from "react";
import { listText } from "../../model/formats.ts";
import type { Regimens } from "../../model/views/compare.ts";
import { loadPart } from "../api/load-part.ts";
import { useDrawnPlace } from "../drawing/use-drawn-place.ts";
import { DrawnFigure } from "../drawing/drawn-figure.tsx";
import { betterText, csvOf, plotsOf, sourcesOf, type PlotData } from "./plot-data.ts";

type Draw = (data: PlotData, width: number) => Element;

const useDraw = (): Draw | undefined => {
  const [draw, setDraw] = useState<{ draw: Draw }>();
  useEffect(() => {
    let isWanted = true;
    void loadPart(() => import("./draw-plot.ts")).then(({ drawPlot }) => {
      if (isWanted) setDraw({ draw: drawPlot });
    });
    return () => {
      isWanted = false;
    };
  }, []);
  return draw?.draw;
};

/** Results drawn: arm by arm for each outcome, then ratios with their intervals. Nothing where none gives a number. */
export const Plots = ({ answer }: { answer: Regimens }) => {
  const draw = useDraw();
  const { paired, ratios } = plotsOf(answer);
  const parts = [
    {
      id: "paired",
      title: "Arm by arm",
      about: "One drawing for each outcome and unit. Nothing is pooled or converted.",
      plots: paired,
    },
    {
      id: "ratios",
      title: "Ratios with their intervals",
      about: "On a logarithmic axis. Trials stand side by side; they are not pooled.",
      plots: ratios,
    },
  ].filter(({ plots }) => plots.length > 0);
  return parts.map(({ id, title, about, plots }) => (
    <section key={id} className="section compare-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className="quiet">{about}</p>
      <p className="compare-legend">
        <span>
          <svg className="plot-sample" viewBox="0 0 16 16" aria-hidden="true">
            <circle cx="8" cy="8" r="5.5" />
          </svg>
          as cited by the paper
        </span>
        <span>
          <svg className="plot-sample is-reported" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M8 2.5 13 8 8 13.5 3 8z" />
          </svg>
          as reported by the work itself
        </span>
        <span>
          <svg className="plot-sample is-unstated" viewBox="0 0 32 16" aria-hidden="true">
            <path d="M1 8h30" />
          </svg>
          not stated
        </span>
      </p>
      <div className="plots">
        {plots.map((data) => (
          <PlotFigure key={data.id} data={data} draw={draw} answer={answer} />
        ))}
      </div>
    </section>
  ));
};

const PlotFigure = ({
  data,
  draw,
  answer,
}: {
  data: PlotData;
  draw: Draw | undefined;
  answer: Regimens;
}) => {
  const place = useDrawnPlace();
  const { place: held, width } = place;
  useEffect(() => {
    const element = held.current;
    if (element === null || draw === undefined || width === 0) return;
    element.replaceChildren(draw(data, width));
  }, [data, draw, held, width]);
  return (
    <DrawnFigure
      id={data.id}
      title={data.title}
      about={betterText(data)}
      remarks={["Nothing is pooled."]}
      source={listText(sourcesOf(data), "and")}
      papers={answer.papers}
      csv={(notes) => csvOf(data, notes, location.origin)}
      place={place}
      minHeight={heightOf(data)}
    />
  );
};

/** About as high as a wide the drawing becomes, in px, so that the page does not jump when it is loaded. */
const heightOf = ({ groups }: PlotData): number =>
  groups.reduce((sum, { rows }) => sum + 38 + rows.length * 40, 48);
