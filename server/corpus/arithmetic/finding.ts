// Owns what a test gives before it is known what answers it.
import type { Interval } from "../../../model/arithmetic/interval.ts";
import type { ArithmeticKind, ArithmeticOutcome } from "../../../model/kinds/arithmetic-kinds.ts";
import type { DataPlace } from "../../problems/data-problem.ts";
import type { FigureHolder, StatedFigure } from "./stated-figures.ts";

/** A holder of figures, with the figure that takes part where it is one. */
export type Party = { readonly holder: FigureHolder; readonly figure?: StatedFigure };

/** What one test gives. */
export type Tested = {
  readonly kind: ArithmeticKind;
  readonly outcome: ArithmeticOutcome;
  readonly says: string;
  readonly expected: Interval;
  readonly found: Interval;
  readonly unit?: string | undefined;
  readonly parties: readonly Party[];
  /** Where to say what answers it; the first party's place where it is left out. */
  readonly place?: DataPlace;
};

/** A figure that takes part. */
export const partyOf = (figure: StatedFigure): Party => ({ holder: figure.holder, figure });
