// Owns how citations in markup become bracketed marker text, whether or not brackets stand around them in the markup.

/** A citation of one or more references as the markup has it. */
export interface CitationLink {
  /** What is printed: "13", "19–22", "Smith et al., 2010". */
  readonly printed: string;
  /** Numbers of the references it points to, in order, for links that print no number. */
  readonly targets: readonly number[];
}

// Private-use characters, which stand in no article, hold a citation's place until its brackets are known.
const open = "\uE000";
const close = "\uE001";
const held = `${open}[^${close}]*${close}`;
const dash = "\\u2010-\\u2014-";
/** A number that stands between held ones and lost its link. */
const unlinked = `(?<=[[,;${dash}]\\s*)\\d{1,4}(?=\\s*[\\],;${dash}])`;
const separator = `\\s*[,;${dash}]?\\s*`;
const bracketed = new RegExp(
  `\\[\\s*((?:${unlinked}${separator})*${held}(?:${separator}(?:${held}|${unlinked}))*)\\s*\\]`,
  "gu",
);
const group = new RegExp(`(?:\\[\\s*)?(${held}(?:${separator}${held})*)(?:\\s*\\])?`, "gu");
const numbersInBrackets = /\[(?=\s*\d{1,4}(?:\s*[,;\u2010-\u2014-]\s*\d{1,4})*\s*\])/gu;

/**
 * Behind a bracket it says that the numbers in it are no citation. A word joiner: nobody sees it, and no article has it
 * there.
 */
const noCitation = "\u2060";

/** Whether the bracket at `at` of a text holds no citation, whatever numbers stand in it. */
export const hidesCitation = (text: string, at: number): boolean =>
  text.charAt(at + 1) === noCitation;

const numbersOnly = /^\d+(?:\s*[,;\u2010-\u2014-]\s*\d+)*$/u;

/** Whether the link of "Smith et al. (2010)" holds the year alone: a number like a year that it does not point to. */
const isYears = (bare: string, targets: readonly number[]): boolean =>
  (bare.match(/\d+/g) ?? []).every(
    (digits) => /^(?:1[89]|20)\d\d$/.test(digits) && !targets.includes(Number(digits)),
  );

/** Text that stands for a citation until {@link bracketCitations} has seen what is around it. */
export const holdCitation = ({ printed, targets }: CitationLink): string => {
  const bare = printed.replaceAll(/[[\]()]/g, "").trim();
  if (numbersOnly.test(bare) && !isYears(bare, targets)) return `${open}${bare}${close}`;
  if (targets.length === 0) return printed;
  // The year of "Smith et al., 2010" is part of the citation and says nothing by itself.
  const names = bare.replace(/,?\s*\b(?:1[89]|20)\d\d[a-z]?\b/gu, "").trim();
  return `${names}${names === "" ? "" : " "}${open}${targets.join(", ")}${close}`;
};

/**
 * The text with every held citation as "[13]", neighbours joined: "[13, 17]", "[19–22]". Where an article's citations are
 * links (`hasLinks`), other numbers in brackets are none: "F[1, 12] = 8.4".
 */
export const bracketCitations = (text: string, hasLinks: boolean): string => {
  const bracket = (_whole: string, inner: string): string => {
    const joined = inner
      .replaceAll(new RegExp(`${close}\\s*${open}`, "gu"), ", ")
      .replaceAll(new RegExp(`[${open}${close}]`, "gu"), "");
    return `[${joined}]`;
  };
  return (hasLinks ? text.replaceAll(numbersInBrackets, `[${noCitation}`) : text)
    .replaceAll(bracketed, bracket)
    .replaceAll(group, bracket);
};
