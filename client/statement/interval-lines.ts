// Owns where two intervals lie on one line, for drawing what is expected above what is given. Pure.
import type { Bounds } from "../../model/arithmetic-check.ts";

/** A part of the line in per cent of its width; `opensLeft` and `opensRight` where the interval has no end there. */
export type LinePart = {
  readonly from: number;
  readonly to: number;
  readonly opensLeft: boolean;
  readonly opensRight: boolean;
};

/** Room at either end of the line, in per cent, so that an open end can be seen to go on. */
const margin = 12;

/** Both intervals on one line, which runs from the least to the greatest number of them. */
export const linePartsOf = (
  expected: Bounds,
  found: Bounds,
): { readonly expected: LinePart; readonly found: LinePart } => {
  const ends = [expected.low, expected.high, found.low, found.high].filter(
    (end) => end !== undefined,
  );
  const [least, greatest] = [Math.min(...ends), Math.max(...ends)];
  const width = greatest - least;
  const placeOf = (value: number): number =>
    width > 0 ? margin + ((100 - 2 * margin) * (value - least)) / width : 50;
  const partOf = ({ low, high }: Bounds): LinePart => ({
    from: low === undefined ? 0 : placeOf(low),
    to: high === undefined ? 100 : placeOf(high),
    opensLeft: low === undefined,
    opensRight: high === undefined,
  });
  return { expected: partOf(expected), found: partOf(found) };
};
