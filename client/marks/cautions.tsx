// Owns how cautions are shown: in full on a statement's own page, in one line wherever the statement is listed.
import type { Caution } from "../../model/support.ts";
import { Badge } from "./badge.tsx";
import { asSentence, cautionWord, isQuiet } from "./words.ts";

const condition = "if the reference is the work it is taken for";

/** One caution: its badge and what it says here. */
const CautionLine = ({ caution }: { caution: Caution }) => {
  const { word, meaning } = cautionWord(caution);
  const text = caution.conditional ? `${caution.text}, ${condition}` : caution.text;
  return (
    <li className="caution">
      <Badge word={word} meaning={meaning} tone={isQuiet(caution) ? "plain" : "caution"} />
      <span className="caution-text">{asSentence(text)}</span>
    </li>
  );
};

/** Every caution, the most serious first. Nothing at all when there is none. */
export const CautionList = ({ cautions }: { cautions: readonly Caution[] }) => {
  const told = cautions.filter((c) => c.code !== "draft" && c.code !== "not-reported");
  if (told.length === 0) return null;
  return (
    <section className="cautions" aria-label="Before you rely on this">
      <ul>
        {told.map((caution) => (
          <CautionLine key={`${caution.code} ${caution.text}`} caution={caution} />
        ))}
      </ul>
    </section>
  );
};

/** The most serious caution in one line, and how many more there are; quiet ones are left to the statement's page. */
export const CautionMark = ({ cautions }: { cautions: readonly Caution[] }) => {
  const loud = cautions.filter((c) => !isQuiet(c) && c.code !== "none-identified");
  const [first] = loud;
  if (first === undefined) return null;
  const { word, meaning } = cautionWord(first);
  return (
    <span className="caution-mark">
      <Badge word={word} meaning={meaning} here={asSentence(first.text)} tone="caution" />
      <span className="caution-text">
        {first.code === "practice-not-advice" ? "" : first.text}
        {loud.length > 1 && ` (and ${loud.length - 1} more)`}
      </span>
    </span>
  );
};
