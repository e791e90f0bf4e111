// Owns saying where something was read and how deeply.
import { doiAddress } from "../../model/doi-address.ts";
import { readingDepths } from "../../model/words.ts";
import type { ReadFrom as Source } from "../../model/kinds/shared-files.ts";
import { Badge } from "../marks/badge.tsx";
import { spoken } from "../marks/words.ts";

/** "source read: abstract, PubMed abstract, doi …". Leads to the page itself where it is open to anyone. */
export const ReadFrom = ({ from }: { from: Source }) => (
  <span className="read-from">
    <Badge word={`source read: ${spoken(from.depth)}`} meaning={readingDepths[from.depth]} />,{" "}
    {from.isPublic === true && from.url !== undefined ? (
      <a href={from.url} rel="noreferrer">
        {from.what}
      </a>
    ) : (
      <span>{from.what}</span>
    )}
    {from.doi !== undefined && (
      <>
        , <a href={doiAddress(from.doi)} rel="noreferrer">{`doi ${from.doi}`}</a>
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
    {from.registry !== undefined && (
      <>
        , <RegistryNumber number={from.registry} />
      </>
    )}
  </span>
);

/** The number of a trial, leading to the register where its form says which one it is. */
const RegistryNumber = ({ number }: { number: string }) =>
  /^NCT\d{8}$/.test(number) ? (
    <a href={`https://clinicaltrials.gov/study/${number}`} rel="noreferrer">
      {number}
    </a>
  ) : (
    number
  );
