// Owns what a curator writes about one statement of a paper: claims (a union by type) and recommendations.
import { z } from "zod";
import { Figure, figureExample } from "./figure.ts";
import { Day, ReferenceKey, Slug } from "./ids.ts";
import {
  claimKinds,
  type ClaimKind,
  type ClaimKinds,
  type ClaimType,
} from "./kinds/claim-kinds.ts";
import type { FieldValues } from "./kinds/fields.ts";
import { ownShape, unionBy } from "./kinds/own-fields.ts";
import { nameOf, naming, described } from "./kinds/schema-notes.ts";
import { Passage, PassageKey } from "./passage.ts";
import {
  AboutRole,
  Attachment,
  CitationIntent,
  Direction,
  DirectnessGrade,
  EvidenceQuestion,
  Force,
  Voice,
} from "./vocabulary.ts";

const Signature = z.strictObject({
  by: described(z.string().min(1), "Initials or a role.", "first reader"),
  on: described(Day, "The day, as YYYY-MM-DD.", "2026-01-05"),
});

/** Drafted by one reader; reviewed when a second, independent reading against the source has been made. */
export const Review = described(
  z.strictObject({
    drafted: described(Signature, "Who wrote it, and when."),
    reviewed: described(
      Signature,
      "Who read it a second time against the source, independently, and when. Left out until then: a draft.",
      { by: "second reader", on: "2026-01-06" },
    ).optional(),
  }),
  "Who wrote and who checked it. A draft is shown and counted as one.",
);
export type Review = z.infer<typeof Review>;

/** Directness per axis; an axis that is left out does not apply to the statement. */
export const Directness = described(
  z.record(
    described(nameOf("axis"), "An axis of directness of the dossier's field profile.", "setting"),
    DirectnessGrade,
  ),
  "How closely the source's question matches the statement's, on each axis that applies.",
  { setting: "indirect" },
);
export type Directness = z.infer<typeof Directness>;

/** What the statement says one reference contributes: authored form of an evidence line. */
export const Citation = z.strictObject({
  ref: described(
    naming("reference", ReferenceKey),
    "The reference's number in the paper's list, or the name that references.yaml gives it.",
    13,
  ),
  intent: described(CitationIntent, "Why it is cited."),
  direction: described(Direction, "Which way it points.").default("supports"),
  attachment: described(
    Attachment,
    "How the marker is tied to the statement; checked against the text.",
  ),
  directness: Directness.optional(),
  question: described(
    EvidenceQuestion,
    "The kind of question it answers; with an identified work it gives the OCEBM 2011 level.",
  ).optional(),
  note: described(
    z.string(),
    "A remark by the curator.",
    "The marker stands after the first half.",
  ).optional(),
});
export type Citation = z.infer<typeof Citation>;

/** A concept and the part it plays. */
export const About = z.strictObject({
  concept: described(nameOf("concept"), "The concept's id.", "inferior-vena-cava"),
  role: described(AboutRole, "The part that the concept plays.", "site"),
});
export type About = z.infer<typeof About>;

/** A statement that this one is based on, as the paper argues ("Therefore, ..."). */
export const Basis = z.strictObject({
  claim: described(nameOf("claim"), "Id of the claim.", "upper-segment-risk"),
  direction: described(Direction, "Which way the claim points.").default("supports"),
  joinedBy: described(
    PassageKey,
    "The word by which the sentence argues, where both stand in one sentence; one of the statement's keys.",
    "because",
  ).optional(),
});
export type Basis = z.infer<typeof Basis>;

/** What a statement says of a patient, in a few words: one cell of the table of cases. */
export const CaseValue = z.strictObject({
  row: described(
    nameOf("case row"),
    "A row of the case record of the dossier's field profile.",
    "approach",
  ),
  value: described(
    z.string().min(1).max(60),
    "In a few words, true of this patient when it is read alone.",
    "converted to open",
  ),
  case: described(
    naming("case", z.number().int().min(1)),
    "The case that it holds for; left out when it holds for each of `cases`.",
    2,
  ).optional(),
});
export type CaseValue = z.infer<typeof CaseValue>;

/** Stage of care: one of those of the dossier's field profile. */
const Stage = described(nameOf("stage"), "A stage of the dossier's field profile.", "work-up");

const common = {
  id: described(Slug, "Local id: the permalink. Never reused.", "ivc-segment-share"),
  statement: described(
    z.string().min(10).max(420),
    "Our own words, readable aloud, never more certain than the source. Every number in it is one of `figures`.",
    "In 12 of 40 dives the divers met kelp.",
  ),
  label: described(
    z.string().min(3).max(70),
    "At most eight words, for lists and drawings.",
    "Dives that met kelp",
  ),
  voice: described(Voice, "Whose word it is."),
  topics: described(
    z.array(nameOf("topic")).min(1),
    "Topics under which readers find it, the first one first.",
    ["epidemiology"],
  ),
  about: described(z.array(About).min(1), "Concepts that it is about, each with its part.", [
    { concept: "kelp", role: "finding" },
  ]),
  where: described(
    z.array(Passage).min(1),
    "Each place of the paper that says so: a section, and keys that stand there in this order.",
    [{ section: "results", keys: ["12", "40", "dives"] }],
  ),
  figures: described(z.array(Figure), "Every number that the statement gives.", [
    figureExample,
  ]).default([]),
  cites: described(z.array(Citation), "The references that the sentence cites, each once.").default(
    [],
  ),
  basedOn: described(
    z.array(Basis),
    "Claims of the same paper that it follows from, as the paper argues.",
  ).default([]),
  cases: described(
    z.array(naming("case", z.number().int().min(1))),
    "Cases of the paper's own series that it is about, by number: it says something of each of these patients.",
    [2],
  ).default([]),
  mentionsCases: described(
    z.array(naming("case", z.number().int().min(1))),
    "Cases that it only names: to compare, as an example, or as the exception. It stands in no record of theirs.",
    [1],
  ).default([]),
  caseValues: described(
    z.array(CaseValue),
    "What it says of its cases in a few words, for rows of the case record that neither a figure nor a concept fills.",
    [{ row: "approach", value: "converted to open" }],
  ).default([]),
  notReported: described(
    z.array(z.string()),
    "What a reader would expect here and the paper does not report, each in a few words.",
    ["the size of the tumours"],
  ).default([]),
  note: described(
    z.string(),
    "A remark by the curator; shown as such.",
    "The unit is not printed.",
  ).optional(),
  review: Review.optional(),
};

const hasFigure = (statement: { figures: unknown[] }): boolean => statement.figures.length > 0;
const figureNeeded = {
  path: ["figures"],
  message: "expected at least one figure; `notStated: true` where the paper gives none",
};

type ClaimCommon = z.infer<z.ZodObject<typeof common>>;

/** One thing that a paper asserts. The type decides which further fields are required. */
export type Claim = {
  [T in ClaimType]: ClaimCommon & { type: T } & FieldValues<ClaimKinds[T]["fields"], string>;
}[ClaimType];

// The overload asserts what the declarations say; test/model/claim-kinds.test.ts holds schema and type together.
function claimOf(kinds: ClaimKinds): z.ZodType<Claim>;
function claimOf(kinds: Readonly<Record<string, ClaimKind>>): z.ZodType {
  const branches = Object.entries(kinds).map(([type, { meaning, fields, needsFigure }]) => {
    const branch = z.strictObject({
      type: described(z.literal(type), `What kind of claim it is. ${type}: ${meaning}`),
      ...common,
      ...ownShape(fields, "authored"),
    });
    return needsFigure === true ? branch.refine(hasFigure, figureNeeded) : branch;
  });
  return unionBy("type", branches);
}

/** The schema of {@link Claim}, derived from `claimKinds`. */
export const Claim = claimOf(claimKinds);

/** One condition, with its threshold where the paper gives one: the id of a figure of the recommendation. */
export const Condition = z.strictObject({
  text: described(
    z.string().min(3),
    "The condition in words.",
    "the tumour reaches the renal veins",
  ),
  threshold: described(
    z.union([
      z.strictObject({
        figure: described(nameOf("own figure"), "Id of the figure that gives it.", "least-margin"),
      }),
      z.literal("not stated"),
      z.literal("none needed"),
    ]),
    "From which value on it holds: a figure of the recommendation, or one of the two words.",
    "not stated",
  ),
});

/** What the paper says should be done. */
export const Recommendation = z.strictObject({
  ...common,
  force: described(Force, "How strongly it is worded.", "should"),
  stage: Stage,
  polarity: described(
    z.enum(["for", "against"]),
    "Whether it says to do something or not to.",
  ).default("for"),
  forWhom: described(
    z.string(),
    'For whom, in words; "not stated" where the paper does not say.',
    "patients with a tumour of the middle segment",
  ),
  conditions: described(
    z.strictObject({
      mode: described(
        z.enum(["all", "any", "ambiguous"]),
        "Whether all must hold, any suffices, or the paper leaves it open.",
      ),
      items: described(z.array(Condition).min(1), "Each condition with its threshold."),
    }),
    "When it holds, where the paper says so.",
  ).optional(),
  insteadOf: described(
    z.string(),
    "What it is preferred to, in words; left out when the paper names no alternative.",
    "ligation of the vein",
  ).optional(),
  expectedBenefit: described(
    z.string(),
    "What is expected of it, in words.",
    "fewer recurrences",
  ).default("not stated"),
  expectedHarm: described(z.string(), "What it may harm, in words.", "more bleeding").default(
    "not stated",
  ),
});
export type Recommendation = z.infer<typeof Recommendation>;
