// Owns how works are cited in words, and the text behind "cite this". Pure.
import { doiAddress } from "../../model/doi-address.ts";
import type { WorkNode } from "../../model/nodes.ts";

const authorsOf = ({ csl }: WorkNode): string => {
  const names = csl.author.map((a) =>
    "literal" in a
      ? a.literal
      : `${a.family}${a.given === undefined ? "" : ` ${initials(a.given)}`}`,
  );
  if (names.length === 0) return "";
  const shown = names.slice(0, 3).join(", ");
  return names.length > 3 || csl.authorsIncomplete ? `${shown}, et al.` : `${shown}.`;
};

const initials = (given: string): string =>
  given
    .split(/[\s.-]+/)
    .map((part) => part.charAt(0).toUpperCase())
    .join("");

/** A work in one line: authors, title, journal, year, volume and pages, as far as they are known. */
export const citationOf = (work: WorkNode): string => {
  const { csl } = work;
  const title = csl.title === "" ? "" : `${csl.title.replace(/\.$/, "")}.`;
  const volume =
    csl.volume === undefined
      ? ""
      : `;${csl.volume}${csl.issue === undefined ? "" : `(${csl.issue})`}${csl.page === undefined ? "" : `:${csl.page}`}`;
  const number = csl.number === undefined ? "" : `:${csl.number}`;
  const journal = csl["container-title"] ?? "";
  const year = csl.issued?.slice(0, 4) ?? "";
  const source = [journal, year].filter((part) => part !== "").join(". ");
  return [authorsOf(work), title, source === "" ? "" : `${source}${volume}${number}.`]
    .filter((part) => part !== "")
    .join(" ");
};

/** The same with the DOI's address behind it, where there is one. */
export const citationWithDoi = (work: WorkNode): string => {
  const { DOI } = work.csl;
  return DOI === undefined ? citationOf(work) : `${citationOf(work)} ${doiAddress(DOI)}`;
};

/** The text a reader can paste: the statement behind its attribution, its id and permalink, the reviewed paper. */
export const citeThis = (
  attributed: string,
  id: string,
  paper: WorkNode,
  permalink: string,
): string => {
  return `${attributed} Restated in Claimtrail (${id}, ${permalink}) from: ${citationWithDoi(paper)}`;
};
