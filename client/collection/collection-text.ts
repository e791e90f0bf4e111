// Owns a collection as texts that leave the page: Markdown and CSV. Whose word a statement is goes with it in words. Pure.
import { attributedSentence } from "../../model/attribution.ts";
import { asSentence, numberText } from "../../model/formats.ts";
import type { CollectedItem } from "../../model/views/collection.ts";
import type { StatementCard } from "../../model/views/card.ts";
import type { TopicSummary, UncitedEvidence } from "../../model/views/browse.ts";
import { citationOf, citationWithDoi } from "../statement/citation.ts";
import { extentText, type Extent } from "./extent-text.ts";
import type { Gathered, Numbered } from "./gathered.ts";
import { numberedWorks } from "./numbered-works.ts";
import { bracketed, summarySentences } from "./summary-text.ts";
import { noteTexts, warningTexts, type CautionText } from "./cautions-and-sources.ts";
import { evidenceName, evidenceTexts } from "./uncited-text.ts";
import { csvText } from "../../model/csv-text.ts";

/** A collection with the reader's notes, by id. */
export type Noted = {
  collection: Gathered;
  notes: ReadonlyMap<string, string>;
  /** Evidence that bears on its statements and is not cited for them; its works are gathered with it. */
  uncited?: readonly UncitedEvidence[];
  /** Where they are those of a topic: its answers in short. */
  summaries?: readonly TopicSummary[];
  /** Where they are taken from a list: how much of it they are. */
  extent?: Extent | undefined;
};

/** What a file says of how much of its list it holds; empty where that is all of it. */
export const extentTexts = ({ extent }: Noted): string[] => {
  const text = extent === undefined ? undefined : extentText(extent);
  return text === undefined ? [] : [text];
};

/** A list without the publications that it holds only as evidence not cited, and the names of its statements. */
export const apartFromEvidence = ({ collection: { items }, uncited = [] }: Noted) => {
  const evidence = new Set(uncited.map(({ work }) => work.id));
  const names = new Map(
    items.flatMap((item) => (item.as === "statement" ? [[item.id, item.card.label] as const] : [])),
  );
  return {
    items: items.filter(({ id }) => !evidence.has(id)),
    nameOf: (statement: string) => names.get(statement),
  };
};

/** References that no publication is matched to, as the paper cites them. */
export const unmatchedIn = (item: Extract<CollectedItem, { as: "statement" }>): string[] =>
  item.cites.flatMap(({ citedAs, work }) => (work === undefined ? [citedAs] : []));

const inSentences = (parts: readonly (string | undefined)[]): string =>
  parts
    .filter((part) => part !== undefined)
    .map((part) => asSentence(part))
    .join(" ");

/** The verdict in sentences. */
export const verdictText = ({ word, basis, but }: StatementCard["verdict"]): string =>
  inSentences([word, basis, but]);

/** The verdict after the attribution, which says whose word the statement is. */
export const groundText = ({ basis, but }: StatementCard["verdict"]): string =>
  inSentences([basis, but]);

const citedIn = (
  item: Extract<CollectedItem, { as: "statement" }>,
  { numberOf }: Numbered,
): string => {
  const numbers = [item.source, ...item.cites.flatMap(({ work }) => work ?? [])].flatMap(
    (work) => numberOf(work) ?? [],
  );
  const unmatched = unmatchedIn(item);
  const rest =
    unmatched.length === 0 ? "" : ` Not matched to a publication: ${unmatched.join("; ")}.`;
  return `Sources: ${[...new Set(numbers)].map((n) => `[${n}]`).join(", ")}.${rest}`;
};

/** A caution as a line of its own, with the numbers of the publications that it names. */
const cautionLine = (
  word: string,
  { text, works }: CautionText,
  { numberOf }: Numbered,
): string => {
  const numbers = works.flatMap((work) => numberOf(work) ?? []).map((n) => ` [${n}]`);
  return `  - ${word}: ${text}${numbers.join("")}`;
};

/** What an entry says that is no statement, sentence by sentence, and that there is more where it is only the beginning. */
export const statedOf = ({ says }: Extract<CollectedItem, { as: "work" | "node" }>): string[] => {
  const more = says.total - says.sentences.length;
  return more > 0 ? [...says.sentences, `And ${numberText(more)} more.`] : says.sentences;
};

/** What every export ends with: what it is, and what it is not. */
const closing = (address: string): string =>
  `Statements restated by Claimtrail (${address}). Educational use, not medical advice.`;

/** The collection as Markdown, its sources numbered below it. `address`: where it can be opened again. */
export const collectionMarkdown = (noted: Noted, title: string, address: string): string => {
  const { collection, notes, uncited = [], summaries = [] } = noted;
  const numbered = numberedWorks(collection);
  const { items, nameOf } = apartFromEvidence(noted);
  const answers = summarySentences(summaries, collection, numbered).flatMap(
    ({ name, sentences, unknown }) => [
      `## ${name}`,
      sentences.map(bracketed).join(" "),
      ...(unknown.length === 0
        ? []
        : [`**What is not known:** ${unknown.map(bracketed).join(" ")}`]),
    ],
  );
  const blocks = items.map((item): string => {
    const note = notes.get(item.id);
    const own = note === undefined ? [] : [`  > Note: ${note.replace(/\n/g, "\n  > ")}`];
    switch (item.as) {
      case "statement":
        return [
          `- ${attributedSentence(item.card)}`,
          `  ${[groundText(item.card.verdict), citedIn(item, numbered)].join(" ").trim()}`,
          ...warningTexts(item, collection.behind).map((stated) =>
            cautionLine("Warning", stated, numbered),
          ),
          ...noteTexts(item, collection.behind).map((stated) =>
            cautionLine("Note", stated, numbered),
          ),
          ...own,
        ].join("\n");
      case "work":
        return [
          `- ${citationOf(item.work)} [${numbered.numberOf(item.work.id)}]`,
          ...statedOf(item).map((line) => `  - ${line}`),
          ...own,
        ].join("\n");
      case "node":
        return [
          `- ${item.node.label}`,
          ...statedOf(item).map((line) => `  - ${line}`),
          ...own,
        ].join("\n");
      case "view":
        return [
          `- [${item.title.replace(/[[\]]/g, "")}](${new URL(item.address, address).href})`,
          ...own,
        ].join("\n");
      case "missing":
        return `- ${item.id}: not found${item.reason === undefined ? "." : `. ${item.reason}`}`;
    }
  });
  const evidence = uncited.map((one) => {
    const number = numbered.numberOf(one.work.id);
    const name = `${evidenceName(one)}${number === undefined ? "" : ` [${number}]`}`;
    return [`- ${name}`, ...evidenceTexts(one, nameOf).map((text) => `  - ${text}`)].join("\n");
  });
  const sources = numbered.works.map((work, i) => `${i + 1}. ${citationWithDoi(work)}`);
  return [
    `# ${title}`,
    ...extentTexts(noted),
    ...answers,
    ...(answers.length === 0 ? [] : ["## Statements"]),
    blocks.join("\n"),
    ...(evidence.length === 0 ? [] : ["## Evidence that is not cited here", evidence.join("\n")]),
    ...(sources.length === 0 ? [] : ["## Sources", sources.join("\n")]),
    closing(address),
    "",
  ].join("\n\n");
};

const columns = [
  "id",
  "kind",
  "statement",
  "whose word",
  "verdict",
  "sources",
  "not matched",
  "note",
] as const;

/** The collection as a table (RFC 4180), one row for each item; a line above it says where it is only a part of a list. */
export const collectionCsv = (noted: Noted): string => {
  const { collection, notes, uncited = [] } = noted;
  const numbered = numberedWorks(collection);
  const { items, nameOf } = apartFromEvidence(noted);
  const byId = new Map(numbered.works.map((work) => [work.id, work] as const));
  const rows = items.map((item): readonly string[] => {
    const note = notes.get(item.id) ?? "";
    switch (item.as) {
      case "statement": {
        const { card, source, cites } = item;
        const works = [source, ...cites.flatMap(({ work }) => work ?? [])];
        const cited = [...new Set(works)].flatMap((work) => byId.get(work) ?? []);
        return [
          card.id,
          card.kind,
          card.statement,
          card.attribution,
          verdictText(card.verdict),
          cited.map(citationOf).join(" | "),
          unmatchedIn(item).join(" | "),
          note,
        ];
      }
      case "work":
        return [item.id, "work", "", "", "", citationOf(item.work), "", note];
      case "node":
        return [item.id, item.node.kind, item.node.label, "", "", "", "", note];
      case "view":
        return [item.address, "view", item.title, "", "", "", "", note];
      case "missing":
        return [item.id, "", "", "", item.reason ?? "not found", "", "", note];
    }
  });
  const evidence = uncited.map((one): readonly string[] => {
    const work = byId.get(one.work.id);
    const stated = evidenceTexts(one, nameOf).join(" ");
    const source = work === undefined ? one.work.label : citationOf(work);
    return [one.work.id, "evidence not cited here", stated, "", "", source, "", ""];
  });
  return csvText(extentTexts(noted), columns, [...rows, ...evidence]);
};
