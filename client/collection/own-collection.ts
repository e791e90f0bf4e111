// Owns what the reader has put together: ids in an order, with notes of the reader's own.
import { keptInBrowser } from "../kept-in-browser.ts";
import { parseKept, type Kept } from "./entries.ts";

const own = keptInBrowser<readonly Kept[]>("collection", parseKept);

/** Keeps another state of the collection. */
export const { keep } = own;

/** Changes the collection. */
export const change = (how: (kept: readonly Kept[]) => readonly Kept[]): void => {
  keep(how(own.get()));
};

/** The reader's collection, in its order. */
export const useCollection = own.use;
