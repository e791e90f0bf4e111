// Owns saying where something was read and how deeply.
import { readingDepths } from "../../model/words.ts";
import type { ReadFrom as Source } from "../../model/kinds/shared-files.ts";
import { Badge } from "../marks/badge.tsx";
import { spoken } from "../marks/words.ts";

/** "read in: abstract (PubMed abstract), doi …". Only addresses that last are shown. */
export const ReadFrom = ({ from }: { from: Source }) => (
  <span className="read-from">
    <Badge word={`read in: ${spoken(from.depth)}`} meaning={readingDepths[from.depth]} />{" "}
    <span>{from.what}</span>
    {from.doi !== undefined && (
      <>
        , <a href={`https://doi.org/${from.doi}`} rel="noreferrer">{`doi ${from.doi}`}</a>
      </>
    )}
    {from.pmid !== undefined && (
      <>
        ,{" "}
        <a
          href={`https://pubmed.ncbi.nlm.nih.gov/${from.pmid}/`}
          rel="noreferrer"
        >{`PMID ${from.pmid}`}</a>
      </>
    )}
    {from.registry !== undefined && `, ${from.registry}`}
  </span>
);
