// Owns the key to a wheel whose statements are only counted: what its dots stand for, and what can be asked of them.
import type { Wheel } from "../../model/views/wheel.ts";
import type { LensId } from "../address.ts";
import { Glyph } from "../marks/glyph.tsx";
import type { LensAnswer } from "./ask-lens.ts";
import { dotsText, perStatementNote } from "./counted-text.ts";
import { ClassTopics, LensLegend } from "./lens-legend.tsx";
import { lenses } from "./lenses.ts";
import { kindWords } from "./wheel-steps.ts";

/** The classes with how many statements each holds and the topics by their shares; of other questions, how they come to be answered. */
export const CountedLegend = ({
  wheel,
  lens,
  answer,
  onSector,
}: {
  wheel: Wheel;
  lens: LensId;
  answer: LensAnswer;
  onSector: (sector: number) => void;
}) => (
  <>
    <p className="quiet small lens-note">{lenses[lens].note}</p>
    {answer.classes.length === 0 ? (
      <p className="small">{perStatementNote}</p>
    ) : (
      <>
        <h2 className="wheel-key-name">Colour</h2>
        <LensLegend
          answer={answer}
          topics={(classId) => (
            <ClassTopics
              wheel={wheel}
              answer={answer}
              classId={classId}
              places={[]}
              onSector={onSector}
            />
          )}
        />
      </>
    )}
    <h2 className="wheel-key-name">Shape</h2>
    <ul className="shape-key" aria-label="What the shapes mean">
      {(["recommendation", "claim"] as const).map((kind) => (
        <li key={kind}>
          <Glyph kind={kind} /> {kindWords[kind]}
        </li>
      ))}
    </ul>
    <p className="quiet small">{dotsText(wheel)}</p>
  </>
);
