// Owns the short name of a publication.
import type { CslItem } from "../../model/kinds/shared-files.ts";

/**
 * First author and year, as far as they are known: "Wachtel 2015". A work without authors goes by its journal or
 * publisher's name, one without that by the first words of its title.
 */
export const workLabel = (csl: CslItem): string => {
  const [first] = csl.author;
  const words = csl.title.split(/\s+/);
  const title = words.length > 6 ? `${words.slice(0, 6).join(" ")} …` : csl.title;
  const name =
    first === undefined
      ? (csl["container-title"] ?? title)
      : "family" in first
        ? first.family
        : first.literal;
  const year = csl.issued?.slice(0, 4);
  return year === undefined ? name : `${name} ${year}`;
};
