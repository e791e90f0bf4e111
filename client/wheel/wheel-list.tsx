// Owns the list beside the wheel: the same marks as the drawing lights, by ring, complete without it, and selected with it.
import { useState } from "react";
import { numberText } from "../../model/formats.ts";
import { nodeKinds } from "../../model/kinds/node-kinds.ts";
import type { Wheel, WheelMark } from "../../model/views/wheel.ts";
import { useIsPrinted } from "../drawing/use-is-wide.ts";
import { CautionIcon } from "../marks/badge.tsx";
import { DraftWord } from "../marks/draft-mark.tsx";
import { Glyph } from "../marks/glyph.tsx";
import type { LensAnswer } from "./ask-lens.ts";
import { sayDependents } from "./wheel-steps.ts";
import { isStatementMark } from "./wheel-ways.ts";

/** Marks of one kind that are listed before the reader asks for all. */
const shownFirst = 12;
/** Marks of one kind that are printed: of all kinds together they fill the sheet behind the drawing. */
const printedFirst = 10;
/** Marks of one kind that a list begins with, and so many more each time that the reader asks for more. */
const listedFirst = 400;

/** Marks by kind, from advice outwards. */
const byKind = (
  wheel: Wheel,
  shown: readonly number[],
): { kind: WheelMark["kind"]; marks: number[] }[] => {
  const kinds = ["recommendation", "claim", "reference", "work", "study"] as const;
  return kinds
    .map((kind) => ({ kind, marks: shown.filter((place) => wheel.marks[place]?.kind === kind) }))
    .filter(({ marks }) => marks.length > 0);
};

/** The list. Choosing an entry chooses its mark. */
export const WheelList = ({
  wheel,
  answer,
  narrowed,
  q,
  chosen,
  selected,
  onChoose,
  onSelect,
}: {
  wheel: Wheel;
  answer: LensAnswer;
  narrowed: readonly number[] | undefined;
  /** The words that narrow it down; absent where none do. */
  q: string | undefined;
  chosen: number | undefined;
  selected: readonly number[];
  onChoose: (mark: number) => void;
  onSelect: (marks: readonly number[]) => void;
}) => {
  const places = narrowed ?? [...wheel.marks.keys()];
  const { countOf } = answer;
  const found = places.filter((place) => answer.classOf(place) !== undefined);
  const shown =
    countOf === undefined ? found : found.toSorted((a, b) => countOf(b) - countOf(a) || a - b);
  const rest = places.length - shown.length;
  const isPrinted = useIsPrinted();
  return (
    <section className="wheel-list" aria-labelledby="wheel-list">
      <h2 id="wheel-list" tabIndex={-1}>
        The same as a list <span className="count">{numberText(shown.length)}</span>
      </h2>
      {rest > 0 && (
        <p className="quiet">
          {numberText(rest)} more {rest === 1 ? "item is" : "items are"} outside this question.
        </p>
      )}
      {shown.length === 0 && (
        <p className="quiet">
          {places.length > 0
            ? "Nothing here answers this question."
            : q === undefined
              ? "Nothing matches what was chosen."
              : `Nothing matches “${q}”.`}
        </p>
      )}
      {byKind(wheel, shown).map(({ kind, marks }) => (
        <KindList
          // What is narrowed down to a few opens by itself.
          key={`${kind} ${marks.length <= shownFirst}`}
          title={nodeKinds[kind].plural}
          marks={marks}
          isOpenFirst={marks.length <= shownFirst || kind === "recommendation"}
        >
          {(place) => {
            const mark = wheel.marks[place];
            if (mark === undefined || answer.classOf(place) === undefined) return null;
            return (
              <li key={mark.id}>
                <input
                  type="checkbox"
                  aria-label={`Select: ${mark.label}`}
                  checked={selected.includes(place)}
                  onChange={() => {
                    onSelect([place]);
                  }}
                />{" "}
                <button
                  type="button"
                  className="plain-button"
                  aria-pressed={place === chosen}
                  onClick={() => {
                    onChoose(place);
                  }}
                >
                  <Glyph kind={mark.kind} /> {mark.label}
                </button>{" "}
                <MarkNotes wheel={wheel} answer={answer} place={place} mark={mark} />
              </li>
            );
          }}
        </KindList>
      ))}
      {isPrinted && <p className="quiet">All of it: {window.location.href}</p>}
    </section>
  );
};

/** What the question says of a mark, its topic, and what warns of it. */
const MarkNotes = ({
  wheel,
  answer: { countOf, classOf },
  place,
  mark,
}: {
  wheel: Wheel;
  answer: LensAnswer;
  place: number;
  mark: WheelMark;
}) => {
  const sector = isStatementMark(mark) ? wheel.sectors[mark.sector]?.topic.label : undefined;
  return (
    <>
      <span className="quiet">
        {countOf === undefined ? classOf(place)?.name : sayDependents(countOf(place))}
        {sector !== undefined && `, ${sector}`}
      </span>
      {isStatementMark(mark) && mark.isDraft && <DraftWord isDraft />}
      {isStatementMark(mark) && mark.caution === "warning" && (
        <span className="wheel-warned">
          <CautionIcon /> warning
        </span>
      )}
    </>
  );
};

/**
 * The marks of one kind. A long list is made when it is opened, and only its beginning at first: a large wheel holds thousands. On
 * paper its beginning stands alone, with how many there are.
 */
const KindList = ({
  title,
  marks,
  isOpenFirst,
  children,
}: {
  title: string;
  marks: readonly number[];
  isOpenFirst: boolean;
  children: (place: number) => React.ReactNode;
}) => {
  const [isOpen, setIsOpen] = useState(isOpenFirst);
  const [most, setMost] = useState(listedFirst);
  const isPrinted = useIsPrinted();
  if (isPrinted) {
    const printed = marks.slice(0, printedFirst);
    return (
      <>
        <h3>
          {title}{" "}
          <span className="count">
            {printed.length < marks.length && `${numberText(printed.length)} of `}
            {numberText(marks.length)}
          </span>
        </h3>
        <ul>{printed.map(children)}</ul>
      </>
    );
  }
  return (
    <details
      open={isOpen}
      onToggle={({ currentTarget }) => {
        setIsOpen(currentTarget.open);
      }}
    >
      <summary>
        {title} <span className="count">{numberText(marks.length)}</span>
      </summary>
      {(isOpen || marks.length <= listedFirst) && <ul>{marks.slice(0, most).map(children)}</ul>}
      {isOpen && marks.length > most && (
        <button
          type="button"
          onClick={() => {
            setMost(most + listedFirst);
          }}
        >
          {numberText(Math.min(listedFirst, marks.length - most))} more
        </button>
      )}
    </details>
  );
};
