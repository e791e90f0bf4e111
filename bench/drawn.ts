// Owns what the rows about drawing ask of the page that draws, and what it answers.
import { z } from "zod";

/** What is drawn: the wheel of this name, so many times over, and all links or those of the question that it opens with. */
export type Drawn = { wheel: "real" | "large" | "topic"; copies: number; links: "all" | "asked" };

/** What was measured of each side, and how much was drawn. */
const sidesOf = <T extends z.ZodType>(side: T) =>
  z.object({ ours: side, bare: side, nodes: z.number(), links: z.number() });

/** Time of each side until its pixels are there, in ms. */
export const Timed = sidesOf(z.number());
export type Timed = z.infer<typeof Timed>;

/** Time from frame to frame while each is moved, in ms. */
export const Moved = sidesOf(z.array(z.number()));
export type Moved = z.infer<typeof Moved>;
