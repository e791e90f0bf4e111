// Owns what curators write as a guided tour: steps that lead through the explorer's own screens.
import { z } from "zod";
import { Slug } from "../ids.ts";
import { described, nameOf } from "./schema-notes.ts";

const Step = z.strictObject({
  at: described(
    z
      .string()
      .max(300)
      .regex(/^\/(?!\/)[^\s%#]*$/, "an address from its first slash on, without blanks, % and #"),
    "The address of the explorer that shows it, from its first slash on, with ids as they stand in addresses.",
    "/claim/kelp:kelp-share",
  ),
  says: described(
    z.string().min(20).max(360),
    "One thought in our own words: what is to be seen there and what it shows, never more certain than what is seen. Every number in it is a figure of a statement named in `from`.",
    "Most of what the paper says rests on its own dives.",
  ),
  from: described(z.array(nameOf("statement")), "The statements whose figures the thought gives.", [
    "kelp-share",
  ]).default([]),
});

/** A guided tour. Tours are listed in the order of their file. */
export const Tour = z.strictObject({
  id: described(Slug, "Local id: the permalink is `tour-` and it.", "what-kelp-is-for"),
  title: described(z.string().min(5).max(60), "For readers.", "What kelp is for"),
  about: described(
    z.string().min(10).max(200),
    "What one knows at its end, in one sentence.",
    "How a recommendation leads back to its sources.",
  ),
  steps: described(z.array(Step).min(2).max(12), "The steps, in their order.", [
    { at: "/topics", says: "What the paper speaks of stands here, in the order of care." },
    {
      at: "/claim/kelp:kelp-share",
      says: "Each statement names the place of the paper where it stands.",
    },
  ]),
});
export type Tour = z.infer<typeof Tour>;
