// Owns choosing the year as of whose end a page shows the evidence: by hand, or by letting the years pass.
import { useEffect, useState, type ReactNode } from "react";

/** How long a year stays while they are played, in ms. */
const yearMs = 900;

/** The first and last year that can be chosen, and the year in which the paper appeared. */
export type YearSpan = { first: number; last: number; paper: number };

/** The year with its slider, and the way to play the years. */
export const YearChoice = ({
  span: { first, last, paper },
  year,
  onShow,
  children,
}: {
  span: YearSpan;
  year: number;
  onShow: (year: number) => void;
  /** Ways on from the year. */
  children?: ReactNode;
}) => {
  const [isPlaying, setPlaying] = useState(false);
  const isRunning = isPlaying && year < last;
  useEffect(() => {
    if (!isRunning) return;
    const timer = setTimeout(() => {
      onShow(year + 1);
    }, yearMs);
    return () => {
      clearTimeout(timer);
    };
  }, [isRunning, year, onShow]);
  return (
    <div className="weigh-outcome year-choice">
      <label>
        <span>As of the end of</span> <output>{year}</output>
        <input
          type="range"
          min={first}
          max={last}
          step={1}
          value={year}
          onChange={({ target: { value } }) => {
            setPlaying(false);
            onShow(Number(value));
          }}
        />
      </label>
      <p className="more">
        <button
          type="button"
          className="plain-button"
          onClick={() => {
            if (year >= last) onShow(first);
            setPlaying(!isRunning);
          }}
        >
          {isRunning ? "Pause" : "Play the years"}
        </button>
        <button
          type="button"
          className="plain-button"
          onClick={() => {
            setPlaying(false);
            onShow(paper);
          }}
        >
          The paper’s year, {paper}
        </button>
        {children}
      </p>
    </div>
  );
};
