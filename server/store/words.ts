// Owns how text becomes words, for filters and search alike: both stores and every query use the same words. British and
// American spellings of medical words become one.
import { LRUCache } from "lru-cache";
import type { GraphNode } from "../../model/graph.ts";

/** Words at most this long are kept; longer ones are cut, so that no query or text can grow an index entry. */
const maxWordLength = 40;

// Ordered: the first pair that fits is applied, then the next to its result. Left the British form, right the American.
const spellings: readonly (readonly [RegExp, string])[] = [
  [/^oe(?=dem|soph|str)/, "e"],
  [/oedem/, "edem"],
  [/haem/, "hem"],
  [/aem(?=i|$)/, "em"],
  [/paed(?=i)/, "ped"],
  [/anaes/, "anes"],
  [/pnoea/, "pnea"],
  [/rhoea/, "rhea"],
  [/orrhoe/, "orrhe"],
  [/oeco/, "eco"],
  [/aeti(?=o)/, "eti"],
  [/caec/, "cec"],
  [/gynae/, "gyne"],
  [/leuk?aem/, "leukem"],
  [/tumour/, "tumor"],
  [/colour/, "color"],
  [/fibre/, "fiber"],
  [/centre/, "center"],
  [/metre$/, "meter"],
  [/litre$/, "liter"],
  [/sulph/, "sulf"],
  [/ise(?=$|d$|s$)/, "ize"],
  [/isation/, "ization"],
  [/yse(?=$|d$|s$)/, "yze"],
];

/** Texts use few different words often: what was folded lately is looked up. */
const folds = new LRUCache<string, string>({ max: 100_000 });

/** One word as it is indexed and searched: without accents, lower case, American spelling, at most 40 letters. */
const foldWord = (word: string): string => {
  const known = folds.get(word);
  if (known !== undefined) return known;
  const folded = foldAnew(word);
  folds.set(word, folded);
  return folded;
};

const foldAnew = (word: string): string => {
  let folded = word
    .slice(0, maxWordLength)
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
  for (const [british, american] of spellings) folded = folded.replace(british, american);
  return folded;
};

/** A folded word with its place in the text: UTF-16 start (inclusive) and end (exclusive). */
export type WordSpan = { word: string; start: number; end: number };

/** The words of a text with their places. Hyphenated words count as their parts; decimals stay whole. */
export const wordSpansOf = (text: string): WordSpan[] =>
  [...text.matchAll(/\d+(?:\.\d+)+|[\p{L}\p{N}\p{M}]+/gu)].map((match) => ({
    word: foldWord(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));

/** The words of a text in order, folded. */
export const wordsOf = (text: string): string[] => wordSpansOf(text).map(({ word }) => word);

/** The text of a node that filters and search look at; parts in falling weight. */
export type SearchText = { name: string; body: string; extra: string };

/** What a node can be found by, without its neighbours. */
export const searchTextOf = (node: GraphNode): SearchText => {
  switch (node.kind) {
    case "claim":
    case "recommendation":
      return {
        name: node.label,
        body: node.statement,
        extra: [node.note ?? "", ...node.notReported].join(" "),
      };
    case "work":
      return {
        name: node.label,
        body: node.csl.title,
        extra: [
          ...node.csl.author.map((a) => ("family" in a ? a.family : a.literal)),
          node.csl.DOI ?? "",
          node.csl.PMID ?? "",
          node.csl["container-title"] ?? "",
        ].join(" "),
      };
    case "study":
      return {
        name: node.label,
        body: `${node.name} ${node.setting}`,
        extra: [node.population, ...node.registration].join(" "),
      };
    case "report":
      return { name: node.label, body: node.statement, extra: "" };
    case "concept":
      return { name: node.label, body: node.synonyms.join(" "), extra: node.note ?? "" };
    case "topic":
      return { name: node.label, body: node.question, extra: "" };
    case "reference":
      return { name: node.label, body: node.namedInText ?? "", extra: node.reason };
    case "tension":
      return { name: node.label, body: node.statement, extra: node.mayExplain };
    case "approval":
      return { name: node.label, body: node.indication, extra: node.authority };
    case "case":
    case "dossier":
      return { name: node.label, body: node.kind === "dossier" ? node.scope : "", extra: "" };
    case "passage":
    case "line":
      return { name: "", body: "", extra: "" };
  }
};

/** Kinds that search answers with: those that have a page. */
export const searchableKinds: ReadonlySet<GraphNode["kind"]> = new Set<GraphNode["kind"]>([
  "claim",
  "recommendation",
  "work",
  "study",
  "concept",
  "topic",
  "reference",
  "tension",
  "approval",
  "case",
  "dossier",
]);
