// Owns what must be stated of a statement wherever it leaves its page, in words: what warns, what it cites, and which references nobody
// has identified. Pure.
import { asSentence } from "../../model/formats.ts";
import { sourceName } from "../../model/source-name.ts";
import type { Caution } from "../../model/support.ts";
import type { CollectedItem } from "../../model/views/collection.ts";
import type { WorkNode } from "../../model/nodes.ts";
import { notesOf, warningsOf } from "../marks/words.ts";
import type { Gathered, Numbered } from "./gathered.ts";

/** A collected statement. */
export type CollectedStatement = Extract<CollectedItem, { as: "statement" }>;

const cautionText = (caution: Caution): string => {
  const name = sourceName(caution);
  const guess = caution.conditional && caution.source?.name !== undefined ? "probably " : "";
  return asSentence(name === undefined ? caution.text : `${caution.text} (${guess}${name})`);
};

/** A caution as a sentence, and the publications that it names or counts. */
export type CautionText = { text: string; works: readonly string[] };

type Behind = Gathered["behind"];

const stated = (caution: Caution, behind: Behind): CautionText => ({
  text: cautionText(caution),
  works: [...new Set(caution.because.flatMap((id) => behind[id] ?? []))],
});

/** What warns. */
export const warningTexts = ({ card }: CollectedStatement, behind: Behind): CautionText[] =>
  warningsOf(card.cautions).map((caution) => stated(caution, behind));

/** What else is to be known. */
export const noteTexts = ({ card }: CollectedStatement, behind: Behind): CautionText[] =>
  notesOf(card.cautions).map((caution) => stated(caution, behind));

/** Publications that warnings and notes name, in their order. */
export const worksInCautions = (item: CollectedStatement, behind: Behind): string[] =>
  [...warningTexts(item, behind), ...noteTexts(item, behind)].flatMap(({ works }) => works);

/** A publication that a statement is from or cites: its number in the list of sources, and how the paper cites it. */
export type SourceText = {
  number: number;
  work: WorkNode;
  /** Absent for the paper itself. */
  cited?: { as: string; isConfirmed: boolean };
};

/** The paper first, then what it cites, in the order of its reference list. */
export const sourceTexts = (
  { source, cites }: CollectedStatement,
  { numberOf, works }: Numbered,
): SourceText[] => {
  const sourceOf = (id: string, cited: SourceText["cited"]): SourceText[] => {
    const number = numberOf(id);
    const work = number === undefined ? undefined : works[number - 1];
    if (number === undefined || work === undefined) return [];
    return [{ number, work, ...(cited !== undefined && { cited }) }];
  };
  return [
    ...sourceOf(source, undefined),
    ...cites.flatMap(({ work, citedAs, basis }) =>
      work === undefined ? [] : sourceOf(work, { as: citedAs, isConfirmed: basis === "confirmed" }),
    ),
  ];
};
