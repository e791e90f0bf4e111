// Owns how text becomes words, for filters and search alike: both stores and every query use the same words. British and
// American spellings of medical words become one, and so do names written as one word, with hyphens or with Greek letters.
import type { GraphNode } from "../../model/nodes.ts";
import { memoiseWords } from "./memoise-words.ts";

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
  [/metre(?=s?$)/, "meter"],
  [/litre(?=s?$)/, "liter"],
  [/sulph/, "sulf"],
  [/ise(?=$|d$|s$)/, "ize"],
  [/ising$/, "izing"],
  [/isation/, "ization"],
  [/yse(?=$|d$|s$)/, "yze"],
];

/** One word as it is indexed and searched: without accents, lower case, American spelling, at most 40 letters. */
const foldWord = memoiseWords((word) => {
  // Cut when its accents are gone and its ligatures apart: one letter of a text may be a whole phrase of them.
  let folded = word
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .slice(0, maxWordLength)
    .toLowerCase();
  for (const [british, american] of spellings) folded = folded.replace(british, american);
  return folded;
});

/** Greek letters as texts spell them, and the Latin letter that stands for them where one does: "HIF1a", "ug". */
const greekLetters: Readonly<Record<string, readonly [name: string, latin?: string]>> = {
  α: ["alpha", "a"],
  β: ["beta", "b"],
  γ: ["gamma", "g"],
  δ: ["delta", "d"],
  ε: ["epsilon", "e"],
  ζ: ["zeta", "z"],
  η: ["eta"],
  θ: ["theta"],
  ι: ["iota"],
  κ: ["kappa", "k"],
  λ: ["lambda", "l"],
  μ: ["mu", "u"],
  ν: ["nu"],
  ξ: ["xi"],
  π: ["pi"],
  ρ: ["rho"],
  σ: ["sigma", "s"],
  τ: ["tau"],
  φ: ["phi"],
  χ: ["chi"],
  ψ: ["psi"],
  ω: ["omega", "w"],
};
const latinOf = new Map(Object.values(greekLetters).map(([name, latin]) => [name, latin ?? name]));

/** The names of Greek letters, as {@link wordsOf} gives them. */
export const isGreekName = (word: string): boolean => latinOf.has(word);

/** A folded word with its place in the text: UTF-16 start (inclusive) and end (exclusive). */
export type WordSpan = { word: string; start: number; end: number };

/** What a text writes without a gap, or joined by hyphens: "tumour", "Ki-67", "HIF-1α". */
export type Compound = {
  start: number;
  end: number;
  /** Its words in order: "hif", "1", "alpha". Never empty. */
  components: WordSpan[];
};

// A decimal stays whole. Of the hyphens the typed, the plain and the non-breaking one; a dash joins no words.
const token = String.raw`(?:\d+(?:\.\d+)+|[\p{L}\p{N}\p{M}]+)`;
const compound = new RegExp(`${token}(?:[-\u2010\u2011]${token})*`, "gu");
/** Most compounds: one component, without a look at it. */
const isPlain = /^[a-z\d.]+$/i;
// Greek letters within a word are a word of their own: "1α". The micro sign is one of them.
const componentPattern =
  /[\p{sc=Greek}\u00b5][\p{sc=Greek}\u00b5\p{M}]*|[^\p{sc=Greek}\u00b5\-\u2010\u2011]+/gu;

/** What a text writes without a gap, as it stands there, with its place (UTF-16): in order. */
export const writtenIn = (text: string): { written: string; start: number }[] => {
  const found: { written: string; start: number }[] = [];
  for (const { 0: written, index: start } of text.matchAll(compound)) {
    found.push({ written, start });
  }
  return found;
};

/** The compounds of a text in order. */
export const compoundsOf = (text: string): Compound[] =>
  writtenIn(text).map(({ written, start }) => ({
    start,
    end: start + written.length,
    components: componentsOf(written, start),
  }));

/** The components of what {@link writtenIn} gives, with their places in a text where it begins at `start`. */
export const componentsOf = (written: string, start: number): WordSpan[] => {
  if (isPlain.test(written)) {
    return [{ word: foldWord(written), start, end: start + written.length }];
  }
  return [...written.matchAll(componentPattern)].map(({ 0: part, index }) => {
    const word = foldWord(part);
    const from = start + index;
    return { word: greekLetters[word]?.[0] ?? word, start: from, end: from + part.length };
  });
};

/**
 * Neighbouring components written as one word: "ki67"; with Greek letters as their names and as Latin letters, "hif1alpha" and
 * "hif1a". None for components without a letter: the parts of a date or a range do not belong together.
 */
export const joinedForms = (components: readonly string[]): string[] => {
  if (components.length < 2 || !components.some((word) => /\p{L}/u.test(word))) return [];
  const latin = components.map((word) => latinOf.get(word) ?? word);
  return [...new Set([components.join(""), latin.join("")].map(foldWord))];
};

/** In a compound of more components only the whole is joined: every stretch of it would be too many words. */
const maxComponents = 4;

/**
 * The words of a text with their places, in the order in which they begin, the longer first. A compound counts as its components
 * and as every stretch of them in one word, so that "anti-PD-1" is found by "PD1".
 */
export const wordSpansOf = (text: string): WordSpan[] => {
  const spans: WordSpan[] = [];
  for (const { written, start } of writtenIn(text)) {
    const components = componentsOf(written, start);
    const [first] = components;
    if (components.length === 1 && first !== undefined) spans.push(first);
    else spans.push(...withStretches(components));
  }
  return spans;
};

/** Every stretch of a compound's components in one word, with its place. */
export const joinedSpansOf = (components: readonly WordSpan[]): WordSpan[] => {
  if (components.length < 2) return [];
  const stretches =
    components.length > maxComponents
      ? [components]
      : components.flatMap((_, from) =>
          components.slice(from + 1).map((__, more) => components.slice(from, from + more + 2)),
        );
  return stretches.flatMap((stretch) =>
    joinedForms(stretch.map(({ word }) => word)).map((word) => ({
      word,
      start: stretch[0]?.start ?? 0,
      end: stretch.at(-1)?.end ?? 0,
    })),
  );
};

const withStretches = (components: readonly WordSpan[]): WordSpan[] =>
  [...joinedSpansOf(components), ...components].sort((a, b) => a.start - b.start || b.end - a.end);

/** The words of a text in order, folded, joined ones among them. */
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
          node.csl.PMCID ?? "",
          node.csl.number ?? "",
          node.record.registry ?? "",
          node.csl["container-title"] ?? "",
        ].join(" "),
      };
    case "profile":
      return { name: node.label, body: "", extra: "" };
    case "study":
      return {
        name: node.label,
        body: `${node.name} ${node.setting}`,
        extra: [node.population, ...node.registration].join(" "),
      };
    case "report":
      return { name: node.label, body: node.statement, extra: "" };
    case "concept":
      return {
        name: node.label,
        body: [...node.synonyms, ...(node.values ?? []), ...(node.layWords ?? [])].join("; "),
        extra: [
          node.definition ?? "",
          node.note ?? "",
          ...node.identifiers.map(({ id }) => id),
        ].join(" "),
      };
    case "topic":
      return { name: node.label, body: node.question, extra: "" };
    case "reference":
      return {
        name: node.label,
        body: node.namedInText ?? "",
        extra: [
          node.reason,
          ...node.alternatives.flatMap(({ doi, pmid }) => [doi ?? "", pmid ?? ""]),
        ].join(" "),
      };
    case "tension":
      return { name: node.label, body: node.statement, extra: node.mayExplain };
    case "approval":
      return {
        name: node.label,
        body: node.indication,
        extra: [
          node.authority,
          ...node.events.flatMap(({ readFrom: { doi, pmid, registry } }) => [doi, pmid, registry]),
        ].join(" "),
      };
    case "case":
    case "dossier":
      return { name: node.label, body: node.kind === "dossier" ? node.scope : "", extra: "" };
    case "decision":
      // What a branch leads to or leaves open is stated by others, and would make a long text of a short question.
      return {
        name: node.label,
        body: node.branches.map(({ condition }) => condition).join("; "),
        extra: "",
      };
    case "passage":
    case "evidence-line":
    case "summary":
    case "tour":
    case "drawing":
      return { name: "", body: "", extra: "" };
  }
};

/** Kinds that search answers with: those that have a page, or a place of their own on one. */
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
  "decision",
  "dossier",
]);
