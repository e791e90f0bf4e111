// Owns how drafted works and references are written as YAML, and how entries are appended to a file without touching what
// stands in it. Writes no file.
import { isDeepStrictEqual } from "node:util";
import { Document, isMap, isScalar, isSeq, parseDocument, stringify, visit } from "yaml";
import type { ReferenceEntry } from "../../model/kinds/dossier-files.ts";
import type { CslItem, WorkFile } from "../../model/kinds/shared-files.ts";
import type { Review } from "../../model/statement.ts";
import { fieldIn } from "../../model/unknown-value.ts";
import { AppError } from "../app-error.ts";

/** Nothing is folded: a title is one line, however long it is. */
const unfolded = { lineWidth: 0 } as const;

/** A drafted work as the text of its file. What is left at its default is not written. */
export const printWork = ({ id, csl, record, review }: WorkFile): string =>
  print({ id, csl: statedIn(csl), record, review });

/** Authors and signatures stand in one line each. */
const print = (value: unknown): string => {
  const document = new Document(value);
  visit(document, {
    Map: (_, map, path) => {
      if (isSeq(path.at(-1))) map.flow = true;
    },
    Pair: (_, { key, value: signature }) => {
      if (isScalar(key) && key.value === "drafted" && isMap(signature)) signature.flow = true;
    },
  });
  return document.toString(unfolded);
};

const statedIn = ({ type, title, author, authorsIncomplete, ...others }: CslItem): unknown => ({
  type,
  title,
  ...(author.length === 0 ? {} : { author }),
  ...(authorsIncomplete ? { authorsIncomplete } : {}),
  ...others,
});

/** Drafted entries as they stand in a list, indented by that many spaces. Each line ends. */
export const printEntries = (entries: readonly ReferenceEntry[], indent = 2): string =>
  stringify(entries.map(stated), unfolded).replaceAll(/^(?=.)/gmu, " ".repeat(indent));

/** A reference list's file that holds these entries only. */
export const printReferences = (entries: readonly ReferenceEntry[], review: Review): string =>
  `${print({ review })}references:\n${printEntries(entries)}`;

/**
 * The text of references.yaml with entries behind those of its list; every character that stood there still does, in the same
 * order. `file` stands in messages. Throws `data-invalid` where the list is written in brackets and holds something.
 */
export const appendEntries = (
  text: string,
  entries: readonly ReferenceEntry[],
  file: string,
): string => {
  const list = parseDocument(text).get("references");
  const [start, end] = (isSeq(list) ? list.range : undefined) ?? [];
  if (!isSeq(list) || start === undefined || end === undefined) {
    throw new AppError("data-invalid", `${file}: it has no list \`references\`. Add one.`);
  }
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  let whole: string;
  if (list.flow === true) {
    if (list.items.length > 0) {
      throw new AppError(
        "data-invalid",
        `${file}: its list \`references\` stands in brackets, where nothing can be appended. Write each entry in lines of its own that begin with a dash, and try again.`,
      );
    }
    const lines = print(entries.map(stated)).replaceAll(/^- (.*)$/gm, "  $1,");
    const inner = lines.replaceAll("\n", newline);
    whole = `${text.slice(0, end - 1)}${newline}${inner}${text.slice(end - 1)}`;
  } else {
    const column = start - (text.lastIndexOf("\n", start) + 1);
    const lineEnd = text.charAt(end - 1) === "\n" ? end - 1 : text.indexOf("\n", end);
    const [before, after] =
      lineEnd < 0
        ? [`${text}${newline}`, ""]
        : [text.slice(0, lineEnd + 1), text.slice(lineEnd + 1)];
    whole = before + printEntries(entries, column).replaceAll("\n", newline) + after;
  }
  assertAppended(text, whole, entries, file);
  return whole;
};

const stated = ({ alternatives, ...entry }: ReferenceEntry): unknown => ({
  ...entry,
  ...(alternatives.length === 0 ? {} : { alternatives }),
});

/** A layout that was not thought of must not cost a curator what is there. */
const assertAppended = (
  before: string,
  after: string,
  entries: readonly ReferenceEntry[],
  file: string,
): void => {
  const [old, now]: unknown[] = [before, after].map((text): unknown => parseDocument(text).toJS());
  const held = fieldIn(old, "references");
  const kept: readonly unknown[] = Array.isArray(held) ? held : [];
  const expected = [...kept, ...entries.map(stated)];
  if (
    !isDeepStrictEqual(fieldIn(now, "references"), expected) ||
    !isDeepStrictEqual(fieldIn(now, "review"), fieldIn(old, "review"))
  ) {
    throw new AppError(
      "data-invalid",
      `${file}: the end of its list \`references\` was not found. Put the list last in the file, and try again.`,
    );
  }
};
