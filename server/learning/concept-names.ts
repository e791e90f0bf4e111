// Owns how concepts stand in the text of statements: by which names, where, in which number, and what short form needs
// explaining. English grammar only; nothing about any field. Pure.
import { upperFirst } from "../../model/formats.ts";
import type { ConceptNode } from "../../model/nodes.ts";

/** A name that a text may use for a concept. */
export type ConceptName = {
  name: string;
  /** How it is made, so that another concept can be named in the same way: "label", "label, vena cava". */
  by: string;
};

/** Where a text names a concept. */
export type Surface = {
  start: number;
  end: number;
  by: string;
  /** Whether it stands in the plural by its own form, by an s that the text adds, or in the singular. */
  number: "plural" | "with s" | "singular";
};

/** Stands in a text for what is to be found. */
export const gap = "_____";

/**
 * Every name of a concept: its label, the label with another concept's synonym inside ("lower segment of the vena cava" for
 * "… of the inferior vena cava"), its synonyms. `all` are the concepts that may stand inside a label.
 */
export const namesOf = (concept: ConceptNode, all: readonly ConceptNode[]): ConceptName[] => {
  const { label } = concept;
  const within = all.flatMap((inner) =>
    inner.id !== concept.id && inner.label.includes(" ") && label.includes(inner.label)
      ? inner.synonyms.map((synonym) => ({
          name: label.replace(inner.label, synonym),
          by: `label, ${synonym}`,
        }))
      : [],
  );
  return [
    { name: label, by: "label" },
    ...within,
    ...concept.synonyms.map((name) => ({ name, by: `synonym, ${name}` })),
  ];
};

/** A short form in capitals: "IVC", "PDGFRα", "Ki-67" are; "Prolene" is not. */
export const isShortForm = (name: string): boolean =>
  /^[\p{L}\d-]{2,9}$/u.test(name) && (name.match(/\p{Lu}|\d/gu)?.length ?? 0) >= 2;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

const placesOf = (text: string, name: string): { start: number; end: number; s: string }[] => {
  const flags = isShortForm(name) ? "gu" : "giu";
  const whole = new RegExp(`(?<![\\p{L}\\d-])${escaped(name)}(s?)(?![\\p{L}\\d-])`, flags);
  return [...text.matchAll(whole)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    s: match[1] ?? "",
  }));
};

/** Whether a name is in the plural, as far as its form shows: its head stands before "of", "in" and the like. */
export const isPlural = (name: string): boolean => {
  const [head = name] = name.split(
    / (?:of|in|with|without|by|on|along|from|around|after|beside|to) /,
  );
  return /[^siu]s$/.test(head);
};

/**
 * Where a text names a concept, by its longest name that stands there. Undefined where it does not, or names it in a second
 * place as well, which would give away what stands in the first.
 */
export const findSurface = (text: string, names: readonly ConceptName[]): Surface | undefined => {
  const longest = names.toSorted((a, b) => b.name.length - a.name.length);
  let found: Surface | undefined;
  for (const { name, by } of longest) {
    for (const { start, end, s } of placesOf(text, name)) {
      if (found === undefined) {
        found = {
          start,
          end,
          by,
          number: s !== "" ? "with s" : isPlural(name) ? "plural" : "singular",
        };
      } else if (start >= found.end) {
        // "the inferior vena cava (IVC)": the short form goes with what it is short for.
        if (text.slice(found.end, start) !== " (" || text[end] !== ")") return undefined;
        found = { ...found, end: end + 1 };
      } else if (end <= found.start) return undefined;
    }
  }
  return found;
};

/** The text with the gap in place of what stands there. */
export const withGap = (text: string, { start, end }: { start: number; end: number }): string =>
  text.slice(0, start) + gap + text.slice(end);

/** The name in the plural; undefined where a rule as simple as this would not write it as people do. */
export const pluralOfName = (name: string): string | undefined => {
  if (isPlural(name)) return name;
  if (/ (?:of|in|with|by|on|to|and) /.test(name) || /(?:[sxz]|[cs]h|[^aeiou]y|ing|ion)$/.test(name))
    return undefined;
  return `${name}s`;
};

/**
 * A name as it stands in a place of a text: in the number asked for, with a capital where a sentence begins. Undefined where it cannot
 * stand there: it is in the plural and the place is not, or it holds more than words.
 */
export const nameAt = (name: string, text: string, surface: Surface): string | undefined => {
  if (!/^[\p{L}\d][\p{L}\d ’'-]*$/u.test(name) || /\d/.test(name)) return undefined;
  const inNumber = surface.number === "with s" ? pluralOfName(name) : name;
  if (inNumber === undefined || isPlural(inNumber) !== (surface.number !== "singular"))
    return undefined;
  return surface.start === 0 ? upperFirst(inNumber) : inNumber;
};

/** Whether a name can follow what stands before the gap: "a" asks for a consonant, "an" for a vowel. */
export const fitsArticle = (name: string, text: string, { start }: { start: number }): boolean => {
  const article = /\b(an?) $/i.exec(text.slice(0, start))?.[1]?.toLowerCase();
  return article === undefined || (article === "an") === /^[aeiou]/i.test(name);
};

/** Words of a name that mean something, folded: whoever sees one of them beside the gap sees the answer. */
export const contentWords = (name: string): string[] =>
  name.toLowerCase().match(/[\p{L}\d]{5,}/gu) ?? [];

/** Short forms that stand in a text without what they are short for, by the order of the concepts. */
export const unexplainedIn = (
  text: string,
  concepts: readonly ConceptNode[],
): { short: string; long: string }[] =>
  concepts.flatMap(({ label, synonyms }) =>
    synonyms
      .filter(
        (short) =>
          isShortForm(short) &&
          placesOf(text, short).length > 0 &&
          !text.includes(`(${short})`) &&
          !synonyms.some(
            (longer) => longer.includes(` ${short}`) && text.includes(longer.slice(1)),
          ) &&
          !text.toLowerCase().includes(label.toLowerCase()),
      )
      .map((short) => ({ short, long: label })),
  );
