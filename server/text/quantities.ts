// Owns which numbers of a sentence are quantities: what the ledger counts and figures are bound to. Numbers that are names
// (codes, figure and table numbers, list numbers, citation markers) are locked with the sentence but not counted.
import { expandMarkers, markerGroup, normalNumber } from "./fold.ts";

/** A number in a sentence, with its UTF-16 span. A `case-label` names a patient ("case 2"). */
export type Quantity = {
  value: number;
  kind: "figure" | "word" | "case-label";
  start: number;
  end: number;
};

/** A citation marker in a sentence; `alone` when no other marker shares its brackets. */
export type MarkerPlace = { marker: number; alone: boolean; start: number; end: number };

/** What the numbers of a sentence are. */
export type Numbers = { quantities: Quantity[]; markers: MarkerPlace[] };

const units =
  "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen".split(
    "|",
  );
const tens = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety".split("|");
const ordinals =
  "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth".split("|");

// Sentences are scanned from left to right; at each place the first pattern that fits wins.
const caseLabels =
  /\b[Cc]ases\s+\d{1,2}(?!\d)(?:(?:,\s*(?:and\s+)?|\s*,?\s+and\s+|\s*[–-]\s*)\d{1,2}(?![\d.]))*|\b[Cc]ase\s+\d{1,2}(?![\d.])(?:\s+and\s+\d{1,2}(?![\d.]))*/y;
const names: readonly RegExp[] = [
  // figures and tables of the paper: "Fig. 3A", "Figs. 1, 2", "Table 1"
  /\b(?:Figs?\.?|Figures?|Tables?)\s*\d+[A-Z]?(?:\s*(?:,|and|–|-)\s*(?:\d+[A-Z]?|[A-Z]\b))*/y,
  // list numbers: "(1)"
  /\(\d{1,2}\)/y,
  // numbers of something: "No. 62012"
  /\bNos?\.?\s*\d[\d/-]*/y,
  // chemical names: "3-methyl-4-hydroxymandelic"
  /\b\d+(?:,\d+)*-\p{L}[\p{L}]*(?:-\d+(?:,\d+)*-\p{L}+)+/uy,
  // sutures: "4–0"
  /\b\d{1,2}[–‐‑-]0\b(?!\.\d)/y,
  // codes that begin with a letter: "NCT00061984", "Ki-67", "G1", "cmH2O"
  /(?<![\p{L}\d])\p{L}+[-‐‑]?\d+[\p{L}\d]*(?![.\d])|(?<![\p{L}\d])\p{L}{2,}\d+\p{L}+/uy,
];
const number = /\d{1,3}(?:,\d{3})+(?:[.·]\d+)?|\d+(?:[.·]\d+)?/y;
const word = /\p{L}+(?:[-‐‑]\p{L}+)*/uy;

const smallNumbers = new Map<string, number>([
  ...units.map((name, i) => [name, i] as const),
  ...tens.map((name, i) => [name, 20 + 10 * i] as const),
  ...tens.flatMap((ten, i) =>
    units.slice(1, 10).map((unit, j) => [`${ten}${unit}`, 21 + 10 * i + j] as const),
  ),
]);

/** A text that lost its ligatures lost those of Th too: its "Tree" is three, and its "Ten" is then. */
export const isDamaged = (text: string): boolean =>
  /\bT(?:e|is|ese|erefore)\b/.test(text) && !/\bTh(?:e|is|ese|erefore)\b/.test(text);

/**
 * The value of a number word, undefined for any other. `next` is what follows it. "one of the" counts nothing; ordinals
 * count only days, weeks, months and years ("on the third day"), since elsewhere they are names ("twelfth rib").
 */
const wordValue = (raw: string, next: string, damaged: boolean): number | undefined => {
  const name = raw.toLowerCase().replace(/[-‐‑]/g, "");
  if (damaged && raw === "Tree") return 3;
  if (damaged && raw === "Ten") return undefined;
  const ordinal = ordinals.indexOf(name);
  if (ordinal >= 0) {
    return /^\s+(?:day|week|month|year)s?\b/.test(next) ? ordinal + 1 : undefined;
  }
  if (name === "one" && /^\s+of\s+the\b/.test(next)) return undefined;
  const first = name.split(/(?=hundred|thousand)/)[0] ?? name;
  const small = smallNumbers.get(first);
  if (small === undefined) return undefined;
  const scale = /^\s*(hundred|thousand)\b/.exec(next)?.[1];
  return small * (scale === "hundred" ? 100 : scale === "thousand" ? 1000 : 1);
};

/** Finds the quantities and markers of a sentence, in order. `damaged` as {@link isDamaged} says of the whole text. */
export const scanNumbers = (sentence: string, damaged: boolean): Numbers => {
  const quantities: Quantity[] = [];
  const markers: MarkerPlace[] = [];
  const at = (pattern: RegExp, index: number): string | undefined => {
    pattern.lastIndex = index;
    return pattern.exec(sentence)?.[0];
  };
  let index = 0;
  while (index < sentence.length) {
    const group = at(markerGroup, index);
    if (group !== undefined) {
      const found = expandMarkers(group);
      for (const marker of found) {
        markers.push({
          marker,
          alone: found.length === 1,
          start: index,
          end: index + group.length,
        });
      }
      index += group.length;
      continue;
    }
    const cases = at(caseLabels, index);
    if (cases !== undefined) {
      for (const label of cases.matchAll(/\d+/g)) {
        const start = index + label.index;
        const end = start + label[0].length;
        quantities.push({ value: Number(label[0]), kind: "case-label", start, end });
      }
      index += cases.length;
      continue;
    }
    const name = names.map((pattern) => at(pattern, index)).find((found) => found !== undefined);
    if (name !== undefined && /\d/.test(name)) {
      index += name.length;
      continue;
    }
    const printed = at(number, index);
    if (printed !== undefined) {
      const end = index + printed.length;
      quantities.push({ value: Number(normalNumber(printed)), kind: "figure", start: index, end });
      index = end;
      continue;
    }
    const letters = at(word, index);
    if (letters !== undefined) {
      index = scanWord(sentence, letters, index, damaged, quantities);
      continue;
    }
    index += 1;
  }
  return { quantities, markers };
};

/** Adds the number that a word, or the beginning of a hyphenated one, stands for; returns where to go on. */
const scanWord = (
  sentence: string,
  letters: string,
  index: number,
  damaged: boolean,
  quantities: Quantity[],
): number => {
  const whole = wordValue(letters, sentence.slice(index + letters.length), damaged);
  if (whole !== undefined) {
    quantities.push({ value: whole, kind: "word", start: index, end: index + letters.length });
    return index + letters.length;
  }
  // "three-year": the number word before the hyphen counts
  const first = letters.split(/[-‐‑]/)[0] ?? letters;
  if (first.length < letters.length) {
    const value = ordinals.includes(first.toLowerCase())
      ? undefined
      : wordValue(first, "", damaged);
    if (value !== undefined) {
      quantities.push({ value, kind: "word", start: index, end: index + first.length });
    }
  }
  return index + letters.length;
};
