// Owns what a handout says of each item of a collection, in words, and drawings: paper cannot be opened. A statement stands behind whose word
// it is, with its verdict, all that warns, and the numbers of its sources.
import { Fragment } from "react";
import type { WorkNode } from "../../model/nodes.ts";
import { asSentence, listText, upperFirst } from "../../model/formats.ts";
import { standings } from "../../model/words.ts";
import { groundText, statedOf, unmatchedIn } from "../collection/collection-text.ts";
import type { Gathered, GatheredItem, Numbered } from "../collection/gathered.ts";
import {
  noteTexts,
  sourceTexts,
  warningTexts,
  type CollectedStatement,
  type CautionText,
} from "../collection/cautions-and-sources.ts";
import { isDraft } from "../marks/words.ts";
import { citationWithDoi } from "../statement/citation.ts";
import { ViewEntry } from "./view-entry.tsx";

type Sources = { numbered: Numbered; behind: Gathered["behind"] };

/** Numbers of sources, raised behind what they are for. */
export const SourceNumbers = ({ numbers }: { numbers: readonly number[] }) =>
  numbers.length === 0 ? null : (
    <sup className="handout-numbers">
      <span className="unseen"> Sources </span>
      {[...new Set(numbers)].join(", ")}
    </sup>
  );

const numbersOf = (works: readonly string[], { numberOf }: Numbered): number[] =>
  works.flatMap((work) => numberOf(work) ?? []);

/** A caution as a sentence, with the numbers of the publications that it names. */
const Stated = ({
  stated: { text, works },
  numbered,
}: {
  stated: CautionText;
  numbered: Numbered;
}) => (
  <>
    {text}
    <SourceNumbers numbers={numbersOf(works, numbered)} />
  </>
);

const StatementEntry = ({ item, numbered, behind }: { item: CollectedStatement } & Sources) => {
  const { card } = item;
  const warnings = warningTexts(item, behind);
  const notes = noteTexts(item, behind);
  const unmatched = unmatchedIn(item);
  const draft = isDraft(card.cautions) ? " Draft: no second reader has checked it." : "";
  const ground = `${groundText(card.verdict)}${draft}`.trim();
  return (
    <>
      <p className="prose">
        <span className="handout-attribution">{card.attribution}:</span> {card.statement}
        <SourceNumbers numbers={sourceTexts(item, numbered).map(({ number }) => number)} />
      </p>
      {ground !== "" && <p className="quiet">{ground}</p>}
      {warnings.length > 0 && (
        <div className="handout-warnings">
          <p>
            <strong>{warnings.length === 1 ? "Warning" : "Warnings"}</strong>
          </p>
          <ul>
            {warnings.map((stated) => (
              <li key={stated.text}>
                <Stated stated={stated} numbered={numbered} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {notes.length > 0 && (
        <p className="quiet">
          Also:
          {notes.map((stated) => (
            <Fragment key={stated.text}>
              {" "}
              <Stated stated={stated} numbered={numbered} />
            </Fragment>
          ))}
        </p>
      )}
      {unmatched.length > 0 && (
        <p className="quiet">Not matched to a publication: {listText(unmatched, "and")}.</p>
      )}
    </>
  );
};

/** Why a publication no longer stands; nothing where it does. */
export const WorkStanding = ({ work, numbered, behind }: { work: WorkNode } & Sources) => {
  const { standing } = work;
  if (standing === undefined || standing.status === "stands") return null;
  const others = (behind[work.id] ?? []).filter((id) => id !== work.id);
  return (
    <p className="handout-warnings">
      {standings[standing.status]} {asSentence(standing.reason)}
      <SourceNumbers numbers={numbersOf(others, numbered)} />
    </p>
  );
};

const WorkEntry = ({ work, ...sources }: { work: WorkNode } & Sources) => (
  <>
    <p className="prose">
      {work.csl.title}
      <SourceNumbers numbers={numbersOf([work.id], sources.numbered)} />
    </p>
    <WorkStanding work={work} {...sources} />
  </>
);

const Lines = ({ lines }: { lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <ul className="quiet">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );

const Entry = ({ item, ...sources }: { item: GatheredItem } & Sources) => {
  switch (item.as) {
    case "statement":
      return <StatementEntry item={item} {...sources} />;
    case "work":
      return (
        <>
          <WorkEntry work={item.work} {...sources} />
          <Lines lines={statedOf(item)} />
        </>
      );
    case "node":
      return (
        <>
          <p className="prose">
            {upperFirst(item.node.kind)}: {item.node.label}
          </p>
          <Lines lines={statedOf(item)} />
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
  notes,
  ...sources
}: {
  items: readonly GatheredItem[];
  from: number;
  notes: ReadonlyMap<string, string>;
} & Sources) => (
  <ol className="handout-entries" start={from}>
    {items.map((item) => {
      const note = notes.get(item.id);
      return (
        <li key={item.id}>
          <Entry item={item} {...sources} />
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
