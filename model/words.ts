// Owns every closed list of words that data, graph and screen share, each word with the sentence that explains it: what a
// badge opens. No code and no zod here, so that the browser can show the sentences without loading schemas.

/** Whose word a statement is. */
export const voices = {
  "own-result": "The authors measured or saw it themselves.",
  "own-practice": "The authors did it themselves.",
  cited: "The paper gives it with a reference.",
  opinion: "The authors' judgement, argument or wish.",
  uncited: "Stated as a fact without a reference.",
} as const;

/** How strongly an advice is worded. */
export const forces = {
  must: "Worded as necessary.",
  should: "Worded as what ought to be done.",
  may: "Worded as something that can be considered.",
} as const;

/** Why a reference is cited: terms of CiTO, the Citation Typing Ontology (http://purl.org/spar/cito/). */
export const citationIntents = {
  citesAsEvidence: "Cited as evidence for the statement.",
  citesAsAuthority: "Cited as an authority on the matter.",
  citesAsDataSource: "Cited as the source of the figures.",
  citesForInformation: "Cited for further information.",
  obtainsBackgroundFrom: "Cited for background.",
  usesMethodIn: "Cited for a method or scale that is used.",
  usesConclusionsFrom: "Cited for its conclusions.",
  discusses: "The cited work is itself discussed.",
  describes: "The cited work is described.",
  agreesWith: "Said to agree with the cited work.",
} as const;

/** Which way evidence points (GA4GH VA-Spec). */
export const directions = {
  supports: "Speaks for the statement.",
  disputes: "Speaks against the statement.",
  neutral: "Speaks neither for nor against it.",
} as const;

/** How closely a source's question matches the statement's, on one axis. */
export const directnessGrades = {
  direct: "The source studied the same.",
  indirect: "The source studied something else on this axis.",
  unknown: "Not known, because the source is not identified or was not read far enough.",
} as const;

/** How a marker is tied to a statement. */
export const attachments = {
  "same-sentence": "The marker stands alone in the sentence.",
  cluster:
    "The marker stands in the sentence together with others; which of them says what is not told.",
  carried: "The marker stands in a neighbouring sentence; the curator attributes it here.",
  "by-name":
    "The sentence names the source; its marker, if it has one, stands with the name or elsewhere.",
} as const;

/** What comparing a citation with its source's own report shows. */
export const verdicts = {
  "as-reported": "The paper gives it as the source reports it.",
  "setting-differs": "The source studied another setting than the one the paper uses it for.",
  "population-differs": "The source studied other patients than the ones the paper speaks of.",
  "significance-misstated":
    "The paper treats a difference as real that the source found not significant, or leaves that out.",
  "figures-of-another-work": "The figures fit another work than the one named.",
  "figures-differ": "The paper's figures are not the ones the source reports.",
  "wording-differs": "The paper says something else than the source, without figures being wrong.",
  overtaken: "What the paper reports no longer stood when, or after, it was written.",
  "not-in-what-we-read": "What we could read of the source does not contain it.",
} as const;

/** Where a work's own report was read. */
export const readingDepths = {
  "full-text": "Read in the full text.",
  abstract: "Read in the abstract.",
  registry: "Read in a trial or drug registry.",
  "secondary-page": "Read on a page of others that tells about it.",
} as const;

/** Whether a work, a study or an approval still stands. */
export const standings = {
  stands: "Nothing is known against it.",
  "not-confirmed": "A later study did not confirm it.",
  superseded: "A newer version or study takes its place.",
  suspended: "No new use is allowed while it is examined.",
  withdrawn: "It was taken back.",
  retracted: "The publication was retracted.",
} as const;

/** How sure it is which work a reference is. */
export const identificationBases = {
  confirmed: "Confirmed in the paper's own reference list.",
  inferred: "Inferred from the wording near the marker; the reference list was not available.",
  unidentified: "Not identified.",
} as const;

/** How strongly the inference holds. */
export const confidences = {
  high: "Names, numbers and topic all fit, and no other candidate does.",
  medium: "It fits, and another work could fit too.",
  low: "Little speaks for it.",
} as const;

/** How a study was designed. */
export const studyDesigns = {
  "meta-analysis": "Pools the results of several studies.",
  "randomised-trial": "Patients were allotted to arms by chance.",
  "non-randomised-trial": "A trial without allotment by chance.",
  cohort: "Patients were followed and compared.",
  "case-series": "Patients were described without a comparison group.",
  registry: "Cases gathered from many centres.",
  "cross-sectional": "Looked at once, not followed.",
  guideline: "Advice agreed on by a body.",
  classification: "Defines a scale or a grading.",
  review: "Tells what others found.",
  "in-vitro": "An experiment on molecules, cells or tissue outside a living body.",
  "animal-experiment": "An experiment on living animals.",
  computational: "A calculation or simulation without new measurements.",
} as const;

/** OCEBM 2011 question types, for which levels are given. */
export const evidenceQuestions = {
  frequency: "How common is it?",
  diagnosis: "Is this test accurate?",
  prognosis: "What will happen without a further therapy?",
  benefit: "Does this treatment help?",
  harm: "What are the harms?",
} as const;

/** What kind of thing a concept is. */
export const conceptTypes = {
  disease: "A disease or tumour.",
  vessel: "A blood vessel or a part of one.",
  anatomy: "Another part of the body.",
  population: "A group of people or cases; serves as a denominator.",
  symptom: "What a patient feels or shows.",
  finding: "What an examination shows.",
  test: "An examination.",
  procedure: "What is done in an operation or around it.",
  device: "An instrument or a material.",
  drug: "A drug.",
  regimen: "A combination or plan of drugs or radiation.",
  marker: "A molecule that is stained or measured.",
  protein: "A protein or an enzyme.",
  gene: "A gene or another stretch of nucleic acid.",
  organism: "An animal, a plant, a bacterium, a virus or a strain of one.",
  chemical: "A chemical compound that is not given as a drug.",
  "cell-line": "Cells that are kept in culture.",
  outcome: "What is counted afterwards.",
  factor: "Something that may change an outcome.",
  team: "People who decide or act together.",
  organisation: "A body that studies or decides.",
  scale: "A grading or classification.",
} as const;

/** The part a concept plays in a statement. */
export const aboutRoles = {
  subject: "What the statement is about.",
  population: "Who it holds for.",
  site: "Where.",
  finding: "What was found, felt or seen.",
  test: "How it was examined.",
  intervention: "What is done.",
  comparator: "Against what.",
  outcome: "What it leads to.",
  differential: "What it is told apart from.",
  factor: "What makes it more or less likely.",
} as const;

/** Which way a feature points between the disease of the dossier and another condition. */
export const featurePointers = {
  for: "Speaks for the other condition.",
  against: "Speaks against the other condition.",
  shared: "Occurs in both, so it does not tell them apart.",
} as const;

/** How hard a disagreement is. */
export const tensionKinds = {
  hard: "Both statements cannot be true as they stand.",
  interpretive: "They can be reconciled, but only by an assumption the paper does not state.",
} as const;

/** When evidence that the paper does not cite was published, against the paper itself. */
export const evidenceAges = {
  "before-paper": "Published before the paper, and not cited in it.",
  "same-year": "Published in the paper's year; which came first was not established.",
  "after-paper": "Published after the paper, which could not have known it.",
} as const;

/** Significance of a difference, as the statement words it. */
export const significances = {
  significant: "Stated as statistically significant.",
  "not-significant": "Stated as not statistically significant.",
  "not-stated": "Nothing is said about statistical significance.",
} as const;

/** Verdicts that warn the reader, as against those that confirm or say nothing. */
export const cautionVerdicts: ReadonlySet<keyof typeof verdicts> = new Set<keyof typeof verdicts>([
  "setting-differs",
  "population-differs",
  "significance-misstated",
  "figures-of-another-work",
  "figures-differ",
  "wording-differs",
  "overtaken",
]);
