// Owns how cautions are shown: warnings and notes in full on a statement's own page, its warning in one line wherever the
// statement is listed. Which is which is decided in server/judgement/.
import { Link } from "@tanstack/react-router";
import { Fragment } from "react";
import { asSentence, countInWords } from "../../model/formats.ts";
import { sourceName } from "../../model/source-name.ts";
import type { Caution, VerdictLine } from "../../model/support.ts";
import type { StatementCard } from "../../model/views/card.ts";
import { Explained } from "../explain/explained.tsx";
import { Badge } from "./badge.tsx";
import { NodeLink } from "./node-link.tsx";
import { warningText } from "./warnings-once.ts";
import { cautionWord, notesOf, warningsOf } from "./words.ts";

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

/** Cautions in their order, those about one source together. */
const bySource = (cautions: readonly Caution[]): Caution[] => {
  const together = new Map<string, Caution[]>();
  for (const caution of cautions) {
    const key = sourceName(caution) ?? caution.text;
    together.set(key, [...(together.get(key) ?? []), caution]);
  }
  return [...together.values()].flat();
};

/** Cautions one below the other; a source is named with the first thing that is said of it, a word in front of all that it heads. */
const CautionLines = ({ cautions }: { cautions: readonly Caution[] }) => {
  const lines = bySource(cautions);
  return (
    <ul>
      {lines.map((caution, i) => {
        const { word, meaning } = cautionWord(caution);
        const before = lines[i - 1];
        const isHeaded = before !== undefined && cautionWord(before).word === word;
        const isNamedAbove = before !== undefined && sourceName(before) === sourceName(caution);
        return (
          <li key={`${caution.code} ${caution.text}`} className="caution">
            {!isHeaded && (
              <Badge
                word={word}
                meaning={meaning}
                tone={caution.level === "warning" ? "caution" : "plain"}
              />
            )}
            <span className="caution-text">
              <Explained text={asSentence(caution.text)} />
              {!isNamedAbove && <CautionSource caution={caution} />}
            </span>
          </li>
        );
      })}
    </ul>
  );
};

/** Said once below what holds only if references are the publications that they were matched to. */
const Condition = ({ cautions }: { cautions: readonly Caution[] }) => {
  const matched = new Set(
    cautions.filter((c) => c.conditional).map(({ source }) => source?.reference),
  );
  if (matched.size === 0) return null;
  return (
    <p className="condition">
      ({matched.size === 1 ? "Reference" : "References"} matched by inference.)
    </p>
  );
};

/** Warnings, set off; then notes in quiet text. Nothing at all when there are none. */
export const CautionList = ({
  cautions,
  but,
}: {
  cautions: readonly Caution[];
  /** What the warnings come to; said above them where there are several. */
  but?: VerdictLine["but"];
}) => {
  const [warnings, notes] = [warningsOf(cautions), notesOf(cautions)];
  return (
    <>
      {warnings.length > 0 && (
        <section className="cautions" aria-label="Warnings">
          {but !== undefined && warnings.length > 1 && (
            <p className="cautions-lead">{asSentence(but)}</p>
          )}
          <CautionLines cautions={warnings} />
          <Condition cautions={warnings} />
        </section>
      )}
      {notes.length > 0 && (
        <section className="caution-notes" aria-label="Notes">
          <CautionLines cautions={notes} />
          {!warnings.some((c) => c.conditional) && <Condition cautions={notes} />}
        </section>
      )}
    </>
  );
};

/** Words of the notes, each once, for a quiet line; empty when there are none. */
export const noteWords = (cautions: readonly Caution[]): string[] => [
  ...new Set(notesOf(cautions).map((caution) => cautionWord(caution).word)),
];

/** What the warnings come to, in one line; `isBrief` leaves out what they are. Nothing without a warning. */
export const WarningMark = ({
  cautions,
  but,
  isBrief = false,
  others = [],
}: {
  cautions: readonly Caution[];
  but?: VerdictLine["but"];
  isBrief?: boolean;
  /** Other statements of the page that the first of them is of. */
  others?: readonly StatementCard[] | undefined;
}) => {
  const warnings = warningsOf(cautions);
  const [first] = warnings;
  if (first === undefined) return null;
  const { word, meaning } = cautionWord(first);
  const text = warningText(first);
  const more = warnings.length - 1;
  return (
    <span className="caution-mark">
      <Badge word={but ?? word} meaning={meaning} here={asSentence(text)} tone="caution" />
      {!isBrief && (
        <span className="caution-text">
          {text}
          {more > 0 && (
            <span className="caution-others">; and {countInWords(more, "more warning")}</span>
          )}
          {others.length > 0 && (
            <span className="block quiet">
              Also concerns{" "}
              {others.map((card, i) => (
                <Fragment key={card.id}>
                  {i > 0 && "; "}
                  <NodeLink node={card} />
                </Fragment>
              ))}
            </span>
          )}
        </span>
      )}
    </span>
  );
};
