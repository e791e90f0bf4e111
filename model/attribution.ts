// Owns whose word a statement is, in words: as a badge, and in front of the statement wherever it leaves its page. Pure, and
// without zod, since the page needs it.
import { listText, upperFirst } from "./formats.ts";
import type { ClaimNode, RecommendationNode } from "./nodes.ts";
import { attributions, forceAttributions, forces, voices } from "./words.ts";

type Worded =
  Pick<ClaimNode, "kind" | "voice"> | Pick<RecommendationNode, "kind" | "voice" | "force">;

/** "as cited", "done in these patients", "recommended". `hasSeries` says whether the paper reports patients of its own. */
export const attributionWord = (statement: Worded, hasSeries: boolean): string =>
  statement.kind === "recommendation"
    ? forceAttributions[statement.force]
    : attributions[statement.voice][hasSeries ? "series" : "other"];

/** Whether advice is the authors' own: what they cite for it, or state without a reference, may be advised by somebody else. */
const isAuthorsOwn = ({ voice }: Pick<ClaimNode, "voice">): boolean => voice === "opinion";

/** Whose word a statement is, to stand above its title: "Recommended by the authors", "Done in these patients". `word` is its {@link attributionWord}. */
export const attributionHeading = (
  word: string,
  statement: Pick<ClaimNode, "voice"> & { force?: RecommendationNode["force"] | undefined },
): string =>
  `${upperFirst(word)}${statement.force !== undefined && isAuthorsOwn(statement) ? " by the authors" : ""}`;

/** What {@link attributionWord} means, in a sentence. */
export const attributionMeaning = ({
  voice,
  force,
}: Pick<ClaimNode, "voice"> & { force?: RecommendationNode["force"] | undefined }): string =>
  force === undefined ? voices[voice] : forces[force];

/** A reference as a statement cites it. */
export type CitedAs = {
  /** How the paper points to it: "[13]", or the name in its text. */
  cited: string;
  /** The publication that it was matched to, where it was: "Teixeira 2017". */
  work?: string;
  /** Whether that holds by the paper's own reference list. */
  isConfirmed?: boolean;
};

/**
 * Whose word a statement is, to stand before it: "According to Zhang 2021, citing [13] (probably Teixeira 2017)". `paper` is the
 * short name of the reviewed paper; `citing` what the statement itself cites, in the order of its evidence lines.
 */
export const attributionOf = (
  statement: Worded,
  paper: string,
  citing: readonly CitedAs[],
  hasSeries: boolean,
): string => {
  const sources = listText(
    citing.map(({ cited, work, isConfirmed }) =>
      work === undefined || work === cited
        ? cited
        : `${cited} (${isConfirmed === true ? "" : "probably "}${work})`,
    ),
    "and",
  );
  const lead = leadOf(statement, paper, hasSeries);
  return citing.length === 0 ? lead : `${lead}, citing ${sources}`;
};

const leadOf = (statement: Worded, paper: string, hasSeries: boolean): string => {
  if (statement.kind === "recommendation") {
    const word = upperFirst(forceAttributions[statement.force]);
    if (isAuthorsOwn(statement)) return `${word} by the authors of ${paper}`;
    return `${word} in ${paper}${statement.voice === "uncited" ? ", without a reference" : ""}`;
  }
  return {
    cited: `According to ${paper}`,
    opinion: `In the opinion of the authors of ${paper}`,
    uncited: `According to ${paper}, without a reference`,
    "own-result": hasSeries
      ? `Seen in the patients of ${paper}`
      : `Found by the authors of ${paper}`,
    "own-practice": hasSeries
      ? `Done in the patients of ${paper} and not worded as advice`
      : `Done by the authors of ${paper} and not worded as advice`,
  }[statement.voice];
};

/** A statement with its attribution, as it is quoted: never the statement alone. */
export const attributedSentence = ({
  attribution,
  statement,
}: {
  attribution: string;
  statement: string;
}): string => `${attribution}: ${statement}`;
