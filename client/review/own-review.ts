// Owns the reader's reviews while pages are open: what is kept, the same in all windows, and whether it is kept at all.
import { useSyncExternalStore } from "react";
import { changed, type Change } from "./change.ts";
import { nothingKept, type KeptReview } from "./kept-review.ts";
import { openReviewDatabase, type ReviewDatabase } from "./review-database.ts";

/** The reviews, and whether this browser keeps them beyond the page. */
export type OwnReview = { kept: KeptReview; isKept: boolean };

let current: OwnReview | undefined;
let database: ReviewDatabase | undefined;
const listeners = new Set<() => void>();
/** Tells the other windows that something was written; open as long as the page is. */
let windows: BroadcastChannel | undefined;

const show = (next: OwnReview): void => {
  current = next;
  for (const listener of listeners) listener();
};

const read = async (): Promise<void> => {
  try {
    database ??= await openReviewDatabase();
    show({ kept: await database.read(), isKept: true });
  } catch {
    // Storage is switched off, damaged, or the window is a private one: stated on the page, and kept as long as it is open.
    database = undefined;
    show({ kept: current?.kept ?? nothingKept, isKept: false });
  }
};
let opening: Promise<void> | undefined;

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  if (opening === undefined) {
    opening = read();
    windows = new BroadcastChannel("claimtrail-review");
    windows.addEventListener("message", () => {
      if (database !== undefined) void read();
    });
  }
  return () => listeners.delete(listener);
};

const write = async (
  kept: KeptReview,
  how: (db: ReviewDatabase) => Promise<void>,
): Promise<void> => {
  show({ kept, isKept: current?.isKept ?? false });
  if (database === undefined) return;
  try {
    await how(database);
    windows?.postMessage("written");
  } catch {
    show({ kept: current?.kept ?? kept, isKept: false });
  }
};

/** Changes what is kept. Seen at once, and written as it is seen. */
export const change = async (how: Change): Promise<void> => {
  await opening;
  await write(changed(current?.kept ?? nothingKept, how), (db) => db.write(how));
};

/** Puts this in the place of all that is kept. */
export const replace = async (kept: KeptReview): Promise<void> => {
  await opening;
  await write(kept, (db) => db.replace(kept));
};

/** The reader's reviews; undefined until the browser has opened them. */
export const useOwnReview = (): OwnReview | undefined =>
  useSyncExternalStore(subscribe, () => current);
