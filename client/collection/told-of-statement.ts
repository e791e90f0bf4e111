// Owns what must be told of a statement wherever it leaves its page, in words: what warns, what it cites, and which references nobody
// has identified. Pure.
import { asSentence } from "../../model/formats.ts";
import { sourceName } from "../../model/source-name.ts";
import type { Caution } from "../../model/support.ts";
import type { CollectedItem } from "../../model/views/collection.ts";
import type { WorkNode } from "../../model/nodes.ts";
import { notesOf, warningsOf } from "../marks/words.ts";
import type { Numbered } from "./collection-text.ts";

/** A collected statement. */
export type CollectedStatement = Extract<CollectedItem, { as: "statement" }>;

const cautionText = (caution: Caution): string => {
  const name = sourceName(caution);
  const guess = caution.conditional && caution.source?.name !== undefined ? "probably " : "";
  return asSentence(name === undefined ? caution.text : `${caution.text} (${guess}${name})`);
};

/** What warns, each a sentence. */
export const warningTexts = ({ card }: CollectedStatement): string[] =>
  warningsOf(card.cautions).map(cautionText);

/** What else is to be known, each a sentence. */
export const noteTexts = ({ card }: CollectedStatement): string[] =>
  notesOf(card.cautions).map(cautionText);

/** A publication that a statement is from or cites: its number in the list of sources, and how the paper cites it. */
export type ToldSource = {
  number: number;
  work: WorkNode;
  /** Absent for the paper itself. */
  cited?: { as: string; isConfirmed: boolean };
};

/** The paper first, then what it cites, in the order of its reference list. */
export const sourcesTold = (
  { source, cites }: CollectedStatement,
  { numberOf, works }: Numbered,
): ToldSource[] => {
  const told = (id: string, cited: ToldSource["cited"]): ToldSource[] => {
    const number = numberOf(id);
    const work = number === undefined ? undefined : works[number - 1];
    if (number === undefined || work === undefined) return [];
    return [{ number, work, ...(cited !== undefined && { cited }) }];
  };
  return [
    ...told(source, undefined),
    ...cites.flatMap(({ work, citedAs, basis }) =>
      work === undefined ? [] : told(work, { as: citedAs, isConfirmed: basis === "confirmed" }),
    ),
  ];
};
