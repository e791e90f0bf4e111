// Owns the two keys of the wheel: the colours of a lens's classes, with how many marks each holds and the topics that hold most of it,
// and the shapes of kinds.
import type { ReactNode } from "react";
import { countText, numberText } from "../../model/formats.ts";
import type { Wheel } from "../../model/views/wheel.ts";
import { Glyph } from "../marks/glyph.tsx";
import { classesAmong, topicsByShare, type LensAnswer, type MarkStyle } from "./ask-lens.ts";
import { kindWords } from "./wheel-steps.ts";

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

/**
 * The legend. While something narrows the wheel down, it counts what is left of each class, of how many. Where the question is how much,
 * its own numbers are called items: they are no amounts.
 */
export const LensLegend = ({
  answer,
  narrowed,
  topics,
}: {
  answer: LensAnswer;
  /** Marks that are left after narrowing down; undefined: all. */
  narrowed?: readonly number[] | undefined;
  /** What gives each colour the list of its topics; absent: there is none. */
  topics?: ((classId: string) => ReactNode) | undefined;
}) => {
  const left = narrowed === undefined ? undefined : classesAmong(answer, narrowed);
  return (
    <ul className="wheel-legend" aria-label="What the colours mean">
      {answer.classes.map(({ id, name, style, count }, i) => (
        <li key={id}>
          <Swatch style={style} />
          <span>{name}</span>{" "}
          <span className="count">
            {left !== undefined && `${numberText(left[i]?.count ?? 0)} of `}
            {answer.countOf === undefined ? numberText(count) : countText(count, "item")}
          </span>
          {topics?.(id)}
        </li>
      ))}
    </ul>
  );
};

/** The topics of a colour, each with its share of it, the largest first: a press narrows the wheel down to the topic. */
export const ClassTopics = ({
  wheel,
  answer,
  classId,
  places,
  onSector,
}: {
  wheel: Wheel;
  answer: LensAnswer;
  classId: string;
  /** The marks among which topics are set beside each other. */
  places: readonly number[];
  onSector: (sector: number) => void;
}) => {
  const shares = topicsByShare(wheel, answer, classId, places);
  if (shares.length === 0) return null;
  return (
    <details className="class-topics">
      <summary>Topics by share</summary>
      <ol>
        {shares.map(({ sector, count, of }) => (
          <li key={sector}>
            <button
              type="button"
              className="plain-button"
              onClick={() => {
                onSector(sector);
              }}
            >
              {wheel.sectors[sector]?.topic.label}
            </button>{" "}
            <span className="quiet">
              {numberText(count)} of {countText(of, "statement")}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
};

/** The key to the shapes: the kinds of marks that a wheel has, from the centre outwards. */
export const ShapeKey = ({ wheel }: { wheel: Wheel }) => (
  <ul className="shape-key" aria-label="What the shapes mean">
    {[...new Set(wheel.marks.map(({ kind }) => kind))].map((kind) => (
      <li key={kind}>
        <Glyph kind={kind} /> {kindWords[kind]}
      </li>
    ))}
  </ul>
);

/** What a topic holds: its statements by the classes of the lens, those that it has. */
export const SectorClasses = ({
  classes,
}: {
  /** The classes with how many of its statements are of each. */
  classes: LensAnswer["classes"];
}) => (
  <ul className="wheel-legend">
    {classes
      .filter(({ count }) => count > 0)
      .map(({ id, name, style, count }) => (
        <li key={id}>
          <Swatch style={style} />
          <span>{name}</span> <span className="count">{numberText(count)}</span>
        </li>
      ))}
  </ul>
);
