// Owns a collection as texts that leave the page: Markdown and CSV. Whose word a statement is goes with it in words. Pure.
import { attributedSentence } from "../../model/attribution.ts";
import { asSentence, numberText } from "../../model/formats.ts";
import type { CollectedItem } from "../../model/views/collection.ts";
import type { StatementCard } from "../../model/views/card.ts";
import type { WorkNode } from "../../model/nodes.ts";
import { citationOf, citationWithDoi } from "../statement/citation.ts";
import type { Gathered } from "./gathered.ts";
import { csvText } from "../../model/csv-text.ts";

/** A collection with the reader's notes, by id. */
export type Noted = { collection: Gathered; notes: ReadonlyMap<string, string> };

/** Works with the number of each. */
export type Numbered = {
  numberOf: (work: string) => number | undefined;
  works: readonly WorkNode[];
};

/** Works as a numbered list: in the order in which the items lead to them, the papers that say it first for each. */
export const numberedWorks = ({ items, works }: Gathered): Numbered => {
  const wanted = items.flatMap((item) => {
    switch (item.as) {
      case "statement":
        return [item.source, ...item.cites.flatMap(({ work }) => work ?? [])];
      case "work":
        return [item.id];
      case "node":
      case "view":
      case "missing":
        return [];
    }
  });
  const byId = new Map(works.map((work) => [work.id, work] as const));
  const listed = [...new Set(wanted)].flatMap((id) => byId.get(id) ?? []);
  const numbers = new Map(listed.map(({ id }, i) => [id, i + 1] as const));
  return { numberOf: (id) => numbers.get(id), works: listed };
};

/** References that no publication is matched to, as the paper cites them. */
export const unmatchedIn = (item: Extract<CollectedItem, { as: "statement" }>): string[] =>
  item.cites.flatMap(({ citedAs, work }) => (work === undefined ? [citedAs] : []));

/** The verdict in sentences. */
export const verdictText = ({ word, basis, but }: StatementCard["verdict"]): string =>
  [word, basis, but]
    .filter((part) => part !== undefined)
    .map((part) => asSentence(part))
    .join(" ");

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

/** What an entry says that is no statement, sentence by sentence, and that there is more where it is only the beginning. */
export const toldOf = ({ says }: Extract<CollectedItem, { as: "work" | "node" }>): string[] => {
  const more = says.total - says.sentences.length;
  return more > 0 ? [...says.sentences, `And ${numberText(more)} more.`] : says.sentences;
};

/** What every export ends with: what it is, and what it is not. */
const closing = (address: string): string =>
  `Statements restated by Claimtrail (${address}). Educational use, not medical advice.`;

/** The collection as Markdown, its sources numbered below it. `address`: where it can be opened again. */
export const collectionMarkdown = (
  { collection, notes }: Noted,
  title: string,
  address: string,
): string => {
  const numbered = numberedWorks(collection);
  const blocks = collection.items.map((item): string => {
    const note = notes.get(item.id);
    const noted = note === undefined ? [] : [`  > Note: ${note.replace(/\n/g, "\n  > ")}`];
    switch (item.as) {
      case "statement":
        return [
          `- ${attributedSentence(item.card)}`,
          `  ${verdictText(item.card.verdict)} ${citedIn(item, numbered)}`,
          ...noted,
        ].join("\n");
      case "work":
        return [
          `- ${citationOf(item.work)} [${numbered.numberOf(item.id)}]`,
          ...toldOf(item).map((line) => `  - ${line}`),
          ...noted,
        ].join("\n");
      case "node":
        return [
          `- ${item.node.label}`,
          ...toldOf(item).map((line) => `  - ${line}`),
          ...noted,
        ].join("\n");
      case "view":
        return [
          `- [${item.title.replace(/[[\]]/g, "")}](${new URL(item.address, address).href})`,
          ...noted,
        ].join("\n");
      case "missing":
        return `- ${item.id}: not found${item.reason === undefined ? "." : `. ${item.reason}`}`;
    }
  });
  const sources = numbered.works.map((work, i) => `${i + 1}. ${citationWithDoi(work)}`);
  return [
    `# ${title}`,
    blocks.join("\n"),
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

/** The collection as a table (RFC 4180), one row for each item. */
export const collectionCsv = ({ collection, notes }: Noted): string => {
  const numbered = numberedWorks(collection);
  const byId = new Map(numbered.works.map((work) => [work.id, work] as const));
  const rows = collection.items.map((item): readonly string[] => {
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
  return csvText([], columns, rows);
};
