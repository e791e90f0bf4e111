// Owns what is said, in words, of evidence that is not cited under a topic: what was found, how directly that was read, which way it bears
// on which statements, and whether the paper could have known it. Pure.
import { asSentence, listText } from "../../model/formats.ts";
import type { UncitedEvidence } from "../../model/views/browse.ts";
import type { Direction } from "../../model/vocabulary.ts";
import { evidenceAges, readingDepths } from "../../model/words.ts";

type Report = UncitedEvidence["reports"][number];

type Bearing = Report["bearings"][number];

const bearingWords: Record<Direction, string> = {
  supports: "Supports",
  disputes: "Disputes",
  neutral: "Neither supports nor disputes",
};

/** Which way a result bears on statements, however these are named: "Disputes statements 3 and 7." */
export const bearingText = ({ direction }: Pick<Bearing, "direction">, named: string): string =>
  `${bearingWords[direction]} ${named}.`;

/** Whether the paper could have known a work, or knows it, in sentences: each once. */
export const knownTexts = (reports: readonly Pick<Report, "bearings">[]): string[] => {
  const texts = reports.flatMap(({ bearings }) =>
    bearings.map(({ age, citedAs }) =>
      citedAs.length > 0
        ? `The paper cites this work elsewhere, probably as ${listText(citedAs, "and")}, but not here.`
        : evidenceAges[age],
    ),
  );
  return [...new Set(texts)];
};

/** "BR.14, Woll 2012": the study, where there is one, and the publication. */
export const evidenceName = ({ study, work }: Pick<UncitedEvidence, "study" | "work">): string =>
  study === undefined ? work.label : `${study.label}, ${work.label}`;

/** What a publication found, as sentences: what it found, how that bears on which statements, by the names that `nameOf` gives. */
export const evidenceTexts = (
  { reports }: Pick<UncitedEvidence, "reports">,
  nameOf: (statement: string) => string | undefined,
): string[] => [
  ...reports.flatMap(({ finding, statement, depth, bearings }) => [
    [...(finding === undefined ? [] : [asSentence(finding)]), statement, readingDepths[depth]].join(
      " ",
    ),
    ...bearings.map((bearing) => {
      const named = bearing.statements.flatMap((id) => {
        const name = nameOf(id);
        return name === undefined ? [] : [`“${name}”`];
      });
      const onWhat = named.length === 0 ? "a statement of this topic" : listText(named, "and");
      return `${bearingText(bearing, onWhat)} ${asSentence(bearing.explanation)}`;
    }),
  ]),
  ...knownTexts(reports),
];
