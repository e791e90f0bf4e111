// Owns every closed list of words that data, graph and screen share, each word with the sentence that explains it: what a
// badge opens. No code and no zod here, so that the browser can show the sentences without loading schemas.

/** Whose word a statement is. */
export const voices = {
  "own-result": "Measured or observed by the authors themselves.",
  "own-practice": "What the authors themselves did, not worded as advice.",
  cited: "Stated in the paper with a reference.",
  opinion: "The authors’ judgement, argument or wish.",
  uncited: "Stated as a fact without a reference.",
} as const;

/** The same as a badge says it beside a statement, of papers that describe patients of their own and of others. */
export const attributions = {
  cited: { series: "as cited", other: "as cited" },
  opinion: { series: "authors’ opinion", other: "authors’ opinion" },
  uncited: { series: "no reference given", other: "no reference given" },
  "own-result": { series: "seen in these patients", other: "authors’ own result" },
  "own-practice": { series: "done in these patients", other: "done by the authors" },
} as const satisfies Record<keyof typeof voices, { series: string; other: string }>;

/** The same where no paper is in sight. */
export const voiceWords = {
  cited: "as cited",
  opinion: "authors’ opinion",
  uncited: "no reference given",
  "own-result": "authors’ own result",
  "own-practice": "done by the authors",
} as const satisfies Record<keyof typeof voices, string>;

/** How strongly a piece of advice is worded, as a badge says it. */
export const forceAttributions = {
  must: "called necessary",
  should: "recommended",
  may: "offered as an option",
} as const;

/** How strongly a piece of advice is worded. */
export const forces = {
  must: "Worded as necessary.",
  should: "Worded as something that should be done.",
  may: "Worded as something that may be considered.",
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
  agreesWith: "Stated to agree with the cited work.",
} as const;

/** Which way evidence points (GA4GH VA-Spec). */
export const directions = {
  supports: "Supports the statement.",
  disputes: "Disputes the statement.",
  neutral: "Neither supports nor disputes it.",
} as const;

/** How closely a source's question matches the statement's, on one axis. */
export const directnessGrades = {
  direct: "The source studied the same.",
  indirect: "The source differs on this axis.",
  unknown: "Not known, because the source is not identified or was not read far enough.",
} as const;

/** How a marker is tied to a statement. */
export const attachments = {
  "same-sentence": "The marker stands alone in the sentence.",
  cluster:
    "The marker is one of several in the sentence; which of them supports which part is not stated.",
  carried: "The marker stands in a neighbouring sentence; the curator attributes it here.",
  "by-name":
    "The sentence names the source; its marker, if it has one, stands with the name or elsewhere.",
} as const;

/** What comparing a citation with its source's own report shows. */
export const verdicts = {
  "as-reported": "The paper reports it as the source does.",
  "setting-differs": "The source studied a different setting from the one the paper cites it for.",
  "population-differs":
    "The source studied a different population from that in the paper’s statement.",
  "significance-misstated":
    "The paper treats as real a difference that the source found not significant, or omits this.",
  "figures-of-another-work": "The figures fit a work other than the one named.",
  "figures-differ": "The paper’s figures differ from those the source reports.",
  "wording-differs": "The paper’s account differs from the source’s, although no figure is wrong.",
  overtaken:
    "What the paper reports was no longer valid when it was written, or has since ceased to be.",
  "not-in-what-we-read": "It is not in the part of the source that could be read.",
} as const;

/** Where a work's own report was read. */
export const readingDepths = {
  "full-text": "Read in the full text.",
  abstract: "Read in the abstract.",
  registry: "Read in a trial or drug registry.",
  "secondary-page": "Read on a secondary page that describes it.",
} as const;

/** Whether a work, a study or an approval still stands. */
export const standings = {
  stands: "Nothing entered calls it into question.",
  "not-confirmed": "A later study did not confirm it.",
  superseded: "A newer version or study has replaced it.",
  suspended: "New use is suspended while it is under review.",
  "withdrawal-announced":
    "The manufacturer announced its withdrawal; no decision by the authority was found.",
  withdrawn: "It was withdrawn.",
  retracted: "The publication was retracted.",
} as const;

/** How sure it is which work a reference is. */
export const identificationBases = {
  confirmed: "Confirmed in the paper’s own reference list.",
  inferred: "Inferred from the wording near the marker; the reference list was not available.",
  unidentified: "Not identified.",
} as const;

/** How a paper's text writes numbers. */
export const numberConventions = {
  "decimal-point": "A point begins decimals, a comma parts thousands: 12,345.6.",
  "decimal-comma": "A comma begins decimals, a point or a narrow space parts thousands: 12.345,6.",
} as const;

/** How strongly the inference holds. */
export const confidences = {
  high: "Names, numbers and topic all fit, and no other candidate does.",
  medium: "It fits, and another work could fit too.",
  low: "Little supports it.",
} as const;

/** How a study was designed. */
export const studyDesigns = {
  "meta-analysis": "Pools the results of several studies.",
  "randomised-trial": "Patients were randomly allocated to arms.",
  "non-randomised-trial": "A trial without random allocation.",
  cohort: "Patients were followed and compared.",
  "case-series": "Patients were described, without a comparison group.",
  registry: "Cases collected from many centres.",
  "cross-sectional": "Observed at one point in time, without follow-up.",
  guideline: "Recommendations agreed by a body of experts.",
  classification: "Defines a scale or a grading.",
  review: "Summarises what others found.",
  "in-vitro": "An experiment on molecules, cells or tissue outside a living body.",
  "animal-experiment": "An experiment on living animals.",
  computational: "A calculation or simulation without new measurements.",
} as const;

/** What a study of each design is called when it is counted. */
export const studyNouns = {
  "meta-analysis": "meta-analysis",
  "randomised-trial": "trial",
  "non-randomised-trial": "trial",
  cohort: "cohort",
  "case-series": "series",
  registry: "registry",
  "cross-sectional": "study",
  guideline: "guideline",
  classification: "classification",
  review: "review",
  "in-vitro": "experiment",
  "animal-experiment": "experiment",
  computational: "calculation",
} as const satisfies Record<keyof typeof studyDesigns, string>;

/** OCEBM 2011 question types, for which levels are given. */
export const evidenceQuestions = {
  frequency: "How common is it?",
  diagnosis: "Is this test accurate?",
  prognosis: "What will happen if no therapy is added?",
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
  guidance: "A guideline, criteria or another written rule to go by.",
  research: "A way of studying.",
} as const;

/** The part a concept plays in a statement. */
export const aboutRoles = {
  subject: "What the statement is about.",
  population: "Who it holds for.",
  site: "Where.",
  finding: "What was found, felt or seen.",
  test: "How it was examined.",
  intervention: "What is done.",
  comparator: "Compared with what.",
  outcome: "What it leads to.",
  differential: "What it is distinguished from.",
  factor: "What makes it more or less likely.",
} as const;

/** Which way a feature points between the disease of the dossier and another condition. */
export const featurePointers = {
  for: "Points to the other condition.",
  against: "Points away from the other condition.",
  shared: "Occurs in both, so does not distinguish them.",
} as const;

/** Who says which way a feature points. */
export const pointerReadings = {
  paper: "The paper says so.",
  curator: "The curator’s reading of why the paper mentions the feature.",
} as const;

/** Who gives the parts of a whole their landmarks. */
export const boundaryReadings = {
  paper: "The paper says which landmark bounds which part.",
  curator:
    "The paper names the landmarks; which of them bounds which part is the curator’s reading.",
} as const;

/** How often something is said to occur, where a paper gives a word and no figure, from the most to the least. */
export const frequencyWords = {
  mainly: "Mainly, or among the most common.",
  usually: "As a rule.",
  often: "Often.",
  may: "It may occur.",
  sometimes: "Sometimes, or in some cases.",
  occasionally: "Occasionally.",
  even: "It may even occur, named last as the worst.",
  few: "Only in a few.",
} as const;

/** How hard an inconsistency within a paper is. */
export const tensionKinds = {
  hard: "The statements cannot both be true as they stand.",
  interpretive: "They can be reconciled, but only by an assumption that the paper does not state.",
} as const;

/** When evidence that the paper does not cite was published, against the paper itself. */
export const evidenceAges = {
  "before-paper": "Published before the paper, and not cited in it.",
  "same-year": "Published in the paper's year; which came first was not established.",
  "after-paper": "Published after the paper, which could not have known it.",
  undated: "When it was published was not in what was read.",
} as const;

/** Significance of a difference, as the statement words it. */
export const significances = {
  significant: "Stated as statistically significant.",
  "not-significant": "Stated as not statistically significant.",
  "not-stated": "Statistical significance is not mentioned.",
} as const;

/** How much a verdict weighs: it warns where figures, patients or setting are misstated, notes where only words differ. */
export const verdictLevels = {
  overtaken: "warning",
  "significance-misstated": "warning",
  "setting-differs": "warning",
  "population-differs": "warning",
  "figures-of-another-work": "warning",
  "figures-differ": "warning",
  "wording-differs": "note",
  "as-reported": undefined,
  "not-in-what-we-read": undefined,
} as const satisfies Record<keyof typeof verdicts, "warning" | "note" | undefined>;

/** Classes that a source must be of to count, each with its meaning. */
export const sourceClasses = {
  identified: "References that nobody identified do not count.",
  confirmed: "References matched by inference do not count.",
  direct:
    "Sources that differ from the statement on any axis, or of which this is not known, do not count.",
  standing: "Publications, studies and approvals that no longer stand do not count.",
} as const;

/** What a learner judges of a study before it is shown. */
export const appraisalSubjects = {
  level: "Which level of evidence its design gives for a question (OCEBM 2011).",
  direction: "Which of two groups the figures favour.",
  significance: "Whether a difference was statistically significant.",
} as const;

/** By which rule a question to a learner is made, and what it asks for. */
export const questionRules = {
  figure: "Which figure a statement gives.",
  name: "What a statement speaks of.",
  completion: "What completes a statement, beside words that a curator entered.",
  feature: "Which way a feature points.",
  pointer: "Which of several features a condition has.",
  advice: "Whether something is advised, and how strongly, or was only done.",
  ground: "What the paper gives as the ground of a statement.",
  support: "Whether a source supports the sentence that cites it.",
  conflict: "Which other statement of the paper does not agree with one of its own.",
  order: "In which order steps were taken.",
  "not-told": "Which statement the paper does not make.",
  told: "Which statement the paper makes.",
} as const;
