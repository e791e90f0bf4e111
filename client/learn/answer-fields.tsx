// Owns the two ways to answer: choosing one of several options, and moving all of them into an order. Once checked, each says
// whether it was right.
import { useId } from "react";
import { moved } from "./run.ts";

type Answering = {
  options: readonly string[];
  /** What is asked, said before the options. */
  ask: string;
  given: readonly number[];
  /** The right answer, once it may be shown. */
  answer?: readonly number[] | undefined;
  onGive: (given: readonly number[]) => void;
};

const Mark = ({ word }: { word: string | undefined }) =>
  word === undefined ? null : <span className="option-mark">{word}</span>;

/** One of several options. */
export const ChoiceField = ({ options, ask, given, answer, onGive }: Answering) => {
  const name = useId();
  const wordOf = (at: number): string | undefined => {
    if (answer === undefined) return undefined;
    if (answer.includes(at)) return given.includes(at) ? "✓ Right" : "The answer";
    return given.includes(at) ? "✗ Not right" : undefined;
  };
  return (
    <fieldset className="options">
      <legend>{ask}</legend>
      {options.map((option, at) => {
        const word = wordOf(at);
        return (
          <label
            key={option}
            className={`option${answer?.includes(at) === true ? " is-answer" : ""}`}
          >
            <input
              type="radio"
              name={name}
              checked={given.includes(at)}
              disabled={answer !== undefined}
              onChange={() => {
                onGive([at]);
              }}
            />
            <span>{option}</span>
            <Mark word={word} />
          </label>
        );
      })}
    </fieldset>
  );
};

/** All of them, in an order. */
export const OrderField = ({ options, ask, given, answer, onGive }: Answering) => {
  const heading = useId();
  return (
    <section className="options" aria-labelledby={heading}>
      <p id={heading} className="options-ask">
        {ask}
      </p>
      <ol className="order">
        {given.map((option, at) => {
          const name = options[option] ?? "";
          const isInPlace = answer?.[at] === option;
          const place = (answer?.indexOf(option) ?? -1) + 1;
          return (
            <li key={name} className="option">
              <span>{name}</span>
              {answer === undefined ? (
                <span className="order-tools">
                  <button
                    type="button"
                    aria-label={`Move up: ${name}`}
                    disabled={at === 0}
                    onClick={() => {
                      onGive(moved(given, at, -1));
                    }}
                  >
                    ↑
                  </button>
                  <button
                    type="button"
                    aria-label={`Move down: ${name}`}
                    disabled={at === given.length - 1}
                    onClick={() => {
                      onGive(moved(given, at, 1));
                    }}
                  >
                    ↓
                  </button>
                </span>
              ) : (
                <Mark word={isInPlace ? "✓ Right" : `✗ Belongs in place ${place}`} />
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
};
