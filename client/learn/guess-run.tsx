// Owns guessing one thing after the other, what was never judged before first: where one is, how many guesses were right, and that
// the first one of each is kept for the curve.
import { useRef, useState, type ReactNode } from "react";
import { upperFirst } from "../../model/formats.ts";
import { CardButton } from "./card-parts.tsx";
import type { Guess } from "./calibration.ts";
import { addGuess, getJudged } from "./own-guesses.ts";

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
  /** What was judged when the run began: what is judged in it keeps its place. */
  const [judged] = useState(getJudged);
  const isJudged = ({ id }: T): boolean => judged.has(id);
  const inOrder = [...items.filter((one) => !isJudged(one)), ...items.filter(isJudged)];
  const [place, setPlace] = useState(0);
  const [right, setRight] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const item = inOrder[place];
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className="question-place">
        {item === undefined
          ? sumUp(right, items.length)
          : `${upperFirst(what)} ${place + 1} of ${items.length}`}
      </h2>
      {item !== undefined && isJudged(item) && (
        <p className="quiet">Judged before: it does not count again in the curve.</p>
      )}
      {item !== undefined &&
        card(item, {
          key: item.id,
          onGuess: (guess) => {
            addGuess({ ...guess, item: item.id });
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
