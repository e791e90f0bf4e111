// Owns parsing the bytes of a file that holds an article's text: which kind it is, and what cannot be parsed. The kinds
// themselves are parsed by parse-jats.ts and parse-html.ts. Knows nothing of dossiers.
import { AppError } from "../app-error.ts";
import { parseHtml } from "./parse-html.ts";
import { parseJats } from "./parse-jats.ts";
import { unreadable, type Block, type SourceText } from "./source-text.ts";

/** Larger files are no article. */
const maxBytes = 20_000_000;

/**
 * Parses an article's text; the kind is detected from its beginning. `name` stands in messages. Throws `source-unreadable`
 * for a PDF itself, an empty or huge file, bytes that are not UTF-8, and XML that is broken or no JATS article.
 */
export const parseSource = (bytes: Uint8Array, name: string): SourceText => {
  const { kind, text } = decodeSource(bytes, name);
  if (kind === "html") return parseHtml(text);
  if (kind === "jats") return parseJats(text, name);
  return { kind, blocks: linesOf(text), hasLinks: false, leftOut: new Map() };
};

/** The characters of an article's file, and what they are written in. Throws as {@link parseSource}, but reads no markup. */
export const decodeSource = (
  bytes: Uint8Array,
  name: string,
): { readonly kind: SourceText["kind"]; readonly text: string } => {
  if (bytes.length > maxBytes) {
    throw unreadable(name, `${bytes.length} bytes`, `Expected an article, at most ${maxBytes}.`, {
      reason: "too-large",
    });
  }
  // Looked for in the bytes: most PDFs are no UTF-8.
  if (new TextDecoder("latin1").decode(bytes.subarray(0, 5)) === "%PDF-") {
    throw unreadable(
      name,
      "a PDF",
      "Expected its text: make it with pdftotext, or take the publisher's XML or HTML.",
      { reason: "pdf" },
    );
  }
  const text = decode(bytes, name);
  if (text.trim() === "") {
    throw unreadable(name, "an empty file", "Expected an article's text.", { reason: "empty" });
  }
  const head = text.slice(0, 4_000);
  if (/<!doctype html|<html[\s>]/i.test(head)) return { kind: "html", text };
  if (/^\s*<(?:\?xml|!DOCTYPE|!--|article[\s>]|pmc-articleset)/i.test(head)) {
    return { kind: "jats", text };
  }
  return { kind: /^\s*<(?:main|body|section|div|h1|p)[\s>]/i.test(head) ? "html" : "text", text };
};

const decode = (bytes: Uint8Array, name: string): string => {
  try {
    // Composed or decomposed, a text is the same text.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).normalize("NFC");
  } catch (cause) {
    throw new AppError(
      "source-unreadable",
      `${name}: found bytes that are not UTF-8. Save the file as UTF-8 and try again.`,
      { cause, details: { reason: "no-utf-8" } },
    );
  }
};

const linesOf = (text: string): readonly Block[] =>
  text
    .split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/u)
    .filter((line) => line.trim() !== "")
    .map((line) => ({ type: "line", text: line }));
