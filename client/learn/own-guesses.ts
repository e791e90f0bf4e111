// Owns the reader's guesses.
import { keptInBrowser } from "../kept-in-browser.ts";
import { judgedItems, parseGuesses, withGuess, type Guess } from "./calibration.ts";

const own = keptInBrowser<readonly Guess[]>("guesses", parseGuesses);

/** Keeps one more guess; not a second one of the same item. */
export const addGuess = (guess: Guess): void => {
  own.keep(withGuess(own.get(), guess));
};

/** Forgets them all. */
export const forgetGuesses = (): void => {
  own.keep([]);
};

/** Ids of all that the reader has judged so far. */
export const getJudged = (): ReadonlySet<string> => judgedItems(own.get());

/** The reader's guesses, the oldest first. */
export const useGuesses = own.use;
