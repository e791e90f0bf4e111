// Owns the sentences on what a statement rests on: composed from counts, the same in answers, lists and on pages. Pure, and
// without zod, since the page needs it.
import { isOwnPractice } from "./own-word.ts";
import { asSentence, countInWords, numberInWords } from "./formats.ts";
import type { Support, VerdictLine } from "./support.ts";

type Counts = Pick<Support, "claims" | "references" | "identified" | "confirmed" | "voices">;

/** How the references are known: "not identified", "three matched to publications, none confirmed". */
const knownAs = ({ references, identified, confirmed }: Counts): string => {
  if (references === 1) {
    if (identified === 0) return "not identified";
    return confirmed === 1
      ? "confirmed in the reference list"
      : "matched to a publication by inference";
  }
  const all = references === 2 ? "both" : "all";
  if (identified === 0) return references === 2 ? "neither identified" : "none identified";
  if (confirmed === references) return `${all} confirmed in the reference list`;
  const matched = identified === references ? all : numberInWords(identified);
  const publications = identified === 1 ? "a publication" : "publications";
  const sure = confirmed === 0 ? (identified === 1 ? "not" : "none") : numberInWords(confirmed);
  return `${matched} matched to ${publications}, ${sure} confirmed`;
};

/** The authors' own patients or work behind claims that cite nothing. */
const ownBasis = ({ claims, voices }: Counts, hasSeries: boolean): string => {
  const own = Object.entries(voices)
    .filter(([voice]) => voice.startsWith("own-"))
    .reduce((sum, [, n]) => sum + n, 0);
  const statements = countInWords(claims, "statement");
  const whose = hasSeries ? "from the authors’ own patients" : "of the authors’ own results";
  if (own === 0) return `${statements} without a reference`;
  return own >= claims
    ? `${statements} ${whose}`
    : `${statements}, ${numberInWords(own)} ${whose}, without a reference`;
};

/**
 * What a statement rests on, as a clause: "nine statements citing five references; three matched to publications, none confirmed".
 * Undefined where its attribution says all there is to say.
 */
export const basisText = (
  statement: { kind: "claim" | "recommendation"; voice: string },
  support: Counts,
  hasSeries: boolean,
): string | undefined => {
  const references = countInWords(support.references, "reference");
  if (support.claims > 0) {
    if (support.references === 0) return ownBasis(support, hasSeries);
    return `${countInWords(support.claims, "statement")} citing ${references}; ${knownAs(support)}`;
  }
  if (support.references > 0) {
    return `${references}${support.identified > 0 && support.references > 1 ? ";" : ","} ${knownAs(support)}`;
  }
  if (statement.kind === "recommendation") {
    return statement.voice === "opinion"
      ? "on the authors’ opinion; no reference cited"
      : "no reference cited";
  }
  if (isOwnPractice(statement)) return "not worded as advice";
  return statement.voice === "opinion" ? "no reference cited" : undefined;
};

/** A verdict without what warns, as a sentence: "Recommended: nine statements citing five references; …". */
export const verdictSentence = (
  { word, basis }: VerdictLine,
  { claims, references }: Pick<Support, "claims" | "references">,
): string =>
  asSentence(basis === undefined ? word : `${word}${claims + references > 0 ? ":" : ","} ${basis}`);

/** How many studies are behind it, as a sentence; undefined where it cites nothing. */
export const studiesText = ({
  references,
  studies,
  hiddenStudies,
}: Pick<Support, "references" | "studies" | "hiddenStudies">): string | undefined => {
  if (references === 0) return undefined;
  const hidden = hiddenStudies === 1 ? "an unidentified reference" : "unidentified references";
  if (studies === 0) {
    return `No independent study is known; up to ${numberInWords(hiddenStudies)} may stand behind ${hidden}.`;
  }
  const known = countInWords(studies, "independent study", "independent studies");
  const more =
    hiddenStudies === 0 ? "" : `; up to ${numberInWords(hiddenStudies)} more behind ${hidden}`;
  return asSentence(`${known} known${more}`);
};

/** Said where nothing that was entered speaks against a statement, so that nobody takes silence for agreement. */
export const disputeText = ({
  disputing,
  cautions,
}: Pick<Support, "disputing" | "cautions">): string | undefined =>
  disputing.length > 0 || cautions.some(({ code }) => code === "audit" || code === "overtaken")
    ? undefined
    : "No disputing evidence has been entered; no systematic search was made.";
