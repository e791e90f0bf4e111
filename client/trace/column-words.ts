// Owns what the columns of a trace are called. Pure.
import { countText, pluralOf } from "../../model/formats.ts";
import type { ColumnId, Entry } from "./trace-graph.ts";

/** What a column holds, in words. `entries`: those of the trace. */
export const columnName = (column: ColumnId, entries: readonly Entry[]): string => {
  const here = entries.filter((entry) => entry.column === column);
  switch (column) {
    case "advice":
      if (here.every((entry) => entry.node.kind === "recommendation")) return "Advice";
      return here.length === 1 ? "Statement" : "Advice and conclusions";
    case "claims":
      return "Claims";
    case "references":
      return "References";
    case "works":
      if (here.every((entry) => entry.node.kind === "study")) return "Studies";
      return here.some((entry) => entry.node.kind === "study" || entry.studies.length > 0)
        ? "Works and studies"
        : "Works";
  }
};

const nouns: Record<ColumnId, readonly [one: string, many: string]> = {
  advice: ["recommendation", "recommendations"],
  claims: ["claim", "claims"],
  references: ["reference", "references"],
  works: ["work", "works"],
};

/** "reference" of one, "references" of any other number. */
export const columnNoun = (column: ColumnId, count: number): string =>
  pluralOf(count, ...nouns[column]);

/** "3 references". */
export const columnCount = (column: ColumnId, count: number): string =>
  countText(count, ...nouns[column]);
