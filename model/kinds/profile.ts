// Owns what a field of medicine calls things: its stages, axes of directness, topics, and the rows of its case records. A
// dossier chooses one; another field needs another file and no code.
import { z } from "zod";
import { Slug } from "../ids.ts";
import { Review } from "../statement.ts";
import { ClaimType } from "../vocabulary.ts";
import { topicQuestions } from "./claim-kinds.ts";
import { nameOf, described } from "./schema-notes.ts";
import { Topic } from "./shared-files.ts";

/** A word of a profile: an id for data and addresses, a name and a sentence for readers. */
const ProfileWord = z.strictObject({
  id: described(Slug, "By which data name it.", "work-up"),
  name: described(z.string().min(1), "For readers.", "Work-up"),
  means: described(
    z.string().min(1),
    "One sentence: what its badge opens.",
    "Finding out what it is and how far it reaches.",
  ),
});

/** Which claims stand in a row of a case record: those for which all that is given holds. */
const RowClaims = z.strictObject({
  types: described(z.array(ClaimType).min(1), "Of one of these types.", ["imaging"]).optional(),
  under: described(z.array(nameOf("topic")).min(1), "Under one of these topics.", [
    "approach",
  ]).optional(),
  notUnder: described(z.array(nameOf("topic")).min(1), "Under none of these topics.", [
    "own-operations",
  ]).optional(),
  about: described(z.array(nameOf("concept")).min(1), "About one of these concepts.", [
    "tumour-thrombus",
  ]).optional(),
  ofOneCase: described(z.literal(true), "About this case alone.").optional(),
  steps: described(z.literal(false), "Not a step of a procedure.").optional(),
});

/** A row of a case record: figures of some measures, or claims. */
const CaseRow = z.strictObject({
  id: described(Slug, "Name of the row.", "age"),
  name: described(z.string().min(1), "For readers.", "Age"),
  figures: described(
    z.array(nameOf("measure")).min(1),
    "Figures of these measures that belong to the case.",
    ["age"],
  ).optional(),
  tellsAll: described(
    z.literal(true),
    "Claims with such a figure are told by it and stand in no row of claims.",
  ).optional(),
  claims: described(RowClaims, "Claims about the case, by their labels.").optional(),
});
export type CaseRow = z.infer<typeof CaseRow>;

/** One field's profile. The file's name is its id. */
export const Profile = z.strictObject({
  id: described(Slug, "The file's name.", "surgical-oncology"),
  name: described(z.string().min(1), "For readers.", "Surgical oncology"),
  order: described(
    z.string().min(1),
    "How the order of the stages is introduced to readers.",
    "in the order of a patient's way",
  ),
  stages: described(
    z.array(ProfileWord).min(1),
    "Stages that advice and practice belong to, in order.",
  ),
  axes: described(z.array(ProfileWord).min(1), "Axes on which directness is judged, in order."),
  questions: described(
    z.partialRecord(z.enum(Object.keys(topicQuestions)), z.string().min(1)),
    "Questions of topic pages that this field words in its own way.",
    { practice: "What was done in these patients?" },
  ).default({}),
  topics: described(z.array(Topic), "The tree of topics.").default([]),
  caseRecord: described(z.array(CaseRow), "Rows of a case record, in order.").default([]),
  review: Review,
});
export type Profile = z.infer<typeof Profile>;
