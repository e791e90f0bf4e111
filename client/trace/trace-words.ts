// Owns what a trace is said with: what a bundle holds, how surely a reference is matched, where a reader has come to. Pure.
import { countInWords, listText, numberText } from "../../model/formats.ts";
import { kindWords } from "../wheel/wheel-steps.ts";
import { columnNoun } from "./column-words.ts";
import type { Bundle } from "./trace-bundles.ts";
import { isUnidentified, isWarned, type Entry } from "./trace-graph.ts";
import type { TraceItem, TraceLayout, TraceRow } from "./trace-layout.ts";

/** How many of so many entries have a caution: "2 with a caution", "each with a caution", "with a caution" of the only one. */
const careText = (warned: number, total: number): string => {
  if (total === 1) return "with a caution";
  return `${warned === total ? "each" : numberText(warned)} with a caution`;
};

/** "18 more references, 2 with a caution"; "12 earlier claims" for what stands before the entries that are shown. */
export const bundleText = ({ id, column, entries }: Bundle): string => {
  const which = id.startsWith("bundle-before:") ? "earlier" : "more";
  const warned = entries.filter(isWarned).length;
  const count = `${numberText(entries.length)} ${which} ${columnNoun(column, entries.length)}`;
  const care = warned === 0 ? "" : `, ${careText(warned, entries.length)}`;
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
export const rowName = (item: TraceItem): string =>
  item.type === "entry" ? item.entry.name : bundleText(item.bundle);

/** Where one is, in one sentence: the row, what it is, its place in its column, and how many links lead on to both sides. */
export const sayRow = ({ columns, rows, paths }: TraceLayout, row: TraceRow): string => {
  const { item } = row;
  const column = rows.filter((one) => one.column === row.column);
  const name = columns.find(({ id }) => id === row.column)?.name ?? row.column;
  const place = `${column.indexOf(row) + 1} of ${column.length} in ${name}`;
  const onward = paths.filter(({ from }) => from === row.id).length;
  const back = paths.filter(({ to }) => to === row.id).length;
  const links = `${countInWords(onward, "link")} towards the source, ${countInWords(back, "link")} from what depends on it`;
  const what =
    item.type === "entry"
      ? [
          kindWords[item.entry.node.kind],
          matchText(item.entry),
          isWarned(item.entry) && "with a caution",
        ]
      : ["Bundle, opens in place"];
  const ends =
    item.type === "entry" && item.entry.deadEnds.length > 0 && !isUnidentified(item.entry)
      ? `; ${listText(
          item.entry.deadEnds.map(({ text }) => text),
          "and",
        )}`
      : "";
  return `${rowName(item)}: ${what.filter(Boolean).join(", ")}; ${place}; ${links}${ends}.`;
};
