// Owns questions whose answers are words of closed lists: whether something is advised, what it is grounded on, which way a
// feature points, whether a source supports the sentence that cites it. Pure.
import { isOwnPractice, isOwnWord, isPractice } from "../../model/own-word.ts";
import { attributedSentence } from "../../model/attribution.ts";
import { listText, upperFirst } from "../../model/formats.ts";
import type { ClaimNode, RecommendationNode, ReportNode } from "../../model/nodes.ts";
import type { Direction, FeaturePointer, Verdict, Voice } from "../../model/vocabulary.ts";
import { readingDepths, verdicts } from "../../model/words.ts";
import { auditsOf } from "../judgement/statement-page.ts";
import { findSurface } from "./concept-names.ts";
import {
  givesAwayPast,
  givesAwayVoice,
  isOrder,
  statedPart,
  type QuestionMaker,
} from "./drafted-question.ts";
import { contentStems } from "./fair-options.ts";
import { featureText, isOfDefinition } from "./feature-questions.ts";
import { sectionsOf, type LearningRoom, type Teachable } from "./learning-room.ts";

/** How advice may be put, so that none is also another: what is called necessary is recommended as well. */
const advised = {
  firm: "It recommends it, or calls it necessary.",
  option: "It only offers it as an option.",
  against: "It advises against it.",
} as const;

const adviceIn = ({ force, polarity }: RecommendationNode): string =>
  polarity === "against" ? advised.against : force === "may" ? advised.option : advised.firm;

const practised = (room: LearningRoom): string =>
  room.dossier.series === undefined
    ? "It reports that the authors did this, without advising it."
    : "It reports that this was done in its own patients, without advising it.";

/** What is done, of which a statement speaks: what plays that part in it. */
const doneIn = ({ node }: Teachable, { part }: LearningRoom): string[] =>
  part
    .out(node.id, "ABOUT")
    .flatMap(({ to, roles }) =>
      roles.some((role) => role === "intervention" || role === "test") ? [to] : [],
    );

const isAdvice = ({ node }: Teachable): boolean => node.kind === "recommendation";
const describesPractice = ({ node }: Teachable): boolean => isOwnPractice(node);

/** What advice is about, and what it rests on: what was done may be advised as part of what it serves, as a test of the work-up. */
const takenIn = (of: Teachable, { part, statements }: LearningRoom): string[] => {
  const grounds = new Set(part.out(of.node.id, "BASED_ON").map(({ to }) => to));
  const resting = statements.filter(({ node }) => grounds.has(node.id));
  return [of, ...resting].flatMap(({ concepts }) => [...concepts]);
};

/** Whether another statement advises, or describes as done, something that this one is about, in another way. */
const isPutOtherwise = (room: LearningRoom, of: Teachable): boolean => {
  const done = doneIn(of, room).map((id) => room.kinOf(id));
  return room.statements.some(
    (other) =>
      other !== of &&
      (isAdvice(other) || describesPractice(other)) &&
      !hasSameForce(of, other) &&
      (isAdvice(of) || !isAdvice(other) ? [...other.concepts] : takenIn(other, room)).some((id) =>
        done.some((kin) => kin.has(id)),
      ),
  );
};

const hasSameForce = ({ node: one }: Teachable, { node: other }: Teachable): boolean =>
  one.kind === "recommendation"
    ? other.kind === "recommendation" && adviceIn(one) === adviceIn(other)
    : other.kind === "claim";

/** Whether something is advised, and how strongly, or was only done. */
export const askAdvice: QuestionMaker = (room, of) => {
  const { node } = of;
  if (!isAdvice(of) && !describesPractice(of)) return undefined;
  if (node.kind === "claim" && !isPractice(node)) return undefined;
  if (of.cases > 0 || doneIn(of, room).length === 0) return undefined;
  // What authors call necessary on their own word nobody would contradict: research, a complete evaluation, a careful plan.
  if (node.kind === "recommendation" && node.force === "must" && node.voice === "opinion")
    return undefined;
  if (givesAwayVoice(node.label) || givesAwayPast(node.label) || isOrder(node.label))
    return undefined;
  if (isPutOtherwise(room, of)) return undefined;
  const all = [advised.firm, advised.option, practised(room), advised.against];
  const right = node.kind === "recommendation" ? adviceIn(node) : practised(room);
  return {
    rule: "advice",
    of,
    given: node.label,
    ask: `How does ${room.paper} present this?`,
    choices: [right, ...all.filter((one) => one !== right)],
    shown: all,
    quotes: [of],
    remarks: [],
    closed: { asked: "advice", answer: right },
    uses: [...doneIn(of, room), ...node.label.split(": ").slice(0, -1)].map(
      (one) => `advice ${one}`,
    ),
  };
};

/** What the paper gives as the ground of a statement in each voice. */
const groundOf = (voice: Voice, room: LearningRoom): string => {
  if (voice === "cited") return "On a source that it cites.";
  if (isOwnWord({ voice })) {
    return room.dossier.series === undefined
      ? "On its authors’ own results."
      : "On what was seen in its own patients.";
  }
  return "On neither: it gives no source and no results of its own.";
};

/** Whether another statement on the same things has another ground. */
const isGroundedOtherwise = (room: LearningRoom, of: Teachable): boolean =>
  room.statements.some(
    (other) =>
      groundOf(other.node.voice, room) !== groundOf(of.node.voice, room) &&
      of.stating.every((id) => [...other.concepts].some((one) => room.kinOf(id).has(one))),
  );

/**
 * Whether readers can see where the statement is taken from: a marker stands in its own sentence, or there is none that could be meant for
 * it. Where paragraphs begin is not known; one at the end of a paragraph may be meant for all of it, so that a whole section must have none.
 */
const isGroundSeen = ({ node }: Teachable, { part, citingSections }: LearningRoom): boolean => {
  if (node.voice === "cited") {
    return part
      .targets(node.id, "HAS_EVIDENCE_LINE", "evidence-line")
      .some(({ attachment }) => attachment === "same-sentence" || attachment === "cluster");
  }
  if (node.voice !== "uncited") return true;
  const sections = sectionsOf(node.id, part);
  return sections.length > 0 && !sections.some((one) => citingSections.has(one));
};

/** What the paper gives as the ground of a claim. */
export const askGround: QuestionMaker = (room, of) => {
  const { node } = of;
  // An opinion may rest on what the authors saw, or on statements that are grounded otherwise.
  if (node.kind !== "claim" || node.type === "gap") return undefined;
  if (isOwnPractice(node) || node.voice === "opinion") return undefined;
  if (of.cases > 0 || of.stating.length === 0 || givesAwayVoice(statedPart(of))) return undefined;
  if (of.judged.hasBasis && node.voice !== "cited") return undefined;
  if (!isGroundSeen(of, room)) return undefined;
  if (isGroundedOtherwise(room, of)) return undefined;
  const all = (["cited", "own-result", "uncited"] as const).map((voice) => groundOf(voice, room));
  const right = groundOf(node.voice, room);
  return {
    rule: "ground",
    of,
    given: statedPart(of),
    ask: `What does ${room.paper} base this statement on?`,
    choices: [right, ...all.filter((one) => one !== right)],
    shown: all,
    quotes: [of],
    remarks: [],
    closed: { asked: "ground", answer: right },
  };
};

/** Whether another claim says of the feature, in the condition or its kin, that it points another way. */
const pointsOtherwise = (
  room: LearningRoom,
  { condition, feature, points }: ClaimNode & { type: "differential" },
): boolean =>
  room.statements.some(
    ({ node }) =>
      node.kind === "claim" &&
      node.type === "differential" &&
      node.points !== points &&
      room.kinOf(condition.id).has(node.condition.id) &&
      room.kinOf(feature.id).has(node.feature.id),
  );

/** Which way a feature points, where the paper itself says so. */
export const askFeature: QuestionMaker = (room, of) => {
  const { node } = of;
  if (node.kind !== "claim" || node.type !== "differential") return undefined;
  // Without what it is like, a feature neither occurs nor does not: "size of the tumour".
  if (node.value === undefined || isOfDefinition(room, node)) return undefined;
  if (of.opposed.size > 0 || node.pointsBy === "curator" || pointsOtherwise(room, node))
    return undefined;
  const disease =
    room.dossier.disease === undefined ? undefined : room.findConcept(room.dossier.disease)?.label;
  if (disease === undefined) return undefined;
  const condition = node.condition.label;
  const sayings: Record<FeaturePointer, string> = {
    for: `It points to ${condition}.`,
    against: `It points away from ${condition}.`,
    shared: `It occurs in both, so it does not tell them apart.`,
  };
  const all = [sayings.for, sayings.against, sayings.shared];
  const right = sayings[node.points];
  return {
    rule: "feature",
    of,
    given: featureText(node),
    ask: `What does ${room.paper} make of this feature in distinguishing ${condition} from ${disease}?`,
    choices: [right, ...all.filter((one) => one !== right)],
    shown: all,
    quotes: [of],
    remarks: [],
    closed: { asked: "feature", answer: node.points },
  };
};

/**
 * Verdicts that are wrong for certain where another one is right. Those that a reader might give as well are left out: what studied
 * other patients often differs in wording too.
 */
const excludedBy: Partial<Record<Verdict, readonly Verdict[]>> = {
  "as-reported": ["figures-differ", "population-differs", "significance-misstated"],
  "not-in-what-we-read": ["as-reported", "figures-differ", "significance-misstated"],
  "setting-differs": ["as-reported", "significance-misstated", "figures-differ"],
  "population-differs": ["as-reported", "significance-misstated", "figures-differ"],
  "significance-misstated": ["as-reported", "figures-differ", "figures-of-another-work"],
  "figures-differ": ["as-reported", "significance-misstated", "overtaken"],
  // An account that differs says too little: nearly every other verdict could be given as well. That figures are of another work cannot
  // be seen from what this one reports.
};

/** Whether a verdict finds nothing wrong. */
const isPlain = (verdict: Verdict): boolean =>
  verdict === "as-reported" || verdict === "not-in-what-we-read";

/**
 * The verdict and those that are wrong for certain beside it; undefined where too few are. `held` are all verdicts on the statement: what
 * one report bears out, another one of the same source may not.
 */
const verdictsOn = (
  verdict: Verdict,
  held: ReadonlySet<Verdict>,
  isIdle: (verdict: Verdict) => boolean,
): string[] | undefined => {
  if (isPlain(verdict) && [...held].some((one) => !isPlain(one))) return undefined;
  const wrong = (excludedBy[verdict] ?? []).filter((one) => !held.has(one) && !isIdle(one));
  return wrong.length < 2 ? undefined : [verdict, ...wrong].map((one) => verdicts[one]);
};

/** Whether a figure of the same measure stands in what is shown of the source. */
const isMeasuredIn = ({ figures }: ReportNode, { node }: Teachable): boolean =>
  node.figures.some(
    ({ measure, value, low }) =>
      (value ?? low) !== undefined && figures.some((one) => one.measure === measure),
  );

/** Whether a text names whom or what a statement is about. */
const namesPopulation = (room: LearningRoom, of: Teachable, text: string): boolean =>
  room.part
    .out(of.node.id, "ABOUT")
    .filter(({ roles }) => roles.includes("population") || roles.includes("subject"))
    .some(({ to }) => findSurface(text, room.names(to)) !== undefined);

/**
 * Whether what is shown does not let a reader weigh a verdict: there is no figure to compare, nothing on significance, nobody named. As an
 * answer it could not be found, as an option it would be no choice.
 */
const cannotBeSeen = (
  verdict: Verdict,
  room: LearningRoom,
  of: Teachable,
  report: ReportNode,
): boolean => {
  if (verdict === "figures-differ") return !isMeasuredIn(report, of);
  if (verdict === "significance-misstated") return !/significan|\bp [=<>]/i.test(report.statement);
  return verdict === "population-differs" && !namesPopulation(room, of, statedPart(of));
};

/** Whether the report says itself what the heading does, so that the setting is given away by one word. */
const repeatsHeading = (heading: string, { statement }: ReportNode): boolean => {
  const stated = contentStems(statement);
  return [...contentStems(heading)].some((stem) => stated.has(stem));
};

/** Where a source was read: no answer depends on it, so the explanation states it. */
const readingText = (work: string, { readFrom }: ReportNode): string =>
  `${work} ${readingDepths[readFrom.depth].replace(/^Read/, "was read")}`;

const statesOutcome = ({ node }: Teachable, { part }: LearningRoom): boolean =>
  part.out(node.id, "ABOUT").some(({ roles }) => roles.includes("outcome"));

/** Where the sentence stands: what it is cited for may be given away by the heading alone. */
const sectionLine = ({ dossier, part, paper }: LearningRoom, { node }: Teachable): string => {
  const ids = new Set(sectionsOf(node.id, part));
  const titles = dossier.sections.flatMap(({ id, title }) => (ids.has(id) ? [`“${title}”`] : []));
  return `Under ${listText(titles, "and")}, in ${paper}:`;
};

const bearings: Record<Direction, string> = {
  supports: "It supports the statement.",
  disputes: "It speaks against the statement.",
  neutral: "It neither supports the statement nor speaks against it.",
};

/** Which way evidence points that the paper does not cite for a statement: only where it points, and studied nothing else. */
const askBearing: QuestionMaker = (room, of, draw) => {
  const { part } = room;
  // What authors saw or did in their own patients is neither borne out nor refuted by others, nor is what they wish for.
  if (of.node.voice.startsWith("own-") || of.node.voice === "opinion") return undefined;
  // What gives no figure is so vague that what supports it and what does not can be argued.
  if (!of.node.figures.some(({ value, low }) => (value ?? low) !== undefined)) return undefined;
  const edges = part.in(of.node.id, "BEARS_ON");
  for (const { from, direction, directness, explanation } of draw.shuffled(edges)) {
    const isDirect = Object.values(directness).every((grade) => grade === "direct");
    if (direction === "neutral" || !isDirect) continue;
    const report = part.find(from);
    const [work] = part.sources(from, "REPORTS", "work");
    if (report?.kind !== "report" || work === undefined) continue;
    // What a page says of a source may be its background, and what gives no such figure points nowhere by itself.
    if (report.readFrom.depth === "secondary-page" || !isMeasuredIn(report, of)) continue;
    const all = [bearings.supports, bearings.disputes, bearings.neutral];
    const right = bearings[direction];
    return {
      rule: "support",
      of,
      given: [
        attributedSentence({ ...of.judged.card, statement: statedPart(of) }),
        `${work.label}, not cited there: ${report.statement}`,
      ].join("\n"),
      ask: "Which way does this finding point?",
      choices: [right, ...all.filter((one) => one !== right)],
      shown: all,
      quotes: [of],
      remarks: [explanation, readingText(work.label, report)],
      closed: { asked: "bearing", answer: direction },
      givenAwayBy: explanation,
      uses: [report.id],
    };
  }
  return undefined;
};

/** Whether a source supports the sentence that cites it, or evidence that is not cited there a statement. */
export const askSupport: QuestionMaker = (room, of, draw) =>
  draw.below(2) === 0
    ? (askVerdict(room, of, draw) ?? askBearing(room, of, draw))
    : (askBearing(room, of, draw) ?? askVerdict(room, of, draw));

/** How a sentence stands to its source: the verdict on one report, drawn by lot. */
const askVerdict: QuestionMaker = (room, of, draw) => {
  const { part } = room;
  const audits = part
    .targets(of.node.id, "HAS_EVIDENCE_LINE", "evidence-line")
    .flatMap((evidenceLine) => auditsOf(evidenceLine, part));
  const held = new Set(audits.flatMap(({ verdict, alsoFits }) => [verdict, ...alsoFits]));
  for (const { verdict, alsoFits, report, headline, explanation } of draw.shuffled(audits)) {
    // Whether a source bears a sentence out is asked only where nobody could answer otherwise.
    if (isPlain(verdict) && alsoFits.length > 0) continue;
    // Only of an outcome does it matter in which setting it was seen.
    if (verdict === "setting-differs" && !statesOutcome(of, room)) continue;
    // What nobody read in full may be stated in the rest of it.
    if (verdict === "not-in-what-we-read" && report.readFrom.depth !== "full-text") continue;
    const [work] = part.sources(report.id, "REPORTS", "work");
    if (cannotBeSeen(verdict, room, of, report)) continue;
    const heading = verdict === "setting-differs" ? sectionLine(room, of) : undefined;
    if (heading !== undefined && repeatsHeading(heading, report)) continue;
    // That a source is reported as it is shows only where it names the same people.
    if (verdict === "as-reported" && !namesPopulation(room, of, report.statement)) continue;
    const choices = verdictsOn(verdict, held, (one) => cannotBeSeen(one, room, of, report));
    if (work === undefined || choices === undefined) continue;
    const ask = "How does the sentence compare with what the source reports?";
    return {
      rule: "support",
      of,
      given: [
        ...(heading === undefined ? [] : [heading]),
        attributedSentence({ ...of.judged.card, statement: statedPart(of) }),
        `${work.label}: ${report.statement}`,
      ].join("\n"),
      ask,
      choices,
      shown: "by lot",
      quotes: [of],
      remarks: [`${upperFirst(headline)}.`, explanation, readingText(work.label, report)],
      closed: { asked: ask, answer: verdict },
      givenAwayBy: headline,
      uses: [report.id],
    };
  }
  return undefined;
};
