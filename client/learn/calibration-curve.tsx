// Owns the curve of how often guesses of each confidence were right, beside the table that says the same.
import { useState } from "react";
import { countText, roundedText } from "../../model/formats.ts";
import { ConfirmedButton } from "../review/confirmed-button.tsx";
import {
  brierOf,
  guessSubjectNames,
  guessSubjects,
  stepsOf,
  type GuessSubject,
  type Step,
} from "./calibration.ts";
import { forgetGuesses, useGuesses } from "./own-guesses.ts";

/** Of the drawing, in its own units. */
const side = 200;
const margin = { left: 34, bottom: 30, top: 8, right: 10 };
const marks = [0, 50, 100];

const xOf = (share: number): number => margin.left + (share / 100) * side;
const yOf = (share: number): number => margin.top + side - (share / 100) * side;

const Drawing = ({ steps }: { steps: readonly Step[] }) => (
  <svg
    className="calibration"
    viewBox={`0 0 ${margin.left + side + margin.right} ${margin.top + side + margin.bottom}`}
    aria-hidden="true"
  >
    {marks.map((mark) => (
      <g key={mark} className="calibration-axis">
        <line x1={xOf(0)} x2={xOf(100)} y1={yOf(mark)} y2={yOf(mark)} />
        <text x={margin.left - 5} y={yOf(mark) + 4} textAnchor="end">
          {mark}
        </text>
        <text x={xOf(mark)} y={margin.top + side + 14} textAnchor="middle">
          {mark}
        </text>
      </g>
    ))}
    <text className="calibration-name" x={xOf(50)} y={margin.top + side + 27} textAnchor="middle">
      how sure, %
    </text>
    <line className="calibration-ideal" x1={xOf(0)} y1={yOf(0)} x2={xOf(100)} y2={yOf(100)} />
    <polyline
      className="calibration-line"
      points={steps.map((step) => `${xOf(step.confidence)},${yOf(step.rightShare)}`).join(" ")}
    />
    {steps.map(({ confidence, rightShare, guesses }) => (
      <circle
        key={confidence}
        className="calibration-point"
        cx={xOf(confidence)}
        cy={yOf(rightShare)}
        // The area grows with the number of guesses.
        r={Math.min(3 + Math.sqrt(guesses), 9)}
      />
    ))}
  </svg>
);

/** The curve, the table, and the way to forget them. Nothing before the first guess. */
export const CalibrationCurve = () => {
  const all = useGuesses();
  const [chosen, setChosen] = useState<GuessSubject>();
  const subjects = guessSubjectNames.filter((one) => all.some(({ subject }) => subject === one));
  // What was chosen may have been forgotten since.
  const shown = chosen !== undefined && subjects.includes(chosen) ? chosen : undefined;
  const guesses = shown === undefined ? all : all.filter(({ subject }) => subject === shown);
  const steps = stepsOf(guesses);
  const brier = brierOf(guesses);
  if (brier === undefined) return null;
  return (
    <section className="calibration-part" aria-labelledby="calibration">
      <h2 id="calibration">How well you judge your own certainty</h2>
      {subjects.length > 1 && (
        <p className="calibration-subjects" role="group" aria-label="Guesses shown">
          {[undefined, ...subjects].map((one) => (
            <button
              key={one ?? "all"}
              type="button"
              aria-pressed={one === shown}
              onClick={() => {
                setChosen(one);
              }}
            >
              {one === undefined ? "All" : guessSubjects[one]}
            </button>
          ))}
        </p>
      )}
      <p className="quiet">
        From {countText(guesses.length, "guess", "guesses")} in this browser. On the dashed line,
        what you call 80% sure is right eight times in ten. Brier score {roundedText(brier, 2)}: 0
        is perfect, 0.25 is what saying 50% each time earns.
      </p>
      <div className="calibration-columns">
        <Drawing steps={steps} />
        <table>
          <thead>
            <tr>
              <th scope="col">How sure</th>
              <th scope="col">Guesses</th>
              <th scope="col">Right</th>
            </tr>
          </thead>
          <tbody>
            {steps.map(({ confidence, guesses: said, rightShare }) => (
              <tr key={confidence}>
                <th scope="row">{confidence}%</th>
                <td>{said}</td>
                <td>{Math.round(rightShare)}%</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="score-tools">
        <ConfirmedButton
          question={`Forget ${countText(all.length, "guess", "guesses")}?`}
          yes="Forget"
          onConfirm={forgetGuesses}
        >
          Forget my guesses
        </ConfirmedButton>
      </p>
    </section>
  );
};
