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
const separator = "\\s*[,;\\u2010-\\u2014-]?\\s*";
const group = new RegExp(
  `(?:\\[\\s*)?(${open}[^${close}]*${close}(?:${separator}${open}[^${close}]*${close})*)(?:\\s*\\])?`,
  "gu",
);

/** Text that stands for a citation until {@link bracketCitations} has seen what is around it. */
export const holdCitation = ({ printed, targets }: CitationLink): string => {
  const bare = printed.replaceAll(/[[\]()]/g, "").trim();
  if (/^\d+(?:\s*[,;\u2010-\u2014-]\s*\d+)*$/u.test(bare)) return `${open}${bare}${close}`;
  if (targets.length === 0) return printed;
  // The year of "Smith et al., 2010" is part of the citation and says nothing by itself.
  const names = bare.replace(/,?\s*\b(?:1[89]|20)\d\d[a-z]?\b/gu, "").trim();
  return `${names}${names === "" ? "" : " "}${open}${targets.join(", ")}${close}`;
};

/** The text with every held citation as "[13]", neighbours joined: "[13, 17]", "[19–22]". */
export const bracketCitations = (text: string): string =>
  text.replace(group, (_whole, inner: string) => {
    const joined = inner
      .replaceAll(new RegExp(`${close}\\s*${open}`, "gu"), ", ")
      .replaceAll(new RegExp(`[${open}${close}]`, "gu"), "");
    return `[${joined}]`;
  });

const superscripts = [
  "\u2070",
  "\u00b9",
  "\u00b2",
  "\u00b3",
  "\u2074",
  "\u2075",
  "\u2076",
  "\u2077",
  "\u2078",
  "\u2079",
];

/** Raised digits as superscript characters, so that 10 with a raised 6 does not become 106. */
export const raiseDigits = (text: string): string =>
  text.replaceAll(/\d/g, (digit) => superscripts[Number(digit)] ?? digit);
