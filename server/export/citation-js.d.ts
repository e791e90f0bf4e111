// What is used of citation-js, which comes without types.
declare module "@citation-js/core" {
  import type { ExportedItem } from "./csl-items.ts";

  export class Cite {
    constructor(items: readonly ExportedItem[]);
    format(format: "bibtex"): string;
    format(format: "ris", options: { format: "object" }): RisRecord[];
  }
  /** Values by tag. */
  export type RisRecord = { TY: string } & Record<string, RisValue>;
  export type RisValue = string | number | (string | number)[];
  export const plugins: {
    config: {
      get(name: "@bibtex"): {
        format: { asciiOnly: boolean; checkLabel: boolean; useIdAsLabel: boolean };
      };
    };
  };
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
