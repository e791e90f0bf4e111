// Owns saying how sure one is, before the answer is shown.
import { useId } from "react";
import { confidences, type Confidence } from "./calibration.ts";

/** The choice; closed once the answer is shown. */
export const ConfidenceField = ({
  chosen,
  isOver,
  onChoose,
}: {
  chosen: Confidence | undefined;
  isOver: boolean;
  onChoose: (confidence: Confidence) => void;
}) => {
  const name = useId();
  return (
    <fieldset className="options confidence">
      <legend>How sure are you?</legend>
      {confidences.map((confidence) => (
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
