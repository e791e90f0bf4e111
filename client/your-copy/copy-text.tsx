// Owns one section of the reader's text with its margin, where each sentence can be changed in its place.
import { useId, useState, type ReactNode } from "react";
import { numberText } from "../../model/formats.ts";
import type { SentenceEdit } from "../../server/text/canonical-text.ts";
import { changedWords } from "./changed-words.ts";
import { CopyMargin } from "./copy-margin.tsx";
import type { Fallen } from "./fallen.ts";
import type { Margins } from "./margin.ts";
import type { Reading, ReadSentence } from "./read-copy.ts";

/** The anchor of a sentence of the section that is shown; 0-based. */
export const sentenceId = (sentence: number): string => `sentence-${sentence + 1}`;

/** A field with the sentence in it. Ctrl or Cmd with Enter applies it, Escape leaves it. */
const SentenceField = ({
  text,
  number,
  onDone,
}: {
  text: string;
  number: number;
  /** Without a text, the sentence stays as it was. */
  onDone: (text?: string) => void;
}) => {
  const hint = useId();
  const [given, setGiven] = useState(text);
  return (
    <form
      className="sentence-field"
      onSubmit={(event) => {
        event.preventDefault();
        onDone(given);
      }}
    >
      <textarea
        autoFocus
        aria-label={`Sentence ${number}`}
        aria-describedby={hint}
        rows={Math.min(14, Math.ceil(text.length / 44) + 1)}
        spellCheck={false}
        value={given}
        onChange={(event) => {
          setGiven(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === "Escape") onDone();
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) onDone(given);
        }}
      />
      <p id={hint} className="quiet small">
        Ctrl+Enter applies it, Escape leaves it as it was.
      </p>
      <p className="copy-tools">
        <button type="submit" className="plain-button">
          Apply
        </button>
        <button
          type="button"
          className="plain-button"
          onClick={() => {
            onDone();
          }}
        >
          Cancel
        </button>
      </p>
    </form>
  );
};

/** A sentence before and after it was changed, each with what the other does not have marked. */
const bothWays = (before: string, after: string): { was: ReactNode; is: ReactNode } => {
  const words = changedWords(before, after);
  return {
    was: words.map(({ text, in: which }, i) =>
      which === "after" ? null : which === "before" ? <del key={i}>{text}</del> : text,
    ),
    is: words.map(({ text, in: which }, i) =>
      which === "before" ? null : which === "after" ? <ins key={i}>{text}</ins> : text,
    ),
  };
};

const SentenceItem = ({
  sentence,
  number,
  edited,
  margins,
  fallen,
  onEdit,
}: {
  sentence: ReadSentence;
  number: number;
  /** How it reads instead; undefined where it was not changed. */
  edited: string | undefined;
  margins: Margins;
  fallen: Fallen | undefined;
  onEdit: (text: string) => void;
}) => {
  const [isOpen, setOpen] = useState(false);
  // Whoever leaves the field is where it was opened.
  const [wasOpen, setWasOpen] = useState(false);
  const shown = edited ?? sentence.text;
  const ways = edited === undefined ? undefined : bothWays(sentence.text, edited);
  return (
    <li className="copy-sentence" id={sentenceId(number - 1)}>
      <div className="copy-words">
        {isOpen ? (
          <SentenceField
            text={shown}
            number={number}
            onDone={(text) => {
              setOpen(false);
              if (text !== undefined && text !== shown) onEdit(text);
            }}
          />
        ) : (
          <>
            <p className="copy-line">
              <span className="copy-number" aria-hidden="true">
                {number}
              </span>
              {ways === undefined ? (
                sentence.text
              ) : shown.trim() === "" ? (
                <ins>(taken away)</ins>
              ) : (
                ways.is
              )}
            </p>
            {ways !== undefined && <p className="quiet small">It read: {ways.was}</p>}
            <p className="copy-tools">
              <button
                type="button"
                className="plain-button small"
                autoFocus={wasOpen}
                onClick={() => {
                  setOpen(true);
                  setWasOpen(true);
                }}
              >
                Change<span className="unseen"> sentence {number}</span>
              </button>
              {edited !== undefined && (
                <button
                  type="button"
                  className="plain-button small"
                  onClick={() => {
                    onEdit(sentence.text);
                  }}
                >
                  Put back<span className="unseen"> sentence {number}</span>
                </button>
              )}
            </p>
          </>
        )}
      </div>
      <CopyMargin sentence={sentence} margins={margins} fallen={fallen} />
    </li>
  );
};

/** How many statements of a section fall or have to be read again. */
const reachedIn = (section: Reading["sections"][number], fallen: Fallen | undefined): number =>
  fallen?.statements.filter(({ id }) => section.sentences.some(({ names }) => names.includes(id)))
    .length ?? 0;

/** One section, and the choice of another. */
export const CopyText = ({
  reading: { sections },
  shown,
  edits,
  margins,
  fallen,
  onShow,
  onEdit,
}: {
  reading: Reading;
  /** Id of the section. */
  shown: string;
  edits: readonly SentenceEdit[];
  margins: Margins;
  fallen: Fallen | undefined;
  onShow: (section: string) => void;
  onEdit: (edit: SentenceEdit) => void;
}) => {
  const at = sections.findIndex(({ id }) => id === shown);
  const section = sections[at];
  if (section === undefined) return null;
  const beside = [
    { name: "Previous", to: sections[at - 1] },
    { name: "Next", to: sections[at + 1] },
  ];
  return (
    <section className="copy-text" aria-labelledby="copy-section">
      <div className="narrowing copy-sections">
        <label>
          Section
          <select
            value={section.id}
            onChange={(event) => {
              onShow(event.target.value);
            }}
          >
            {sections.map((one) => {
              const reached = reachedIn(one, fallen);
              return (
                <option key={one.id} value={one.id}>
                  {one.title}
                  {reached > 0 && ` (${numberText(reached)} affected)`}
                </option>
              );
            })}
          </select>
        </label>
        {beside.map(({ name, to }) => (
          <button
            key={name}
            type="button"
            className="plain-button"
            disabled={to === undefined}
            onClick={() => {
              if (to !== undefined) onShow(to.id);
            }}
          >
            {name}
            <span className="unseen"> section</span>
          </button>
        ))}
      </div>
      <h2 id="copy-section">{section.title}</h2>
      {section.sentences.length === 0 ? (
        <p className="quiet">This heading has no text of its own.</p>
      ) : (
        <ol className="copy-sentences">
          {section.sentences.map((sentence, i) => (
            <SentenceItem
              key={`${section.id} ${i}`}
              sentence={sentence}
              number={i + 1}
              edited={
                edits.find((edit) => edit.section === section.id && edit.sentence === i)?.text
              }
              margins={margins}
              fallen={fallen}
              onEdit={(text) => {
                onEdit({ section: section.id, sentence: i, text });
              }}
            />
          ))}
        </ol>
      )}
    </section>
  );
};
