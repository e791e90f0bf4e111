// Owns what a handout says of evidence that is not cited under its topic: what was found, how it bears on which statement, and how
// directly that was read.
import { asSentence, countText, listText } from "../../model/formats.ts";
import type { Direction } from "../../model/vocabulary.ts";
import { evidenceAges, readingDepths } from "../../model/words.ts";
import type { Gathered, Numbered } from "../collection/gathered.ts";
import { SourceNumbers, WorkStanding } from "./handout-entries.tsx";
import { statementsText, type HandoutEvidence, type HandoutSection } from "./handout-sections.ts";

const bearingWords: Record<Direction, string> = {
  supports: "Supports",
  disputes: "Disputes",
  neutral: "Neither supports nor disputes",
};

type Report = HandoutEvidence["reports"][number];

type Bearing = Report["bearings"][number];

/** Which way a result bears on which statements, by their numbers. */
export const bearingText = (
  { statements, direction }: Pick<Bearing, "statements" | "direction">,
  numbers: ReadonlyMap<string, number>,
): string => {
  const named = statements.flatMap((id) => numbers.get(id) ?? []);
  return `${bearingWords[direction]} ${statementsText(named)}.`;
};

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

const Evidence = ({
  evidence: { work, study, item, reports },
  numbers,
  numbered,
  behind,
}: {
  evidence: HandoutEvidence;
  numbers: ReadonlyMap<string, number>;
  numbered: Numbered;
  behind: Gathered["behind"];
}) => {
  const number = numbered.numberOf(work.id);
  return (
    <li>
      <p className="prose">
        {study !== undefined && `${study.label}, `}
        {work.label}
        <SourceNumbers numbers={number === undefined ? [] : [number]} />
      </p>
      {item?.as === "work" && <WorkStanding work={item.work} numbered={numbered} behind={behind} />}
      {reports.map(({ id, finding, statement, depth, bearings, isTold }) => (
        <div key={id}>
          <p>
            {finding !== undefined && <strong>{asSentence(finding)} </strong>}
            {!isTold && statement}{" "}
            <span className="quiet">{isTold ? "Told above." : readingDepths[depth]}</span>
          </p>
          {bearings.map((bearing) => (
            <p key={`${bearing.direction} ${bearing.explanation}`}>
              <em>{bearingText(bearing, numbers)}</em>{" "}
              <span className="quiet">{asSentence(bearing.explanation)}</span>
            </p>
          ))}
        </div>
      ))}
    </li>
  );
};

/** The evidence; nothing where there is none. */
export const EvidenceOf = ({
  section: { detail, evidence },
  heading: Heading,
  ...names
}: {
  section: HandoutSection;
  heading: "h2" | "h3";
  numbers: ReadonlyMap<string, number>;
  numbered: Numbered;
  behind: Gathered["behind"];
}) => {
  if (detail === undefined || evidence.length === 0) return null;
  const more = detail.uncitedTotal - detail.uncited.length;
  return (
    <section>
      <Heading>Evidence that is not cited here</Heading>
      <ul className="handout-evidence">
        {evidence.map((one) => (
          <Evidence key={one.work.id} evidence={one} {...names} />
        ))}
      </ul>
      {more > 0 && <p className="quiet">And {countText(more, "more publication")}.</p>}
    </section>
  );
};
