// Owns how words of closed lists are said on the screen, and the meanings of cautions. Pure.
import type { Caution } from "../../model/support.ts";
import type { Verdict } from "../../model/vocabulary.ts";
import { cautionVerdicts, verdicts } from "../../model/words.ts";

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
    word: "misquoted",
    meaning: "What the cited source itself reports differs from what the paper makes of it.",
  },
  overtaken: {
    word: "overtaken",
    meaning:
      "Something this rests on no longer stands: a later study, or an authority, took it back.",
  },
  tension: {
    word: "contested",
    meaning: "Another statement of the paper does not agree with it.",
  },
  "uncited-evidence": {
    word: "evidence against",
    meaning: "There is evidence that speaks against it and that the paper does not cite.",
  },
  "practice-not-advice": {
    word: "practised, not advised",
    meaning: "It tells what the authors did. They do not word it as advice.",
  },
  "not-reported": {
    word: "not reported",
    meaning: "Something a reader would need here is not told in the paper.",
  },
  "no-source": { word: "no source", meaning: "The paper gives no reference and no data for it." },
  "none-identified": {
    word: "not identified",
    meaning:
      "It cites references, and it is not known which works these are: the paper's reference list is not held here.",
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

/** Whether a verdict warns the reader. */
export const isCautionVerdict = (verdict: Verdict): boolean => cautionVerdicts.has(verdict);

/** Cautions about the entry itself rather than about the paper: listed last and without a warning sign. */
export const isQuiet = ({ code }: Pick<Caution, "code">): boolean =>
  code === "draft" || code === "not-reported";

/** A clause as a sentence: a capital, and a full stop where it has no end. */
export const asSentence = (clause: string): string => {
  const end = /[.?!)]$/.test(clause) ? "" : ".";
  return clause.charAt(0).toUpperCase() + clause.slice(1) + end;
};

/** Whether a statement with these cautions has not been read a second time. */
export const isDraft = (cautions: readonly Caution[]): boolean =>
  cautions.some(({ code }) => code === "draft");
