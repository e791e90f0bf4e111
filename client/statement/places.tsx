// Owns where in the paper a statement stands: section, sentence, keys, and the sentence itself where its text is held.
import type { PassageView } from "../../model/views/statement.ts";
import type { DossierNode } from "../../model/nodes.ts";

const markedParts = (text: NonNullable<PassageView["text"]>) => {
  const marks = [...text.marks].sort((a, b) => a.start - b.start);
  const result: { key: number; text: string; isMarked: boolean }[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    if (start < at) continue;
    if (start > at) result.push({ key: at, text: text.sentence.slice(at, start), isMarked: false });
    result.push({ key: start, text: text.sentence.slice(start, end), isMarked: true });
    at = end;
  }
  if (at < text.sentence.length)
    result.push({ key: at, text: text.sentence.slice(at), isMarked: false });
  return result;
};

const sentenceNumbers = (numbers: readonly number[] | undefined): string => {
  const [first] = numbers ?? [];
  const last = numbers?.at(-1);
  if (first === undefined) return "place not verified yet";
  return last === undefined || last === first ? `sentence ${first}` : `sentences ${first}–${last}`;
};

const Place = ({ view: { passage, text } }: { view: PassageView }) => (
  <li className="place">
    <p className="place-name">
      {passage.sectionTitle}, {sentenceNumbers(passage.sentences)}
    </p>
    {text === undefined ? (
      <ul className="keys" aria-label="Found by these words and figures, in this order">
        {passage.keys.map((key, i) => (
          <li key={i}>{key}</li>
        ))}
      </ul>
    ) : (
      <blockquote className="sentence">
        <p>
          {markedParts(text).map((part) =>
            part.isMarked ? <mark key={part.key}>{part.text}</mark> : part.text,
          )}
        </p>
        {!text.isVerifiedText && (
          <p className="small quiet">The text held here differs from the verified text.</p>
        )}
      </blockquote>
    )}
    <p className="small">
      <a href={passage.url} rel="noreferrer">
        Read it on the publisher’s page
      </a>
    </p>
  </li>
);

/** The places, in the order the curator gave them. */
export const Places = ({
  passages,
  dossier,
}: {
  passages: readonly PassageView[];
  dossier: DossierNode;
}) => (
  <section className="section" aria-labelledby="places">
    <h2 id="places">Where the paper says so</h2>
    <ol className="places">
      {passages.map((view) => (
        <Place key={view.passage.id} view={view} />
      ))}
    </ol>
    {passages.every((view) => view.text === undefined) && (
      <p className="small quiet">
        The sentences of “{dossier.title}” are not held here; each place is identified by a few of
        its words and figures.
      </p>
    )}
  </section>
);
