// Owns the files that bibliographies are written as, and how many entries they hold at most. Free of schemas, since the page needs
// it.

/** The formats, by what a question calls them: the name that readers know, how a file's name ends, and its media type. */
export const bibliographyFiles = {
  bibtex: { name: "BibTeX", extension: "bib", type: "application/x-bibtex" },
  ris: { name: "RIS", extension: "ris", type: "application/x-research-info-systems" },
  "csl-json": {
    name: "CSL-JSON",
    extension: "json",
    type: "application/vnd.citationstyles.csl+json",
  },
} as const;

/** One of the formats. */
export type BibliographyFormat = keyof typeof bibliographyFiles;

/** Entries of a bibliography at most. */
export const mostEntries = 500;

/** Statements of topics whose references are read for a bibliography at most. */
export const mostCiting = 300;
