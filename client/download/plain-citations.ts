// Owns a bibliography as plain citations, one a line. Pure.
import type { Bibliography } from "../../model/views/bibliography.ts";
import { citationWithDoi } from "../statement/citation.ts";

/** Numbered citations; a reference that no publication is matched to stays one, by the marker that its paper gives it. */
export const plainCitations = ({ entries, isWhole }: Bibliography): string =>
  [
    ...entries.map((entry, i) => {
      if (entry.as === "unmatched") {
        const { citedAs, paper } = entry.citing;
        return `${i + 1}. Cited as ${citedAs} by ${paper}: not identified.`;
      }
      return `${i + 1}. ${citationWithDoi(entry.work)}`;
    }),
    ...(isWhole ? [] : ["Not complete: more references stand behind this than are given here."]),
    "",
  ].join("\n");
