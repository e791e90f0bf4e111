// Owns guessing one thing after the other: where one is, how many guesses were right, and that each is kept for the curve.
import { useRef, useState, type ReactNode } from "react";
import { upperFirst } from "../../model/formats.ts";
import { CardButton } from "./card-parts.tsx";
import type { Guess } from "./calibration.ts";
import { addGuess } from "./own-guesses.ts";

/** A run through the items; another one with another `key`. */
export const GuessRun = <T extends { id: string }>({
  items,
  what,
  sumUp,
  card,
}: {
  items: readonly T[];
  /** What one item is called: "sentence". */
  what: string;
  /** The heading at the end. */
  sumUp: (right: number, guesses: number) => string;
  card: (
    item: T,
    parts: { key: string; onGuess: (guess: Guess) => void; after: ReactNode },
  ) => ReactNode;
}) => {
  const [place, setPlace] = useState(0);
  const [right, setRight] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const item = items[place];
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className="question-place">
        {item === undefined
          ? sumUp(right, items.length)
          : `${upperFirst(what)} ${place + 1} of ${items.length}`}
      </h2>
      {item !== undefined &&
        card(item, {
          key: item.id,
          onGuess: (guess) => {
            addGuess(guess);
            if (guess.isRight) setRight(right + 1);
          },
          after: (
            <CardButton
              onPress={() => {
                setPlace(place + 1);
                heading.current?.focus();
              }}
            >
              {place === items.length - 1 ? "Finish" : `Next ${what}`}
            </CardButton>
          ),
        })}
    </>
  );
};
