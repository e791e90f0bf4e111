// Owns what a handout says of each item of a collection, in words, and drawings: paper cannot be opened. A statement stands behind whose word
// it is, with its verdict, all that warns, and the numbers of its sources.
import type { WorkNode } from "../../model/nodes.ts";
import { asSentence, listText, upperFirst } from "../../model/formats.ts";
import { standings } from "../../model/words.ts";
import { toldOf, unmatchedIn, verdictText, type Numbered } from "../collection/collection-text.ts";
import type { GatheredItem } from "../collection/gathered.ts";
import {
  noteTexts,
  sourcesTold,
  warningTexts,
  type CollectedStatement,
} from "../collection/told-of-statement.ts";
import { isDraft } from "../marks/words.ts";
import { citationWithDoi } from "../statement/citation.ts";
import { ViewEntry } from "./view-entry.tsx";

/** Numbers of sources, raised behind what they are for. */
const SourceNumbers = ({ numbers }: { numbers: readonly number[] }) =>
  numbers.length === 0 ? null : (
    <sup className="handout-numbers">
      <span className="unseen"> Sources </span>
      {[...new Set(numbers)].join(", ")}
    </sup>
  );

const StatementEntry = ({ item, numbered }: { item: CollectedStatement; numbered: Numbered }) => {
  const { card } = item;
  const warnings = warningTexts(item);
  const notes = noteTexts(item);
  const unmatched = unmatchedIn(item);
  return (
    <>
      <p className="prose">
        <span className="handout-attribution">{card.attribution}:</span> {card.statement}
        <SourceNumbers numbers={sourcesTold(item, numbered).map(({ number }) => number)} />
      </p>
      <p className="quiet">
        {verdictText(card.verdict)}
        {isDraft(card.cautions) && " Draft: no second reader has checked it."}
      </p>
      {warnings.length > 0 && (
        <div className="handout-warnings">
          <p>
            <strong>{warnings.length === 1 ? "Warning" : "Warnings"}</strong>
          </p>
          <ul>
            {warnings.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      {notes.length > 0 && <p className="quiet">Also: {notes.join(" ")}</p>}
      {unmatched.length > 0 && (
        <p className="quiet">Not matched to a publication: {listText(unmatched, "and")}.</p>
      )}
    </>
  );
};

const WorkEntry = ({ work, numbered }: { work: WorkNode; numbered: Numbered }) => {
  const { standing } = work;
  const number = numbered.numberOf(work.id);
  return (
    <>
      <p className="prose">
        {work.csl.title}
        <SourceNumbers numbers={number === undefined ? [] : [number]} />
      </p>
      {standing !== undefined && standing.status !== "stands" && (
        <p className="handout-warnings">
          {standings[standing.status]} {asSentence(standing.reason)}
        </p>
      )}
    </>
  );
};

const ToldLines = ({ lines }: { lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <ul className="quiet">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );

const Entry = ({ item, numbered }: { item: GatheredItem; numbered: Numbered }) => {
  switch (item.as) {
    case "statement":
      return <StatementEntry item={item} numbered={numbered} />;
    case "work":
      return (
        <>
          <WorkEntry work={item.work} numbered={numbered} />
          <ToldLines lines={toldOf(item)} />
        </>
      );
    case "node":
      return (
        <>
          <p className="prose">
            {upperFirst(item.node.kind)}: {item.node.label}
          </p>
          <ToldLines lines={toldOf(item)} />
        </>
      );
    case "view":
      return <ViewEntry view={item} />;
    case "missing":
      return (
        <p className="quiet">
          {item.id}: not found{item.reason === undefined ? "." : `. ${asSentence(item.reason)}`}
        </p>
      );
  }
};

/** The items one below the other, numbered from `from` on, each with the reader's note. */
export const HandoutEntries = ({
  items,
  from,
  numbered,
  notes,
}: {
  items: readonly GatheredItem[];
  from: number;
  numbered: Numbered;
  notes: ReadonlyMap<string, string>;
}) => (
  <ol className="handout-entries" start={from}>
    {items.map((item) => {
      const note = notes.get(item.id);
      return (
        <li key={item.id}>
          <Entry item={item} numbered={numbered} />
          {note !== undefined && <p className="handout-note">{note}</p>}
        </li>
      );
    })}
  </ol>
);

/** Every source once, under its number. */
export const HandoutSources = ({ numbered: { works } }: { numbered: Numbered }) =>
  works.length === 0 ? null : (
    <section className="section" aria-labelledby="sources">
      <h2 id="sources">Sources</h2>
      <ol className="handout-sources">
        {works.map((work) => (
          <li key={work.id}>{citationWithDoi(work)}</li>
        ))}
      </ol>
    </section>
  );
