// Owns what survival that is stated at several times says of itself, by any method: the share without the outcome never rises, and the
// median is the first time at which no more than half are left (Kaplan EL, Meier P. J Am Stat Assoc 1958;53:457-481,
// doi:10.1080/01621459.1958.10501452). It knows nothing of how many were still watched, so it cannot say that a step is too large.
import { atLeast, atMost, isAtMost, type Interval } from "./interval.ts";

/** The shares in per cent that may be left at `later`, given the share at an earlier time: no more than then. */
export const leftLater = (earlier: Interval): Interval => atMost(earlier.high);

/**
 * The shares in per cent that may be left at a time, given the median: half or more before it, half or less from it on. Undefined
 * while rounding leaves open on which side of the median the time lies.
 */
export const leftBesideMedian = (time: Interval, median: Interval): Interval | undefined => {
  if (!isAtMost(median.low, time.high)) return atLeast(50);
  return isAtMost(median.high, time.low) ? atMost(50) : undefined;
};
