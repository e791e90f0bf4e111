// Owns entries of a bibliography as CSL-JSON items: the record that the work's node holds and nothing else, with what must not be
// lost on the way in the note. Pure.
import { asSentence } from "../../model/formats.ts";
import type { CslItem } from "../../model/kinds/shared-files.ts";
import type { WorkNode } from "../../model/nodes.ts";
import type { BibliographyEntry } from "../../model/views/bibliography.ts";
import { standings } from "../../model/words.ts";

/** An item as programs that manage references read it (citation-style-language/schema). */
export type ExportedItem = Partial<
  Omit<CslItem, "type" | "issued" | "author" | "authorsIncomplete">
> & {
  id: string;
  type: CslItem["type"];
  author?: CslItem["author"];
  issued?: { "date-parts": [number[]] };
  URL?: string;
  note?: string;
};

type Citing = Extract<BibliographyEntry, { as: "unmatched" }>["citing"];

type CitedWork = Extract<BibliographyEntry, { as: "work" }>;

/** The local part of an id: what reference managers take as a key. */
const keyOf = (id: string): string => id.replace(/^work:/, "").replaceAll(/[:.@~]/g, "-");

/** "Cited as [13] by Zhang 2021", with "probably" where that does not hold by the paper's own reference list. */
const citingText = (citing: readonly Citing[]): string[] =>
  citing.map(
    ({ citedAs, paper, basis }) =>
      `${basis === "confirmed" ? "Cited" : "Probably cited"} as ${citedAs} by ${paper}.`,
  );

const standingText = ({ standing }: WorkNode): string[] =>
  standing === undefined || standing.status === "stands"
    ? []
    : [
        standings[standing.status],
        ...(standing.on === undefined ? [] : [`Since ${standing.on}.`]),
        asSentence(standing.reason),
      ];

/** Whether an item appeared in a journal, known or not. */
export const isPaper = ({ type }: Pick<ExportedItem, "type">): boolean =>
  type === "article-journal" || type === "review";

const bearingText = (papers: readonly string[]): string[] =>
  papers.map((paper) => `Bears on what ${paper} says, without being cited there.`);

const workItem = ({ work, citing, bearsOn = [] }: CitedWork): ExportedItem => {
  const { author, authorsIncomplete, issued, ...csl } = work.csl;
  const { url, isPublic } = work.record;
  const notes = [
    ...standingText(work),
    ...citingText(citing),
    ...bearingText(bearsOn),
    ...(isPaper(csl) && csl["container-title"] === undefined
      ? ["The record that was read does not name the journal."]
      : []),
    ...(authorsIncomplete ? ["The list of authors is incomplete."] : []),
    ...(csl.PMID === undefined ? [] : [`PMID: ${csl.PMID}.`]),
  ];
  return {
    id: keyOf(work.id),
    ...csl,
    ...(author.length > 0 && { author }),
    ...(issued !== undefined && { issued: { "date-parts": [issued.split("-").map(Number)] } }),
    // What has no DOI is found where its record was read, if anyone may go there.
    ...(csl.DOI === undefined && url !== undefined && isPublic === true && { URL: url }),
    ...(notes.length > 0 && { note: notes.join(" ") }),
  };
};

/** A reference that no publication is matched to has no title, no author and no year: a note only. */
const unmatchedItem = ({ reference, citedAs, paper }: Citing): ExportedItem => ({
  id: keyOf(reference.id),
  type: "document",
  note: `Cited as ${citedAs} by ${paper}. Not identified: no publication has been matched to this reference.`,
});

/** The entry as an item. */
export const itemOf = (entry: BibliographyEntry): ExportedItem =>
  entry.as === "work" ? workItem(entry) : unmatchedItem(entry.citing);

/** What is said of the whole file, where its format has a place for it. */
export const aboutFile = (entries: readonly BibliographyEntry[], isWhole: boolean): string[] => {
  const unmatched = entries.filter(({ as }) => as === "unmatched").length;
  return [
    "Records from Claimtrail. Educational use, not medical advice.",
    ...(unmatched === 0
      ? []
      : [`References among these that have not been identified: ${unmatched}.`]),
    ...(isWhole ? [] : [`Not complete: more references stand behind this than are given here.`]),
  ];
};
