// Owns one more kind of file with its list, as somebody would add them to the registry.
import { z } from "zod";
import { Slug } from "../../model/ids.ts";
import { nameOf } from "../../model/kinds/schema-notes.ts";
import { Review } from "../../model/statement.ts";

const Lesson = z.strictObject({
  id: Slug,
  learnt: z.string(),
  from: z.array(nameOf("statement")),
  review: Review.optional(),
});

/** A list of a dossier, and the kind of file that holds it. */
export const lessons = { entry: Lesson, word: "lesson", key: "id" };
export const lessonsFile = {
  path: "dossiers/*/lessons.yaml",
  what: "what is to be learnt",
  schema: z.strictObject({ review: Review, lessons: z.array(Lesson) }),
  lists: ["lessons"],
};
