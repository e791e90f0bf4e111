// Owns parsing JATS XML (https://jats.nlm.nih.gov): headings and paragraphs of the body. Everything else is counted.
import { bracketCitations, holdCitation } from "./cited-markers.ts";
import { scripted, scriptName, takesExponent, textBefore } from "./markup-scripts.ts";
import { parseXml } from "./parse-xml.ts";
import { raiseDigits } from "./raised-digits.ts";
import { parseReferenceEntries } from "./reference-entries.ts";
import { unreadable, type Block, type SourceText } from "./source-text.ts";

const outOfScope = new Map([
  ["abstract", "abstract"],
  ["trans-abstract", "abstract"],
  ["ref-list", "reference list"],
  ["table-wrap", "table"],
  ["table", "table"],
  ["fig", "figure"],
  ["disp-formula", "formula"],
  ["supplementary-material", "supplement"],
  ["boxed-text", "box"],
  ["fn", "footnote"],
  ["sub-article", "sub-article"],
  ["response", "response"],
]);
/** Left out without being counted: no reader would miss it. */
const unread = new Set([
  "front",
  "back",
  "floats-group",
  "tex-math",
  "object-id",
  "graphic",
  "label",
]);

/** Parses a JATS article. Throws `source-unreadable` for broken XML and for XML without an article's body. */
export const parseJats = (xml: string, name: string): SourceText => {
  const { referenceNumbers, hasLinks } = citationsOf(xml, name);
  const blocks: Block[] = [];
  const leftOut = new Map<string, number>();
  const path: string[] = [];
  /** How many children each element of the path has had. */
  const children: number[] = [];
  let skipped = 0;
  let bodies = 0;
  let open: Block["type"] | undefined;
  let text = "";
  let citation: { readonly rids: string; printed: string } | undefined;
  const flush = () => {
    const whole = bracketCitations(text, hasLinks)
      .replaceAll(/[^\S\u00a0\u2009\u202f]+/gu, " ")
      .trim();
    if (open !== undefined && whole !== "") blocks.push({ type: open, text: whole });
    text = "";
  };
  const isSkipped = (tag: string) => outOfScope.has(tag) || unread.has(tag);
  parseXml(xml, name, {
    open: (tag, attributes) => {
      const parent = path.at(-1);
      const child = children.at(-1) ?? 0;
      children.push((children.pop() ?? 0) + 1, 0);
      path.push(scriptName(tag, parent, child));
      const what = outOfScope.get(tag);
      if (
        what !== undefined &&
        (skipped === 0 || what === "abstract" || what === "reference list")
      ) {
        leftOut.set(what, (leftOut.get(what) ?? 0) + 1);
      }
      if (isSkipped(tag)) skipped += 1;
      if (skipped > 0) return;
      if (tag === "body") bodies += 1;
      if (tag === "p" || (tag === "title" && path.at(-2) === "sec")) {
        flush();
        open = tag === "p" ? "paragraph" : "heading";
      } else if (tag === "xref" && attributes["ref-type"] === "bibr") {
        citation = { rids: attributes["rid"] ?? "", printed: "" };
      } else if (tag === "break") text += " ";
      else if (open !== undefined) text += textBefore(path.at(-1) ?? "", parent, child);
    },
    text: (part) => {
      if (skipped > 0 || open === undefined) return;
      if (citation !== undefined) citation.printed += part;
      else text += scripted(text, part, path);
    },
    close: (tag) => {
      path.pop();
      children.pop();
      if (isSkipped(tag)) {
        skipped -= 1;
        return;
      }
      if (skipped > 0) return;
      if (tag === "xref" && citation !== undefined) {
        const targets = citation.rids
          .split(/\s+/)
          .flatMap((rid) => referenceNumbers.get(rid) ?? []);
        text += takesExponent(text)
          ? raiseDigits(citation.printed)
          : holdCitation({ printed: citation.printed, targets });
        citation = undefined;
      } else if (tag === "p" || (tag === "title" && path.at(-1) === "sec")) {
        flush();
        open = path.includes("p") ? "paragraph" : undefined;
      }
    },
  });
  if (bodies === 0) {
    throw unreadable(name, "XML without an article's <body>", "Expected a full text in JATS XML.", {
      reason: "no-article",
    });
  }
  return { kind: "jats", blocks, hasLinks, leftOut };
};

/** Number of each entry of the reference lists by its id, and whether the text links to any. */
const citationsOf = (
  xml: string,
  name: string,
): { readonly referenceNumbers: ReadonlyMap<string, number>; readonly hasLinks: boolean } => {
  const entries = parseReferenceEntries(xml, name);
  let hasLinks = false;
  parseXml(xml, name, {
    open: (tag, attributes) => {
      if (tag === "xref" && attributes["ref-type"] === "bibr") hasLinks = true;
    },
  });
  return {
    referenceNumbers: new Map(
      entries.flatMap(({ id, number }) => (id === undefined ? [] : [[id, number] as const])),
    ),
    hasLinks,
  };
};
