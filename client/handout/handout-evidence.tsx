// Owns what a handout says of evidence that is not cited under its topic: what was found, how it bears on which statement, and how
// directly that was read.
import { asSentence, countText } from "../../model/formats.ts";
import { readingDepths } from "../../model/words.ts";
import type { Gathered, Numbered } from "../collection/gathered.ts";
import { bearingText, evidenceName, knownTexts } from "../collection/uncited-text.ts";
import { SourceNumbers, WorkStanding } from "./handout-entries.tsx";
import { statementsText, type HandoutEvidence, type HandoutSection } from "./handout-sections.ts";

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
        {evidenceName({ work, study })}
        <SourceNumbers numbers={number === undefined ? [] : [number]} />
      </p>
      {item?.as === "work" && <WorkStanding work={item.work} numbered={numbered} behind={behind} />}
      {reports.map(({ id, finding, statement, depth, bearings, isStated }) => (
        <div key={id}>
          <p>
            {finding !== undefined && <strong>{asSentence(finding)} </strong>}
            {!isStated && statement}{" "}
            <span className="quiet">{isStated ? "Told above." : readingDepths[depth]}</span>
          </p>
          {bearings.map((bearing) => (
            <p key={`${bearing.direction} ${bearing.explanation}`}>
              <em>
                {bearingText(
                  bearing,
                  statementsText(bearing.statements.flatMap((of) => numbers.get(of) ?? [])),
                )}
              </em>{" "}
              <span className="quiet">{asSentence(bearing.explanation)}</span>
            </p>
          ))}
        </div>
      ))}
      <p className="quiet">{knownTexts(reports).join(" ")}</p>
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
