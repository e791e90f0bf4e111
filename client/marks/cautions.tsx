// Owns how cautions are shown: in full on a statement's own page, in one line wherever the statement is listed.
import { Link } from "@tanstack/react-router";
import { numberText } from "../../model/formats.ts";
import { sourceName } from "../../model/source-name.ts";
import type { Caution } from "../../model/support.ts";
import { Badge } from "./badge.tsx";
import { asSentence, cautionWord, isQuiet } from "./words.ts";

/** So many are shown at once; the others open below. */
const shownAtOnce = 3;

/** The reference that a caution is about, as a link to what is known of it. */
const CautionSource = ({ caution }: { caution: Caution }) => {
  const name = sourceName(caution);
  if (caution.source === undefined || name === undefined) return null;
  return (
    <>
      {" "}
      <Link
        className="caution-source"
        to="/reference/$id"
        params={{ id: caution.source.reference }}
      >
        {name}
      </Link>
    </>
  );
};

/** One caution: its badge and what it says here. */
const CautionLine = ({ caution }: { caution: Caution }) => {
  const { word, meaning } = cautionWord(caution);
  return (
    <li className="caution">
      <Badge word={word} meaning={meaning} tone={isQuiet(caution) ? "plain" : "caution"} />
      <span className="caution-text">
        {asSentence(caution.text)}
        <CautionSource caution={caution} />
      </span>
    </li>
  );
};

/** Every caution, the most serious first. Nothing at all when there is none. */
export const CautionList = ({ cautions }: { cautions: readonly Caution[] }) => {
  const notable = cautions.filter((c) => c.code !== "draft" && c.code !== "not-reported");
  if (notable.length === 0) return null;
  // Opening one more line would cost as much as showing it.
  const cut = notable.length <= shownAtOnce + 1 ? notable.length : shownAtOnce;
  const [first, more] = [notable.slice(0, cut), notable.slice(cut)];
  return (
    <section className="cautions" aria-label="Before you rely on this">
      <ul>
        {first.map((caution) => (
          <CautionLine key={`${caution.code} ${caution.text}`} caution={caution} />
        ))}
      </ul>
      {more.length > 0 && (
        <details>
          <summary>{numberText(more.length)} more</summary>
          <ul>
            {more.map((caution) => (
              <CautionLine key={`${caution.code} ${caution.text}`} caution={caution} />
            ))}
          </ul>
        </details>
      )}
      {notable.some((caution) => caution.conditional) && (
        <p className="condition">
          What is compared with a source holds only if the reference is the work it is taken for.
        </p>
      )}
    </section>
  );
};

/** The most serious caution in one line, and the words of the others; quiet ones are left to the statement's page. */
export const CautionMark = ({ cautions }: { cautions: readonly Caution[] }) => {
  const prominent = cautions.filter((c) => !isQuiet(c) && c.code !== "none-identified");
  const [first] = prominent;
  if (first === undefined) return null;
  const { word, meaning } = cautionWord(first);
  const name = sourceName(first);
  const others = [...new Set(prominent.slice(1).map((c) => cautionWord(c).word))].filter(
    (other) => other !== word,
  );
  return (
    <span className="caution-mark">
      <Badge word={word} meaning={meaning} here={asSentence(first.text)} tone="caution" />
      <span className="caution-text">
        {first.code === "practice-not-advice" ? "" : first.text}
        {name !== undefined && ` (${name})`}
        {others.length > 0 && <span className="caution-others"> also: {others.join(", ")}</span>}
      </span>
    </span>
  );
};
