// Owns the short names of publications.
import type { CslItem, WorkFile } from "../../model/kinds/shared-files.ts";
import { groupedBy } from "../grouped-by.ts";
import type { CorpusIndex } from "./corpus-index.ts";

/**
 * First author and year, as far as they are known: "Wachtel 2015". A work without authors goes by the first words of its title,
 * in quotation marks, so that nobody takes them, or a journal, for who wrote it.
 */
export const workLabel = (csl: CslItem): string => {
  const [first] = csl.author;
  const name =
    first === undefined
      ? `“${shortTitle(csl.title)}”`
      : "family" in first
        ? first.family
        : first.literal;
  const year = csl.issued?.slice(0, 4);
  return year === undefined ? name : `${name} ${year}`;
};

const shortTitle = (title: string): string => {
  const words = title.split(/\s+/);
  return words.length > 6 ? `${words.slice(0, 6).join(" ")} …` : title;
};

/** The names of all works by id: those of one author and year are distinguished by a letter, in the order of date and title. */
const labelsOf = (works: readonly WorkFile[]): ReadonlyMap<string, string> =>
  new Map(
    groupedBy(works, ({ csl }) => workLabel(csl)).flatMap((group) =>
      group
        .toSorted((a, b) => (dateAndTitle(a) < dateAndTitle(b) ? -1 : 1))
        .map(({ id, csl }, i) => {
          const label = workLabel(csl);
          const isStated = group.length === 1 || !/\d{4}$/.test(label);
          return [id, isStated ? label : `${label}${letters[i] ?? ""}`] as const;
        }),
    ),
  );

const letters = "abcdefghijklmnopqrstuvwxyz".split("");

const dateAndTitle = ({ csl }: WorkFile): string => `${csl.issued ?? ""} ${csl.title}`;

const kept = new WeakMap<CorpusIndex, ReadonlyMap<string, string>>();

/** The short name of a work of a corpus: "Wachtel 2015a" where two of that year are entered. */
export const labelOfWork = ({ id, csl }: WorkFile, index: CorpusIndex): string => {
  const known = kept.get(index) ?? labelsOf([...index.works.values()].map(({ value }) => value));
  kept.set(index, known);
  return known.get(id) ?? workLabel(csl);
};
