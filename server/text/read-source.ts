// Owns reading a source text in any of its renderings (PDF text, JATS XML, HTML) into blocks in reading order. What is not
// body text (abstract, tables, figures, reference list, navigation) is counted and left out.
import { parse, type DefaultTreeAdapterTypes } from "parse5";
import { SaxesParser } from "saxes";
import { AppError } from "../app-error.ts";

/** A piece of text. PDF text knows lines only; which of them are headings is found by the dossier's titles. */
export type Block = { type: "heading" | "paragraph" | "line"; text: string };

/** A source text as it was read. */
export type SourceText = {
  kind: "text" | "jats" | "html";
  blocks: Block[];
  /** What was left out, and how often: "table" 2, "reference list" 1. */
  leftOut: Record<string, number>;
};

/** Larger files are no article. */
const maxBytes = 20_000_000;

const unreadable = (name: string, found: string, hint: string): AppError =>
  new AppError("source-unreadable", `${name}: ${found}. ${hint}`);

/**
 * Reads a source text; the kind is detected from its beginning. `name` is used in messages. Throws `source-unreadable` for
 * a PDF, an empty or huge file, bytes that are no UTF-8, and XML that is broken or no JATS article.
 */
export const readSource = (bytes: Uint8Array, name: string): SourceText => {
  if (bytes.length > maxBytes) {
    throw unreadable(name, `${bytes.length} bytes`, `An article has at most ${maxBytes}.`);
  }
  const text = decode(bytes, name).replace(/^\uFEFF/, "");
  if (text.startsWith("%PDF-")) {
    throw unreadable(
      name,
      "a PDF, whose text cannot be read reliably",
      "Turn it into text first, for example with `pdftotext`, or take the publisher's XML or HTML.",
    );
  }
  if (text.trim() === "") throw unreadable(name, "an empty file", "Give the article's text.");
  const head = text.slice(0, 4_000);
  if (/<!doctype html|<html[\s>]/i.test(head)) return readHtml(text);
  if (/^\s*<(?:\?xml|!DOCTYPE|article[\s>]|pmc-articleset)/i.test(head))
    return readJats(text, name);
  return readPlain(text);
};

const decode = (bytes: Uint8Array, name: string): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw unreadable(name, "bytes that are not UTF-8", "Save the file as UTF-8 and try again.");
  }
};

const readPlain = (text: string): SourceText => ({
  kind: "text",
  blocks: text
    .replaceAll("\f", "\n")
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .map((line) => ({ type: "line", text: line })),
  leftOut: {},
});

// Between these two private-use characters stands a marker that the markup names.
const [markOpen, markClose] = ["\uE000", "\uE001"];

/** Marker references, bracketed in the text or not, become one bracketed group. */
const bracketMarkers = (text: string): string =>
  text
    .replace(
      /\[?\s*(\uE000\d+\uE001(?:\s*[,;–—‐‑-]\s*\uE000\d+\uE001)*)\s*\]?/g,
      (_whole, group: string) => `[${group.replace(/[\uE000\uE001]/g, "")}]`,
    )
    .replace(/\]\s*,?\s*\[(?=\d)/g, ", ");

const jatsLeftOut = new Map([
  ["front", "front matter with abstract"],
  ["back", "back matter with reference list"],
  ["table-wrap", "table"],
  ["fig", "figure"],
  ["fig-group", "figure"],
  ["disp-formula", "formula"],
  ["supplementary-material", "supplement"],
  ["boxed-text", "box"],
  ["fn", "footnote"],
  ["floats-group", "figure"],
  ["sub-article", "sub-article"],
  ["response", "response"],
]);

const readJats = (xml: string, name: string): SourceText => {
  const blocks: Block[] = [];
  const leftOut: Record<string, number> = {};
  const path: string[] = [];
  let skipping = 0;
  let text = "";
  let open: Block["type"] | undefined;
  let marker: { rid: string; text: string } | undefined;
  const close = () => {
    const whole = bracketMarkers(text).trim();
    if (open !== undefined && whole !== "") blocks.push({ type: open, text: whole });
    text = "";
  };
  const parser = new SaxesParser({ xmlns: false });
  parser.on("opentag", ({ name: tag, attributes }) => {
    path.push(tag);
    const reason = jatsLeftOut.get(tag);
    if (reason !== undefined) {
      if (skipping === 0) leftOut[reason] = (leftOut[reason] ?? 0) + 1;
      skipping += 1;
    }
    if (skipping > 0) return;
    if (tag === "p" || (tag === "title" && path.includes("sec"))) {
      if (open !== undefined) close();
      open = tag === "p" ? "paragraph" : "heading";
    } else if (tag === "xref" && attributes["ref-type"] === "bibr") {
      marker = { rid: attributes["rid"] ?? "", text: "" };
    }
  });
  const addText = (part: string) => {
    if (skipping > 0 || open === undefined) return;
    if (marker !== undefined) marker.text += part;
    else text += part;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", ({ name: tag }) => {
    path.pop();
    if (jatsLeftOut.has(tag)) {
      skipping -= 1;
      return;
    }
    if (skipping > 0) return;
    if (tag === "xref" && marker !== undefined) {
      text += markerText(marker);
      marker = undefined;
    } else if (tag === "p" || tag === "title") {
      close();
      open = path.includes("p") ? "paragraph" : undefined;
    }
  });
  parser.on("error", (error) => {
    throw unreadable(
      name,
      `broken XML at line ${parser.line}: ${error.message.replace(/^\d+:\d+:\s*/, "")}`,
      "Download the file again.",
    );
  });
  parser.write(expandEntities(xml)).close();
  if (!/<article[\s>]/.test(xml)) {
    throw unreadable(name, "XML without an <article>", "Give the article as JATS XML.");
  }
  return { kind: "jats", blocks, leftOut };
};

/** Entities of the JATS document type that publishers' files use without declaring them. */
const expandEntities = (xml: string): string =>
  xml
    .replace(/<!DOCTYPE[^>[]*(?:\[[^\]]*\])?\s*>/, "")
    .replace(/&(nbsp|thinsp|ndash|mdash|alpha|mu|micro|ge|le|plusmn|deg|times);/g, (_, n: string) =>
      String.fromCodePoint(
        {
          nbsp: 0xa0,
          thinsp: 0x2009,
          ndash: 0x2013,
          mdash: 0x2014,
          alpha: 0x3b1,
          mu: 0x3bc,
          micro: 0xb5,
          ge: 0x2265,
          le: 0x2264,
          plusmn: 0xb1,
          deg: 0xb0,
          times: 0xd7,
        }[n] ?? 0x20,
      ),
    );

/** A reference's printed number; where only an id is given, the number at its end. A printed range stays one. */
const markerText = ({ rid, text }: { rid: string; text: string }): string => {
  const printed = text.match(/\d+/g) ?? rid.split(/\s+/).map((id) => /\d+$/.exec(id)?.[0] ?? "");
  const between = /\d\s*[–—‐‑-]\s*\d/.test(text) ? "–" : ", ";
  return printed
    .filter((n) => n !== "")
    .map((n) => `${markOpen}${n}${markClose}`)
    .join(between);
};

const htmlLeftOut = new Map([
  ["nav", "navigation"],
  ["script", "script"],
  ["style", "style"],
  ["noscript", "script"],
  ["template", "script"],
  ["figure", "figure"],
  ["table", "table"],
  ["aside", "aside"],
  ["header", "page header"],
  ["footer", "page footer"],
  ["form", "form"],
  ["button", "form"],
  ["svg", "figure"],
  ["head", "head"],
]);
const htmlBlocks = new Set([
  "p",
  "li",
  "div",
  "section",
  "article",
  "main",
  "blockquote",
  "dd",
  "dt",
]);

type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

const readHtml = (html: string): SourceText => {
  const blocks: Block[] = [];
  const leftOut: Record<string, number> = {};
  let text = "";
  let type: Block["type"] = "paragraph";
  const flush = () => {
    if (text.trim() !== "") blocks.push({ type, text: text.trim() });
    text = "";
  };
  const visit = (node: HtmlNode): void => {
    if (node.nodeName === "#text" && "value" in node) {
      text += node.value;
      return;
    }
    if (!("tagName" in node)) return;
    const reason =
      htmlLeftOut.get(node.tagName) ?? (isReferenceList(node) ? "reference list" : undefined);
    if (reason !== undefined) {
      leftOut[reason] = (leftOut[reason] ?? 0) + 1;
      return;
    }
    if (node.tagName === "br") text += " ";
    const heading = /^h[1-6]$/.test(node.tagName);
    const isBlock = heading || htmlBlocks.has(node.tagName);
    if (isBlock) flush();
    if (heading) type = "heading";
    for (const child of node.childNodes) visit(child);
    if (isBlock) {
      flush();
      type = "paragraph";
    }
  };
  for (const child of parse(html).childNodes) visit(child);
  flush();
  return { kind: "html", blocks, leftOut };
};

const isReferenceList = (node: DefaultTreeAdapterTypes.Element): boolean =>
  (node.tagName === "ol" || node.tagName === "ul" || node.tagName === "section") &&
  node.attrs.some(
    ({ name, value }) =>
      (name === "class" || name === "id") &&
      /(?:^|[\s_-])(?:references|bibliography|ref-list)/i.test(value),
  );
