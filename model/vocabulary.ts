// Owns the schemas of the closed lists in words.ts.
import { z } from "zod";
import { arithmeticKinds, arithmeticOutcomes } from "./kinds/arithmetic-kinds.ts";
import { claimKinds } from "./kinds/claim-kinds.ts";
import { nodeKinds } from "./kinds/node-kinds.ts";
import { described, keysOf, wordsOf } from "./kinds/schema-notes.ts";
import {
  aboutRoles,
  attachments,
  citationIntents,
  conceptTypes,
  confidences,
  directions,
  directnessGrades,
  evidenceAges,
  evidenceQuestions,
  featurePointers,
  forces,
  frequencyWords,
  identificationBases,
  numberConventions,
  pointerReadings,
  questionRules,
  appraisalSubjects,
  readingDepths,
  significances,
  standings,
  sourceClasses,
  studyDesigns,
  tensionKinds,
  verdicts,
  voices,
} from "./words.ts";

/** A kind of `nodeKinds`. */
export const NodeKind = z.enum(keysOf(nodeKinds));
export type NodeKind = z.infer<typeof NodeKind>;

/** A type of `claimKinds`. */
export const ClaimType = z.enum(keysOf(claimKinds));
export type ClaimType = z.infer<typeof ClaimType>;

/** A word of `voices`. */
export const Voice = wordsOf(voices);
export type Voice = z.infer<typeof Voice>;

/** A word of `forces`. */
export const Force = wordsOf(forces);
export type Force = z.infer<typeof Force>;

/** A word of `citationIntents`. */
export const CitationIntent = wordsOf(citationIntents);
export type CitationIntent = z.infer<typeof CitationIntent>;

/** A word of `directions`. */
export const Direction = wordsOf(directions);
export type Direction = z.infer<typeof Direction>;

/** A word of `directnessGrades`. */
export const DirectnessGrade = wordsOf(directnessGrades);
export type DirectnessGrade = z.infer<typeof DirectnessGrade>;

/** A word of `attachments`. */
export const Attachment = wordsOf(attachments);
export type Attachment = z.infer<typeof Attachment>;

/** A word of `verdicts`. */
export const Verdict = wordsOf(verdicts);
export type Verdict = z.infer<typeof Verdict>;

/** A word of `readingDepths`. */
export const ReadingDepth = wordsOf(readingDepths);
export type ReadingDepth = z.infer<typeof ReadingDepth>;

/** A word of `standings`. */
export const StandingStatus = wordsOf(standings);
export type StandingStatus = z.infer<typeof StandingStatus>;

/** A word of `identificationBases`. */
export const IdentificationBasis = wordsOf(identificationBases);
export type IdentificationBasis = z.infer<typeof IdentificationBasis>;

/** A word of `numberConventions`. */
export const NumberConvention = wordsOf(numberConventions);
export type NumberConvention = z.infer<typeof NumberConvention>;

/** A word of `confidences`. */
export const Confidence = wordsOf(confidences);
export type Confidence = z.infer<typeof Confidence>;

/** A word of `studyDesigns`. */
export const StudyDesign = wordsOf(studyDesigns);
export type StudyDesign = z.infer<typeof StudyDesign>;

/** A word of `evidenceQuestions`. */
export const EvidenceQuestion = wordsOf(evidenceQuestions);
export type EvidenceQuestion = z.infer<typeof EvidenceQuestion>;

/** A word of `conceptTypes`. */
export const ConceptType = wordsOf(conceptTypes);
export type ConceptType = z.infer<typeof ConceptType>;

/** What a concept may have, and lists of concepts may ask for. */
export const ConceptPart = z.enum(["definition", "abbreviations"]);
export type ConceptPart = z.infer<typeof ConceptPart>;

/** A word of `aboutRoles`. */
export const AboutRole = wordsOf(aboutRoles);
export type AboutRole = z.infer<typeof AboutRole>;

/** A word of `tensionKinds`. */
export const TensionKind = wordsOf(tensionKinds);

/** A kind of test of figures: a key of `arithmeticKinds`. */
export const ArithmeticKind = described(
  z.enum(keysOf(arithmeticKinds)),
  Object.entries(arithmeticKinds)
    .map(([kind, { meaning }]) => `${kind}: ${meaning}`)
    .join("\n"),
);

/** How a test of figures came out: a key of `arithmeticOutcomes`. */
export const ArithmeticOutcome = z.enum(keysOf(arithmeticOutcomes));
export type TensionKind = z.infer<typeof TensionKind>;

/** A word of `evidenceAges`. */
export const EvidenceAge = wordsOf(evidenceAges);
export type EvidenceAge = z.infer<typeof EvidenceAge>;

/** A word of `significances`. */
export const Significance = wordsOf(significances);
export type Significance = z.infer<typeof Significance>;

/** A word of `featurePointers`. */
export const FeaturePointer = wordsOf(featurePointers);
export type FeaturePointer = z.infer<typeof FeaturePointer>;

/** A word of `pointerReadings`. */
export const PointerReading = wordsOf(pointerReadings);

/** A word of `frequencyWords`. */
export const FrequencyWord = wordsOf(frequencyWords);

/** A word of `sourceClasses`. */
export const SourceClass = wordsOf(sourceClasses);
export type SourceClass = z.infer<typeof SourceClass>;

/** A word of `questionRules`. */
export const QuestionRule = wordsOf(questionRules);
export type QuestionRule = z.infer<typeof QuestionRule>;

/** A word of `appraisalSubjects`. */
export const AppraisalSubject = wordsOf(appraisalSubjects);
export type AppraisalSubject = z.infer<typeof AppraisalSubject>;
