// Owns how words of closed lists are said on the screen, and the meanings of cautions. Pure.
import type { Caution } from "../../model/support.ts";
import type { Verdict } from "../../model/vocabulary.ts";
import { verdictLevels, verdicts } from "../../model/words.ts";

/** Words that keep their hyphen. */
const hyphenated: ReadonlySet<string> = new Set([
  "work-up",
  "follow-up",
  "meta-analysis",
  "cross-sectional",
]);

/** A word of a closed list as people write it: `own-practice` as "own practice", `citesAsEvidence` as "cites as evidence". */
export const spoken = (word: string): string =>
  hyphenated.has(word)
    ? word
    : word
        .replace(/([a-z])([A-Z])/g, "$1 $2")
        .replace(/(?<!\bnon)-/g, " ")
        .toLowerCase();

/** A word with a capital, for the beginning of a line. */
export const headed = (word: string): string => {
  const said = spoken(word);
  return said.charAt(0).toUpperCase() + said.slice(1);
};

type CautionWord = { word: string; meaning: string };

const cautionWords: Record<Caution["code"], CautionWord> = {
  audit: {
    word: "source differs",
    meaning: "The cited source’s own report differs from the paper’s account of it.",
  },
  overtaken: {
    word: "no longer stands",
    meaning: "Something this is based on was withdrawn, suspended, replaced or not confirmed.",
  },
  tension: {
    word: "inconsistency",
    meaning: "Another statement in the same paper does not agree with it.",
  },
  "uncited-evidence": {
    word: "contested",
    meaning: "Evidence that the paper does not cite disputes it.",
  },
  "practice-not-advice": {
    word: "not advice",
    meaning: "It describes what the authors did. They do not word it as advice.",
  },
  "not-reported": {
    word: "not reported",
    meaning: "Something a reader would need here is not reported in the paper.",
  },
  "no-source": {
    word: "no reference",
    meaning: "The paper gives no reference and no data for it.",
  },
  "none-identified": {
    word: "not identified",
    meaning:
      "It cites references, but which works these are is not known: the paper’s reference list is not held here.",
  },
  draft: {
    word: "draft",
    meaning: "One person wrote this entry; a second, independent reading has not been made yet.",
  },
};

/** The word of a caution and its meaning: the verdict's own where an audit gave one. */
export const cautionWord = ({ code, verdict }: Pick<Caution, "code" | "verdict">): CautionWord =>
  verdict === undefined || code !== "audit"
    ? cautionWords[code]
    : { word: spoken(verdict), meaning: verdicts[verdict] };

/** Whether a verdict warns the reader, or at least notes something. */
export const isCautionVerdict = (verdict: Verdict): boolean => verdictLevels[verdict] !== undefined;

/** Whether a verdict warns the reader. */
export const isWarningVerdict = (verdict: Verdict): boolean => verdictLevels[verdict] === "warning";

/** Cautions that ask for care before anything else. */
export const warningsOf = (cautions: readonly Caution[]): Caution[] =>
  cautions.filter(({ level }) => level === "warning");

/** Cautions for a closer look; not that no reference is identified, which the verdict beside them says already. */
export const notesOf = (cautions: readonly Caution[]): Caution[] =>
  cautions.filter(({ level, code }) => level === "note" && code !== "none-identified");

/** Whether a statement with these cautions has not been read a second time. */
export const isDraft = (cautions: readonly Caution[]): boolean =>
  cautions.some(({ code }) => code === "draft");
