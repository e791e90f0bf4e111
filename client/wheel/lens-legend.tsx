// Owns the legend of a lens: its classes with the shapes as they are drawn, and how many marks each holds.
import { countText, numberText } from "../../model/formats.ts";
import type { LensAnswer, MarkStyle } from "./ask-lens.ts";

/** A round mark in the style of a class. */
const Swatch = ({ style: { colour, fill } }: { style: MarkStyle }) => (
  <svg className="wheel-swatch" viewBox="0 0 16 16" aria-hidden="true">
    <circle
      cx="8"
      cy="8"
      r="5.4"
      fill={fill === "full" ? `var(--wheel-${colour})` : "none"}
      stroke={`var(--wheel-${colour})`}
      strokeWidth="1.8"
    />
    {fill === "dot" && <circle cx="8" cy="8" r="2.4" fill={`var(--wheel-${colour})`} />}
  </svg>
);

/** The legend. Where the question is how much, its own numbers are called items: they are no amounts. */
export const LensLegend = ({ answer }: { answer: LensAnswer }) => (
  <ul className="wheel-legend">
    {answer.classes.map(({ id, name, style, count }) => (
      <li key={id}>
        <Swatch style={style} />
        <span>{name}</span>{" "}
        <span className="count">
          {answer.countOf === undefined ? numberText(count) : countText(count, "item")}
        </span>
      </li>
    ))}
  </ul>
);
