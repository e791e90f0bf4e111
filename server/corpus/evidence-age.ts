// Owns placing a publication before or after a reviewed paper.
import type { EvidenceAge } from "../../model/vocabulary.ts";

/**
 * Which came first, by their dates of publication (`2016`, `2016-10` or `2016-10-19`). Within one year only two full days
 * are compared: a month given for one and not for the other decides nothing. Two equal days are the same year.
 * Without both dates nothing is decided.
 */
export const ageOf = (work: string | undefined, paper: string | undefined): EvidenceAge => {
  if (work === undefined || paper === undefined) return "undated";
  const [workYear, paperYear] = [work.slice(0, 4), paper.slice(0, 4)];
  const areDays = work.length === 10 && paper.length === 10;
  const [first, second] = workYear === paperYear && areDays ? [work, paper] : [workYear, paperYear];
  return first < second ? "before-paper" : first > second ? "after-paper" : "same-year";
};
