// Owns turning one file's bytes into values whose places in the file are known. Knows no schema.
import { isMap, isNode, isScalar, LineCounter, parseDocument, visit, type Document } from "yaml";
import type { DataPlace, DataProblem } from "../problems/data-problem.ts";
import { explainSyntax } from "./yaml-syntax.ts";

/** Keys and positions from the top of a document down to a value. */
export type DataPath = readonly PropertyKey[];

/** A document's content with the way back to its places. */
export interface PlacedDocument {
  readonly file: string;
  readonly value: unknown;
  /** Place of the value at `path`, or of the nearest thing above it that is there. */
  readonly placeOf: (path: DataPath) => DataPlace;
  /** Place of the key that a map at `path` is entered by; of the map when it has no such key. */
  readonly placeOfKey: (path: DataPath, key: string) => DataPlace;
  /**
   * The value at `path` as its letters stand in the file, without quotes: `1.10` where the value is the number 1.1. Where
   * nothing stands but a comment behind the key, the comment with its `#`. Undefined for maps, lists and what is not there.
   */
  readonly writtenAt: (path: DataPath) => string | undefined;
}

const forbidden =
  // eslint-disable-next-line no-control-regex -- finding control characters is the purpose
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffd]/u;

/**
 * Reads YAML, or JSON, which is a part of it. Returns the document, or the problems that make it unreadable: another
 * encoding than UTF-8, characters that cannot be seen, faulty YAML, duplicate keys, tabs, aliases, several documents.
 */
export const parsePlaced = (
  file: string,
  bytes: Uint8Array,
): { document: PlacedDocument } | { problems: DataProblem[] } => {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, stringKeys: true });
  const at = (offset: number): DataPlace => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const encoding = encodingProblem(text, at);
  if (encoding !== undefined) return { problems: [encoding] };
  if (text.trim() === "" || (document.contents === null && document.errors.length === 0)) {
    const hint = "remove it, or write what belongs in it";
    return { problems: [{ ...at(0), rule: "file-empty", message: "the file is empty", hint }] };
  }
  const errors = [...document.errors, ...document.warnings];
  const problems = errors.length === 0 ? [] : explainSyntax(text, errors, at);
  visit(document, {
    Alias: (_, alias) => {
      problems.push({
        ...at(alias.range?.[0] ?? 0),
        rule: "yaml-alias",
        message: `the alias *${alias.source} stands for a value that is written elsewhere`,
        hint: "write the value here; data files say what they mean where they mean it",
      });
    },
  });
  if (problems.length > 0) return { problems };
  const placed: PlacedDocument = {
    file,
    value: document.toJS(),
    placeOf: (path) => at(offsetOf(document, path)),
    placeOfKey: (path, key) => at(keyOffset(document, path, key) ?? offsetOf(document, path)),
    writtenAt: (path) => writtenAt(document, path),
  };
  return { document: placed };
};

const encodingProblem = (
  text: string,
  at: (offset: number) => DataPlace,
): DataProblem | undefined => {
  const index = text.search(forbidden);
  if (index < 0) return undefined;
  const code = (text.codePointAt(index) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  const [message, hint] =
    code === "FFFD" || code === "0000"
      ? ["the file is not UTF-8 here", "save it as UTF-8"]
      : code === "FEFF" && index === 0
        ? ["the file begins with a byte order mark", "save it as UTF-8 without one"]
        : [`the character U+${code} cannot be seen`, "delete it"];
  return { ...at(index), rule: "file-encoding", found: `U+${code}`, message, hint };
};

const nodeAt = (document: Document, path: DataPath): unknown => document.getIn(path, true);

const writtenAt = (document: Document, path: DataPath): string | undefined => {
  const found = path.length === 0 ? document.contents : nodeAt(document, path);
  if (!isScalar(found)) return undefined;
  const isLeftEmpty = found.value === null && found.source === "";
  return isLeftEmpty && typeof found.comment === "string" ? `#${found.comment}` : found.source;
};

const offsetOf = (document: Document, path: DataPath): number => {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const found = depth === 0 ? document.contents : nodeAt(document, path.slice(0, depth));
    // An empty value ("key:") has no place of its own: its key has.
    if (isScalar(found) && found.value === null && depth > 0) {
      const key = keyOffset(document, path.slice(0, depth - 1), String(path[depth - 1]));
      if (key !== undefined) return key;
    }
    if (isNode(found) && found.range) return found.range[0];
  }
  return 0;
};

const keyOffset = (document: Document, path: DataPath, key: string): number | undefined => {
  const map = path.length === 0 ? document.contents : nodeAt(document, path);
  if (!isMap(map)) return undefined;
  for (const { key: written } of map.items) {
    if (isScalar(written) && String(written.value) === key) return written.range?.[0];
  }
  return undefined;
};
