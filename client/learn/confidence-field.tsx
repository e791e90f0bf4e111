// Owns saying how sure one is, before the answer is shown.
import { useId } from "react";
import { confidencesAmong } from "./calibration.ts";

/** The choice; closed once the answer is shown. */
export const ConfidenceField = ({
  options,
  chosen,
  isOver,
  onChoose,
}: {
  /** How many there were to choose from. */
  options: number;
  chosen: number | undefined;
  isOver: boolean;
  onChoose: (confidence: number) => void;
}) => {
  const name = useId();
  return (
    <fieldset className="options confidence">
      <legend>How sure are you?</legend>
      {confidencesAmong(options).map((confidence) => (
        <label key={confidence} className="option">
          <input
            type="radio"
            name={name}
            checked={chosen === confidence}
            disabled={isOver}
            onChange={() => {
              onChoose(confidence);
            }}
          />
          <span>{confidence}%</span>
        </label>
      ))}
    </fieldset>
  );
};
