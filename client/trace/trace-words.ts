// Owns what a trace is said with: what its columns are called, what a bundle holds, where a reader has come to. Pure.
import { countInWords, countText, listText, numberText, pluralOf } from "../../model/formats.ts";
import { kindWords } from "../wheel/wheel-steps.ts";
import type { Bundle } from "./trace-bundles.ts";
import { isUnidentified, isWarned, type ColumnId, type Entry } from "./trace-graph.ts";
import type { Row, TraceLayout } from "./trace-layout.ts";

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

/** "3 references". */
export const columnCount = (column: ColumnId, count: number): string =>
  countText(count, ...nouns[column]);

/** "18 more references, 2 with a caution"; "12 earlier claims" for what stands before the entries that are shown. */
export const bundleText = ({ id, column, entries }: Bundle): string => {
  const which = id.startsWith("bundle-before:") ? "earlier" : "more";
  const [one, many] = nouns[column];
  const warned = entries.filter(isWarned).length;
  const count = `${numberText(entries.length)} ${which} ${pluralOf(entries.length, one, many)}`;
  const care =
    warned === 0
      ? ""
      : `, ${warned === entries.length ? "each" : numberText(warned)} with a caution`;
  return `${count}${entries.every(isUnidentified) ? ", not identified" : ""}${care}`;
};

/** "inferred, confidence high": how a reference was matched, and how surely; undefined for what was not, and for what is no reference. */
export const matchText = ({ node }: Entry): string | undefined => {
  if (node.kind !== "reference" || node.basis === "unidentified") return undefined;
  return node.confidence === undefined
    ? node.basis
    : `${node.basis}, confidence ${node.confidence}`;
};

/** The name of a row. */
export const rowName = (row: Row): string =>
  row.type === "entry" ? row.entry.name : bundleText(row.bundle);

/** Where one is, in one sentence: the row, what it is, its place in its column, and how many links lead on to both sides. */
export const sayRow = (
  { rows, paths }: TraceLayout,
  row: Row,
  entries: readonly Entry[],
): string => {
  const column = rows.filter((one) => one.column === row.column);
  const place = `${column.indexOf(row) + 1} of ${column.length} in ${columnName(row.column, entries)}`;
  const onward = paths.filter(({ from }) => from === row.id).length;
  const back = paths.filter(({ to }) => to === row.id).length;
  const links = `${countInWords(onward, "link")} towards the source, ${countInWords(back, "link")} from what depends on it`;
  const what =
    row.type === "entry"
      ? [
          kindWords[row.entry.node.kind],
          matchText(row.entry),
          isWarned(row.entry) && "with a caution",
        ]
      : ["Bundle, opens in place"];
  const ends =
    row.type === "entry" && row.entry.deadEnds.length > 0 && !isUnidentified(row.entry)
      ? `; ${listText(
          row.entry.deadEnds.map(({ text }) => text),
          "and",
        )}`
      : "";
  return `${rowName(row)}: ${what.filter(Boolean).join(", ")}; ${place}; ${links}${ends}.`;
};

/** Smallest size in which words are shown, and the sizes of facts and of names at the drawing's own scale, in CSS pixels. */
const sizes = { least: 11, facts: 14.4, names: 16.6 };

/** What of the words can be read at a scale: with the facts, only the names, or nothing but the shapes. */
export const detailAt = (scale: number): "all" | "names" | "shapes" => {
  if (scale * sizes.facts >= sizes.least) return "all";
  return scale * sizes.names >= sizes.least ? "names" : "shapes";
};
