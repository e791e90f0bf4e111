// Owns the verdict on a statement in words: one line for its page and for lists, and the answer in sentences. What things are
// called stands in model/verdict-text.ts and model/attribution.ts. Pure.
import { attributionWord } from "../../model/attribution.ts";
import { asSentence, listText, upperFirst } from "../../model/formats.ts";
import { sourceName } from "../../model/source-name.ts";
import type { Caution, Support, VerdictLine } from "../../model/support.ts";
import { basisText, disputeText, studiesText, verdictSentence } from "../../model/verdict-text.ts";
import { studyNouns } from "../../model/words.ts";
import type { StatementNode, SubgraphIndex } from "./subgraph.ts";

/** What cites or approves something that is not as the statement has it. */
const isFinding = ({ code }: Caution): boolean => code === "overtaken" || code === "audit";

/** The verdict in one line. `hasSeries` says whether its paper reports patients of its own. */
export const verdictLine = (
  root: StatementNode,
  support: Support,
  part: SubgraphIndex,
  hasSeries: boolean,
): VerdictLine => {
  const basis = basisText(root, support, hasSeries);
  const but = butText(
    root,
    support.cautions.filter((c) => isFinding(c) && c.level === "warning"),
    part,
  );
  return {
    word: attributionWord(root, hasSeries),
    ...(basis === undefined ? {} : { basis }),
    ...(but === undefined ? {} : { but }),
  };
};

/** What the warnings come to, in a clause; undefined without any. */
const butText = (
  root: StatementNode,
  warnings: readonly Caution[],
  part: SubgraphIndex,
): string | undefined => {
  if (warnings.length === 0) return undefined;
  if (warnings.some((c) => c.code === "overtaken")) {
    return part.out(root.id, "CONCERNS_APPROVAL").length > 0
      ? "the approval no longer stands"
      : "what it is based on no longer stands";
  }
  const isOne = new Set(warnings.map((c) => c.source?.reference)).size === 1;
  const cited = `the cited ${nounOf(warnings, part)}${isOne ? "" : "s"}`;
  const verdicts = new Set(warnings.map((c) => c.verdict));
  const [isSetting, isPopulation] = [
    verdicts.has("setting-differs"),
    verdicts.has("population-differs"),
  ];
  if (root.kind === "recommendation" && (isSetting || isPopulation)) {
    return `${cited} ${isOne ? "does" : "do"} not test this`;
  }
  if (verdicts.size > Number(isSetting) + Number(isPopulation)) {
    return `${cited} ${isOne ? "says" : "say"} otherwise`;
  }
  const where = [
    ...(isPopulation ? ["a different population"] : []),
    ...(isSetting ? ["a different setting"] : []),
  ];
  return `${cited} studied ${listText(where, "and")}`;
};

/** "trial" where all that is cited are trials, else "source". */
const nounOf = (warnings: readonly Caution[], part: SubgraphIndex): string => {
  const nouns = warnings.flatMap(({ source }) =>
    source === undefined
      ? []
      : part
          .targets(source.reference, "IDENTIFIED_AS", "work")
          .flatMap((work) => part.targets(work.id, "DESCRIBES", "study"))
          .map((study) => studyNouns[study.design]),
  );
  return nouns.length > 0 && nouns.every((noun) => noun === "trial") ? "trial" : "source";
};

/** How firmly a statement stands, in sentences. The first is the answer; the rest may be left out. */
export const answerOf = (root: StatementNode, support: Support, verdict: VerdictLine): string[] => {
  const { cautions } = support;
  const { word, basis, but } = verdict;
  const warnings = cautions.filter((c) => isFinding(c) && c.level === "warning");
  const notes = cautions.filter((c) => isFinding(c) && c.level === "note");
  const opening =
    but === undefined
      ? [verdictSentence(verdict, support)]
      : [
          `${upperFirst(word)}, but ${but}: ${listed(warnings)}.${conditionOf(warnings)}`,
          ...(basis === undefined ? [] : [asSentence(basis)]),
        ];
  return [
    ...opening,
    ...(notes.length === 0
      ? []
      : [`The source puts it differently: ${listed(notes)}.${conditionOf(notes)}`]),
    ...cautions.flatMap((c) => (c.code === "tension" ? [inconsistencyText(c)] : [])),
    ...cautions.flatMap((c) => (c.code === "uncited-evidence" ? [asSentence(c.text)] : [])),
    ...[studiesText(support), disputeText(support)].filter((text) => text !== undefined),
    ...(root.notReported.length === 0 ? [] : [`Not reported: ${root.notReported.join("; ")}.`]),
  ];
};

/** An inconsistency in a sentence. */
const inconsistencyText = ({ level, text }: Caution): string =>
  level === "warning"
    ? `The paper contradicts itself: ${text}.`
    : `Hard to reconcile within the paper: ${text}.`;

/** " (References matched by inference.)" where a finding depends on which works the references are. */
const conditionOf = (findings: readonly Caution[]): string => {
  const matched = new Set(
    findings.filter((c) => c.conditional).map((c) => c.source?.reference ?? ""),
  );
  if (matched.size === 0) return "";
  return ` (${matched.size === 1 ? "Reference" : "References"} matched by inference.)`;
};

/** Findings one after the other, each source named once behind all that is found there: "a and b (Judson 2014, [35]); c". */
const listed = (findings: readonly Caution[]): string => {
  const bySource = new Map<string | undefined, string[]>();
  for (const finding of findings) {
    const name = sourceName(finding);
    bySource.set(name, [...(bySource.get(name) ?? []), finding.text]);
  }
  // What is found may hold commas and semicolons of its own.
  return [...bySource]
    .map(([name, texts]) => listText(texts, "and") + (name === undefined ? "" : ` (${name})`))
    .join("; ");
};
