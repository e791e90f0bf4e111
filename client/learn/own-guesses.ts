// Owns the reader's guesses.
import { keptInBrowser } from "../kept-in-browser.ts";
import { mostGuesses, parseGuesses, type Guess } from "./calibration.ts";

const own = keptInBrowser<readonly Guess[]>("guesses", parseGuesses);

/** Keeps one more guess. */
export const addGuess = (guess: Guess): void => {
  own.keep([...own.get(), guess].slice(-mostGuesses));
};

/** Forgets them all. */
export const forgetGuesses = (): void => {
  own.keep([]);
};

/** The reader's guesses, the oldest first. */
export const useGuesses = own.use;
