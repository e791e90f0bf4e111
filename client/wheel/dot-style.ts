// Owns how a dot that stands for many statements is drawn, on the screen and on the picture that leaves it. Pure.
import type { LensClass, MarkStyle } from "./ask-lens.ts";
import type { ColourName } from "./wheel-figures.ts";

/** Of a class as its marks are; of none, where the question asks more of each statement, in a colour that no class has. */
export const dotStyle = (
  found: LensClass | undefined,
): { colour: ColourName; fill: MarkStyle["fill"] } =>
  found?.style ?? { colour: "soft", fill: "full" };
