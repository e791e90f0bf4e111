// Owns what an answer is when it is sent as a file.

/** A file: its name, its media type, what it holds. */
export type ExportedFile = {
  name: string;
  type: string;
  body: string | Uint8Array;
  /** It holds addresses of the site that it was asked from: it is not kept for those who come another way. */
  isOfSite?: true;
};
