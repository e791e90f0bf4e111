// Owns the address of a DOI. Pure, and without zod, since the page needs it.

/** Where a DOI leads. All but its slashes is escaped where an address needs it: older DOIs hold "<", ">", ";" and "#" (RFC 3986). */
export const doiAddress = (doi: string): string =>
  `https://doi.org/${doi.split("/").map(encodeURIComponent).join("/")}`;
