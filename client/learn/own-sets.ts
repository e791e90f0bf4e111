// Owns the sets of questions that the reader has begun.
import { keptInBrowser } from "../kept-in-browser.ts";
import { findBegun, parseBegun, withBegun, type BegunSet } from "./begun-sets.ts";

const own = keptInBrowser<readonly BegunSet[]>("sets", parseBegun);

/** Keeps how far a set has come. */
export const keepBegun = (begun: BegunSet): void => {
  own.keep(withBegun(own.get(), begun));
};

/** Forgets that a set was ever begun. */
export const forgetBegun = (set: string): void => {
  own.keep(own.get().filter((one) => one.set !== set));
};

/** How far a set has come. */
export const useBegun = (set: string): BegunSet => findBegun(own.use(), set);
