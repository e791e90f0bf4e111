// Owns a publication as an OpenURL context object (ANSI/NISO Z39.88-2004), as programs that manage references read it from a page
// (COinS). Pure: what the record does not hold is left out.
import type { WorkNode } from "../../model/nodes.ts";

/** The context object of a work, as key and value pairs for the title of a `Z3988` span. */
export const contextObject = ({ csl }: WorkNode): string => {
  const isArticle = csl.type === "article-journal" || csl.type === "review";
  const [first] = csl.author;
  const [from, to] = (csl.page ?? "").split(/[-–]/);
  const pairs: [string, string | undefined][] = [
    ["ctx_ver", "Z39.88-2004"],
    ["rft_val_fmt", `info:ofi/fmt:kev:mtx:${isArticle ? "journal" : "dc"}`],
    ["rfr_id", "info:sid/claimtrail"],
    ["rft_id", csl.DOI === undefined ? undefined : `info:doi/${csl.DOI}`],
    ["rft_id", csl.PMID === undefined ? undefined : `info:pmid/${csl.PMID}`],
    ["rft.genre", isArticle ? "article" : undefined],
    [isArticle ? "rft.atitle" : "rft.title", csl.title],
    [isArticle ? "rft.jtitle" : "rft.source", csl["container-title"]],
    ["rft.date", csl.issued],
    ["rft.volume", csl.volume],
    ["rft.issue", csl.issue],
    ["rft.spage", from],
    ["rft.epage", to],
    ["rft.artnum", csl.number],
    // The first author's parts distinguish family from given names where a plain name does not.
    ...(isArticle && first !== undefined && "family" in first
      ? ([
          ["rft.aulast", first.family],
          ["rft.aufirst", first.given],
        ] satisfies [string, string | undefined][])
      : []),
    ...csl.author.map((author): [string, string] =>
      "literal" in author
        ? [isArticle ? "rft.aucorp" : "rft.creator", author.literal]
        : [
            isArticle ? "rft.au" : "rft.creator",
            [author.family, author.given].filter((part) => part !== undefined).join(", "),
          ],
    ),
  ];
  return new URLSearchParams(
    pairs.flatMap(([key, value]) =>
      value === undefined || value === "" ? [] : [[key, value] satisfies [string, string]],
    ),
  ).toString();
};
