// Owns what is answered on which pages of the explorer have anything to show.
import { z } from "zod";

/** Pages of what not every dossier holds, by their paths. */
const PageOfSome = z.enum([
  "/cases",
  "/tensions",
  "/decide",
  "/places",
  "/compare",
  "/compare/differential",
  "/compare/regimens",
  "/compare/shares",
  "/compare/courses",
  "/compare/steps",
  "/compare/follow-up",
  "/learn/clinic",
  "/learn/appraise",
  "/tours",
]);

/** Which pages have anything to show. A page that is not named always has. */
export const Contents = z.object({
  /** Whether each has anything to show. */
  pages: z.record(PageOfSome, z.boolean()),
  /** What the paired steps of procedures are called, each pair once. */
  pairedSteps: z.array(z.string()),
});
export type Contents = z.infer<typeof Contents>;
