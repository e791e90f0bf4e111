// Owns what a field of medicine calls things: its stages, axes of directness, topics, and the rows of its case records. A
// dossier chooses one; another field needs another file and no code.
import { z } from "zod";
import { Slug } from "../ids.ts";
import { Review } from "../statement.ts";
import { AboutRole, ClaimType } from "../vocabulary.ts";
import { topicQuestions } from "./claim-kinds.ts";
import { Course } from "./course.ts";
import { RowClaims } from "./row-claims.ts";
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

/** Steps that belong together in pairs: what one opens, shuts or holds, another undoes. */
const PairEnd = z.strictObject({
  name: described(z.string().min(1), "For readers, over a column.", "Clamped"),
  means: described(
    z.array(nameOf("concept")).min(1),
    "A step is one of these when it is about the concept, or a narrower one, as an intervention; the sites that it is about are what it was done to.",
    ["vessel-blocking"],
  ),
  unstated: described(
    z.string().min(1),
    "What stands in the place of such a step where none is told.",
    "release not described",
  ),
});
const PairedSteps = z.strictObject({
  id: described(Slug, "Name by which rows of the case record know it.", "clamping"),
  name: described(z.string().min(1), "For readers.", "Clamping and release"),
  of: described(z.string().min(1), "What it is done to, over a column.", "Vessel"),
  begin: described(PairEnd, "The steps that come first."),
  end: described(PairEnd, "The steps that undo them.", {
    name: "Released",
    means: ["vessel-release"],
    unstated: "release not described",
  }),
});
export type PairedSteps = z.infer<typeof PairedSteps>;

/** A row of a case record. A claim with a `caseValues` entry for the row shows that; any other is shown by its figures or concepts. */
const CaseRow = z.strictObject({
  id: described(Slug, "Name of the row.", "age"),
  name: described(z.string().min(1), "For readers.", "Age"),
  figures: described(
    z.array(nameOf("measure")).min(1),
    "Figures of these measures that belong to the case.",
    ["age"],
  ).optional(),
  claims: described(RowClaims, "Claims about the case that the row tells, each by its concepts.", {
    types: ["imaging"],
    about: ["tumour-thrombus"],
  }).optional(),
  by: described(z.array(AboutRole).min(1), "Roles of the concepts that tell such a claim.", [
    "site",
  ]).optional(),
  steps: described(
    z.strictObject({
      pair: described(nameOf("pair of steps"), "An entry of `pairedSteps`.", "clamping"),
      side: described(z.enum(["begin", "end"]), "Which of its sides.", "begin"),
    }),
    "What paired steps were done to, in their order; what is not told of it stands there too.",
  ).optional(),
  besides: described(
    z.array(
      z.strictObject({
        about: described(
          z.array(nameOf("concept")).min(1),
          "A value of a claim about one of these …",
          ["survival"],
        ),
        never: described(
          z.array(nameOf("concept")).min(1),
          "… never stands without that of a claim about one of these, where there is one.",
          ["loss-to-follow-up"],
        ),
      }),
    ),
    "Values that would mislead when they are read alone.",
  ).default([]),
});
export type CaseRow = z.infer<typeof CaseRow>;

const CaseGroup = z.strictObject({
  id: described(Slug, "Name of the group.", "patient"),
  name: described(z.string().min(1), "Heading over its rows.", "The patient"),
  rows: described(z.array(CaseRow).min(1), "Rows, in order.", [
    { id: "age", name: "Age", figures: ["age"] },
  ]),
});
export type CaseGroup = z.infer<typeof CaseGroup>;
/** Kinds of statement that a group of words can lead to. */
const StatementKind = z.enum([...ClaimType.options, "recommendation"]);

/** Words of the field that ask for the same. */
const Wording = z.strictObject({
  words: described(
    z.array(z.string().min(1)).min(1),
    "Ways to say or ask it: other forms of the word, plain words, abbreviations. Search takes each for the others.",
    ["recurrence", "relapse", "come back"],
  ),
  kinds: described(
    z.array(StatementKind).min(1),
    "Statements of these kinds tell it, whether they use a word of it or not.",
    ["presentation"],
  ).optional(),
});

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
  axes: described(z.array(ProfileWord).min(1), "Axes on which directness is judged, in order.", [
    { id: "setting", name: "setting", means: "At which stage of disease and treatment it was." },
  ]),
  questions: described(
    z.partialRecord(z.enum(Object.keys(topicQuestions)), z.string().min(1)),
    "Questions of topic pages that this field words in its own way.",
    { practice: "What was done in these patients?" },
  ).default({}),
  topics: described(z.array(Topic), "The tree of topics.").default([]),
  pairedSteps: described(
    z.array(PairedSteps),
    "Steps of procedures that belong together in pairs, such as opening and closing.",
  ).default([]),
  caseRecord: described(z.array(CaseGroup), "Groups of rows of a case record, in order.").default(
    [],
  ),
  course: Course.optional(),
  wording: described(
    z.array(Wording),
    "What the field's readers say in several ways, beside the names of concepts.",
  ).optional(),
  review: Review,
});
export type Profile = z.infer<typeof Profile>;
