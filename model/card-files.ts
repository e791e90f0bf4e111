// Owns the files that questions are written as for other programs to learn with, and how many questions a paper has at most. Free of
// schemas, since the page needs it.

/** The formats, by what a question calls them: the name that readers know, how a file's name ends, and its media type. */
export const cardFiles = {
  apkg: { name: "Anki", extension: "apkg", type: "application/apkg" },
  csv: { name: "CSV", extension: "csv", type: "text/csv" },
} as const;

/** One of the formats. */
export type CardFormat = keyof typeof cardFiles;

/** Questions of a paper that are learnt at most. */
export const mostCards = 1_000;
