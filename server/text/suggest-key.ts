// Owns what to do about a number of a figure that no key holds. Every key that it names was tried: with it the passage is
// found, and it holds the number.
import type { Section, Sentence } from "./canonical-text.ts";
import { printNumber } from "./decimal-commas.ts";
import { isSameNumber } from "./same-number.ts";
import { findPassage, type FoundPassage } from "./passages.ts";
import type { Occurrence } from "./quantities.ts";

/** A number of the text in its place; the sentence's number is 0-based. */
interface Place {
  readonly section: string;
  readonly numbers: Section["numbers"];
  readonly sentence: number;
  readonly held: Sentence;
  readonly occurrence: Occurrence;
}

const isUsable = ({ kind }: Occurrence): boolean => kind === "quantity" || kind === "name";

/** What a curator can do so that `value` stands in a key, in words; where it stands nowhere, what else. */
export const suggestKey = (
  value: number,
  passages: readonly FoundPassage[],
  sections: readonly Section[],
): string => {
  const otherwise = "correct the number, or say how it is derived";
  const all = sections.flatMap(({ id, numbers, sentences }) =>
    sentences.flatMap((held, sentence) =>
      held.occurrences.map((occurrence): Place => ({
        section: id,
        numbers,
        sentence,
        held,
        occurrence,
      })),
    ),
  );
  const isIn = (passage: FoundPassage, { section, sentence }: Place) =>
    section === passage.section && passage.sentences.includes(sentence);
  const places = all.filter(({ occurrence }) => isSameNumber(occurrence.value, value));
  const usable = places.filter(({ occurrence }) => isUsable(occurrence));
  for (const passage of passages) {
    for (const place of usable.filter((one) => isIn(passage, one))) {
      const found = tryKeys(place, passage, sections);
      if (found !== undefined) return `${found}, ${otherwise}`;
    }
  }
  const here = all.filter((place) => passages.some((passage) => isIn(passage, place)));
  const isCase = here.some((p) => places.includes(p) && p.occurrence.kind === "case-label");
  if (isCase)
    return `it is the number of a case, which is no figure: name it in \`cases\` or \`mentionsCases\``;
  if (here.some(({ occurrence }) => occurrence.value === -value)) {
    return `its sentence has ${-value}, with the other sign: ${otherwise}`;
  }
  const [elsewhere] = usable;
  if (elsewhere === undefined) return `and nowhere in the text: ${otherwise}`;
  const { section, sentence } = elsewhere;
  return `add a place to \`where\` that holds it, as sentence ${sentence + 1} of section "${section}" does, ${otherwise}`;
};

/** The first of some keys for a number with which its passage is found, and where to put it; undefined when none does. */
const tryKeys = (
  place: Place,
  { section, keys }: FoundPassage,
  sections: readonly Section[],
): string | undefined => {
  const { occurrence, sentence } = place;
  const at = keys.filter(
    (key) => key.sentence < sentence || (key.sentence === sentence && key.to <= occurrence.from),
  ).length;
  const old = keys.map(({ key }) => key);
  for (const key of keysFor(place)) {
    const tried = findPassage({ section, keys: old.toSpliced(at, 0, key) }, sections);
    const found = tried.isFound ? tried.keys[at] : undefined;
    const holdsIt =
      found?.sentence === sentence && found.from <= occurrence.from && found.to >= occurrence.to;
    if (!holdsIt) continue;
    const where = at > 0 ? `after "${old[at - 1] ?? ""}"` : `before "${old[0] ?? ""}"`;
    return `add the key "${key}" ${where}`;
  }
  return undefined;
};

/** The number itself, as printed, and with the words around it, at most four in all. */
const keysFor = ({ numbers, held, occurrence }: Place): readonly string[] => {
  const { raw } = held;
  const { start, end, value } = occurrence;
  const printed = raw.slice(start, end);
  const before = raw.slice(0, start).trimEnd().split(/\s+/).slice(-2);
  const after = raw.slice(end).trimStart().split(/\s+/).slice(0, 2);
  const joined = [
    [printed, ...after.slice(0, 1)],
    [...before.slice(-1), printed],
    [printed, ...after],
    [...before, printed],
    [...before.slice(-1), printed, ...after.slice(0, 1)],
  ].map((words) => words.join(" "));
  return [printNumber(value, numbers), printed, ...joined].filter(
    (key) => key.length <= 60 && key.trim().split(/\s+/).length <= 4,
  );
};
